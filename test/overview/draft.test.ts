import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { Sentence } from '../../src/core/0-terms/overview.ts'
import { hear } from '../../src/core/4-reconcile/heard.ts'
import { composeOverview } from '../../src/core/5-overview/compose.ts'
import {
  cellPlace,
  draftFaults,
  editedOverview,
  NO_EDITS,
  placesOf,
  shownOverview,
  type DraftEdits,
  type DraftLine,
} from '../../src/core/5-overview/draft.ts'
import type { Grounds } from '../../src/core/5-overview/licences.ts'
import { rewordFaults, type RewordFault } from '../../src/core/5-overview/reword.ts'
import { Failure, type FailureCode } from '../../src/core/0-terms/failure.ts'
import { PACK } from '../stories/pack.ts'
import { tell } from '../stories/story.ts'
import { TWO_DAYS } from '../stories/two-days.ts'

const reports = TWO_DAYS.map(tell)
const overview = composeOverview({ reports, pack: PACK, asOf: '2031-03-04T16:00' })
const grounds: Grounds = {
  pack: PACK,
  reports: new Map(reports.map((r) => [r.report.id, r.report])),
  claims: new Map(hear(reports, PACK).map((h) => [h.claim.id, h])),
}
const compiled = [...placesOf(overview).values()].flat().filter((s) => s.voice === 'compiled')
const found = (start: string): Sentence => {
  const sentence = compiled.find((s) => s.text.includes(start))
  assert.ok(sentence, `no sentence with “${start}” among:\n${compiled.map((s) => s.text).join('\n')}`)
  return sentence
}
const faultsOf = (was: Sentence, text: string): readonly RewordFault[] => rewordFaults(was, text, was.cites, grounds)
const kinds = (was: Sentence, text: string): readonly string[] => [...new Set(faultsOf(was, text).map((f) => f.kind))]
const only = (place: string, lines: readonly DraftLine[], dropped: readonly string[] = []): DraftEdits => ({
  places: [{ place, lines, dropped }],
  matters: [],
})
const refusedAs = (code: FailureCode, run: () => unknown): void =>
  assert.throws(run, (error) => error instanceof Failure && error.code === code)

