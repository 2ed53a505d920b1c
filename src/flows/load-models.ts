import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { brotliDecompressSync } from 'node:zlib'
import { Failure } from '../core/0-terms/failure.ts'
import { readPosModel, type PosModel } from '../core/2-document/pos-weights.ts'

/** The weights that reading needs, as core takes them. */
export interface Models {
  readonly pos: PosModel
}

/** Where the committed weights lie, from the sources as from the published package. */
const FOLDER = new URL('../../models/en/', import.meta.url)

function unpacked(name: string): Uint8Array {
  const path = fileURLToPath(new URL(name, FOLDER))
  try {
    return brotliDecompressSync(readFileSync(path))
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new Failure('model-missing', `The reader's weights cannot be read: restore ${path} from the repository.`, { path, why })
  }
}

/**
 * Reads the weights from models/en (a tenth of a second).
 * @throws Failure `model-missing` when a file is not there or damaged
 */
export function loadModels(): Models {
  return { pos: readPosModel(unpacked('pos.bin')) }
}
