import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wordsAt } from '../../src/core/0-terms/span.ts'
import type { Claim } from '../../src/core/0-terms/claim.ts'
import { explainClaim } from '../../src/core/3-claims/explain.ts'
import { readCase } from '../notation/read-case.ts'

const TEXT = 'The Arden Ombudsman cited a resident of Tarn as saying that at least two men were reportedly killed in Tarn on Sunday.'
const reading = readCase({ text: TEXT, source: 'World Wire', said: '2031-03-04', pack: 'corvin-arden' })

function words(of: string): ReturnType<typeof wordsAt> {
  const start = TEXT.indexOf(of)
  return wordsAt(TEXT, start, start + of.length)
}

/** A claim with everything in it, whatever the reader makes of the text. */
const CLAIM: Claim = {
  ...words('at least two men were reportedly killed in Tarn on Sunday'),
  id: 'c1',
  report: 'r',
  text: 'at least two men were reportedly killed in Tarn on Sunday',
  kind: 'casualties',
  stance: 'accuses',
  party: 'arden',
  against: 'corvin',
  chain: [
    { name: 'The Arden Ombudsman', start: 0, end: 19, actor: 'arden-ombudsman-office', party: 'arden' },
    { name: 'the ministry', start: -1, end: -1, actor: null, party: 'arden' },
  ],
  scope: 'sentence',
  cue: words('cited'),
  tolls: [{ ...words('at least two men'), measure: 'killed', group: 'people', victims: 'arden', low: 2, high: null, basis: 'incident' }],
  places: [{ ...words('Tarn'), place: 'tarn', precision: 'exact', within: 'velm-district' }],
  when: { ...words('on Sunday'), from: '2031-03-02', to: '2031-03-03', precision: 'day', basis: 'relative', parts: [], impossible: null },
  hedge: words('reportedly'),
  weapons: [],
  loaded: [],
  denies: 'c2',
  background: true,
  sentence: { start: 0, end: TEXT.length },
  why: ['cue.cite', 'hedge.adverb', 'a.rule.without.a.row', 'cue.cite'],
}

test('an explanation tells the words, the chain with where each stands, the circumstances and the rules', () => {
  const told = explainClaim(CLAIM, { document: reading.document, claims: [{ ...CLAIM, id: 'c2', text: 'the other claim' }] })
  const lines = told.split('\n').map((line) => line.trim())
  for (const expected of [
    'c1',
    /^words +"at least two men were reportedly killed in Tarn on Sunday" 60 to 117$/,
    /^in +"The Arden Ombudsman cited .* on Sunday\."$/,
    /^read as +casualties, accuses, by arden, against corvin, background$/,
    /^said by +The Arden Ombudsman \(arden, arden-ombudsman-office, at 0\) → the ministry \(arden, no words stand for it\)$/,
    /^scope +sentence$/,
    /^cue +"cited" at 20$/,
    /^when +"on Sunday", 2031-03-02 to 2031-03-03, day, relative$/,
    /^where +"Tarn", tarn, exact, within velm-district$/,
    /^toll +"at least two men", at least 2, killed, people, incident, of arden$/,
    /^hedge +"reportedly"$/,
    /^denies +c2 "the other claim"$/,
    /^hedge\.adverb: words that withhold certainty: an adverb that hands the claim to others or to chance \(Two bridges were reportedly hit\.\)$/,
    /^cue\.cite: words that report what somebody says \(words: citing, quoting/,
    'a.rule.without.a.row: a rule without a description',
  ])
    assert.ok(
      lines.some((line) => (typeof expected === 'string' ? line === expected : expected.test(line))),
      `${String(expected)} is not in\n${told}`,
    )
  assert.equal(lines.filter((line) => line.startsWith('cue.cite')).length, 1, 'a rule is told once')
})

test('what a claim has not is not told; nobody named is said so', () => {
  const bare = explainClaim(
    { ...CLAIM, chain: [], cue: null, when: null, places: [], tolls: [], hedge: null, denies: null, against: null, background: false },
    reading,
  )
  assert.match(bare, /said by +nobody named: the report's own voice/)
  assert.doesNotMatch(bare, /^ {2}(?:cue|when|where|toll|hedge|denies) /m)
})

test('every claim of a report is explained on lines of its own, without a word that is not there', () => {
  assert.ok(reading.claims.length > 0)
  for (const claim of reading.claims) assert.doesNotMatch(explainClaim(claim, reading), /undefined|\[object|NaN/)
})
