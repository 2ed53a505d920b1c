import type { Gazetteer } from '../../1-lexicon/gazetteer.ts'
import { wordSet } from '../../1-lexicon/word-set.ts'
import type { Document } from '../../2-document/document.ts'
import { TAG } from '../../2-document/pos.ts'
import { ANTECEDENT, WHOSE_WORD } from '../1-sayings/roles.ts'
import { TAIL } from '../1-sayings/colons.ts'
import { canSpeak, SHOWING } from '../1-sayings/run-on.ts'
import { isComma } from '../1-sayings/token-tests.ts'
import type { LinearModel } from '../../2-document/linear-model.ts'
import { rankScore } from '../../2-document/rank.ts'
import type { ReadingContext } from '../2-spans/context.ts'
import type { Attribution } from '../1-sayings/attributions.ts'
import { eachSide } from './both-sides.ts'
import { linkFeatures, linkingOf, MAX_LINK_FEATURES } from './link-features.ts'
import type { ClaimSpan } from '../2-spans/claim-span.ts'
import { sourceCandidates, sourceFeatures } from './source-candidates.ts'

const WHO = wordSet('who')
/** "Arden for its part said", "Corvin in turn denied". */
const PART = wordSet('part turn')

const features = new Int32Array(MAX_LINK_FEATURES)

/** Gives each attribution the source that the ranking model finds likeliest for its cue; the rules' own source is one of the candidates. */
export function chooseSources(c: ReadingContext, gaz: Gazetteer, attributions: readonly Attribution[], model: LinearModel): Attribution[] {
  return attributions.map((a) => {
    if (
      a.rules.includes('role.cited-as-saying') ||
      (a.rules.includes('role.citing') && a.cue.form === 'ing') ||
      a.rules.includes('role.rejected-by') ||
      a.rules.includes(WHOSE_WORD) ||
      a.cue.row === TAIL ||
      isPlainSubject(c.doc, a) ||
      isNameWithApposition(c.doc, a) ||
      eachSide(c.doc, gaz, a)
    )
      return a
    const from = c.doc.sentences.from[a.sentence],
      to = c.doc.sentences.to[a.sentence]
    const candidates = sourceCandidates(c.doc, a.cue, from, to, a.source)
    let found = candidates[0],
      top = -Infinity
    for (const r of candidates) {
      const s = rankScore(model, features, sourceFeatures(c.doc, c.word, a.cue, from, to, r, a.source, features))
      if (s > top) {
        top = s
        found = r
      }
    }
    const same = a.source && found.from === a.source.from && found.to === a.source.to
    return same ? a : { ...a, source: found.from < 0 ? null : found, rules: [...a.rules, 'source.model'] }
  })
}

/** "Arden denied …", "Corvin accused …": beside such a verb its subject is the source, and in a passive whoever stands after "by". */
function isPlainSubject(doc: Document, a: Attribution): boolean {
  const { frame } = a.cue.row
  if (
    a.cue.passive &&
    a.source &&
    (a.rules.includes('role.passive') || a.rules.includes('role.passive-that') || a.rules.includes('role.passive-accused'))
  )
    return true
  if (a.rules.some((rule) => rule.endsWith('.shared-subject'))) return true
  if (a.source && a.cue.row.force === 'shows' && SHOWING.has(doc.tokens.fold[a.source.to - 1])) return true
  if (a.source && a.cue.row.id === 'cue.according' && canSpeak(doc, a.source.from, a.source.to)) return true
  if (a.source && a.source.to < a.cue.from && a.cue.from - a.source.to < 4 && PART.has(doc.tokens.fold[a.cue.from - 1])) return true
  // "Two men in Hale who said …"
  if (a.source && a.source.to === a.cue.from - 1 && WHO.has(doc.tokens.fold[a.source.to])) return canSpeak(doc, a.source.from, a.source.to)
  return a.source !== null && a.source.to === a.cue.from && !a.cue.passive && frame !== 'that' && frame !== 'tell'
}

/** "Jan Berat, a spokesman of the army, said": a name with what the person is behind it, between commas, right before the verb. */
function isNameWithApposition(doc: Document, { cue, source }: Attribution): boolean {
  if (!source || cue.form !== 'finite' || cue.passive || source.to >= cue.from - 1) return false
  return doc.tag[source.to - 1] === TAG.PROPN && isComma(doc, source.to) && isComma(doc, cue.from - 1)
}

/** The attribution that governs a claim, or null when none does: the likeliest of the candidates. */
export function chooseAttribution(
  c: ReadingContext,
  attributions: readonly Attribution[],
  span: ClaimSpan,
  model: LinearModel,
): Attribution | null {
  const linking = linkingOf(c, attributions, span)
  if (linking.candidates.length === 1) return linking.candidates[0]
  const beside = linking.candidates.find((a) => a !== null && isAntecedent(a, span))
  if (beside) return beside
  const resumed = resumedBy(c.doc, linking.candidates, span)
  if (resumed) return resumed
  let found: Attribution | null = null,
    top = -Infinity
  for (const a of linking.candidates) {
    const s = rankScore(model, features, linkFeatures(linking, a, features))
    if (s > top) {
      top = s
      found = a
    }
  }
  return found
}

/** "The attack, which Corvin claimed on Sunday, was condemned by Arden": whoever lays claim to just these words is nearer than the sentence's own speaker. */
const isAntecedent = (a: Attribution, span: ClaimSpan): boolean =>
  a.rules.includes(ANTECEDENT) && a.content !== null && a.content.from <= span.from && span.to <= a.content.to

/** '"We are ready," said the minister. "But Corvin must withdraw first."': whoever spoke between the halves of a quotation says the second too. */
function resumedBy(doc: Document, candidates: readonly (Attribution | null)[], span: ClaimSpan): Attribution | null {
  const q = doc.quotationOf[span.from]
  const before = q < 0 ? -1 : doc.quotations[q].continues
  if (before < 0) return null
  const { from, to } = doc.quotations[before]
  const saysFirstHalf = ({ source, content, cue }: Attribution): boolean =>
    source !== null && content !== null && content.from < to && from < content.to && cue.verb >= to && cue.verb < doc.quotations[q].from
  return candidates.find((a) => a !== null && doc.quotationOf[a.cue.verb] < 0 && saysFirstHalf(a)) ?? null
}
