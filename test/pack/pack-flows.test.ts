import assert from 'node:assert/strict'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { packCheck } from '../../src/flows/pack-check.ts'
import { packNew, questions } from '../../src/flows/pack-new.ts'
import type { PackNewEffects } from '../../src/flows/pack-new.ts'
import type { PackAnswers } from '../../src/pack/skeleton.ts'
import { changedPack, emptyFolder } from './pack-folder.ts'

const ANSWERS: PackAnswers = {
  id: 'north-south',
  title: 'The war of "North" & South: a round',
  start: '2031-02-20',
  zone: 'Europe/Berlin',
  theatre: 'the zone # of war',
  first: 'North Arden',
  firstSeat: 'Ostrel',
  second: 'Corvin',
  secondSeat: "Saint-Quill's Port",
}
const disk: PackNewEffects = {
  exists: existsSync,
  write: (path, text) => {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  },
}

test('a new pack loads and checks clean', () => {
  const dir = join(emptyFolder(), 'new')
  const written = packNew(dir, ANSWERS, disk)
  assert.equal(written.length, 7)
  const check = packCheck(dir)
  assert.deepEqual([check.problems, check.findings, check.sound], [[], [], true])
  assert.deepEqual(check.counts, { parties: 2, actors: 3, places: 2, names: 2, lines: 0 })
})

test('whatever is answered, the skeleton is sound or the answer is refused', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  const name = fc.oneof(text, fc.constantFrom('Arden', 'Öst-Arden', 'third', 'a: b', '# c', '[d'))
  const dir = emptyFolder()
  let n = 0
  fc.assert(
    fc.property(fc.record({ title: text, theatre: text, first: name, firstSeat: name, second: name, secondSeat: name }), (some) => {
      const answers = { ...ANSWERS, ...some }
      const target = join(dir, String(n++))
      try {
        packNew(target, answers, disk)
      } catch (error) {
        assert.ok(error instanceof Error && 'code' in error && error.code === 'usage', String(error))
        return
      }
      const check = packCheck(target)
      assert.ok(check.sound, [...check.problems, ...check.findings].map((f) => f.sentence).join('\n'))
    }),
    { numRuns: 60, seed: 20201104 },
  )
})

test('nothing is overwritten, and nothing is written when one file is in the way', () => {
  const dir = emptyFolder()
  writeFileSync(join(dir, 'style.yaml'), 'mine')
  assert.throws(() => packNew(dir, ANSWERS, disk), {
    code: 'output-unwritable',
    message: /style\.yaml is there already; name a new folder/,
  })
  assert.equal(existsSync(join(dir, 'conflict.yaml')), false)
})

for (const [key, answer, remedy] of [
  ['id', 'North South', /small letters/],
  ['start', '20 February', /YYYY-MM-DD/],
  ['zone', 'Arden/Ostrel', /IANA/],
  ['first', 'Հյուսիս', /Latin letters/],
  ['second', 'third', /every pack shares/],
  ['secondSeat', 'Ostrel', /two different/],
] as const) {
  test(`the answer ${JSON.stringify(answer)} to ${key} is refused with the remedy`, () => {
    assert.throws(() => packNew(emptyFolder(), { ...ANSWERS, [key]: answer }, disk), { code: 'usage', message: remedy })
  })
}

test('each question takes its own example', () => {
  for (const question of questions) assert.equal(question.wrong(question.example), null, question.key)
})

test('a check tells errors before warnings, and warnings leave a pack sound', () => {
  const warned = packCheck(changedPack({ 'parties.yaml': (t) => t.replace('opponents: [arden]', 'opponents: []') }))
  assert.deepEqual([warned.sound, warned.findings.map((f) => f.severity)], [true, ['warning']])
  const wrong = packCheck(
    changedPack({ 'parties.yaml': (t) => t.replace('opponents: [arden]', 'opponents: []').replace('symbol: square', 'symbol: circle') }),
  )
  assert.deepEqual([wrong.sound, wrong.findings.map((f) => f.severity)], [false, ['error', 'warning']])
})

test('a pack that does not load is not checked further', () => {
  const check = packCheck(changedPack({ 'parties.yaml': (t) => t.replace('symbol: square', 'symbol: star') }))
  assert.deepEqual([check.sound, check.counts, check.findings.length, check.problems.length], [false, null, 0, 1])
})
