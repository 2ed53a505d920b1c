import { foldCode } from '../1-lexicon/fold.ts'
import { TokenFlag, TokenKind, type Tokens } from './tokens.ts'

/** Classes of a UTF-16 unit. */
const SPACE = 0,
  LETTER = 1,
  DIGIT = 2,
  PUNCT = 3,
  SYMBOL = 4,
  LINE = 5,
  UNSEEN = 6
/** The class of every unit seen so far: of the 65,536 a text has a hundred. */
const classes = new Uint8Array(0x10000).fill(UNSEEN)

/** The class of the unit at `i`; behind the end of a text there is space. */
function classAt(text: string, i: number): number {
  if (i >= text.length) return SPACE
  const cls = classes[text.charCodeAt(i)]
  return cls === UNSEEN ? learn(text.charCodeAt(i)) : cls
}

function learn(c: number): number {
  return (classes[c] = classOf(c))
}

function classOf(c: number): number {
  if (c === 10 || c === 13 || c === 0x2028 || c === 0x2029) return LINE
  // Halves of surrogate pairs are letters: a pair never falls apart.
  if (c >= 0xd800 && c <= 0xdfff) return LETTER
  const s = String.fromCharCode(c)
  if (/[\s\p{Cf}\p{Cc}]/u.test(s)) return SPACE
  if (/[\p{L}\p{M}]/u.test(s)) return LETTER
  if (/\p{Nd}/u.test(s)) return DIGIT
  if (/\p{P}/u.test(s)) return PUNCT
  return SYMBOL
}

const isUpper = (c: number): boolean =>
  (c >= 65 && c <= 90) || (c > 127 && classes[c] === LETTER && foldCode(c) !== c && /\p{Lu}/u.test(String.fromCharCode(c)))
const isApostrophe = (c: number): boolean => c === 39 || c === 0x2019 || c === 0x02bc

/** A growing table, cut to size at the end. */
class Table {
  n = 0
  start = new Int32Array(1024)
  end = new Int32Array(1024)
  kind = new Uint8Array(1024)
  flag = new Uint8Array(1024)
  fold = new Int32Array(1024)

  grow(): void {
    const size = this.start.length * 2
    const start = new Int32Array(size),
      end = new Int32Array(size),
      kind = new Uint8Array(size),
      flag = new Uint8Array(size),
      fold = new Int32Array(size)
    start.set(this.start)
    end.set(this.end)
    kind.set(this.kind)
    flag.set(this.flag)
    fold.set(this.fold)
    this.start = start
    this.end = end
    this.kind = kind
    this.flag = flag
    this.fold = fold
  }

  push(start: number, end: number, kind: number, flag: number, hash: number): void {
    if (this.n === this.start.length) this.grow()
    const i = this.n++
    this.start[i] = start
    this.end[i] = end
    this.kind[i] = kind
    this.flag[i] = flag
    this.fold[i] = hash
  }
}

/** One table is filled again for every text, unless a text was so long that its table is not worth keeping. */
let table = new Table()
const MOST_KEPT = 1 << 15

/** Where a word that starts at `i` ends: inner apostrophes stay ("O'Brien"), initials keep their stops ("U.S."). */
function wordEnd(text: string, i: number): number {
  const n = text.length
  let j = i
  while (classAt(text, j) === LETTER) j++
  if (j === i + 1 && j < n && text.charCodeAt(j) === 46 && isInitials(text, i)) {
    while (j + 1 < n && text.charCodeAt(j) === 46 && classAt(text, j + 1) === LETTER && classAt(text, j + 2) !== LETTER) j += 2
    if (j < n && text.charCodeAt(j) === 46) j++
  }
  return j
}

/** "U.S", "p.m": a letter, a stop, a single letter. */
function isInitials(text: string, i: number): boolean {
  return classAt(text, i + 2) === LETTER && classAt(text, i + 3) !== LETTER
}

/** Where a number that starts at `i` ends: groups and decimals stay ("1,177", "2.6", "16:30"). */
function numberEnd(text: string, i: number): number {
  let j = i
  for (;;) {
    while (classAt(text, j) === DIGIT) j++
    const c = j < text.length ? text.charCodeAt(j) : 0
    if ((c === 44 || c === 46 || c === 58) && classAt(text, j + 1) === DIGIT) j++
    else return j
  }
}

