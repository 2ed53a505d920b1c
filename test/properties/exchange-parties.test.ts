import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Claim } from '../../src/core/0-terms/claim.ts'
import { gazetteerOf } from '../../src/core/2-document/mentions.ts'
import { readClaims } from '../../src/core/3-claims/read-claims.ts'
import { swapPack, swapText } from '../stories/swap.ts'
import { committedModels, packNamed, reportOf } from '../notation/read-case.ts'
import { caseFiles } from '../notation/read-case.ts'
import { reportText } from './texts.ts'

const { pack, gazetteer } = packNamed('corvin-arden')
const MIRRORED = swapPack(pack)
const mirroredNames = gazetteerOf(MIRRORED)

/** What a claim says, with the parties told by name; offsets are left out, as the names differ in length. */
function told(claim: Claim, denied: string | null): string {
  return JSON.stringify({
    text: claim.text,
    kind: claim.kind,
    stance: claim.stance,
    party: claim.party,
    against: claim.against,
    scope: claim.scope,
    cue: claim.cue?.words ?? null,
    chain: claim.chain.map(({ name, actor, party }) => ({ name, actor, party })),
    tolls: claim.tolls.map(({ start: _s, end: _e, ...toll }) => toll),
    places: claim.places.map(({ start: _s, end: _e, ...place }) => place),
    when: claim.when && { words: claim.when.words, from: claim.when.from, to: claim.when.to },
    hedge: claim.hedge?.words ?? null,
    weapons: claim.weapons.map((w) => w.words),
    loaded: claim.loaded.map((w) => w.words),
    denied,
    background: claim.background,
  })
}

function allTold(claims: readonly Claim[]): readonly string[] {
  return claims.map((claim) => told(claim, claims.find((other) => other.id === claim.denies)?.text ?? null)).sort()
}

/** Reading the mirrored text with the mirrored pack gives the mirror of the claims. */
function mirrors(text: string, source: string | null): void {
  const said = '2031-03-04'
  const plain = readClaims(reportOf({ text, source, said }, pack), gazetteer, committedModels()).claims
  const other = readClaims(
    reportOf({ text: swapText(text), source: source && swapText(source), said }, MIRRORED),
    mirroredNames,
    committedModels(),
  ).claims
  assert.deepEqual(allTold(other), allTold(plain).map(swapText).sort(), text)
}

test('a pack exchanged twice is the pack', () => {
  assert.deepEqual(swapPack(MIRRORED), pack)
  assert.notDeepEqual(MIRRORED, pack)
})

test('exchanging the parties in text and pack mirrors the claims of reports from templates', () => {
  fc.assert(fc.property(reportText, fc.constantFrom('World Wire', 'Arden Ministry of Defence', 'Corvin Ministry of Defence'), mirrors), {
    numRuns: 150,
  })
})

test('exchanging the parties in text and pack mirrors the claims of every case', () => {
  for (const { cases } of [...caseFiles('cases'), ...caseFiles('cases/open')])
    for (const given of cases) if (given.pack === 'corvin-arden') mirrors(given.text, given.source)
})
