import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import type { Ground, Overview, Sentence } from '../../src/core/0-terms/overview.ts'
import type { ReadReport } from '../../src/core/4-reconcile/heard.ts'
import { reconcile } from '../../src/core/4-reconcile/reconcile.ts'
import { composeOverview } from '../../src/core/5-overview/compose.ts'
import { whyUnproven } from '../../src/core/5-overview/proofs.ts'
import { writingOf } from '../../src/core/5-overview/writing.ts'
import { knownAt } from '../../src/flows/known-at.ts'
import { openReader } from '../../src/flows/open-reader.ts'
import { readReport } from '../../src/flows/read-reports.ts'
import { generateReports } from '../../bench/compose/generate.ts'
import { ALL_RECORDS } from '../stories/all-records.ts'
import { PACK } from '../stories/pack.ts'
import { readStories } from '../stories/read-stories.ts'
import { swapPack, swapText, swapTold } from '../stories/swap.ts'
import { tell } from '../stories/story.ts'
import type { ToldReport } from '../stories/story.ts'
import { TWO_DAYS } from '../stories/two-days.ts'

const AS_OF = '2031-03-04T20:00'
const STORIES = new URL('../stories/', import.meta.url)
const stories = readdirSync(STORIES)
  .filter((f) => f.endsWith('.txt'))
  .flatMap((f) => readStories(readFileSync(new URL(f, STORIES), 'utf8')))

const page = (reports: readonly ReadReport[], asOf = AS_OF): Overview => composeOverview({ reports, pack: PACK, asOf, edition: 1 })
const everything = [...TWO_DAYS, ...ALL_RECORDS]

/** Everything under a page's records that says it was cut from a report. */
function groundsIn(value: unknown): readonly Ground[] {
  if (Array.isArray(value)) return value.flatMap(groundsIn)
  if (typeof value !== 'object' || value === null) return []
  const inside = Object.values(value).flatMap(groundsIn)
  return 'claim' in value && 'words' in value && 'start' in value ? [value as Ground, ...inside] : inside
}

function sentencesOf(o: Overview): readonly Sentence[] {
  return [
    o.headline,
    ...o.preamble,
    ...o.truces.entries.map((t) => t.sentence),
    ...o.matters.flatMap((m) => m.cells.flatMap((c) => c.sentences)),
    ...o.statements.map((s) => s.sentence),
    ...o.background,
    ...o.control.map((c) => c.sentence),
    ...o.access.map((a) => a.sentence),
    ...(o.submissions ?? []).map((s) => s.sentence),
  ]
}

function recordsStandInWords(reports: readonly ReadReport[], asOf: string): number {
  const o = page(reports, asOf)
  const texts = new Map(reports.map((r) => [r.report.id, r.report.text]))
  const grounds = groundsIn([o.truces.entries, o.control, o.access, o.submissions, o.matters])
  for (const g of grounds) {
    const text = texts.get(o.claims[g.claim].report) ?? ''
    assert.equal(text.slice(g.start, g.end), g.words, `${g.claim} at ${g.start}`)
    assert.ok(g.words.trim() === g.words && g.words !== '', `“${g.words}”`)
  }
  for (const t of o.truces.entries) {
    const texts = t.sentence.cites.map((id) => o.claims[id].words.toLowerCase())
    assert.ok(t.word === 'truce' || texts.some((w) => w.includes(t.word)), t.word)
    for (const s of t.steps ?? []) assert.ok(s.reason.includes(`“${s.ground.words}”`), s.reason)
  }
  for (const c of o.control) {
    if (c.counted !== null) assert.ok(o.claims[c.claim].words.includes(c.counted))
    for (const quoted of /“([^”]*)”/.exec(c.reason ?? '')?.slice(1) ?? []) assert.ok(o.claims[c.claim].words.includes(quoted), c.reason)
  }
  for (const a of o.access) assert.ok(o.claims[a.claim].words.includes(a.what.replace(/^.*, /, '')), a.what)
  return grounds.length
}

test('what a record shows is cut from the report it cites: stories, two days, made reports', () => {
  for (const s of stories) recordsStandInWords(s.reports.map(tell), s.asOf)
  assert.ok(recordsStandInWords(everything.map(tell), AS_OF) >= 15)
  recordsStandInWords(generateReports(600, 5, PACK), '2031-02-24T16:00')
})

test('the reports above fill every record there is', () => {
  const o = page(everything.map(tell))
  const truce = o.truces.entries[1]
  assert.deepEqual(
    truce.mediators?.map((m) => m.words),
    ['Meridia'],
  )
  assert.deepEqual([truce.scope?.kind, truce.state, truce.ends?.at], ['humanitarian', 'expired', '2031-03-03T12:00'])
  assert.deepEqual([truce.firstAccusation?.minutes, truce.accusations[0].against, truce.recorded?.length], [70, 'corvin', 1])
  assert.deepEqual(new Set(o.control.map((c) => c.state)), new Set(['claimed', 'conceded', 'denied', 'assessed']))
  assert.ok(o.control.some((c) => c.namedIn?.length))
  assert.equal(o.access.find((a) => a.reason)?.forWhom?.words, 'civilians')
  assert.equal(o.submissions?.length, 1)
  assert.ok(o.matters.some((m) => m.recurrences?.some((r) => r.earlier.length > 0)))
})

