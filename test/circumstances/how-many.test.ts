import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import fc from 'fast-check'
import { BASES, HARM, PEOPLE, TALLIES } from '../../src/core/1-lexicon/en/casualty-words.ts'
import type { TollOptions } from '../../src/core/3-claims/4-circumstances/how-many-options.ts'
import { findTolls } from '../../src/core/3-claims/4-circumstances/how-many.ts'
import { tokenize } from '../../src/core/2-document/tokenize.ts'
import type { Mention } from '../../src/core/2-document/document.ts'

/** Reads a text as one claim. Words ending in "-Arden…" and "-Berat…" stand for two invented parties. */
function read(text: string, options: TollOptions = {}) {
  const tokens = tokenize(text)
  const mentions: Mention[] = []
  const mentionOf = new Int32Array(tokens.n).fill(-1)
  for (let i = 0; i < tokens.n; i++) {
    const party = /^Arden/.test(text.slice(tokens.start[i], tokens.end[i]))
      ? 'arden'
      : /^Berat/.test(text.slice(tokens.start[i], tokens.end[i]))
        ? 'berat'
        : null
    if (!party) continue
    mentionOf[i] = mentions.length
    mentions.push({ from: i, to: i + 1, kind: 'adjective', id: party, ids: [] })
  }
  return findTolls({ tokens, mentions, mentionOf }, 0, tokens.n, {
    partyOfMention: (m) => mentions[m].id,
    opponentOf: (p) => (p === 'arden' ? 'berat' : 'arden'),
    ...options,
  })
}

/** "measure low..high group" of each toll. */
const brief = (text: string): string[] => read(text).map((t) => `${t.measure} ${t.low ?? '?'}..${t.high ?? '?'} ${t.group}`)

const CASES: readonly (readonly [string, readonly string[]])[] = [
  ['Twenty-one people were killed and 70 wounded.', ['killed 21..21 people', 'injured 70..70 people']],
  ['A shell hit the yard, killing five militants and injuring 15 others.', ['killed 5..5 military', 'injured 15..15 military']],
  ['The raid killed at least 13 civilians.', ['killed 13..? civilian']],
  ['The death toll rose to 70.', ['killed 70..70 people']],
  ['The ministry listed 1,068 military deaths.', ['killed 1068..1068 military']],
  ['The flood left hundreds dead.', ['killed ?..? people']],
  ['Its losses: 40 dead, 100 wounded.', ['killed 40..40 people', 'injured 100..100 people']],
  ['Thousands of people were killed.', ['killed ?..? people']],
  ['One civilian was wounded in Hale.', ['injured 1..1 civilian']],
  ['The army captured 12 fighters.', ['captured 12..12 military']],
  ['The fighting displaced 30,000 people.', ['displaced 30000..30000 people']],
  ['Nine people including three children were killed.', ['killed 9..9 people', 'killed 3..3 children']],
  ['Nine people were killed in Hale, including three children.', ['killed 9..9 people', 'killed 3..3 children']],
  ['They exchanged 115 prisoners.', ['captured 115..115 unknown']],
  ['No casualties were reported.', ['casualties 0..0 people']],
  ['No civilians were injured.', ['injured 0..0 civilian']],
  ['Twelve soldiers and three civilians were killed.', ['killed 12..12 military', 'killed 3..3 civilian']],
  ['At least two people were killed and nine wounded.', ['killed 2..? people', 'injured 9..9 people']],
  ['Six children were among 12 people killed in Hale.', ['killed 6..6 children', 'killed 12..12 people']],
  ['Among the wounded were four nurses.', ['injured 4..4 civilian']],
  ['A nurse was killed and the driver was injured.', ['killed 1..1 civilian', 'injured 1..1 people']],
  ['The blast led to the deaths of 35 miners.', ['killed 35..35 people']],
  ['The attack claimed the lives of two farmers.', ['killed 2..2 civilian']],
  ['Dozens were killed or injured.', ['casualties ?..? people']],
  ['The number of soldiers killed since Sunday rose to 32.', ['killed 32..32 military']],
  ['More than 100 servicemen are missing.', ['missing 101..? military']],
  ['Also killed in the strike were a dozen fighters.', ['killed 12..12 military']],
  ['The mine exploded, killing two.', ['killed 2..2 people']],
  ['Thirty soldiers were killed in Hale and two in Corvin.', ['killed 30..30 military', 'killed 2..2 military']],
]

for (const [text, expected] of CASES) test(`toll: ${text}`, () => assert.deepEqual(brief(text), expected))

const NONE: readonly string[] = [
  'Forty tanks were destroyed.',
  'Five drones were captured.',
  'The army captured seven villages.',
  'They seized 12 vehicles and 3 howitzers.',
  'Two T-72s were lost near Hale.',
  'Twenty houses were damaged.',
  'The army has 5,000 soldiers in the east.',
  'Twelve ministers met in Hale.',
  'A 12-year-old boy was born there.',
  'He died on 12 June.',
  'She was killed in 2016.',
  'The talks died in two hours.',
  'The 120 mm mortar killed nobody knows whom.',
  'Soldiers fired 30 shells at the killed silence.',
  'They met to discuss how the war ends.',
  'The operation was meant to arrest a leader.',
  'The rebel Army captured the hill.',
  'Two besieged towns were named.',
  'The death toll is not known.',
  'Three convoys with aid reached 900 people.',
  'Four villages were evacuated.',
  'The dead sea lies 40 km away.',
]

