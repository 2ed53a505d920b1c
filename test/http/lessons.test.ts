import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import type { Pack } from '../../src/core/0-terms/pack.ts'
import type { Answer } from '../../src/api/operations.ts'
import { teach } from '../../src/flows/teach-pack.ts'
import { openReader } from '../../src/flows/open-reader.ts'
import { PackKeeper } from '../../src/http/pack-keeper.ts'
import { changedPack } from '../pack/pack-folder.ts'
import { codeOf, deskServer, type Served } from './desk-server.ts'

const BULLETIN_OF_CORVIN = [
  '---',
  'publisher: Corvin Ministry of Defence',
  'published: 2031-03-04T18:00',
  '---',
  'The Corvin Ministry of Defence said that Arden forces shelled the town of Vennet on Tuesday.',
  '',
].join('\n')
const HALE = { id: 'hale', text: 'Vennet', lang: 'qab', usedBy: ['corvin'], why: 'so in its bulletin' }

async function desk(): Promise<Served & { readonly pack: string }> {
  const pack = changedPack({})
  return { ...(await deskServer({ reports: [BULLETIN_OF_CORVIN], pack })), pack }
}

const taughtBy = (served: Served, who: string, json: unknown, path = 'names') =>
  served.ask('POST', `/api/pack/${path}`, { as: served.session(who), json })

async function json<T>(served: Served, path: string, who = 'reader'): Promise<T> {
  return (await (await served.ask('GET', path, { as: served.session(who) })).json()) as T
}

async function placesOf(served: Served): Promise<(string | null)[]> {
  const [{ report }] = (await json<Answer<'reports'>>(served, '/api/reports')).rows
  const { claims } = await json<Answer<'report'>>(served, `/api/reports/${report}`)
  return claims.flatMap(({ claim }) => claim.places.map(({ place }) => place))
}

describe('an editor teaches the pack a name', () => {
  test('which stands in its file and in the ledger, and by which the report is read again', async () => {
    const served = await desk()
    assert.ok(!(await placesOf(served)).includes('hale'), 'nobody knows the name yet')
    const answer = await taughtBy(served, 'editor', HALE)
    assert.equal(answer.status, 201)
    const { entry, file, names } = (await answer.json()) as Answer<'teachName'>
    assert.deepEqual([file, names], ['places.yaml', ['Vennet (qab) corvin']])
    assert.match(readFileSync(join(served.pack, 'places.yaml'), 'utf8'), /Hael \(qab\) corvin, Vennet \(qab\) corvin\]/)
    const pack = await json<Pack>(served, '/api/pack')
    assert.equal(pack.places.find(({ id }) => id === 'hale')?.names.at(-1)?.text, 'Vennet')
    const recorded = await json<Answer<'entry'>>(served, `/api/entries/${entry}`)
    assert.deepEqual([recorded.kind, recorded.subject, recorded.by], ['pack', 'hale', 'editor'])
    assert.deepEqual((recorded.body as { readonly why: string }).why, 'so in its bulletin')
    const [{ report }] = (await json<Answer<'reports'>>(served, '/api/reports')).rows
    const again = await served.ask('POST', `/api/reports/${report}/readings`, { as: served.session('reporter') })
    assert.equal(((await again.json()) as Answer<'readAgain'>).added, true)
    assert.deepEqual(await placesOf(served), ['hale'])
  })

  test('twice: the second adds nothing', async () => {
    const served = await desk()
    await taughtBy(served, 'editor', HALE)
    const again = await taughtBy(served, 'editor', HALE)
    assert.equal(again.status, 200)
    assert.equal(((await again.json()) as Answer<'teachName'>).added, false)
  })

  test('two at once: both are kept', async () => {
    const served = await desk()
    const texts = ['Vennet', 'Hael Harbour', 'Old Hael']
    const answers = await Promise.all(texts.map((text) => taughtBy(served, 'editor', { ...HALE, text })))
    assert.deepEqual(
      answers.map(({ status }) => status),
      [201, 201, 201],
    )
    const pack = await json<Pack>(served, '/api/pack')
    assert.deepEqual(
      new Set(
        pack.places
          .find(({ id }) => id === 'hale')
          ?.names.map(({ text }) => text)
          .slice(2),
      ),
      new Set(texts),
    )
  })

  test('and another program, over the same files: the desk takes it up', async () => {
    const served = await desk()
    const lesson = { does: 'name', of: 'place', id: 'hale', text: 'Vennet', lang: null, usedBy: [] } as const
    await teach(served.at, { folder: served.pack, additions: null }, lesson, { by: 'ann', day: '2031-03-04', why: null })
    const names = async (): Promise<number> =>
      (await json<Pack>(served, '/api/pack')).places.find(({ id }) => id === 'hale')?.names.length ?? 0
    while ((await names()) < 3) await new Promise((resolve) => setTimeout(resolve, 20))
  })
})

