import type { FeatureCollection } from 'geojson'
import type { Overview, OverviewPlace } from '../../core/0-terms/overview.ts'
import type { Line } from '../../core/0-terms/pack.ts'
import { attributionOf, readBasemap, readLines } from './basemap.ts'
import type { BaseFeature, Layer } from './basemap.ts'
import { edgesOf } from './clipped.ts'
import { between, frameAround, theatreOf } from './frame.ts'
import type { Frame, FrameShape, Ground } from './frame.ts'
import { groundPaths } from './ground.ts'
import type { GroundPath } from './ground.ts'
import { isArea, mapSheet } from './map-sheet.ts'
import type { LocatedPlace, MapSheet } from './map-sheet.ts'

/** A map as data: the ground drawn once, a wide sheet and a phone's own crop upon it, and what could not be drawn. */
export interface MapDrawing {
  readonly ground: readonly GroundPath[]
  readonly layers: ReadonlySet<Layer>
  /** What the lines of a layer are called, for the key. */
  readonly lineNames: { readonly front: readonly string[]; readonly former: readonly string[] }
  readonly attribution: string | null
  readonly wide: MapSheet
  readonly phone: MapSheet
  /** How the ground, drawn for the wide sheet, comes to stand on the phone's. */
  readonly phoneGround: { readonly scale: number; readonly x: number; readonly y: number }
}

export interface MapPlaces {
  readonly located: readonly LocatedPlace[]
  /** Located, but so far from the theatre that the map does not reach it. */
  readonly beyond: readonly OverviewPlace[]
  /** So large beside the theatre (a country, a whole region) that a mark would say nothing. */
  readonly tooWide: readonly OverviewPlace[]
  readonly unlocated: readonly OverviewPlace[]
}

const WIDE: FrameShape = { width: 880, minHeight: 520, maxHeight: 780, margin: 50 }
const PHONE: FrameShape = { width: 390, minHeight: 400, maxHeight: 620, margin: 30 }

/** Kilometres of radius that are never too wide to mark. */
const LEAST_WIDE = 45

function isLocated(place: OverviewPlace): place is LocatedPlace {
  return place.lat !== null && place.lon !== null && place.precision !== 'unlocated'
}

function groundOf(place: LocatedPlace): Ground {
  return { lat: place.lat, lon: place.lon, km: isArea(place) ? place.radius * 0.7 : 0 }
}

/** Does the base map reach a place? Beyond its edge there is nothing to stand on. Without a base map every place will do. */
function extentOf(basemap: FeatureCollection | null): (place: LocatedPlace) => boolean {
  if (!basemap || basemap.features.length === 0) return () => true
  const [west, south, east, north] = edgesOf(basemap)
  return ({ lat, lon }) => lon > west && lon < east && lat > south && lat < north
}

/** Sorts places into those the map shows, those beyond its edge, and those nobody located. */
export function mapPlaces(places: readonly OverviewPlace[], basemap: FeatureCollection | null): MapPlaces {
  const known = places.filter(isLocated)
  const small = known.filter((place) => !isArea(place))
  const theatre = theatreOf((small.length > 0 ? small : known).map(groundOf))
  const drawn = extentOf(basemap)
  const near = (place: LocatedPlace): boolean => theatre.holds(groundOf(place)) && drawn(place)
  const most = Math.max(LEAST_WIDE, theatre.reach / 3)
  const fit = known.filter((place) => place.radius <= most)
  return {
    located: fit.filter(near),
    beyond: fit.filter((place) => !near(place)),
    tooWide: known.filter((place) => place.radius > most),
    unlocated: places.filter((place) => !isLocated(place)),
  }
}

function namesIn(features: readonly BaseFeature[], layer: Layer): readonly string[] {
  return [...new Set(features.filter((feature) => feature.layer === layer).flatMap(({ names }) => names.slice(0, 1)))].slice(0, 3)
}

function spareFor(wide: Frame, phone: Frame): number {
  const { scale } = between(wide, phone)
  return Math.ceil(Math.max(0, phone.height / scale - wide.height, phone.width / scale - wide.width) / 2) + 8
}

/** Draws the map of an overview; null when nothing in it is located. `lines`: the pack's roads and lines of contact. */
export function drawMap(overview: Overview, basemap: FeatureCollection | null, lines: readonly Line[] = []): MapDrawing | null {
  const { located } = mapPlaces(overview.places, basemap)
  const wide = frameAround(located.map(groundOf), WIDE)
  const phone = frameAround(located.map(groundOf), PHONE)
  if (!wide || !phone) return null
  const features = [...readBasemap(basemap), ...readLines(lines)]
  const ground = groundPaths(features, wide, spareFor(wide, phone))
  const matter = { overview, located, features }
  return {
    ground,
    layers: new Set(ground.map(({ layer }) => layer)),
    lineNames: { front: namesIn(features, 'front'), former: namesIn(features, 'former') },
    attribution: attributionOf(basemap),
    wide: mapSheet(matter, wide, 14.5),
    phone: mapSheet(matter, phone, 11.5),
    phoneGround: between(wide, phone),
  }
}
