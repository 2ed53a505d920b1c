import { foldHash } from '../../1-lexicon/fold.ts'
import { wordSet } from '../../1-lexicon/word-set.ts'
import { TokenFlag, TokenKind, type Tokens } from '../../2-document/tokens.ts'
import type { People } from './how-many-people.ts'

const WHO = foldHash('who')
const single = wordSet('was is has had been being'),
  dying = wordSet('died dies perished succumbed'),
  adverbs = wordSet(
    'also later reportedly then fatally mortally badly seriously critically lightly severely slightly himself herself since allegedly',
  ),
  /** Words in capitals that are no part of a person's name. */
  noNames = wordSet(
    'he she it they we you i this that these those who which nobody everyone someone one no the a an and but in on at of army forces party ministry state islamic front brigade city province government',
  ),
  ofPlace = wordSet('of from'),
  notBefore = wordSet('the of from in at near by with and')
const particles = wordSet('al el ad ash as ar bin ibn abu van von der de di da ul')
const ranks = wordSet(
  'captain major general colonel lieutenant sergeant corporal private officer commander ensign airman marine soldier brigadier navy specialist',
)
/** How far before the harm a name may begin: "Officer Jon Aster, 42, of Hale, Velm, died". */
const NAME_REACH = 14

/** One person by name right before harm at token `h`: "Jon Aster was killed", "Officer Jon Aster, 42, of Hale, died". Null when no name of two words stands there. */
export function namedBefore(t: Tokens, from: number, h: number): People | null {
  let k = h - 1,
    verb = dying.has(t.fold[h])
  for (; k > from && (single.has(t.fold[k]) || adverbs.has(t.fold[k]) || t.fold[k] === WHO); k--) if (single.has(t.fold[k])) verb = true
  if (!verb) return null
  const to = isComma(t, k) ? k : k + 1
  const end = nameEnd(t, from, to)
  let first = end
  while (first > from && end - first < NAME_REACH && isNamePart(t, first - 1) && (first === end || !beginsParagraph(t, first))) first--
  if (end - first < 2 || (first > from && notBefore.has(t.fold[first - 1]))) return null
  const military = [...Array(end - first).keys()].some((n) => ranks.has(t.fold[first + n]))
  return {
    from: first,
    to: end,
    low: 1,
    high: 1,
    group: military ? 'military' : 'people',
    opponent: false,
    harm: null,
    bare: false,
    loose: false,
    part: false,
    ofHarmed: false,
    rules: ['number.one-person', 'people.named'],
  }
}

const isComma = (t: Tokens, k: number): boolean => t.text[t.start[k]] === ','

/** Where a name ends whose age and home town follow it, between commas, up to token `to`. */
function nameEnd(t: Tokens, from: number, to: number): number {
  let end = to
  for (let k = to - 1; k > Math.max(from, to - NAME_REACH); k--) {
    if (isComma(t, k)) end = k
    else if (t.kind[k] !== TokenKind.number && !isNamePart(t, k) && !ofPlace.has(t.fold[k])) break
  }
  return end
}

const beginsParagraph = (t: Tokens, k: number): boolean => (t.flag[k] & TokenFlag.paragraphBefore) !== 0

/** A word in capitals, the stop behind an initial ("Jon C. Aster"), or what joins the parts of a name ("Omar al-Hale", "Jan van der Velm"). */
function isNamePart(t: Tokens, k: number): boolean {
  if (isJoint(t, k)) return k > 0 && k + 1 < t.n && (t.kind[k] === TokenKind.punct || isCapital(t, k + (isDash(t, k + 1) ? 2 : 1)))
  if (t.text[t.start[k]] === '.') return k > 0 && t.end[k - 1] - t.start[k - 1] === 1 && isNamePart(t, k - 1)
  return isCapital(t, k) && !noNames.has(t.fold[k])
}

const isCapital = (t: Tokens, k: number): boolean => k < t.n && (t.flag[k] & TokenFlag.capital) !== 0 && t.kind[k] === TokenKind.word
const isDash = (t: Tokens, k: number): boolean => k < t.n && t.text[t.start[k]] === '-' && (t.flag[k] & TokenFlag.spaceBefore) === 0
const isJoint = (t: Tokens, k: number): boolean => particles.has(t.fold[k]) || isDash(t, k)
