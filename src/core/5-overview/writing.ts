import type { ClaimId } from '../0-terms/claim.ts'
import type { Pack, Party } from '../0-terms/pack.ts'
import { OUTLET, THIRD, UNKNOWN } from '../0-terms/party.ts'
import type { PartyId } from '../0-terms/party.ts'
import type { CivilTime } from '../0-terms/when.ts'
import type { Report, ReportId } from '../0-terms/report.ts'
import type { Heard } from '../4-reconcile/heard.ts'

/** What a writer of sentences has at hand. */
export interface Writing {
  readonly pack: Pack
  /** The day of the edition, `YYYY-MM-DD`: "today" needs no date on its own day. */
  readonly day: CivilTime
  /** The pack's loaded words, as one pattern; null when it names none. */
  readonly loaded: RegExp | null
  readonly reports: ReadonlyMap<ReportId, Report>
  readonly claims: ReadonlyMap<ClaimId, Heard>
  /** Claims that stand in one sentence of one report, by report and the sentence's start. */
  readonly together: ReadonlyMap<ReportId, ReadonlyMap<number, readonly Heard[]>>
}

export function writingOf(pack: Pack, reports: readonly Report[], heard: readonly Heard[], asOf: CivilTime): Writing {
  return {
    pack,
    day: asOf.slice(0, 10),
    loaded: loadedPattern(pack),
    together: bySentence(heard),
    reports: new Map(reports.map((r) => [r.id, r])),
    claims: new Map(heard.map((h) => [h.claim.id, h])),
  }
}

function bySentence(heard: readonly Heard[]): Writing['together'] {
  const together = new Map<ReportId, Map<number, Heard[]>>()
  for (const h of heard) {
    let report = together.get(h.report.id)
    if (!report) together.set(h.report.id, (report = new Map<number, Heard[]>()))
    const list = report.get(h.claim.sentence.start)
    if (list) list.push(h)
    else report.set(h.claim.sentence.start, [h])
  }
  return together
}

/** The claims of the sentence that a claim stands in, itself included. */
export function matesOf(h: Heard, w: Writing): readonly Heard[] {
  return w.together.get(h.report.id)?.get(h.claim.sentence.start) ?? []
}

/** The claims of each sentence. */
export function* sentenceMates(w: Writing): Generator<readonly Heard[]> {
  for (const report of w.together.values()) yield* report.values()
}

/** A loaded word written with a final hyphen is a beginning ("liberat-"). */
function loadedPattern(pack: Pack): RegExp | null {
  const words = pack.loadedWords
    .map((l) => l.word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .map((x) => (x.endsWith('-') ? `${x.slice(0, -1)}\\p{L}*` : x))
  return words.length ? new RegExp(`(?<!\\p{L})(?:${words.join('|')})(?!\\p{L})`, 'iu') : null
}

export function sentenceKey(h: Heard): string {
  return `${h.report.id}:${h.claim.sentence.start}`
}

export function partyOf(pack: Pack, id: PartyId | null): Party | undefined {
  return pack.parties.find((p) => p.id === id)
}

/** A party in the middle of a sentence: its short name, or, where that is a common noun ("Government"), the full one: "the Syrian government". */
export function partyInSentence(party: Party): string {
  if (!party.name.includes(party.short.toLowerCase())) return party.short
  return party.name.replace(/^The /, 'the ').replace(/ side$/, '')
}

const SHARED_NAMES: Readonly<Record<string, string>> = {
  [THIRD]: 'a third party',
  [OUTLET]: 'the report itself',
  [UNKNOWN]: 'an unnamed source',
}

/** What a party is called in our own sentences about standing and silence: the seat that speaks for it. */
export function seatOf(pack: Pack, id: PartyId): string {
  return partyOf(pack, id)?.seat ?? SHARED_NAMES[id] ?? id
}
