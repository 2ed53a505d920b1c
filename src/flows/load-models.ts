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
    const packed = readFileSync(path)
    const bytes = brotliDecompressSync(packed, { chunkSize: ONE_PIECE })
    giveBack(packed)
    return bytes
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new Failure('model-missing', `The reader's weights cannot be read: restore ${path} from the repository.`, { path, why })
  }
}

/** Frees bytes that were read to the end, without waiting for a collector that may never come by; a buffer that others share stays. */
function giveBack(bytes: Uint8Array): void {
  const { buffer } = bytes
  if (buffer instanceof ArrayBuffer && bytes.byteOffset === 0 && buffer.byteLength > Buffer.poolSize) buffer.transfer(0)
}

/** What `read` makes of a file's bytes; it must keep no view of them. */
function decoded<T>(name: string, read: (bytes: Uint8Array) => T): T {
  const bytes = unpacked(name)
  const model = read(bytes)
  giveBack(bytes)
  return model
}

function linear(name: string): LinearModel {
  const model = decoded(name, decodeModel)
  if (!model)
    throw new Failure('model-missing', `The reader's weights are damaged: restore models/en/${name} from the repository.`, { name })
  return model
}

/**
 * Reads the tagger's weights from models/en (a tenth of a second).
 * @throws Failure `model-missing` when the file is not there or damaged
 */
export function loadPosModel(): PosModel {
  return decoded('pos.bin', readPosModel)
}

/**
 * Reads all weights of the reader from models/en.
 * @throws Failure `model-missing` when a file is not there or damaged
 */
export function loadModels(): Models {
  return {
    pos: loadPosModel(),
    spans: linear('spans.bin'),
    markings: linear('markings.bin'),
    sources: linear('sources.bin'),
    links: linear('links.bin'),
    kinds: linear('kinds.bin'),
    stances: linear('stances.bin'),
  }
}
