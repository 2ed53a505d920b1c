import type { Pack, PlaceName } from '../../core/0-terms/pack.ts'
import type { Check, RowFinding } from './finding.ts'

/** The script a language is written in when its tag names none. Others are not checked. */
const SCRIPT_OF: Readonly<Record<string, string>> = {
  en: 'Latn',
  fr: 'Latn',
  de: 'Latn',
  es: 'Latn',
  az: 'Latn',
  tr: 'Latn',
  kmr: 'Latn',
  hy: 'Armn',
  ru: 'Cyrl',
  uk: 'Cyrl',
  ar: 'Arab',
  fa: 'Arab',
  ckb: 'Arab',
  ps: 'Arab',
  ur: 'Arab',
  ka: 'Geor',
  he: 'Hebr',
}
const LETTERS: Readonly<Record<string, RegExp>> = {
  Latn: /\p{Script=Latin}/u,
  Armn: /\p{Script=Armenian}/u,
  Cyrl: /\p{Script=Cyrillic}/u,
  Arab: /\p{Script=Arabic}/u,
  Geor: /\p{Script=Georgian}/u,
  Hebr: /\p{Script=Hebrew}/u,
}

type Named = readonly [part: 'places' | 'lines', row: number, id: string, names: readonly PlaceName[]]

function named(pack: Pack): Named[] {
  return (['places', 'lines'] as const).flatMap((part) => pack[part].map(({ id, names }, row): Named => [part, row, id, names]))
}

/** A name is written in the script its tag says. */
export const scriptsMatchTags: Check = (pack) =>
  named(pack).flatMap(([part, row, id, names]) =>
    names.flatMap((name): RowFinding[] => {
      const wanted = scriptOf(name.lang)
      const used = Object.keys(LETTERS).filter((s) => LETTERS[s]?.test(name.text))
      if (wanted === null || used.every((s) => s === wanted)) return []
      const sentence = `"${name.text}" of ${id} is tagged ${name.lang}, which is written in ${wanted}, but holds ${used.filter((s) => s !== wanted).join(' and ')} letters; write the tag it is written in, such as ${name.lang.split('-')[0]}-${used[0]}`
      return [{ severity: 'error', code: 'script', part, row, sentence }]
    }),
  )

/** "Tog armenian" would be a name of two words: parties need a language before them. */
export const namesAreWellFormed: Check = (pack) => {
  const parties = new Set(pack.parties.map((p) => p.id))
  return named(pack).flatMap(([part, row, id, names]) =>
    names.flatMap((name): RowFinding[] => {
      const last = name.text.split(/\s+/).at(-1) ?? ''
      const mixed = /[()]/.test(name.text) || (name.text.includes(' ') && parties.has(last))
      if (!mixed) return []
      return [
        {
          severity: 'error',
          code: 'name-form',
          part,
          row,
          sentence: `the name "${name.text}" of ${id} holds a party or brackets; write "TEXT (LANG) party", the language between the two`,
        },
      ]
    }),
  )
}

/** A place that one side calls in its own way should tell what the other column's side calls it. */
export const bothColumnsHaveNames: Check = (pack) =>
  pack.places.flatMap((place, row) => {
    const users = new Set(place.names.flatMap((n) => n.usedBy))
    if (!pack.style.columns.some((c) => users.has(c))) return []
    return pack.style.columns
      .filter((c) => !users.has(c))
      .map(
        (c) =>
          ({
            severity: 'warning',
            code: 'name-missing',
            part: 'places',
            row,
            sentence: `${place.id} has no name used by ${c}; write one, if only the same form again`,
          }) as const,
      )
  })

/** The script a language tag says, by its subtag or by habit; null where neither tells. */
export function scriptOf(tag: string): string | null {
  const [lang = '', ...subtags] = tag.split('-')
  return subtags.find((s) => /^[A-Z][a-z]{3}$/.test(s)) ?? SCRIPT_OF[lang] ?? null
}

/** The script of the first letters of a text that are of a known one. */
export function letterScript(text: string): string | null {
  return Object.keys(LETTERS).find((script) => LETTERS[script]?.test(text)) ?? null
}
