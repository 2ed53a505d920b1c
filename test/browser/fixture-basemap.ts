import type { Feature, FeatureCollection, Position } from 'geojson'

/** An invented stretch of land in the middle of an ocean, so that no real border is ever drawn in a test. */
function wave(from: Position, to: Position, size: number, steps = 40): Position[] {
  const [x1 = 0, y1 = 0] = from
  const [x2 = 0, y2 = 0] = to
  const length = Math.hypot(x2 - x1, y2 - y1)
  return Array.from({ length: steps + 1 }, (_, index) => {
    const t = index / steps
    const sway = size * Math.sin(Math.PI * t) * (Math.sin(t * 17 + x1) + 0.6 * Math.sin(t * 41 + y1) + 0.3 * Math.cos(t * 83))
    return [x1 + (x2 - x1) * t - ((y2 - y1) / length) * sway, y1 + (y2 - y1) * t + ((x2 - x1) / length) * sway]
  })
}

const NW: Position = [-42.4, 31.6]
const SW: Position = [-42.4, 28.6]
const NE: Position = [-37.8, 31.6]
const SE: Position = [-37.8, 28.6]
const NORTH: Position = [-40.3, 31.5]
const MIDDLE: Position = [-39.95, 30.1]
const SOUTH: Position = [-40.5, 28.7]

const BORDER = [...wave(NORTH, MIDDLE, 0.06), ...wave(MIDDLE, SOUTH, 0.07)]
const FRONT = wave([-40.75, 31.2], [-40.15, 28.95], 0.05)

function feature(kind: string, name: string | null, geometry: Feature['geometry'], place: string | null = null): Feature {
  return { type: 'Feature', properties: { kind, name, place }, geometry }
}

function ringAround([x = 0, y = 0]: Position, rx: number, ry: number): Position[] {
  return Array.from({ length: 49 }, (_, index) => {
    const a = (index / 48) * 2 * Math.PI
    const r = 1 + 0.12 * Math.sin(3 * a) + 0.07 * Math.cos(7 * a)
    return [x + rx * r * Math.cos(a), y + ry * r * Math.sin(a)]
  })
}

export const BASEMAP: FeatureCollection = {
  type: 'FeatureCollection',
  features: [
    feature('country', 'Arden', {
      type: 'Polygon',
      coordinates: [[...wave(NW, NORTH, 0.05), ...BORDER, ...wave(SOUTH, SW, 0.06), ...wave(SW, NW, 0.1)]],
    }),
    feature('country', 'Corvin', {
      type: 'Polygon',
      coordinates: [[...wave(NE, NORTH, 0.05), ...BORDER, ...wave(SOUTH, SE, 0.06), ...wave(SE, NE, 0.1)]],
    }),
    feature('district', 'Orrin', { type: 'Polygon', coordinates: [ringAround([-39.55, 30.55], 0.36, 0.26)] }, 'orrin'),
    feature('district', 'Marrow', { type: 'Polygon', coordinates: [ringAround([-39.75, 29.5], 0.34, 0.25)] }, 'marrow'),
    feature('lake', 'Lake Ember', { type: 'Polygon', coordinates: [ringAround([-41.25, 30.72], 0.16, 0.1)] }),
    feature('river', 'Marrow', { type: 'LineString', coordinates: wave([-41.15, 30.66], [-39.1, 29.2], 0.09, 60) }),
    feature('border', null, { type: 'LineString', coordinates: BORDER }),
    feature('line-of-contact', null, { type: 'LineString', coordinates: FRONT }),
    feature('road', 'Tolna–Hale road', {
      type: 'LineString',
      coordinates: [...wave([-40.42, 30.32], [-40.9, 29.95], 0.03), ...wave([-40.9, 29.95], [-41.6, 29.7], 0.03)],
    }),
    feature('town', 'Quill', { type: 'Point', coordinates: [-40.95, 29.35] }),
    feature('town', 'Fenwick', { type: 'Point', coordinates: [-39.1, 30.15] }),
    feature('town', 'Low Ashby', { type: 'Point', coordinates: [-40.7, 30.95] }),
  ],
}
