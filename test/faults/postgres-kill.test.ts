import assert from 'node:assert/strict'
import { spawn, type ChildProcess } from 'node:child_process'
import { after, describe, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openPostgres } from '../../src/ledger/postgres/open.ts'
import { superviseWorkers } from '../../src/queue/supervise-workers.ts'
import { smallProjector, smallReport } from '../contract/small-projector.ts'
import { startCluster } from '../fixtures/postgres-cluster.ts'
import { readOnce, wholeLedger } from './ledger-check.ts'

const REPORTS = Number(process.env['FAULT_REPORTS'] ?? 2000)
const cluster = await startCluster()
after(() => cluster.remove())
const options = { project: smallProjector, now: Date.now }

function startScript(name: string, ...args: readonly string[]): ChildProcess {
  const script = fileURLToPath(new URL(name, import.meta.url))
  return spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'alteram-compiled') },
  })
}

async function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
  return new Promise((resolve) => child.once('exit', resolve))
}

async function emptyLedger(schema: string, buckets: number): ReturnType<typeof openPostgres> {
  const { default: pg } = await import('pg')
  const client = new pg.Client(cluster.url())
  await client.connect()
  await client.query(`create schema ${schema}`)
  await client.end()
  const opened = await openPostgres(cluster.url(schema), options)
  await opened.ledger.create('arden', buckets)
  return opened
}

/** Lets a writer acknowledge some appends and kills it in the middle of another. Returns the ids it said. */
async function killedWriter(schema: string, name: string, appends: number): Promise<readonly string[]> {
  const child = startScript('postgres-writer.ts', cluster.url(schema), name)
  let said = ''
  child.stdout?.on('data', (text: Buffer) => {
    said += text.toString()
    if (said.split('\n').length > appends) child.kill('SIGKILL')
  })
  await ended(child)
  return said.split('\n').slice(0, -1).flatMap((line) => line.split(' ')) // prettier-ignore
}

describe('PostgreSQL, killed', () => {
  test('50 writers killed with -9: everything they were told is recorded is there, and the chain is whole', async () => {
    const { ledger, queue } = await emptyLedger('writers', 1)
    const lanes = Array.from({ length: 5 }, async (_, lane) => {
      const said: string[] = []
      for (let k = 0; k < 10; k++) said.push(...(await killedWriter('writers', `writer ${lane}.${k}`, 1 + ((lane * 7 + k * 3) % 12))))
      return said
    })
    const acknowledged = (await Promise.all(lanes)).flat()
    const entries = await wholeLedger(ledger, 'arden')
    assert.deepEqual(
      acknowledged.filter((id) => !entries.has(id)),
      [],
    )
    assert.ok(acknowledged.length >= 500)
    const reports = [...entries.values()].filter(({ kind }) => kind === 'report')
    assert.equal((await queue.counts('arden')).waiting, reports.length, 'no report without its work')
    for (const { report } of reports.slice(-20)) assert.ok(await ledger.original(report), 'no report without its original')
    await ledger.close()
  })

  test(`workers killed in the middle, the server crashed and started again: of ${REPORTS} reports none is lost, none read twice`, async (t) => {
    const { ledger, queue } = await emptyLedger('workers', 1)
    const made = Array.from({ length: REPORTS }, (_, k) => smallReport(k === 77 ? 'Poison of the readers.' : `Report ${k}.`))
    for (let k = 0; k < REPORTS; k += 500) {
      const part = made.slice(k, k + 500)
      await ledger.append('arden', { drafts: part.map(({ draft }) => draft), work: part.map(({ id }) => id) })
    }
    const still = new Set<ChildProcess>()
    t.after(() => still.forEach((child) => child.kill('SIGKILL')))
    let stopAt = REPORTS / 10
    const start = (): { ended: Promise<number | null>; stop: () => void } => {
      const child = startScript('postgres-worker.ts', cluster.url('workers'), '2', 'Poison', String(stopAt))
      child.stdout?.on('data', () => still.add(child))
      child.once('exit', () => still.delete(child))
      return { ended: ended(child), stop: () => void child.kill() }
    }
    const workers = superviseWorkers({ count: 2, start, pause: () => pause(50), crashes: 400, signal: new AbortController().signal })
    /** Both stand still in the middle of a report. */
    const bothStill = async (): Promise<readonly ChildProcess[]> => {
      while (still.size < 2) await pause(20)
      return [...still]
    }
    const killed = await bothStill()
    for (const child of killed) child.kill('SIGKILL')
    await Promise.all(killed.map(ended))
    const cutOff = await bothStill()
    stopAt = 0
    await cluster.stop('immediate')
    for (const child of cutOff) child.kill('SIGCONT')
    await Promise.all(cutOff.map(ended))
    await cluster.start()
    const crashed = await workers
    assert.ok(crashed >= 6, 'two killed, two cut off by the crash, and the poisonous report')
    const { reports, lost, doubled } = readOnce((await wholeLedger(ledger, 'arden')).values())
    assert.deepEqual({ reports, lost, doubled }, { reports: REPORTS, lost: 1, doubled: 0 })
    const aside = await queue.setAside('arden')
    assert.deepEqual(
      aside.map(({ report }) => report),
      [made[77].id],
      'lost is the one that is set aside',
    )
    assert.deepEqual(await queue.counts('arden'), { waiting: 0, lent: 0, setAside: 1 })
    await ledger.close()
  })
})
