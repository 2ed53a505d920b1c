import { KINDS } from '../../src/core/0-terms/claim.ts'
import type { LinearModel } from '../../src/core/2-document/linear-model.ts'
import type { Gazetteer } from '../../src/core/1-lexicon/gazetteer.ts'
import { readingContext, type ReadingContext } from '../../src/core/3-claims/2-spans/context.ts'
import { attributeSpans } from '../../src/core/3-claims/3-speakers/attribute-spans.ts'
import { findAttributions } from '../../src/core/3-claims/1-sayings/attributions.ts'
import { chooseSources } from '../../src/core/3-claims/3-speakers/choose.ts'
import { voiceOf } from '../../src/core/3-claims/3-speakers/voice.ts'
import { nameSpeakers } from '../../src/core/3-claims/3-speakers/speakers.ts'
import { circumstances } from '../../src/core/3-claims/4-circumstances/circumstances.ts'
import { STANCE_LABELS, stanceLabel } from '../../src/core/3-claims/5-kinds/name-claim.ts'
import { factsOf } from '../../src/core/3-claims/6-refine/build-claims.ts'
import type { GoldText } from './gold.ts'
import { trainClasses, type ClassExample } from './kinds.ts'
import { annotatedClaims, foundClaims } from './found-claims.ts'
import { goldLabels, tokensOf, type SpanExample } from './spans.ts'
import { markingChoices } from './markings.ts'
import { trainSpans } from './spans-crf.ts'
import { trainRanking, type Choice } from './ranking.ts'
import { linkChoices, sourceChoices } from './speakers.ts'
import type { Packs } from './texts.ts'

/** A text with everything that learning from it needs. */
export interface Prepared {
  readonly text: GoldText
  readonly gaz: Gazetteer
  readonly context: ReadingContext
}

/** Reads a text as far as the rules go. */
export function prepare(packs: Packs, text: GoldText): Prepared {
  const doc = packs.document(text)
  return { text, gaz: packs.gazetteer(text.pack), context: readingContext(doc, findAttributions(doc)) }
}

/** The annotated claims of a text as the classifiers will meet them: gold spans, the claimants that rules find for them. */
function classExamples(
  p: Prepared,
  models: { readonly sources: LinearModel; readonly links: LinearModel },
  weight = 1,
): { kinds: ClassExample[]; stances: ClassExample[] } {
  const { context, gaz, text } = p
  const { doc } = context
  const attributions = chooseSources(context, gaz, context.attributions, models.sources)
  const speakers = nameSpeakers(doc, attributions, gaz)
  const speaking = {
    doc,
    context,
    link: models.links,
    gaz,
    voice: voiceOf(doc, gaz, attributions, speakers),
    attributions,
    speakers,
  }
  const kinds: ClassExample[] = [],
    stances: ClassExample[] = []
  for (const claim of text.claims) {
    const [from, to] = tokensOf(context, claim.span.start, claim.span.end)
    if (from >= to) continue
    const attributed = attributeSpans(speaking, [{ from, to, sentence: doc.sentenceOf[from], rules: [] }])
    const facts = factsOf(context, gaz, circumstances(context, gaz, attributed)[0])
    kinds.push({ context, facts, label: KINDS.indexOf(claim.kind), weight })
    stances.push({ context, facts, label: stanceLabel(claim.stance, claim.against), weight })
  }
  return { kinds, stances }
}

/** The learned parts of the reader that come from annotated claims. */
export interface Learned {
  readonly spans: LinearModel
  readonly markings: LinearModel
  readonly sources: LinearModel
  readonly links: LinearModel
  readonly kinds: LinearModel
  readonly stances: LinearModel
}

