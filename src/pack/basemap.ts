import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FeatureCollection } from 'geojson'
import { Failure } from '../core/0-terms/failure.ts'
import { baseFolder } from './load-pack.ts'

/**
 * The base map of a pack's folder, or of the pack its additions stand on; null when it has none: borders and waters for context, made by
 * `scripts/make-basemap.ts`. Features have the properties {kind, name}. Throws `pack-schema` when the file is there but is no FeatureCollection.
 */
export function loadBasemap(dir: string): FeatureCollection | null {
  const path = join(dir, 'basemap.geojson')
  if (!existsSync(path)) {
    const base = baseFolder(dir)
    return base === null ? null : loadBasemap(base)
  }
  const map = parse(readFileSync(path, 'utf8'))
  if (!isFeatureCollection(map))
    throw new Failure(
      'pack-schema',
      `${path} is not a GeoJSON FeatureCollection; make it again with scripts/make-basemap.ts or remove it.`,
      { file: path },
    )
  return map
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function isFeatureCollection(value: unknown): value is FeatureCollection {
  return (
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    value.type === 'FeatureCollection' &&
    'features' in value &&
    Array.isArray(value.features)
  )
}
