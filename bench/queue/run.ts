/**
 * How reading through the queue grows with workers: `node bench/queue/run.ts [--reports 300] [--rounds 2] [--workers 1,2]`.
 *
 * Real reports (made text of about 4,000 characters each), the real reader, a PostgreSQL server of its own; every worker is a process. The rounds take turns, so
 * that a machine that gets slower does so for all.
 */
import { spawn } from 'node:child_process'
import { cpus, loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { addReports } from '../../src/flows/add-reports.ts'
import { openReader } from '../../src/flows/open-reader.ts'
import { projectReport } from '../../src/flows/project-report.ts'
import { openPostgres } from '../../src/ledger/postgres/open.ts'
import { startCluster } from '../../test/fixtures/postgres-cluster.ts'
import { madeReports } from '../read/made-text.ts'

const { values: args } = parseArgs({
  options: {
    reports: { type: 'string', default: '300' },
    rounds: { type: 'string', default: '2' },
    workers: { type: 'string', default: '1,2' },
  },
})
const wanted = Number(args.reports)
const counts = args.workers.split(',').map(Number)
const reader = openReader(fileURLToPath(new URL('../../test/packs/corvin-arden', import.meta.url)))
const cluster = await startCluster('autovacuum = on\nshared_buffers = 128MB\n')
const { ledger, queue } = await openPostgres(cluster.url(), { project: projectReport, now: Date.now })

interface Told {
  readonly begun: number
  readonly ended: number
  readonly processor: number
  readonly read: number
}

async function fill(conflict: string, seed: number): Promise<void> {
  await ledger.create(conflict, 4)
  const texts = madeReports(wanted * 4200, seed).slice(0, wanted)
  const files = texts.map((text, k) => () => ({
    name: `report-${k}.txt`,
    bytes: new TextEncoder().encode(`Report ${k} of ${conflict}.\n\n${text}`),
  }))
  for await (const added of addReports({ ledger, conflict }, files, reader, { by: 'bench', later: true }))
    if (added.outcome === 'refused') throw added.failure
}

/** Starts workers, lets all begin at once when all are ready, and waits for what they tell. */
async function work(conflict: string, workers: number): Promise<readonly Told[]> {
  const children = Array.from({ length: workers }, () =>
    spawn(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', fileURLToPath(new URL('worker.ts', import.meta.url)), cluster.url(), conflict],
      {
        stdio: ['pipe', 'pipe', 'inherit'],
      },
    ),
  )
  const lines = children.map((child) => {
    let said = ''
    child.stdout.on('data', (text: Buffer) => (said += text.toString()))
    const until = (n: number): Promise<string> =>
      new Promise((resolve) => {
        const look = (): void => {
          if (said.split('\n').length > n) resolve(said.split('\n')[n - 1])
        }
        child.stdout.on('data', look)
        look()
      })
    return until
  })
  await Promise.all(lines.map((until) => until(1)))
  for (const child of children) child.stdin.write('go\n')
  return Promise.all(lines.map(async (until) => JSON.parse(await until(2)) as Told))
}

const figures = new Map<number, number[]>()
for (let round = 0; round < Number(args.rounds); round++)
  for (const workers of counts) {
    const conflict = `round-${round}-${workers}`
    await fill(conflict, round + 1)
    const told = await work(conflict, workers)
    const seconds = (Math.max(...told.map(({ ended }) => ended)) - Math.min(...told.map(({ begun }) => begun))) / 1000
    const read = told.reduce((sum, one) => sum + one.read, 0)
    const processor = told.reduce((sum, one) => sum + one.processor, 0) / 1000
    const { waiting, lent, setAside } = await queue.counts(conflict)
    if (waiting + lent + setAside > 0 || read !== (await ledger.status(conflict)).reports) throw new Error('not every report was read once')
    figures.set(workers, [...(figures.get(workers) ?? []), read / seconds])
    console.log(
      `${workers} worker${workers === 1 ? '' : 's'}: ${read} reports in ${seconds.toFixed(2)} s (${processor.toFixed(2)} s of processor), ${(read / seconds).toFixed(0)} reports/s`,
    )
  }
const best = counts.map((workers) => Math.max(...(figures.get(workers) ?? [])))
console.log(`best of ${args.rounds}: ${counts.map((workers, k) => `${workers}: ${(best[k] / best[0]).toFixed(2)} ×`).join(', ')}`)
console.log(`${cpus().length} processors, load before: ${loadavg()[1].toFixed(1)}`)
await ledger.close()
await cluster.remove()
