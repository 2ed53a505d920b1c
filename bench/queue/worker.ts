import { fileURLToPath } from 'node:url'
import { recordOf } from '../../src/flows/report-record.ts'
import { openReader } from '../../src/flows/open-reader.ts'
import { ownReader, readingOf } from '../../src/flows/add-reports.ts'
import { projectReport } from '../../src/flows/project-report.ts'
import { openPostgres } from '../../src/ledger/postgres/open.ts'
import type { Job } from '../../src/queue/queue.ts'
import { runWorker } from '../../src/queue/worker.ts'

/** A worker process of the bench: `node bench/queue/worker.ts URL CONFLICT`. Says when it began its first job and ended its last, and how much processor it used. */
const [url, conflict] = process.argv.slice(2)
const reader = openReader(fileURLToPath(new URL('../../test/packs/corvin-arden', import.meta.url)))
const by = ownReader(reader)
const { ledger, queue } = await openPostgres(url, { project: projectReport, now: Date.now })
// The first reading makes tables and is compiled; it is no part of what is measured.
await by.read({ ...(await firstReport()), id: 'warm-up' })

async function firstReport(): Promise<NonNullable<ReturnType<typeof recordOf>>['report']> {
  const { rows } = await ledger.feed(conflict, { kinds: ['report'], limit: 1 })
  const record = recordOf(rows)
  if (!record) throw new Error('no report to read')
  return record.report
}

process.stdout.write('ready\n')
await new Promise((resolve) => process.stdin.once('data', resolve))
const [begun, used] = [Date.now(), process.cpuUsage()]
const done = await runWorker({
  queue,
  name: `bench ${process.pid}`,
  read: async (job: Job) => {
    const record = recordOf(await ledger.ofReport(job.conflict, job.report))
    if (!record) throw new Error('no such report')
    return readingOf(record.report, reader, by)
  },
  record: async (job, { draft }) => {
    await ledger.append(job.conflict, { drafts: [draft], settles: job })
  },
  batch: 10,
  leaseSeconds: 60,
  attempts: 3,
  clock: Date.now,
  rest: null,
  signal: new AbortController().signal,
})
const { user, system } = process.cpuUsage(used)
process.stdout.write(`${JSON.stringify({ begun, ended: Date.now(), processor: (user + system) / 1000, ...done })}\n`)
await ledger.close()
process.exit(0)
