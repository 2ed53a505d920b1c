import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { join } from 'node:path'
import pg from 'pg'
import { connect } from '../../src/ledger/postgres/connection.ts'
import { openPostgres } from '../../src/ledger/postgres/open.ts'
import { refused } from '../contract/ledger-contract.ts'
import { smallClaim, smallProjector, smallReading, smallReport } from '../contract/small-projector.ts'
import { wholeLedger } from '../faults/ledger-check.ts'
import { startCluster, type Cluster } from '../fixtures/postgres-cluster.ts'

const cluster = await startCluster()
after(() => cluster.remove())
const options = { project: smallProjector, now: Date.now }

async function sql(at: Cluster, ...statements: readonly string[]): Promise<void> {
  const client = new pg.Client(at.url())
  await client.connect()
  for (const statement of statements) await client.query(statement)
  await client.end()
}

/** A ledger with one conflict in a schema of its own. */
async function newLedger(schema: string): ReturnType<typeof openPostgres> {
  await sql(cluster, `create schema ${schema}`)
  const opened = await openPostgres(cluster.url(schema), options)
  await opened.ledger.create('arden', 1)
  return opened
}

const append = (text: string) => {
  const { draft, id, original } = smallReport(text)
  return { drafts: [draft, smallReading(id, [smallClaim(`${id}-1`)])], originals: [original], work: [id] }
}

describe('opening a database', () => {
  for (const setting of ['fsync', 'full_page_writes'])
    test(`${setting} = off is refused`, async () => {
      await reloaded(setting, 'off', `alter system set ${setting} = off`)
      try {
        await refused(openPostgres(cluster.url(), options), 'ledger-unsafe')
      } finally {
        await reloaded(setting, 'on', `alter system reset ${setting}`)
      }
    })
  test('commits that do not wait for the disk are refused', () =>
    refused(openPostgres(`${cluster.url()}&options=-c%20synchronous_commit%3Doff`, options), 'ledger-unsafe'))
  test('tables of a newer version are refused and left alone', async () => {
    await (await newLedger('newer')).ledger.close()
    await sql(cluster, `insert into newer.migrations (number, name) values (99, 'later')`)
    await refused(openPostgres(cluster.url('newer'), options), 'ledger-version')
  })
  test('nobody there, nobody let in: told as such', async () => {
    await refused(openPostgres('postgresql://alteram@/postgres?host=/nowhere', options), 'ledger-unreachable')
    await refused(openPostgres(cluster.url().replace('/postgres?', '/none?'), options), 'ledger-unreachable')
    await refused(openPostgres(cluster.url().replace('alteram@', 'nobody_known@'), options), 'ledger-unreachable')
  })
  test('many open at once: the tables are made once', async () => {
    await sql(cluster, 'create schema crowd')
    const opened = await Promise.all(Array.from({ length: 6 }, () => openPostgres(cluster.url('crowd'), options)))
    await Promise.all(opened.map(({ ledger }) => ledger.create('arden', 3)))
    assert.equal((await opened[5].ledger.heads('arden')).length, 3)
    await Promise.all(opened.map(({ ledger }) => ledger.close()))
  })
  test('its own tools back it up: said so', async () => {
    const { ledger } = await newLedger('backed')
    await assert.rejects(ledger.backup('ledger.dump'), /pg_dump --format=custom --file=ledger\.dump/)
    await ledger.close()
  })
})

