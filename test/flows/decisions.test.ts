import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addReports, type At } from '../../src/flows/add-reports.ts'
import { composeEdition } from '../../src/flows/compose-edition.ts'
import { readAgain } from '../../src/flows/read-again.ts'
import { reviewClaim } from '../../src/flows/review-claim.ts'
import { projectReport } from '../../src/flows/project-report.ts'
import { openMemory } from '../../src/ledger/memory.ts'
import { overviewJson } from '../../src/publish/formats/json.ts'
import { BULLETIN, READER } from '../http/desk-server.ts'

const ANSWER = '---\npublisher: Corvin Ministry of Defence\npublished: 2031-03-04T20:00\n---\nCorvin denied that it had shelled Hale.\n'
const NEWER = { ...READER, pack: { ...READER.pack, title: 'The same pack, called otherwise' } }
const EDITION = { asOf: '2031-03-05T12:00' } as const

async function twoReports(): Promise<At> {
  let clock = Date.UTC(2031, 2, 5)
  const { ledger } = openMemory({ project: projectReport, now: () => (clock += 1000) })
  await ledger.create('c', 2)
  const at = { ledger, conflict: 'c' }
  const files = [BULLETIN, ANSWER].map((text, k) => () => ({ name: `${k}.txt`, bytes: new TextEncoder().encode(text) }))
  for await (const _ of addReports(at, files, READER, { by: 'ed' }));
  return at
}

test('unlinking a denial changes the overview; taking that back restores it byte for byte', async () => {
  const at = await twoReports()
  const composed = async (): Promise<string> => overviewJson((await composeEdition(at, READER.pack, EDITION)).overview)
  const before = await composed()
  const { overview } = await composeEdition(at, READER.pack, EDITION)
  const denials = overview.matters.flatMap((m) => m.relations).filter((r) => r.kind === 'denies')
  assert.ok(denials.length > 0, 'no denial was found to unlink')
  const reviews: { readonly on: string; readonly review: string }[] = []
  for (const { from, to, component } of denials) {
    const unlink = { does: 'unlink', to, relation: 'denies', component } as const
    reviews.push({ on: from, review: (await reviewClaim(at, from, unlink, READER.pack, { by: 'ed' })).review })
  }
  const unlinked = await composeEdition(at, READER.pack, EDITION)
  assert.notEqual(overviewJson(unlinked.overview), before)
  assert.ok(!unlinked.overview.matters.some((m) => m.relations.some((r) => r.kind === 'denies')))
  for (const report of Object.values(overview.claims).map((c) => c.report)) await readAgain(at, report, NEWER)
  assert.equal(await composed(), overviewJson(unlinked.overview), 'a new reading keeps what was decided')
  for (const { on, review } of reviews) await reviewClaim(at, on, { does: 'undo', review }, READER.pack, { by: 'ed' })
  assert.equal(await composed(), before)
})
