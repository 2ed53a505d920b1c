import { wordSet } from '../../1-lexicon/word-set.ts'
import { mix } from '../../2-document/linear-model.ts'
import { TAG } from '../../2-document/pos.ts'
import { holdsWord } from '../../2-document/token-reading.ts'
import type { Attribution } from '../1-sayings/attributions.ts'
import { isFinite } from '../1-sayings/token-tests.ts'
import type { ReadingContext } from '../2-spans/context.ts'
import { covered, ruleHash, sourceKind, wordBefore, type Linking, type Put } from './link-facts.ts'

const THAT = wordSet('that whether how')
const RELATIVE = wordSet('who which that where what when whose whom after before as while')

/** What joins a claim to the saying behind it in its sentence: "A, he said", but not "A, and he said B" nor "A in what he called B". */
export function ofSayingBehind({ c, span, opensSentence }: Linking, a: Attribution, put: Put): void {
  const { doc, word } = c
  const start = a.source && a.source.from >= span.to && a.source.from < a.cue.from ? a.source.from : a.cue.from
  const inside = covered(a, span)
  const past = Math.max(a.cue.to, a.source?.to ?? 0)
  put(40, tagsBetween(c, span.to, start))
  put(41, mix(word[span.to], word[start - 1]))
  put(42, mix(mix(word[start - 1], start === span.to ? 1 : 0), mix(inside, a.cue.form.charCodeAt(0))))
  put(43, mix(doc.sentences.to[span.sentence] - past < 3 ? 1 : 0, mix(inside, opensSentence)))
  put(44, mix(THAT.has(doc.tokens.fold[a.cue.to]) ? 1 : 0, mix(inside, start === a.cue.from ? 1 : 0)))
  put(45, mix(doc.tag[a.cue.to] ?? -1, mix(word[start - 1], inside)))
}

/** What joins a claim to the saying before it in its sentence: "said that A", "said B, but A". */
export function ofSayingBefore({ c, span, tense }: Linking, a: Attribution, put: Put): void {
  const before = wordBefore(c, span)
  put(46, mix(c.word[span.from], covered(a, span)))
  put(47, mix(mix(before, tense), ruleHash(a.rules[0])))
  put(48, mix(c.word[a.cue.to], mix(span.from - a.cue.to < 2 ? 1 : 0, before)))
}

/** How a saying stands inside of a claim: as its own verb ("Arden promised to …"), or beside it ("the blast claimed by …", "in what Arden called …"). */
export function ofSayingInside({ c, span }: Linking, a: Attribution, put: Put): void {
  const { doc, word } = c
  const kind = sourceKind(c, a.source),
    form = a.cue.form.charCodeAt(0),
    row = ruleHash(a.rules[0]),
    negated = a.cue.negated ? 1 : 0
  const named = a.source ? (a.source.from >= span.from ? 1 : 2) : 0
  put(49, mix(kind, row))
  put(50, mix(a.cue.from - span.from < 3 ? 1 : span.to - a.cue.to < 3 ? 2 : 3, mix(covered(a, span), named)))
  put(51, mix(form, mix(a.cue.passive ? 1 : 0, a.source && a.source.from < span.from ? 1 : 0)))
  put(52, mix(doc.tag[a.cue.from - 1] ?? -1, row))
  const verbs = verbsBefore(c, span.from, a.cue.from)
  const clause = mix(verbs, holdsWord(doc.tokens, span.from, a.cue.from, RELATIVE) ? 1 : 0)
  const start = a.source && a.source.to <= a.cue.from ? a.source.from : a.cue.from
  put(53, mix(clause, form))
  put(54, mix(clause, mix(a.cue.passive ? 1 : 0, row)))
  put(55, mix(word[start - 1] ?? -1, start > span.from ? 1 : 0))
  put(56, mix(mix(negated, row), verbs))
  put(57, mix(mix(verbs, negated), mix(named === 1 ? 1 : 0, kind)))
}

function verbsBefore({ doc }: ReadingContext, from: number, to: number): number {
  let n = 0
  for (let i = from; i < to && n < 2; i++) if (isFinite(doc, i)) n++
  return n
}

/** The tags between two points as one number, joining words and marks by their words; what is far apart is only told to be so. */
function tagsBetween({ doc, word }: ReadingContext, from: number, to: number): number {
  if (to - from > 4) return -9
  let h = 17
  for (let i = from; i < to; i++) {
    const joins = doc.tag[i] === TAG.CCONJ || doc.tag[i] === TAG.SCONJ || doc.tag[i] === TAG.PUNCT
    h = mix(h, joins ? word[i] : doc.tag[i])
  }
  return h
}
