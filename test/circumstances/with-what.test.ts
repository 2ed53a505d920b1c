import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import { WEAPONS } from '../../src/core/1-lexicon/en/weapons.ts'
import { findWeapons } from '../../src/core/3-claims/4-circumstances/with-what.ts'
import { tokenize } from '../../src/core/2-document/tokenize.ts'

function weapons(text: string): string[] {
  const tokens = tokenize(text)
  return findWeapons(tokens, 0, tokens.n).map((weapon) => `${weapon.words}: ${weapon.class}`)
}

const CASES: readonly (readonly [string, readonly string[]])[] = [
  ['A 120 mm mortar fired on Hale.', ['120 mm mortar: mortar']],
  ['They used 122-mm Grad rockets and a Tochka-U.', ['122-mm Grad rockets: rocket', 'Tochka-U: missile']],
  ['Cluster munitions and white phosphorus were found.', ['Cluster munitions: cluster', 'white phosphorus: incendiary']],
  ['Barrel bombs with chlorine gas fell.', ['Barrel bombs: bomb', 'chlorine gas: chemical']],
  ['A car bomb and an IED went off.', ['car bomb: explosive-device', 'IED: explosive-device']],
  ['Air strikes and drones hit Corvin.', ['Air strikes: air', 'drones: drone']],
]
for (const [text, expected] of CASES) test(`weapons: ${text}`, () => assert.deepEqual(weapons(text), expected))

const NONE = [
  'A fuel tank leaked.',
  'Students who grad early are few.',
  'The shell company was closed.',
  'Talks went on in Hale.',
  'It rained for 120 days.',
]
for (const text of NONE) test(`no weapon: ${text}`, () => assert.deepEqual(weapons(text), []))

test('weapon rows have unique ids and an example that fires', () => {
  assert.equal(new Set(WEAPONS.map((row) => row.id)).size, WEAPONS.length)
  for (const row of WEAPONS) {
    const tokens = tokenize(row.example)
    assert.ok(
      findWeapons(tokens, 0, tokens.n).some((weapon) => weapon.rule === row.id),
      `${row.id}: ${row.example}`,
    )
  }
})
