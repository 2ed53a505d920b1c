import type { Sentence } from '../0-terms/overview.ts'
import type { Pack } from '../0-terms/pack.ts'
import type { PartyId } from '../0-terms/party.ts'
import type { Listening } from '../4-reconcile/silence.ts'
import { seatOf } from './writing.ts'

/** Says that a side says nothing on a matter; or that it could not be heard, when no report read holds a word of it. */
export function silenceSentence(party: PartyId, heardOf: Listening, pack: Pack): Sentence {
  const seat = seatOf(pack, party)
  const text =
    (heardOf.reportsOf.get(party) ?? 0) > 0
      ? `No statement from ${seat} on this in the reports read for this edition.`
      : `No report from ${seat} was read for this edition.`
  return { text, voice: 'state', cites: [], normalised: [{ shown: seat, from: party, reason: 'pack: the seat that speaks for the party' }] }
}
