import type { ClaimId } from '../../core/0-terms/claim.ts'
import type { Sentence } from '../../core/0-terms/overview.ts'
import { claimsOf } from '../../web/page/view.ts'
import type { PageView } from '../../web/page/view.ts'

/**
 * Text that Markdown must take as it stands: on one line, with every letter that could start markup or HTML escaped. A leading number or
 * dash is escaped too, so that no sentence turns into a list.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>#|~&$^]/g, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^([-+=])/, '\\$1')
    .replace(/\b(https?):\/\//gi, '$1&#58;//')
}

/** The footnotes of claims, in the order of their numbers. */
export function marks(view: PageView, ids: readonly ClaimId[]): string {
  return claimsOf(view, ids)
    .map((claim) => `[^${claim.number.replace(/[^\w-]+/g, '-')}]`)
    .join('')
}

/** A sentence with its footnotes; an editor's own words are marked. */
export function sentenceLine(view: PageView, sentence: Sentence): string {
  const own = sentence.voice === 'editor' ? `*${escapeMarkdown(view.say('said.editor'))}:* ` : ''
  return `${own}${escapeMarkdown(sentence.text)}${marks(view, sentence.cites)}`
}
