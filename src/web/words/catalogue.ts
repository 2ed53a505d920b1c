import type { EN } from './en.ts'

export type MessageKey = keyof typeof EN

/** One form, or several of which the number chooses one as the language counts. */
export type Message = string | { readonly one?: string; readonly few?: string; readonly many?: string; readonly other: string }

/** Every fixed word of the pages in one language. */
export type Catalogue = Readonly<Record<MessageKey, Message>>
