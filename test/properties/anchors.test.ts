import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Reading } from '../../src/core/3-claims/read-claims.ts'
import { explainClaim } from '../../src/core/3-claims/explain.ts'
import { cut, holds } from '../../src/core/0-terms/span.ts'
import { isSide, OUTLET } from '../../src/core/0-terms/party.ts'
import { anchorsOf, readSamples, readText, reportText } from './texts.ts'

/** What must be true of every reading of any text. */
function sound({ document, claims }: Reading): void {
  const { text, publisherActor, publisherParty } = document.report
  for (const claim of claims) {
    for (const { what, words, start, end } of anchorsOf(claim))
      assert.equal(text.slice(start, end), words, `${what} of ${explainClaim(claim, { document, claims })}`)
    assert.ok(claim.end > claim.start && claim.text.trim() === claim.text, `"${claim.text}"`)
    assert.ok(holds(claim.sentence, claim), `"${cut(text, claim.sentence)}" does not hold "${claim.text}"`)
    for (const source of claim.chain) {
      if (source.start < 0) assert.deepEqual([source.start, source.end], [-1, -1])
      else assert.ok(source.end > source.start && source.end <= text.length, source.name)
      assert.ok(source.name.trim().length > 0)
      assert.notEqual(source.party, OUTLET, `${source.name} in the chain of "${claim.text}"`)
      if (publisherParty === OUTLET && publisherActor !== null)
        assert.notEqual(source.actor, publisherActor, `the publisher in the chain of "${claim.text}"`)
    }
    assert.equal(claim.party, claim.chain.at(-1)?.party ?? OUTLET)
    const denied = claims.find((other) => other.id === claim.denies)
    // Of those who belong to no side, one may deny another.
    if (claim.denies !== null)
      assert.ok(denied && (denied.party !== claim.party || !isSide(claim.party)), `"${claim.text}" denies ${denied?.text}`)
  }
  assert.equal(new Set(claims.map((claim) => claim.id)).size, claims.length, 'ids of claims are their own')
}

/** The words of a hop stand where it is anchored, or stand for it there (a pronoun, a short name). */
function hopsStandInText({ document, claims }: Reading): void {
  const { text } = document.report
  for (const { name, start, end } of claims.flatMap((claim) => claim.chain)) {
    if (start < 0) continue
    const here = cut(text, { start, end })
    assert.ok(here === name || /[\p{L}]/u.test(here), `"${name}" is anchored at "${here}"`)
    const plain = (s: string): string => s.replace(/\s+/g, ' ')
    assert.ok(plain(text).includes(plain(name)), `"${name}" stands nowhere in the text`)
  }
}

test('every anchor of a report put together from templates cuts the exact words', () => {
  fc.assert(
    fc.property(reportText, (text) => {
      const reading = readText(text)
      sound(reading)
      hopsStandInText(reading)
    }),
    { numRuns: 300 },
  )
})

for (const pack of ['karabakh-2020', 'syria-2017'] as const)
  test(`every anchor of the sample reports of ${pack} cuts the exact words`, () => {
    const samples = readSamples(pack)
    assert.ok(samples.reduce((n, { reading }) => n + reading.claims.length, 0) > samples.length, 'the samples hold claims')
    for (const { reading } of samples) sound(reading)
  })
