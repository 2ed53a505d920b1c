/**
 * Makes packs/NAME/basemap.geojson: countries and their borders around the theatre, from the npm package world-atlas (Natural Earth,
 * public domain).
 *
 *     node scripts/make-basemap.ts PACK [KIND[:WORD]=FILE.geojson …]
 *
 * Rivers, lakes or lines may be added from GeoJSON files, all features or those with a word in their name. packs/karabakh-2020 has them
 * from Natural Earth 10m too: `river=ne_10m_rivers_lake_centerlines river=ne_10m_rivers_europe lake=ne_10m_lakes lake=ne_10m_lakes_europe`
 * `former:oblast=ne_10m_admin_0_boundary_lines_disputed_areas front:Ceasefire=(the same)`, each with .json.
 * Natural Earth is context, never a verdict: nobody's territory is decided by it.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson'
import { feature as toFeature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { Place } from '../src/core/0-terms/pack.ts'
import { distance } from '../src/pack/checks/places.ts'
import { loadPack, packFolder } from '../src/pack/load-pack.ts'
import { clipGeometry } from './clip-geometry.ts'
import type { Box } from './clip-geometry.ts'

type Countries = Topology<{ countries: GeometryCollection<{ name: string }> }>

/** A page carries the map inside it. */
const LIMIT = 60_000
/** Places farther from the middle than so many times the median are where people talk, not where they fight. */
const REACH = 3
/** Empty ground round the outermost places, as a part of the whole. */
const MARGIN = 0.15
/** Degrees from which a kilometre is finer than a page can show. */
const WIDE = 6
/** Scales of Natural Earth, finest first. */
const SCALES = ['10m', '50m', '110m'] as const

function main(args: readonly string[]): void {
  const [pack, ...added] = args
  if (pack === undefined) throw new Error('name a pack: node scripts/make-basemap.ts PACK [KIND=FILE.geojson …]')
  const dir = packFolder(pack)
  const box = theatreOf(loadPack(pack).places)
  const extra = added.flatMap((arg) => addedFeatures(arg, box))
  for (const scale of SCALES) {
    const text = written([...countriesIn(box, scale), ...extra], box.east - box.west > WIDE ? 2 : 3)
    if (text.length > LIMIT && scale !== '110m') continue
    writeFileSync(join(dir, 'basemap.geojson'), text)
    console.log(
      `${join(dir, 'basemap.geojson')}: Natural Earth ${scale}, ${text.length} bytes, box ${Object.values<number>({ ...box })
        .map((v) => v.toFixed(2))
        .join(' ')}`,
    )
    return
  }
}

/** The box that holds the places near the middle of all, with a margin. */
function theatreOf(places: readonly Place[]): Box {
  const located = places
    .filter((p) => p.kind !== 'country')
    .map((p) => p.at)
    .filter((at) => at !== null)
  const middle = { lat: median(located.map((p) => p.lat)), lon: median(located.map((p) => p.lon)) }
  const reach = REACH * median(located.map((p) => distance(p, middle)))
  const near = located.filter((p) => distance(p, middle) <= reach)
  const lats = near.map((p) => p.lat)
  const lons = near.map((p) => p.lon)
  const [south, north, west, east] = [Math.min(...lats), Math.max(...lats), Math.min(...lons), Math.max(...lons)]
  const [dLat, dLon] = [(north - south) * MARGIN, (east - west) * MARGIN]
  return { south: south - dLat, north: north + dLat, west: west - dLon, east: east + dLon }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

function countriesIn(box: Box, scale: (typeof SCALES)[number]): Feature[] {
  const read = createRequire(import.meta.url)(`world-atlas/countries-${scale}.json`) as Countries
  const countries = toFeature(read, read.objects.countries).features.flatMap((f) => clipped(f.geometry, box, 'country', f.properties.name))
  return [
    ...countries,
    ...clipped(
      mesh(read, read.objects.countries, (a, b) => a !== b),
      box,
      'border',
      null,
    ),
  ]
}

function addedFeatures(arg: string, box: Box): Feature[] {
  const [what = '', file = ''] = arg.split('=')
  const [kind = '', word = ''] = what.split(':')
  const map = JSON.parse(readFileSync(file, 'utf8')) as FeatureCollection
  return map.features.flatMap((f) => {
    const name: unknown = f.properties?.['name'] ?? f.properties?.['NAME'] ?? null
    if (!String(name).includes(word)) return []
    return clipped(f.geometry, box, kind, typeof name === 'string' ? name : null)
  })
}

/** Natural Earth has features without a shape. */
function clipped(geometry: Geometry | null, box: Box, kind: string, name: string | null): Feature[] {
  const inside = geometry && clipGeometry(geometry, box)
  return inside ? [{ type: 'Feature', properties: { kind, name }, geometry: inside }] : []
}

/** One feature a line; three decimals of a degree are a hundred metres, finer than the source, and two are a kilometre. */
function written(features: readonly Feature[], decimals: number): string {
  const rounded = (position: Position): Position => position.map((v: number) => Number(v.toFixed(decimals)))
  const line = (f: Feature) => JSON.stringify(f, (key, value: unknown) => (key === 'coordinates' ? thinned(value, rounded) : value))
  return `{"type":"FeatureCollection","attribution":"Natural Earth, public domain","features":[\n${features.map(line).join(',\n')}\n]}\n`
}

function isPosition(value: readonly unknown[]): value is Position {
  return typeof value[0] === 'number'
}

function thinned(value: unknown, rounded: (position: Position) => Position): unknown {
  if (!Array.isArray(value)) return value
  if (isPosition(value)) return rounded(value)
  const items = value.map((v: unknown) => thinned(v, rounded))
  return items.filter((v, n) => n === 0 || JSON.stringify(v) !== JSON.stringify(items[n - 1]))
}

main(process.argv.slice(2))
