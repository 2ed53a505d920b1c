/** Behind the last block whose characters are looked up one by one; what lies beyond is rare in what is read. */
const KNOWN = 0x2070
const WORDS = /[\p{L}\p{N}]+/gu
const RARE = /[\u2070-\uffff]/
const inWord = wordUnits()

/** 1 for each UTF-16 unit below `KNOWN` that is a letter or a digit. */
function wordUnits(): Uint8Array {
  const out = new Uint8Array(KNOWN)
  const all = String.fromCharCode(...Array.from({ length: KNOWN }, (_, code) => code))
  for (const { index, 0: run } of all.matchAll(WORDS)) out.fill(1, index, index + run.length)
  return out
}

/** Hands out the runs of letters and digits of a text, in order: what `[\p{L}\p{N}]+` finds, at a fraction of its time and without a string for each. */
export function eachWrittenWord(text: string, take: (start: number, end: number) => void): void {
  if (RARE.test(text)) {
    for (const { index, 0: run } of text.matchAll(WORDS)) take(index, index + run.length)
    return
  }
  let start = -1
  for (let i = 0; i < text.length; i++) {
    if (inWord[text.charCodeAt(i)] === 1) {
      if (start < 0) start = i
    } else if (start >= 0) {
      take(start, i)
      start = -1
    }
  }
  if (start >= 0) take(start, text.length)
}
