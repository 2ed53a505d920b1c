import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { brotliDecompressSync } from 'node:zlib'
import { Failure } from '../core/0-terms/failure.ts'
import { decodeModel, type LinearModel } from '../core/2-document/linear-model.ts'
import { readPosModel, type PosModel } from '../core/2-document/pos-weights.ts'
import type { Models } from '../core/3-claims/read-claims.ts'

/** Where the committed weights lie, from the sources as from the published package. */
const FOLDER = new URL('../../models/en/', import.meta.url)

/** More than the largest file unpacks to: it is unpacked in one piece, without a second copy to join pieces in. Memory that is not written to costs nothing. */
const ONE_PIECE = 1 << 23

function unpacked(name: string): Uint8Array {
  const path = fileURLToPath(new URL(name, FOLDER))
  try {
    return brotliDecompressSync(readFileSync(path), { chunkSize: ONE_PIECE })
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new Failure('model-missing', `The reader's weights cannot be read: restore ${path} from the repository.`, { path, why })
  }
}

function linear(name: string): LinearModel {
  const model = decodeModel(unpacked(name))
  if (!model)
    throw new Failure('model-missing', `The reader's weights are damaged: restore models/en/${name} from the repository.`, { name })
  return model
}

/**
 * Reads the tagger's weights from models/en (a tenth of a second).
 * @throws Failure `model-missing` when the file is not there or damaged
 */
export function loadPosModel(): PosModel {
  return readPosModel(unpacked('pos.bin'))
}

/**
 * Reads all weights of the reader from models/en.
 * @throws Failure `model-missing` when a file is not there or damaged
 */
export function loadModels(): Models {
  return {
    pos: loadPosModel(),
    spans: linear('spans.bin'),
    sources: linear('sources.bin'),
    links: linear('links.bin'),
    kinds: linear('kinds.bin'),
    stances: linear('stances.bin'),
  }
}
