import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { Failure, type FailureCode } from '../../src/core/0-terms/failure.ts'
import { bareReport } from '../../src/core/0-terms/report.ts'
import { readDocument } from '../../src/core/2-document/read-document.ts'
import { proposalsFromLabels, TOKEN_LABELS, type TokenLabel } from '../../src/core/3-claims/8-proposals/from-labels.ts'
import { onnxReader } from '../../src/readers/onnx/onnx-reader.ts'
import { loadPackage } from '../../src/readers/onnx/packages.ts'
import type { ReportReader } from '../../src/readers/report-reader.ts'
import { committedModels, packNamed } from '../notation/read-case.ts'
import { writeTinyModel, type TinyModel } from './tiny-model.ts'

const root = mkdtempSync(join(tmpdir(), 'alteram-onnx-'))
after(() => rmSync(root, { recursive: true, force: true }))
let made = 0

/** Labels by word: "corvin said" is a saying, "shells fell on hale" a claim. */
const WORDS: TinyModel['words'] = {
  corvin: 'B-SOURCE',
  officials: 'I-SOURCE',
  said: 'B-CUE',
  shells: 'B-CLAIM',
  fell: 'I-CLAIM',
  on: 'I-CLAIM',
  hale: 'I-CLAIM',
  berat: 'I-CLAIM',
}

const means = { gazetteer: packNamed('corvin-arden').gazetteer, models: committedModels() }
const folderOf = (model: TinyModel): string => writeTinyModel(join(root, `model-${made++}`), model)

function opened(model: TinyModel, window?: number): Promise<ReportReader> {
  return onnxReader({ reader: 'onnx', folder: folderOf(model), ...(window ? { 'window-tokens': window } : {}) }, means)
}

async function failure(opening: Promise<unknown>, code: FailureCode, says: RegExp): Promise<void> {
  const error = await opening.then(
    () => assert.fail('it did not fail'),
    (thrown: unknown) => thrown,
  )
  assert.ok(error instanceof Failure, String(error))
  assert.equal(error.code, code)
  assert.match(error.message, says)
}

describe('a model in a folder, run by the runtime that is installed', () => {
  test('its labels become claims with their claimants; the rest is read by our own rules', async () => {
    const reader = await opened({ words: WORDS, inputs: ['attention_mask', 'token_type_ids'] })
    const { reading, dropped } = await reader.read(
      bareReport('a-report', 'Later Corvin officials said shells fell on Hale. Nobody was hurt.'),
    )
    assert.deepEqual(dropped, [])
    assert.deepEqual(
      reading.claims.map((claim) => [claim.text, claim.party, claim.chain[0].name, claim.places[0].place, claim.why[0]]),
      [['shells fell on Hale', 'corvin', 'Corvin officials', 'hale', 'reader.onnx']],
    )
    assert.equal(reader.identity.reader, 'onnx')
    assert.match(reader.identity.model, /^model-/)
    assert.match(reader.identity.version, /^[0-9a-f]{12}$/)
  })
  test('without a source in the sentence our own reading decides who speaks', async () => {
    const { reading } = await (await opened({ words: WORDS })).read(bareReport('a-report', 'Shells fell on Hale.'))
    assert.deepEqual(
      reading.claims.map((claim) => [claim.text, claim.party]),
      [['Shells fell on Hale', 'outlet']],
    )
  })
  test('a text of many windows is read like its sentences one by one', async () => {
    const sentence = 'Corvin officials said shells fell on Hale'
    const text = Array.from({ length: 40 }, (_, k) => `${sentence} in week ${k + 1}.`).join(' ')
    const { reading } = await (await opened({ words: WORDS }, 24)).read(bareReport('a-report', text))
    assert.equal(reading.claims.length, 40)
    assert.ok(reading.claims.every((claim) => claim.text.toLowerCase() === 'shells fell on hale' && claim.party === 'corvin'))
  })
  test('a sentence longer than a window is cut, not lost', async () => {
    const text = `${'and '.repeat(60)}shells fell on Hale ${'and '.repeat(60)}.`
    const { reading } = await (await opened({ words: WORDS }, 16)).read(bareReport('a-report', text))
    assert.ok(reading.claims.some((claim) => claim.text.includes('shells')))
  })
  test('pieces of words: the label of a word is that of its first piece', async () => {
    const words: TinyModel['words'] = { ...WORDS, '##ings': 'O', shell: 'B-CLAIM' }
    const { reading } = await (await opened({ words })).read(bareReport('a-report', 'Corvin officials said shellings fell on Hale.'))
    assert.deepEqual(
      reading.claims.map((claim) => claim.text),
      ['shellings fell on Hale'],
    )
  })
})

