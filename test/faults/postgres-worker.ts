import { writeSync } from 'node:fs'
import { openPostgres } from '../../src/ledger/postgres/open.ts'
import { runWorker } from '../../src/queue/worker.ts'
import { smallClaim, smallProjector, smallReading } from '../contract/small-projector.ts'

/**
 * A worker with a reader that costs nothing: `node postgres-worker.ts URL LEASE_SECONDS POISON STOP_AT`. Ends well when no job is left, waiting or lent. A report
 * whose text begins with POISON ends the process. In the middle of its report number STOP_AT (0: of none) it says so and stands still until it is told to go on.
 */
const [url, lease, poison, stopAt] = process.argv.slice(2)
let reads = 0
const { ledger, queue } = await openPostgres(url, { project: smallProjector, now: Date.now })
await runWorker({
  queue,
  name: `worker ${process.pid}`,
  read: async (job) => {
    const [report] = await ledger.ofReport(job.conflict, job.report)
    const { text } = report.body as { readonly text: string }
    if (poison && text.startsWith(poison)) process.kill(process.pid, 'SIGKILL')
    if (++reads === Number(stopAt)) {
      writeSync(1, 'stands still\n')
      process.kill(process.pid, 'SIGSTOP')
    }
    return smallReading(job.report, [smallClaim(`${job.report}-1`, { words: text })], `worker ${process.pid} ${Date.now()}`)
  },
  record: async (job, reading) => {
    await ledger.append(job.conflict, { drafts: [reading], settles: job })
  },
  batch: 20,
  leaseSeconds: Number(lease),
  attempts: 4,
  clock: Date.now,
  rest: async () => {
    const { waiting, lent } = await queue.counts('arden')
    if (waiting + lent === 0) {
      await ledger.close()
      process.exit(0)
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  },
  signal: new AbortController().signal,
})
