import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { Failure } from '../../src/core/0-terms/failure.ts'
import { addReports, type AddedReport, type At } from '../../src/flows/add-reports.ts'
import { composeEdition } from '../../src/flows/compose-edition.ts'
import { exportLines } from '../../src/flows/export-ledger.ts'
import { readFile } from '../../src/flows/gather-files.ts'
import { importLines } from '../../src/flows/import-ledger.ts'
import { makeOverview } from '../../src/flows/make-overview.ts'
import { openReader, type Reader } from '../../src/flows/open-reader.ts'
import { projectReport } from '../../src/flows/project-report.ts'
import { composeAgain, correctEdition, editionNamed, publishEdition, retractEdition } from '../../src/flows/published-editions.ts'
import { readAgain } from '../../src/flows/read-again.ts'
import { readReport } from '../../src/flows/read-reports.ts'
import { addClaim, reviewClaim } from '../../src/flows/review-claim.ts'
import { openMemory } from '../../src/ledger/memory.ts'
import { overviewJson } from '../../src/publish/formats/json.ts'
import type { GivenFile } from '../../src/flows/capture-report.ts'

const reader = openReader('karabakh-2020')
const folder = join(reader.folder, 'reports')
const FILES = readdirSync(folder)
  .sort()
  .map((name) => join(folder, name))
const EDITION = { asOf: '2020-11-04T16:00' } as const

let clock = Date.UTC(2031, 2, 4)
const text = (name: string, words: string): GivenFile => ({ name, bytes: new TextEncoder().encode(words) })

async function emptyLedger(): Promise<At> {
  const { ledger } = openMemory({ project: projectReport, now: () => (clock += 1000) })
  await ledger.create('c', 1)
  return { ledger, conflict: 'c' }
}

async function added(at: At, files: readonly GivenFile[], options = {}, by: Reader = reader): Promise<AddedReport[]> {
  return collected(
    addReports(
      at,
      files.map((file) => () => file),
      by,
      { by: 'ed', ...options },
    ),
  )
}

async function lines(at: At): Promise<string[]> {
  return collected(exportLines(at))
}

const SHELLED = text(
  'a.txt',
  '---\npublished: 2020-11-04T10:00:00+04:00\n---\nBaku said that two people were killed in Barda on November 3.\n',
)

async function oneClaim(): Promise<{ at: At; claim: string; report: string }> {
  const at = await emptyLedger()
  const [one] = await added(at, [SHELLED])
  assert.ok('report' in one && one.outcome === 'added' && one.claims > 0)
  const [row] = (await at.ledger.claims('c', { limit: 1 })).rows
  return { at, claim: row.claim, report: one.report }
}

describe('a ledger of the sample reports', async () => {
  const at = await emptyLedger()
  const read = FILES.map((path) => readFile(path))
  const outcomes = await added(at, read)
  test('gives the overview of the same files, byte for byte', async () => {
    assert.ok(outcomes.every((o) => o.outcome === 'added'))
    const fromFiles = makeOverview(
      read.map((file) => readReport(file, reader)),
      reader,
      EDITION,
    )
    const { overview, unread } = await composeEdition(at, reader.pack, EDITION)
    assert.equal(overviewJson(overview), overviewJson(fromFiles))
    assert.equal(unread, 0)
  })
  test('tells of reports that are there already, whatever they are called', async () => {
    const [again] = await added(at, [{ ...read[0], name: 'other.txt' }])
    assert.equal(again.outcome, 'there')
  })
  test('goes out and comes in as the same bytes', async () => {
    await publishEdition(at, reader.pack, EDITION, 'ed')
    const out = await lines(at)
    const { ledger } = openMemory({ project: projectReport, now: () => 0 })
    const ready = async () => {
      await ledger.create('c', 1)
      return ledger
    }
    const took = await importLines(stream(out), ready)
    assert.equal(took.there, 0)
    assert.deepEqual(await lines({ ledger, conflict: 'c' }), out)
    assert.equal((await importLines(stream(out), ready)).there, took.entries, 'a second time nothing is new')
    assert.deepEqual(await ledger.drift('c'), [])
  })
  test('an edition can be made again after more was recorded', async () => {
    await added(at, [SHELLED])
    const { published } = await editionNamed(at, EDITION.asOf)
    const { overview } = await composeAgain(at, published[0])
    assert.equal(overviewJson(overview), new TextDecoder().decode((await at.ledger.original(published[0].overview)) ?? undefined))
  })
  test('a changed or missing line of an export is named', async () => {
    const out = await lines(at)
    const wrong = async (change: (all: string[]) => void): Promise<Failure> => {
      const all = [...out]
      change(all)
      const { ledger } = openMemory({ project: projectReport, now: () => 0 })
      await ledger.create('c', 1)
      return importLines(stream(all), async () => ledger).then(
        () => assert.fail('it was taken in'),
        (error: unknown) => (error instanceof Failure ? error : assert.fail(String(error))),
      )
    }
    assert.match((await wrong((all) => all.splice(1, 1))).message, /^Line 2 .*original/)
    assert.match((await wrong((all) => (all[1] = all[1].replace('"base64":"', '"base64":"AAAA')))).message, /^Line 2 .*bytes/)
    assert.equal((await wrong((all) => (all[2] = all[2].replace('"seq":1', '"seq":7')))).code, 'ledger-conflict')
    assert.match((await wrong((all) => (all[0] = '{}'))).message, /no export/)
  })
})

