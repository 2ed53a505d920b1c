/**
 * How fast a text is read, beside the readers other projects use, on the same text in one run.
 *
 *   node bench/read/run.ts [--chars 600000] [--seed 1] [--json]
 *
 * Every reader runs in a process of its own, so that its memory and start-up are its own. Start-up: from importing it to the first text read.
 * Speed: the best of three passes over all reports, after one pass to warm up. Both in processor time, so that other work on the machine does not
 * count; the ratios matter more than the figures.
 */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { madeReports } from './made-text.ts'
import { READERS } from './readers.ts'

interface Measured {
  readonly id: string
  readonly startMs: number
  readonly charactersPerSecond: number
  readonly peakMB: number
  readonly found: number
}

const { values: args } = parseArgs({
  options: {
    chars: { type: 'string', default: '600000' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
    only: { type: 'string' },
  },
})

/** Processor time of this process so far. */
function processorMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

function pass(read: (text: string) => number, reports: readonly string[]): { ms: number; found: number } {
  const begun = processorMs()
  let found = 0
  for (const report of reports) found += read(report)
  return { ms: processorMs() - begun, found }
}

async function measure(id: string): Promise<Measured | null> {
  const reports = madeReports(Number(args.chars), Number(args.seed))
  const characters = reports.reduce((sum, report) => sum + report.length, 0)
  const begun = processorMs()
  const read = await READERS.find((reader) => reader.id === id)?.load()
  if (!read) return null
  read(reports[0])
  const startMs = processorMs() - begun
  pass(read, reports)
  const passes = [1, 2, 3].map(() => pass(read, reports))
  const best = Math.min(...passes.map((p) => p.ms))
  return {
    id,
    startMs,
    charactersPerSecond: (characters / best) * 1000,
    peakMB: process.resourceUsage().maxRSS / 1024,
    found: passes[0].found,
  }
}

function inOwnProcess(id: string): Measured | null {
  const child = spawnSync(process.execPath, [fileURLToPath(import.meta.url), '--only', id, '--chars', args.chars, '--seed', args.seed], {
    encoding: 'utf8',
  })
  if (child.status !== 0) throw new Error(`${id} failed: ${child.stderr}`)
  return JSON.parse(child.stdout) as Measured | null
}

function table(rows: readonly (Measured | null)[]): string {
  const lines = ['reader              Mchar/s   against ours   start ms   peak MB   what']
  const ours = rows[0] ?? rows[1]
  READERS.forEach((reader, i) => {
    const row = rows[i]
    if (!row) {
      lines.push(`${reader.id.padEnd(18)} its weights are not there`)
      return
    }
    const ratio = ours ? row.charactersPerSecond / ours.charactersPerSecond : 1
    lines.push(
      [
        reader.id.padEnd(18),
        (row.charactersPerSecond / 1e6).toFixed(2).padStart(8),
        `${ratio.toFixed(2)} ×`.padStart(14),
        row.startMs.toFixed(0).padStart(10),
        row.peakMB.toFixed(0).padStart(9),
        `   ${reader.what}`,
      ].join(' '),
    )
  })
  return lines.join('\n')
}

if (args.only !== undefined) console.log(JSON.stringify(await measure(args.only)))
else {
  const rows = READERS.map((reader) => inOwnProcess(reader.id))
  console.log(args.json ? JSON.stringify(rows) : table(rows))
}
