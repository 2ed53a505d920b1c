import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Scope } from '../../src/core/0-terms/attribution.ts'
import { KINDS, STANCES } from '../../src/core/0-terms/claim.ts'
import type { Span } from '../../src/core/0-terms/span.ts'
import type { GoldClaim, GoldText } from './gold.ts'

const FOLDER = fileURLToPath(new URL('own-press', import.meta.url))
const pack = (name: string): string => fileURLToPath(new URL(`../../test/packs/${name}`, import.meta.url))
const PARTIES: Readonly<Record<string, readonly string[]>> = {
  'corvin-arden': ['arden', 'corvin', 'third'],
  tesmara: ['government', 'opposition', 'host', 'zerani', 'coalition', 'third'],
}
const SCOPES: readonly Scope[] = ['sentence', 'quote', 'carry', 'headline', 'section', 'none']

/** A text of our own in the manner of the press, and the annotated text whose build it follows (so that cross-validation can leave it out with that one). */
export interface OwnPressText extends GoldText {
  readonly follows: string
}

/**
 * Whole reports about invented wars, written and annotated by the project. The notation is told in own-press/README.md.
 * Throws, naming file and line, when a claim names an unknown kind, stance, party or scope or quotes words that are not in its text.
 */
export function ownPressTexts(folder = FOLDER): OwnPressText[] {
  const files = readdirSync(folder).filter((f) => f.endsWith('.txt'))
  return files.sort().flatMap((file) => pressTextsOf(file, readFileSync(`${folder}/${file}`, 'utf8')))
}

/** The texts of one file. */
export function pressTextsOf(file: string, content: string): OwnPressText[] {
  const heads = [...content.matchAll(/^#### (\S+) (\S+)\n/gm)]
  if (!heads.length) throw new Error(`${file}: a text begins with a line "#### FOLLOWED-TEXT PACK"`)
  return heads.map((head, i) => {
    const body = content.slice(head.index + head[0].length, heads[i + 1]?.index)
    const [, follows, packName] = head
    if (!(packName in PARTIES)) throw new Error(`${file}: "${packName}" is not one of ${Object.keys(PARTIES).join(', ')}`)
    return pressText(`${file.slice(0, -4)}-${i + 1}`, follows, packName, body)
  })
}

function pressText(id: string, follows: string, packName: string, body: string): OwnPressText {
  const cut = body.indexOf('\n----\n')
  if (cut < 0) throw new Error(`${id}: the claims stand after a line "----"`)
  const text = body.slice(0, cut).trim() + '\n'
  const lines = body.slice(cut + 6).split('\n')
  const claims = lines.filter((line) => line.trim()).map((line, i) => claimOf(id, text, packName, line, i))
  return { id, text, pack: pack(packName), follows, claims: claims.sort((a, b) => a.span.start - b.span.start) }
}

/** `kind[/stance][>party] [scope] : words :: source :: cue`. */
const HEAD = /^([a-z]+)(?:\/([a-z]+))?(?:>([a-z]+))?(?: ([a-z]+))? : /

function claimOf(id: string, text: string, packName: string, line: string, i: number): GoldClaim {
  const wrong = (what: string): Error => new Error(`${id}: ${what} in "${line.slice(0, 90)}"`)
  const head = HEAD.exec(line)
  if (!head) throw wrong('a claim begins "kind[/stance][>party] [scope] : "')
  const kind = KINDS.find((k) => k === head[1])
  const stance = STANCES.find((s) => s === (head[2] ?? 'asserts'))
  const against = head[3] ?? null
  const [quote, source = '', cue = ''] = line
    .slice(head[0].length)
    .split(' ::')
    .map((s) => s.trim())
  const scope = SCOPES.find((s) => s === (head[4] ?? (source || cue ? 'sentence' : 'none')))
  if (!kind || !stance || !scope) throw wrong('unknown kind, stance or scope')
  if (against !== null && !PARTIES[packName].includes(against)) throw wrong(`unknown party ${against}`)
  const span = locate(text, quote, 0)
  if (!span) throw wrong('the words of the claim are not in the text')
  const chain = source
    .split(' > ')
    .filter(Boolean)
    .map((name) => name.replace(/#\d+$/, ''))
  const last = source.split(' > ').at(-1)
  const named = last && last !== '?' ? last : null
  const sourceSpan = named ? nearest(text, named, span, scope) : null
  // The cue goes with its source: a carried claim's stands in the sentence before, on either side of it.
  const cueSpan = cue ? nearest(text, cue, sourceSpan ?? span, sourceSpan ? 'sentence' : scope) : null
  if (named && !sourceSpan) throw wrong('the source is not in the text')
  if (cue && !cueSpan) throw wrong('the cue is not in the text')
  return {
    ...{ id: `c${i + 1}`, kind, stance, against, span, sourceSpan, cueSpan, scope, chain },
    ...{
      quote: text.slice(span.start, span.end),
      party: 'unknown',
      tolls: [],
      places: [],
      when: null,
      hedge: null,
      denies: null,
      background: false,
    },
  }
}

/** Words, or their beginning and end with ` ... ` between; `words#2` is their second occurrence. */
function locate(text: string, marked: string, from: number): Span | null {
  const [, words, n] = /^(.*?)(?:#(\d+))?$/s.exec(marked)!
  const [first, last] = words.split(' ... ')
  let start = from - 1
  for (let k = 0; k < Number(n ?? 1); k++) {
    start = text.indexOf(first, start + 1)
    if (start < 0) return null
  }
  if (last === undefined) return { start, end: start + first.length }
  const end = text.indexOf(last, start + first.length)
  return end < 0 || text.slice(start, end).includes('\n') ? null : { start, end: end + last.length }
}

/** The occurrence of words that lies nearest to a claim; for a speaker carried over, the last one before it. */
function nearest(text: string, marked: string, claim: Span, scope: Scope): Span | null {
  if (/#\d+$/.test(marked)) return locate(text, marked, 0)
  const found: Span[] = []
  for (let i = text.indexOf(marked); i >= 0; i = text.indexOf(marked, i + 1)) {
    const inWord = /[\p{L}\p{N}]/u
    if (!inWord.test(text[i - 1] ?? ' ') && !inWord.test(text[i + marked.length] ?? ' ')) found.push({ start: i, end: i + marked.length })
  }
  const before = scope === 'carry' ? found.filter((s) => s.end <= claim.start) : []
  if (before.length) return before.at(-1)!
  return found.sort((a, b) => gap(text, a, claim) - gap(text, b, claim))[0] ?? null
}

/** What ends a sentence, also where texts are glued ("fled.The") and behind a closing quotation mark. */
const SENTENCE_END = /[.!?]["”’]?(?:\s|(?=\p{Lu}))|\n/u
/** More than any sentence is long. */
const FAR = 10_000

/** Characters between two spans; one of another sentence is farther than any of the same. */
function gap(text: string, a: Span, b: Span): number {
  const [first, second] = a.start < b.start ? [a, b] : [b, a]
  const between = text.slice(first.end, Math.max(first.end, second.start))
  return between.length + (SENTENCE_END.test(text.slice(first.end, Math.max(first.end, second.start) + 1)) ? FAR : 0)
}