describe('a reworded sentence', () => {
  test('proves as it was compiled', () => {
    assert.ok(compiled.length > 15)
    for (const s of compiled) assert.deepEqual(faultsOf(s, s.text), [], s.text)
  })
  test('fails when any digit, number word, name, month or day in it is changed, and says which', () => {
    const swaps: readonly (readonly [RegExp, string])[] = [
      [/\d+/, '77'],
      [/\bHale\b/, 'Berat'],
      [/\bTarn\b/, 'Wyke'],
      [/\bMarch\b/, 'April'],
      [/\btwo\b/, 'three'],
      [/\bFebruary\b/, 'January'],
      [/\bFalk\b/, 'Quill'],
    ]
    let tried = 0
    for (const s of compiled)
      for (const [from, to] of swaps) {
        const text = s.text.replace(from, to)
        if (text === s.text) continue
        tried++
        assert.ok(
          faultsOf(s, text).some((f) => f.words.includes(to)),
          `${text} proves`,
        )
      }
    assert.ok(tried > 15, `only ${tried} were tried`)
  })
  test('fails whatever digit is changed, in whatever sentence', () => {
    const withDigit = compiled.filter((s) => /\d/.test(s.text))
    fc.assert(
      fc.property(fc.constantFrom(...withDigit), fc.nat(), fc.integer({ min: 1, max: 9 }), (s, at, by) => {
        const digits = [...s.text.matchAll(/\d/g)].map((m) => m.index)
        const i = digits[at % digits.length]
        return faultsOf(s, s.text.slice(0, i) + String((Number(s.text[i]) + by) % 10) + s.text.slice(i + 1)).length > 0
      }),
    )
  })
  test('fails when the parties change places', () => {
    let tried = 0
    for (const s of compiled) {
      const text = s.text.replace(/Arden|Corvin/g, (name) => (name === 'Arden' ? 'Corvin' : 'Arden'))
      if (text === s.text) continue
      tried++
      assert.ok(faultsOf(s, text).length > 0, text)
    }
    assert.ok(tried > 10)
  })
  const shelled = found('shelled Hale')
  test('may be shortened from a comma on, and keeps who says so', () => {
    assert.match(shelled.text, /wounding two residents/)
    assert.deepEqual(faultsOf(shelled, shelled.text.replace(', wounding two residents', '')), [])
    assert.ok(kinds(shelled, shelled.text.replace(/,[^,]*said\.$/, '.')).includes('source'), 'a claim without its source')
  })
  test('may not be turned', () => {
    assert.ok(kinds(shelled, shelled.text.replace('shelled', 'denied that it shelled')).includes('turned'))
    assert.ok(kinds(shelled, shelled.text.replace('shelled', 'never shelled')).includes('turned'))
    const denial = compiled.find((s) => /\bdenie[sd]\b/.test(s.text))
    assert.ok(denial)
    assert.ok(kinds(denial, denial.text.replace(/\bdenie[sd]\b/, 'reported')).includes('turned'), denial.text)
  })
  test('quotes word for word', () => {
    const quoted = compiled.find((s) => /“[^”]{20,}”/.test(s.text))
    assert.ok(quoted)
    const [, words] = /“([^”]+)”/.exec(quoted.text) ?? []
    const shorter = words
      .split(' ')
      .filter((_, i) => i !== 1)
      .join(' ')
    assert.ok(kinds(quoted, quoted.text.replace(words, shorter)).includes('quotation'), shorter)
  })
  test('cites what was read', () => {
    assert.deepEqual(
      rewordFaults(shelled, shelled.text, [], grounds).map((f) => f.kind),
      ['cites'],
    )
    assert.deepEqual(
      rewordFaults(shelled, shelled.text, ['nobody'], grounds).map((f) => f.kind),
      ['cites'],
    )
  })
})

describe('an edited overview', () => {
  const row = overview.matters.find((m) => m.cells.some((c) => c.sentences.length > 1)) ?? overview.matters[0]
  const cell = row.cells.reduce((best, c) => (c.sentences.length > best.sentences.length ? c : best))
  const place = cellPlace(row.id, cell.party)
  const keep = (s: Sentence): DraftLine => ({ does: 'keep', of: s.text })

  test('without edits is the overview itself', () => {
    assert.equal(editedOverview(overview, NO_EDITS, grounds), overview)
  })
  test('with lines kept in their order differs in nothing but its balance', () => {
    const same = editedOverview(overview, only(place, cell.sentences.map(keep)), grounds)
    assert.deepEqual({ ...same, balance: [] }, { ...overview, balance: [] })
    assert.deepEqual(same.balance.slice(0, overview.balance.length), overview.balance)
  })
  test('takes rows in another order', () => {
    const ids = overview.matters.map((m) => m.id)
    const turned = editedOverview(overview, { places: [], matters: [...ids].reverse() }, grounds)
    assert.deepEqual(
      turned.matters.map((m) => m.id),
      [...ids].reverse(),
    )
    assert.deepEqual([...turned.matters].reverse(), overview.matters)
  })
  test('leaves a sentence out, and a row when nothing is left in it; the balance tells', () => {
    const every = row.cells.map((c) => ({ place: cellPlace(row.id, c.party), lines: [], dropped: c.sentences.map((s) => s.text) }))
    const without = editedOverview(overview, { places: every, matters: [] }, grounds)
    assert.equal(without.matters.length, overview.matters.length - 1)
    const told = without.balance.find((line) => line.what === 'sentences left out by an editor')
    assert.equal(
      told?.counts.reduce((n, c) => n + c.n, 0),
      row.cells.flatMap((c) => c.sentences).length,
    )
  })
  test('shows own words as the editor’s, wherever they stand', () => {
    const own: DraftLine = { does: 'own', of: null, text: 'Nobody of this desk was in Hale.', cites: [] }
    for (const [name, sentences] of placesOf(overview)) {
      const isSingle = /^(?:headline$|(?:truce|control|access):)/.test(name)
      const lines: readonly DraftLine[] = isSingle ? [{ ...own, of: sentences[0].text }] : [own, ...sentences.map(keep)]
      const first = placesOf(editedOverview(overview, only(name, lines), grounds)).get(name)?.[0]
      assert.deepEqual([first?.voice, first?.text], ['editor', own.text], name)
    }
  })
  test('refuses a rewording that does not prove; the same words pass as the editor’s own', () => {
    const [first] = cell.sentences
    const text = `${first.text.slice(0, -1)}, killing ninety people.`
    const reword: DraftLine = { does: 'reword', of: first.text, text, cites: first.cites }
    refusedAs('proof-failed', () => editedOverview(overview, only(place, [reword]), grounds))
    assert.equal(
      draftFaults(overview, only(place, [reword]), grounds)[0].faults.some((f) => f.words === 'ninety'),
      true,
    )
    const shown = placesOf(shownOverview(overview, only(place, [reword]), grounds)).get(place)?.[0]
    assert.equal(shown?.text, first.text, 'while it is written, the compiled sentence is shown')
    const own = editedOverview(overview, only(place, [{ ...reword, does: 'own' }]), grounds)
    assert.equal(placesOf(own).get(place)?.[0].voice, 'editor')
  })
  test('an edit of a sentence that is compiled otherwise by now is stale; a new sentence is never lost', () => {
    refusedAs('draft-stale', () => editedOverview(overview, only(place, [{ does: 'keep', of: 'It was otherwise.' }]), grounds))
    refusedAs('draft-stale', () => editedOverview(overview, only('matter:gone:arden', []), grounds))
    const none = editedOverview(overview, only('statements', []), grounds)
    assert.deepEqual(none.statements, overview.statements, 'what an editor never saw stays')
  })
  test('own words cite only claims of the page', () => {
    refusedAs('proof-failed', () =>
      editedOverview(overview, only(place, [{ does: 'own', of: null, text: 'So.', cites: ['nobody'] }]), grounds),
    )
  })
})

