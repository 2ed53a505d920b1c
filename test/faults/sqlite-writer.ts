// Appends to a ledger file until it is killed, or as often as it is told, and acknowledges each append on standard output once it has returned.
// node sqlite-writer.ts FILE NAME [TIMES]
import { openSqlite } from '../../src/ledger/sqlite/open-sqlite.ts'
import { smallClaim, smallProjector, smallReading, smallReport } from '../contract/small-projector.ts'

const [, , file, name, times = 'Infinity'] = process.argv
const { ledger } = await openSqlite(file, { project: smallProjector, now: Date.now })
await ledger.create('arden', 1)
process.stdout.write('open\n')
try {
  for (let k = 0; k < Number(times); k++) {
    const { draft, original, id } = smallReport(`${name} ${k}: shells fell on Hale. ${'x'.repeat(500)}`)
    const claims = [smallClaim(`${name}-${k}-a`), smallClaim(`${name}-${k}-b`)]
    const appended = await ledger.append('arden', { drafts: [draft, smallReading(id, claims)], originals: [original], work: [id] })
    process.stdout.write(`${appended.map(({ entry }) => entry.id).join(' ')}\n`)
  }
} catch (error) {
  process.stdout.write(`refused ${error instanceof Error && 'code' in error ? String(error.code) : String(error)}\n`)
}
await ledger.close()
