import { bareReport } from '../../src/core/0-terms/report.ts'
import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import type { Gazetteer } from '../../src/core/1-lexicon/gazetteer.ts'
import type { Document } from '../../src/core/2-document/document.ts'
import { gazetteerOf } from '../../src/core/2-document/mentions.ts'
import { readPosModel, type PosModel } from '../../src/core/2-document/pos-weights.ts'
import { readDocument } from '../../src/core/2-document/read-document.ts'
import { loadPack } from '../../src/pack/load-pack.ts'
import type { GoldText } from './gold.ts'

/** Loads each pack once. */
export class Packs {
  private readonly loaded = new Map<string, Gazetteer>()
  readonly pos: PosModel = readPosModel(brotliDecompressSync(readFileSync('models/en/pos.bin')))

  gazetteer(name: string): Gazetteer {
    const known = this.loaded.get(name)
    if (known) return known
    const made = gazetteerOf(loadPack(name, process.env.ALTERAM_PACKS ? { packsDir: process.env.ALTERAM_PACKS } : {}))
    this.loaded.set(name, made)
    return made
  }

  document(text: GoldText): Document {
    return readDocument(bareReport(text.id, text.text), this.gazetteer(text.pack), this.pos)
  }
}