describe('adding', () => {
  test('a bad file keeps no other out', async () => {
    const at = await emptyLedger()
    const outcomes = await added(at, [text('bad.txt', '%PDF-1.7'), SHELLED, SHELLED])
    assert.deepEqual(outcomes.map((o) => o.outcome).sort(), ['added', 'refused', 'there'])
  })
  test('for later: recorded unread, and not part of an overview until it is read', async () => {
    const at = await emptyLedger()
    const [one] = await added(at, [SHELLED], { later: true })
    assert.equal(one.outcome, 'queued')
    assert.equal((await composeEdition(at, reader.pack, EDITION)).unread, 1)
    assert.ok('report' in one)
    const read = await readAgain(at, one.report, reader)
    assert.ok(read.added && read.claims > 0)
    assert.equal((await readAgain(at, one.report, reader)).added, false, 'the same reader reads it once')
    assert.equal((await composeEdition(at, reader.pack, EDITION)).unread, 0)
  })
})

describe('reviewing', () => {
  test('what is corrected is what the overview says, and what is rejected is not said', async () => {
    const { at, claim } = await oneClaim()
    const { current } = await reviewClaim(at, claim, { does: 'correct', set: { stance: 'accuses', against: 'armenian' } }, reader.pack, {
      by: 'ed',
    })
    assert.deepEqual([current?.state, current?.claim.against, current?.asRead?.against], ['corrected', 'armenian', null])
    assert.equal((await at.ledger.claim('c', claim))?.against, 'armenian')
    const cited = async () => Object.keys((await composeEdition(at, reader.pack, EDITION)).overview.claims)
    assert.deepEqual(await cited(), [claim])
    await reviewClaim(at, claim, { does: 'reject' }, reader.pack, { by: 'ed', why: 'not said' })
    assert.deepEqual(await cited(), [])
  })
  test('accepting twice at once is one entry; undoing and accepting again are two more', async () => {
    const { at, claim } = await oneClaim()
    const accept = (follows?: null) =>
      reviewClaim(at, claim, { does: 'accept' }, reader.pack, { by: 'ed', ...(follows === null ? { follows } : {}) })
    const first = await accept()
    assert.equal((await accept(null)).added, false)
    const undone = await reviewClaim(at, claim, { does: 'undo', review: first.review }, reader.pack, { by: 'ed' })
    assert.equal(undone.current?.state, 'unreviewed')
    const again = await accept()
    assert.ok(again.added && again.review !== first.review)
  })
  test('places of a correction are found by where they lie', async () => {
    const { at, claim } = await oneClaim()
    const place = reader.pack.places.find((p) => p.at !== null && p.id !== 'barda')
    assert.ok(place)
    const places = [{ words: '', start: 0, end: 0, place: place.id, precision: 'exact', within: null }] as const
    await reviewClaim(at, claim, { does: 'correct', set: { places } }, reader.pack, { by: 'ed' })
    const row = await at.ledger.claim('c', claim)
    assert.deepEqual(row?.places, [{ place: place.id, lat: place.at?.lat, lon: place.at?.lon }])
  })
  test('a claim the reader missed is made from a selection', async () => {
    const { at, report } = await oneClaim()
    const words = 'two people were killed'
    const start = reportText().indexOf(words)
    const made = await addClaim(
      at,
      report,
      { span: { start, end: start + words.length }, kind: 'casualties', party: 'azerbaijani' },
      reader.pack,
      {
        by: 'ed',
      },
    )
    assert.deepEqual([made.current?.claim.text, made.current?.asRead], [words, null])
    assert.equal(reportText().slice(made.current?.claim.sentence.start, made.current?.claim.sentence.end), reportText().trim())
  })
  const REFUSED = [
    ['a party nobody knows', { party: 'martian' }, /no party "martian"/],
    ['words that do not stand there', { hedge: { words: 'perhaps', start: 0, end: 7 } }, /does not stand at/],
    ['words behind the end', { span: { start: 0, end: 10_000 } }, /characters/],
    ['a kind that is none', { kind: 'rumour' }, /kind/],
    ['a place nobody knows', { places: [{ words: '', start: 0, end: 0, place: 'x', precision: 'exact', within: null }] }, /no place "x"/],
    ['a claim that is not there', { denies: 'c0' }, /no claim c0/],
  ] as const
  for (const [what, set, tells] of REFUSED)
    test(`${what} is refused`, async () => {
      const { at, claim } = await oneClaim()
      const judging = JSON.parse(JSON.stringify({ does: 'correct', set })) as { does: 'correct'; set: Record<string, never> }
      await assert.rejects(reviewClaim(at, claim, judging, reader.pack, { by: 'ed' }), { code: 'review-invalid', message: tells })
    })
})

