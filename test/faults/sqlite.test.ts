import assert from 'node:assert/strict'
import { test } from 'node:test'
import { freshFile } from '../ledger/filled-ledger.ts'
import { aftermath, killAgainAndAgain, startWriter } from './sqlite-writers.ts'

test('a writer killed without warning, 10 times: what it acknowledged is there, the chain is whole, rows follow from entries', async () => {
  const { found, acknowledged } = await killAgainAndAgain(freshFile(), 10)
  assert.ok(acknowledged >= 100)
  for (const after of found) {
    assert.deepEqual([after.lost, after.faults, after.drifted], [[], 0, 0])
    assert.equal(after.waiting * 2, after.entries)
  }
  const last = found.at(-1)
  assert.ok(last && last.entries >= acknowledged)
})

test('two processes writing at once: none is refused, nothing is lost', async () => {
  const file = freshFile()
  const writers = [startWriter(file, 'one', 150), startWriter(file, 'two', 150)]
  await Promise.all(writers.map(({ ended }) => ended))
  const lines = writers.flatMap(({ said }) => said.slice(1))
  assert.deepEqual(
    lines.filter((line) => line.startsWith('refused')),
    [],
  )
  const after = await aftermath(
    file,
    lines.flatMap((line) => line.split(' ')),
  )
  assert.deepEqual([after.entries, after.lost, after.faults, after.drifted, after.waiting], [600, [], 0, 0, 300])
})

test('no room left: one clear refusal, nothing half written, and the same goes on when there is room', async () => {
  const file = freshFile()
  // Blocks of 512 or 1024 bytes, as the shell counts: room for some dozens of appends.
  const full = startWriter(file, 'full', 5000, 'ulimit -f 5000')
  await full.ended
  assert.equal(full.said.at(-1), 'refused ledger-full')
  const acknowledged = full.said.slice(1, -1).flatMap((line) => line.split(' '))
  assert.ok(acknowledged.length > 20)
  const after = await aftermath(file, acknowledged)
  assert.deepEqual([after.lost, after.faults, after.drifted], [[], 0, 0])
  assert.equal(after.entries, acknowledged.length)
  const again = startWriter(file, 'full', acknowledged.length / 2 + 3)
  await again.ended
  assert.equal((await aftermath(file, acknowledged)).entries, acknowledged.length + 6)
})
