import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import type { Ledger } from '../../src/ledger/ledger.ts'
import { openSqlite } from '../../src/ledger/sqlite/open-sqlite.ts'
import { smallClaim, smallProjector, smallReading, smallReport, smallReview } from '../contract/small-projector.ts'

export const OPTIONS = { project: smallProjector, now: () => Date.parse('2031-03-05T08:00:00Z') }

const folder = mkdtempSync(join(tmpdir(), 'alteram-ledger-'))
after(() => rmSync(folder, { recursive: true }))
let files = 0

/** A path in a folder that is removed after the tests of a file. */
export function freshFile(): string {
  return join(folder, `${++files}.sqlite`)
}

/** Records so many reports with a reading and two reviews each. */
export async function fill(ledger: Ledger, reports: number, buckets: number): Promise<void> {
  await ledger.create('arden', buckets)
  for (let k = 0; k < reports; k++) {
    const { draft, original, id } = smallReport(`Report ${k}: two shells fell on Hale, the ministry of Arden said.`)
    const reading = smallReading(id, [smallClaim(`c${k}a`), smallClaim(`c${k}b`)])
    const drafts = [draft, reading, smallReview(id, `c${k}a`, 'accepted'), smallReview(id, `c${k}b`, 'rejected', 'omar')]
    await ledger.append('arden', { drafts, originals: [original], work: [id] })
  }
}

/** A file of four reports with four entries each in two buckets, closed. */
export async function filledFile(reports = 4, buckets = 2): Promise<string> {
  const file = freshFile()
  const { ledger } = await openSqlite(file, OPTIONS)
  await fill(ledger, reports, buckets)
  await ledger.close()
  return file
}
