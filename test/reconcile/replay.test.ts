import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { Claim } from '../../src/core/0-terms/claim.ts'
import type { Corrections, Judgement, Review } from '../../src/core/0-terms/review.ts'
import { replay, type Replayed } from '../../src/core/4-reconcile/replay.ts'

const TEXT =
  'The Arden ministry said that Corvin forces shelled Hale on Sunday. Four people were killed there. Corvin said that this is untrue.'

function claimAt(words: string, id: string, party = 'arden', more: Partial<Claim> = {}): Claim {
  const start = TEXT.indexOf(words)
  assert.ok(start >= 0, words)
  const source = { name: `The ${party} ministry`, start: -1, end: -1, actor: null, party }
  return {
    id,
    report: 'r1',
    start,
    end: start + words.length,
    text: words,
    kind: 'strike',
    stance: 'asserts',
    party,
    against: null,
    chain: [source],
    scope: 'sentence',
    cue: null,
    tolls: [],
    places: [],
    when: null,
    hedge: null,
    weapons: [],
    loaded: [],
    denies: null,
    background: false,
    sentence: { start: 0, end: TEXT.length },
    why: [],
    ...more,
  }
}

const SHELLED = claimAt('Corvin forces shelled Hale on Sunday', 'a')
const KILLED = claimAt('Four people were killed there', 'b')
const UNTRUE = claimAt('this is untrue', 'c', 'corvin', { stance: 'denies', denies: 'a' })
const FIRST = { id: 'reading-1', claims: [SHELLED, KILLED, UNTRUE] }

/** A chain of reviews, each following the one before it on the same claim. */
function reviewsOf(rows: readonly (readonly [Claim, Judgement])[], reading = 'reading-1'): Review[] {
  const out: Review[] = []
  for (const [claim, judgement] of rows) {
    const follows = out.findLast((r) => r.on.claim === claim.id)?.id ?? null
    const on = { claim: claim.id, report: 'r1', start: claim.start, end: claim.end, words: claim.text }
    out.push({ id: `v${out.length}`, on, follows, reading, judgement, why: null, by: 'ed', recorded: '2031-03-04T10:00:00.000Z' })
  }
  return out
}

const accept: Judgement = { does: 'accept' }
const reject: Judgement = { does: 'reject' }
const correct = (set: Corrections): Judgement => ({ does: 'correct', set, located: {} })
const undo = (review: string): Judgement => ({ does: 'undo', review })
const of = (replayed: Replayed, id: string) => replayed.claims.find((c) => c.claim.id === id)

describe('reviews change what stands, never what was read', () => {
  test('a correction stands beside the reading', () => {
    const now = of(replay(TEXT, [FIRST], reviewsOf([[SHELLED, correct({ kind: 'damage', against: 'corvin' })]])), 'a')
    assert.equal(now?.state, 'corrected')
    assert.deepEqual([now?.claim.kind, now?.claim.against], ['damage', 'corvin'])
    assert.deepEqual(now?.asRead, SHELLED)
  })
  test('corrected words are cut from the text', () => {
    const end = SHELLED.end - ' on Sunday'.length
    const now = of(replay(TEXT, [FIRST], reviewsOf([[SHELLED, correct({ span: { start: SHELLED.start, end } })]])), 'a')
    assert.equal(now?.claim.text, 'Corvin forces shelled Hale')
    assert.equal(now?.claim.end, end)
  })
  test('party and last source never disagree', () => {
    const now = of(replay(TEXT, [FIRST], reviewsOf([[SHELLED, correct({ party: 'third' })]])), 'a')
    assert.equal(now?.claim.chain.at(-1)?.party, 'third')
    const voiceless = of(replay(TEXT, [FIRST], reviewsOf([[SHELLED, correct({ chain: [] })]])), 'a')
    assert.deepEqual([voiceless?.claim.party, voiceless?.claim.scope], ['outlet', 'none'])
  })
  test('accepting, undoing and accepting again are three reviews', () => {
    const reviews = reviewsOf([
      [SHELLED, accept],
      [SHELLED, undo('v0')],
      [SHELLED, accept],
    ])
    const now = of(replay(TEXT, [FIRST], reviews), 'a')
    assert.equal(now?.state, 'accepted')
    assert.deepEqual(
      now?.reviews.map((r) => r.undone),
      [true, false, false],
    )
    assert.equal(of(replay(TEXT, [FIRST], reviews.slice(0, 2)), 'a')?.state, 'unreviewed')
  })
  test('an undo can be undone', () => {
    const reviews = reviewsOf([
      [SHELLED, reject],
      [SHELLED, undo('v0')],
      [SHELLED, undo('v1')],
    ])
    assert.equal(of(replay(TEXT, [FIRST], reviews), 'a')?.state, 'rejected')
  })
  test('two persons who judge at once are told apart from one who judges twice', () => {
    const [one, two] = reviewsOf([
      [SHELLED, accept],
      [SHELLED, reject],
    ])
    const crossed = replay(TEXT, [FIRST], [one, { ...two, follows: null }])
    assert.deepEqual(
      of(crossed, 'a')?.reviews.map((r) => r.crossed),
      [false, true],
    )
  })
  test('a claim the reader missed is added, and goes again when that is undone', () => {
    const added = claimAt('Corvin said that this is untrue', 'h', 'outlet', { chain: [] })
    const reviews = reviewsOf([
      [added, { does: 'add', claim: added, located: {} }],
      [added, undo('v0')],
    ])
    const now = of(replay(TEXT, [FIRST], reviews.slice(0, 1)), 'h')
    assert.deepEqual([now?.state, now?.asRead], ['corrected', null])
    assert.equal(of(replay(TEXT, [FIRST], reviews), 'h'), undefined)
  })
  test('links and merges change no claim and are handed on while in force', () => {
    const to = { claim: 'z', report: 'r2', start: 0, end: 4, words: 'Hale' }
    const reviews = reviewsOf([
      [SHELLED, { does: 'merge', to }],
      [KILLED, { does: 'link', to, relation: 'contradicts', component: 'how-many' }],
      [SHELLED, undo('v0')],
    ])
    const now = replay(TEXT, [FIRST], reviews)
    assert.deepEqual(
      now.between.map((r) => r.id),
      ['v1'],
    )
    assert.ok(now.claims.every((c) => c.state === 'unreviewed'))
  })
  test('an undo of something else is listed', () => {
    const now = replay(TEXT, [FIRST], reviewsOf([[SHELLED, undo('v9')]]))
    assert.match(now.loose[0].reason, /does not have/)
  })
})

