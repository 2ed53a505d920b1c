import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { openPostgres } from '../../src/ledger/postgres/open.ts'
import { refused } from '../contract/ledger-contract.ts'
import { smallClaim, smallProjector, smallReading, smallReport } from '../contract/small-projector.ts'
import { startCluster, startStandby, type Cluster } from '../fixtures/postgres-cluster.ts'
import { wholeLedger } from './ledger-check.ts'

const options = { project: smallProjector, now: Date.now }
const BUCKETS = 4

async function query<Row extends object>(at: Cluster, sql: string): Promise<readonly Row[]> {
  const client = new pg.Client(at.url())
  await client.connect()
  const { rows } = await client.query<Row>(sql)
  await client.end()
  return rows
}

/** A primary that answers a commit only when one of its standbys has it on disk, and two standbys that stream. */
async function threeMachines(): Promise<readonly [Cluster, Cluster, Cluster]> {
  const primary = await startCluster()
  const standbys = await Promise.all([startStandby(primary, 'one'), startStandby(primary, 'two')])
  primary.configure(`synchronous_standby_names = 'ANY 1 (one, two)'`)
  await query(primary, 'select pg_reload_conf()')
  const synced = `select from pg_stat_replication where sync_state = 'quorum'`
  while ((await query(primary, synced)).length < 2) await pause(20)
  return [primary, standbys[0], standbys[1]]
}

/** The standby that has more: the other may lack the last commits, since one is enough. */
async function furthest(standbys: readonly Cluster[]): Promise<Cluster> {
  const received = await Promise.all(
    standbys.map(async (standby) => {
      const [{ bytes }] = await query<{ bytes: string }>(
        standby,
        `select pg_wal_lsn_diff(pg_last_wal_receive_lsn(), '0/0')::bigint as bytes`,
      )
      return { standby, bytes: BigInt(bytes) }
    }),
  )
  return received.reduce((a, b) => (b.bytes > a.bytes ? b : a)).standby
}

describe('a primary with synchronous standbys', async () => {
  const [primary, ...standbys] = await threeMachines()
  after(() => Promise.all([primary, ...standbys].map((one) => one.remove())))

  test('killed with -9 in the middle of writing: the standby promoted holds everything acknowledged, and goes on', async () => {
    const { ledger } = await openPostgres(primary.url(), options)
    await ledger.create('arden', BUCKETS)
    const acknowledged: string[] = []
    let killed = false
    const writer = async (name: number): Promise<void> => {
      for (let k = 0; !killed; k++) {
        const { draft, id, original } = smallReport(`Report ${k} of ${name}.`)
        const drafts = [draft, smallReading(id, [smallClaim(`${id}-1`)])]
        try {
          const appended = await ledger.append('arden', { drafts, originals: [original], work: [id] })
          acknowledged.push(...appended.map(({ entry }) => entry.id))
        } catch (error) {
          assert.ok(killed || (error as { code?: string }).code === 'ledger-unreachable')
          return
        }
      }
    }
    const writers = [1, 2, 3, 4].map(writer)
    while (acknowledged.length < 300) await pause(5)
    await primary.kill()
    killed = true
    await Promise.all(writers)
    await ledger.close()

    const next = await furthest(standbys)
    const reader = await openPostgres(next.url(), options)
    await refused(reader.ledger.append('arden', { drafts: [smallReport('On a standby.').draft] }), 'ledger-read-only')
    await reader.ledger.close()

    await next.program('pg_ctl', '-D', next.data, '-s', '-w', 'promote')
    const opened = await openPostgres(next.url(), options)
    const entries = await wholeLedger(opened.ledger, 'arden')
    assert.deepEqual(
      acknowledged.filter((id) => !entries.has(id)),
      [],
    )
    const after = smallReport('After the fall of the first machine.')
    await opened.ledger.append('arden', { drafts: [after.draft], work: [after.id] })
    const { rows } = await opened.ledger.feed('arden', { limit: 100_000 })
    assert.equal(rows.length, entries.size + 1)
    assert.equal(rows.at(-1)?.report, after.id)
    const reports = rows.filter(({ kind }) => kind === 'report')
    assert.equal((await opened.queue.counts('arden')).waiting, reports.length)
    await opened.ledger.close()
  })
})
