import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { createConnection, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import pg from 'pg'
import { connect } from '../../src/ledger/postgres/connection.ts'
import { openPostgres } from '../../src/ledger/postgres/open.ts'
import { refused } from '../contract/ledger-contract.ts'
import { smallClaim, smallProjector, smallReading, smallReport } from '../contract/small-projector.ts'
import { startCluster } from '../fixtures/postgres-cluster.ts'
import { wholeLedger } from './ledger-check.ts'

const cluster = await startCluster()
after(() => cluster.remove())
const options = { project: smallProjector, now: Date.now }
const admin = new pg.Client(cluster.url())

const append = (text: string) => {
  const { draft, id, original } = smallReport(text)
  return { drafts: [draft, smallReading(id, [smallClaim(`${id}-1`)])], originals: [original], work: [id] }
}

/** A line to the server that can be cut: `at` names words of a client's message after which it breaks, before or after the server got it. */
async function cuttable(): Promise<{
  url: (schema: string) => string
  cut: (at: string, when: 'before' | 'after', times: number) => void
  close: () => void
}> {
  const folder = mkdtempSync(join(tmpdir(), 'alteram-cut-'))
  const to = new URL(cluster.url().replace('@/', '@x/')).searchParams.get('host') ?? ''
  let plan: { at: string; when: 'before' | 'after'; times: number } | null = null
  const server = createServer((client: Socket) => {
    const upstream = createConnection(join(to, '.s.PGSQL.5432'))
    const drop = (): void => {
      client.destroy()
      upstream.destroy()
    }
    client.on('error', drop).on('close', () => upstream.end())
    upstream.on('error', drop).on('close', () => client.destroy())
    upstream.on('data', (bytes) => client.writable && client.write(bytes))
    client.on('data', (bytes) => {
      const hit = plan !== null && plan.times > 0 && bytes.includes(plan.at)
      if (!hit || plan === null) return upstream.write(bytes)
      plan.times--
      client.destroy()
      if (plan.when === 'before') upstream.destroy()
      else upstream.write(bytes)
    })
  })
  await new Promise<void>((resolve) => server.listen(join(folder, '.s.PGSQL.5432'), resolve))
  return {
    url: (schema) => cluster.url(schema).replace(to, folder),
    cut: (at, when, times) => (plan = { at, when, times }),
    close: () => {
      server.close()
      rmSync(folder, { recursive: true })
    },
  }
}

describe('PostgreSQL, the connection cut', async () => {
  await admin.connect()
  after(() => admin.end())
  const line = await cuttable()
  after(() => line.close())

  for (const [at, when] of [
    ['begin', 'before'],
    ['insert into entries', 'before'],
    ['insert into entries', 'after'],
    ['commit', 'before'],
    ['commit', 'after'],
  ] as const)
    test(`${when} "${at}" reached the server: the append is done once, and told as added`, async () => {
      const schema = `cut_${at.replaceAll(' ', '_')}_${when}`
      await admin.query(`create schema ${schema}`)
      const { ledger, queue } = await openPostgres(line.url(schema), options)
      await ledger.create('arden', 1)
      const [head] = await ledger.heads('arden')
      line.cut(at, when, 1)
      const appended = await ledger.append('arden', { ...append('One.'), expect: head })
      assert.deepEqual(
        appended.map(({ added, entry }) => [added, entry.seq]),
        [
          [true, 1],
          [true, 2],
        ],
      )
      assert.equal((await wholeLedger(ledger, 'arden')).size, 2)
      assert.equal((await queue.counts('arden')).waiting, 1)
      await ledger.close()
    })

  test('a job whose commit was cut ends once', async () => {
    await admin.query('create schema cut_job')
    const { ledger, queue } = await openPostgres(line.url('cut_job'), options)
    await ledger.create('arden', 1)
    await ledger.append('arden', append('One.'))
    const [job] = await queue.take('one', 1, 60)
    line.cut('commit', 'after', 1)
    const [reading] = await ledger.append('arden', { drafts: [smallReading(job.report, [], 'another')], settles: job })
    assert.equal(reading.added, true)
    assert.deepEqual(await queue.counts('arden'), { waiting: 0, lent: 0, setAside: 0 })
    await ledger.close()
  })

  test('cut again and again: told, and what was under way is there whole or not at all', async () => {
    await admin.query('create schema cut_often')
    const { ledger } = await openPostgres(line.url('cut_often'), options)
    await ledger.create('arden', 1)
    line.cut('insert into claims', 'after', 9)
    await refused(ledger.append('arden', append('One.')), 'ledger-unreachable')
    line.cut('', 'after', 0)
    assert.equal((await wholeLedger(ledger, 'arden')).size, 0)
    assert.equal((await ledger.append('arden', append('One.')))[1].added, true)
    await ledger.close()
  })

  test('a connection that the server ends in the same breath as it takes it is told, and ends nothing else', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'alteram-cut-'))
    const said = 'SFATAL\0C57P01\0Mterminating connection due to administrator command\0\0'
    const [welcome, ready, end] = [
      Buffer.from('R\0\0\0\x08\0\0\0\0'),
      Buffer.from('Z\0\0\0\x05I'),
      Buffer.from(`E\0\0\0${String.fromCharCode(4 + said.length)}${said}`),
    ]
    const server = createServer((client: Socket) => {
      client.on('error', () => undefined).once('data', () => client.end(Buffer.concat([welcome, ready, end])))
    })
    await new Promise<void>((resolve) => server.listen(join(folder, '.s.PGSQL.5432'), resolve))
    const database = connect(`postgresql://alteram@/postgres?host=${folder}`, {
      connect: 10_000,
      lock: 1000,
      idleInTransaction: 1000,
      again: 1,
    })
    await refused(
      database.transaction((session) => session.rows('select 1')),
      'ledger-unreachable',
    )
    await refused(database.read('select 1'), 'ledger-unreachable')
    await database.close()
    server.close()
    rmSync(folder, { recursive: true })
  })

  test('connections ended by the server while many append: whatever was acknowledged is there', async () => {
    await admin.query('create schema ended')
    const { ledger } = await openPostgres(cluster.url('ended'), options)
    await ledger.create('arden', 1)
    let running = true
    const ending = (async () => {
      // Each time on a new connection: the server ends this one too now and then.
      while (running) {
        const client = new pg.Client(cluster.url())
        client.on('error', () => undefined)
        // While it connects, too.
        await client.connect().catch(() => undefined)
        const others = `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'alteram'`
        await client.query(others).catch(() => undefined)
        await client.end().catch(() => undefined)
        await new Promise((resolve) => setTimeout(resolve, 15))
      }
    })()
    const acknowledged: string[] = []
    let told = 0
    const writer = async (name: number): Promise<void> => {
      for (let k = 0; k < 20; k++)
        await ledger.append('arden', append(`Report ${k} of ${name}.`)).then(
          (appended) => acknowledged.push(...appended.map(({ entry }) => entry.id)),
          (error: { readonly code: string }) => {
            assert.equal(error.code, 'ledger-unreachable')
            told++
          },
        )
    }
    await Promise.all([1, 2, 3, 4].map(writer))
    running = false
    await ending
    // The last connections may have been ended while nobody used them: whoever takes one first is told so, and asks again.
    const entries = await wholeLedger(ledger, 'arden').catch(() => wholeLedger(ledger, 'arden'))
    assert.deepEqual(
      acknowledged.filter((id) => !entries.has(id)),
      [],
    )
    assert.equal(acknowledged.length, 160 - 2 * told)
    await ledger.close()
  })
})
