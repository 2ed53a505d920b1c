/** One piece of work, lent to one worker until its lease runs out. */
export interface Job {
  readonly job: string
  readonly conflict: string
  readonly report: string
  /** How often it was lent before; a report that breaks its reader again and again is set aside. */
  readonly attempts: number
  readonly lease: string
}

export interface SetAside {
  readonly job: string
  readonly conflict: string
  readonly report: string
  readonly error: string
  readonly attempts: number
}

/**
 * Work that waits, in the same database as the ledger, so that a report and the order to read it are recorded in one transaction (`Append.work`), and a reading
 * and the end of its job as well (`Append.settles`). Nothing is lost when a worker dies: its lease runs out and another takes the job.
 */
export interface Queue {
  take(worker: string, limit: number, leaseSeconds: number): Promise<readonly Job[]>
  /** Prolongs a lease; false when it was lost. */
  renew(job: Job, leaseSeconds: number): Promise<boolean>
  /** Gives a job back with its error; after `attempts` tries it is set aside. */
  fail(job: Job, error: string, attempts: number): Promise<void>
  setAside(conflict: string): Promise<readonly SetAside[]>
  /** Puts jobs that were set aside back into the queue. Returns how many. */
  retry(conflict: string): Promise<number>
  counts(conflict: string): Promise<{ readonly waiting: number; readonly lent: number; readonly setAside: number }>
}
