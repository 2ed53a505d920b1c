import { fold } from '../core/1-lexicon/fold.ts'
import { Failure } from '../core/0-terms/failure.ts'
import type { NameLesson, TaughtName } from '../core/0-terms/lesson.ts'
import type { Pack, Place, PlaceName } from '../core/0-terms/pack.ts'
import { letterScript, scriptOf } from './checks/names.ts'
import { parsePlaceName } from './schema.ts'

const LONGEST = 100

/** "Hael-on-Sea (qab) corvin": a name as it stands in a pack's file. */
export function compactName({ text, lang, usedBy }: PlaceName): string {
  return lang === 'en' && usedBy.length === 0 ? text : [text, `(${lang})`, ...usedBy].join(' ')
}

/**
 * A name ready for the pack's file. Without a language it is the one that the pack writes most in these letters; English for Latin ones.
 *
 * @throws Failure `pack-check`
 */
export function nameOf(pack: Pack, { text, lang, usedBy }: TaughtName): PlaceName {
  const words = text.normalize('NFC').replace(/\s+/gu, ' ').trim()
  const name = { text: words, lang: lang ?? langOf(pack, words), usedBy: [...new Set(usedBy)] }
  if (!isNameLike(words))
    throw wrong(
      `“${words}” is no name: write up to ${LONGEST} characters with a capital letter in them, as the text has it, without what stands around it.`,
    )
  const again = parsePlaceName(compactName(name))
  if (!again || compactName(again) !== compactName(name) || again.text !== words || /[()]/.test(words))
    throw wrong(`“${words}” cannot be kept as a name: write it without brackets, with a language tag such as hy or hy-Latn.`)
  const stranger = usedBy.find((party) => !pack.parties.some(({ id }) => id === party))
  if (stranger !== undefined)
    throw wrong(`The pack has no party "${stranger}"; name one of ${pack.parties.map(({ id }) => id).join(', ')}.`)
  return name
}

/** An ordinary word kept as a name would be found in every text: a script that has capitals shows a name by one. */
function isNameLike(words: string): boolean {
  return words.length > 0 && words.length <= LONGEST && /[\p{Lu}\p{Lo}]/u.test(words) && !/[\p{Cc}\n]/u.test(words)
}

function langOf(pack: Pack, text: string): string {
  const script = letterScript(text)
  if (script === null || script === 'Latn') return 'en'
  const counts = new Map<string, number>()
  for (const { lang } of pack.places.flatMap(({ names }) => names))
    if (scriptOf(lang) === script) counts.set(lang, (counts.get(lang) ?? 0) + 1)
  const [most] = [...counts].sort(([, a], [, b]) => b - a)
  if (most) return most[0]
  throw wrong(`“${text}” is written in letters that no name of this pack has; say which language it is, for example ru or ar.`)
}

/**
 * Whom a name names already, as a sentence tells it; null when it is free for `self`. Case and accents do not tell names apart.
 *
 * @param self the place or actor that is to have it
 */
export function holderOf(pack: Pack, text: string, self: { readonly of: 'place' | 'actor'; readonly id: string }): string | null {
  const asked = key(text)
  // A city and its district share their name, and say so: that is no contradiction.
  const other = (p: Place): boolean => self.of === 'actor' || (p.id !== self.id && !p.homonyms.includes(self.id))
  const place = pack.places.find((p) => other(p) && p.names.some((n) => key(n.text) === asked))
  if (place) return `the place ${shown(place)} (${place.id})`
  const line = pack.lines.find(({ names }) => names.some((n) => key(n.text) === asked))
  if (line) return `the ${line.kind} ${line.id}`
  const actor = pack.actors.find((a) => (self.of === 'place' || a.id !== self.id) && [a.name, ...a.aliases].some((n) => key(n) === asked))
  if (actor) return `${actor.name} (${actor.id})`
  const party = pack.parties.find((p) => [p.name, p.short, ...p.aliases, ...p.adjectives].some((n) => key(n) === asked))
  return party ? `the side ${party.name} (${party.id})` : null
}

/**
 * @throws Failure `name-taken` when the name means something else already
 */
export function refuseTaken(pack: Pack, text: string, self: { readonly of: 'place' | 'actor'; readonly id: string }): void {
  const holder = holderOf(pack, text, self)
  if (holder === null) return
  throw new Failure(
    'name-taken',
    `“${text}” is a name of ${holder} already. Choose that one; where two places share a name, write each among the other's homonyms in the pack's files.`,
    { name: text, holder },
  )
}

/** Has the place or actor this very form? Then there is nothing to teach. */
export function hasName(pack: Pack, { of, id }: Pick<NameLesson, 'of' | 'id'>, text: string): boolean {
  if (of === 'place') return pack.places.some((p) => p.id === id && p.names.some((n) => n.text === text))
  return pack.actors.some((a) => a.id === id && [a.name, ...a.aliases].includes(text))
}

function shown(place: Place): string {
  return [...new Set(place.names.slice(0, 2).map(({ text }) => text))].join(' / ')
}

function key(text: string): string {
  return fold(text)
    .replace(/^the\s+/, '')
    .replace(/\s+/g, ' ')
    .trim()
}

function wrong(sentence: string): Failure {
  return new Failure('pack-check', sentence)
}