describe('what is no such model is refused with a remedy', () => {
  test('a folder without a model', () =>
    failure(onnxReader({ reader: 'onnx', folder: join(root, 'nothing') }, means), 'model-missing', /model\.onnx cannot be read/))
  test('a damaged model', async () => {
    const folder = folderOf({ words: WORDS })
    writeFileSync(join(folder, 'model.onnx'), 'not a model')
    await failure(onnxReader({ reader: 'onnx', folder }, means), 'model-missing', /model\.onnx does not load/)
  })
  test('a damaged tokenizer', async () => {
    const folder = folderOf({ words: WORDS })
    writeFileSync(join(folder, 'tokenizer.json'), '{"model": 7')
    await failure(onnxReader({ reader: 'onnx', folder }, means), 'model-missing', /tokenizer\.json is not JSON/)
    writeFileSync(join(folder, 'tokenizer.json'), '{"model": 7}')
    await failure(onnxReader({ reader: 'onnx', folder }, means), 'model-missing', /tokenizer\.json does not load/)
  })
  test('labels of another task', async () => {
    const folder = folderOf({ words: WORDS })
    writeFileSync(join(folder, 'config.json'), JSON.stringify({ id2label: { 0: 'O', 1: 'B-PER' } }))
    await failure(onnxReader({ reader: 'onnx', folder }, means), 'reader-settings', /names a label "B-PER"/)
    writeFileSync(join(folder, 'config.json'), JSON.stringify({ id2label: { 0: 'O', 1: 'B-CLAIM' } }))
    const reader = await onnxReader({ reader: 'onnx', folder }, means)
    await failure(reader.read(bareReport('a-report', 'Shells fell.')), 'reader-settings', /gives 1 by \d by 7 where 1 by \d by 2 is due/)
  })
  test('an input that nobody can fill', async () => {
    const reader = await opened({ words: WORDS, inputs: ['pixel_values'] })
    await failure(reader.read(bareReport('a-report', 'Shells fell.')), 'reader-settings', /wants an input "pixel_values"/)
  })
  test('a package that is not installed is told with the command that installs it', () =>
    failure(
      loadPackage(['alteram-no-such-package'], ['Nothing'], 'A model needs it'),
      'reader-package',
      /A model needs it.*npm install alteram-no-such-package/,
    ))
})

describe('labels to proposals', () => {
  const proposed = (marked: string) => {
    const words = marked.split(' ').map((word) => word.split('/'))
    const text = words.map(([word]) => word).join(' ')
    const document = readDocument(bareReport('a-report', text), means.gazetteer, means.models.pos)
    const labels = Uint8Array.from(words, ([, label]) => TOKEN_LABELS.indexOf((label ?? 'O') as TokenLabel))
    return proposalsFromLabels(document, labels).map(({ words: quoted, sources, cue }) => [quoted, sources[0] ?? null, cue])
  }
  test('a saying that interrupts a claim does not end it', () =>
    assert.deepEqual(proposed('Hale/B-CLAIM officials/B-SOURCE said/B-CUE burned/I-CLAIM'), [
      ['Hale officials said burned', 'officials', 'said'],
    ]))
  test('an inside label without a beginning begins', () =>
    assert.deepEqual(proposed('Hale/I-CLAIM burned/I-CLAIM'), [['Hale burned', null, null]]))
  test('two beginnings are two claims', () =>
    assert.deepEqual(proposed('Hale/B-CLAIM burned/I-CLAIM Tarn/B-CLAIM fell/I-CLAIM'), [
      ['Hale burned', null, null],
      ['Tarn fell', null, null],
    ]))
  test('a cue without a source proposes nobody', () =>
    assert.deepEqual(proposed('reportedly/B-CUE Hale/B-CLAIM burned/I-CLAIM'), [['Hale burned', null, null]]))
  test('no labels, no claims', () => assert.deepEqual(proposed('Hale burned today'), []))
})