describe('a better reader', () => {
  const wider = claimAt('Corvin forces shelled Hale', 'a2', 'arden', { kind: 'clash' })
  const denial = { ...UNTRUE, denies: 'a2' }
  test('keeps an accepted claim as it was accepted, under its id, with the new reading beside it', () => {
    const second = { id: 'reading-2', claims: [wider, KILLED, denial] }
    const now = replay(TEXT, [FIRST, second], reviewsOf([[SHELLED, accept]]))
    assert.deepEqual([of(now, 'a')?.claim, of(now, 'a')?.asRead], [SHELLED, wider])
    assert.equal(of(now, 'a2'), undefined)
    assert.equal(of(now, 'c')?.claim.denies, 'a', 'the denial follows')
    assert.deepEqual(now.loose, [])
  })
  test('takes part in a corrected claim: what was not corrected is read anew', () => {
    const second = { id: 'reading-2', claims: [wider] }
    const now = of(replay(TEXT, [FIRST, second], reviewsOf([[SHELLED, correct({ against: 'corvin' })]])), 'a')
    assert.deepEqual([now?.claim.kind, now?.claim.against, now?.claim.text], ['clash', 'corvin', wider.text])
  })
  test('what it no longer finds, or gives to another source, is listed with the reason', () => {
    const other = { ...SHELLED, id: 'a3', end: SHELLED.end - 3, party: 'third', chain: [{ ...SHELLED.chain[0], party: 'third' }] }
    const reviews = reviewsOf([
      [SHELLED, accept],
      [KILLED, correct({ kind: 'casualties' })],
    ])
    const now = replay(TEXT, [FIRST, { id: 'reading-2', claims: [other] }], reviews)
    assert.deepEqual(
      now.loose.map((l) => [l.review.id, l.words]),
      [
        ['v0', SHELLED.text],
        ['v1', KILLED.text],
      ],
    )
    assert.match(now.loose[0].reason, /another source \(The arden ministry\)/)
    assert.match(now.loose[1].reason, /no claim in these words/)
    assert.deepEqual(
      now.claims.map((c) => c.claim.id),
      ['a3'],
    )
  })
  test('a rejection holds for just the words that were rejected', () => {
    const reviews = reviewsOf([[SHELLED, reject]])
    const again = replay(TEXT, [FIRST, { id: 'reading-2', claims: [{ ...SHELLED, id: 'a4', kind: 'clash' }] }], reviews)
    assert.equal(of(again, 'a')?.state, 'rejected')
    const overlap = replay(TEXT, [FIRST, { id: 'reading-2', claims: [wider] }], reviews)
    assert.deepEqual([of(overlap, 'a2')?.state, overlap.loose.length], ['unreviewed', 1])
  })
})

