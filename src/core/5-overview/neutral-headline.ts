import type { Matter, Sentence } from '../0-terms/overview.ts'
import type { Pack } from '../0-terms/pack.ts'
import { isSide } from '../0-terms/party.ts'
import type { PartyId } from '../0-terms/party.ts'
import type { CivilTime } from '../0-terms/when.ts'
import type { Listening } from '../4-reconcile/silence.ts'
import { listWords } from './dates.ts'
import { asOfWords } from './edition.ts'
import { seatOf } from './writing.ts'
import type { Writing } from './writing.ts'

export interface Quiet {
  readonly matters: readonly Matter[]
  readonly w: Writing
  readonly listening: Listening
  readonly columns: readonly [PartyId, PartyId]
  readonly asOf: CivilTime
  /** Some side accuses another, but nothing of it reaches the bar. */
  readonly isAccusation: boolean
}

/**
 * The headline when no allegation may be one. Where nobody accuses anybody, the first row that two independent sources tell without a reservation; else what state the page is in, in words that tell no
 * one's story: whose statements were read, and that none of the allegations is answered or borne out.
 */
export function neutralHeadline(q: Quiet): Sentence {
  if (!q.isAccusation) {
    const told = q.matters.filter((m) => isBorneOut(m)).flatMap((m) => m.cells.flatMap((c) => c.sentences))
    const first = told.find((s) => s.cites.every((id) => !q.w.claims.get(id)?.claim.hedge))
    if (first) return first
  }
  const { pack } = q.w
  if (q.matters.length === 0) return stateSentence(`${pack.title}: no claims in the reports read.`, q.asOf, pack)
  const why = q.isAccusation
    ? 'no allegation in the reports read is answered by the other side or borne out by a second source'
    : 'nothing in the reports read is told by two independent sources'
  return stateSentence(`${pack.title}, ${asOfWords(q.asOf, pack)}: ${whoIsHeard(q)}; ${why}.`, q.asOf, pack)
}

function isBorneOut(m: Matter): boolean {
  const first = m.standing.origins?.first ?? []
  return new Set(first.map((o) => (isSide(o.party) ? o.party : o.claimant))).size >= 2
}

/** "statements from Ostrel and Corvenna"; "statements from Ostrel, none from Corvenna". */
function whoIsHeard({ columns, listening, w }: Quiet): string {
  const seats = (sides: readonly PartyId[]): string => listWords(sides.map((p) => seatOf(w.pack, p)))
  const heard = columns.filter((p) => (listening.reportsOf.get(p) ?? 0) > 0)
  const silent = columns.filter((p) => !heard.includes(p))
  if (heard.length === 0) return `no statement from ${columns.map((p) => seatOf(w.pack, p)).join(' or ')} was read`
  return `statements from ${seats(heard)}${silent.length ? `, none from ${seats(silent)}` : ''}`
}

function stateSentence(text: string, asOf: CivilTime, pack: Pack): Sentence {
  return { text, voice: 'state', cites: [], normalised: [{ shown: pack.title, from: asOf, reason: 'pack: title; state of the page' }] }
}