/** Texts to learn from. Press and own reports teach a tagger of tokens each, whose weights are then averaged: together in one they had taught worse than the press alone. */
export interface Lessons {
  /** Annotated texts of the press. */
  readonly press: readonly Prepared[]
  /** Short paragraphs of our own for the rarer kinds. */
  readonly paragraphs: readonly Prepared[]
  /** Whole reports of our own in the manner of the press. */
  readonly reports: readonly Prepared[]
}

const examplesOf = (texts: readonly Prepared[]): SpanExample[] =>
  texts.map((p) => ({ context: p.context, gold: goldLabels(p.context, p.text) }))

/** The tagger that texts of the press and reports of our own teach, each for themselves. */
const spansOf = (press: readonly Prepared[], reports: readonly Prepared[]): LinearModel =>
  trainSpans(
    [
      { examples: examplesOf(press), epochs: 12 },
      { examples: examplesOf(reports), epochs: 4 },
    ].filter((school) => school.examples.length > 0),
    { bits: 18, rate: 0.03, shrink: 0.05 },
  )

/** Parts into which the texts are cut so that each is read by a tagger that learned from the others. */
const PARTS = 4

/** A text, and a tagger that did not learn from it: on its own texts it is surer than it will ever be again. */
interface ReadBy {
  readonly p: Prepared
  readonly tagger: LinearModel
}

function readByOthers(press: readonly Prepared[], reports: readonly Prepared[]): ReadBy[] {
  const taggers = Array.from({ length: PARTS }, (_, part) => {
    const others = (texts: readonly Prepared[]): Prepared[] => texts.filter((_, i) => i % PARTS !== part)
    return spansOf(others(press), others(reports))
  })
  return [press, reports].flatMap((texts) => texts.map((p, i) => ({ p, tagger: taggers[i % PARTS] })))
}

/** The links of a text's claims, as they are annotated and as they are found. */
function linksOf({ p, tagger }: ReadBy, sources: LinearModel, markings: LinearModel): Choice[] {
  const { context, gaz } = p
  const attributions = chooseSources(context, gaz, context.attributions, sources)
  return linkChoices(context, attributions, [...annotatedClaims(p), ...foundClaims(p, tagger, markings)])
}

/** How much a claim of our own texts counts for its kind beside one of the press. */
const OWN_KIND = 0.5

/** Trains every learned part. Deterministic: seeded order, integer updates. */
export function learn({ press, paragraphs, reports }: Lessons): Learned {
  const spans = spansOf(press, reports)
  const readBy = readByOthers(press, reports)
  const markings = trainRanking(
    'claim-markings',
    readBy.flatMap(({ p, tagger }) => markingChoices(p, tagger)),
    { epochs: 20, bits: 17, rate: 0.03, shrink: 0.03 },
  )
  const spoken = [...press, ...reports]
  const sources = trainRanking(
    'sources',
    spoken.flatMap((p) => sourceChoices(p.context, p.text)),
    { epochs: 12, bits: 16, rate: 0.05, shrink: 0.01 },
  )
  const links = trainRanking(
    'links',
    readBy.flatMap((read) => linksOf(read, sources, markings)),
    { epochs: 12, bits: 18, rate: 0.05, shrink: 0.03 },
  )
  const classes = press.map((p) => classExamples(p, { sources, links }))
  const ownParagraphs = paragraphs.map((p) => classExamples(p, { sources, links }, OWN_KIND))
  const ownReports = reports.map((p) => classExamples(p, { sources, links }, OWN_KIND))
  return {
    spans,
    markings,
    sources,
    links,
    kinds: trainClasses(
      'claim-kinds',
      KINDS,
      [...classes, ...ownParagraphs, ...ownReports].flatMap((x) => x.kinds),
      { epochs: 15, bits: 17, rate: 0.03, shrink: 0.01 },
    ),
    stances: trainClasses(
      'claim-stances',
      STANCE_LABELS,
      [...classes, ...ownReports].flatMap((x) => x.stances),
      { epochs: 15, bits: 16, rate: 0.02, shrink: 0.03 },
    ),
  }
}
