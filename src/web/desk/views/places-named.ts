import type { Pack, Place } from '../../../core/0-terms/pack.ts'
import { holdsWords } from './filters.ts'

/** Places of the pack with these letters in any of their names, the shortest name first. */
export function placesNamed(pack: Pick<Pack, 'places'>, asked: string, most = 8): readonly Place[] {
  if (asked.trim() === '') return []
  const shortest = (place: Place): number =>
    Math.min(...place.names.filter(({ text }) => holdsWords(text, asked)).map(({ text }) => text.length))
  return pack.places
    .filter((place) => place.names.some(({ text }) => holdsWords(text, asked)))
    .sort((a, b) => shortest(a) - shortest(b))
    .slice(0, most)
}
