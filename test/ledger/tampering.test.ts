import assert from 'node:assert/strict'
import { copyFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import fc from 'fast-check'
import { openSqlite } from '../../src/ledger/sqlite/open-sqlite.ts'
import { verifyLedger, type FaultCode, type LedgerFault, type Verified } from '../../src/ledger/verify.ts'
import { filledFile, freshFile, OPTIONS } from './filled-ledger.ts'

const sound = await filledFile()

interface Row {
  readonly position: number
  readonly bucket: number
  readonly seq: number
  readonly kind: string
  readonly subject: string
}

/** A copy of the sound file, with its triggers dropped, changed past the program, then verified. */
async function afterTampering(change: (db: DatabaseSync, rows: readonly Row[]) => void): Promise<Verified> {
  const file = freshFile()
  copyFileSync(sound, file)
  const db = new DatabaseSync(file)
  for (const { name } of db.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").all() as { name: string }[])
    db.exec(`DROP TRIGGER ${name}`)
  change(
    db,
    db.prepare('SELECT position, bucket, seq, kind, subject FROM entries ORDER BY position').all() as Row[] & Record<string, string>[],
  )
  db.close()
  const { ledger } = await openSqlite(file, OPTIONS)
  try {
    return await verifyLedger(ledger, 'arden')
  } finally {
    await ledger.close()
  }
}

function named(verified: Verified, bucket: number, seq: number, ...codes: readonly FaultCode[]): LedgerFault {
  const [fault, ...more] = verified.faults
  assert.ok(fault, 'found')
  assert.deepEqual(more, [])
  assert.deepEqual([fault.bucket, fault.seq], [bucket, seq], fault.sentence)
  assert.ok(codes.includes(fault.code), `${fault.code} is one of ${codes.join(', ')}`)
  assert.match(fault.sentence, new RegExp(`(?:[Ee]ntry ${seq} of bucket ${bucket} |Bucket ${bucket} was cut short)`))
  return fault
}

/** A text with one character exchanged for another. */
function flipped(text: string, at: number): string {
  const k = at % text.length
  return text.slice(0, k) + (text[k] === '7' ? '8' : '7') + text.slice(k + 1)
}

const place = fc.record({ entry: fc.nat({ max: 15 }), at: fc.nat({ max: 10_000 }) })
const RUNS = { numRuns: 40 }

test('what nobody touched is sound', async () => {
  const { entries, originals, faults } = await afterTampering(() => undefined)
  assert.deepEqual({ entries, originals, faults }, { entries: 16, originals: 4, faults: [] })
})

test('a character changed in the body of any entry is found and named', async () => {
  await fc.assert(
    fc.asyncProperty(place, async ({ entry, at }) => {
      let hit: Row | undefined
      const verified = await afterTampering((db, rows) => {
        hit = rows[entry]
        const { body } = db.prepare('SELECT body FROM entries WHERE position = ?').get(hit.position) as { body: string }
        db.prepare('UPDATE entries SET body = ? WHERE position = ?').run(flipped(body, at), hit.position)
      })
      if (hit) named(verified, hit.bucket, hit.seq, 'content', 'unreadable')
    }),
    RUNS,
  )
})

test('any field of the envelope changed is found and named', async () => {
  const fields = fc.constantFrom('recorded', 'kind', 'subject', 'report', 'by', 'id', 'hash', 'previous')
  await fc.assert(
    fc.asyncProperty(place, fields, async ({ entry, at }, field) => {
      let hit: Row | undefined
      const verified = await afterTampering((db, rows) => {
        hit = rows[entry]
        const row = db.prepare(`SELECT ${field} AS value FROM entries WHERE position = ?`).get(hit.position) as { value: string }
        db.prepare(`UPDATE entries SET ${field} = ? WHERE position = ?`).run(flipped(row.value, at), hit.position)
      })
      if (hit) named(verified, hit.bucket, hit.seq, 'content', 'envelope', 'previous', 'bucket', 'time')
    }),
    RUNS,
  )
})

test('a review made into another verdict is found and named', async () => {
  let hit: Row | undefined
  const verified = await afterTampering((db, rows) => {
    hit = rows.find(({ kind }) => kind === 'review')
    db.prepare(`UPDATE entries SET body = replace(body, 'accepted', 'rejected') WHERE position = ?`).run(hit?.position ?? 0)
  })
  named(verified, hit?.bucket ?? -1, hit?.seq ?? -1, 'content')
})

test('a byte changed in an original, or the original gone, is found and named', async () => {
  await fc.assert(
    fc.asyncProperty(place, fc.boolean(), async ({ entry, at }, gone) => {
      let hit: Row | undefined
      const verified = await afterTampering((db, rows) => {
        const reports = rows.filter(({ kind }) => kind === 'report')
        hit = reports[entry % reports.length]
        const { bytes } = db.prepare('SELECT bytes FROM originals WHERE hash = ?').get(hit.subject) as { bytes: Uint8Array<ArrayBuffer> }
        bytes[at % bytes.length] ^= 1 + (at % 255)
        if (gone) db.prepare('DELETE FROM originals WHERE hash = ?').run(hit.subject)
        else db.prepare('UPDATE originals SET bytes = ? WHERE hash = ?').run(bytes, hit.subject)
      })
      if (hit) named(verified, hit.bucket, hit.seq, gone ? 'original-missing' : 'original-changed')
    }),
    { numRuns: 20 },
  )
})

test('a dropped entry is found and named, the last one too', async () => {
  for (let entry = 0; entry < 16; entry++) {
    let hit: Row | undefined
    const verified = await afterTampering((db, rows) => {
      hit = rows[entry]
      db.prepare('DELETE FROM entries WHERE position = ?').run(hit.position)
    })
    if (hit) named(verified, hit.bucket, hit.seq, 'missing', 'truncated')
  }
})

test('two entries that changed places are found, the first of them named', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(fc.nat({ max: 7 }), { minLength: 2, maxLength: 2 }), async ([one, two]) => {
      let first: Row | undefined
      const verified = await afterTampering((db, rows) => {
        const chain = rows.filter(({ bucket }) => bucket === rows[0].bucket)
        const [a, b] = [chain[one % chain.length], chain[two % chain.length]]
        first = a.seq < b.seq ? a : b
        const move = db.prepare('UPDATE entries SET seq = ? WHERE position = ?')
        move.run(-1, a.position)
        move.run(a.seq, b.position)
        move.run(b.seq, a.position)
      })
      if (first && one !== two) named(verified, first.bucket, first.seq, 'previous', 'envelope')
    }),
    RUNS,
  )
})

