import { randomBytes } from 'node:crypto'
import { hostname } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import type { Append } from '../ledger/ledger.ts'
import { runWorker, type WorkDone } from '../queue/worker.ts'
import type { ReportReader } from '../readers/report-reader.ts'
import { ownReader } from './add-reports.ts'
import type { OpenedLedger } from './open-ledger.ts'
import { openReader, type Reader } from './open-reader.ts'
import { readingAppend, recordFor } from './read-again.ts'

export type { WorkDone }

export interface QueueWork {
  readonly reader: Reader
  /** Who reads; reports of other conflicts in the same database are read by this program. */
  readonly by: ReportReader
  /** End when nothing waits, instead of waiting for more. */
  readonly once: boolean
  readonly signal: AbortSignal
  readonly progress: (done: WorkDone) => void
}

/** Jobs lent at a time, how long, and after how many tries a report is set aside. */
const LENT = { batch: 20, leaseSeconds: 120, attempts: 3 } as const
/** Milliseconds between two looks at an empty queue. */
const REST = 1000

/**
 * Reads what waits in a ledger's queue: the reading and the end of its job are recorded in one transaction, so that a worker that dies loses and doubles nothing.
 *
 * @throws Failure of the ledger
 */
export async function workQueue(at: OpenedLedger, { reader, by, once, signal, progress }: QueueWork): Promise<WorkDone> {
  const means = new Map([[at.conflict, { reader, by }]])
  return runWorker<Append>({
    queue: at.queue,
    name: `${hostname()} ${randomBytes(3).toString('hex')}`,
    read: async ({ conflict, report }) => {
      const own = means.get(conflict) ?? meansFor(conflict)
      means.set(conflict, own)
      return readingAppend(await recordFor({ ledger: at.ledger, conflict }, report), own.reader, own.by)
    },
    record: async (job, append) => {
      await at.ledger.append(job.conflict, { ...append, settles: job })
    },
    ...LENT,
    clock: () => performance.now(),
    rest: once ? null : (until) => pause(REST, undefined, { signal: until }).catch(() => undefined),
    progress,
    signal,
  })
}

/** The reader for another conflict of the same database: its pack has its name. */
function meansFor(conflict: string): { readonly reader: Reader; readonly by: ReportReader } {
  const reader = openReader(conflict)
  return { reader, by: ownReader(reader) }
}
