/**
 * Folding: the form under which words are compared. Lower case, no diacritics, straight apostrophe, Azerbaijani ə → e, dotless ı → i.
 * Two spellings that fold alike are the same name ("Füzuli", "FUZULI"); the text itself is never changed.
 */
const SPECIAL: Readonly<Record<string, string>> = {
  ə: 'e',
  Ə: 'e',
  ı: 'i',
  İ: 'i',
  ø: 'o',
  Ø: 'o',
  ł: 'l',
  Ł: 'l',
  đ: 'd',
  Đ: 'd',
  æ: 'a',
  Æ: 'a',
  ʿ: "'",
  ʾ: "'",
  ʼ: "'",
}
const CODE_LIMIT = 0x2000
const table = buildTable()

function buildTable(): Uint16Array {
  const out = new Uint16Array(CODE_LIMIT)
  for (let c = 0; c < CODE_LIMIT; c++) out[c] = foldOne(String.fromCharCode(c))
  return out
}

function foldOne(ch: string): number {
  const special = SPECIAL[ch]
  if (special) return special.charCodeAt(0)
  const bare = ch.normalize('NFD').replace(/\p{M}/gu, '')
  const lower = (bare || ch).toLowerCase()
  return lower.length === 1 ? lower.charCodeAt(0) : ch.charCodeAt(0)
}

/** The folded code of one UTF-16 unit. */
export function foldCode(code: number): number {
  if (code < CODE_LIMIT) return table[code]
  return code === 0x2019 || code === 0x2018 ? 39 : code
}

/** Latin without marks folds to its small letters. */
const PLAIN = /^[\0-\x7f]*$/

/** The folded form of a string, unit by unit: same length, same offsets. */
export function fold(s: string): string {
  if (PLAIN.test(s)) return s.toLowerCase()
  let out = ''
  for (let i = 0; i < s.length; i++) out += String.fromCharCode(foldCode(s.charCodeAt(i)))
  return out
}

/** FNV-1a over folded units of `s[start, end)`: a signed 32-bit hash, equal for words that fold alike. */
export function foldHash(s: string, start = 0, end = s.length): number {
  let h = 0x811c9dc5
  for (let i = start; i < end; i++) h = Math.imul(h ^ foldCode(s.charCodeAt(i)), 0x01000193)
  return h | 0
}
