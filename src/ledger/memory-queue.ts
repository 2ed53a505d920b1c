import { randomUUID } from 'node:crypto'
import type { Job, Queue, SetAside } from '../queue/queue.ts'
import { leaseLost } from './lease-lost.ts'

interface Work {
  readonly conflict: string
  readonly report: string
  lent: number
  lease: string | null
  until: number
  error: string | null
  aside: boolean
}

/** A queue in memory, and what its ledger needs of it within an append. */
export interface MemoryQueue {
  readonly queue: Queue
  put(conflict: string, report: string): void
  /** @throws Failure `lease-lost` */
  check(job: string, lease: string): void
  settle(job: string): void
}

/** @param now milliseconds since 1970 */
export function memoryQueue(now: () => number): MemoryQueue {
  const jobs = new Map<string, Work>()
  const holds = (job: string, lease: string): Work | null => {
    const work = jobs.get(job)
    return work?.lease === lease ? work : null
  }
  return {
    queue: queueOver(jobs, holds, now),
    put: (conflict, report) => putInto(jobs, conflict, report),
    check: (job, lease) => {
      if (!holds(job, lease)) throw leaseLost(job)
    },
    settle: (job) => void jobs.delete(job),
  }
}

function putInto(jobs: Map<string, Work>, conflict: string, report: string): void {
  const job = `${conflict}/${report}`
  const waiting = jobs.get(job)
  if (!waiting) jobs.set(job, { conflict, report, lent: 0, lease: null, until: 0, error: null, aside: false })
  else if (waiting.aside) Object.assign(waiting, { aside: false, lent: 0 })
}

function queueOver(jobs: Map<string, Work>, holds: (job: string, lease: string) => Work | null, now: () => number): Queue {
  const all = (conflict: string): readonly [string, Work][] => [...jobs].filter(([, work]) => work.conflict === conflict)
  return {
    take: async (_worker, limit, leaseSeconds) => {
      const free = [...jobs].filter(([, work]) => !work.aside && work.until <= now()).slice(0, limit)
      return free.map(([job, work]) => lend(job, work, now() + leaseSeconds * 1000))
    },
    renew: async (job, leaseSeconds) => {
      const work = holds(job.job, job.lease)
      if (work) work.until = now() + leaseSeconds * 1000
      return work !== null
    },
    fail: async (job, error, attempts) => {
      const work = holds(job.job, job.lease)
      if (work) Object.assign(work, { lease: null, until: 0, error, aside: work.lent >= attempts })
    },
    setAside: async (conflict) => all(conflict).flatMap(([job, work]) => asideOf(job, work)),
    retry: async (conflict) => {
      const aside = all(conflict).filter(([, work]) => work.aside)
      for (const [, work] of aside) Object.assign(work, { aside: false, lent: 0 })
      return aside.length
    },
    counts: async (conflict) => {
      const works = all(conflict).map(([, work]) => work)
      const lent = works.filter((work) => work.until > now()).length
      const setAside = works.filter((work) => work.aside).length
      return { waiting: works.length - lent - setAside, lent, setAside }
    },
  }
}

function lend(job: string, work: Work, until: number): Job {
  const lease = randomUUID()
  const attempts = work.lent
  Object.assign(work, { lease, until, lent: attempts + 1 })
  return { job, conflict: work.conflict, report: work.report, attempts, lease }
}

function asideOf(job: string, work: Work): readonly SetAside[] {
  if (!work.aside) return []
  return [{ job, conflict: work.conflict, report: work.report, error: work.error ?? '', attempts: work.lent }]
}