describe('the one sentence of a record', () => {
  const places = [...placesOf(overview)].filter(([place]) => /^(?:truce|control|access):/.test(place))

  test('is a place of its own, beside all others', () => {
    assert.equal(places.length, overview.truces.entries.length + overview.control.length + overview.access.length)
    for (const name of ['truce', 'control', 'access'])
      assert.ok(
        places.some(([place]) => place.startsWith(name)),
        name,
      )
  })

  test('is reworded where the words prove, marked where they are the editor’s own, and the record stands', () => {
    for (const [place, [was]] of places) {
      const own = editedOverview(overview, only(place, [{ does: 'own', of: was.text, text: 'We could not go there.', cites: [] }]), grounds)
      const sentences = [...own.truces.entries, ...own.control, ...own.access].map(({ sentence }) => sentence)
      assert.deepEqual(
        sentences.filter((s) => s.voice === 'editor').map((s) => [s.text, s.was]),
        [['We could not go there.', was.text]],
        place,
      )
      assert.deepEqual(
        [...own.truces.entries, ...own.control, ...own.access].map((record) => ({ ...record, sentence: null })),
        [...overview.truces.entries, ...overview.control, ...overview.access].map((record) => ({ ...record, sentence: null })),
      )
      refusedAs('proof-failed', () =>
        editedOverview(
          overview,
          only(place, [{ does: 'reword', of: was.text, text: 'Nobody lost 777 tanks in Quill.', cites: was.cites }]),
          grounds,
        ),
      )
    }
  })

  test('is neither left out nor doubled', () => {
    for (const [place, [was]] of places) {
      refusedAs('proof-failed', () => editedOverview(overview, only(place, [], [was.text]), grounds))
      const twice: DraftLine[] = [
        { does: 'keep', of: was.text },
        { does: 'own', of: null, text: 'And more.', cites: [] },
      ]
      refusedAs('proof-failed', () => editedOverview(overview, only(place, twice), grounds))
    }
  })
})
