import type { Relation, SilenceEntry } from '../0-terms/overview.ts'
import { isSide } from '../0-terms/party.ts'
import type { PartyId } from '../0-terms/party.ts'
import type { CivilTime } from '../0-terms/when.ts'
import { isDenial } from './denials.ts'
import type { Family } from './families.ts'
import type { Heard, ReadReport } from './heard.ts'

const ANSWERS: ReadonlySet<Relation['kind']> = new Set(['denies', 'contradicts', 'concedes', 'agrees', 'presupposes-otherwise'])

/**
 * One entry for each allegation against a side (repeats of it counted once): whether the accused has answered it in the reports read. "None" is a fact about what
 * was read, so each entry says what was: the reports of or quoting the accused from the allegation on.
 */
export function silenceLedger(
  heard: readonly Heard[],
  repeat: Int32Array,
  relations: readonly Relation[],
  reports: readonly ReadReport[],
  asOf: CivilTime,
): readonly SilenceEntry[] {
  const answers = answersByAllegation(heard, repeat, relations)
  const listen = listeners(heard, reports)
  const sweeping = sweepingWords(heard)
  const seen = new Set<number>()
  return heard.flatMap((h): SilenceEntry[] => {
    const accused = h.claim.against
    if (h.claim.stance !== 'accuses' || h.claim.background || !isSide(accused) || accused === h.claim.party || seen.has(repeat[h.at]))
      return []
    seen.add(repeat[h.at])
    const direct = (answers.get(repeat[h.at]) ?? []).filter((a) => a.claim.party === accused)
    const general = direct.length ? [] : generalDenials(sweeping.get(accused) ?? [], h)
    return [
      {
        claim: h.claim.id,
        by: h.claim.party,
        accused,
        said: h.report.said,
        answer: direct.length ? 'direct' : general.length ? 'general' : 'none',
        answers: (direct.length ? direct : general).map((a) => a.claim.id),
        readSince: readSince(listen.get(accused) ?? NOBODY, h.said),
        asOf,
      },
    ]
  })
}

function answersByAllegation(
  heard: readonly Heard[],
  repeat: Int32Array,
  relations: readonly Relation[],
): ReadonlyMap<number, readonly Heard[]> {
  const byId = new Map(heard.map((h) => [h.claim.id, h]))
  const out = new Map<number, Heard[]>()
  for (const r of relations) {
    const [from, to] = [byId.get(r.from), byId.get(r.to)]
    if (!from || !to || !ANSWERS.has(r.kind)) continue
    const both: readonly (readonly [Heard, Heard])[] =
      r.kind === 'denies'
        ? [[from, to]]
        : [
            [from, to],
            [to, from],
          ]
    for (const [answer, question] of both) {
      const list = out.get(repeat[question.at])
      if (list) list.push(answer)
      else out.set(repeat[question.at], [answer])
    }
  }
  return out
}

const SWEEPING =
  /\b(?:does not|do not|did not|never|only|all)\b[^.]{0,40}\b(?:target|civilian|military targets|accusations|allegations)|\b(?:denie[sd]|rejects|rejected) (?:the |these |any |such )?(?:accusations|allegations|charges)$/i
const OF_TARGETS = /\b(?:target\w*|civilians?)\b/i
const HARM: ReadonlySet<Family> = new Set(['strike', 'accusation', 'casualties', 'clash', 'submission', 'other'])
const WEEK = 7 * 1440
const SHOWN = 3
/** Of a side's denials, how many of the latest are looked at for one allegation. */
const WEIGHED = 100

/** For each side, what it denies or says it never does, oldest first. Undated words count as of any time. */
function sweepingWords(heard: readonly Heard[]): ReadonlyMap<PartyId, readonly Heard[]> {
  const out = new Map<PartyId, Heard[]>()
  for (const h of heard) {
    if (!isSide(h.claim.party) || h.family === 'talk' || !(isDenial(h) || SWEEPING.test(h.claim.text))) continue
    const list = out.get(h.claim.party)
    if (list) list.push(h)
    else out.set(h.claim.party, [h])
  }
  return out
}

