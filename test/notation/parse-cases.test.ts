import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Claim } from '../../src/core/0-terms/claim.ts'
import { faultsOf } from './match-case.ts'
import { CaseFault, parseCases } from './parse-cases.ts'

const TEXT = 'Arden denied that its forces lost 40 vehicles near Hale. Corvin said so.'
const WORDS = 'its forces lost 40 vehicles near Hale'

function file(after: string, header = 'source: World Wire   said: 2031-03-04\n'): string {
  return `A remark.\n\n# a title\n${header}\n${TEXT}\n\n${after}\n`
}

/** A read claim about the words, as the reader would hand it over. */
function claim(over: Partial<Claim> = {}): Claim {
  const start = TEXT.indexOf(WORDS)
  return {
    id: 'c1',
    report: 'r',
    start,
    end: start + WORDS.length,
    text: WORDS,
    kind: 'denial',
    stance: 'denies',
    party: 'arden',
    against: 'corvin',
    chain: [{ name: 'Arden', start: 0, end: 5, actor: null, party: 'arden' }],
    scope: 'sentence',
    cue: { words: 'denied', start: 6, end: 12 },
    tolls: [],
    places: [],
    when: null,
    hedge: null,
    weapons: [],
    loaded: [],
    denies: null,
    background: false,
    sentence: { start: 0, end: 56 },
    why: [],
    ...over,
  }
}

test('a case is read into its parts', () => {
  const [found] = parseCases(
    file(
      `==> only\ndenial|statement  by Arden > a man of Hale  stance denies\n        where Hale=hale (exact) in none  toll killed/civilian >=3 incident of arden  when "on Sunday" 2031-02-28 (day relative)\n        "${WORDS}"`,
    ),
  )
  assert.deepEqual(
    { title: found.title, line: found.line, source: found.source, said: found.said, pack: found.pack, only: found.only, text: found.text },
    { title: 'a title', line: 3, source: 'World Wire', said: '2031-03-04', pack: 'corvin-arden', only: true, text: TEXT },
  )
  assert.deepEqual(found.expected, [
    {
      kinds: ['denial', 'statement'],
      by: ['Arden', 'a man of Hale'],
      stances: ['denies'],
      places: [{ words: 'Hale', id: 'hale', precision: 'exact', within: null }],
      tolls: [{ measure: 'killed', group: 'civilian', low: 3, high: null, basis: 'incident', victims: 'arden' }],
      when: { words: 'on Sunday', from: '2031-02-28', to: '2031-03-01', precision: 'day', basis: 'relative' },
      line: 9,
      words: [{ words: WORDS, nth: 1, fit: 'exact' }],
    },
  ])
})

test('bounds of tolls are kept as bounds', () => {
  const tolls = ['=2', '>=23', '<=5', '=30..40', '=?'].map(
    (figure) => parseCases(file(`==>\nany  toll killed ${figure}\n"${WORDS}"`))[0].expected[0].tolls?.[0],
  )
  assert.deepEqual(
    tolls.map((t) => [t?.low, t?.high]),
    [
      [2, 2],
      [23, null],
      [null, 5],
      [30, 40],
      [null, null],
    ],
  )
})

test('a slip in a case is a fault with its line', () => {
  const slips: readonly (readonly [string, RegExp])[] = [
    [`==>\nbattle  party arden\n"${WORDS}"`, /line 9: "battle" is no kind/],
    [`==>\ndenial  partei arden\n"${WORDS}"`, /line 9: "partei arden" begins with no field/],
    [`==>\ndenial  stance refuses\n"${WORDS}"`, /is no stance/],
    [`==>\ndenial  toll two killed\n"${WORDS}"`, /is no toll/],
    [`==>\ndenial  when someday\n"${WORDS}"`, /is no time/],
    ['==>\ndenial  party arden\n"words that are not there"', /line 9: the text does not hold/],
    ['==>\ndenial  party arden', /needs its exact words/],
    [`==> nothing\ndenial\n"${WORDS}"`, /yet a claim is expected/],
    ['==>\n', /nothing is demanded/],
    ['==> little\n', /neither/],
    ['', /no ==>/],
  ]
  for (const [after, says] of slips)
    assert.throws(
      () => parseCases(file(after)),
      (error) => error instanceof CaseFault && says.test(error.message),
      after,
    )
  assert.throws(() => parseCases(file('==> nothing', 'said: March 4\n')), /is no civil time/)
})

