import type { Heard } from '../4-reconcile/heard.ts'
import { dayWords } from './dates.ts'
import { glue, named } from './parts.ts'
import type { Edit } from './parts.ts'
import type { Writing } from './writing.ts'

const OWNER = /^['’]s\b/

/**
 * "today" is only today in the report it stands in. Behind a time reckoned from the report's date the day is added: "yesterday (November 3)", in square
 * brackets inside a quotation. The words themselves stay. On the day of the edition itself nothing needs adding.
 */
export function dateEdits(h: Heard, w: Writing, quoted: boolean): readonly Edit[] {
  const when = h.claim.when
  if (!when || when.from === null || when.impossible !== null || when.from.slice(0, 10) === w.day) return []
  if (when.basis !== 'relative' && when.basis !== 'narrative') return []
  if (!['minute', 'hour', 'part-of-day', 'day'].includes(when.precision)) return []
  // "at 11:30" names no day: which is meant is a guess that our sentence does not make.
  if (/^(?:at |about |around )?\d{1,2}[:.]\d{2}$/.test(when.words.trim())) return []
  const day = dayWords(when.from)
  const reason = `reckoned from the report of ${h.report.said?.slice(0, 10) ?? 'an unknown day'}`
  const parts = [
    glue(quoted ? 'square-open' : 'bracket-open'),
    named(day, when.words, reason),
    glue(quoted ? 'square-close' : 'bracket-close'),
  ]
  // "Tuesday's (April 4) attack": the mark of the owner stays with its day.
  const { start, text } = h.claim
  const at = OWNER.test(text.slice(when.end - start)) ? when.end + 2 : when.end
  return [{ start: at, end: at, parts }]
}
