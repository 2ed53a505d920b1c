/**
 * How fast a text is read, beside the readers other projects use, on the same text in one run.
 *
 *   node bench/read/run.ts [--chars 600000] [--seed 1] [--json]
 *
 * Every reader runs in a process of its own, so that its memory and start-up are its own, with compiled code kept from a short run before, as the command
 * keeps it, and with Node's defaults, but for a second row of ours. Start-up: from importing it to the first text read.
 * Speed: the best of three passes over all reports, after passes of at least six seconds to warm up: until then a good part of the time is the compiler's, and a
 * reader of many small functions is compiled later than one of few. Beside it the speed of the very first pass. All in processor time of all threads, so that
 * other work on the machine does not count; the ratios matter more than the figures.
 */
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { madeReports } from './made-text.ts'
import { READERS, type Reader } from './readers.ts'

interface Measured {
  readonly id: string
  readonly startMs: number
  readonly charactersPerSecond: number
  /** Of the first pass, when nothing is warm. */
  readonly coldCharactersPerSecond: number
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

/** Least processor time a reader is warmed up for, in milliseconds. */
const WARM_UP_MS = 6000
/** Where compiled code is kept, from the first file on: as `bin/alteram` does it. */
const NODE_COMPILE_CACHE = process.env['NODE_COMPILE_CACHE'] ?? join(tmpdir(), 'node-compile-cache')
/** Characters of the run that only leaves its compiled code behind. */
const ONE_REPORT = '2000'

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
  const cold = pass(read, reports).ms
  for (let spent = cold; spent < WARM_UP_MS;) spent += pass(read, reports).ms
  const passes = [1, 2, 3].map(() => pass(read, reports))
  const best = Math.min(...passes.map((p) => p.ms))
  return {
    id,
    startMs,
    charactersPerSecond: (characters / best) * 1000,
    coldCharactersPerSecond: (characters / cold) * 1000,
    peakMB: process.resourceUsage().maxRSS / 1024,
    found: passes[0].found,
  }
}

function inOwnProcess({ id, flags }: Reader, characters: string): Measured | null {
  const words = [...flags, fileURLToPath(import.meta.url), '--only', id, '--chars', characters, '--seed', args.seed]
  const child = spawnSync(process.execPath, words, { encoding: 'utf8', env: { ...process.env, NODE_COMPILE_CACHE } })
  if (child.status !== 0) throw new Error(`${id} failed: ${child.stderr}`)
  return JSON.parse(child.stdout) as Measured | null
}

function table(rows: readonly (Measured | null)[]): string {
  const lines = ['reader                Mchar/s   against ours   first pass   start ms   peak MB   what']
  const ours = rows[0] ?? rows[2]
  READERS.forEach((reader, i) => {
    const row = rows[i]
    if (!row) {
      lines.push(`${reader.id.padEnd(20)} its weights are not there`)
      return
    }
    const ratio = ours ? row.charactersPerSecond / ours.charactersPerSecond : 1
    lines.push(
      [
        reader.id.padEnd(20),
        (row.charactersPerSecond / 1e6).toFixed(2).padStart(8),
        `${ratio.toFixed(2)} ×`.padStart(14),
        (row.coldCharactersPerSecond / 1e6).toFixed(2).padStart(12),
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
  for (const reader of READERS) inOwnProcess(reader, ONE_REPORT)
  const rows = READERS.map((reader) => inOwnProcess(reader, args.chars))
  console.log(args.json ? JSON.stringify(rows) : table(rows))
}
