import type { Flag } from '../0-terms/overview.ts'
import type { Pack, Place } from '../0-terms/pack.ts'
import type { PlaceId } from '../0-terms/place.ts'
import type { CivilTime } from '../0-terms/when.ts'
import { fold } from '../1-lexicon/fold.ts'
import type { AccessRecord, AccessWord } from './access.ts'
import { insideOneReport, lostReasons } from './inside-reports.ts'
import type { ControlRecord } from './control.ts'
import { timesOfReports } from './report-times.ts'
import type { CutOff } from './cut-off.ts'
import type { Heard } from './heard.ts'
import { lostHedges } from './hedge-lost.ts'
import { numberSlips } from './number-slips.ts'
import { claimantName } from './claimants.ts'
import { partsFlag } from './toll-flags.ts'
import type { TollSeries } from './tolls.ts'

export interface FlagInput {
  readonly cut: CutOff
  readonly pack: Pack
  readonly asOf: CivilTime
  readonly groups: readonly (readonly Heard[])[]
  readonly roads: readonly AccessWord[]
  readonly access: readonly AccessRecord[]
  readonly control: readonly ControlRecord[]
  readonly tolls: readonly TollSeries[]
}

/** Everything in the reports read that an editor should look at before signing. Each flag says what is odd and names the claims. */
export function findFlags(input: FlagInput): readonly Flag[] {
  const { cut, pack } = input
  return once([
    ...cut.later.map((h) => afterCutOff(h, input.asOf)),
    ...unpublished(cut.unpublished, input.asOf),
    ...cut.kept.flatMap(impossibleDate),
    ...timesOfReports(cut.kept),
    ...districts(cut.kept, pack),
    ...lostHedges(input.groups).map((l): Flag => ({
      kind: 'hedge-lost',
      claims: [l.source.claim.id, l.relay.claim.id],
      sentence: `${claimantName(l.source)} was first reported with “${l.hedge}”; a later report of the same word leaves it out.`,
    })),
    ...lostReasons(input.roads),
    ...input.tolls.flatMap((t) => t.flags),
    ...cut.kept.flatMap((h) => partsFlag(h.claim) ?? []),
    ...noneAndSome(cut.kept),
    ...insideOneReport(input.control, input.roads),
    ...numberSlips(cut.kept, input.tolls),
    ...input.access.flatMap((a) => (a.stale ? [stale(a)] : [])),
    ...unknownPlaces(cut.kept),
  ])
}

/** Two rules may find one slip: one flag of a kind for the same claims. */
function once(flags: readonly Flag[]): readonly Flag[] {
  const seen = new Set<string>()
  return flags.filter((f) => {
    const key = `${f.kind}|${f.claims.join('|')}`
    return f.kind === 'unknown-place' || (!seen.has(key) && seen.add(key))
  })
}

function afterCutOff(h: Heard, asOf: CivilTime): Flag {
  const when = h.claim.when?.words ?? 'its time'
  return {
    kind: 'after-cut-off',
    sentence: `“${when}” (from ${h.claim.when?.from ?? 'an unknown time'}) lies after the cut-off of this edition, ${asOf}; the claim is left out.`,
    claims: [h.claim.id],
  }
}

function unpublished(claims: readonly Heard[], asOf: CivilTime): readonly Flag[] {
  const byReport = new Map<string, Heard[]>()
  for (const h of claims) byReport.set(h.report.id, [...(byReport.get(h.report.id) ?? []), h])
  return [...byReport.values()].map((list) => ({
    kind: 'published-after-cut-off' as const,
    sentence: `${list[0].report.publisher ?? 'A report'} published at ${list[0].report.said}, after the cut-off ${asOf}; its ${list.length} claims are left out.`,
    claims: list.map((h) => h.claim.id),
  }))
}

const IMPOSSIBLE = {
  'weekday-disagrees': 'the weekday is not that of the date',
  'after-the-report': 'it lies after the report that tells of it',
  'no-such-day': 'there is no such day',
} as const