test('what an editor links stands in the overview, and goes again when it is undone', async () => {
  const at = await emptyLedger()
  const answer = text('b.txt', '---\npublished: 2020-11-04T12:00:00+04:00\n---\nYerevan said that the road to Lachin is open.\n')
  await added(at, [SHELLED, answer])
  const { rows } = await at.ledger.claims('c', { limit: 9 })
  const [killed, road] = ['killed', 'road'].map((word) => rows.find((r) => r.words.includes(word))?.claim ?? assert.fail(word))
  const before = overviewJson((await composeEdition(at, reader.pack, EDITION)).overview)
  const link = { does: 'link', to: killed, relation: 'contradicts', component: 'occurred' } as const
  const { review } = await reviewClaim(at, road, link, reader.pack, { by: 'ed' })
  assert.equal((await at.ledger.entry('c', review))?.kind, 'relation')
  const { overview } = await composeEdition(at, reader.pack, EDITION)
  const relations = overview.matters.flatMap((m) => m.relations)
  assert.ok(relations.some((r) => r.rule === 'decision.link' && r.from === road && r.to === killed))
  await reviewClaim(at, road, { does: 'undo', review }, reader.pack, { by: 'ed' })
  assert.equal(overviewJson((await composeEdition(at, reader.pack, EDITION)).overview), before)
})

test('an edition is published once, corrected with a reason, and taken back', async () => {
  const { at, claim } = await oneClaim()
  await publishEdition(at, reader.pack, EDITION, 'ed')
  await assert.rejects(publishEdition(at, reader.pack, EDITION, 'ed'), { code: 'edition-there' })
  assert.equal((await correctEdition(at, reader.pack, EDITION, 'ed', 'no reason')).added, false, 'nothing changed, nothing is recorded')
  await reviewClaim(at, claim, { does: 'reject' }, reader.pack, { by: 'ed' })
  assert.ok((await correctEdition(at, reader.pack, EDITION, 'ed', 'a claim was misread')).added)
  await retractEdition(at, EDITION.asOf, 'ed', 'published by mistake')
  const edition = await editionNamed(at, EDITION.asOf)
  assert.deepEqual([edition.published.map((p) => p.why), edition.retracted?.why], [[null, 'a claim was misread'], 'published by mistake'])
})

function reportText(): string {
  return 'Baku said that two people were killed in Barda on November 3.\n'
}

async function* stream(all: readonly string[]): AsyncGenerator<string> {
  for (const line of all) yield line.trimEnd()
}

async function collected<T>(all: AsyncIterable<T>): Promise<T[]> {
  const out: T[] = []
  for await (const one of all) out.push(one)
  return out
}