const anyJudgement = fc.oneof(
  fc.constant(accept),
  fc.constant(reject),
  fc.constantFrom<Corrections>({ kind: 'damage' }, { stance: 'accuses', against: 'corvin' }, { background: true }).map(correct),
  fc.nat(9).map((k) => undo(`v${k}`)),
)
const anyReviews = fc
  .array(fc.tuple(fc.constantFrom(SHELLED, KILLED, UNTRUE), anyJudgement), { maxLength: 10 })
  .map((rows) => reviewsOf(rows))
const anyClaims = fc
  .uniqueArray(fc.tuple(fc.nat(TEXT.length - 12), fc.integer({ min: 4, max: 40 }), fc.constantFrom('arden', 'corvin')), {
    selector: ([start, length]) => `${start} ${length}`,
    maxLength: 6,
  })
  .map((rows) =>
    rows.map(([start, length, party]) =>
      claimAt(TEXT.slice(start, start + length), `n${start}-${length}`, party, { start, end: Math.min(TEXT.length, start + length) }),
    ),
  )
const anyReadings = fc
  .array(anyClaims, { maxLength: 2 })
  .map((more) => [FIRST, ...more.map((claims, k) => ({ id: `reading-${k + 2}`, claims }))])

describe('properties', () => {
  test('nothing of the newest reading is lost, nothing stands twice', () => {
    fc.assert(
      fc.property(anyReadings, anyReviews, (readings, reviews) => {
        const now = replay(TEXT, readings, reviews)
        const asRead = now.claims.flatMap((c) => (c.asRead ? [c.asRead] : []))
        const newest = readings.at(-1)?.claims ?? []
        assert.equal(asRead.length, newest.length)
        for (const claim of newest) assert.ok(asRead.includes(claim))
        assert.equal(new Set(now.claims.map((c) => c.claim.id)).size, now.claims.length)
      }),
    )
  })
  test('every review that was not taken back is on a current claim or listed as loose', () => {
    fc.assert(
      fc.property(anyReadings, anyReviews, (readings, reviews) => {
        const now = replay(TEXT, readings, reviews)
        const told = new Set([...now.claims.flatMap((c) => c.reviews.map((r) => r.id)), ...now.loose.map((l) => l.review.id)])
        const takenBack = new Set(reviews.map((r) => (r.judgement.does === 'undo' ? r.judgement.review : '')))
        for (const r of reviews) if (r.judgement.does !== 'undo' && !takenBack.has(r.id)) assert.ok(told.has(r.id))
      }),
    )
  })
  test('undoing the last review gives exactly what was before it', () => {
    fc.assert(
      fc.property(anyReadings, anyReviews, fc.constantFrom(SHELLED, KILLED), anyJudgement, (readings, reviews, claim, judgement) => {
        const more = reviewsOf([...reviews.map((r): [Claim, Judgement] => [claimOf(r), r.judgement]), [claim, judgement]])
        const back = reviewsOf([...more.map((r): [Claim, Judgement] => [claimOf(r), r.judgement]), [claim, undo(`v${more.length - 1}`)]])
        assert.deepEqual(values(replay(TEXT, readings, back)), values(replay(TEXT, readings, more.slice(0, -1))))
      }),
    )
  })
  test('reviews of different claims may come in any order', () => {
    fc.assert(
      fc.property(anyReadings, anyReviews, (readings, reviews) => {
        const byClaim = [SHELLED, KILLED, UNTRUE].flatMap((c) => reviews.filter((r) => r.on.claim === c.id))
        assert.deepEqual(values(replay(TEXT, readings, reviews)), values(replay(TEXT, readings, byClaim)))
      }),
    )
  })
  test('the same reading recorded once more changes nothing', () => {
    fc.assert(
      fc.property(anyReadings, anyReviews, (readings, reviews) => {
        const once = replay(TEXT, readings, reviews)
        const twice = replay(TEXT, [...readings, { id: 'again', claims: readings.at(-1)?.claims ?? [] }], reviews)
        assert.deepEqual(twice, once)
      }),
    )
  })
})

/** What stands, without the list of reviews. */
function values(replayed: Replayed): unknown {
  return replayed.claims.map(({ claim, asRead, state }) => ({ claim, asRead, state }))
}

function claimOf(review: Review): Claim {
  const claim = FIRST.claims.find((c) => c.id === review.on.claim)
  assert.ok(claim)
  return claim
}
