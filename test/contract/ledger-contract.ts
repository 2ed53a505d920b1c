import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Failure, type FailureCode } from '../../src/core/0-terms/failure.ts'
import type { Ledger, LedgerOptions } from '../../src/ledger/ledger.ts'
import type { Queue } from '../../src/queue/queue.ts'
import { appendContract } from './append-contract.ts'
import { feedContract } from './feed-contract.ts'
import { lookupContract } from './lookup-contract.ts'
import { queueContract } from './queue-contract.ts'
import { rowsContract } from './rows-contract.ts'
import { smallProjector } from './small-projector.ts'

/** A fresh, empty ledger, as a back opens it. */
export interface Opened {
  readonly ledger: Ledger
  readonly queue: Queue
  /** Runs SQL past the program, as somebody with the database in hand could; backs without SQL leave it out. */
  readonly sql?: (statement: string) => Promise<unknown>
}

export type Open = (options: LedgerOptions) => Promise<Opened>

/** A clock that the tests move: milliseconds since 1970, and `set` to move it. */
export interface TestClock {
  readonly now: () => number
  set(instant: string): void
  forward(milliseconds: number): void
}

function clock(): TestClock {
  let at = Date.parse('2031-03-05T08:00:00.000Z')
  return {
    now: () => at,
    set: (instant) => {
      at = Date.parse(instant)
    },
    forward: (milliseconds) => {
      at += milliseconds
    },
  }
}

/** Runs `work` on a fresh ledger with the conflict `arden` of one bucket, and closes it. */
export type OnLedger = (
  work: (opened: Opened, clock: TestClock) => Promise<void>,
  options?: { readonly buckets?: number; readonly project?: LedgerOptions['project'] },
) => () => Promise<void>

/** What every back must keep, as tests. `open` gives a fresh, empty ledger each time. */
export function ledgerContract(name: string, open: Open): void {
  const on: OnLedger =
    (work, { buckets = 1, project = smallProjector } = {}) =>
    async () => {
      const time = clock()
      const opened = await open({ project, now: time.now })
      try {
        await opened.ledger.create('arden', buckets)
        await work(opened, time)
      } finally {
        await opened.ledger.close()
      }
    }
  describe(`${name} keeps the contract`, () => {
    appendContract(on)
    feedContract(on)
    rowsContract(on)
    lookupContract(on)
    queueContract(on)
    test(
      'names itself',
      on(async ({ ledger }) => void assert.match(ledger.back, /^(memory|sqlite|postgres)$/)),
    )
  })
}

/** Asserts that a promise is refused with a failure of this code, whose sentence names a remedy. */
export async function refused(promise: Promise<unknown>, code: FailureCode): Promise<void> {
  await assert.rejects(promise, (error: unknown) => {
    assert.ok(error instanceof Failure, `a Failure, not ${String(error)}`)
    assert.equal(error.code, code, error.message)
    assert.match(error.message, /[.:] \S/, 'what is wrong, and the remedy')
    return true
  })
}
