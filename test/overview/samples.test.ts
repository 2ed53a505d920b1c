import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Overview, Sentence } from '../../src/core/0-terms/overview.ts'
import { reconcile } from '../../src/core/4-reconcile/reconcile.ts'
import { composeOverview } from '../../src/core/5-overview/compose.ts'
import { loadedOutside } from '../../src/core/5-overview/balance.ts'
import { whyUnproven } from '../../src/core/5-overview/proofs.ts'
import { writingOf } from '../../src/core/5-overview/writing.ts'
import { gatherFiles, readFile } from '../../src/flows/gather-files.ts'
import { openReader } from '../../src/flows/open-reader.ts'
import { readReport } from '../../src/flows/read-reports.ts'

/** The sample reports of the packs, read by the real reader: what holds of any page must hold of theirs. */
const SAMPLES = [
  { pack: 'karabakh-2020', asOf: '2020-11-04T16:00' },
  { pack: 'syria-2017', asOf: '2017-04-08T16:00' },
] as const

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
  ]
}

/** The text with each name of the pack in it replaced by one that stands nowhere in the samples. */
function otherNames(text: string, names: readonly string[]): readonly string[] {
  return names
    .filter((n) => /^\p{Lu}/u.test(n) && new RegExp(`(?<!\\p{L})${n.replace(/[^\p{L}\p{N} ]/gu, '.')}(?!\\p{L})`, 'u').test(text))
    .map((n) => text.replace(n, 'Quorlen'))
    .filter((t) => t !== text)
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** The text with each date moved by a month, and by twenty days. */
function otherDates(text: string): readonly string[] {
  return [...text.matchAll(new RegExp(`(${MONTHS.join('|')}) (\\d{1,2})`, 'g'))].flatMap((m) => {
    const at = (words: string): string => text.slice(0, m.index) + words + text.slice(m.index + m[0].length)
    const month = MONTHS[(MONTHS.indexOf(m[1]) + 7) % 12]
    return [at(`${month} ${m[2]}`), at(`${m[1]} ${Number(m[2]) + 37}`)]
  })
}

for (const { pack: name, asOf } of SAMPLES) {
  const reader = openReader(name)
  const folder = fileURLToPath(new URL(`../../packs/${name}/reports`, import.meta.url))
  const reports = gatherFiles([folder])
    .map((path) => readReport(readFile(path), reader))
    .map((f) => ({ report: f.captured.report, claims: f.reading.claims }))
  const page = composeOverview({ reports, pack: reader.pack, asOf })
  const w = writingOf(
    reader.pack,
    reports.map((r) => r.report),
    reconcile(reports, reader.pack, asOf).heard,
    asOf,
  )
  const compiled = sentencesOf(page).filter((s) => s.voice === 'compiled')

  test(`${name}: every compiled sentence of the sample overview proves`, () => {
    assert.ok(compiled.length >= 20)
    for (const s of compiled) assert.equal(whyUnproven(s, w), null, s.text)
  })

  test(`${name}: a changed digit, letter or name fails, in every sentence and every place`, () => {
    for (const s of compiled)
      for (let i = 0; i < s.text.length; i++) {
        const ch = s.text[i]
        const other = /\d/.test(ch) ? String((Number(ch) + 1) % 10) : ch === 'x' ? 'y' : 'x'
        assert.notEqual(whyUnproven({ ...s, text: s.text.slice(0, i) + other + s.text.slice(i + 1) }, w), null, s.text)
      }
  })

  test(`${name}: an exchanged name or date fails, with the parts of the sentence and without them`, () => {
    const names = [
      ...new Set(
        reader.pack.places.flatMap((p) => p.names.map((n) => n.text)).concat(reader.pack.parties.flatMap((p) => [p.short, p.seat])),
      ),
    ]
    let tried = 0
    for (const s of compiled) {
      const { parts: _, ...bare } = s
      for (const text of [...otherNames(s.text, names), ...otherDates(s.text)]) {
        tried++
        assert.notEqual(whyUnproven({ ...s, text }, w), null, text)
        assert.notEqual(whyUnproven({ ...bare, text }, w), null, text)
      }
    }
    assert.ok(tried >= 50, `${tried} mutations`)
  })

  test(`${name}: no loaded word of the pack stands outside quotation marks in a compiled sentence`, () => {
    assert.deepEqual(
      compiled.filter((s) => loadedOutside(s, reader.pack).length > 0).map((s) => s.text),
      [],
    )
  })

  test(`${name}: every claim of a row is cited by one of its sentences, repeats with what they repeat`, () => {
    for (const m of page.matters) {
      const cited = new Set(m.cells.flatMap((c) => c.sentences.flatMap((s) => s.cites)))
      assert.deepEqual(
        m.claims.filter((id) => !cited.has(id)),
        [],
        m.title,
      )
    }
  })

  test(`${name}: the order of the reports does not matter`, () => {
    assert.equal(JSON.stringify(composeOverview({ reports: [...reports].reverse(), pack: reader.pack, asOf })), JSON.stringify(page))
  })

  test(`${name}: sentences begin with a capital and end once`, () => {
    for (const s of compiled) {
      assert.match(s.text, /^[“‘]?[\p{Lu}\d]|^[“‘]/u, s.text)
      assert.match(s.text, /[.!?…][”’)]?$/, s.text)
      assert.doesNotMatch(s.text, /\s[.,;]|\.\.$|, \.|,,/, s.text)
    }
  })
}
