import { Failure } from '../core/0-terms/failure.ts'
import type { Job, Queue } from './queue.ts'

/** What a worker is given; it knows neither how reports are read nor where readings lie. */
export interface Work<Reading> {
  readonly queue: Queue
  /** Who works, for people who look at the queue: machine and process. */
  readonly name: string
  /** Reads the report of a job. What it throws is the report's error, and so is what `record` throws, unless it is a `Failure` of the ledger. */
  read(job: Job): Promise<Reading>
  /** Records the reading and ends the job, both in one append (`Append.settles`). */
  record(job: Job, reading: Reading): Promise<void>
  /** Jobs lent at a time. */
  readonly batch: number
  readonly leaseSeconds: number
  /** A report that failed so often, or ended the process that read it so often, is set aside. */
  readonly attempts: number
  /** Milliseconds that only go forward, for leases. */
  readonly clock: () => number
  /** Waits while nothing is there to do; may return early. Null: the worker ends when the queue is empty. */
  readonly rest: ((signal: AbortSignal) => Promise<void>) | null
  /** Told after each job. */
  readonly progress?: (done: WorkDone) => void
  /** Asks the worker to end: it finishes what it was lent, because being lent counts as a try, and takes nothing more. */
  readonly signal: AbortSignal
}

export interface WorkDone {
  readonly read: number
  /** Reports that failed in this try. */
  readonly failed: number
  /** Jobs that another worker had taken over when they were done here. */
  readonly lost: number
}

/**
 * Takes jobs, reads their reports and records the readings, until it is asked to stop or, without `rest`, nothing waits. A report that breaks its reader is
 * given back with its error; one that ends the process is counted when it is lent, and set aside without another try.
 * @throws Failure of the ledger or the database: then the leases run out and others take the jobs
 */
export async function runWorker<Reading>(work: Work<Reading>): Promise<WorkDone> {
  let done: WorkDone = { read: 0, failed: 0, lost: 0 }
  // After a crash the report at fault is among those lent last time: begun with one at a time, each is judged by itself.
  let limit = 1
  while (!work.signal.aborted) {
    const jobs = inOrderOfTrust(await work.queue.take(work.name, limit, work.leaseSeconds))
    if (jobs.length === 0) {
      if (!work.rest) break
      await work.rest(work.signal)
      continue
    }
    limit = jobs.every((job) => job.attempts === 0) ? work.batch : 1
    done = await doJobs(work, jobs, done)
  }
  return done
}

/**
 * Reports lent for the first time before those that were lent in vain, and of those the last lent first: when one of a batch ends the process, the others are
 * done before it is its turn again.
 */
function inOrderOfTrust(jobs: readonly Job[]): readonly Job[] {
  const fresh = jobs.filter((job) => job.attempts === 0)
  const tried = jobs.filter((job) => job.attempts > 0).reverse()
  return [...fresh, ...tried]
}

async function doJobs<Reading>(work: Work<Reading>, jobs: readonly Job[], before: WorkDone): Promise<WorkDone> {
  let done = before
  let renewed = work.clock()
  let waiting = jobs
  for (let job = waiting.at(0); job; job = waiting.at(0)) {
    if (work.clock() - renewed > (work.leaseSeconds * 1000) / 3) {
      renewed = work.clock()
      const kept = await Promise.all(waiting.map((one) => work.queue.renew(one, work.leaseSeconds)))
      done = { ...done, lost: done.lost + kept.filter((one) => !one).length }
      waiting = waiting.filter((_, k) => kept[k])
      continue
    }
    const outcome = await doJob(work, job)
    done = { ...done, [outcome]: done[outcome] + 1 }
    work.progress?.(done)
    waiting = waiting.slice(1)
  }
  return done
}

async function doJob<Reading>(work: Work<Reading>, job: Job): Promise<keyof WorkDone> {
  if (job.attempts >= work.attempts) {
    await work.queue.fail(job, `Reading it ended the process ${job.attempts} times without a word. Read it alone to see why.`, 0)
    return 'failed'
  }
  try {
    await work.record(job, await work.read(job))
    return 'read'
  } catch (error) {
    if (error instanceof Failure && error.code === 'lease-lost') return 'lost'
    if (isOfTheLedger(error)) throw error
    await work.queue.fail(job, error instanceof Error ? `${error.name}: ${error.message}` : String(error), work.attempts)
    return 'failed'
  }
}

/** A database that does not answer says nothing about the report. */
function isOfTheLedger(error: unknown): boolean {
  return error instanceof Failure && error.code.startsWith('ledger-')
}
