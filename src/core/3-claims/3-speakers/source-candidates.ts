import { SPEAKING_WORDS, SPEECHLESS_WORDS } from '../../1-lexicon/en/speaker-words.ts'
import { wordSet } from '../../1-lexicon/word-set.ts'
import type { Document, TokenRange } from '../../2-document/document.ts'
import { mix, template } from '../../2-document/linear-model.ts'
import { TAG } from '../../2-document/pos.ts'
import { TokenFlag } from '../../2-document/tokens.ts'
import type { Cue } from '../1-sayings/cues.ts'
import { sourceEnd } from '../1-sayings/run-on.ts'
import { isComma, isFinite, isHyphen, isName, isNominal, isVerb } from '../1-sayings/token-tests.ts'
import { PLAIN_MONTH_NAMES, WEEKDAY_NAMES } from '../../1-lexicon/en/day-names.ts'

const T = Array.from({ length: 32 }, (_, i) => template(400 + i))
const MAX_CANDIDATES = 60,
  MAX_TAIL = 4
/** Days and months are nobody's names. */
const WHEN = wordSet(`${WEEKDAY_NAMES} today yesterday tomorrow ${PLAIN_MONTH_NAMES}`)
const SPEAKING = wordSet(SPEAKING_WORDS)
const SPEECHLESS = wordSet(SPEECHLESS_WORDS)
/** The candidate "nobody is named". */
const NOBODY_NAMED: TokenRange = { from: -1, to: -1 }

/** Every phrase of a sentence that could be the source of a cue, and the choice that nobody is named. */
export function sourceCandidates(doc: Document, cue: Cue, from: number, to: number, byRule: TokenRange | null): TokenRange[] {
  const out: TokenRange[] = [NOBODY_NAMED]
  if (byRule) out.push(byRule)
  for (let i = from; i < to && out.length < MAX_CANDIDATES; i++) {
    if (!startsPhrase(doc, i, from) || WHEN.has(doc.tokens.fold[i])) continue
    let end = Math.min(sourceEnd(doc, i, to), i < cue.from ? cue.from : to)
    while (end > i + 1 && WHEN.has(doc.tokens.fold[end - 1])) end--
    if (end > i && !(i < cue.to && end > cue.from)) {
      add(doc, out, i, end)
      if (end === cue.from) addTails(doc, out, i, end)
    }
  }
  return out
}

/** Texts without commas run what is said into who says it ("killed 12 civilians residents said"): the last words of such a phrase alone. */
function addTails(doc: Document, out: TokenRange[], from: number, to: number): void {
  for (let k = Math.max(from + 1, to - MAX_TAIL); k < to; k++) {
    const m = doc.mentionOf[k]
    // One name after another is a body and whoever speaks for it: they stay together.
    if ((isName(doc, k) && isName(doc, k - 1)) || isHyphen(doc, k) || isHyphen(doc, k - 1)) continue
    if ((m < 0 || doc.mentions[m].from === k) && isNominal(doc, k) && !out.some((r) => r.from === k && r.to === to))
      out.push({ from: k, to })
  }
}

/** Adds a phrase and, when a preposition joins its parts, its first part too. */
function add(doc: Document, out: TokenRange[], from: number, to: number): void {
  const push = (b: number): void => {
    if (b > from && !out.some((r) => r.from === from && r.to === b)) out.push({ from, to: b })
  }
  push(to)
  for (let i = from + 1; i < to; i++) {
    // Texts without commas run one phrase into the next: "the ministry two hideouts", "the party 12 towns".
    if (doc.mentionOf[i] < 0 && (doc.tag[i] === TAG.ADP || doc.tag[i] === TAG.NUM || doc.tag[i] === TAG.DET)) {
      push(i)
      break
    }
  }
}

/** A phrase can start at an article, at a noun after something else, at a known name, or where capitals begin. */
function startsPhrase(doc: Document, i: number, from: number): boolean {
  const m = doc.mentionOf[i]
  // A bare place does not speak, unless its name is also that of somebody who does.
  if (m >= 0)
    return (
      doc.mentions[m].from === i &&
      (doc.mentions[m].kind !== 'place' || i === from || doc.mentions[m].ids.some((x) => x.kind !== 'place' && x.kind !== 'line'))
    )
  if (!isNominal(doc, i) || doc.tag[i] === TAG.POS || isHyphen(doc, i)) return false
  if (i === from || !isNominal(doc, i - 1) || doc.tag[i] === TAG.DET) return true
  const capital = (doc.tokens.flag[i] & TokenFlag.capital) !== 0,
    before = (doc.tokens.flag[i - 1] & TokenFlag.capital) !== 0
  return capital && !before
}

const bucket = (d: number): number => (d < 4 ? d : d < 7 ? 4 : d < 12 ? 5 : d < 25 ? 6 : 7)

type Put = (t: number, h: number) => void

