import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Overview, Sentence } from '../../src/core/0-terms/overview.ts'
import { reconcile } from '../../src/core/4-reconcile/reconcile.ts'
import { composeOverview } from '../../src/core/5-overview/compose.ts'
import { GLUE_TEXTS } from '../../src/core/5-overview/glue.ts'
import { checkSentence, GLUE_WORDS } from '../../src/core/5-overview/proofs.ts'
import { writingOf } from '../../src/core/5-overview/writing.ts'
import { PACK } from '../stories/pack.ts'
import { tell } from '../stories/story.ts'
import { TWO_DAYS } from '../stories/two-days.ts'

const asOf = '2031-03-04T16:00'
const reports = TWO_DAYS.map(tell)
const overview = composeOverview({ reports, pack: PACK, asOf })
const w = writingOf(
  PACK,
  reports.map((r) => r.report),
  reconcile(reports, PACK, asOf).heard,
  asOf,
)
const compiled = allSentences(overview).filter((s) => s.voice === 'compiled')
const proves = (s: Sentence): boolean => {
  try {
    checkSentence(s, w)
    return true
  } catch {
    return false
  }
}

function allSentences(o: Overview): readonly Sentence[] {
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

/** The same sentence as somebody might have edited it, without the list of its parts. */
const edited = (s: Sentence, text: string): Sentence => ({ text, voice: s.voice, cites: s.cites, normalised: s.normalised })

test('every compiled sentence proves, with its parts and without them', () => {
  assert.ok(compiled.length > 15)
  for (const s of compiled) {
    checkSentence(s, w)
    checkSentence(edited(s, s.text), w)
  }
})

test('changing any letter or digit of any sentence makes its proof fail', () => {
  for (const s of compiled)
    for (let i = 0; i < s.text.length; i++) {
      const ch = s.text[i]
      const other = /\d/.test(ch) ? String((Number(ch) + 1) % 10) : ch === 'x' ? 'y' : 'x'
      assert.ok(!proves({ ...s, text: s.text.slice(0, i) + other + s.text.slice(i + 1) }), `${s.text} at ${i}`)
    }
})

test('an edited sentence with another number, name, date or verb of stance fails', () => {
  const swaps: readonly (readonly [RegExp, string])[] = [
    [/\d/, '7'],
    [/\bHale\b/, 'Berat'],
    [/\bTarn\b/, 'Wyke'],
    [/\bMarch\b/, 'April'],
    [/\btwo\b/, 'three'],
    [/\bsaid\b/, 'denied'],
    [/\bdenied\b/, 'confirmed'],
    [/\bTuesday\b/, 'Monday'],
    [/\bFalk\b/, 'Quill'],
  ]
  let tried = 0
  for (const s of compiled)
    for (const [from, to] of swaps) {
      const text = s.text.replace(from, to)
      if (text === s.text) continue
      tried++
      assert.ok(!proves(edited(s, text)), text)
    }
  assert.ok(tried > 20)
})

test('parts that point elsewhere fail, even when the text agrees with them', () => {
  const s = compiled.find((x) => x.parts?.some((p) => p.kind === 'cut'))
  assert.ok(s?.parts)
  const other = reports[1].report
  const parts = [
    { kind: 'cut' as const, report: other.id, start: 0, end: 20, letter: 'upper' as const },
    { kind: 'glue' as const, id: 'stop' },
  ]
  assert.ok(!proves({ ...s, parts, text: `${other.text.slice(0, 20)}.` }))
})

test('glue that takes a stance needs a claim of that stance', () => {
  const s = compiled.find((x) => x.text.includes('Velm-Merrow road'))
  assert.ok(s)
  const parts = [
    { kind: 'name' as const, shown: 'Arden', from: 'arden', reason: 'pack' },
    { kind: 'glue' as const, id: 'denies-it' },
    { kind: 'glue' as const, id: 'stop' },
  ]
  assert.ok(!proves({ ...s, parts, text: 'Arden denies it.' }))
})

test('a name nobody cited is not licensed by calling it a normalisation', () => {
  const s = compiled[0]
  const parts = [
    ...(s.parts ?? []).slice(0, -1),
    { kind: 'name' as const, shown: 'Quill', from: 'he', reason: 'made up' },
    { kind: 'glue' as const, id: 'stop' },
  ]
  assert.ok(
    !proves({
      ...s,
      parts,
      text: `${s.text.slice(0, -1)}Quill.`,
      normalised: [...s.normalised, { shown: 'Quill', from: 'he', reason: 'made up' }],
    }),
  )
})

test('a sentence that cites nothing, or a claim that was not read, fails', () => {
  assert.ok(!proves({ ...compiled[0], cites: [] }))
  assert.ok(!proves({ ...compiled[0], cites: ['nobody'] }))
})

test('every word of every row of glue may be used in a sentence', () => {
  for (const text of GLUE_TEXTS)
    for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) assert.ok(GLUE_WORDS.has(word), `"${word}" of "${text}"`)
})
