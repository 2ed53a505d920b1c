import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Kind } from '../../src/core/0-terms/claim.ts'
import { familyOf } from '../../src/core/4-reconcile/families.ts'
import { ARDEN_MOD, ardenBulletin } from '../stories/people.ts'
import { tell } from '../stories/story.ts'

function family(kind: Kind, words: string, tolls: readonly { readonly words: string }[] = []): string {
  return familyOf(tell(ardenBulletin('a', '2031-03-04T09:00', `${words}.`, [{ ...ARDEN_MOD, kind, words, tolls }])).claims[0])
}

test('a kind that no word of the claim bears out gives way', () => {
  assert.equal(family('control', 'Meridian forces were notified in advance'), 'other')
  assert.equal(family('detainees', 'Precautions were taken to minimise the risk'), 'other')
  assert.equal(family('truce', 'Meridia has suspended its memorandum on the safety of flights'), 'talk')
  assert.equal(family('casualties', 'the number of fighters from abroad was approaching 2,000'), 'forces')
})

test('and stays where one does', () => {
  assert.equal(family('control', 'Our army took two more villages'), 'control')
  assert.equal(family('detainees', 'Two prisoners came home'), 'detainees')
  assert.equal(family('truce', 'Arden broke this commitment within hours'), 'truce')
  assert.equal(family('casualties', 'Four residents were killed'), 'casualties')
})

test('a raid told in the words of an accusation is a raid; cruelty is an accusation', () => {
  assert.equal(family('accusation', 'the enemy used military aviation against the town of Hale'), 'strike')
  assert.equal(family('accusation', 'Corvin used cluster munitions'), 'accusation')
  assert.equal(family('strike', 'cruel actions towards civilians'), 'accusation')
})
