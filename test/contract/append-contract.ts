import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { bucketOf, contentId, NO_HASH, startOfChain, walk } from '../../src/ledger/chain.ts'
import type { Draft, Entry } from '../../src/ledger/entry.ts'
import { openMemory } from '../../src/ledger/memory.ts'
import { refused, type OnLedger } from './ledger-contract.ts'
import { smallClaim, smallProjector, smallReading, smallReport, smallReview } from './small-projector.ts'

const note = (words: string, report = 'a note'): Draft => ({ kind: 'note', subject: report, report, by: 'ines', body: { words } })

/** Appending, the chain, originals, and what is refused. */
export function appendContract(on: OnLedger): void {
  describe('appending', () => {
    entriesTests(on)
    refusalTests(on)
    bucketTests(on)
    restoreTests(on)
    onlyAppendTests(on)
  })
}

function entriesTests(on: OnLedger): void {
  test(
    'an entry is sealed as the chain says, and found again by id, report and place in the chain',
    on(async ({ ledger }) => {
      const { draft, original, id } = smallReport('Two bridges were hit near Hale, the ministry said.')
      const [{ entry, added }] = await ledger.append('arden', { drafts: [draft], originals: [original] })
      assert.equal(added, true)
      assert.deepEqual(
        { ...entry, hash: '' },
        {
          ...draft,
          conflict: 'arden',
          bucket: 0,
          seq: 1,
          recorded: '2031-03-05T08:00:00.000Z',
          id: contentId(draft),
          previous: NO_HASH,
          hash: '',
        },
      )
      assert.equal(walk(startOfChain(0), [entry], 'arden', 1).fault, null)
      assert.deepEqual(await ledger.entry('arden', entry.id), entry)
      assert.deepEqual(await ledger.ofReport('arden', id), [entry])
      assert.deepEqual(await ledger.chain('arden', 0, 1, 10), [entry])
      assert.deepEqual(await ledger.heads('arden'), [{ bucket: 0, seq: 1, hash: entry.hash }])
      assert.deepEqual(await ledger.original(id), original)
      assert.equal(await ledger.original('0'.repeat(64)), null)
      assert.equal(await ledger.entry('arden', 'nothing'), null)
    }),
  )
  test(
    'the same again adds nothing, in one append or two; another judge is another entry',
    on(async ({ ledger }, time) => {
      const first = await ledger.append('arden', { drafts: [note('a'), note('b'), note('a')] })
      assert.deepEqual(
        first.map(({ added }) => added),
        [true, true, false],
      )
      assert.deepEqual(first[2].entry, first[0].entry)
      time.forward(60_000)
      const [again, other] = await ledger.append('arden', { drafts: [note('b'), { ...note('b'), by: 'omar' }] })
      assert.deepEqual(again, { entry: first[1].entry, added: false })
      assert.equal(other.added, true)
      const { draft } = smallReport('One shell fell on Corvin.')
      assert.equal((await ledger.append('arden', { drafts: [draft, { ...draft, by: 'omar' }] }))[1].added, false)
      assert.equal((await ledger.status('arden')).entries, 4)
    }),
  )
  test(
    'time never runs backwards in a chain, even when the clock does',
    on(async ({ ledger }, time) => {
      await ledger.append('arden', { drafts: [note('a')] })
      time.set('2031-03-05T07:00:00.000Z')
      const [{ entry }] = await ledger.append('arden', { drafts: [note('b')] })
      assert.equal(entry.recorded, '2031-03-05T08:00:00.000Z')
    }),
  )
  test(
    'words of every script, odd characters, deep and large bodies come back as they were',
    on(async ({ ledger }) => {
      const words = 'Ստեփանակերտ · Şuşa · Шуша · 数字 · 🕊️ · e\u0301 · "quoted" \\ \n\t\u2028 \u0001'
      const body = { words, '10': 1, '9': 2, ü: [1e21, 0.1, -0, 1e-7], empty: { list: [], none: null }, large: 'x'.repeat(3_000_000) }
      const [{ entry }] = await ledger.append('arden', { drafts: [{ ...note('x', 'Şuşa 🕊️'), body }] })
      const [read] = await ledger.chain('arden', 0, 1, 1)
      assert.deepEqual(read, { ...entry, body: { ...body, ü: [1e21, 0.1, 0, 1e-7] } })
      assert.equal(walk(startOfChain(0), [read], 'arden', 1).fault, null)
      assert.deepEqual(await ledger.ofReport('arden', 'Şuşa 🕊️'), [read])
    }),
  )
  test(
    'originals of any bytes are kept once, none and large ones too',
    on(async ({ ledger }) => {
      const bytes = Uint8Array.from({ length: 100_000 }, (_, k) => (k * 7) % 256)
      for (let k = 0; k < 2; k++) await ledger.append('arden', { drafts: [note(`n${k}`)], originals: [bytes, new Uint8Array()] })
      const { createHash } = await import('node:crypto')
      assert.deepEqual(await ledger.original(createHash('sha256').update(bytes).digest('hex')), bytes)
      assert.deepEqual(await ledger.original(createHash('sha256').digest('hex')), new Uint8Array())
    }),
  )
}

