import { cleanText } from './clean.ts'
import { htmlText } from './html.ts'
import type { MappedText } from './mapped-text.ts'
import { markdownText } from './markdown.ts'
import { composeMaps } from './offset-map.ts'

/** How a report is written down. */
export type TextFormat = 'plain' | 'html' | 'markdown'

/** The text to read of a report in any format, cleaned, with the way back to the report as given. */
export function readableText(source: string, format: TextFormat): MappedText {
  if (format === 'plain') return cleanText(source)
  const bare = format === 'html' ? htmlText(source) : markdownText(source)
  const clean = cleanText(bare.text)
  return { text: clean.text, map: composeMaps(bare.map, clean.map) }
}
