import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { DatabaseSync } from 'node:sqlite'
import type { Overview } from '../../src/core/0-terms/overview.ts'
import { addReports } from '../../src/flows/add-reports.ts'
import { composeEdition } from '../../src/flows/compose-edition.ts'
import { workBeside, type LongWork } from '../../src/flows/long-work.ts'
import { initLedger, openLedger, openToRead, type OpenedLedger } from '../../src/flows/open-ledger.ts'
import { verifyRecord } from '../../src/flows/verify-record.ts'
import { serveDesk } from '../../src/http/serve.ts'
import { pageToken } from '../../src/team/secrets.ts'
import { openTeam } from '../../src/team/team.ts'
import { NO_LIMITS, READER } from './desk-server.ts'

const PACK = fileURLToPath(new URL('../packs/corvin-arden', import.meta.url))
const AS_OF = '2031-03-28T23:59'
const folder = mkdtempSync(join(tmpdir(), 'alteram-thread-'))
let at: OpenedLedger

/** A bulletin of many claims, each of a day and with a figure of its own. */
function bulletin(report: number, claims: number): string {
  const [by, of] = report % 2 === 0 ? ['Arden', 'Corvin'] : ['Corvin', 'Arden']
  const lines = Array.from(
    { length: claims },
    (_, k) =>
      `The ${by} Ministry of Defence said that ${of} forces shelled Hale on March ${(k % 27) + 1}, wounding ${report + k + 2} civilians.`,
  )
  return ['---', `title: Bulletin ${report}`, `publisher: ${by} Ministry of Defence`, 'published: 2031-03-28T18:00', '---', ...lines].join(
    '\n\n',
  )
}

before(async () => {
  await initLedger(join(folder, 'desk'), { pack: PACK })
  at = await openLedger(join(folder, 'desk'))
  const texts = Array.from({ length: 40 }, (_, k) => bulletin(k, 50))
  const files = texts.map((text, k) => () => ({ name: `${k}.txt`, bytes: new TextEncoder().encode(text) }))
  for await (const _ of addReports(at, files, READER, { by: 'setup' }));
})
after(async () => {
  await at?.close()
  rmSync(folder, { recursive: true })
})

interface Served {
  ask(path: string, method?: string): Promise<unknown>
  close(): Promise<void>
}

/** A server over the ledger in its file, asked as an editor. */
async function served(long: LongWork): Promise<Served> {
  const now = (): number => Date.now()
  const team = openTeam(':memory:', now)
  await team.users.add('Mira', 'editor', null)
  const place = { port: 0, host: '127.0.0.1', url: null, proxy: false }
  const kept = { assets: null, css: () => '', version: '0', log: () => undefined, now, limits: NO_LIMITS }
  const serving = await serveDesk({ at, queue: at.queue, reader: READER, long, team, solo: null, place, ...kept })
  const secret = team.sessions.begin(team.users.named('Mira'), null)
  const headers = { Cookie: `alteram-${serving.port}=${secret}`, 'X-Alteram-Token': pageToken(secret) }
  return {
    ask: async (path, method = 'GET') => (await fetch(serving.url + path, { method, headers })).json(),
    close: async () => {
      await serving.close()
      team.close()
    },
  }
}

describe('work on a thread of its own', () => {
  it('gives what the work gives here, and tells how far it is', async () => {
    const long = workBeside(at, 0)
    const told: (readonly [number, number])[] = []
    const verified = await long.verify({ progress: (...so) => told.push(so) })
    assert.deepEqual(verified, await verifyRecord(at))
    assert.ok(verified.anchors > 2000, `${verified.anchors} anchors`)
    assert.ok(told.length > 0 && told.every(([done, of], k) => done <= of && done >= (told[k - 1]?.[0] ?? 0)), JSON.stringify(told))
    const { overview } = await long.compose(READER.pack, { asOf: AS_OF })
    assert.deepEqual(overview, (await composeEdition(at, READER.pack, { asOf: AS_OF })).overview)
    await long.close()
  })

  it('answers others while it verifies and composes', async () => {
    const desk = await served(workBeside(at, 0))
    const order: string[] = []
    const long = [
      desk.ask('api/verify', 'POST').then((body) => order.push(`verified ${String((body as { sound: boolean }).sound)}`)),
      desk.ask(`api/overview?asOf=${AS_OF}`).then((body) => order.push(`composed ${(body as Overview).asOf}`)),
    ]
    for (let k = 0; k < 5; k++) {
      assert.deepEqual(await desk.ask('api/health'), { ok: true })
      order.push('small')
    }
    await Promise.all(long)
    await desk.close()
    assert.deepEqual(order.slice(0, 5), Array(5).fill('small'), order.join(', '))
    assert.deepEqual(order.slice(5).sort(), [`composed ${AS_OF}`, 'verified true'])
  })

  it('sees what was recorded since it began', async () => {
    const long = workBeside(at, 0)
    const before = await long.verify()
    const late = new TextEncoder().encode(bulletin(99, 1))
    for await (const _ of addReports(at, [() => ({ name: 'late.txt', bytes: late })], READER, { by: 'setup' }));
    assert.ok((await long.verify()).entries > before.entries)
    await long.close()
  })

  it('brings refusals and faults back as they are', async () => {
    const long = workBeside(at, 0)
    await assert.rejects(long.compose(READER.pack, { asOf: AS_OF, previous: AS_OF }), { code: 'usage', message: /must be before --as-of/ })
    const gone = workBeside({ ...at, folder: join(folder, 'nowhere') }, 0)
    await assert.rejects(gone.verify(), { code: 'ledger-missing', message: /restore/ })
    await Promise.all([long.close(), gone.close()])
  })

  it('ends with the server, and what was under way fails', async () => {
    const long = workBeside(at, 0)
    const verifying = assert.rejects(long.verify(), { code: 'internal', message: /stopped/ })
    const waiting = assert.rejects(long.verify(), { code: 'internal', message: /stopped/ })
    await long.close()
    await verifying
    await waiting
    assert.ok(!process.getActiveResourcesInfo().includes('MessagePort'), process.getActiveResourcesInfo().join(', '))
    await assert.rejects(long.verify(), { code: 'internal', message: /stopped/ })
  })

  it('cannot write to the file', async () => {
    const read = await openToRead({ folder: at.folder, conflict: at.conflict, back: 'sqlite' })
    await assert.rejects(read.ledger.rebuild(read.conflict), /for writing/)
    await read.close()
  })

  it('finds what was changed in the file', async () => {
    const long = workBeside(at, 0)
    await long.verify()
    const file = new DatabaseSync(join(folder, 'desk', 'ledger.sqlite'))
    const triggers = file.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").all()
    for (const { name } of triggers) file.exec(`DROP TRIGGER "${String(name)}"`)
    file.exec(`UPDATE entries SET body = replace(body, 'Bulletin 3', 'Bulletin 8')`)
    file.close()
    assert.notDeepEqual((await long.verify()).problems, [])
    await long.close()
  })
})
