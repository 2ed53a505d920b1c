import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import type { Report } from '../../src/core/0-terms/report.ts'
import { OUTLET } from '../../src/core/0-terms/party.ts'
import type { Gazetteer } from '../../src/core/1-lexicon/gazetteer.ts'
import type { Document } from '../../src/core/2-document/document.ts'
import { gazetteerOf } from '../../src/core/2-document/mentions.ts'
import { readPosModel, type PosModel } from '../../src/core/2-document/pos-weights.ts'
import { readDocument } from '../../src/core/2-document/read-document.ts'
import { loadPack } from '../../src/pack/load-pack.ts'
import type { GoldText } from './gold.ts'

/** A report made of a bare text: no publisher, no date. */
export function bareReport(id: string, text: string): Report {
  return {
    id,
    text,
    title: null,
    publisher: null,
    publisherActor: null,
    publisherParty: OUTLET,
    url: null,
    published: null,
    said: null,
    captured: null,
    language: 'en',
    notice: null,
  }
}

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
