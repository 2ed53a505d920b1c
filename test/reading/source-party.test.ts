import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gazetteerOf } from '../../src/core/2-document/mentions.ts'
import { stateOwner } from '../../src/core/3-claims/3-speakers/home-places.ts'
import { loadPack } from '../../src/pack/load-pack.ts'

test('a country speaks for the party with its government forces; a country whose forces no party has speaks for none', () => {
  const gaz = gazetteerOf(loadPack('packs/syria-2017'))
  assert.equal(stateOwner(gaz, 'syria'), 'government')
  assert.equal(stateOwner(gaz, 'turkey'), null)
  assert.equal(stateOwner(gaz, 'aleppo'), null)
})
