import { AZ } from './az.ts'
import type { Message, Catalogue, MessageKey, TermKey } from './catalogue.ts'
import { TERMS } from './en-terms.ts'
import { EN } from './en.ts'
import { HY } from './hy.ts'
import { RU } from './ru.ts'

/** The languages that pages can speak. Quoted words and composed sentences keep the language they were written in. */
export const LANGUAGES = ['en', 'hy', 'az', 'ru'] as const
export type Language = (typeof LANGUAGES)[number]

export const CATALOGUES: Readonly<Record<Language, Catalogue>> = { en: EN, hy: HY, az: AZ, ru: RU }

type Values = Readonly<Record<string, string | number>>
/** Says a message of one language, its `{names}` filled in. */
export type Say = (key: MessageKey, values?: Values) => string
/** A voice that knows at least what pages and desk have in common. */
export type SayTerm = (key: TermKey, values?: Values) => string

const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['ar', 'fa', 'he', 'ku', 'ps', 'ug', 'ur', 'yi'])

/** Which way a language is written. */
export function directionOf(lang: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(lang.split('-')[0] ?? '') ? 'rtl' : 'ltr'
}

function formOf(message: Message, n: string | number | undefined, rules: Intl.PluralRules): string {
  if (typeof message === 'string') return message
  const form = typeof n === 'number' ? rules.select(n) : 'other'
  return (form === 'one' || form === 'few' || form === 'many' ? message[form] : undefined) ?? message.other
}

/** The voice of a language. */
export function sayIn(lang: Language): Say {
  return voiceOf(CATALOGUES[lang], lang)
}

/** Around the words of a catalogue, where a page mixes its language with that of its reports. Noncharacters of Unicode: no text holds them. */
export const OWN_WORDS = { begin: '\ufdd0', end: '\ufdd1' } as const

/** The voice of a language with its own words marked, and what is filled into them left unmarked; see publish/two-languages. */
export function sayMarked(lang: Language): Say {
  return voiceOf(CATALOGUES[lang], lang, (words, key) =>
    // Names of months are a list of which one is taken.
    words.replace(key.startsWith('months') ? /\S+/g : /[^{}]+(?![^{]*\})/g, `${OWN_WORDS.begin}$&${OWN_WORDS.end}`),
  )
}

function voiceOf<K extends string>(
  catalogue: Readonly<Record<K, Message>>,
  lang: Language,
  marked: (words: string, key: K) => string = (words) => words,
): (key: K, values?: Values) => string {
  const rules = new Intl.PluralRules(lang)
  return (key, values = {}) =>
    marked(formOf(catalogue[key], values['n'], rules), key).replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

/** Made from the common words alone: what speaks only English carries neither other languages nor the words of pages. */
export const sayEnglish: SayTerm = voiceOf(TERMS, 'en')
