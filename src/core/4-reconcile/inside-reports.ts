import type { Flag } from '../0-terms/overview.ts'
import type { AccessWord } from './access.ts'
import { claimantName } from './claimants.ts'
import { contentStems } from './content-words.ts'
import type { ControlRecord } from './control.ts'
import { UNSURE } from './hedge-lost.ts'

/** One report in which one claimant gives a place to two holders, or has a road both open and closed. */
export function insideOneReport(control: readonly ControlRecord[], roads: readonly AccessWord[]): readonly Flag[] {
  return [...twoHolders(control), ...twoStates(roads)]
}

function twoHolders(control: readonly ControlRecord[]): readonly Flag[] {
  const first = new Map<string, ControlRecord>()
  return control.flatMap((r) =>
    r.heard.exact.flatMap((place): Flag[] => {
      const holder = r.reading?.holder ?? null
      if (holder === null || r.reading?.state === 'denied') return []
      const key = `${r.heard.report.id}|${r.heard.origin}|${place}`
      const before = first.get(key)
      if (!before) first.set(key, r)
      if (!before || before.reading?.holder === holder || datedApart(before, r)) return []
      return [
        {
          kind: 'contradicts-itself',
          sentence: `One report has ${claimantName(r.heard)} say both “${before.heard.claim.text}” and “${r.heard.claim.text}”.`,
          claims: [before.heard.claim.id, r.heard.claim.id],
        },
      ]
    }),
  )
}

/** A place that changed hands is no contradiction. */
function datedApart(a: ControlRecord, b: ControlRecord): boolean {
  return a.heard.from !== null && b.heard.from !== null && a.heard.from !== b.heard.from
}

function twoStates(roads: readonly AccessWord[]): readonly Flag[] {
  const first = new Map<string, AccessWord>()
  return roads.flatMap((w): Flag[] => {
    const key = `${w.heard.report.id}|${w.heard.origin}|${w.road}`
    const before = first.get(key)
    if (!before) first.set(key, w)
    // "Closed on Monday, reopened on Tuesday" is a course; so is "reopened" behind "closed".
    if (!before || before.state === w.state || w.rule === 'access.reopened' || w.state === 'restricted' || before.state === 'restricted')
      return []
    if (before.heard.from !== w.heard.from) return []
    return [
      {
        kind: 'contradicts-itself',
        sentence: `One report has ${w.what} both ${before.state} (“${before.heard.claim.text}”) and ${w.state} (“${w.heard.claim.text}”).`,
        claims: [before.heard.claim.id, w.heard.claim.id],
      },
    ]
  })
}

/** One road, one reason: who told of it first was unsure of the reason ("a possible infiltration"), and a later report is not. */
export function lostReasons(roads: readonly AccessWord[]): readonly Flag[] {
  const unsure = new Map<string, AccessWord>()
  const done = new Set<string>()
  return roads.flatMap((w): Flag[] => {
    if (w.reason === null) return []
    const hedge = UNSURE.exec(w.reason.words)?.[0]
    if (hedge !== undefined) {
      if (!unsure.has(w.road)) unsure.set(w.road, w)
      return []
    }
    const source = unsure.get(w.road)
    const pair = `${w.road}|${w.heard.report.id}`
    if (
      !source?.reason ||
      source.heard.report.id === w.heard.report.id ||
      done.has(pair) ||
      !sameReason(source.reason.words, w.reason.words)
    )
      return []
    done.add(pair)
    return [
      {
        kind: 'hedge-lost',
        sentence: `The reason for ${w.what} was first reported as “${source.reason.words}”; a later report has “${w.reason.words}”, without the reservation.`,
        claims: [source.heard.claim.id, w.heard.claim.id],
      },
    ]
  })
}

const NONE: ReadonlySet<string> = new Set()

function sameReason(a: string, b: string): boolean {
  const stems = contentStems(a, NONE)
  return contentStems(b, NONE).some((s) => stems.includes(s) && !UNSURE.test(s))
}
