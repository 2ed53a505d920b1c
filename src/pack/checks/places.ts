import { fold } from '../../core/1-lexicon/fold.ts'
import type { Place } from '../../core/0-terms/pack.ts'
import type { Check, RowFinding } from './finding.ts'

const EARTH_RADIUS = 6371.0088

/** Great-circle distance in kilometres (haversine, mean radius of IUGG). */
export function distance(a: { readonly lat: number; readonly lon: number }, b: { readonly lat: number; readonly lon: number }): number {
  const rad = Math.PI / 180
  const dLat = ((b.lat - a.lat) * rad) / 2
  const dLon = ((b.lon - a.lon) * rad) / 2
  const h = Math.sin(dLat) ** 2 + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(dLon) ** 2
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(h)))
}

/** A place lies within its district's radius: a slip in a coordinate shows here first. */
export const placesLieInTheirDistrict: Check = (pack) => {
  const byId = new Map(pack.places.map((p) => [p.id, p]))
  return pack.places.flatMap((place, row) => {
    const district = place.district === null ? undefined : byId.get(place.district)
    if (!place.at || !district?.at) return []
    const km = distance(place.at, district.at)
    if (km <= district.radius + place.radius) return []
    const sentence = `${place.id} lies ${Math.round(km)} km from the middle of ${district.id}, whose radius is ${district.radius} km; mend the position, the district or the radius`
    return [{ severity: 'error', code: 'far-from-district', part: 'places', row, sentence } as const]
  })
}

/** Places that share a name say so, each of the other. */
export const homonymsAreMutual: Check = (pack) => {
  const byId = new Map(pack.places.map((p) => [p.id, p]))
  const oneSided = pack.places.flatMap((place, row) =>
    place.homonyms
      .filter((h) => h === place.id || byId.get(h)?.homonyms.includes(place.id) === false)
      .map(
        (h) =>
          ({
            severity: 'error',
            code: 'homonym-one-sided',
            part: 'places',
            row,
            sentence: `${place.id} has the homonym ${h} but not the other way round; write ${place.id} among the homonyms of ${h}`,
          }) as const,
      ),
  )
  return [...oneSided, ...undeclaredHomonyms(pack.places)]
}

function undeclaredHomonyms(places: readonly Place[]): RowFinding[] {
  const holders = new Map<string, { place: Place; row: number }[]>()
  for (const [row, place] of places.entries()) {
    for (const key of new Set(place.names.map((n) => fold(n.text)))) holders.set(key, [...(holders.get(key) ?? []), { place, row }])
  }
  const findings = new Map<string, RowFinding>()
  for (const [name, same] of holders) {
    for (const [n, later] of same.entries()) {
      for (const earlier of same.slice(0, n)) {
        if (earlier.place.homonyms.includes(later.place.id)) continue
        const sentence = `${later.place.id} and ${earlier.place.id} are both called "${name}"; write each among the other's homonyms`
        findings.set(`${earlier.place.id} ${later.place.id}`, {
          severity: 'warning',
          code: 'homonym-undeclared',
          part: 'places',
          row: later.row,
          sentence,
        })
      }
    }
  }
  return [...findings.values()]
}

/** A road or line that has neither ends nor waypoints nor points can be neither drawn nor matched. */
export const linesLeadSomewhere: Check = (pack) =>
  pack.lines.flatMap((l, row) =>
    l.ends === null && l.through.length === 0 && l.points.length === 0
      ? [
          {
            severity: 'error',
            code: 'line-empty',
            part: 'lines',
            row,
            sentence: `${l.id} has neither ends nor through nor points; write at least one of them`,
          } as const,
        ]
      : [],
  )
