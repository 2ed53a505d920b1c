import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Failure } from '../../src/core/0-terms/failure.ts'
import type { Ledger } from '../../src/ledger/ledger.ts'
import { openMemory } from '../../src/ledger/memory.ts'
import type { Job, Queue } from '../../src/queue/queue.ts'
import { superviseWorkers, type WorkerProcess } from '../../src/queue/supervise-workers.ts'
import { runWorker, type Work, type WorkDone } from '../../src/queue/worker.ts'
import { smallClaim, smallProjector, smallReading, smallReport } from '../contract/small-projector.ts'

const LEASE = 60

/** A ledger in memory with reports that wait, and a clock that stands still until it is moved. */
async function waiting(reports: number): Promise<{ ledger: Ledger; queue: Queue; forward: (seconds: number) => void; now: () => number }> {
  let at = Date.parse('2031-03-05T08:00:00.000Z')
  const now = (): number => at
  const opened = openMemory({ project: smallProjector, now })
  await opened.ledger.create('arden', 1)
  const made = Array.from({ length: reports }, (_, k) => smallReport(`Report ${k}.`))
  await opened.ledger.append('arden', { drafts: made.map(({ draft }) => draft), work: made.map(({ id }) => id) })
  return { ...opened, now, forward: (seconds) => (at += seconds * 1000) }
}

function workOn({ ledger, queue, now }: Awaited<ReturnType<typeof waiting>>, set: Partial<Work<string>> = {}): Work<string> {
  return {
    queue,
    name: 'one',
    read: async (job) => `read ${job.report}`,
    record: async (job, reading) => {
      const drafts = [smallReading(job.report, [smallClaim(`${job.report}-1`, { words: reading })])]
      await ledger.append(job.conflict, { drafts, settles: job })
    },
    batch: 4,
    leaseSeconds: LEASE,
    attempts: 3,
    clock: now,
    rest: null,
    signal: new AbortController().signal,
    ...set,
  }
}

const titleOf = async (ledger: Ledger, job: Job): Promise<string> => {
  const [entry] = await ledger.ofReport(job.conflict, job.report)
  return (entry.body as { readonly title: string }).title
}

