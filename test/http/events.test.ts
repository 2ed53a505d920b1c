import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { reviewClaim } from '../../src/flows/review-claim.ts'
import { FOLLOW_EVERY } from '../../src/http/follower.ts'
import { BULLETIN, deskServer, READER, type As } from './desk-server.ts'

const served = await deskServer({ reports: [BULLETIN] })
const { rows } = await served.at.ledger.claims(served.at.conflict, { limit: 10 })
const claim = rows[0].claim

interface Told {
  readonly id: string | null
  readonly event: string
  readonly data: { readonly id?: string; readonly kind?: string; readonly subject?: string; readonly by?: string }
}

/** A page that listens. */
class Listening {
  readonly told: Told[] = []
  readonly #stop = new AbortController()
  /** Comes when the server has ended the stream. */
  readonly ended: Promise<void>
  #end: () => void = () => undefined
  #waiting: (() => void) | null = null

  constructor() {
    this.ended = new Promise((resolve) => (this.#end = resolve))
  }

  async start(as: As, after: string | null = null): Promise<this> {
    const response = await fetch(`${served.url}/api/events`, {
      headers: { ...as, ...(after === null ? {} : { 'Last-Event-ID': after }) },
      signal: this.#stop.signal,
    })
    assert.equal(response.status, 200)
    assert.equal(response.headers.get('content-type'), 'text/event-stream')
    void this.#read(response).catch(() => undefined)
    await this.until((told) => told.event === 'ready' || told.event === 'reset')
    return this
  }

  async until(wanted: (told: Told) => boolean): Promise<Told> {
    for (;;) {
      const found = this.told.find(wanted)
      if (found) return found
      await new Promise<void>((resolve) => (this.#waiting = resolve))
    }
  }

  /** What was told of entries by one author. */
  by(author: string): readonly Told[] {
    return this.told.filter((told) => told.data.by === author)
  }

  get last(): string {
    return this.told.findLast((told) => told.id !== null)?.id ?? ''
  }

  stop(): void {
    this.#stop.abort()
  }

  async #read(response: Response): Promise<void> {
    let text = ''
    const decoder = new TextDecoder()
    for await (const part of response.body as ReadableStream<Uint8Array>) {
      text += decoder.decode(part, { stream: true })
      const blocks = text.split('\n\n')
      text = blocks.pop() ?? ''
      for (const block of blocks) this.#take(block)
    }
    this.#end()
  }

  #take(block: string): void {
    const field = (name: string): string | null => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1] ?? null
    const event = field('event')
    if (event === null) return
    this.told.push({ id: field('id'), event, data: JSON.parse(field('data') ?? '{}') as Told['data'] })
    this.#waiting?.()
  }
}

/** Somebody at the command line: writes to the ledger behind the server's back. */
async function elsewhere(by: string): Promise<void> {
  await reviewClaim(served.at, claim, { does: 'accept' }, READER.pack, { by, why: by })
}

describe('what is recorded is told', { timeout: 120_000 }, () => {
  test('to every page, also of what the command line records', async () => {
    const [one, two] = [await new Listening().start(served.session('reader')), await new Listening().start(served.session('editor'))]
    await elsewhere('console')
    for (const page of [one, two]) {
      const told = await page.until((t) => t.data.by === 'console')
      assert.deepEqual([told.event, told.data.kind, told.data.subject], ['entry', 'review', claim])
    }
    assert.ok(FOLLOW_EVERY <= 500, 'looked for at least twice a second')
    const { seen } = (await (await served.ask('GET', `/api/claims/${claim}`, { as: served.session('reader') })).json()) as {
      readonly seen: string
    }
    const answer = await served.ask('POST', `/api/claims/${claim}/reviews`, {
      as: served.session('reporter'),
      json: { seen, judgement: { does: 'reject' } },
    })
    assert.equal(answer.status, 201)
    await one.until((t) => t.data.by === 'reporter')
    await two.until((t) => t.data.by === 'reporter')
    one.stop()
    two.stop()
  })
  test('after a break, from where the line was cut: nothing missed, nothing twice', async () => {
    const first = await new Listening().start(served.session('reader'))
    await elsewhere('before')
    await first.until((t) => t.data.by === 'before')
    const { last } = first
    first.stop()
    for (const name of ['gone-1', 'gone-2', 'gone-3']) await elsewhere(name)
    const again = await new Listening().start(served.session('reader'), last)
    await elsewhere('after')
    await again.until((t) => t.data.by === 'after')
    assert.deepEqual(
      again.told.filter((t) => t.event === 'entry').map((t) => t.data.by),
      ['gone-1', 'gone-2', 'gone-3', 'after'],
    )
    again.stop()
  })
  test('a place in the stream that is none is refused; one from long ago starts anew', async () => {
    const wrong = await served.ask('GET', '/api/events', { as: served.session('reader'), headers: { 'Last-Event-ID': '1; drop' } })
    assert.equal(wrong.status, 400)
  })
  test('a stream ends with its session', async () => {
    await served.team.users.add('Leaver', 'reader', null)
    const page = await new Listening().start(served.session('Leaver'))
    await served.team.users.change('Leaver', { disabled: true })
    await elsewhere('secret')
    const other = await new Listening().start(served.session('reader'))
    await elsewhere('seen by others')
    await other.until((t) => t.data.by === 'seen by others')
    await page.ended
    assert.equal(page.by('secret').length, 0)
    other.stop()
  })
  test('nobody holds open more streams than a person can look at', async () => {
    const pages: Listening[] = []
    for (let k = 0; k < 12; k++) pages.push(await new Listening().start(served.session('admin')))
    const refused = await served.ask('GET', '/api/events', { as: served.session('admin') })
    assert.equal(refused.status, 429)
    await refused.body?.cancel()
    for (const page of pages) page.stop()
    let status = 429
    while (status === 429) {
      const free = await served.ask('GET', '/api/events', { as: served.session('admin') })
      status = free.status
      await free.body?.cancel()
    }
    assert.equal(status, 200, 'seats are given back')
  })
})
