import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reconcile } from '../../src/core/4-reconcile/reconcile.ts'
import { silenceLedger } from '../../src/core/4-reconcile/silence-ledger.ts'
import { PACK } from '../stories/pack.ts'
import { ARDEN_MOD, CORVIN_MOD, ardenBulletin, corvinBulletin } from '../stories/people.ts'
import { tell } from '../stories/story.ts'
import type { ToldClaim } from '../stories/story.ts'

const AS_OF = '2031-03-05T16:00'

/** How an accusation by Arden, with what Corvin said an hour later, stands in the ledger. */
function answer(allegation: ToldClaim, corvin: ToldClaim): string {
  const reports = [
    ardenBulletin('a', '2031-03-04T09:00', `${allegation.words}.`, [{ ...ARDEN_MOD, stance: 'accuses', ...allegation }]),
    corvinBulletin('c', '2031-03-04T10:00', `${corvin.words}.`, [{ ...CORVIN_MOD, ...corvin }]),
  ].map(tell)
  const { heard, repeat, relations } = reconcile(reports, PACK, AS_OF)
  return silenceLedger(heard, repeat, relations, reports, AS_OF)
    .filter((s) => s.by === 'arden')
    .map((s) => s.answer)
    .join()
}

const HALE: ToldClaim = { words: 'Corvin forces shelled Hale', kind: 'strike', places: [['Hale', 'hale']] }
const TRUCE: ToldClaim = { words: 'Corvin broke the truce', kind: 'truce' }
const NEVER: ToldClaim = { words: 'The army does not target civilians', against: null, kind: 'other' }

test('a general word about targets is a general answer to a strike, and none to a broken truce', () => {
  assert.equal(answer(HALE, NEVER), 'general')
  assert.equal(answer(TRUCE, NEVER), 'none')
})

test('the denial of another village is no answer, not even a general one', () => {
  const tarn: ToldClaim = { words: 'its troops burned Tarnu', kind: 'denial', stance: 'denies', places: [['Tarnu', 'tarn']] }
  assert.equal(answer(HALE, tarn), 'none')
})

test('all accusations rejected are answered, if only in general', () => {
  const all: ToldClaim = { words: 'categorically denies the accusations', kind: 'denial', stance: 'denies' }
  assert.equal(answer(TRUCE, all), 'general')
})
