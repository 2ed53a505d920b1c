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

  test(`${name}: no loaded word of the pack stands outside quotation marks in a compiled sentence`, () => {
    assert.deepEqual(
      compiled.filter((s) => loadedOutside(s, reader.pack).length > 0).map((s) => s.text),
      [],
    )
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