function refusalTests(on: OnLedger): void {
  test(
    'a head that is not the one seen is a conflict, and nothing is recorded',
    on(async ({ ledger }) => {
      const [empty] = await ledger.heads('arden')
      assert.deepEqual(empty, { bucket: 0, seq: 0, hash: NO_HASH })
      await ledger.append('arden', { drafts: [note('a')], expect: empty })
      await refused(ledger.append('arden', { drafts: [note('b')], expect: empty }), 'ledger-conflict')
      const [head] = await ledger.heads('arden')
      await refused(ledger.append('arden', { drafts: [note('b')], expect: { ...head, hash: NO_HASH } }), 'ledger-conflict')
      await ledger.append('arden', { drafts: [note('b')], expect: head })
      assert.equal((await ledger.heads('arden'))[0].seq, 2)
    }),
  )
  test(
    'of two who saw the same head one is refused',
    on(async ({ ledger }) => {
      const [expect] = await ledger.heads('arden')
      const both = await Promise.allSettled(['a', 'b', 'c'].map((words) => ledger.append('arden', { drafts: [note(words)], expect })))
      assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected', 'rejected'])
      assert.equal((await ledger.heads('arden'))[0].seq, 1)
    }),
  )
  test(
    'appending at once without a head loses nothing and leaves no gap',
    on(async ({ ledger }) => {
      await Promise.all(Array.from({ length: 30 }, (_, k) => ledger.append('arden', { drafts: [note(`n${k}`), note(`m${k}`)] })))
      const chain = await ledger.chain('arden', 0, 1, 100)
      assert.equal(chain.length, 60)
      assert.equal(walk(startOfChain(0), chain, 'arden', 1).fault, null)
    }),
  )
  test(
    'what cannot be kept is refused whole: half characters, numbers that are none, no name, too deep, no such kind',
    on(async ({ ledger }) => {
      const deep = JSON.parse('['.repeat(80) + ']'.repeat(80)) as Draft['body']
      const bad: readonly Draft[] = [
        note('\ud800'),
        { ...note('x'), body: { half: Number.NaN } },
        { ...note('x'), by: '' },
        { ...note('x'), report: 'r'.repeat(2000) },
        { ...note('x'), subject: 'a\0b' },
        { ...note('x'), body: deep },
        { ...note('x'), kind: 'rumour' as Draft['kind'] },
      ]
      for (const draft of bad) await refused(ledger.append('arden', { drafts: [note('good'), draft] }), 'entry-invalid')
      assert.equal((await ledger.status('arden')).entries, 0)
    }),
  )
  test(
    'a projector that fails leaves nothing behind: no entry, no original, no work',
    on(
      async ({ ledger, queue }) => {
        const { draft, original, id } = smallReport('A report that breaks its projector.')
        await assert.rejects(ledger.append('arden', { drafts: [note('before', id), draft], originals: [original], work: [id] }), /broken/)
        assert.equal((await ledger.status('arden')).entries, 0)
        assert.equal(await ledger.original(id), null)
        assert.deepEqual(await queue.counts('arden'), { waiting: 0, lent: 0, setAside: 0 })
        await ledger.append('arden', { drafts: [note('after')] })
        assert.equal((await ledger.heads('arden'))[0].seq, 1)
      },
      {
        project: () => {
          throw new Error('broken')
        },
      },
    ),
  )
  test(
    'a conflict must be there, and keeps its number of buckets',
    on(async ({ ledger }) => {
      await refused(ledger.append('corvin', { drafts: [note('a')] }), 'conflict-unknown')
      for (const read of [
        () => ledger.heads('corvin'),
        () => ledger.status('corvin'),
        () => ledger.claims('corvin', { limit: 1 }),
        () => ledger.feed('corvin', { limit: 1 }),
      ])
        await refused(read(), 'conflict-unknown')
      await ledger.create('arden', 1)
      await refused(ledger.create('arden', 2), 'usage')
      for (const buckets of [0, -1, 1.5, 5000]) await refused(ledger.create('berat', buckets), 'usage')
      await refused(ledger.create('', 1), 'entry-invalid')
      assert.deepEqual(await ledger.conflicts(), [{ conflict: 'arden', buckets: 1 }])
    }),
  )
}