test('an editor teaches the pack a place, and what an alias of an actor is', async () => {
  const served = await desk()
  const place = { id: 'ullsby', kind: 'village', names: [{ text: 'Ullsby' }], district: 'velm-district' }
  assert.equal((await taughtBy(served, 'editor', place, 'places')).status, 201)
  assert.equal((await taughtBy(served, 'editor', { of: 'actor', id: 'arden-mod', text: 'Arden Command' })).status, 201)
  const pack = await json<Pack>(served, '/api/pack')
  assert.deepEqual(pack.places.find(({ id }) => id === 'ullsby')?.at, null)
  assert.ok(pack.actors.find(({ id }) => id === 'arden-mod')?.aliases.includes('Arden Command'))
})

describe('it is refused, and the pack stays as it was', () => {
  test('to whoever is no editor, and where the name means something else', async () => {
    const served = await desk()
    const before = readFileSync(join(served.pack, 'places.yaml'), 'utf8')
    for (const who of ['reader', 'reporter']) {
      assert.equal((await taughtBy(served, who, HALE)).status, 403)
      assert.equal((await taughtBy(served, who, { id: 'x', kind: 'village', names: [{ text: 'X' }] }, 'places')).status, 403)
    }
    assert.equal((await served.ask('POST', '/api/pack/names', { json: HALE })).status, 401)
    const taken = await taughtBy(served, 'editor', { ...HALE, text: 'Berat' })
    assert.deepEqual([taken.status, await codeOf(taken)], [409, 'name-taken'])
    for (const [wrong, code] of [
      [{ ...HALE, text: 'a\nb' }, 'request-invalid'],
      [{ ...HALE, text: 'Hale]\n- id: x' }, 'request-invalid'],
      [{ ...HALE, usedBy: ['nobody'] }, 'pack-check'],
      [{ ...HALE, id: 'atlantis' }, 'not-there'],
      [{ ...HALE, file: '/etc/passwd' }, 'request-invalid'],
    ] as const)
      assert.equal(await codeOf(await taughtBy(served, 'editor', wrong)), code)
    assert.equal(readFileSync(join(served.pack, 'places.yaml'), 'utf8'), before)
    assert.equal((await json<Answer<'status'>>(served, '/api/status')).entries, 2, 'nothing but the report and its reading')
  })

  test('where it cannot be recorded, and what was taught right after it stays', async () => {
    const served = await desk()
    let asked = 0
    const full = async (...given: Parameters<typeof served.at.ledger.append>) => {
      if (asked++ > 0) return served.at.ledger.append(...given)
      await new Promise((resolve) => setTimeout(resolve, 30))
      throw new Error('no room')
    }
    const ledger = new Proxy(served.at.ledger, { get: (of, key) => (key === 'append' ? full : (Reflect.get(of, key) as unknown)) })
    const keeper = new PackKeeper({ ...served.at, ledger }, openReader(served.pack), { folder: served.pack, additions: null })
    const lesson = { does: 'name', of: 'place', id: 'hale', lang: null, usedBy: [] } as const
    const teaching = { by: 'ann', day: '2031-03-04', why: null }
    const [first, second] = await Promise.allSettled([
      keeper.teach({ ...lesson, text: 'Vennet' }, teaching),
      keeper.teach({ ...lesson, text: 'Old Hael' }, teaching),
    ])
    assert.deepEqual([first.status, second.status], ['rejected', 'fulfilled'])
    const text = readFileSync(join(served.pack, 'places.yaml'), 'utf8')
    assert.ok(text.includes('Old Hael') && !text.includes('Vennet'))
  })

  test('where it cannot be recorded', async () => {
    const served = await desk()
    const before = readFileSync(join(served.pack, 'places.yaml'), 'utf8')
    const failing = { ...served.at, ledger: { ...served.at.ledger, append: () => Promise.reject(new Error('no room')) } }
    const lesson = { does: 'name', of: 'place', id: 'hale', text: 'Vennet', lang: null, usedBy: [] } as const
    await assert.rejects(
      teach(failing, { folder: served.pack, additions: null }, lesson, { by: 'ann', day: '2031-03-04', why: null }),
      /no room/,
    )
    assert.equal(readFileSync(join(served.pack, 'places.yaml'), 'utf8'), before)
  })
})
