import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { bucketOf } from '../../src/ledger/chain.ts'
import type { Entry } from '../../src/ledger/entry.ts'
import type { FeedQuery, Ledger } from '../../src/ledger/ledger.ts'
import { refused, type OnLedger } from './ledger-contract.ts'
import { smallReport } from './small-projector.ts'

/** Every entry of a feed from `after` on, page by page, and the last cursor. */
async function drained(ledger: Ledger, query: FeedQuery): Promise<{ entries: Entry[]; after: string | undefined }> {
  const entries: Entry[] = []
  let after = query.after
  for (;;) {
    const page = await ledger.feed('arden', { ...query, ...(after === undefined ? {} : { after }) })
    assert.ok(page.rows.length <= query.limit)
    entries.push(...page.rows)
    if (page.next === null) return { entries, after }
    after = page.next
  }
}

/** Everything recorded, in an order that only grows. */
export function feedContract(on: OnLedger): void {
  describe('the feed', () => {
    test(
      'whoever follows sees every entry once, in order of its bucket, while others append',
      on(
        async ({ ledger }) => {
          const seen: Entry[] = []
          let after: string | undefined
          const follow = async (): Promise<void> => {
            const page = await drained(ledger, { limit: 7, ...(after === undefined ? {} : { after }) })
            seen.push(...page.entries)
            after = page.after
          }
          await follow()
          for (let round = 0; round < 8; round++) {
            const reports = Array.from({ length: 6 }, (_, k) => smallReport(`Round ${round}, report ${k}.`).draft)
            const groups = [...Map.groupBy(reports, ({ report }) => bucketOf(report, 3)).values()]
            await Promise.all([...groups.map((drafts) => ledger.append('arden', { drafts })), follow()])
          }
          await follow()
          assert.equal(seen.length, 48)
          assert.equal(new Set(seen.map(({ id }) => id)).size, 48)
          for (let bucket = 0; bucket < 3; bucket++) {
            const seqs = seen.filter((entry) => entry.bucket === bucket).map(({ seq }) => seq)
            assert.deepEqual(
              seqs,
              seqs.map((_, k) => k + 1),
            )
          }
          assert.deepEqual((await drained(ledger, { limit: 100 })).entries, seen)
        },
        { buckets: 3 },
      ),
    )
    test(
      'narrows by kind and by when it was recorded, that instant included',
      on(async ({ ledger }, time) => {
        for (let k = 0; k < 4; k++) {
          const { draft, id } = smallReport(`Report ${k}.`)
          await ledger.append('arden', { drafts: [draft, { kind: 'note', subject: id, report: id, by: 'ines', body: k }] })
          time.forward(1000)
        }
        const notes = await drained(ledger, { kinds: ['note'], limit: 3 })
        assert.deepEqual(
          notes.entries.map(({ body }) => body),
          [0, 1, 2, 3],
        )
        const early = await drained(ledger, { recordedUpTo: '2031-03-05T08:00:01.000Z', limit: 3 })
        assert.deepEqual(
          early.entries.map(({ seq }) => seq),
          [1, 2, 3, 4],
        )
        assert.deepEqual((await ledger.feed('arden', { kinds: [], limit: 3 })).rows, [])
      }),
    )
    test(
      'a cursor that is none is refused',
      on(async ({ ledger }) => {
        for (const after of ['nonsense', '', 'WyJhIl0x', 'bnVsbA']) await refused(ledger.feed('arden', { after, limit: 3 }), 'usage')
        await refused(ledger.claims('arden', { after: 'WzFd', limit: 3 }), 'usage')
      }),
    )
    test(
      'entries of one conflict do not show in another',
      on(async ({ ledger }) => {
        await ledger.create('corvin', 1)
        await ledger.append('corvin', { drafts: [smallReport('Elsewhere.').draft] })
        assert.deepEqual((await drained(ledger, { limit: 3 })).entries, [])
      }),
    )
  })
}
