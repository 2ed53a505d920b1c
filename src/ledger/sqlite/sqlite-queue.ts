import { randomUUID } from 'node:crypto'
import type { Job, Queue, SetAside } from '../../queue/queue.ts'
import { leaseLost } from '../lease-lost.ts'
import type { Connection } from './connection.ts'
import { numbered, type Numbered } from './entry-table.ts'

type JobRow = { readonly job: number; readonly conflict: string; readonly report: string; readonly lent: number }

/** The queue in the ledger's file. One writer at a time: taking is one short transaction. */
export function sqliteQueue(at: Connection, now: () => number): Queue {
  return {
    take: async (_worker, limit, leaseSeconds) => at.writing(() => lend(at, limit, now(), leaseSeconds * 1000)),
    renew: async (job, leaseSeconds) =>
      at.writing(() =>
        at.run('UPDATE jobs SET until = ? WHERE job = ? AND lease = ?', now() + leaseSeconds * 1000, Number(job.job), job.lease),
      ) === 1,
    fail: async (job, error, attempts) => {
      const sql = 'UPDATE jobs SET lease = NULL, until = 0, error = ?, aside = lent >= ? WHERE job = ? AND lease = ?'
      at.writing(() => at.run(sql, error, attempts, Number(job.job), job.lease))
    },
    setAside: async (conflict) => asideOf(at, numbered(at, conflict)),
    retry: async (conflict) => {
      const { number } = numbered(at, conflict)
      return at.writing(() => at.run('UPDATE jobs SET aside = 0, lent = 0 WHERE aside = 1 AND conflict = ?', number))
    },
    counts: async (conflict) => countsOf(at, numbered(at, conflict), now()),
  }
}

function lend(at: Connection, limit: number, now: number, milliseconds: number): readonly Job[] {
  const sql = `SELECT job, conflicts.conflict, report, lent FROM jobs INDEXED BY jobs_in_order JOIN conflicts ON conflicts.number = jobs.conflict
    WHERE aside = 0 AND until <= ? ORDER BY job LIMIT ?`
  return at.all<JobRow>(sql, now, limit).map(({ job, conflict, report, lent }) => {
    const lease = randomUUID()
    at.run('UPDATE jobs SET lease = ?, until = ?, lent = lent + 1 WHERE job = ?', lease, now + milliseconds, job)
    return { job: String(job), conflict, report, attempts: lent, lease }
  })
}

function asideOf(at: Connection, { number, conflict }: Numbered): readonly SetAside[] {
  type Row = { job: number; report: string; error: string | null; lent: number }
  const rows = at.all<Row>('SELECT job, report, error, lent FROM jobs WHERE aside = 1 AND conflict = ? ORDER BY job', number)
  return rows.map(({ job, report, error, lent }) => ({ job: String(job), conflict, report, error: error ?? '', attempts: lent }))
}

function countsOf(at: Connection, { number }: Numbered, now: number): { waiting: number; lent: number; setAside: number } {
  type Row = { waiting: number; lent: number; setAside: number }
  const sql = `SELECT ifnull(sum(aside = 0 AND until <= ?2), 0) AS waiting, ifnull(sum(aside = 0 AND until > ?2), 0) AS lent, ifnull(sum(aside), 0) AS setAside
    FROM jobs WHERE conflict = ?1`
  return { ...(at.first<Row>(sql, number, now) ?? { waiting: 0, lent: 0, setAside: 0 }) }
}

/** Puts work into the queue, within the transaction of its entries. */
export function putWork(at: Connection, of: Numbered, reports: readonly string[]): void {
  const sql = 'INSERT INTO jobs (conflict, report) VALUES (?, ?) ON CONFLICT DO UPDATE SET aside = 0, lent = 0 WHERE aside = 1'
  for (const report of reports) at.run(sql, of.number, report)
}

/**
 * Ends a job, within the transaction of the entries it gave.
 * @throws Failure `lease-lost`
 */
export function settleJob(at: Connection, { job, lease }: { readonly job: string; readonly lease: string }): void {
  if (!/^\d{1,15}$/.test(job) || at.run('DELETE FROM jobs WHERE job = ? AND lease = ?', Number(job), lease) !== 1) throw leaseLost(job)
}
