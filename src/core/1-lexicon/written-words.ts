/** Behind the last block whose characters are looked up one by one; what lies beyond is rare in what is read. */
const KNOWN = 0x2070
const WORDS = /[\p{L}\p{N}]+/gu
const inWord = wordUnits()

/** 1 for each UTF-16 unit below `KNOWN` that is a letter or a digit. */
function wordUnits(): Uint8Array {
  const out = new Uint8Array(KNOWN)
  const all = String.fromCharCode(...Array.from({ length: KNOWN }, (_, code) => code))
  for (const { index, 0: run } of all.matchAll(WORDS)) out.fill(1, index, index + run.length)
  return out
}

/** Takes one word: `[start, end)` of the text. */
type Take = (start: number, end: number) => void

/** Hands out the runs of letters and digits of `text[from, to)`, in order: what `[\p{L}\p{N}]+` finds, at a fraction of its time and without a string for each. */
export function eachWrittenWord(text: string, take: Take, from = 0, to = text.length): void {
  let start = -1
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i)
    if (code >= KNOWN) return byPattern(text, start < 0 ? i : start, to, take)
    if (inWord[code] === 1) {
      if (start < 0) start = i
    } else if (start >= 0) {
      take(start, i)
      start = -1
    }
  }
  if (start >= 0) take(start, to)
}

/** The same from a rare character on. */
function byPattern(text: string, from: number, to: number, take: Take): void {
  for (const { index, 0: run } of text.slice(from, to).matchAll(WORDS)) take(from + index, from + index + run.length)
}
