import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Claim } from '../../src/core/0-terms/claim.ts'
import { isSide } from '../../src/core/0-terms/party.ts'
import { INVENTED } from '../notation/parse-cases.ts'
import { readCase } from '../notation/read-case.ts'

const read = (text: string): readonly Claim[] => readCase({ text, source: 'World Wire', said: '2031-03-04', pack: INVENTED }).claims

const TOLD = [
  'Arden said Corvin forces had shelled the village of Tarn.',
  'Corvin said its army had taken the town of Dunmere, which Arden denied.',
  'Meridia accused Corvin of using cluster munitions in Berat.',
  'The Arden Defence Ministry called the claim a lie.',
  'Corvin denied shelling Tarnu.',
  'It denied any responsibility.',
  'Both sides denied each other’s claims.',
  'The Corvin army said it was not behind the attack on Beratu.',
  'Arden rejected the accusations as baseless and accused Corvin of shelling Wyke.',
  'Reports that Corvin forces had left Hale are false, the Corvin Defence Ministry said.',
  'Meridia called for talks.',
  'Corvin has not denied the report.',
]
const texts = fc.array(fc.constantFrom(...TOLD), { minLength: 1, maxLength: 7 }).map((sentences) => sentences.join(' '))

test('only a denial denies, only a claim of the same text, never one of the same side and never another denial', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const claims = read(text)
      const byId = new Map(claims.map((c) => [c.id, c]))
      for (const c of claims) {
        if (c.denies === null) continue
        const target = byId.get(c.denies)
        assert.ok(target, text)
        assert.equal(c.stance, 'denies', text)
        assert.notEqual(target.stance, 'denies', text)
        if (isSide(c.party)) assert.notEqual(target.party, c.party, text)
      }
    }),
    { numRuns: 60 },
  )
})

test('a denial that only points back never answers what is said after it', () => {
  fc.assert(
    fc.property(fc.constantFrom(...TOLD.slice(0, 3)), (later) => {
      const claims = read(`Corvin denied the allegations. ${later}`)
      assert.equal(claims.find((c) => c.text === 'denied the allegations')?.denies, null, later)
    }),
  )
})

test('what stands between a denial and the accusation in time of telling does not take its place', () => {
  const claims = read(
    'Arden accused Corvin of shelling a school in Tarn. Three roads were closed by snow. Corvin denied that its guns had fired at a school in Tarnu.',
  )
  const denial = claims.find((c) => c.stance === 'denies')
  assert.match(claims.find((c) => c.id === denial?.denies)?.text ?? '', /shelling a school in Tarn/)
})

test('who denies decides which of two claims is meant: never one’s own', () => {
  const told = 'Arden said Corvin forces had shelled Hale. Corvin said Arden forces had shelled Sorrin.'
  const answered = (denier: string): string => {
    const claims = read(`${told} ${denier} denied the claim.`)
    const denial = claims.find((c) => c.stance === 'denies')
    return claims.find((c) => c.id === denial?.denies)?.text ?? ''
  }
  assert.match(answered('Arden'), /Sorrin/)
  assert.match(answered('Corvin'), /Hale/)
})
