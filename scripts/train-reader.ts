// Trains the learned parts of the reader from annotated claims and writes them to models/en.
//   node scripts/train-reader.ts BENCH/claims/train
// The same texts, packs and part-of-speech weights give the same bytes.
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { brotliCompressSync, constants } from 'node:zlib'
import { encodeModel, type LinearModel } from '../src/core/2-document/linear-model.ts'
import { learn, prepare } from './train/examples.ts'
import { loadGold } from './train/gold.ts'
import { ownPressTexts } from './train/own-press.ts'
import { ownTexts } from './train/own-texts.ts'
import { Packs } from './train/texts.ts'

const folder = process.argv[2] ?? '../shared/bench/claims/train'
const packs = new Packs()
const texts = loadGold(folder).map((text) => prepare(packs, text))
const paragraphs = ownTexts().map((text) => prepare(packs, text))
const reports = ownPressTexts().map((text) => prepare(packs, text))
for (const [name, model] of Object.entries<LinearModel>({ ...learn({ press: texts, paragraphs, reports }) })) {
  const bytes = brotliCompressSync(encodeModel(model), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
  })
  writeFileSync(`models/en/${name}.bin`, bytes)
  console.log(`${name}.bin  ${bytes.length} bytes  sha256 ${createHash('sha256').update(bytes).digest('hex')}`)
}
