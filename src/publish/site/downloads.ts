import type { CitedClaim, Overview } from '../../core/0-terms/overview.ts'
import { canonicalJson } from '../formats/json.ts'

/** What a place's GeoJSON cannot carry: said in the file itself. */
const GEOJSON_LOSS = ['denials and other relations', 'chains of attribution', 'tolls', 'spans of the words', 'when it happened'] as const

/** The places of an edition as GeoJSON (RFC 7946): without coordinates where nobody located them, never placed by guess. */
export function placesGeoJson(overview: Overview): string {
  const standing = new Map(overview.matters.flatMap((matter) => matter.claims.map((id) => [id, matter.standing.word] as const)))
  const features = overview.places.map((place) => {
    const claims = place.claims.map((id) => overview.claims[id]).filter((claim) => claim !== undefined)
    return {
      type: 'Feature',
      id: place.place,
      geometry: place.lat === null || place.lon === null ? null : { type: 'Point', coordinates: [place.lon, place.lat] },
      properties: {
        claim_ids: place.claims,
        claimants: [...new Set(claims.map((claim) => claim.chain.at(-1) ?? claim.party))],
        standing: [...new Set(place.claims.map((id) => standing.get(id)).filter((word) => word !== undefined))],
        names: place.names.flatMap((name) =>
          (name.usedBy.length > 0 ? name.usedBy : [null]).map((party) => ({ text: name.text, lang: name.lang, party })),
        ),
        precision: place.precision,
        radius_km: place.radius,
        as_of: overview.asOf,
        sources: [...new Set(claims.map((claim) => claim.report))],
      },
    }
  })
  return canonicalJson({ type: 'FeatureCollection', as_of: overview.asOf, loss: GEOJSON_LOSS, features })
}

/** Units stand in the names of the columns: offsets count UTF-16 units of the report's text. */
const COLUMNS: readonly (readonly [name: string, value: (claim: CitedClaim, overview: Overview) => string | number | null])[] = [
  ['claim_id', (claim) => claim.id],
  ['number', (claim) => claim.number],
  ['words', (claim) => claim.words],
  ['kind', (claim) => claim.kind],
  ['stance', (claim) => claim.stance],
  ['party', (claim) => claim.party],
  ['against', (claim) => claim.against],
  ['chain_outside_in', (claim) => claim.chain.join(' > ')],
  ['when_as_written', (claim) => claim.when],
  ['hedge', (claim) => claim.hedge],
  ['report_sha256', (claim) => claim.report],
  ['publisher', (claim, { sources }) => sources.find((source) => source.report === claim.report)?.publisher ?? null],
  ['published_rfc3339', (claim, { sources }) => sources.find((source) => source.report === claim.report)?.published ?? null],
  ['start_utf16', (claim) => claim.start],
  ['end_utf16', (claim) => claim.end],
]

/** A cell of CSV (RFC 4180). A text that a spreadsheet would take for a formula gets an apostrophe before it, as spreadsheets themselves write it. */
function cell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  return `"${(/^[=+\-@\t\r]/.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`
}

/** The claims of an edition as CSV, one a row. */
export function claimsCsv(overview: Overview): string {
  const rows = Object.values(overview.claims).map((claim) => COLUMNS.map(([, value]) => cell(value(claim, overview))).join(','))
  return [COLUMNS.map(([name]) => name).join(','), ...rows, ''].join('\r\n')
}
