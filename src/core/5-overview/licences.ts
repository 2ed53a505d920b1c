import type { SentencePart } from '../0-terms/overview.ts'
import type { Heard } from '../4-reconcile/heard.ts'
import { dayWords } from './dates.ts'
import { nameForms } from './source-names.ts'
import { neutralVerb } from './verbs-of-saying.ts'
import type { Writing } from './writing.ts'
import { partyOf } from './writing.ts'

type NamePart = Extract<SentencePart, { readonly kind: 'name' }>

/**
 * What may stand in a sentence without standing in the words cited. A rule for each sort: the name of a source in a cited chain; the publisher of a cited
 * report; a name of a party that speaks or is accused in a cited claim; the day a cited time was reckoned to be; the neutral verb for a cited cue.
 */
export function licences(heard: readonly Heard[], w: Writing): (part: NamePart) => boolean {
  const allowed = new Set<string>()
  const allow = (shown: string | null | undefined): void => {
    if (shown) for (const form of nameForms(shown)) allowed.add(form)
  }
  for (const h of heard) {
    for (const s of h.claim.chain) allow(s.name)
    allow(h.report.publisher)
    if (h.claim.when?.from) allow(dayWords(h.claim.when.from))
    for (const id of [h.claim.party, h.claim.against]) {
      const party = partyOf(w.pack, id)
      for (const name of [party?.name, party?.short, party?.seat]) allow(name)
    }
  }
  return (part) => allowed.has(part.shown) || verbAllowed(part, heard)
}

function verbAllowed(part: NamePart, heard: readonly Heard[]): boolean {
  const row = neutralVerb(part.from)
  return row !== null && row.to === part.shown.toLowerCase() && heard.some((h) => h.claim.cue?.words.includes(part.from) === true)
}
