import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { packCheck } from '../../src/flows/pack-check.ts'
import { loadPack, packFolder } from '../../src/pack/load-pack.ts'

for (const [name, places] of [
  ['karabakh-2020', 200],
  ['syria-2017', 120],
] as const) {
  test(`${name} loads, checks without errors and holds at least ${places} places`, () => {
    const check = packCheck(name)
    assert.deepEqual(
      [...check.problems, ...check.findings.filter((f) => f.severity === 'error')].map((f) => f.sentence),
      [],
    )
    assert.ok((check.counts?.places ?? 0) >= places)
  })

  test(`every sample report of ${name} says that it is a sample, who published it and when`, () => {
    const dir = join(packFolder(name), 'reports')
    const reports = readdirSync(dir).filter((f) => /\.(?:txt|md|html)$/.test(f))
    assert.ok(reports.length >= 6)
    for (const file of reports.filter((f) => !f.includes('seed'))) {
      const front = readFileSync(join(dir, file), 'utf8').split('\n---\n')[0] ?? ''
      assert.match(front, /^notice: "sample text, not an original"$/m, file)
      assert.match(front, /^publisher: \S/m, file)
      assert.match(front, /^published: "\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d"$/m, file)
    }
  })
}

test('the ids of parties are those that the annotated texts use', () => {
  assert.deepEqual(
    loadPack('syria-2017').parties.map((p) => p.id),
    ['government', 'opposition', 'is', 'kurdish', 'coalition'],
  )
  assert.deepEqual(
    loadPack('karabakh-2020').parties.map((p) => p.id),
    ['armenian', 'azerbaijani'],
  )
})

test("both spellings of a Syrian town, and both sides' names of a Kurdish one, are one place", () => {
  const places = loadPack('syria-2017').places
  const idsOf = (name: string) => places.filter((p) => p.names.some((n) => n.text === name)).map((p) => p.id)
  for (const [one, other] of [
    ['Manbij', 'Membij'],
    ['Kobanê', 'Ayn al-Arab'],
    ['Khan Sheikhoun', 'Khan Shaykhun'],
    ['al-Rai', 'Çobanbey'],
  ] as const) {
    assert.equal(idsOf(one).length, 1, one)
    assert.deepEqual(idsOf(one), idsOf(other))
  }
  assert.deepEqual(idsOf('Deir Ezzor').sort(), ['deir-ez-zor', 'deir-ez-zor-province'])
})

test('allies and monitors stand where the annotated texts put them', () => {
  const actors = loadPack('syria-2017').actors
  const partyOf = (name: string) => actors.find((a) => a.name === name || a.aliases.includes(name))?.party
  assert.deepEqual(
    [
      'SANA',
      'Russian Defence Ministry',
      'Hezbollah',
      'Free Syrian Army',
      'Local Coordination Committees',
      'YPG',
      'Pentagon',
      'White Helmets',
      'SOHR',
      'Turkish army',
    ].map(partyOf),
    ['government', 'government', 'government', 'opposition', 'opposition', 'kurdish', 'coalition', 'third', 'third', 'third'],
  )
})
