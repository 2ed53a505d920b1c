import type { Feature, FeatureCollection, Geometry } from 'geojson'
import type { Line } from '../../core/0-terms/pack.ts'

/** What a feature of a base map is drawn as. Context only: nothing is ever decided by where a point lies in it. */
export type Layer = 'land' | 'country' | 'district' | 'area' | 'lake' | 'river' | 'border' | 'front' | 'former' | 'road' | 'town'

export interface BaseFeature {
  readonly layer: Layer
  /** Its names, at equal rank. */
  readonly names: readonly string[]
  /** The pack's place id, when the feature is one. */
  readonly place: string | null
  readonly geometry: Geometry
}

/** Words that base maps use for a layer, in the order tried: the first row whose pattern occurs in the feature's own description wins. */
const LAYER_ROWS: readonly { readonly pattern: RegExp; readonly layer: Layer }[] = [
  { pattern: /\b(?:lake|reservoir|sea|ocean|water)\b/i, layer: 'lake' },
  { pattern: /\briver\b/i, layer: 'river' },
  { pattern: /\b(?:line.of.contact|front|ceasefire.line|separation)\b/i, layer: 'front' },
  { pattern: /\b(?:former|oblast|reference line|disputed.line|dline)\b/i, layer: 'former' },
  { pattern: /\b(?:road|corridor|highway|railway)\b/i, layer: 'road' },
  { pattern: /\b(?:border|boundary|boundaries)\b/i, layer: 'border' },
  { pattern: /\b(?:district|admin-?1|province|rayon|region|governorate)\b/i, layer: 'district' },
  { pattern: /\b(?:area|breakaway|disputed)\b/i, layer: 'area' },
  { pattern: /\b(?:country|countries|state|admin-?0)\b/i, layer: 'country' },
  { pattern: /\bland\b/i, layer: 'land' },
  { pattern: /\b(?:town|city|place|settlement|populated)\b/i, layer: 'town' },
]

const BY_GEOMETRY: Readonly<Partial<Record<Geometry['type'], Layer>>> = {
  Polygon: 'land',
  MultiPolygon: 'land',
  LineString: 'border',
  MultiLineString: 'border',
  Point: 'town',
}

const TYPE_KEYS = ['kind', 'layer', 'class', 'type', 'featurecla', 'TYPE'] as const
const NAME_KEYS = ['name', 'NAME', 'BRK_NAME', 'name_en', 'label'] as const

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

function layerOf(feature: Feature): Layer | null {
  const words = TYPE_KEYS.map((key) => text(feature.properties?.[key]) ?? '')
    .join(' ')
    .replaceAll('_', ' ')
  if (/\bformer\b/i.test(words) && /\b(?:ceasefire|contact)\b/i.test(namesOf(feature).join(' '))) return 'front'
  return LAYER_ROWS.find((row) => row.pattern.test(words))?.layer ?? BY_GEOMETRY[feature.geometry.type] ?? null
}

function namesOf(feature: Feature): readonly string[] {
  const list: unknown = feature.properties?.['names']
  if (Array.isArray(list)) return list.map((name: unknown) => text(name) ?? nameInRow(name)).filter((name) => name !== null)
  for (const key of NAME_KEYS) {
    const name = text(feature.properties?.[key])
    if (name !== null) return [name]
  }
  return []
}

function nameInRow(row: unknown): string | null {
  return typeof row === 'object' && row !== null && 'text' in row ? text(row.text) : null
}

function isGeometry(geometry: Geometry | null): geometry is Geometry {
  return geometry !== null && typeof geometry === 'object' && geometry.type !== 'GeometryCollection'
}

/** Who drew the base map, as it says itself. */
export function attributionOf(basemap: FeatureCollection | null): string | null {
  return basemap !== null && 'attribution' in basemap ? text(basemap.attribution) : null
}

const LINE_LAYERS: Readonly<Record<Line['kind'], Layer | null>> = {
  road: 'road',
  corridor: 'road',
  railway: 'road',
  'line-of-contact': 'front',
  // A pack's border runs through a few points only; the base map's own is the better one to show.
  border: null,
}

/** A pack's roads and lines of contact as features to draw. */
export function readLines(lines: readonly Line[]): readonly BaseFeature[] {
  return lines.flatMap((line): readonly BaseFeature[] => {
    const layer = LINE_LAYERS[line.kind]
    if (layer === null || line.points.length < 2) return []
    const coordinates = line.points.map((point) => [point.lon, point.lat])
    return [{ layer, names: line.names.map((name) => name.text), place: line.id, geometry: { type: 'LineString', coordinates } }]
  })
}

/** The drawable features of a base map, each with its layer; features of no known kind are left out. */
export function readBasemap(basemap: FeatureCollection | null): readonly BaseFeature[] {
  const read: BaseFeature[] = []
  for (const feature of basemap?.features ?? []) {
    if (!isGeometry(feature.geometry)) continue
    const layer = layerOf(feature)
    const place = text(feature.properties?.['place']) ?? text(feature.properties?.['id'])
    if (layer !== null) read.push({ layer, names: namesOf(feature), place, geometry: feature.geometry })
  }
  return read
}
