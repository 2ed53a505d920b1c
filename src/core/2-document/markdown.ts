import { replaceAll, type MappedText } from './mapped-text.ts'

/** A mark of Markdown: what it looks like and what stands in its place. Repetitions are bounded so that no line costs more than its length. */
interface MarkRow {
  readonly id: string
  readonly pattern: string
  /** Null keeps the last unit of the mark. */
  readonly by: string | null
  readonly example: readonly [string, string]
}

/** Tried in this order at each place. */
export const MARKS: readonly MarkRow[] = [
  { id: 'markdown.comment', pattern: '<!--[\\s\\S]{0,2000}?-->', by: '', example: ['a<!-- x --> b', 'a b'] },
  { id: 'markdown.fence', pattern: '^[ \\t]{0,3}(?:`{3,}|~{3,})[^\\n]*$', by: '', example: ['```\nx\n```', '\nx\n'] },
  { id: 'markdown.rule', pattern: '^[ \\t]{0,3}(?:[-*_=][ \\t]*){3,}$', by: '', example: ['a\n\n---\n\nb', 'a\n\n\n\nb'] },
  { id: 'markdown.table-rule', pattern: '^[ \\t]{0,9}(?:\\|[ \\t]{0,9})?:?-{2,}[-:| \\t]*$', by: '', example: ['a | b\n--|--', 'a | b\n'] },
  {
    id: 'markdown.reference',
    pattern: '^[ \\t]{0,3}\\[[^\\]\\n]{1,200}\\]:[ \\t]*\\S[^\\n]*$',
    by: '',
    example: ['[1]: https://hale.example', ''],
  },
  { id: 'markdown.heading', pattern: '^[ \\t]{0,3}#{1,6}[ \\t]+', by: '', example: ['## Hale', 'Hale'] },
  { id: 'markdown.heading-end', pattern: '(?<=\\S)[ \\t]+#{1,6}[ \\t]*$', by: '', example: ['Hale ##', 'Hale'] },
  { id: 'markdown.quote', pattern: '^[ \\t]{0,3}(?:>[ \\t]?){1,9}', by: '', example: ['> We hold Hale.', 'We hold Hale.'] },
  {
    id: 'markdown.bullet',
    pattern: '^[ \\t]{0,20}[-*+][ \\t]+(?:\\[[ xX]\\][ \\t]+)?(?=\\S)',
    by: '• ',
    example: ['* Hale was hit', '• Hale was hit'],
  },
  { id: 'markdown.escape', pattern: '\\\\[!-/:-@\\[-`{-~]', by: null, example: ['5\\*', '5*'] },
  { id: 'markdown.image', pattern: '!\\[[^\\]\\n]{0,400}\\]\\([^()\\n]{0,2000}\\)', by: '', example: ['![map](m.png) Hale', ' Hale'] },
  { id: 'markdown.note', pattern: '\\[\\^[^\\]\\s]{1,40}\\]', by: '', example: ['hit.[^2]', 'hit.'] },
  {
    id: 'markdown.link-begin',
    pattern: '\\[(?=[^\\[\\]\\n]{1,400}\\](?:\\(|\\[[^\\]\\n]{0,80}\\]))',
    by: '',
    example: ['[Hale](x)', 'Hale'],
  },
  {
    id: 'markdown.link-end',
    pattern: '(?<=\\S)\\](?:\\([^()\\s]{0,2000}(?:[ \\t]+"[^"\\n]{0,400}")?\\)|\\[[^\\]\\n]{0,80}\\])',
    by: '',
    example: ['[Hale][1]', 'Hale'],
  },
  {
    id: 'markdown.strong',
    pattern: '\\*{2,3}|(?<![\\p{L}\\p{N}])_{2,3}(?=\\S)|(?<=\\S)_{2,3}(?![\\p{L}\\p{N}])|~~',
    by: '',
    example: ['**Hale** fell', 'Hale fell'],
  },
  {
    id: 'markdown.emphasis',
    pattern: '(?<![\\p{L}\\p{N}*])[*_](?=[^\\s*_])|(?<=[^\\s*_])[*_](?![\\p{L}\\p{N}*_])',
    by: '',
    example: ['_so-called_ *truce*', 'so-called truce'],
  },
  { id: 'markdown.code', pattern: '`{1,2}', by: '', example: ['`Hale`', 'Hale'] },
]

const pattern = new RegExp(MARKS.map((row) => `(${row.pattern})`).join('|'), 'gmu')

/** Strips the marks of a Markdown text: its words stay, list marks become "• ". Keeps the way back. */
export function markdownText(source: string): MappedText {
  return replaceAll(
    source,
    pattern,
    (match) => MARKS[match.findIndex((group, k) => k > 0 && group !== undefined) - 1].by ?? match[0].slice(-1),
  )
}
