import type { Actor, Pack, Place } from '../core/0-terms/pack.ts'
import { readList } from './pack-files.ts'
import type { Instead, PackProblem, PackReading, Position } from './pack-files.ts'
import { furtherNamesSchema, parsePlaceName, placesSchema } from './schema.ts'

/** What makes a folder one of additions: it names the pack that it stands on. */
export const BASE_FILE = 'base.yaml'

interface FurtherName {
  readonly of: 'place' | 'actor'
  readonly id: string
  readonly name: string
  readonly at: Position
}

/**
 * A pack with what a folder adds to it: further places behind its own, further names behind those of a place or actor. A name that the base has
 * learnt in the meantime is not added twice.
 */
export function withAdditions(dir: string, base: PackReading, instead: Instead): PackReading {
  if (!base.pack) return base
  const problems: PackProblem[] = []
  const places = readList(dir, 'places', placesSchema, false, problems, instead)
  const read = readList(dir, 'names', furtherNamesSchema, false, problems, instead)
  const names = read.rows.map((row, n) => ({ ...row, at: read.positions[n] }))
  const known = base.pack.places.length
  const whole: Pack = { ...base.pack, places: [...base.pack.places, ...places.rows] }
  for (const name of names) problems.push(...nobodyOf(whole, name))
  const pack = problems.length
    ? null
    : { ...whole, places: whole.places.map((p) => named(p, names)), actors: whole.actors.map((a) => called(a, names)) }
  return {
    pack,
    problems,
    positionOf: (part, row) =>
      part === 'places' && typeof row === 'number' && row >= known ? (places.positions[row - known] ?? null) : base.positionOf(part, row),
  }
}

function named(place: Place, further: readonly FurtherName[]): Place {
  const mine = further.flatMap(({ of, id, name }) => (of === 'place' && id === place.id ? [parsePlaceName(name)] : []))
  const fresh = mine.filter((name) => name !== null && !place.names.some(({ text }) => text === name.text))
  return fresh.length ? { ...place, names: [...place.names, ...fresh.filter((name) => name !== null)] } : place
}

function called(actor: Actor, further: readonly FurtherName[]): Actor {
  const fresh = further.flatMap(({ of, id, name }) => (of === 'actor' && id === actor.id ? [name] : []))
  const aliases = fresh.filter((name) => name !== actor.name && !actor.aliases.includes(name))
  return aliases.length ? { ...actor, aliases: [...actor.aliases, ...aliases] } : actor
}

function nobodyOf(pack: Pack, { of, id, name, at }: FurtherName): PackProblem[] {
  const where = { code: 'pack-schema', file: at.file, line: at.line } as const
  if (of === 'place' && !parsePlaceName(name))
    return [{ ...where, sentence: `${at.file}:${at.line}: name is "${name}"; write a name as "TEXT (LANG) party party"` }]
  const rows = of === 'place' ? pack.places : pack.actors
  if (rows.some((row) => row.id === id)) return []
  return [{ ...where, sentence: `${at.file}:${at.line}: the pack has no ${of} "${id}"; write the id of one, or take the row out` }]
}