for (const text of NONE) test(`no toll: ${text}`, () => assert.deepEqual(brief(text), []))

test('basis: an incident, a window of hours, a count since the beginning', () => {
  assert.equal(read('A shell killed five people in Hale.')[0].basis, 'incident')
  assert.equal(read('Five people were killed in the past 24 hours.')[0].basis, 'window')
  assert.equal(read('Five people have been killed since Wednesday.')[0].basis, 'window')
  assert.equal(read('Five people have been killed since 27 September.')[0].basis, 'cumulative')
  assert.equal(read('So far 91 civilians have been killed.')[0].basis, 'cumulative')
  assert.equal(read('The war has killed more than 900 people.')[0].basis, 'cumulative')
})

test('basis: all of a war, a side’s dead without deed or day, one deed in a war', () => {
  assert.equal(read('1,900 soldiers were killed in 31 days of fighting.')[0].basis, 'cumulative')
  assert.equal(read('The army said 94 of its civilians were killed.')[0].basis, 'cumulative')
  assert.equal(read('Since Wednesday 40 soldiers died in the worst raid since the start of the war.')[0].basis, 'window')
  assert.equal(read('Twelve people died when a shell fell on Hale in an escalation of the conflict.')[0].basis, 'incident')
})

test('victims: named, the claimant’s own, the claimant’s opponent, unknown', () => {
  assert.equal(read('Twelve Ardenian soldiers were killed.')[0].victims, 'arden')
  assert.equal(read('Four soldiers from Arden were killed.')[0].victims, 'arden')
  assert.equal(read('Six of its soldiers were wounded.', { claimParty: 'arden' })[0].victims, 'arden')
  assert.equal(read('Nine militants were killed.', { claimParty: 'arden' })[0].victims, 'berat')
  assert.equal(read('Nine people were killed.', { claimParty: 'arden' })[0].victims, null)
  assert.equal(read('Nine militants were killed.', { claimParty: 'third' })[0].victims, null)
  assert.equal(read('Nine people were killed.', { claimParty: 'arden', peopleAreOwn: true })[0].victims, 'arden')
  assert.equal(read('The war has killed 900 people.', { claimParty: 'arden', peopleAreOwn: true })[0].victims, null)
  assert.equal(read('It had captured two soldiers.', { claimParty: 'arden' })[0].victims, null)
  assert.equal(read('A drone hit an Ardenian T-72 tank, killing the crew of three.')[0].victims, 'arden')
  assert.equal(read('Strikes against the Beratese army left 62 soldiers dead.')[0].victims, 'berat')
})

test('a count that says "others" keeps the party and the group of the count before it', () => {
  const [, wounded] = read('Twelve Ardenian soldiers were killed and 40 others wounded.')
  assert.deepEqual([wounded.group, wounded.victims, wounded.low], ['military', 'arden', 40])
})

test('plural nouns without an amount are counted only on request', () => {
  assert.deepEqual(read('The insurgents were killed.'), [])
  assert.deepEqual(
    read('The insurgents were killed.', { bare: true }).map((t) => [t.words, t.low, t.high]),
    [['The insurgents', null, null]],
  )
})

test('tolls cut their exact words and keep low at or under high', () => {
  const word = fc.constantFrom(
    'killed',
    'killing',
    'wounded',
    'were',
    'at least',
    '23',
    '1,177',
    'two',
    'soldiers',
    'children',
    'people',
    'dozens of',
    'others',
    'and',
    'including',
    'of them',
    'the',
    'a',
    'dead',
    'toll',
    'rose',
    'to',
    ',',
    '.',
    'among',
    'tanks',
    'number of',
    'no',
    'captured',
    'with',
    '(',
    ')',
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 18 }), (words) => {
      const text = words.join(' ')
      for (const toll of read(text, { bare: true })) {
        assert.equal(text.slice(toll.start, toll.end), toll.words)
        assert.ok(toll.low === null || toll.high === null || toll.low <= toll.high)
      }
    }),
    { numRuns: 400 },
  )
})

test('rows of harm, people, tallies and bases have unique ids, and each example of harm and people yields a toll or a count', () => {
  for (const rows of [HARM, PEOPLE, TALLIES, BASES]) assert.equal(new Set(rows.map((row) => row.id)).size, rows.length)
  for (const row of [...HARM, ...TALLIES, ...BASES]) assert.ok(read(row.example).length > 0, `${row.id}: ${row.example}`)
  for (const row of PEOPLE) assert.equal(read(`The blast killed ${row.example}.`)[0]?.group, row.group, row.id)
})
