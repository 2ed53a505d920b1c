/** White space as a pattern's `\s` has it. */
export function isSpace(code: number): boolean {
  if (code < 128) return code === 32 || (code >= 9 && code <= 13)
  return code === 0xa0 || code === 0xfeff || (code >= 0x1680 && /\s/.test(String.fromCharCode(code)))
}

/** How many stretches a text falls into at its white space, as `split(/\s+/)` does, without making them: an empty stretch at either end counts. */
export function stretches(text: string, start = 0, end = text.length): number {
  let n = 1
  let inSpace = false
  for (let i = start; i < end; i++) {
    const space = isSpace(text.charCodeAt(i))
    if (space && !inSpace) n++
    inSpace = space
  }
  return n
}

/** A text with each stretch of white space made one space; the same string when it has no other. */
export function singleSpaced(text: string): string {
  let before = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if ((code !== 32 || before === 32) && isSpace(code)) return text.replace(/\s+/g, ' ')
    before = code
  }
  return text
}
