import type { Claim } from '../0-terms/claim.ts'
import type { Report } from '../0-terms/report.ts'
import type { Gazetteer } from '../1-lexicon/gazetteer.ts'
import type { Document } from '../2-document/document.ts'
import type { LinearModel } from '../2-document/linear-model.ts'
import type { PosModel } from '../2-document/pos-weights.ts'
import { readDocument } from '../2-document/read-document.ts'
import { readingContext } from './2-spans/context.ts'
import { amendSpans } from './2-spans/amend-spans.ts'
import { labelTokens } from './2-spans/choose-markings.ts'
import { findSpans } from './2-spans/find-spans.ts'
import { findAttributions } from './1-sayings/attributions.ts'
import { attributeSpans } from './3-speakers/attribute-spans.ts'
import { chooseSources } from './3-speakers/choose.ts'
import { proposedAttributions } from './3-speakers/proposed.ts'
import { nameSpeakers } from './3-speakers/speakers.ts'
import { voiceOf } from './3-speakers/voice.ts'
import { withTotalsApart } from './4-circumstances/apart-totals.ts'
import { circumstances } from './4-circumstances/circumstances.ts'
import { withMissedClaims } from './4-circumstances/missed-claims.ts'
import { buildClaims } from './6-refine/build-claims.ts'
import { refine } from './6-refine/refine.ts'
import { aboutConflict } from './6-refine/relevance.ts'

/** The weights of the reader. */
export interface Models {
  readonly pos: PosModel
  readonly spans: LinearModel
  readonly markings: LinearModel
  readonly sources: LinearModel
  readonly links: LinearModel
  readonly kinds: LinearModel
  readonly stances: LinearModel
}

/** What reading a report gives: its claims, and the document they were read from. */
export interface Reading {
  readonly document: Document
  readonly claims: readonly Claim[]
}

/**
 * Reads a report into claims. The order of the work: cut and tag the text; find who says what by rule; mark the stretches that state a claim;
 * give each its claimant by scope; find when, where, how many, with what; decide kind and stance; link denials and mark background.
 */
export function readClaims(report: Report, gazetteer: Gazetteer, models: Models): Reading {
  const document = readDocument(report, gazetteer, models.pos)
  const byRule = findAttributions(document)
  const context = readingContext(document, byRule)
  const labels = labelTokens(context, models.spans, models.markings)
  const spans = withMissedClaims(context, withTotalsApart(context, amendSpans(context, findSpans(context, labels))))
  const attributions = chooseSources(context, gazetteer, [...byRule, ...proposedAttributions(context, labels, spans)], models.sources)
  const speakers = nameSpeakers(document, attributions, gazetteer)
  const attributed = attributeSpans(
    {
      doc: document,
      context,
      link: models.links,
      gaz: gazetteer,
      voice: voiceOf(document, gazetteer, attributions, speakers),
      attributions,
      speakers,
    },
    spans,
  )
  const circumstanced = aboutConflict(context, circumstances(context, gazetteer, attributed))
  return { document, claims: refine(buildClaims(context, gazetteer, models, circumstanced), document, gazetteer) }
}
