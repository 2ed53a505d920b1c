import type { FeatureCollection } from 'geojson'
import type { Overview, OverviewPlace } from '../../../../core/0-terms/overview.ts'
import type { Line } from '../../../../core/0-terms/pack.ts'
import { attributionOf, readBasemap, readLines, type BaseFeature } from '../../../map/basemap.ts'
import { edgesOf } from '../../../map/clipped.ts'
import { mapPlaces, type MapPlaces } from '../../../map/draw-map.ts'
import { frameAround, type Frame, type Ground } from '../../../map/frame.ts'
import { groundPaths, type GroundPath } from '../../../map/ground.ts'
import { isArea, mapSheet, type MapSheet } from '../../../map/map-sheet.ts'
import { zoomedFrame, type Zoom } from './zoom.ts'

/** The map of a whole overview, before anything is narrowed: its frame stays when filters change, so that nothing jumps. */
export interface MapBase {
  readonly frame: Frame
  readonly features: readonly BaseFeature[]
  readonly attribution: string | null
  readonly sorted: MapPlaces
}

/** A place keeps so far from the sides of the map, for its label. */
const ROOM = 70

function groundOf(place: OverviewPlace): Ground {
  return { lat: place.lat ?? 0, lon: place.lon ?? 0, km: isArea(place) ? place.radius * 0.7 : 0 }
}

/** Moves a frame sideways so that it does not look over the edge of the base map, as far as the places leave room for it. */
function ontoBasemap(frame: Frame, basemap: FeatureCollection | null, { located }: MapPlaces): Frame {
  if (!basemap || basemap.features.length === 0) return frame
  const [west, , east] = edgesOf(basemap)
  const [x0, x1] = [frame.at(west, 0)[0], frame.at(east, 0)[0]]
  if (x1 - x0 < frame.width) return frame
  const xs = located.map(({ lon, lat }) => frame.at(lon, lat)[0])
  const wanted = x1 < frame.width ? frame.width - x1 : x0 > 0 ? -x0 : 0
  const dx = Math.max(ROOM - Math.min(...xs), Math.min(frame.width - ROOM - Math.max(...xs), wanted))
  return zoomedFrame(frame, { k: 1, x: frame.width / 2 - dx, y: frame.height / 2 })
}

/**
 * The base of the desk's map; null where nothing is located.
 *
 * @param width of the drawing, in CSS pixels
 * @param most the height there is room for
 */
export function mapBase(
  overview: Pick<Overview, 'places'>,
  basemap: FeatureCollection | null,
  lines: readonly Line[],
  width: number,
  most: number,
): MapBase | null {
  const sorted = mapPlaces(overview.places, basemap)
  const narrow = width < 560
  const shape = narrow
    ? { width, minHeight: 380, maxHeight: 520, margin: 28 }
    : { width, minHeight: 400, maxHeight: Math.max(400, Math.min(most, Math.round(width * 0.8))), margin: 50 }
  const around = frameAround(sorted.located.map(groundOf), shape)
  if (!around) return null
  const frame = ontoBasemap(around, basemap, sorted)
  return { frame, features: [...readBasemap(basemap), ...readLines(lines)], attribution: attributionOf(basemap), sorted }
}

/** What is drawn round about what is seen, so that a drag does not run into nothing. In parts of the frame. */
const SPARE = 0.4

/** The ground at a zoom: it does not depend on filters. */
export function deskGround({ frame, features }: MapBase, zoom: Zoom): readonly GroundPath[] {
  return groundPaths(features, zoomedFrame(frame, zoom), Math.round(frame.width * SPARE))
}

/** The marks of an overview (narrowed or not) at a zoom, with the labels placed for what is seen. */
export function deskSheet({ frame, features, sorted }: MapBase, overview: Overview, zoom: Zoom): MapSheet {
  const seen = zoomedFrame(frame, zoom)
  const onMap = new Set(sorted.located.map(({ place }) => place))
  const located = mapPlacesOf(overview, onMap).filter((place) => reaches(seen, place))
  return mapSheet({ overview, located, features }, seen, frame.width < 560 ? 11.5 : 13.5)
}

type Located = MapPlaces['located']

function mapPlacesOf(overview: Overview, onMap: ReadonlySet<string>): Located {
  return overview.places.flatMap((place) => {
    const { lat, lon } = place
    return onMap.has(place.place) && lat !== null && lon !== null ? [{ ...place, lat, lon }] : []
  })
}

function reaches(frame: Frame, place: Located[number]): boolean {
  const [x, y] = frame.at(place.lon, place.lat)
  const r = isArea(place) ? place.radius * frame.unitsPerKm : 0
  return x > -r && y > -r && x < frame.width + r && y < frame.height + r
}