function impossibleDate(h: Heard): readonly Flag[] {
  const when = h.claim.when
  if (!when?.impossible) return []
  return [{ kind: 'impossible-date', sentence: `“${when.words}” cannot be: ${IMPOSSIBLE[when.impossible]}.`, claims: [h.claim.id] }]
}

/** A text puts a place into a district that is not the pack's. */
function districts(heard: readonly Heard[], pack: Pack): readonly Flag[] {
  const places = new Map(pack.places.map((p) => [p.id, p]))
  const out: Flag[] = []
  for (const h of heard)
    for (const m of h.claim.places) {
      const place = m.place === null ? undefined : places.get(m.place)
      if (!place || m.within === null || place.district === null || liesIn(place, m.within, places)) continue
      const said = places.get(m.within)?.names[0]?.text ?? m.within
      const known = places.get(place.district)?.names[0]?.text ?? place.district
      out.push({
        kind: 'district-mismatch',
        sentence: `The text puts ${m.words} into ${said}; the pack has it in ${known}.`,
        claims: [h.claim.id],
      })
    }
  return out
}

function liesIn(place: Place, within: PlaceId, places: ReadonlyMap<PlaceId, Place>): boolean {
  let at: Place | undefined = place
  for (let hops = 0; at && hops < 6; hops++) {
    if (at.id === within || at.homonyms.includes(within)) return true
    at = at.district === null ? undefined : places.get(at.district)
  }
  return false
}

const NONE = /\b(?:no|without) (?:\w+ )?(?:casualties|victims|deaths|injuries|dead|wounded|one was (?:killed|hurt|injured))\b/i
const SOME =
  /\b(?:there (?:are|were) (?:\w+ )?(?:casualties|victims)|casualties (?:have been|were|are) reported|(?:killed|injured|wounded|dead)\b)/i

/** One report, one claimant, one place (or none): "casualties have been reported" and "no casualties". */
function noneAndSome(heard: readonly Heard[]): readonly Flag[] {
  const some = new Map<string, Heard>()
  const none: Heard[] = []
  const key = (h: Heard): string => `${h.report.id}|${h.exact.join('+')}|${h.claim.when?.from ?? ''}`
  for (const h of heard) {
    if (h.claim.background || h.claim.stance === 'denies') continue
    if (NONE.test(h.claim.text)) none.push(h)
    else if (SOME.test(h.claim.text) && h.claim.tolls.every((t) => t.basis === 'incident') && !some.has(key(h))) some.set(key(h), h)
  }
  return none.flatMap((h) => {
    const other = some.get(key(h))
    return other && other.claim.party === h.claim.party
      ? [
          {
            kind: 'contradicts-itself' as const,
            sentence: `One report says both “${other.claim.text}” and “${h.claim.text}”.`,
            claims: [other.claim.id, h.claim.id],
          },
        ]
      : []
  })
}

function stale(a: AccessRecord): Flag {
  return {
    kind: 'access-stale',
    sentence: `Nobody repeated since ${a.heard.report.said ?? 'an unknown time'} that ${a.what} is ${a.state}.`,
    claims: [a.heard.claim.id],
  }
}

function unknownPlaces(heard: readonly Heard[]): readonly Flag[] {
  const byName = new Map<string, { words: string; claims: string[] }>()
  for (const h of heard)
    for (const p of h.claim.places) {
      if (p.place !== null || p.precision === 'counted' || p.precision === 'unlocated') continue
      const entry = byName.get(fold(p.words)) ?? { words: p.words, claims: [] }
      entry.claims.push(h.claim.id)
      byName.set(fold(p.words), entry)
    }
  return [...byName.values()].map((e) => ({
    kind: 'unknown-place' as const,
    sentence: `The pack does not know ${e.words}; it is not on the map.`,
    claims: e.claims,
  }))
}