test('a claim that meets its case leaves no fault; each field that differs is told', () => {
  const demand = `==> only\ndenial  by Arden  party arden  against corvin  stance denies  scope sentence  cue denied  toll none  where none  when none  hedge none  news  denies none\n"${WORDS}"`
  const [given] = parseCases(file(demand))
  assert.deepEqual(faultsOf(given, [claim()]), [])
  const changes: readonly (readonly [Partial<Claim>, RegExp])[] = [
    [{ kind: 'materiel' }, /kind materiel, not denial/],
    [{ party: 'corvin' }, /party corvin, not arden/],
    [{ against: null }, /against none, not corvin/],
    [{ stance: 'asserts' }, /stance asserts, not denies/],
    [{ scope: 'carry' }, /scope carry/],
    [{ cue: null }, /cue none, not denied/],
    [{ chain: [] }, /by nobody, not Arden/],
    [{ hedge: { words: 'may', start: 0, end: 3 } }, /hedge may, not none/],
    [{ background: true }, /background true/],
    [{ start: 0 }, /not read/],
    [{ denies: 'c9' }, /denies c9, not none/],
    [
      {
        tolls: [
          { words: '40', start: 34, end: 36, measure: 'killed', group: 'people', victims: null, low: 40, high: 40, basis: 'incident' },
        ],
      },
      /toll killed\/people =40 incident read besides/,
    ],
    [{ places: [{ words: 'Hale', start: 50, end: 54, place: 'hale', precision: 'exact', within: null }] }, /places Hale, not none/],
  ]
  for (const [change, says] of changes) assert.match(faultsOf(given, [claim(change)]).join('\n'), says)
  assert.match(faultsOf(given, [claim(), claim({ id: 'c2', start: 57, end: 71, text: 'Corvin said so' })]).join(), /read besides/)
})

test('what must not be read is a fault when it is', () => {
  const [given] = parseCases(file(`==>\nnot: materiel\nnot: any  party corvin\n"${WORDS}"`))
  assert.deepEqual(faultsOf(given, [claim()]), [])
  assert.match(faultsOf(given, [claim({ kind: 'materiel' })]).join(), /must not be read/)
  assert.match(faultsOf(given, [claim({ party: 'corvin' })]).join(), /must not be read/)
  assert.deepEqual(faultsOf(given, [claim({ party: 'corvin', start: 57, end: 71 })]), [])
})

test('near words, other words and a second occurrence', () => {
  const demands = (quoted: string): readonly string[] => faultsOf(parseCases(file(`==>\ndenial\n${quoted}`))[0], [claim()])
  assert.equal(demands('"lost 40 vehicles near Hale"').length, 1)
  assert.equal(demands('~ "forces lost 40 vehicles near Hale"').length, 0)
  assert.equal(demands('~ "40 vehicles near Hale"').length, 1)
  assert.equal(demands('~~ "40 vehicles near Hale"').length, 0)
  assert.equal(demands(`"lost 40 vehicles near Hale"\nor "${WORDS}"`).length, 0)
  assert.throws(() => demands('"Hale" #2'), /2 times/)
})

test('a whole page may miss as many as it says', () => {
  const after = (n: number): string => `==> all but ${n}\ndenial\n"${WORDS}"\nany\n"Corvin said so"`
  assert.deepEqual(faultsOf(parseCases(file(after(1)))[0], [claim()]), [])
  assert.equal(faultsOf(parseCases(file(after(0)))[0], [claim()]).length, 1)
})
