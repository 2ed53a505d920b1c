const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text made safe between tags and inside quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => ESCAPES[letter] ?? letter)
}

/** A start tag with its attributes, as Svelte writes them: every value quoted, no quotation mark inside it. */
const START_TAG = /<[a-zA-Z][\w-]*(?:\s+[\w:-]+(?:="[^"]*")?)+\s*>/g

/** Values that no reader of HTML takes for anything else when they stand without quotes. */
const PLAIN_VALUE = /="([\w#.%:/-]+)"/g

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
    .replace(START_TAG, (tag) => tag.replace(PLAIN_VALUE, '=$1'))
    .replace(/<\/li>(?=\s*(?:<li[\s>]|<\/[uo]l>))/g, '')
    .replace(/<\/t[dh]>(?=\s*(?:<t[dh][\s>]|<\/tr>))/g, '')
}
