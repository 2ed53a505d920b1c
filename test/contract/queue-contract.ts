import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { refused, type OnLedger } from './ledger-contract.ts'
import { smallReading, smallReport } from './small-projector.ts'

const reports = ['a', 'b', 'c', 'd'].map((name) => smallReport(`Report ${name}.`))
const drafts = reports.map(({ draft }) => draft)
const work = reports.map(({ id }) => id)

/** Work that waits in the same database, lent by leases. */
export function queueContract(on: OnLedger): void {
  describe('the queue', () => {
    leaseTests(on)
    failTests(on)
  })
}

function leaseTests(on: OnLedger): void {
  test(
    'work put in with its report is lent once, in order, and ends with the reading it gave',
    on(async ({ ledger, queue }) => {
      await ledger.append('arden', { drafts, work })
      await ledger.append('arden', { drafts: [], work: [work[0]] })
      assert.deepEqual(await queue.counts('arden'), { waiting: 4, lent: 0, setAside: 0 })
      const [first] = await queue.take('one', 1, 60)
      const rest = await queue.take('two', 9, 60)
      assert.deepEqual(
        [first, ...rest].map(({ report }) => report),
        work,
      )
      assert.deepEqual([first.attempts, first.conflict], [0, 'arden'])
      assert.deepEqual(await queue.take('three', 9, 60), [])
      await ledger.append('arden', { drafts: [smallReading(first.report, [])], settles: first })
      await ledger.append('arden', { drafts: [], settles: rest[0] })
      assert.deepEqual(await queue.counts('arden'), { waiting: 0, lent: 2, setAside: 0 })
      await refused(ledger.append('arden', { drafts: [smallReading(first.report, [], 'again')], settles: first }), 'lease-lost')
      assert.equal((await ledger.status('arden')).entries, 5)
    }),
  )
  test(
    'a lease that ran out is lent to another; what the first then says is not recorded',
    on(async ({ ledger, queue }, time) => {
      await ledger.append('arden', { drafts, work: [work[0]] })
      const [lost] = await queue.take('one', 1, 60)
      time.forward(59_000)
      assert.equal(await queue.renew(lost, 60), true)
      time.forward(59_000)
      assert.deepEqual(await queue.take('two', 1, 60), [])
      time.forward(2_000)
      assert.deepEqual(await queue.counts('arden'), { waiting: 1, lent: 0, setAside: 0 })
      const [taken] = await queue.take('two', 1, 60)
      assert.equal(taken.job, lost.job)
      assert.notEqual(taken.lease, lost.lease)
      assert.equal(taken.attempts, 1)
      assert.equal(await queue.renew(lost, 60), false)
      await refused(ledger.append('arden', { drafts: [smallReading(lost.report, [])], settles: lost }), 'lease-lost')
      await queue.fail(lost, 'too late', 1)
      assert.deepEqual(await queue.setAside('arden'), [])
      await ledger.append('arden', { drafts: [smallReading(taken.report, [])], settles: taken })
      assert.equal((await ledger.status('arden')).entries, 5)
      assert.deepEqual(await queue.counts('arden'), { waiting: 0, lent: 0, setAside: 0 })
    }),
  )
  test(
    'a job ends only together with its entries',
    on(async ({ ledger, queue }) => {
      await ledger.append('arden', { drafts, work: [work[0]] })
      const [job] = await queue.take('one', 1, 60)
      const [head] = await ledger.heads('arden')
      const settles = { job: job.job, lease: job.lease }
      await refused(
        ledger.append('arden', { drafts: [smallReading(job.report, [])], settles, expect: { ...head, seq: 1 } }),
        'ledger-conflict',
      )
      assert.equal((await queue.counts('arden')).lent, 1)
      await refused(
        ledger.append('arden', { drafts: [smallReading(job.report, [])], settles: { job: 'none', lease: job.lease } }),
        'lease-lost',
      )
    }),
  )
  test(
    'many workers at once: every report lent once',
    on(async ({ ledger, queue }) => {
      await ledger.append('arden', { drafts: [], work: Array.from({ length: 60 }, (_, k) => `report ${k}`) })
      const lent = (await Promise.all(Array.from({ length: 20 }, (_, k) => queue.take(`w${k}`, 5, 60)))).flat()
      assert.equal(new Set(lent.map(({ report }) => report)).size, lent.length)
      const rest = await queue.take('last', 100, 60)
      assert.equal(lent.length + rest.length, 60)
    }),
  )
}

function failTests(on: OnLedger): void {
  test(
    'a report that breaks its reader is tried again, then set aside with its error, and can be put back',
    on(async ({ ledger, queue }) => {
      await ledger.append('arden', { drafts, work: work.slice(0, 2) })
      for (let attempts = 0; attempts < 3; attempts++) {
        const jobs = await queue.take('one', 9, 60)
        const poison = jobs.find(({ report }) => report === work[0])
        assert.equal(poison?.attempts, attempts)
        if (poison) await queue.fail(poison, `it broke: ${attempts}`, 3)
      }
      const [aside] = await queue.setAside('arden')
      assert.deepEqual({ ...aside, job: '' }, { job: '', conflict: 'arden', report: work[0], error: 'it broke: 2', attempts: 3 })
      assert.deepEqual(await queue.counts('arden'), { waiting: 0, lent: 1, setAside: 1 })
      assert.deepEqual(await queue.take('one', 9, 60), [])
      assert.equal(await queue.retry('arden'), 1)
      assert.equal(await queue.retry('arden'), 0)
      assert.deepEqual(
        (await queue.take('one', 9, 60)).map((job) => [job.report, job.attempts]),
        [[work[0], 0]],
      )
    }),
  )
  test(
    'work for a report that was set aside waits again; conflicts do not mix',
    on(async ({ ledger, queue }) => {
      await ledger.create('corvin', 1)
      await ledger.append('arden', { drafts: [], work: [work[0]] })
      const [job] = await queue.take('one', 1, 60)
      await queue.fail(job, 'broken', 1)
      assert.equal(await queue.retry('corvin'), 0)
      assert.deepEqual(await queue.setAside('corvin'), [])
      await ledger.append('corvin', { drafts: [], work: [work[0]] })
      await ledger.append('arden', { drafts: [], work: [work[0]] })
      const jobs = await queue.take('one', 9, 60)
      assert.deepEqual(jobs.map(({ conflict }) => conflict).sort(), ['arden', 'corvin'])
      assert.equal(new Set(jobs.map((one) => one.job)).size, 2)
    }),
  )
}