/** "The army does not target civilians": no answer to this, but not silence either. The last few within a week of the allegation. */
function generalDenials(list: readonly Heard[], allegation: Heard): readonly Heard[] {
  const said = allegation.said
  const end = said === null ? list.length : firstAfter(list, (h) => h.said ?? -Infinity, said + WEEK)
  const out: Heard[] = []
  for (let i = end - 1; i >= 0 && i >= end - WEIGHED && out.length < SHOWN; i--) {
    const d = list[i]
    if (said !== null && d.said !== null && d.said < said - WEEK) break
    if (isGeneralFor(d, allegation)) out.unshift(d)
  }
  return out
}

/** A denial of what was told of one village is no answer, not even a general one, to what is told of another; nor one of another deed. */
function isGeneralFor(d: Heard, allegation: Heard): boolean {
  if (d.exact.length > 0 && !d.exact.some((p) => allegation.exact.includes(p))) return false
  // "We strike military targets only" says nothing of a truce that is said to be broken.
  if (OF_TARGETS.test(d.claim.text) && !HARM.has(allegation.family)) return false
  return (
    SWEEPING.test(d.claim.text) || d.stems.some((s) => allegation.stems.includes(s)) || d.deeds.some((x) => allegation.deeds.includes(x))
  )
}

interface Listened {
  readonly said: number
  readonly publisher: string | null
}

/** The reports in which a party is heard, oldest first, with the publishers from each of them on. */
interface Heards {
  readonly list: readonly Listened[]
  readonly publishersFrom: readonly (readonly string[])[]
}

const NOBODY: Heards = { list: [], publishersFrom: [] }

/** For each party, the reports in which it is heard: its own, and those with a claim of it. Undated ones may be of any time, and stand last. */
function listeners(heard: readonly Heard[], reports: readonly ReadReport[]): ReadonlyMap<PartyId, Heards> {
  const out = new Map<PartyId, Map<string, Listened>>()
  const note = (party: PartyId, id: string, l: Listened): void => {
    const known = out.get(party) ?? new Map<string, Listened>()
    out.set(party, known.set(id, l))
  }
  const said = new Map(heard.map((h) => [h.report.id, h.said]))
  for (const { report } of reports)
    note(report.publisherParty, report.id, { said: said.get(report.id) ?? Infinity, publisher: report.publisher })
  for (const h of heard) note(h.claim.party, h.report.id, { said: h.said ?? Infinity, publisher: h.report.publisher })
  return new Map([...out].map(([party, known]) => [party, withPublishers([...known.values()].sort((a, b) => a.said - b.said))]))
}

function withPublishers(list: readonly Listened[]): Heards {
  const publishersFrom: (readonly string[])[] = Array.from({ length: list.length }, () => [])
  let known: readonly string[] = []
  for (let i = list.length - 1; i >= 0; i--) {
    const publisher = list[i].publisher
    if (publisher !== null && !known.includes(publisher)) known = [...known, publisher].sort()
    publishersFrom[i] = known
  }
  return { list, publishersFrom }
}

function readSince({ list, publishersFrom }: Heards, said: number | null): SilenceEntry['readSince'] {
  const from = said === null ? 0 : firstAfter(list, (l) => l.said, said - 1)
  return { reports: list.length - from, publishers: publishersFrom[from] ?? [] }
}

/** The first index of an ascending list whose value is above the limit. */
function firstAfter<T>(list: readonly T[], value: (item: T) => number, limit: number): number {
  let lo = 0
  let hi = list.length
  while (lo < hi) {
    const mid = (lo + hi) >> 1
    if (value(list[mid]) > limit) hi = mid
    else lo = mid + 1
  }
  return lo
}
