import { LEAD } from '../../1-lexicon/en/calendar-words.ts'
import { readTime } from './when-grammar.ts'
import { RELATIONS, type DateNode, type Phrase, type Placed, type Relation, type TimeNode } from './when-node.ts'
import { widerPhrase } from './when-widen.ts'
import { breaksAt, C, isAt, lowerAt, valueAt, type TimeWords } from './when-words.ts'

/** Reads the phrases of a range of tokens, left to right, none overlapping. */
export function readPhrases(w: TimeWords): Phrase[] {
  const out: Phrase[] = []
  let free = w.from
  for (const i of w.triggers) {
    if (i < free) continue
    const first = readTime(w, i)
    if (!first || first[0].from < free) continue
    const narrow = phraseOf(w, first, free)
    const wider = widerPhrase(w, narrow)
    const phrase = wider && takesIn(out, wider.from) ? { ...narrow, ...wider } : narrow
    out.push(phrase)
    free = phrase.to
  }
  return out
}

/** Takes the phrases from token `from` on out of the list, for a date that they lead to; false where one of them has a date of its own. */
function takesIn(out: Phrase[], from: number): boolean {
  let k = out.length
  while (k > 0 && out[k - 1].to > from) k--
  const leads = out.slice(k).every((phrase) => phrase.from >= from && isLeading(phrase.placed[0].node))
  if (leads) out.length = k
  return leads
}

const isLeading = (node: TimeNode): boolean =>
  node.form === 'event' || node.form === 'reference' || (node.form === 'shift' && node.overnight)

/** A longer chain of times is a table, not a phrase. */
const LONGEST_LIST = 31

function phraseOf(w: TimeWords, first: readonly Placed[], free: number): Phrase {
  let placed = widened(w, first, free)
  const lead = leadBefore(w, placed[0].from, free)
  while (placed.length < LONGEST_LIST) {
    const end = placed.at(-1)!.to
    const next = continuation(w, placed.at(-1)!, end, lead.between)
    if (!next) break
    placed = [...placed, ...next]
  }
  return {
    from: lead.from,
    to: placed.at(-1)!.to,
    relation: lead.relation,
    placed: borrowed(placed),
    grouping: groupingOf(w, placed, lead.between),
  }
}

/** "at least five years", "up to three days": the bound belongs to the length. */
function widened(w: TimeWords, placed: readonly Placed[], free: number): Placed[] {
  const first = placed[0]
  const [a, b] = [lowerAt(w, first.from - 2), lowerAt(w, first.from - 1)]
  const bound = (a === 'at' && (b === 'least' || b === 'most')) || (a === 'up' && b === 'to')
  return bound && first.from - 2 >= free && (first.node.form === 'span' || first.node.form === 'shift')
    ? [{ ...first, from: first.from - 2 }, ...placed.slice(1)]
    : [...placed]
}

function groupingOf(w: TimeWords, placed: readonly Placed[], between: boolean): Phrase['grouping'] {
  if (placed.length === 1) return 'one'
  if (placed.length === 2 && between) return 'range'
  const joiner = isAt(w, placed[0].to)
  return placed.length === 2 && (joiner === C.dash || joiner === C.to || joiner === C.lead) ? 'range' : 'list'
}

/** "… to 4 October", "… and Sunday", "– 2020": a time of the same sort right after another. */
function continuation(w: TimeWords, last: Placed, end: number, between: boolean): Placed[] | null {
  if (last.node.form !== 'date' || breaksAt(w, end)) return null
  const c = isAt(w, end)
  const until = c === C.lead && valueAt(w, end) === LEAD.until
  if (c !== C.dash && c !== C.to && c !== C.and && c !== C.comma && !until) return null
  let k = end + 1
  if (c === C.comma) {
    if (isAt(w, k) !== C.and) return null
    k++
  }
  if (isAt(w, k) === C.lead && valueAt(w, k) === LEAD.at && c === C.and) k++
  if (breaksAt(w, k)) return null
  const next = readTime(w, k)
  const node = next?.[0]!.node
  return next && node?.form === 'date' && (between || sameSort(last.node, node)) ? next : null
}

/** Days go with days, weekdays with weekdays, months with months, years with years. */
function sameSort(a: DateNode, b: DateNode): boolean {
  const sort = (n: DateNode): string =>
    n.day !== null
      ? 'day'
      : n.weekday !== null
        ? 'weekday'
        : n.month !== null
          ? 'month'
          : n.season !== null
            ? 'season'
            : n.year !== null
              ? 'year'
              : 'clock'
  return sort(a) === sort(b)
}

/** "In April and June 1955": the earlier of a group takes the year (and a day its month) of the later. */
function borrowed(placed: readonly Placed[]): Placed[] {
  const out = [...placed]
  for (let k = out.length - 2; k >= 0; k--) {
    const { node } = out[k],
      later = out[k + 1].node
    if (node.form !== 'date' || later.form !== 'date') continue
    if (
      node.year === null &&
      node.yearShift === null &&
      (node.month !== null || node.season !== null) &&
      later.year !== null &&
      later.span === null
    ) {
      const wraps = node.month !== null && later.month !== null && node.month > later.month
      out[k] = { ...out[k], node: { ...node, year: wraps ? later.year - 1 : later.year } }
    }
  }
  return out
}

interface Lead {
  readonly from: number
  readonly relation: Relation
  readonly between: boolean
}

/** The preposition left of a time, over "about", "shortly", "late": where the phrase begins and what it says. */
function leadBefore(w: TimeWords, start: number, free: number): Lead {
  let i = start
  while (i - 1 >= free && !breaksAt(w, i) && isAt(w, i - 1) === C.approximate && lowerAt(w, i - 1) !== 'some') i--
  // "over" is "more than" before a number, and "during" before "the past week".
  if (i < start && lowerAt(w, start - 1) === 'over') return { from: start - 1, relation: 'during', between: false }
  if (i - 2 >= free && isAt(w, i - 1) === C.of && isAt(w, i - 2) === C.lead && valueAt(w, i - 2) === LEAD.as)
    return { from: i - 2, relation: 'at', between: false }
  if (lowerAt(w, start) === 'over' && isAt(w, start + 1) === C.cardinal && lowerAt(w, start + 2) === 'weekend')
    return { from: start, relation: 'during', between: false }
  if (i - 1 < free || breaksAt(w, i) || isAt(w, i - 1) !== C.lead || valueAt(w, i - 1) === LEAD.as) {
    const from = i - 1 >= free && !breaksAt(w, i) && /^(early|late|starting|beginning|ever|shortly)$/.test(lowerAt(w, i - 1)) ? i - 1 : i
    return { from, relation: 'none', between: false }
  }
  const lead = valueAt(w, i - 1)
  const wider =
    i - 2 >= free &&
    !breaksAt(w, i - 1) &&
    /^(early|late|starting|beginning|ever|shortly|only|just|soon|immediately)$/.test(lowerAt(w, i - 2))
      ? i - 2
      : i - 1
  return { from: wider, relation: RELATIONS[lead] ?? 'none', between: lead === LEAD.between }
}
