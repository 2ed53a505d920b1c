import type { Pack } from '../../../../core/0-terms/pack.ts'
import { OUTLET, THIRD, UNKNOWN } from '../../../../core/0-terms/party.ts'

/** A thing of the pack under the words an editor finds it by. */
export interface Choice {
  readonly id: string
  readonly label: string
}

/** The sides, and those who are none. */
export function partyIds(pack: Pack): readonly string[] {
  return [...pack.parties.map(({ id }) => id), THIRD, OUTLET, UNKNOWN]
}

/** Every place once, under all its names, so that any name finds it: "Hale · Hael (village)". */
export function placeChoices(pack: Pack): readonly Choice[] {
  return pack.places.map(({ id, kind, names }) => ({
    id,
    label: `${[...new Set(names.map(({ text }) => text))].join(' · ')} (${kind}${names.length === 0 ? `, ${id}` : ''})`,
  }))
}

/** The place that an editor typed: by its label, by its id, or by a name that only one place has. Null where it is not clear. */
export function placeTyped(pack: Pack, choices: readonly Choice[], typed: string): string | null {
  const words = typed.trim().toLocaleLowerCase()
  if (words === '') return null
  const exact = choices.find(({ id, label }) => label.toLocaleLowerCase() === words || id === words)
  if (exact) return exact.id
  const named = pack.places.filter(({ names }) => names.some(({ text }) => text.toLocaleLowerCase() === words))
  return named.length === 1 ? named[0].id : null
}

/** Does the pack know this place under these words? */
export function isKnownName(pack: Pack, place: string, words: string): boolean {
  const known = pack.places.find(({ id }) => id === place)
  return known === undefined || known.names.some(({ text }) => holdsName(words.toLocaleLowerCase(), text.toLocaleLowerCase()))
}

/** Does a text hold a name as whole words? "Hael-on-Sea" does not hold "Hael". */
function holdsName(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (!/[\p{L}\p{N}-]$/u.test(text.slice(0, at)) && !/^[\p{L}\p{N}-]/u.test(text.slice(at + name.length))) return true
  return false
}
