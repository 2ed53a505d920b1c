// Measures the reader on annotated texts it was not trained on: four folds, each read by a reader trained on the other three.
// Texts of our own are learned from and never scored; one that follows the build of an annotated text is left out where that one is read.
// --without-own leaves them all out.
//   node scripts/cross-validate.ts BENCH/claims/train OUT [folds] [--without-own]
// Then: node BENCH/score-claims.mjs --gold BENCH/claims/train/gold --docs BENCH/claims/train/docs --read OUT
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readClaims } from '../src/core/3-claims/read-claims.ts'
import { claimLine } from '../src/publish/claim-lines.ts'
import { learn, prepare } from './train/examples.ts'
import { loadGold } from './train/gold.ts'
import { ownPressTexts } from './train/own-press.ts'
import { ownTexts } from './train/own-texts.ts'
import { bareReport } from '../src/core/0-terms/report.ts'
import { Packs } from './train/texts.ts'

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { 'without-own': { type: 'boolean', default: false } },
})
const [folder, out, folds = '4'] = positionals
const packs = new Packs()
const texts = loadGold(folder).map((text) => prepare(packs, text))
const paragraphs = options['without-own'] ? [] : ownTexts().map((text) => prepare(packs, text))
const reports = options['without-own'] ? [] : ownPressTexts().map((text) => ({ ...prepare(packs, text), follows: text.follows }))
mkdirSync(out, { recursive: true })
for (let fold = 0; fold < Number(folds); fold++) {
  const held = texts.filter((_, i) => i % Number(folds) === fold)
  const heldIds = new Set(held.map(({ text }) => text.id))
  const models = {
    pos: packs.pos,
    ...learn({
      press: texts.filter(({ text }) => !heldIds.has(text.id)),
      paragraphs,
      reports: reports.filter(({ follows }) => !heldIds.has(follows)),
    }),
  }
  for (const { text, gaz } of held) {
    const { claims } = readClaims(bareReport(text.id, text.text), gaz, models)
    writeFileSync(join(out, `${text.id}.jsonl`), claims.map((claim) => claimLine(claim) + '\n').join(''))
  }
}
