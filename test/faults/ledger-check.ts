import assert from 'node:assert/strict'
import { startOfChain, walk } from '../../src/ledger/chain.ts'
import type { Entry } from '../../src/ledger/entry.ts'
import type { Ledger } from '../../src/ledger/ledger.ts'

/** Walks every chain of a conflict and asserts that each is whole and that what is looked up is what the entries give. Returns all entries by id. */
export async function wholeLedger(ledger: Ledger, conflict: string): Promise<ReadonlyMap<string, Entry>> {
  const heads = await ledger.heads(conflict)
  const entries = new Map<string, Entry>()
  for (const head of heads) {
    let at = startOfChain(head.bucket)
    for (;;) {
      const next = await ledger.chain(conflict, head.bucket, at.head.seq + 1, 1000)
      if (next.length === 0) break
      at = walk(at, next, conflict, heads.length)
      assert.equal(at.fault, null)
      for (const entry of next) entries.set(entry.id, entry)
    }
    assert.deepEqual(at.head, head)
  }
  assert.deepEqual(await ledger.drift(conflict), [])
  return entries
}

/** Every report has been read once: none lost, none doubled. */
export function readOnce(entries: Iterable<Entry>): { readonly reports: number; readonly lost: number; readonly doubled: number } {
  const readings = new Map<string, number>()
  let reports = 0
  for (const { kind, report } of entries) {
    if (kind === 'report') reports++
    if (kind === 'reading') readings.set(report, (readings.get(report) ?? 0) + 1)
  }
  const doubled = [...readings.values()].filter((n) => n > 1).length
  return { reports, lost: reports - readings.size, doubled }
}
