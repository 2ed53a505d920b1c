import type { FeatureCollection } from 'geojson'
import type { Pack } from '../core/0-terms/pack.ts'
import type { Gazetteer } from '../core/1-lexicon/gazetteer.ts'
import { gazetteerOf } from '../core/2-document/mentions.ts'
import type { Models } from '../core/3-claims/read-claims.ts'
import { loadBasemap } from '../pack/basemap.ts'
import { loadPack, packFolder } from '../pack/load-pack.ts'
import { loadModels } from './load-models.ts'

/** Everything reading needs besides the reports: loaded once, used for all of them. */
export interface Reader {
  readonly pack: Pack
  /** The pack's folder. */
  readonly folder: string
  readonly gazetteer: Gazetteer
  readonly models: Models
}

/**
 * Opens a pack by bundled name or folder, and the weights.
 *
 * @throws Failure `pack-not-found`, `pack-yaml`, `pack-schema`, `model-missing`
 */
export function openReader(nameOrDir: string): Reader {
  const folder = packFolder(nameOrDir)
  const pack = loadPack(folder)
  return { pack, folder, gazetteer: gazetteerOf(pack), models: loadModels() }
}

/** The same reader with its pack as the files have it now; the weights stay. Throws what loading a pack throws. */
export function reopened(reader: Reader, folder: string): Reader {
  const pack = loadPack(folder)
  return { pack, folder, gazetteer: gazetteerOf(pack), models: reader.models }
}

/** The base map beside the pack, if it has one. */
export function basemapOf(reader: Pick<Reader, 'folder'>): FeatureCollection | null {
  return loadBasemap(reader.folder)
}