/** Every number of a sentence about the state of the page stands in the words it cites, or was counted: the day, the truces, the cut-off. */
test('sentences of state hold no number that their citations, the calendar or a count do not bear out', () => {
  const o = page(everything.map(tell))
  for (const s of o.preamble.filter((x) => x.voice === 'state')) {
    const evidence = [...s.cites.map((id) => o.claims[id].words + (o.claims[id].when ?? '')), ...s.normalised.map((n) => n.from)].join(' ')
    const days = o.truces.entries.flatMap((t) => [t.day, t.ends?.at ?? '']).map((d) => String(Number(d.slice(8, 10))))
    for (const n of s.text.match(/\d[\d.,]*\d|\d/g) ?? []) assert.ok(evidence.includes(n) || days.includes(n), `${n} in “${s.text}”`)
  }
})

function withoutPositions(o: Overview): string {
  return JSON.stringify(o, (key, value: unknown) =>
    ['start', 'end', 'before', 'after', 'parts', 'counts'].includes(key) ? undefined : value,
  )
}

function mirrors(told: readonly ToldReport[], asOf: string): void {
  const plain = composeOverview({ reports: told.map(tell), pack: PACK, asOf, edition: 1 })
  const other = composeOverview({ reports: swapTold(told).map(tell), pack: swapPack(PACK), asOf, edition: 1 })
  assert.deepEqual(JSON.parse(withoutPositions(other)), JSON.parse(swapText(withoutPositions(plain))))
}

test('exchanging the parties gives the mirror image: every record, and every story', () => {
  mirrors(everything, AS_OF)
  for (const s of stories) mirrors(s.reports, s.asOf)
})

const told = everything.map(tell)
const made = generateReports(240, 11, PACK)

test('any of the reports, in any order: the same page, and every sentence proves', () => {
  fc.assert(
    fc.property(fc.constantFrom(told, made), fc.infiniteStream(fc.nat()), fc.integer({ min: 1 }), (all, keys, size) => {
      const order = new Map(all.map((r) => [r, keys.next().value ?? 0]))
      const some = [...all].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)).slice(0, (size % all.length) + 1)
      const o = page(some)
      assert.equal(JSON.stringify(page([...some].reverse())), JSON.stringify(o))
      const w = writingOf(
        PACK,
        some.map((r) => r.report),
        reconcile(some, PACK, AS_OF).heard,
        AS_OF,
      )
      for (const s of sentencesOf(o)) assert.equal(whyUnproven(s, w), null, s.text)
    }),
    { numRuns: 12 },
  )
})

test('another digit or name in any sentence of these pages does not prove', () => {
  for (const all of [told, made]) {
    const o = page(all)
    const w = writingOf(
      PACK,
      all.map((r) => r.report),
      reconcile(all, PACK, AS_OF).heard,
      AS_OF,
    )
    for (const s of sentencesOf(o).filter((x) => x.voice === 'compiled')) {
      const changed = [s.text.replace(/\d/, (d) => String((Number(d) + 7) % 10)), s.text.replace(/\p{Lu}\p{Ll}{3,}/u, 'Quorlen')]
      for (const text of changed)
        if (text !== s.text) assert.notEqual(whyUnproven({ text, voice: s.voice, cites: s.cites, normalised: s.normalised }, w), null, text)
    }
  }
})

test('adding a report never changes what an earlier --known-at gives', () => {
  const reader = openReader(fileURLToPath(new URL('../packs/corvin-arden', import.meta.url)))
  const texts = [
    'The Arden Ministry of Defence said Corvin forces had shelled Hale on March 2.',
    'A truce brokered by Meridia was declared on March 2 for 48 hours.',
    'Corvin denied that its forces had shelled Hael.',
    'The Corvin Ministry of Defence said its army had taken Gessali.',
    'The Velm-Merrow road is closed to civilians because of shelling, the Velm Rescue Service said.',
    'The truce was violated by Corvin on March 3, Arden said.',
  ]
  const files = texts.map((text, i) => {
    const at = `2031-03-0${2 + Math.floor(i / 2)}T1${i}:00:00+03:00`
    const front = `---\npublisher: World Wire\npublished: ${at}\ncaptured: ${at}\n---\n`
    return readReport({ name: `${i}.txt`, bytes: Buffer.from(front + text) }, reader)
  })
  const at = (given: typeof files, moment: string): string => {
    const { known } = knownAt(given, moment, reader.pack.zone)
    return JSON.stringify(
      composeOverview({
        reports: known.map((f) => ({ report: f.captured.report, claims: f.reading.claims })),
        pack: reader.pack,
        asOf: AS_OF,
        knownAt: moment,
      }),
    )
  }
  fc.assert(
    fc.property(fc.shuffledSubarray(files), fc.constantFrom('2031-03-02T10:30', '2031-03-03T12:30', '2031-03-04T14:30'), (some, moment) => {
      const late = files.filter((f) => !some.includes(f) && (f.captured.report.said ?? '') > moment)
      assert.equal(at([...late, ...some], moment), at(some, moment))
    }),
    { numRuns: 30 },
  )
})
