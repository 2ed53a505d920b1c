const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text made safe between tags and inside quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => ESCAPES[letter] ?? letter)
}

/** A start tag with its attributes, as Svelte writes them: every value quoted, no quotation mark inside it. */
const START_TAG = /<[a-zA-Z][\w-]*(?:\s+[\w:-]+(?:="[^"]*")?)+\s*>/g

/** Values that no reader of HTML takes for anything else when they stand without quotes. */
const PLAIN_VALUE = /="([\w#.%:/-]+)"/g

/** What ends an open paragraph by itself, so that its own end tag may be left out. */
const PARAGRAPH_END =
  /<\/p>\s*(?=<(?:p|[uod]l|table|div|section|article|aside|blockquote|details|h[1-6]|header|footer|main|nav)[\s>]|<\/(?:div|li|t[dh]|section|article|aside|details|header|footer|main|blockquote)>)/g

/** Line ends and indents of the components; words quoted from a report keep theirs. */
const SPACES_BUT_QUOTED = /<blockquote[\s>][^]*?<\/blockquote>|\s+/g

const BLOCK = 'p|[uod]l|li|d[td]|table|t(?:head|body|r|d|h)|div|section|article|aside|blockquote|details|h[1-6]|header|footer|main|nav'

/** Spaces before and after what begins a line of its own are never shown. */
const SPACES_AT_BLOCKS = new RegExp(`\\s+(?=</?(?:${BLOCK})[\\s>])|(</?(?:${BLOCK})(?:\\s[^>]*)?>)\\s+`, 'g')

/** A shape that holds nothing: in a drawing it may close itself. */
const EMPTY_SHAPE = /(.)><\/(?:path|circle|line|rect|use)>/g

/** A page without Svelte's marks for a script to take over. */
export function withoutHydration(html: string): string {
  return html.replace(/<!--(?:\[[!?]?-?\d*|\]|\d*)-->/g, '')
}

/**
 * A page as short as HTML allows: without Svelte's marks for a script to take over, without the quotes and end tags that the standard calls
 * optional. The same tree comes out of a parser.
 */
export function lightHtml(html: string): string {
  return withoutHydration(html)
    .replace(SPACES_BUT_QUOTED, (found) => (found.startsWith('<') ? found : ' '))
    .replace(SPACES_AT_BLOCKS, '$1')
    .replace(START_TAG, (tag) => tag.replace(PLAIN_VALUE, '=$1'))
    .replace(EMPTY_SHAPE, (_, last: string) => (last === '"' ? '"/>' : `${last} />`))
    .replace(PARAGRAPH_END, '')
    .replace(/<\/li>(?=\s*(?:<li[\s>]|<\/[uo]l>))/g, '')
    .replace(/<\/t[dh]>(?=\s*(?:<t[dh][\s>]|<\/tr>))/g, '')
    .replace(/<\/tr>\s*(?=<tr[\s>]|<\/t(?:head|body)>)/g, '')
    .replace(/<\/thead>\s*(?=<tbody[\s>])|<\/tbody>\s*(?=<\/table>)/g, '')
}
