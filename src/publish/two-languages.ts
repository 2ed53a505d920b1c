import { OWN_WORDS } from '../web/words/say.ts'
import type { Language } from '../web/words/say.ts'
import { withoutHydration } from './light-html.ts'

/** Reports are read in English, and sentences are composed in it. */
const REPORTED_IN = 'en'
const TOKENS = /<\/?[a-zA-Z](?:[^"'>]|"[^"]*"|'[^']*')*>|<[^a-zA-Z/][^<]*|[^<]+/g
const VOID = new Set(['br', 'hr', 'img', 'input', 'link', 'meta', 'wbr'])
const MARKS = new RegExp(`[${OWN_WORDS.begin}${OWN_WORDS.end}]`, 'g')

/** A text without the marks around a catalogue's own words: for titles and attributes, which hold no elements. */
export function unmarked(text: string): string {
  return text.replace(MARKS, '')
}

/** Is all of a text with letters in it English, nothing of it the catalogue's? For a title. */
export function isAllReported(text: string): boolean {
  return !text.includes(OWN_WORDS.begin)
}

interface Open {
  readonly name: string
  readonly lang: string
  readonly inSvg: boolean
}

interface Piece {
  readonly text: string
  /** Null where a piece has no letters that would be read out in one language or another. */
  readonly lang: string | null
}

function piecesOf(text: string, own: Language, around: string): readonly Piece[] {
  const pieces: Piece[] = []
  let isOwn = false
  for (const part of text.split(/([\ufdd0\ufdd1])/)) {
    if (part === OWN_WORDS.begin || part === OWN_WORDS.end) isOwn = part === OWN_WORDS.begin
    else if (part !== '') {
      const letters = part.replace(/&#?\w+;|\bUTC\b/g, '')
      const isRead = isOwn ? /\p{L}/u.test(letters) : around === own && /\p{Script=Latin}{2}/u.test(letters)
      pieces.push({ text: part, lang: !isRead ? null : isOwn ? own : REPORTED_IN })
    }
  }
  return pieces
}

/** Stops and spaces at the edges belong to what stands around, and so does the day that begins a date. */
function wrapped(piece: Piece, around: string): string {
  if (piece.lang === null || piece.lang === around) return piece.text
  const [, before = '', words = '', after = ''] = /^([\s,;:.)]*)([^]*?)((?:, \d+)?[\s,;:(]*)$/.exec(piece.text) ?? []
  return `${before}<span lang="${piece.lang}">${words}</span>${after}`
}

/**
 * Says of every word in a page's body which language it is in: the page's own, where the voice of its catalogue marked it, else English. The element that holds
 * nothing else gets the language; words among others get an element of their own. Elements that name their language keep it (names of places).
 */
export function inTwoLanguages(html: string, own: Language): string {
  if (own === REPORTED_IN) return html
  const tokens = withoutHydration(html).match(TOKENS) ?? []
  const out: string[] = []
  const open: Open[] = []
  tokens.forEach((token, index) => {
    const around = open.at(-1) ?? { name: '', lang: own, inSvg: false }
    const tag = /^<(\/?)([a-zA-Z][\w-]*)/.exec(token)
    if (!tag) return void out.push(textIn(token, around, { own, out, isAlone: isAlone(tokens, index) }))
    const [, slash, name = ''] = tag
    if (slash) open.pop()
    else if (!VOID.has(name) && !token.endsWith('/>')) {
      open.push({ name, lang: /\slang="([^"]*)"/.exec(token)?.[1] ?? around.lang, inSvg: around.inSvg || name === 'svg' })
    }
    out.push(unmarked(token))
  })
  return out.join('')
}

/** Does a text stand between the tags of one element, with nothing beside it? */
function isAlone(tokens: readonly string[], index: number): boolean {
  const [before = '', after = ''] = [tokens[index - 1], tokens[index + 1]]
  return /^<[a-zA-Z]/.test(before) && !before.endsWith('/>') && !/\slang=/.test(before) && after.startsWith('</')
}

interface Place {
  readonly own: Language
  readonly out: string[]
  readonly isAlone: boolean
}

function textIn(text: string, around: Open, { own, out, isAlone: alone }: Place): string {
  const pieces = piecesOf(text, own, around.lang)
  const langs = new Set(pieces.map(({ lang }) => lang).filter((lang) => lang !== null))
  const [only] = langs
  if (alone && langs.size === 1 && only !== undefined && only !== around.lang) {
    const tag = out.pop() ?? ''
    out.push(tag.replace(/^<[a-zA-Z][\w-]*/, `$& lang="${only}"`))
    return unmarked(text)
  }
  if (around.inSvg) return unmarked(text)
  return pieces.map((piece) => wrapped(piece, around.lang)).join('')
}
