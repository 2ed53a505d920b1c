import type { Claim } from '../../../../core/0-terms/claim.ts'
import type { Span } from '../../../../core/0-terms/span.ts'
import { tellDone } from '../../notices.svelte.ts'
import { within } from './draft.svelte.ts'
import type { NewClaim, ReportDesk, Row } from './report-desk.svelte.ts'
import { cutInTwo } from './segments.ts'

/** What the new claim takes over from the one it was part of: who says it, and of the rest only what stands in its own words. */
function takenOver(claim: Claim, span: Span): Pick<NewClaim, 'kind' | 'set'> {
  const { kind, stance, party, against, chain, tolls, places, when, hedge, background } = claim
  const set = {
    stance,
    party,
    against,
    chain: [...chain],
    tolls: tolls.filter((one) => within(one, span)),
    places: places.filter((one) => within(one, span)),
    when: when && within(when, span) ? { ...when, parts: [...when.parts] } : null,
    hedge: hedge && within(hedge, span) ? hedge : null,
    background,
  }
  return { kind, set }
}

/** Splits a claim in two: the first keeps its id and its own words, the second is added. */
export async function splitClaim(desk: ReportDesk, row: Row, at: Span | number): Promise<void> {
  const { claim } = row
  const two = cutInTwo(desk.report.text, claim, at)
  if (!two) return tellDone('Click in the claim’s words where the second claim begins, or select the words of one of the two.')
  const [rest, cut] = two
  const why = `split in two at character ${cut.start}`
  const { set } = takenOver(claim, rest)
  const mine = { span: rest, ...(set?.tolls?.length === claim.tolls.length ? {} : { tolls: set?.tolls ?? [] }) }
  if (!(await desk.judge(row, { does: 'correct', set: mine }, why))) return
  if (await desk.add({ ...cut, ...takenOver(claim, cut), why })) tellDone(`Claim ${row.number} was split. The second one is shown.`)
}

/** Makes a claim and the next one in the text one: the words run from the first to the last, the next one is rejected. */
export async function mergeNext(desk: ReportDesk, row: Row): Promise<void> {
  const next = desk.rows.slice(desk.rows.indexOf(row) + 1).find((one) => one.state !== 'rejected')
  if (!next) return tellDone('There is no claim after this one to merge with.')
  const span = { start: Math.min(row.claim.start, next.claim.start), end: Math.max(row.claim.end, next.claim.end) }
  const tolls = [...row.claim.tolls, ...next.claim.tolls]
  const places = [...row.claim.places, ...next.claim.places]
  const why = `merged: claims ${row.number} and ${next.number} are one`
  if (!(await desk.judge(row, { does: 'correct', set: { span, tolls, places } }, why))) return
  if (await desk.reject(next, why)) tellDone(`Claims ${row.number} and ${next.number} are one now.`)
}
