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

/** The runs of letters and digits of a text, in order: what `[\p{L}\p{N}]+` finds, at a fraction of its time. */
export function writtenWords(text: string): readonly string[] {
  const out: string[] = []
  let from = -1
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code >= KNOWN) return text.match(WORDS) ?? []
    if (inWord[code] === 1) {
      if (from < 0) from = i
    } else if (from >= 0) {
      out.push(text.slice(from, i))
      from = -1
    }
  }
  if (from >= 0) out.push(text.slice(from))
  return out
}
