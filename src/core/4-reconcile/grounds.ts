import type { Ground } from '../0-terms/overview.ts'
import type { Span } from '../0-terms/span.ts'
import type { Heard } from './heard.ts'

/** The words `[start, end)` of the claim's report as the ground of a field: what a record shows is cut from the report, never made. */
export function groundAt(h: Heard, start: number, end: number): Ground {
  return { claim: h.claim.id, words: h.report.text.slice(start, end), start, end }
}

/** The sentence a claim stands in, with the claim where it reaches beyond it. */
export function around(h: Heard): Span {
  return { start: Math.min(h.claim.sentence.start, h.claim.start), end: Math.max(h.claim.sentence.end, h.claim.end) }
}

/** What a pattern with the `d` flag finds in a span of the claim's report: the group `name`, else the whole match; null when it does not fire. */
export function findGround(h: Heard, span: Span, pattern: RegExp): Ground | null {
  const found = pattern.exec(h.report.text.slice(span.start, span.end))
  const at = found?.indices?.groups?.name ?? found?.indices?.[0]
  return at ? groundAt(h, span.start + at[0], span.start + at[1]) : null
}

/** A ground without the white space and the marks at its ends. */
export function trimGround(g: Ground): Ground {
  const lead = /^[\s,;:–—-]*/.exec(g.words)?.[0].length ?? 0
  const words = g.words.slice(lead).replace(/[\s,;:.–—-]+$/, '')
  return { ...g, words, start: g.start + lead, end: g.start + lead + words.length }
}

/** One name in capitals, with "of" inside: "Red Cross", "European Court of Human Rights". */
export const ONE_NAME = "\\p{Lu}[\\p{L}’'.-]*(?: (?:of (?:the )?)?\\p{Lu}[\\p{L}’'.-]*)*"
/** A list of names, as the group `name`: "Meridia, Tessaly and the Red Cross", "the UN and to the Court". */
export const NAME_LIST = `(?<name>(?:the )?${ONE_NAME}(?:(?:,? and(?: to)?|,) (?:the )?${ONE_NAME})*)`

/** Each name of a list found with `NAME_LIST`. */
export function namesIn(h: Heard, list: Ground): readonly Ground[] {
  const out: Ground[] = []
  let at = list.start
  for (const name of list.words.split(/(,? and |, )/)) {
    if (!/^(?:,? and |, )$/.test(name)) out.push(trimGround(groundAt(h, at, at + name.length)))
    at += name.length
  }
  return out
}
