/** A text in pieces, those that hold words at fault told apart. Whole words only, without regard to case. */
export function markedWords(text: string, wrong: readonly string[]): readonly { readonly text: string; readonly isWrong: boolean }[] {
  const words = [...new Set(wrong.filter((w) => w.trim() !== ''))].sort((a, b) => b.length - a.length)
  if (words.length === 0) return [{ text, isWrong: false }]
  const written = words.map((w) => w.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
  const pieces: { text: string; isWrong: boolean }[] = []
  let end = 0
  for (const m of text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])(?:${written})(?![\\p{L}\\p{N}])`, 'giu'))) {
    if (m.index > end) pieces.push({ text: text.slice(end, m.index), isWrong: false })
    pieces.push({ text: m[0], isWrong: true })
    end = m.index + m[0].length
  }
  return end < text.length ? [...pieces, { text: text.slice(end), isWrong: false }] : pieces
}
