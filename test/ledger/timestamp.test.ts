import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { sha256 } from '../../src/ledger/chain.ts'
import { readTimeStamp, timeStampRequest } from '../../src/ledger/timestamp.ts'
import { refused } from '../contract/ledger-contract.ts'

interface Fixture {
  readonly data: string
  readonly answer: string
  readonly root: string
}
const fixture = JSON.parse(readFileSync(join(import.meta.dirname, 'time-stamp.json'), 'utf8')) as Fixture
const data = new TextEncoder().encode(fixture.data)
const answer = new Uint8Array(Buffer.from(fixture.answer, 'base64'))
const roots = [fixture.root]

test('an answer of an authority that is trusted gives the time', async () => {
  const { at, authority } = await readTimeStamp(answer, data, roots)
  assert.equal(authority, 'Invented Time Stamp Authority')
  assert.match(at, /^2026-11-22T\d\d:\d\d:\d\d\.000Z$/)
})

test('no root, other bytes, an answer cut short or none are refused', async () => {
  await refused(readTimeStamp(answer, data, []), 'proof-failed')
  await refused(readTimeStamp(answer, new TextEncoder().encode(`${fixture.data} `), roots), 'proof-failed')
  await refused(readTimeStamp(answer.slice(0, -40), data, roots), 'proof-failed')
  await refused(readTimeStamp(new Uint8Array(), data, roots), 'proof-failed')
})

test('an answer with a byte changed never gives another time or authority', async () => {
  const right = await readTimeStamp(answer, data, roots)
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: answer.length - 1 }), fc.integer({ min: 1, max: 255 }), async (at, change) => {
      const changed = answer.slice()
      changed[at] ^= change
      const read = await readTimeStamp(changed, data, roots).catch(() => right)
      assert.deepEqual(read, right)
    }),
    { numRuns: 60 },
  )
})

test('a request names the hash of the bytes, the same for the same nonce', () => {
  const request = Buffer.from(timeStampRequest(data, new Uint8Array(8).fill(0xff)))
  assert.ok(request.includes(Buffer.from(sha256(data), 'hex')))
  assert.deepEqual(request, Buffer.from(timeStampRequest(data, new Uint8Array(8).fill(0xff))))
  assert.notDeepEqual(request, Buffer.from(timeStampRequest(data)))
})