/** Length of a clitic that begins with the apostrophe at `i` ('s, 're, n't is cut by its caller), or 0. */
function cliticLength(text: string, i: number): number {
  if (!isApostrophe(text.charCodeAt(i))) return 0
  let j = i + 1
  while (classAt(text, j) === LETTER) j++
  const tail = text.slice(i + 1, j).toLowerCase()
  return tail === 's' || tail === 're' || tail === 've' || tail === 'll' || tail === 'd' || tail === 'm' ? j - i : 0
}

/** Letters after an inner apostrophe that is no clitic ("Hawr al-'Ayn" no, "Ta'if" yes, "isn't" yes) belong to the word. */
function extendOverApostrophes(text: string, j: number): number {
  while (j < text.length && isApostrophe(text.charCodeAt(j)) && classAt(text, j + 1) === LETTER && cliticLength(text, j) === 0) {
    j++
    while (classAt(text, j) === LETTER) j++
  }
  return j
}

function pushToken(t: Table, text: string, start: number, end: number, kind: number, gap: number): void {
  let h = 0x811c9dc5,
    capitals = 0,
    letters = 0
  for (let k = start; k < end; k++) {
    const c = text.charCodeAt(k)
    h = Math.imul(h ^ foldCode(c), 0x01000193)
    if (classAt(text, k) === LETTER) {
      letters++
      if (isUpper(c)) capitals++
    }
  }
  let flag = gap
  if (capitals > 0 && isUpper(text.charCodeAt(start))) flag |= TokenFlag.capital
  if (letters > 1 && capitals === letters) flag |= TokenFlag.allCaps
  if (kind === TokenKind.word && letters < end - start) flag |= TokenFlag.compound
  t.push(start, end, kind, flag, h | 0)
}

/** One mark, or a run of the same mark for "..." and "--". */
function punctEnd(text: string, i: number): number {
  const c = text.charCodeAt(i)
  let j = i + 1
  if (c === 46 || c === 45) while (j < text.length && text.charCodeAt(j) === c) j++
  return j
}

/**
 * Cuts a text into tokens. Hyphens and slashes are tokens of their own ("Shushi-Berdzor" is three), clitics are split ("Azerbaijan" + "'s"),
 * numbers keep inner group and decimal marks. Every non-space unit belongs to exactly one token.
 */
export function tokenize(text: string): Tokens {
  const t = table
  t.n = 0
  let i = 0,
    gap: number = TokenFlag.spaceBefore | TokenFlag.lineBefore | TokenFlag.paragraphBefore,
    lines = 0
  while (i < text.length) {
    const cls = classAt(text, i)
    if (cls === SPACE || cls === LINE) {
      gap |= TokenFlag.spaceBefore
      if (cls === LINE && !(text.charCodeAt(i) === 10 && text.charCodeAt(i - 1) === 13))
        gap |= ++lines > 1 ? TokenFlag.lineBefore | TokenFlag.paragraphBefore : TokenFlag.lineBefore
      i++
      continue
    }
    i = pushNext(t, text, i, cls, gap)
    gap = 0
    lines = 0
  }
  if (t.n > MOST_KEPT) table = new Table()
  return {
    text,
    n: t.n,
    start: t.start.slice(0, t.n),
    end: t.end.slice(0, t.n),
    kind: t.kind.slice(0, t.n),
    flag: t.flag.slice(0, t.n),
    fold: t.fold.slice(0, t.n),
  }
}

function pushNext(t: Table, text: string, i: number, cls: number, gap: number): number {
  if (cls === DIGIT) {
    const j = numberEnd(text, i)
    pushToken(t, text, i, j, TokenKind.number, gap)
    return j
  }
  if (cls === LETTER) {
    const j = extendOverApostrophes(text, wordEnd(text, i))
    pushToken(t, text, i, j, TokenKind.word, gap)
    return j
  }
  const clitic = t.n > 0 && t.kind[t.n - 1] === TokenKind.word && gap === 0 ? cliticLength(text, i) : 0
  if (clitic) {
    pushToken(t, text, i, i + clitic, TokenKind.word, TokenFlag.clitic)
    return i + clitic
  }
  const j = punctEnd(text, i)
  pushToken(t, text, i, j, cls === PUNCT ? TokenKind.punct : TokenKind.symbol, gap)
  return j
}
