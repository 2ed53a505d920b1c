/**
 * How fast a ledger is, each back on the same made reports in one run.
 *
 *   node bench/ledger/run.ts [--claims 50000] [--seed 1] [--backs sqlite,memory] [--folder DIR] [--json]
 *
 * Each back runs in a process of its own, so that its memory is its own. Look-ups: the middle of 300, where the slowest twentieth begins, and (in brackets) the
 * mean processor time. The folder (a temporary one when left out) decides which disk is measured.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { BACKS, type Back } from './backs.ts'
import { madeProjector } from './generate.ts'
import { measureAdding, measureLookups, measureOpening, measureVerifying, type Figure } from './measure.ts'

const { values: args } = parseArgs({
  options: {
    claims: { type: 'string', default: '50000' },
    seed: { type: 'string', default: '1' },
    backs: { type: 'string', default: 'sqlite' },
    folder: { type: 'string', default: tmpdir() },
    json: { type: 'boolean', default: false },
    only: { type: 'string' },
  },
})

async function measured(back: Back): Promise<readonly Figure[]> {
  const claims = Number(args.claims)
  const seed = Number(args.seed)
  const folder = mkdtempSync(join(args.folder, 'alteram-bench-'))
  const open = (): ReturnType<Back['open']> => back.open(folder, { project: madeProjector, now: Date.now })
  try {
    let ledger = await open()
    const added = await measureAdding(ledger, claims, seed)
    const peak = (): number => process.resourceUsage().maxRSS / 1024
    const figures = [...added, { what: 'peak memory while adding', value: peak(), unit: 'MB' }]
    if (back.keeps) {
      await ledger.close()
      figures.push(...(await measureOpening(open)))
      ledger = await open()
    }
    figures.push(...(await measureLookups(ledger, claims, seed)), ...(await measureVerifying(ledger)))
    await ledger.close()
    return [...figures, { what: 'peak memory of all', value: peak(), unit: 'MB' }]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function inOwnProcess(id: string): readonly Figure[] {
  const own = ['--only', id, '--claims', args.claims, '--seed', args.seed, '--folder', args.folder]
  const child = spawnSync(process.execPath, [fileURLToPath(import.meta.url), ...own], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (child.status !== 0) throw new Error(`${id} failed`)
  return JSON.parse(child.stdout) as readonly Figure[]
}

function shown(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3)
}

function cell({ value, p95, processor }: Figure): string {
  return p95 === undefined || processor === undefined ? shown(value) : `${shown(value)} – ${shown(p95)} (${shown(processor)})`
}

function table(columns: readonly { readonly id: string; readonly figures: readonly Figure[] }[]): string {
  const names = [...new Set(columns.flatMap(({ figures }) => figures.map(({ what, unit }) => `${what} (${unit})`)))]
  const rows = names.map((name) => {
    const cells = columns.map(({ figures }) => {
      const figure = figures.find(({ what, unit }) => `${what} (${unit})` === name)
      return (figure ? cell(figure) : '–').padStart(28)
    })
    return `${name.padEnd(44)}${cells.join('')}`
  })
  return [`${args.claims} claims`.padEnd(44) + columns.map(({ id }) => id.padStart(28)).join(''), ...rows].join('\n')
}

const only = BACKS.find(({ id }) => id === args.only)
if (only) console.log(JSON.stringify(await measured(only)))
else {
  const columns = args.backs.split(',').map((id) => ({ id, figures: inOwnProcess(id) }))
  console.log(args.json ? JSON.stringify(columns, null, 2) : table(columns))
}
