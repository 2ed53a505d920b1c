import { wordSet } from '../../1-lexicon/word-set.ts'
import type { Document, TokenRange } from '../../2-document/document.ts'
import { TAG } from '../../2-document/pos.ts'
import { clauseHeads } from './clause-heads.ts'

const TAKE = wordSet(
  'capture captures captured recapture recaptures recaptured reseize seizes seized retake retakes retook retaken took liberate liberated conquered regained regain overran',
)
/** What may stand between the verb and the name of the place: "the town of", "the strategic village of", "control of". */
const LEADS = wordSet(
  'the a an of control village villages town towns city cities settlement settlements district districts region area areas heights hill hills back over',
)
const LEAD_REACH = 9

/** "captured Hale", "seized the town of Tarn": does the claim's own verb take a place, rather than people or arms? */
export function takesPlace(doc: Document, span: TokenRange): boolean {
  const { verb, passive, unreal } = clauseHeads(doc, span)
  if (verb < 0 || passive || unreal || !TAKE.has(doc.tokens.fold[verb])) return false
  let i = verb + 1
  const end = Math.min(span.to, i + LEAD_REACH)
  while (
    i < end &&
    doc.mentionOf[i] < 0 &&
    (LEADS.has(doc.tokens.fold[i]) || doc.tag[i] === TAG.ADJ || doc.tag[i] === TAG.NUM || doc.tag[i] === TAG.ADV)
  )
    i++
  const m = i < end ? doc.mentionOf[i] : -1
  return m >= 0 && doc.mentions[m].from === i && doc.mentions[m].kind === 'place'
}
