import type { Sentence, SentencePart } from '../0-terms/overview.ts'
import type { Heard } from '../4-reconcile/heard.ts'
import type { TruceRecord } from '../4-reconcile/truces.ts'
import { shapeOf } from './clause.ts'
import { dayWords } from './dates.ts'
import { assemble, glue, named } from './parts.ts'
import { whyUnproven } from './proofs.ts'
import { ended, saidBy, sentenceFor } from './sentence.ts'
import type { Writing } from './writing.ts'

/**
 * What is said of one truce. A claim that names its day alone is told as it stands; of a list of days ("on October 10, 18 and 26") each truce is told
 * with its own: the word, the verb and the source are the report's, the day is the one reckoned from the list.
 */
export function truceSentence(t: TruceRecord, w: Writing): Sentence {
  const claims = [t.heard, ...t.also]
  const alone = claims.filter((h) => h.claim.when !== null && h.claim.when.parts.length === 0)
  const clauses = alone.filter((h) => shapeOf(h.claim.text) === 'clause' && WORD.test(h.claim.text) && VERB.test(h.claim.text))
  const clause = clauses.find((h) => BROUGHT_ABOUT.test(h.claim.text)) ?? clauses[0]
  if (clause) return sentenceFor(clause, w, claims)
  for (const h of claims) {
    const sentence = ofOneDay(h, t, claims, w)
    if (sentence) return sentence
  }
  return sentenceFor(claims.find((h) => shapeOf(h.claim.text) === 'clause') ?? claims[0], w, claims)
}

const WORD = /\b(?:humanitarian (?:truce|cease-?fire)|cease-?fire|armistice|truce|cessation of hostilities)(?=s?\b)/i
const VERB = /\b(?:declared|announced|proclaimed|agreed|reached|brokered|signed)\b/i

/** "The truce of October 10 was agreed", rather than a later word about "the agreements of October 10". */
const BROUGHT_ABOUT =
  /\b(?:truce|cease-?fire|armistice|cessation of hostilities)\b[^.;]{0,40}\b(?:declared|announced|proclaimed|agreed|reached|brokered|signed)\b/i

/** "An armistice was declared on October 18, the agency reported", out of a list of days. */
function ofOneDay(h: Heard, t: TruceRecord, claims: readonly Heard[], w: Writing): Sentence | null {
  const day = h.claim.when?.parts.find((p) => p.from.slice(0, 10) === t.day)
  const word = WORD.exec(h.claim.text)
  const verb = VERB.exec(h.claim.text)
  if (!day || !word || !verb) return null
  const parts: readonly SentencePart[] = [
    glue(/^[aeiou]/i.test(word[0]) ? 'an' : 'a'),
    singular(h, word[0], word.index),
    glue('was'),
    { kind: 'cut', report: h.report.id, start: h.claim.start + verb.index, end: h.claim.start + verb.index + verb[0].length },
    glue('on'),
    named(dayWords(day.from), h.claim.when?.words ?? '', 'one day of the list in the words cited'),
    glue('comma'),
    ...saidBy(h),
  ]
  const sentence = assemble(ended(parts, w), [...new Set([h, ...claims].map((x) => x.claim.id))], w.reports)
  return whyUnproven(sentence, w) === null ? sentence : null
}

/** The word as it stands, or without the plural's "s", which is then recorded. */
function singular(h: Heard, word: string, at: number): SentencePart {
  const start = h.claim.start + at
  const isPlural = /s/i.test(h.report.text[start + word.length] ?? ' ')
  if (isPlural || word[0] !== word[0].toLowerCase()) {
    const given = h.report.text.slice(start, start + word.length + (isPlural ? 1 : 0))
    return named(word.toLowerCase(), given, 'one of several: the singular')
  }
  return { kind: 'cut', report: h.report.id, start, end: start + word.length }
}