test('a chain cut short with its head, or written anew with right hashes, shows against a head remembered elsewhere', async () => {
  const { ledger } = await openSqlite(sound, OPTIONS)
  const heads = await ledger.heads('arden')
  const entries = await ledger.chain('arden', heads[0].bucket, 1, 100)
  await ledger.close()
  const file = freshFile()
  const other = await openSqlite(file, OPTIONS)
  await other.ledger.create('arden', 2)
  await other.ledger.restore('arden', entries.slice(0, 3))
  const cut = await verifyLedger(other.ledger, 'arden', { remembered: heads, originals: () => [] })
  assert.deepEqual(
    cut.faults.map(({ code, bucket, seq }) => [code, bucket, seq]),
    [
      ['truncated', 0, 4],
      ['truncated', 1, 1],
    ],
  )
  await other.ledger.append('arden', { drafts: entries.slice(3).map((entry) => ({ ...entry, by: `${entry.by} again` })) })
  const anew = await verifyLedger(other.ledger, 'arden', { remembered: [heads[0]], originals: () => [] })
  assert.deepEqual(
    anew.faults.map(({ code, seq }) => [code, seq]),
    [['rewritten', heads[0].seq]],
  )
  assert.deepEqual((await verifyLedger(other.ledger, 'arden', { originals: () => [] })).faults, [])
  await other.ledger.close()
})

test('checks are called on sound entries, in order, up to the first that is bad', async () => {
  const { ledger } = await openSqlite(sound, OPTIONS)
  const seen: number[] = []
  const verified = await verifyLedger(ledger, 'arden', {
    checks: [
      (entry) => {
        if (entry.bucket === 0) seen.push(entry.seq)
        return entry.bucket === 0 && entry.seq === 3 ? 'Entry 3 of bucket 0 cites words that are not there.' : null
      },
    ],
  })
  await ledger.close()
  named(verified, 0, 3, 'checked')
  assert.deepEqual(seen, [1, 2, 3])
})