describe('a worker', () => {
  test('reads what waits, each report once, and tells of its progress', async () => {
    const at = await waiting(11)
    const told: WorkDone[] = []
    const done = await runWorker(workOn(at, { progress: (one) => told.push(one) }))
    assert.deepEqual(done, { read: 11, failed: 0, lost: 0 })
    assert.deepEqual(
      told.map(({ read }) => read),
      Array.from({ length: 11 }, (_, k) => k + 1),
    )
    assert.deepEqual(await at.queue.counts('arden'), { waiting: 0, lent: 0, setAside: 0 })
    const { entries, unread, claims } = await at.ledger.status('arden')
    assert.deepEqual({ entries, unread, claims }, { entries: 22, unread: 0, claims: 11 })
  })

  test('sets a report aside that breaks its reader, with the error, and reads all others', async () => {
    const at = await waiting(9)
    const read = async (job: Job): Promise<string> => {
      if ((await titleOf(at.ledger, job)) === 'Report 5.') throw new RangeError('no end of the table')
      return 'read'
    }
    assert.deepEqual(await runWorker(workOn(at, { read })), { read: 8, failed: 3, lost: 0 })
    const [aside] = await at.queue.setAside('arden')
    assert.deepEqual([aside.error, aside.attempts], ['RangeError: no end of the table', 3])
    assert.equal((await at.ledger.status('arden')).unread, 1)
  })

  test('two reports of one batch that end the process are found out; none of their neighbours is set aside', async () => {
    const at = await waiting(10)
    let crashes = 0
    const read = async (job: Job): Promise<string> => {
      // A refusal of the ledger leaves the worker as a crash does: what it was lent stays lent.
      if (/^Report [36]\.$/.test(await titleOf(at.ledger, job))) throw new Failure('ledger-unreachable', 'Gone. Start again.')
      return 'read'
    }
    for (let lives = 0; lives < 20; lives++) {
      await runWorker(workOn(at, { read, batch: 9 })).catch(() => crashes++)
      at.forward(LEASE + 1)
    }
    assert.ok(crashes > 0)
    assert.deepEqual((await at.queue.setAside('arden')).length, 2)
    for (const { error } of await at.queue.setAside('arden')) assert.match(error, /ended the process 3 times/)
    assert.deepEqual(await at.queue.counts('arden'), { waiting: 0, lent: 0, setAside: 2 })
    assert.equal((await at.ledger.status('arden')).claims, 8)
  })

  test('a batch that takes longer than its lease stays its own', async () => {
    const at = await waiting(7)
    const others: number[] = []
    const read = async (): Promise<string> => {
      at.forward(LEASE * 0.4)
      if ((await at.queue.counts('arden')).waiting === 0) others.push((await at.queue.take('two', 9, LEASE)).length)
      return 'read'
    }
    assert.deepEqual(await runWorker(workOn(at, { read, batch: 9 })), { read: 7, failed: 0, lost: 0 })
    assert.deepEqual(others, [0, 0, 0, 0, 0, 0])
  })

  test('a worker that stood still for longer than its lease records nothing of what another took over', async () => {
    const at = await waiting(7)
    let reads = 0
    const read = async (): Promise<string> => {
      if (++reads === 3) {
        at.forward(LEASE * 2)
        assert.equal((await at.queue.take('two', 9, LEASE)).length, 5)
      }
      return 'read'
    }
    assert.deepEqual(await runWorker(workOn(at, { read, batch: 9 })), { read: 2, failed: 0, lost: 5 })
    assert.equal((await at.ledger.status('arden')).unread, 5)
  })

  test('asked to stop it finishes what it was lent and takes nothing more', async () => {
    const at = await waiting(20)
    const stop = new AbortController()
    const done = await runWorker(
      workOn(at, {
        signal: stop.signal,
        rest: async () => assert.fail('there is work'),
        progress: ({ read }) => {
          if (read === 3) stop.abort()
        },
      }),
    )
    assert.deepEqual(done, { read: 5, failed: 0, lost: 0 })
    assert.deepEqual(await at.queue.counts('arden'), { waiting: 15, lent: 0, setAside: 0 })
  })

  test('rests while nothing waits, and goes on when something does', async () => {
    const at = await waiting(1)
    const stop = new AbortController()
    let rests = 0
    const rest = async (): Promise<void> => {
      const { draft, id } = smallReport('A late one.')
      if (++rests === 1) await at.ledger.append('arden', { drafts: [draft], work: [id] })
      else stop.abort()
    }
    assert.equal((await runWorker(workOn(at, { rest, signal: stop.signal }))).read, 2)
    assert.equal(rests, 2)
  })
})

describe('supervision', () => {
  const ending = (codes: (number | null)[]) => (): WorkerProcess => ({
    ended: Promise.resolve(codes.length ? (codes.shift() ?? null) : 0),
    stop: () => undefined,
  })
  const plain = { count: 2, pause: async () => undefined, crashes: 5, signal: new AbortController().signal }

  test('starts again what ended badly, and tells how often', async () => {
    assert.equal(await superviseWorkers({ ...plain, start: ending([1, null, 0, 1]) }), 3)
  })
  test('gives up when too many end badly', async () => {
    await assert.rejects(superviseWorkers({ ...plain, start: ending(Array.from({ length: 50 }, () => 1)) }), { code: 'internal' })
  })
  test('asks all to stop, and starts none again', async () => {
    const stop = new AbortController()
    let started = 0
    const start = (): WorkerProcess => {
      started++
      let end: (code: number) => void = () => undefined
      const ended = new Promise<number>((resolve) => (end = resolve))
      return { ended, stop: () => end(1) }
    }
    const all = superviseWorkers({ ...plain, start, signal: stop.signal })
    stop.abort()
    assert.equal(await all, 0)
    assert.equal(started, 2)
  })
})
