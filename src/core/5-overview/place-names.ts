import type { OverviewPlace } from '../0-terms/overview.ts'
import type { Pack, Place } from '../0-terms/pack.ts'
import type { PartyId } from '../0-terms/party.ts'
import type { PlaceId, PlacePrecision } from '../0-terms/place.ts'
import { fold } from '../1-lexicon/fold.ts'
import type { Heard } from '../4-reconcile/heard.ts'

/** The forms under which the parties of the columns know a place, in the order of the columns, each once: "Tog / Tug". */
export function bothNames(id: PlaceId, columns: readonly PartyId[], pack: Pack): string {
  const place = pack.places.find((p) => p.id === id)
  if (!place) return id
  const forms = columns.map((party) => nameFor(place, party))
  return [...new Map(forms.map((f) => [fold(f), f])).values()].join(' / ')
}

/** The first Latin-script name a party uses; the general name otherwise. */
export function nameFor(place: Place, party: PartyId): string {
  const latin = place.names.filter((n) => /^[\p{Script=Latin}\P{L}]+$/u.test(n.text))
  const own = latin.find((n) => n.lang === 'en' && n.usedBy.includes(party)) ?? latin.find((n) => n.usedBy.includes(party))
  return (own ?? latin.find((n) => n.usedBy.length === 0) ?? place.names[0])?.text ?? place.id
}

const BEST_FIRST: readonly PlacePrecision[] = ['exact', 'direction', 'road', 'district', 'counted', 'unlocated']

/** The places of the claims, in the order they are first named, under all their names and as each side wrote them. */
export function placesOf(heard: readonly Heard[], pack: Pack): readonly OverviewPlace[] {
  const known = new Map(pack.places.map((p) => [p.id, p]))
  const found = new Map<PlaceId, Gathered>()
  for (const h of heard)
    for (const m of h.claim.places) {
      if (m.place === null || !known.has(m.place)) continue
      const g = found.get(m.place) ?? { written: new Map(), claims: new Set(), parties: new Set(), precision: new Set() }
      found.set(m.place, g)
      g.written.set(`${m.words}|${h.claim.party}`, { text: m.words, party: h.claim.party })
      g.claims.add(h.claim.id)
      g.parties.add(h.claim.party)
      g.precision.add(m.precision)
    }
  return [...found].flatMap(([id, g]) => {
    const place = known.get(id)
    return place ? [overviewPlace(place, g)] : []
  })
}

interface Gathered {
  readonly written: Map<string, { readonly text: string; readonly party: PartyId }>
  readonly claims: Set<string>
  readonly parties: Set<PartyId>
  readonly precision: Set<PlacePrecision>
}

function overviewPlace(place: Place, g: Gathered): OverviewPlace {
  return {
    place: place.id,
    lat: place.at?.lat ?? null,
    lon: place.at?.lon ?? null,
    radius: place.radius,
    names: place.names.map((n) => ({ text: n.text, lang: n.lang, usedBy: n.usedBy })),
    written: [...g.written.values()],
    precision: BEST_FIRST.find((p) => g.precision.has(p)) ?? 'unlocated',
    claims: [...g.claims],
    parties: [...g.parties],
  }
}
