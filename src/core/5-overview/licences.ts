import type { SentencePart } from '../0-terms/overview.ts'
import type { Heard } from '../4-reconcile/heard.ts'
import { dayWords } from './dates.ts'
import { isFormOf } from './source-names.ts'
import { neutralVerb } from './verbs-of-saying.ts'
import type { Writing } from './writing.ts'
import { partyInSentence, partyOf } from './writing.ts'

type NamePart = Extract<SentencePart, { readonly kind: 'name' }>

/**
 * What may stand in a sentence without standing in the words cited. A rule for each sort: the name of a source in a cited chain; the publisher of a cited
 * report; a name of a party that speaks or is accused in a cited claim; the day a cited time was reckoned to be; the neutral verb for a cited cue.
 */
export function licences(heard: readonly Heard[], w: Writing): (part: NamePart) => boolean {
  return (part) => heard.some((h) => namesAllowed(part.shown, h, w)) || verbAllowed(part, heard)
}

function namesAllowed(shown: string, h: Heard, w: Writing): boolean {
  const c = h.claim
  if (c.chain.some((s) => isFormOf(shown, s.name))) return true
  if (h.report.publisher !== null && isFormOf(shown, h.report.publisher)) return true
  if (c.when?.from && shown === dayWords(c.when.from)) return true
  return [c.party, c.against].some((id) => {
    const party = partyOf(w.pack, id)
    return party !== undefined && [party.name, party.short, party.seat, partyInSentence(party)].some((name) => isFormOf(shown, name))
  })
}

function verbAllowed(part: NamePart, heard: readonly Heard[]): boolean {
  const row = neutralVerb(part.from)
  return row !== null && row.to === part.shown.toLowerCase() && heard.some((h) => h.claim.cue?.words.includes(part.from) === true)
}
