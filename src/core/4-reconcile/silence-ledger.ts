import type { Relation, SilenceEntry } from '../0-terms/overview.ts'
import { isSide } from '../0-terms/party.ts'
import type { PartyId } from '../0-terms/party.ts'
import type { CivilTime } from '../0-terms/when.ts'
import { isDenial } from './denials.ts'
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
  const seen = new Set<number>()
  return heard.flatMap((h): SilenceEntry[] => {
    const accused = h.claim.against
    if (h.claim.stance !== 'accuses' || h.claim.background || !isSide(accused) || accused === h.claim.party || seen.has(repeat[h.at])) return []
    seen.add(repeat[h.at])
    const direct = (answers.get(repeat[h.at]) ?? []).filter((a) => a.claim.party === accused)
    const general = direct.length ? [] : generalDenials(heard, accused, h)
    return [
      {
        claim: h.claim.id,
        by: h.claim.party,
        accused,
        said: h.report.said,
        answer: direct.length ? 'direct' : general.length ? 'general' : 'none',
        answers: (direct.length ? direct : general).map((a) => a.claim.id),
        readSince: readSince(listen.get(accused) ?? [], h.said),
        asOf,
      },
    ]
  })
}

function answersByAllegation(heard: readonly Heard[], repeat: Int32Array, relations: readonly Relation[]): ReadonlyMap<number, readonly Heard[]> {
  const byId = new Map(heard.map((h) => [h.claim.id, h]))
  const out = new Map<number, Heard[]>()
  for (const r of relations) {
    const [from, to] = [byId.get(r.from), byId.get(r.to)]
    if (!from || !to || !ANSWERS.has(r.kind)) continue
    const both: readonly (readonly [Heard, Heard])[] = r.kind === 'denies' ? [[from, to]] : [[from, to], [to, from]]
    for (const [answer, question] of both) {
      const list = out.get(repeat[question.at])
      if (list) list.push(answer)
      else out.set(repeat[question.at], [answer])
    }
  }
  return out
}

const SWEEPING = /\b(?:does not|do not|did not|never|only|all)\b[^.]{0,40}\b(?:target|civilian|military targets|accusations|allegations)/i
const WEEK = 7 * 1440

/** "The army does not target civilians": no answer to this, but not silence either. Looked for within a week of the allegation. */
function generalDenials(heard: readonly Heard[], accused: PartyId, allegation: Heard): readonly Heard[] {
  const near = (h: Heard): boolean => h.said === null || allegation.said === null || Math.abs(h.said - allegation.said) <= WEEK
  return heard.filter((h) => h.claim.party === accused && near(h) && (isDenial(h) || SWEEPING.test(h.claim.text)) && h.family !== 'talk').slice(-3)
}

interface Listened {
  readonly said: number | null
  readonly publisher: string | null
}

/** For each party, the reports in which it is heard: its own, and those with a claim of it. */
function listeners(heard: readonly Heard[], reports: readonly ReadReport[]): ReadonlyMap<PartyId, readonly Listened[]> {
  const out = new Map<PartyId, Map<string, Listened>>()
  const note = (party: PartyId, id: string, l: Listened): void => {
    const known = out.get(party) ?? new Map<string, Listened>()
    out.set(party, known.set(id, l))
  }
  const said = new Map(heard.map((h) => [h.report.id, h.said]))
  for (const { report } of reports)
    note(report.publisherParty, report.id, { said: said.get(report.id) ?? null, publisher: report.publisher })
  for (const h of heard) note(h.claim.party, h.report.id, { said: h.said, publisher: h.report.publisher })
  return new Map([...out].map(([party, known]) => [party, [...known.values()]]))
}

function readSince(list: readonly Listened[], said: number | null): SilenceEntry['readSince'] {
  const since = list.filter((l) => said === null || l.said === null || l.said >= said)
  return { reports: since.length, publishers: [...new Set(since.flatMap((l) => (l.publisher === null ? [] : [l.publisher])))].sort() }
}
