import type { FeatureCollection } from 'geojson'
import type { Overview, OverviewPlace } from '../../core/0-terms/overview.ts'
import { readBasemap } from './basemap.ts'
import type { Layer } from './basemap.ts'
import { between, frameAround, withinTheatre } from './frame.ts'
import type { Frame, FrameShape, Ground } from './frame.ts'
import { groundPaths } from './ground.ts'
import type { GroundPath } from './ground.ts'
import { mapSheet } from './map-sheet.ts'
import type { LocatedPlace, MapSheet } from './map-sheet.ts'

/** A map as data: the ground drawn once, a wide sheet and a phone's own crop upon it, and what could not be drawn. */
export interface MapDrawing {
  readonly ground: readonly GroundPath[]
  readonly layers: ReadonlySet<Layer>
  readonly wide: MapSheet
  readonly phone: MapSheet
  /** How the ground, drawn for the wide sheet, comes to stand on the phone's. */
  readonly phoneGround: { readonly scale: number; readonly x: number; readonly y: number }
}

export interface MapPlaces {
  readonly located: readonly LocatedPlace[]
  /** Located, but so far from the theatre that the map does not reach it. */
  readonly beyond: readonly OverviewPlace[]
  readonly unlocated: readonly OverviewPlace[]
}

const WIDE: FrameShape = { width: 880, minHeight: 520, maxHeight: 780, margin: 50 }
const PHONE: FrameShape = { width: 390, minHeight: 400, maxHeight: 560, margin: 34 }

function isLocated(place: OverviewPlace): place is LocatedPlace {
  return place.lat !== null && place.lon !== null && place.precision !== 'unlocated'
}

function groundOf(place: LocatedPlace): Ground {
  return { lat: place.lat, lon: place.lon, km: place.precision === 'exact' || place.precision === 'road' ? 0 : Math.min(place.radius, 60) }
}

/** Sorts places into those the map shows, those beyond its edge, and those nobody located. */
export function mapPlaces(places: readonly OverviewPlace[]): MapPlaces {
  const known = places.filter(isLocated)
  const near = withinTheatre(known.map(groundOf))
  return {
    located: known.filter((place) => near(groundOf(place))),
    beyond: known.filter((place) => !near(groundOf(place))),
    unlocated: places.filter((place) => !isLocated(place)),
  }
}

function spareFor(wide: Frame, phone: Frame): number {
  const { scale } = between(wide, phone)
  return Math.ceil(Math.max(0, phone.height / scale - wide.height, phone.width / scale - wide.width) / 2) + 8
}

/** Draws the map of an overview; null when nothing in it is located. */
export function drawMap(overview: Overview, basemap: FeatureCollection | null): MapDrawing | null {
  const { located } = mapPlaces(overview.places)
  const wide = frameAround(located.map(groundOf), WIDE)
  const phone = frameAround(located.map(groundOf), PHONE)
  if (!wide || !phone) return null
  const features = readBasemap(basemap)
  const ground = groundPaths(features, wide, spareFor(wide, phone))
  const matter = { overview, located, features }
  return {
    ground,
    layers: new Set(ground.map(({ layer }) => layer)),
    wide: mapSheet(matter, wide, 14.5),
    phone: mapSheet(matter, phone, 11.5),
    phoneGround: between(wide, phone),
  }
}