function bucketTests(on: OnLedger): void {
  const reports = Array.from({ length: 40 }, (_, k) => smallReport(`Report ${k} of a loud day at Hale.`))
  test(
    'reports spread over buckets, each chain whole; drafts of two buckets are refused',
    on(
      async ({ ledger }) => {
        const groups = Map.groupBy(reports, ({ id }) => bucketOf(id, 4))
        for (const group of groups.values()) await ledger.append('arden', { drafts: group.map(({ draft }) => draft) })
        assert.equal(groups.size, 4)
        const mixed = [...groups.values()].map(([one]) => smallReview(one.id, 'c1', 'accepted'))
        await refused(ledger.append('arden', { drafts: mixed }), 'entry-invalid')
        const heads = await ledger.heads('arden')
        assert.deepEqual(
          heads.map(({ bucket, seq }) => [bucket, seq]),
          [0, 1, 2, 3].map((bucket) => [bucket, groups.get(bucket)?.length]),
        )
        for (const head of heads) {
          const chain = await ledger.chain('arden', head.bucket, 1, 100)
          assert.deepEqual(walk(startOfChain(head.bucket), chain, 'arden', 4), { head, recorded: chain.at(-1)?.recorded, fault: null })
        }
        for (const { draft, id } of reports) assert.equal((await ledger.ofReport('arden', id))[0].id, contentId(draft))
        assert.equal((await ledger.reports('arden', { limit: 100 })).rows.length, 40)
      },
      { buckets: 4 },
    ),
  )
  test(
    'the same report in two conflicts is two entries of one id',
    on(async ({ ledger }) => {
      await ledger.create('corvin', 2)
      const { draft } = reports[0]
      const [a] = await ledger.append('arden', { drafts: [draft] })
      const [b] = await ledger.append('corvin', { drafts: [draft] })
      assert.ok(a.added && b.added)
      assert.equal(a.entry.id, b.entry.id)
      assert.notEqual(a.entry.hash, b.entry.hash)
      assert.equal((await ledger.reports('corvin', { limit: 9 })).rows.length, 1)
    }),
  )
}

function restoreTests(on: OnLedger): void {
  const made = async (): Promise<readonly Entry[]> => {
    const { ledger } = openMemory({ project: smallProjector, now: () => Date.parse('2030-01-01T00:00:00Z') })
    await ledger.create('arden', 1)
    const { draft, id } = smallReport('A report from another house.')
    await ledger.append('arden', { drafts: [draft, smallReading(id, [smallClaim('c1')]), smallReview(id, 'c1', 'accepted'), note('n')] })
    return ledger.chain('arden', 0, 1, 10)
  }
  test(
    'entries sealed elsewhere are taken as they are, with their rows, once',
    on(async ({ ledger }) => {
      const entries = await made()
      assert.equal(await ledger.restore('arden', entries.slice(0, 2)), 2)
      assert.equal(await ledger.restore('arden', entries), 2)
      assert.equal(await ledger.restore('arden', entries), 0)
      assert.deepEqual(await ledger.chain('arden', 0, 1, 10), entries)
      assert.deepEqual(
        (await ledger.claims('arden', { limit: 9 })).rows.map(({ claim, state }) => [claim, state]),
        [['c1', 'accepted']],
      )
      const [{ entry }] = await ledger.append('arden', { drafts: [note('later')] })
      assert.equal(entry.previous, entries[3].hash)
    }),
  )
  test(
    'changed entries and entries that do not continue the chain are refused, all of them',
    on(async ({ ledger }) => {
      const entries = await made()
      const [one, two, three, four] = entries
      await refused(ledger.restore('arden', [one, { ...two, by: 'omar' }, three]), 'ledger-damaged')
      await refused(ledger.restore('arden', [one, { ...two, body: { words: 'other' } }]), 'ledger-damaged')
      await refused(ledger.restore('arden', [one, { ...two, bucket: 7 }]), 'ledger-damaged')
      await refused(ledger.restore('arden', [one, three, four]), 'ledger-conflict')
      assert.equal((await ledger.status('arden')).entries, 0)
      await ledger.append('arden', { drafts: [note('own')] })
      await refused(ledger.restore('arden', entries), 'ledger-conflict')
    }),
  )
}

function onlyAppendTests(on: OnLedger): void {
  test(
    'the database itself refuses to change or remove entries and originals',
    on(async ({ ledger, sql }) => {
      const { draft, original } = smallReport('What was said stays said.')
      const [{ entry }] = await ledger.append('arden', { drafts: [draft], originals: [original] })
      const attempts = [
        "UPDATE entries SET body = '{}'",
        'DELETE FROM entries',
        'UPDATE originals SET hash = hash',
        'DELETE FROM originals',
      ]
      if (sql) for (const statement of attempts) await assert.rejects(sql(statement), /append-only|only be added/, statement)
      assert.deepEqual(await ledger.chain('arden', 0, 1, 9), [entry])
    }),
  )
}
