import {
  CREDIT_WORDS,
  DAY_HALVES,
  MONTH_SHORT,
  MONTHS,
  NUMBERED,
  OPENERS,
  SAYING,
  TAILS,
  TITLES,
  WEEKDAYS,
  ZONES,
} from '../1-lexicon/en/layout-words.ts'
import { wordSet } from '../1-lexicon/word-set.ts'
import { codeAt, has, isDash, isMark, isNumber, isWord, lengthOf } from './token-reading.ts'
import { TokenFlag, TokenKind, type Tokens } from './tokens.ts'

const titles = wordSet(TITLES),
  numbered = wordSet(NUMBERED),
  monthShort = wordSet(MONTH_SHORT),
  tails = wordSet(TAILS),
  dayHalves = wordSet(DAY_HALVES)
const timeWords = wordSet(`${MONTHS} ${WEEKDAYS} ${ZONES}`),
  openers = wordSet(OPENERS),
  saying = wordSet(SAYING)
const articles = wordSet('al el ash an ad as')
const creditWords = wordSet(CREDIT_WORDS)
const hourLeads = wordSet('at by from until till before after between about around approximately roughly just shortly on and to')
/** In tokens. */
const LONGEST_CREDIT = 9,
  LONGEST_HOUR = 8
const DOT = 46,
  ELLIPSIS = 0x2026

/** Role of each token as a quotation mark: 0 none, `OPENS`, `CLOSES`. */
export const OPENS = 1
export const CLOSES = 2

/**
 * Where the sentence ends whose final mark is token `i`: the index after its closing quotes and brackets, or 0 when no sentence ends there.
 * `to` is the end of the block; `role` tells the direction of quotation marks where it is known.
 */
export function sentenceEnd(tokens: Tokens, i: number, to: number, role: Uint8Array | null): number {
  if (!isFinal(tokens, i)) return role !== null && endsAtGluedQuote(tokens, i, to, role) ? i + 1 : 0
  let next = i + 1,
    quoted = false
  while (next < to) {
    if (isClosing(tokens, next, role)) quoted = true
    else if (has(tokens, next, TokenFlag.spaceBefore) || !(isFinal(tokens, next) && !isWord(tokens, next))) break
    next++
  }
  if (next >= to) return to
  return breaks(tokens, i, next, to, quoted, role) ? next : 0
}

/** A picture's credit in brackets, written into the text without a stop ("… in the harbour (Courier Photo) Two soldiers …"): its end if it begins at `i`, or 0. */
export function creditEnd(tokens: Tokens, i: number, to: number): number {
  if (!isMark(tokens, i, 40)) return 0
  const reach = Math.min(to, i + LONGEST_CREDIT)
  let credit = false
  for (let k = i + 1; k < reach; k++) {
    if (creditWords.has(tokens.fold[k])) credit = true
    if (isMark(tokens, k, 41)) return credit && k + 1 < to && opensSentence(tokens, k + 1, to) ? k + 1 : 0
    if (!isWord(tokens, k) && codeAt(tokens, k) !== 47) return 0
  }
  return 0
}

/** A mark that may end a sentence, or initials with their last stop ("U.S.", "p.m."). */
function isFinal(tokens: Tokens, i: number): boolean {
  const kind = tokens.kind[i]
  if (kind === TokenKind.punct) {
    const c = codeAt(tokens, i)
    return c === DOT || c === 33 || c === 63 || c === ELLIPSIS
  }
  return kind === TokenKind.word && has(tokens, i, TokenFlag.compound) && tokens.text.charCodeAt(tokens.end[i] - 1) === DOT
}

function isClosing(tokens: Tokens, i: number, role: Uint8Array | null): boolean {
  if (tokens.kind[i] !== TokenKind.punct) return false
  if (role !== null && role[i] !== 0) return role[i] === CLOSES
  const c = codeAt(tokens, i)
  if (c === 41 || c === 93) return true
  return role === null && !has(tokens, i, TokenFlag.spaceBefore) && (c === 0x201d || c === 0x2019 || c === 0xbb || c === 34 || c === 39)
}

/** `…a poor likeness"On the web…`: the stop was lost with the line break, the closing mark still tells. */
function endsAtGluedQuote(tokens: Tokens, i: number, to: number, role: Uint8Array): boolean {
  if (role[i] !== CLOSES || i + 1 >= to || has(tokens, i + 1, TokenFlag.spaceBefore)) return false
  return isWord(tokens, i + 1) && has(tokens, i + 1, TokenFlag.capital) && codeAt(tokens, i) !== 0x2019 && !namesSpeaker(tokens, i + 1, to)
}

function breaks(tokens: Tokens, stop: number, next: number, to: number, quoted: boolean, role: Uint8Array | null): boolean {
  const gapped = has(tokens, next, TokenFlag.spaceBefore)
  if (!gapped && !breaksGlued(tokens, stop, next, to, role)) return false
  if (isWord(tokens, stop)) return breaksAfterInitials(tokens, stop, next)
  const opens = opensSentence(tokens, next, to)
  if (isMark(tokens, stop, DOT)) return breaksAfterStop(tokens, stop, next, opens, quoted)
  if (!opens) return false
  return !(quoted && namesSpeaker(tokens, next, to))
}

