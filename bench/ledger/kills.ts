/**
 * Kills the writer of a SQLite ledger without warning, again and again, and counts what was lost.
 *
 *   node bench/ledger/kills.ts [--kills 50]
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { killAgainAndAgain } from '../../test/faults/sqlite-writers.ts'

const { values: args } = parseArgs({ options: { kills: { type: 'string', default: '50' } } })
const folder = mkdtempSync(join(tmpdir(), 'alteram-kills-'))
try {
  const { found, acknowledged } = await killAgainAndAgain(join(folder, 'ledger.sqlite'), Number(args.kills))
  const most = (of: (one: (typeof found)[number]) => number): number => Math.max(...found.map(of))
  console.log(`${found.length} kills: ${acknowledged} entries acknowledged, ${most(({ lost }) => lost.length)} lost`)
  console.log(
    `broken chains ${most(({ faults }) => faults)}, drifted rows ${most(({ drifted }) => drifted)}, slowest open ${Math.round(most(({ openMs }) => openMs))} ms`,
  )
} finally {
  rmSync(folder, { recursive: true })
}
