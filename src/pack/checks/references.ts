import type { Pack, PlaceName } from '../../core/0-terms/pack.ts'
import type { PackList } from '../pack-files.ts'
import { RESERVED, knowsParty } from './finding.ts'
import type { Check, RowFinding } from './finding.ts'

type IdList = Exclude<PackList, 'loadedWords'>
const ID_LISTS: readonly IdList[] = ['parties', 'actors', 'places', 'lines']

/** Every id stands once in its list; no party is called by one of the words all packs share. */
export const idsAreUnique: Check = (pack) => {
  const findings: RowFinding[] = []
  for (const part of ID_LISTS) {
    const seen = new Set<string>()
    for (const [row, { id }] of pack[part].entries()) {
      if (seen.has(id))
        findings.push({
          severity: 'error',
          code: 'duplicate-id',
          part,
          row,
          sentence: `the id "${id}" stands twice in ${part}; give this row another id or join the two`,
        })
      seen.add(id)
    }
  }
  for (const [row, { id }] of pack.parties.entries()) {
    if (RESERVED.has(id))
      findings.push({
        severity: 'error',
        code: 'reserved-id',
        part: 'parties',
        row,
        sentence: `"${id}" is a word every pack shares; give this party another id`,
      })
  }
  return findings
}

/** Every party named anywhere is one of the pack's own (for an actor also third, outlet, unknown). */
export const partiesAreKnown: Check = (pack) => {
  const own = new Set(pack.parties.map((p) => p.id))
  const findings: RowFinding[] = []
  const unknown = (part: RowFinding['part'], row: number | string, party: string, where: string) =>
    findings.push({
      severity: 'error',
      code: 'unknown-party',
      part,
      row,
      sentence: `${where} names the party "${party}"; write one of ${[...own].join(', ')}`,
    })
  for (const [row, p] of pack.parties.entries())
    for (const o of p.opponents) if (!own.has(o) || o === p.id) unknown('parties', row, o, `opponents of ${p.id}`)
  for (const [row, a] of pack.actors.entries()) if (!knowsParty(pack, a.party)) unknown('actors', row, a.party, `actor ${a.id}`)
  for (const [row, p] of pack.places.entries())
    if (p.home !== null && !knowsParty(pack, p.home)) unknown('places', row, p.home, `home of ${p.id}`)
  for (const part of ['places', 'lines'] as const) {
    for (const [row, p] of pack[part].entries())
      for (const party of usersOf(p.names)) if (!own.has(party)) unknown(part, row, party, `a name of ${p.id}`)
  }
  for (const [row, w] of pack.loadedWords.entries())
    if (w.usedBy !== null && !own.has(w.usedBy)) unknown('loadedWords', row, w.usedBy, `the loaded word "${w.word}"`)
  for (const party of pack.style.columns) if (!own.has(party)) unknown('style', 'columns', party, 'columns')
  for (const party of Object.keys(pack.style.nightOf))
    if (party !== 'default' && !own.has(party)) unknown('style', 'nightOf', party, 'nightOf')
  return findings
}

/** Every actor and place referred to stands in the pack, and nobody belongs to himself. */
export const actorsAndPlacesAreKnown: Check = (pack) => {
  const actors = new Set(pack.actors.map((a) => a.id))
  const places = new Set(pack.places.map((p) => p.id))
  const findings: RowFinding[] = []
  for (const [row, a] of pack.actors.entries()) {
    if (a.of !== null && !actors.has(a.of))
      findings.push({
        severity: 'error',
        code: 'unknown-actor',
        part: 'actors',
        row,
        sentence: `${a.id} is of "${a.of}", which is not an actor of this pack; write the institution's id or leave it out`,
      })
  }
  const unknown = (part: 'places' | 'lines', row: number, id: string, field: string, place: string) =>
    findings.push({
      severity: 'error',
      code: 'unknown-place',
      part,
      row,
      sentence: `${field} of ${id} is "${place}", which is not a place of this pack; write a place's id or leave it out`,
    })
  for (const [row, p] of pack.places.entries()) {
    if (p.district !== null && !places.has(p.district)) unknown('places', row, p.id, 'district', p.district)
    for (const h of p.homonyms) if (!places.has(h)) unknown('places', row, p.id, 'a homonym', h)
  }
  for (const [row, l] of pack.lines.entries())
    for (const p of [...(l.ends ?? []), ...l.through]) if (!places.has(p)) unknown('lines', row, l.id, 'an end or waypoint', p)
  return [...findings, ...circles(pack, 'actors'), ...circles(pack, 'places')]
}

/** Rows that lie within themselves: following `of` or `district` would never end. */
function circles(pack: Pack, part: 'actors' | 'places'): RowFinding[] {
  const above = new Map<string, string | null>(
    part === 'actors' ? pack.actors.map((a) => [a.id, a.of]) : pack.places.map((p) => [p.id, p.district]),
  )
  const inCircle = (id: string) => {
    const seen = new Set<string>()
    for (let at = above.get(id); at; at = above.get(at)) {
      if (at === id) return true
      if (seen.has(at)) return false
      seen.add(at)
    }
    return false
  }
  return pack[part].flatMap(({ id }, row) =>
    inCircle(id)
      ? [
          {
            severity: 'error',
            code: 'circle',
            part,
            row,
            sentence: `${id} belongs to itself through "${above.get(id)}"; write what it really belongs to`,
          } as const,
        ]
      : [],
  )
}

function usersOf(names: readonly PlaceName[]): Set<string> {
  return new Set(names.flatMap((n) => n.usedBy))
}
