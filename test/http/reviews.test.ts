import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { Client, Refused } from '../../src/api/client.ts'
import type { Answer } from '../../src/api/operations.ts'
import { reviewClaim } from '../../src/flows/review-claim.ts'
import { BULLETIN, deskServer, READER, type As } from './desk-server.ts'

const served = await deskServer({ reports: [BULLETIN] })

/** The typed client, as a page that is signed in uses it. */
async function clientOf(name: string): Promise<Client> {
  const as: As = served.session(name)
  const client = new Client({
    base: served.url,
    fetch: (url, init) => fetch(url, { ...init, headers: { ...headersOf(init), Cookie: as['Cookie'] } }),
  })
  const me = await client.call('me', {})
  assert.equal(me.user?.name, name)
  return client
}

function headersOf(init: RequestInit | undefined): Record<string, string> {
  return Object.fromEntries(new Headers(init?.headers))
}

async function refusalOf(work: Promise<unknown>): Promise<Refused['refusal']> {
  const error = await work.then(
    () => assert.fail('nothing was refused'),
    (thrown: unknown) => thrown,
  )
  assert.ok(error instanceof Refused, String(error))
  return error.refusal
}

let ada: Client
let ben: Client
let strike: string
let denial: string
before(async () => {
  ada = await clientOf('editor')
  ben = await clientOf('reporter')
  const { rows } = await ada.call('claims', { query: { limit: 100 } })
  const found = (kind: string): string => rows.find((row) => row.claim.kind === kind)?.claim.id ?? assert.fail(`no ${kind} was read`)
  strike = found('strike')
  denial = found('denial')
})

describe('two persons judge one claim', () => {
  test('the second is told what the first made of it, and can judge that', async () => {
    const seen = (await ben.call('claim', { params: { claim: strike } })).seen
    assert.equal(seen, null)
    const first = await ada.call('review', { params: { claim: strike }, body: { seen, judgement: { does: 'accept' } } })
    assert.equal(first.current?.state, 'accepted')
    const refusal = await refusalOf(ben.call('review', { params: { claim: strike }, body: { seen, judgement: { does: 'reject' } } }))
    assert.deepEqual([refusal.status, refusal.code], [409, 'review-crossed'])
    const newer = refusal.newer as Answer<'claim'>
    assert.deepEqual([newer.seen, newer.current?.state, newer.reviews[0].by], [first.seen, 'accepted', 'editor'])
    const again = await ben.call('review', {
      params: { claim: strike },
      body: { seen: newer.seen, judgement: { does: 'reject' }, why: 'No source is named.' },
    })
    assert.deepEqual([again.current?.state, again.reviews.length, again.reviews.some((review) => review.crossed)], ['rejected', 2, false])
  })
  test('of many at once exactly one is taken', async () => {
    const { seen } = await ada.call('claim', { params: { claim: denial } })
    const tries = Array.from({ length: 12 }, (_, k) =>
      (k % 2 ? ada : ben).call('review', {
        params: { claim: denial },
        body: { seen, judgement: { does: k % 3 ? 'accept' : 'reject' }, why: `try ${k}` },
      }),
    )
    const ends = await Promise.allSettled(tries)
    assert.equal(ends.filter((end) => end.status === 'fulfilled').length, 1)
    assert.equal((await ada.call('claim', { params: { claim: denial } })).reviews.length, 1)
  })
})

test('somebody who records between looking and recording is not passed over', async () => {
  const { at } = served
  const append = at.ledger.append.bind(at.ledger)
  const { seen } = await ada.call('claim', { params: { claim: strike } })
  // The command line of somebody else, at the worst moment.
  at.ledger.append = async (conflict, what) => {
    at.ledger.append = append
    await reviewClaim(at, strike, { does: 'accept' }, READER.pack, { by: 'console' })
    return append(conflict, what)
  }
  const refusal = await refusalOf(ada.call('review', { params: { claim: strike }, body: { seen, judgement: { does: 'reject' } } }))
  assert.equal(refusal.code, 'review-crossed')
  const { reviews } = await ada.call('claim', { params: { claim: strike } })
  assert.deepEqual([reviews.at(-1)?.by, reviews.some((review) => review.crossed)], ['console', false])
})

describe('judging', () => {
  const now = (claim: string): Promise<Answer<'claim'>> => ada.call('claim', { params: { claim } })
  async function judge(claim: string, judgement: Parameters<typeof ada.call<'review'>>[1]['body']['judgement']): Promise<Answer<'claim'>> {
    return ada.call('review', { params: { claim }, body: { seen: (await now(claim)).seen, judgement } })
  }
  test('a correction keeps what was read beside it, and undoing it brings that back', async () => {
    const read = (await now(strike)).current?.asRead?.stance
    const corrected = await judge(strike, { does: 'correct', set: { stance: 'concedes', against: null } })
    assert.deepEqual(
      [corrected.current?.claim.stance, corrected.current?.asRead?.stance, corrected.current?.state],
      ['concedes', read, 'corrected'],
    )
    const undone = await judge(strike, { does: 'undo', review: corrected.seen ?? '' })
    assert.equal(undone.current?.claim.stance, read)
    assert.ok(undone.reviews.some((review) => review.undone))
  })
  test('links stand with both claims', async () => {
    const linked = await judge(denial, { does: 'link', to: strike, relation: 'denies', component: 'occurred' })
    assert.equal(linked.between.at(-1)?.does, 'link')
  })
  test('a claim from a selection', async () => {
    const { report } = await now(strike)
    const { text } = await ada.call('report', { params: { report } })
    const start = text.indexOf('killing three civilians')
    const added = await ada.call('addClaim', {
      params: { report },
      body: { start, end: start + 'killing three civilians'.length, kind: 'casualties', set: { party: 'arden' } },
    })
    assert.deepEqual([added.current?.claim.text, added.current?.asRead, added.reviews[0].does], ['killing three civilians', null, 'add'])
  })
  test('what is no judgement is refused in words', async () => {
    const refused = async (body: unknown): Promise<string> => {
      const response = await served.ask('POST', `/api/claims/${strike}/reviews`, { as: served.session('reporter'), json: body })
      assert.ok(response.status === 400 || response.status === 404, `${response.status}`)
      return ((await response.json()) as { readonly code: string }).code
    }
    const { seen } = await now(strike)
    assert.equal(await refused({ judgement: { does: 'accept' } }), 'request-invalid')
    assert.equal(await refused({ seen, judgement: { does: 'correct', set: { party: 'nobody' } } }), 'review-invalid')
    assert.equal(await refused({ seen, judgement: { does: 'correct', set: { text: 'other words' } } }), 'request-invalid')
    assert.equal(await refused({ seen, judgement: { does: 'undo', review: 'a'.repeat(64) } }), 'review-invalid')
    assert.equal(await refused({ seen, judgement: { does: 'merge', to: 'c0000000000000000' } }), 'claim-unknown')
    assert.equal((await refusalOf(ada.call('claim', { params: { claim: 'c0000000000000000' } }))).status, 404)
  })
})

test('the inbox counts what is left to judge', async () => {
  const { rows } = await ada.call('reports', { query: {} })
  assert.equal(rows.length, 1)
  const whole = await ada.call('report', { params: { report: rows[0].report } })
  assert.equal(rows[0].unreviewed, whole.claims.filter((claim) => claim.state === 'unreviewed').length)
  assert.equal(rows[0].claims, whole.claims.length)
})