/** No space after the stop: a new sentence only where the next word begins one ("rages on.Arden said"), never in "Gov.uk" or "3.5". */
function breaksGlued(tokens: Tokens, stop: number, next: number, to: number, role: Uint8Array | null): boolean {
  if (isWord(tokens, stop)) return false
  if (!isWord(tokens, next)) return opensGlued(tokens, stop, next, role)
  if (!has(tokens, next, TokenFlag.capital)) return false
  const domain =
    next + 2 < to &&
    isMark(tokens, next + 1, DOT) &&
    isWord(tokens, next + 2) &&
    !has(tokens, next + 1, TokenFlag.spaceBefore) &&
    !has(tokens, next + 2, TokenFlag.spaceBefore) &&
    !has(tokens, next + 2, TokenFlag.capital)
  return !domain
}

/** A glued dash, bracket, opening quote, or a number after a plain word of some length ("the town.14 others"). */
function opensGlued(tokens: Tokens, stop: number, next: number, role: Uint8Array | null): boolean {
  if (isNumber(tokens, next)) {
    return stop > 0 && isWord(tokens, stop - 1) && lengthOf(tokens, stop - 1) > 3 && !has(tokens, stop - 1, TokenFlag.capital)
  }
  const c = codeAt(tokens, next)
  if (role !== null && role[next] === OPENS) return true
  return c === 0x201c || c === 0xab || c === 40 || isDash(tokens, next)
}

/** "U.S. The envoy" breaks, "U.S. Central Command" does not; "9 p.m. Residents" breaks, "9 p.m. Monday" and "At 9 p.m. Residents" do not. */
function breaksAfterInitials(tokens: Tokens, stop: number, next: number): boolean {
  if (!has(tokens, next, TokenFlag.capital)) return dayHalves.has(tokens.fold[stop]) && isOpeningQuote(tokens, next)
  if (dayHalves.has(tokens.fold[stop])) return !timeWords.has(tokens.fold[next]) && !opensOnHour(tokens, stop)
  return openers.has(tokens.fold[next])
}

/** "At 1:45 p.m.", "Between 3 and 4 p.m.": is the hour all that the sentence has told so far? */
function opensOnHour(tokens: Tokens, stop: number): boolean {
  for (let k = stop - 1; k >= 0 && stop - k < LONGEST_HOUR; k--) {
    if (hourLeads.has(tokens.fold[k])) {
      if (has(tokens, k, TokenFlag.capital)) return true
    } else if (!isNumber(tokens, k) && !timeWords.has(tokens.fold[k]) && !dayHalves.has(tokens.fold[k])) return false
  }
  return false
}

function isOpeningQuote(tokens: Tokens, i: number): boolean {
  const c = codeAt(tokens, i)
  return c === 0x201c || c === 34 || c === 0xab || c === 0x2018
}

/** After a plain full stop: what stands before it decides whether it is an abbreviation's. */
function breaksAfterStop(tokens: Tokens, stop: number, next: number, opens: boolean, quoted: boolean): boolean {
  const before = stop - 1
  if (before >= 0 && isWord(tokens, before) && !has(tokens, stop, TokenFlag.spaceBefore) && !quoted) {
    const hash = tokens.fold[before]
    if (titles.has(hash) && has(tokens, before, TokenFlag.capital)) return false
    if (numbered.has(hash) && isNumber(tokens, next)) return false
    if (monthShort.has(hash) && (isNumber(tokens, next) || !opens)) return false
    if (tails.has(hash) || isInitial(tokens, before)) return opens && openers.has(tokens.fold[next]) && has(tokens, next, TokenFlag.capital)
  }
  // A stop inside closing quotes before a small letter is the quotation's own ("… peace.” he said).
  return opens || (!quoted && isWord(tokens, next) && startsSmall(tokens, before))
}

/** A single capital letter: an initial. */
function isInitial(tokens: Tokens, i: number): boolean {
  return lengthOf(tokens, i) === 1 && has(tokens, i, TokenFlag.capital)
}

/** Sloppy text goes on with a small letter after a real stop; after a name it is more often an abbreviation. */
function startsSmall(tokens: Tokens, before: number): boolean {
  return (
    before >= 0 &&
    (isNumber(tokens, before) || (isWord(tokens, before) && lengthOf(tokens, before) > 2 && !has(tokens, before, TokenFlag.capital)))
  )
}

/** A capital, a number, an opening mark, a dash or bullet; an Arabic article before a capital ("al-Hale"). */
function opensSentence(tokens: Tokens, next: number, to: number): boolean {
  if (has(tokens, next, TokenFlag.capital) || isNumber(tokens, next)) return true
  if (isWord(tokens, next))
    return articles.has(tokens.fold[next]) && next + 2 < to && isMark(tokens, next + 1, 45) && has(tokens, next + 2, TokenFlag.capital)
  const c = codeAt(tokens, next)
  if (c === 44 || c === 59 || c === 58 || c === 41 || c === 93) return false
  // After an opening mark it is the word behind it that tells.
  const inner = next + 1
  return !(inner < to && isWord(tokens, inner) && !has(tokens, inner, TokenFlag.capital) && isDash(tokens, next))
}

/** `“Why now?” Corvin asked`: the speaker after the quotation belongs to its sentence. */
function namesSpeaker(tokens: Tokens, next: number, to: number): boolean {
  const end = Math.min(to, next + 6)
  for (let k = next; k < end; k++) {
    if (saying.has(tokens.fold[k])) return k > next
    if (!isWord(tokens, k) || !has(tokens, k, TokenFlag.capital)) return false
  }
  return false
}
