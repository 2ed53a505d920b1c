import { writeSync } from 'node:fs'
import { openPostgres } from '../../src/ledger/postgres/open.ts'
import { smallClaim, smallProjector, smallReading, smallReport } from '../contract/small-projector.ts'

/** Records reports without end and says the id of each entry once it is acknowledged: `node postgres-writer.ts URL NAME`. Made to be killed. */
const [url, name] = process.argv.slice(2)
const { ledger } = await openPostgres(url, { project: smallProjector, now: Date.now })
for (let k = 0; ; k++) {
  const { draft, id, original } = smallReport(`Report ${k} of ${name}.`)
  const drafts = [draft, smallReading(id, [smallClaim(`${id}-1`)])]
  const appended = await ledger.append('arden', { drafts, originals: [original], work: [id] })
  writeSync(1, `${appended.map(({ entry }) => entry.id).join(' ')}\n`)
}