describe('a database in trouble', () => {
  test('no room: refused as such, nothing half-written, and all is well when there is room again', async () => {
    const { ledger, queue } = await newLedger('roomless')
    await ledger.append('arden', append('One.'))
    // The server's own code for a full disk, raised where the last rows are written.
    const full = `create function roomless.no_room() returns trigger language plpgsql as $$ begin raise exception 'no space' using errcode = '53100'; end $$`
    await sql(cluster, full, 'create trigger no_room before insert on roomless.jobs execute function roomless.no_room()')
    await refused(ledger.append('arden', append('Two.')), 'ledger-full')
    assert.equal((await wholeLedger(ledger, 'arden')).size, 2)
    assert.equal((await ledger.status('arden')).claims, 1)
    await sql(cluster, 'drop trigger no_room on roomless.jobs')
    await ledger.append('arden', append('Two.'))
    assert.equal((await wholeLedger(ledger, 'arden')).size, 4)
    assert.equal((await queue.counts('arden')).waiting, 2)
    await ledger.close()
  })
  test('a head that somebody keeps locked is told, not waited for for ever', async () => {
    const { ledger } = await newLedger('locked')
    const holder = new pg.Client(cluster.url('locked'))
    await holder.connect()
    await holder.query('begin; select from heads for update')
    const database = connect(cluster.url('locked'), { connect: 1000, lock: 50, idleInTransaction: 1000, again: 1 })
    await refused(
      database.transaction((session) => session.rows('select from heads for update')),
      'ledger-locked',
    )
    await holder.end()
    await database.close()
    await ledger.close()
  })
  test('two that wait for each other: one is done again, both are done', async () => {
    const { ledger } = await newLedger('knot')
    await ledger.create('corvin', 1)
    const database = connect(cluster.url('knot'))
    const lock = (conflict: string) => `update heads set recorded = recorded || 'x' where conflict = '${conflict}'`
    const both = async (first: string, second: string): Promise<void> =>
      database.transaction(async (session) => {
        await session.rows(lock(first))
        await session.rows('select pg_sleep(0.1)')
        await session.rows(lock(second))
      })
    await Promise.all([both('arden', 'corvin'), both('corvin', 'arden')])
    assert.deepEqual(await database.read('select distinct recorded from heads'), [{ recorded: 'xx' }])
    await database.close()
    await ledger.close()
  })
  test('a statement the server does not take is our fault, and told with its cause', async () => {
    const database = connect(cluster.url())
    await assert.rejects(
      database.read('select nonsense('),
      (error: Error) => /syntax error/.test(error.message) && error.cause !== undefined,
    )
    await database.close()
  })
})

test('a new ledger is filled without walking its chain for each report', async () => {
  const { ledger } = await newLedger('filled')
  const made = Array.from({ length: 1500 }, (_, k) => smallReport(`Report ${k}.`))
  for (let k = 0; k < made.length; k += 300) await ledger.append('arden', { drafts: made.slice(k, k + 300).map(({ draft }) => draft) })
  for (const { id } of made.slice(-50)) await ledger.append('arden', { drafts: [smallReading(id, [smallClaim(`${id}-1`)])] })
  await ledger.close()
  const client = new pg.Client(cluster.url())
  await client.connect()
  // What a connection did is counted when it ends, a moment later.
  await eventually(async () => {
    const { rows } = await client.query<{ read: number; written: number }>(
      `select (coalesce(seq_tup_read, 0) + (select sum(idx_tup_read) from pg_stat_user_indexes i where i.relid = t.relid))::int as read, n_tup_ins::int as written
       from pg_stat_user_tables t where schemaname = 'filled' and relname = 'entries'`,
    )
    assert.equal(rows[0].written, 1550)
    assert.ok(rows[0].read < 20 * rows[0].written, `${rows[0].read} entries were read to record ${rows[0].written}`)
  })
  await client.end()
})

test('loaded into another cluster, where transactions are numbered anew: nothing is hidden, and followers go on', async () => {
  const { ledger } = await newLedger('moving')
  for (let k = 0; k < 30; k++) await ledger.append('arden', append(`Report ${k}.`))
  const { next } = await ledger.feed('arden', { limit: 50 })
  await ledger.close()
  const dump = join(cluster.data, 'moving.sql')
  await cluster.program('pg_dump', '-d', cluster.url(), '-n', 'moving', '-f', dump)
  const other = await startCluster()
  try {
    await other.program('psql', '-q', '-v', 'ON_ERROR_STOP=1', '-d', other.url(), '-f', dump)
    const moved = await openPostgres(other.url('moving'), options)
    assert.equal((await wholeLedger(moved.ledger, 'arden')).size, 60)
    await moved.ledger.append('arden', append('After the move.'))
    const rest = await moved.ledger.feed('arden', { after: next ?? '', limit: 100 })
    assert.deepEqual(
      rest.rows.map(({ seq }) => seq),
      Array.from({ length: 12 }, (_, k) => 51 + k),
    )
    await moved.ledger.close()
  } finally {
    await other.remove()
  }
})

/** Changes a setting, and waits until whoever connects has it: a reload of the configuration takes effect a moment later. */
async function reloaded(setting: string, wanted: string, change: string): Promise<void> {
  await sql(cluster, change, 'select pg_reload_conf()')
  await eventually(async () => {
    const client = new pg.Client(cluster.url())
    await client.connect()
    const { rows } = await client.query<Readonly<Record<string, string>>>(`show ${setting}`)
    await client.end()
    assert.equal(rows[0][setting], wanted)
  })
}

async function eventually(check: () => Promise<void>): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      return await check()
    } catch (error) {
      if (tries === 3000) throw error
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
}
