import type { TERMS } from './en-terms.ts'
import type { EN } from './en.ts'

export type MessageKey = keyof typeof EN
/** What the desk says as well. */
export type TermKey = keyof typeof TERMS

/** One form, or several of which the number chooses one as the language counts. */
export type Message = string | { readonly one?: string; readonly few?: string; readonly many?: string; readonly other: string }

/** Every fixed word of the pages in one language. */
export type Catalogue = Readonly<Record<MessageKey, Message>>
