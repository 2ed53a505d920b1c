import type { Report } from '../0-terms/report.ts'
import type { Gazetteer } from '../1-lexicon/gazetteer.ts'
import { findBlocks } from './blocks.ts'
import type { Document, Mention } from './document.ts'
import { findMentions, partyOfMention } from './mentions.ts'
import { maskNames } from './name-masks.ts'
import { tagTokens } from './pos-tagger.ts'
import type { PosModel } from './pos-weights.ts'
import { TAG } from './pos.ts'
import { findQuotations } from './quotations.ts'
import { findSections } from './sections.ts'
import { findSentences, sentenceOfTokens } from './sentences.ts'
import { TokenFlag, type Tokens } from './tokens.ts'
import { tokenize } from './tokenize.ts'

/** Cuts and tags a report: tokens, blocks, sections, sentences, parts of speech, quotations, names. Nothing is claimed yet. */
export function readDocument(report: Report, gazetteer: Gazetteer, pos: PosModel): Document {
  const tokens = tokenize(report.text)
  const { mentions, mentionOf } = findMentions(tokens, gazetteer)
  const { blocks, sections } = findSections(tokens, findBlocks(tokens), mentions, mentionOf, (m) => partyOfMention(m, gazetteer))
  const sentences = findSentences(tokens, blocks)
  const tag = new Uint8Array(tokens.n)
  tagTokens(maskNames(tokens, mentions), sentences, pos, tag)
  tagNames(tokens, mentions, tag)
  return {
    report,
    tokens,
    blocks,
    sections,
    sentences,
    sentenceOf: sentenceOfTokens(tokens, sentences),
    tag,
    ...findQuotations(tokens, blocks),
    mentions,
    mentionOf,
  }
}

/** Names of the pack are tagged by what they are, so that the reading of a sentence does not hang on which name stands in it. */
function tagNames(tokens: Tokens, mentions: readonly Mention[], tag: Uint8Array): void {
  for (const m of mentions) {
    if (m.kind === 'adjective') {
      tag[m.to - 1] = tag[m.to - 1] === TAG.NOUNS ? TAG.NOUNS : TAG.ADJ
      continue
    }
    for (let i = m.from; i < m.to; i++)
      if (tokens.flag[i] & TokenFlag.capital && tag[i] !== TAG.NOUN && tag[i] !== TAG.NOUNS && tag[i] !== TAG.DET) tag[i] = TAG.PROPN
  }
}
