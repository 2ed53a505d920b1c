import { OWN_WORDS } from '../words/say.ts'

/** A text as a string of a style sheet, without what ends strings, lines or the attribute it stands in. */
function cssString(text: string): string {
  return `'${text
    .replace(/[\\'"\n\r\f;{}]/g, ' ')
    .replaceAll(OWN_WORDS.begin, '')
    .replaceAll(OWN_WORDS.end, '')}'`
}

/**
 * The names of a table's columns as style of the table: on a phone, where rows are stacked, each cell shows its own before what it holds.
 * Said once for the table, not in every cell: see `.stackable` in page.css. A label left empty shows none.
 */
export function cellLabels(labels: readonly string[]): string {
  return labels.map((label, index) => `--l${index + 1}:${cssString(`${label}: `)}`).join(';')
}
