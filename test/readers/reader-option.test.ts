import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { DROPS } from '../../src/core/0-terms/proposal.ts'
import { alteram, PACK, scratch } from '../cli/run-alteram.ts'
import { chatServer, claims, deadAddress } from './chat-server.ts'
import { writeTinyModel } from './tiny-model.ts'

const { dir, write } = scratch()
const TEXT = 'The Arden Defence Ministry said that Corvin forces shelled the village of Hale, killing 7 civilians.\n'
const REPORT = write('report.txt', `---\npublished: 2031-03-04T10:00:00Z\n---\n${TEXT}`)
const SHELLED = {
  words: 'Corvin forces shelled the village of Hale, killing 7 civilians',
  sources: ['The Arden Defence Ministry'],
  cue: 'said',
}
const INVENTED = { ...SHELLED, words: 'Corvin forces burned down Hale' }

interface Told {
  readonly reader: { readonly reader: string; readonly model: string; readonly version: string }
  readonly dropped: readonly { readonly reason: string; readonly words: string }[]
  readonly claims: readonly { readonly text: string; readonly start: number; readonly end: number; readonly why: readonly string[] }[]
}

async function configured(list: readonly object[]): Promise<string> {
  const { url } = await chatServer(claims(...list))
  return write(`reader-${new URL(url).port}.yaml`, `reader: openai-compatible\nurl: ${url}\nmodel: tiny-1\n`)
}

describe('--reader', { concurrency: 3 }, () => {
  test('json tells which reader read, what was dropped and why; offsets are those of the file', async () => {
    const config = await configured([SHELLED, INVENTED])
    const ran = await alteram(['read', REPORT, '--pack', PACK, '--format', 'json', '--reader', config])
    assert.equal(ran.code, 0, ran.err)
    const [told] = JSON.parse(ran.out) as readonly Told[]
    assert.deepEqual(told.reader, { reader: 'openai-compatible', model: 'tiny-1', version: 'prompt-1' })
    assert.deepEqual(
      told.dropped.map(({ reason, words }) => [reason, words]),
      [['not-in-text', INVENTED.words]],
    )
    const [claim] = told.claims
    assert.equal(`---\npublished: 2031-03-04T10:00:00Z\n---\n${TEXT}`.slice(claim.start, claim.end), SHELLED.words)
    assert.equal(claim.why[0], 'reader.openai-compatible')
    assert.match(ran.err, /1 proposal of openai-compatible \(tiny-1\) dropped: 1 not-in-text/)
  })
  test('explain tells what the reader did; overview is made of its claims', async () => {
    const config = await configured([SHELLED])
    const explained = await alteram(['explain', REPORT, '--pack', PACK, '--reader', config])
    assert.match(explained.out, /reader\.openai-compatible: another reader than our own/)
    const made = await alteram(['overview', REPORT, '--pack', PACK, '--as-of', '2031-03-04T18:00', '--reader', config])
    assert.equal(made.code, 0, made.err)
    assert.match(made.out, /shelled the village of Hale/)
  })
  test('a model in a folder beside the configuration', async () => {
    writeTinyModel(`${dir}/tiny`, {
      words: { corvin: 'B-CLAIM', forces: 'I-CLAIM', shelled: 'I-CLAIM', the: 'I-CLAIM', village: 'I-CLAIM' },
    })
    const config = write('local.json', JSON.stringify({ reader: 'onnx', folder: 'tiny' }))
    const ran = await alteram(['read', REPORT, '--pack', PACK, '--format', 'json', '--reader', config])
    assert.equal(ran.code, 0, ran.err)
    const [told] = JSON.parse(ran.out) as readonly Told[]
    assert.deepEqual([told.reader.reader, told.reader.model], ['onnx', 'tiny'])
    assert.deepEqual(
      told.claims.map((claim) => claim.text),
      ['Corvin forces shelled the village'],
    )
  })
  test('without it our own reader reads, and says so', async () => {
    const ran = await alteram(['read', REPORT, '--pack', PACK, '--format', 'json'])
    const [told] = JSON.parse(ran.out) as readonly Told[]
    assert.deepEqual([told.reader.reader, told.dropped.length], ['built-in', 0])
  })
  test('the key comes from the environment and is never told', async () => {
    const url = await deadAddress()
    const config = write('keyed.yaml', `reader: openai-compatible\nurl: ${url}\nmodel: tiny-1\nkey-variable: A_READER_KEY\n`)
    const without = await alteram(['read', REPORT, '--pack', PACK, '--reader', config])
    assert.deepEqual([without.code, without.err.split(':')[0]], [3, 'reader-settings'])
    const ran = await alteram(['read', REPORT, '--pack', PACK, '--reader', config, '--json'], { env: { A_READER_KEY: 'sk-4711' } })
    assert.equal(ran.code, 3)
    assert.match(ran.err, /"code":"reader-unreachable"/)
    assert.ok(!`${ran.out}${ran.err}`.includes('sk-4711'))
  })
  test('a configuration that cannot be used is refused with the field and the remedy', async () => {
    const cases: readonly (readonly [string, RegExp])[] = [
      ['reader: horoscope\n', /^reader-settings: .*"reader": write openai-compatible or onnx/],
      ['reader: openai-compatible\nurl: http://127.0.0.1/v1\n', /^reader-settings: .*"model": write the name/],
      ['reader: onnx\nfolder: x\nkey: sk-1\n', /^reader-settings: .*"?key/],
      ['reader: [\n', /^reader-settings: .* is not valid YAML/],
    ]
    for (const [k, [text, says]] of cases.entries()) {
      const ran = await alteram(['read', REPORT, '--pack', PACK, '--reader', write(`wrong-${k}.yaml`, text)])
      assert.equal(ran.code, 3)
      assert.match(ran.err, says)
    }
    const ran = await alteram(['read', REPORT, '--pack', PACK, '--reader', `${dir}/nowhere.yaml`])
    assert.match(ran.err, /^file-not-found: /)
  })
})

test('the page on other readers tells every reason for which a proposal is dropped', () => {
  const page = readFileSync(fileURLToPath(new URL('../../docs/how-to/another-reader.md', import.meta.url)), 'utf8')
  for (const [reason, why] of Object.entries(DROPS)) assert.ok(page.includes(`| \`${reason}\` | ${why} |`), reason)
})
