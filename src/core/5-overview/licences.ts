import type { SentencePart } from '../0-terms/overview.ts'
import type { Pack } from '../0-terms/pack.ts'
import type { ClaimId } from '../0-terms/claim.ts'
import type { Report, ReportId } from '../0-terms/report.ts'
import type { Heard } from '../4-reconcile/heard.ts'
import { dayWords } from './dates.ts'
import { isFormOf } from './source-names.ts'
import { neutralVerb } from './verbs-of-saying.ts'
import { partyInSentence, partyOf } from './writing.ts'

/** A claim that a sentence cites, with the report it stands in. */
export type Cited = Pick<Heard, 'claim' | 'report'>

/** What a proof rests on: the claims that may be cited, the reports they were read from, and the pack. A desk that loaded a few reports has it, too. */
export interface Grounds {
  readonly pack: Pack
  readonly reports: ReadonlyMap<ReportId, Report>
  readonly claims: ReadonlyMap<ClaimId, Cited>
}

type NamePart = Extract<SentencePart, { readonly kind: 'name' }>

/**
 * What may stand in a sentence without standing in the words cited. A rule for each sort: the name of a source in a cited chain; the publisher of a cited
 * report; a name of a party that speaks or is accused in a cited claim; the day, or one of the days, a cited time was reckoned to be; the singular of a word cited; the neutral verb for a cited cue.
 */
export function licences(heard: readonly Cited[], w: Pick<Grounds, 'pack'>): (part: NamePart) => boolean {
  return (part) => heard.some((h) => namesAllowed(part.shown, h, w) || singularAllowed(part, h)) || verbAllowed(part, heard)
}

function namesAllowed(shown: string, h: Cited, w: Pick<Grounds, 'pack'>): boolean {
  const c = h.claim
  if (c.chain.some((s) => isFormOf(shown, s.name))) return true
  if (h.report.publisher !== null && isFormOf(shown, h.report.publisher)) return true
  if (c.when?.from && shown === dayWords(c.when.from)) return true
  if (c.when?.parts.some((p) => shown === dayWords(p.from))) return true
  return [c.party, c.against].some((id) => {
    const party = partyOf(w.pack, id)
    return party !== undefined && [party.name, party.short, party.seat, partyInSentence(party)].some((name) => isFormOf(shown, name))
  })
}

/** "ceasefire" for the "ceasefires" of a cited claim: nothing but the plural's letter and the capital may be missing. */
function singularAllowed(part: NamePart, h: Cited): boolean {
  const given = part.from.toLowerCase()
  return h.claim.text.includes(part.from) && (given === `${part.shown}s` || given === part.shown)
}

function verbAllowed(part: NamePart, heard: readonly Cited[]): boolean {
  const row = neutralVerb(part.from)
  return row !== null && row.to === part.shown.toLowerCase() && heard.some((h) => h.claim.cue?.words.includes(part.from) === true)
}