/** Features of one candidate for one cue; written into `out`, returns how many. Names stand as classes, never as words. */
export function sourceFeatures(
  doc: Document,
  word: Int32Array,
  cue: Cue,
  from: number,
  to: number,
  r: TokenRange,
  byRule: TokenRange | null,
  out: Int32Array,
): number {
  let n = 0
  const put: Put = (t, h) => {
    out[n++] = mix(T[t], h)
  }
  const frame = cue.row.frame.charCodeAt(0) + (cue.passive ? 1000 : 0) + (cue.form.charCodeAt(0) << 12)
  if (r.from < 0) {
    put(0, frame)
    put(1, word[cue.verb])
    put(2, byRule ? 1 : 0)
    return n
  }
  const left = r.to <= cue.from
  const gap = left ? cue.from - r.to : r.from - cue.to
  const side = (left ? 1 : 2) + frame * 4
  put(3, mix(side, bucket(gap)))
  put(4, byRule && r.from === byRule.from && r.to === byRule.to ? frame + 1 : 0)
  put(5, byRule && r.from < byRule.to && byRule.from < r.to ? frame + 1 : 0)
  put(6, mix(side, betweenOf(doc, left ? r.to : cue.to, left ? cue.from : r.from)))
  const kind = kindOf(doc, r)
  put(7, mix(kind, side))
  put(8, mix(kind, bucket(gap)))
  put(9, word[r.to - 1])
  put(10, word[r.from])
  put(11, mix(word[headAt(doc, r)], left ? 1 : 2))
  put(12, mix(doc.tag[r.from], doc.tag[r.to - 1]))
  const before = r.from > from ? r.from - 1 : -1
  besideFeatures(doc, word, side, before, r.to < to ? r.to : -1, put)
  put(17, mix(Math.min(r.to - r.from, 8), left ? 1 : 2))
  put(18, mix(before < 0 ? 1 : isComma(doc, before) ? 2 : 3, mix(bucket(gap), left ? 1 : 2)))
  put(19, mix(frame, verbsBetween(doc, left ? r.to : cue.to, left ? cue.from : r.from)))
  put(20, mix(doc.quotationOf[r.from] >= 0 ? 1 : 0, doc.quotationOf[cue.verb] >= 0 ? 1 : 0))
  put(21, mix(side, finishesSentence(cue, to) ? 1 : 0))
  const says = speaks(doc, r)
  put(23, mix(says, left ? 1 : 2))
  put(24, mix(mix(says, side), bucket(gap)))
  put(22, mix(mix(side, finishesSentence(cue, to) ? 1 : 0), bucket(gap)))
  return n
}

/** The tokens right before and after a candidate; -1 at the edge of the sentence. */
function besideFeatures(doc: Document, word: Int32Array, side: number, before: number, after: number, put: Put): void {
  put(13, mix(side, before < 0 ? -1 : doc.tag[before]))
  put(14, before < 0 ? -1 : word[before])
  put(15, mix(side, after < 0 ? -1 : doc.tag[after]))
  put(16, after < 0 ? -1 : word[after])
}

const finishesSentence = (cue: Cue, to: number): boolean => to - cue.to < 4

function kindOf(doc: Document, r: TokenRange): number {
  for (let i = r.from; i < r.to; i++) {
    const m = doc.mentionOf[i]
    // A capital that may speak for its government is neither just a place nor plainly a party.
    if (m >= 0)
      return doc.mentions[m].kind === 'place' && doc.mentions[m].ids.some((x) => x.kind === 'party')
        ? 4
        : doc.mentions[m].kind.charCodeAt(1)
  }
  return doc.tag[r.to - 1] === TAG.PROPN ? 1 : doc.tag[r.from] === TAG.PRON ? 2 : 3
}

/** 1 where the phrase hangs on a noun for somebody who speaks, 2 where on one for what does not, else 0. */
function speaks(doc: Document, r: TokenRange): number {
  const head = headAt(doc, r)
  if (doc.mentionOf[head] >= 0) return 0
  return SPEAKING.has(doc.tokens.fold[head]) ? 1 : SPEECHLESS.has(doc.tokens.fold[head]) ? 2 : 0
}

function headAt(doc: Document, r: TokenRange): number {
  for (let i = r.from + 1; i < r.to; i++) if (doc.tag[i] === TAG.ADP && doc.mentionOf[i] < 0) return i - 1
  return r.to - 1
}

/** The tags between two points as one number; what is far apart is only told to be so. */
function betweenOf(doc: Document, from: number, to: number): number {
  if (to - from > 5) return -9
  let h = 17
  for (let i = from; i < to; i++) h = mix(h, doc.tag[i])
  return h
}

function verbsBetween(doc: Document, from: number, to: number): number {
  let n = 0
  for (let i = from; i < to && n < 3; i++) if (isFinite(doc, i) || isVerb(doc, i)) n++
  return n
}
