import { randomUUID } from 'node:crypto'
import type { Job, Queue, SetAside } from '../../queue/queue.ts'
import { bucketOf } from '../chain.ts'
import type { Database } from './connection.ts'

interface JobRow {
  readonly conflict: string
  readonly report: string
  readonly attempts: number
  readonly error: string | null
}

export function jobOf(conflict: string, report: string): string {
  return `${conflict}/${report}`
}

/**
 * The queue over the ledger's own tables. Jobs that another worker is just taking are skipped, not waited for, so that workers do not stand in line.
 * @param now milliseconds since 1970; workers on several machines keep the time within seconds of each other, and lease for minutes
 * @param bucketsOf how many buckets a conflict has
 */
export function postgresQueue(database: Database, now: () => number, bucketsOf: (conflict: string) => Promise<number>): Queue {
  const held = async (sql: string, { conflict, report, lease }: Job, ...values: readonly unknown[]): Promise<boolean> => {
    const key = [conflict, bucketOf(report, await bucketsOf(conflict)), report, lease]
    const where = 'where conflict = $1 and bucket = $2 and report = $3 and lease = $4'
    const rows = await database.transaction((session) => session.rows(`update jobs set ${sql} ${where} returning 1`, [...key, ...values]))
    return rows.length > 0
  }
  return {
    take: (worker, limit, leaseSeconds) => take(database, worker, limit, now(), now() + leaseSeconds * 1000),
    renew: (job, leaseSeconds) => held('free_at = $5', job, now() + leaseSeconds * 1000),
    fail: async (job, error, attempts) => {
      await held(
        'lease = null, free_at = 0, error = $5, set_aside = attempts >= $6',
        job,
        error.toWellFormed().replaceAll('\0', ''),
        attempts,
      )
    },
    setAside: async (conflict) => {
      const rows = await database.read<JobRow>(
        'select conflict, report, attempts, error from jobs where conflict = $1 and set_aside order by number',
        [conflict],
      )
      return rows.map((row): SetAside => ({ ...row, job: jobOf(row.conflict, row.report), error: row.error ?? '' }))
    },
    retry: async (conflict) => {
      const sql = 'update jobs set set_aside = false, attempts = 0 where conflict = $1 and set_aside returning 1'
      return (await database.transaction((session) => session.rows(sql, [conflict]))).length
    },
    counts: async (conflict) => {
      const [counts] = await database.read<{ waiting: number; lent: number; setAside: number }>(
        `select count(*) filter (where not set_aside and free_at <= $2) as waiting, count(*) filter (where not set_aside and free_at > $2) as lent,
                count(*) filter (where set_aside) as "setAside" from jobs where conflict = $1`,
        [conflict, now()],
      )
      return counts
    },
  }
}

async function take(database: Database, worker: string, limit: number, now: number, until: number): Promise<readonly Job[]> {
  const lease = randomUUID()
  const rows = await database.transaction((session) =>
    session.rows<JobRow & { readonly number: number }>(
      `with free as (
         select conflict, bucket, report from jobs where not set_aside and free_at <= $3 order by number limit $2 for update skip locked
       )
       update jobs j set lease = $1, worker = $5, free_at = $4, attempts = j.attempts + 1
       from free f where j.conflict = f.conflict and j.bucket = f.bucket and j.report = f.report
       returning j.conflict, j.report, j.attempts, j.error, j.number`,
      [lease, limit, now, until, worker],
    ),
  )
  const inOrder = [...rows].sort((a, b) => a.number - b.number)
  return inOrder.map(({ conflict, report, attempts }) => ({
    job: jobOf(conflict, report),
    conflict,
    report,
    attempts: attempts - 1,
    lease,
  }))
}
