import type { Report } from '../0-terms/report.ts'
import type { Span } from '../0-terms/span.ts'
import type { Gazetteer } from '../1-lexicon/gazetteer.ts'
import type { Document, TokenRange } from '../2-document/document.ts'
import { readDocument } from '../2-document/read-document.ts'
import { readingContext } from './2-spans/context.ts'
import { labelTokens } from './2-spans/choose-markings.ts'
import { findSpans } from './2-spans/find-spans.ts'
import { findAttributions } from './1-sayings/attributions.ts'
import { chooseSources } from './3-speakers/choose.ts'
import { ALL_CUES } from './1-sayings/cues.ts'
import { proposedAttributions } from './3-speakers/proposed.ts'
import { wholeSayings } from './7-whole-sayings/sayings.ts'
import type { Models } from './read-claims.ts'

/** Something attributed to somebody, as offsets into the report's text. `source` null: nobody is named. A quotation that is interrupted has several contents. */
export interface AttributedWords {
  readonly source: Span | null
  readonly cue: Span
  readonly content: readonly Span[]
  readonly why: readonly string[]
}

/**
 * Reads everything a report attributes to anybody, claims or not: the same rules, learned proposals and ranked sources as for claims, with a wider lexicon of cues;
 * only the outermost of nested attributions, with whole sources and contents.
 */
export function readAttributions(
  report: Report,
  gazetteer: Gazetteer,
  models: Pick<Models, 'pos' | 'spans' | 'markings' | 'sources'>,
): AttributedWords[] {
  const document = readDocument(report, gazetteer, models.pos)
  const byRule = findAttributions(document, ALL_CUES)
  const context = readingContext(document, byRule)
  const labels = labelTokens(context, models.spans, models.markings)
  const proposed = proposedAttributions(context, labels, findSpans(context, labels))
  const attributions = chooseSources(context, gazetteer, [...byRule, ...proposed], models.sources)
  return wholeSayings(document, attributions).map((s) => ({
    source: s.source && spanOf(document, s.source),
    cue: spanOf(document, s.cue),
    content: s.content.map((r) => spanOf(document, r)),
    why: s.rules,
  }))
}

function spanOf(doc: Document, r: TokenRange): Span {
  return { start: doc.tokens.start[r.from], end: doc.tokens.end[r.to - 1] }
}
