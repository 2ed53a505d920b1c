import type { Sentence, SentencePart } from '../0-terms/overview.ts'
import type { Report, ReportId } from '../0-terms/report.ts'
import type { GlueId } from './glue.ts'
import { glueRow } from './glue.ts'
import { isSpace, singleSpaced } from './word-count.ts'

/** A change inside a stretch of a report: the words of `[start, end)` are replaced by `parts`; with `start === end` the parts are put in there. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly parts: readonly SentencePart[]
}

export function glue(id: GlueId): SentencePart {
  return { kind: 'glue', id }
}

export function named(shown: string, from: string, reason: string): SentencePart {
  return { kind: 'name', shown, from, reason }
}

/** Cuts `[start, end)` of a report around its edits. White space at the ends is left out; the first letter may change its case. */
export function cutAround(
  report: Report,
  start: number,
  end: number,
  edits: readonly Edit[],
  letter?: 'upper' | 'lower',
): readonly SentencePart[] {
  const [from, to] = trimmed(report.text, start, end)
  const out: SentencePart[] = []
  let at = from
  const cut = (a: number, b: number): void => {
    if (b > a)
      out.push(
        letter && out.length === 0
          ? { kind: 'cut', report: report.id, start: a, end: b, letter }
          : { kind: 'cut', report: report.id, start: a, end: b },
      )
  }
  for (const e of [...edits, ...straightMarks(report.text, from, to)].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (e.start < at || e.end > to) continue
    cut(at, e.start)
    out.push(...e.parts)
    at = e.end
  }
  cut(at, to)
  return out
}

/** Typewriter marks become printed ones: one sentence never mixes the two. */
function straightMarks(text: string, from: number, to: number): readonly Edit[] {
  const out: Edit[] = []
  for (let i = text.indexOf('"', from); i !== -1 && i < to; i = text.indexOf('"', i + 1))
    out.push({ start: i, end: i + 1, parts: [glue(markOpens(text, i) ? 'open' : 'close')] })
  return out
}

/** A straight mark opens when a word follows it and no word stands right before it. */
export function markOpens(text: string, i: number): boolean {
  return /[\p{L}\p{N}]/u.test(text[i + 1] ?? ' ') && !/[\p{L}\p{N}.,!?]/u.test(text[i - 1] ?? ' ')
}

export function trimmed(text: string, start: number, end: number): readonly [number, number] {
  while (start < end && isSpace(text.charCodeAt(start))) start++
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  return [start, end]
}

/** Does a part name glue that exists, or words that stand in a report read? */
export function isThere(part: SentencePart, reports: ReadonlyMap<ReportId, Report>): boolean {
  if (part.kind === 'name') return true
  if (part.kind === 'glue') return glueRow(part.id) !== undefined
  const report = reports.get(part.report)
  return report !== undefined && part.start >= 0 && part.end <= report.text.length && part.start < part.end
}

/** The text of one part; null when it names a report or glue that does not exist. */
export function partText(part: SentencePart, reports: ReadonlyMap<ReportId, Report>): string | null {
  if (part.kind === 'name') return part.shown
  if (part.kind === 'glue') return glueRow(part.id)?.text ?? null
  const report = reports.get(part.report)
  if (!report || !isThere(part, reports)) return null
  const words = singleSpaced(report.text.slice(part.start, part.end))
  if (part.letter === undefined) return words
  return (part.letter === 'upper' ? words[0].toUpperCase() : words[0].toLowerCase()) + words.slice(1)
}

/** Parts joined to a sentence. The `normalised` list is what stands in it and is nobody's words, except glue. */
export function assemble(parts: readonly SentencePart[], cites: readonly string[], reports: ReadonlyMap<ReportId, Report>): Sentence {
  const capital = capitalised(parts)
  return {
    text: capital.map((p) => partText(p, reports) ?? '').join(''),
    voice: 'compiled',
    cites,
    normalised: capital.flatMap((p) => (p.kind === 'name' ? [{ shown: p.shown, from: p.from, reason: p.reason }] : [])),
    parts: capital,
  }
}

/** A sentence begins with a capital letter; so does the first word after an opening quotation mark that begins it. */
function capitalised(parts: readonly SentencePart[]): readonly SentencePart[] {
  const first = parts[0]
  if (first?.kind === 'cut') return [{ ...first, letter: 'upper' }, ...parts.slice(1)]
  if (first?.kind === 'name') return [{ ...first, shown: first.shown[0].toUpperCase() + first.shown.slice(1) }, ...parts.slice(1)]
  return parts
}
