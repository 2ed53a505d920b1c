import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { Overview } from '../../src/core/0-terms/overview.ts'
import { hear } from '../../src/core/4-reconcile/heard.ts'
import { composeOverview } from '../../src/core/5-overview/compose.ts'
import { draftFaults, editedOverview, NO_EDITS, placesOf, type DraftEdits } from '../../src/core/5-overview/draft.ts'
import type { Grounds } from '../../src/core/5-overview/licences.ts'
import {
  addOwn,
  dropLine,
  dropMatter,
  editCount,
  linesAt,
  moveLine,
  moveMatter,
  mattersIn,
  putBack,
  restoreWords,
  setWords,
  toggleOwn,
  withoutEmpty,
} from '../../src/web/desk/views/editor/draft-steps.ts'
import { editionChanges } from '../../src/web/desk/views/editor/edition-changes.ts'
import { markedWords } from '../../src/web/desk/views/editor/marked-words.ts'
import { PACK } from '../stories/pack.ts'
import { tell } from '../stories/story.ts'
import { TWO_DAYS } from '../stories/two-days.ts'

const reports = TWO_DAYS.map(tell)
const compose = (asOf: string): Overview => composeOverview({ reports, pack: PACK, asOf })
const overview = compose('2031-03-04T16:00')
const grounds: Grounds = {
  pack: PACK,
  reports: new Map(reports.map((r) => [r.report.id, r.report])),
  claims: new Map(hear(reports, PACK).map((h) => [h.claim.id, h])),
}
const PLACES = [...placesOf(overview)].filter(([, sentences]) => sentences.length > 0)
const words = (edits: DraftEdits, place: string): readonly string[] =>
  linesAt(overview, edits, place).map((line) => (line.does === 'keep' ? line.of : line.text))
const compiledWords = (place: string): readonly string[] =>
  placesOf(overview)
    .get(place)
    ?.map((s) => s.text) ?? []

describe('steps of an editor', () => {
  test('a step and its opposite leave no edit behind', () => {
    for (const [place, sentences] of PLACES) {
      const at = sentences.length - 1
      const text = sentences[at].text
      assert.deepEqual(putBack(overview, dropLine(overview, NO_EDITS, place, at), place, text), NO_EDITS)
      assert.deepEqual(restoreWords(overview, setWords(overview, NO_EDITS, place, at, 'x', []), place, at), NO_EDITS)
      assert.deepEqual(toggleOwn(overview, toggleOwn(overview, NO_EDITS, place, at), place, at), NO_EDITS)
      assert.deepEqual(withoutEmpty(overview, addOwn(overview, NO_EDITS, place), place), NO_EDITS)
      assert.deepEqual(moveLine(overview, moveLine(overview, NO_EDITS, place, 0, at), place, at, 0), NO_EDITS)
    }
    const [first, second] = overview.matters
    const moved = moveMatter(overview, NO_EDITS, first.id, 1)
    assert.deepEqual(mattersIn(overview, moved).slice(0, 2), [second, first])
    assert.deepEqual(moveMatter(overview, moved, first.id, -1), NO_EDITS)
    assert.deepEqual(dropMatter(overview, dropMatter(overview, NO_EDITS, first.id, true), first.id, false), NO_EDITS)
  })

  /** Places with room for more than one line. */
  const LISTS = PLACES.filter(([place]) => !/^(?:headline$|(?:truce|control|access):)/.test(place))

  test('whatever order and cuts an editor makes, they publish, and no sentence is lost or doubled', () => {
    const step = fc.tuple(fc.constantFrom('move', 'drop', 'own', 'row'), fc.nat(), fc.nat(), fc.nat())
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let edits = NO_EDITS
        for (const [does, where, from, to] of steps) {
          const [place] = LISTS[where % LISTS.length]
          const n = linesAt(overview, edits, place).length
          if (does === 'row') edits = moveMatter(overview, edits, overview.matters[from % overview.matters.length].id, to % 2 ? 1 : -1)
          else if (n === 0) continue
          else if (does === 'move') edits = moveLine(overview, edits, place, from % n, to % n)
          else if (does === 'drop') edits = dropLine(overview, edits, place, from % n)
          else edits = toggleOwn(overview, edits, place, from % n)
        }
        assert.deepEqual(draftFaults(overview, edits, grounds), [])
        editedOverview(overview, edits, grounds)
        for (const [place] of PLACES) {
          const dropped = edits.places.find((p) => p.place === place)?.dropped ?? []
          assert.deepEqual([...words(edits, place), ...dropped].sort(), [...compiledWords(place)].sort())
        }
      }),
      { numRuns: 60 },
    )
  })

  test('words that are the compiled ones again are no edit; others are a rewording or own words', () => {
    const [place, [sentence]] = PLACES[0]
    const changed = setWords(overview, NO_EDITS, place, 0, 'Otherwise.', sentence.cites)
    assert.equal(linesAt(overview, changed, place)[0].does, 'reword')
    assert.equal(editCount(changed), 1)
    assert.deepEqual(setWords(overview, changed, place, 0, sentence.text, sentence.cites), NO_EDITS)
    const own = setWords(overview, toggleOwn(overview, NO_EDITS, place, 0), place, 0, 'Mine.', [])
    assert.deepEqual(linesAt(overview, own, place)[0], { does: 'own', of: sentence.text, text: 'Mine.', cites: [] })
  })
})

test('between editions: what is new, gone and in other words; a sentence that only moved is no change', () => {
  const turned = editedOverview(overview, { places: [], matters: overview.matters.map((m) => m.id).reverse() }, grounds)
  assert.deepEqual(editionChanges(overview, turned), [])
  const [place, [sentence]] = PLACES[0]
  const own: DraftEdits = {
    places: [{ place, lines: [{ does: 'own', of: sentence.text, text: 'Mine.', cites: [] }], dropped: [] }],
    matters: [],
  }
  const [change] = editionChanges(overview, editedOverview(overview, own, grounds))
  assert.deepEqual([change.does, change.sentence.text, change.was], ['reworded', 'Mine.', sentence.text])
  const [id] = overview.matters.map((m) => m.id)
  const without = editedOverview(overview, dropMatter(overview, NO_EDITS, id, true), grounds)
  assert.ok(editionChanges(overview, without).every((c) => c.does === 'gone'))
  assert.ok(editionChanges(without, overview).every((c) => c.does === 'new'))
})

test('words at fault are marked whole, without regard to case, and the text stays what it was', () => {
  const text = 'Ninety of ninetythree; the 4 and 14.'
  const pieces = markedWords(text, ['ninety', '4'])
  assert.equal(pieces.map((p) => p.text).join(''), text)
  assert.deepEqual(
    pieces.filter((p) => p.isWrong).map((p) => p.text),
    ['Ninety', '4'],
  )
  assert.deepEqual(markedWords('a (b) c', ['(b)', '']), [
    { text: 'a ', isWrong: false },
    { text: '(b)', isWrong: true },
    { text: ' c', isWrong: false },
  ])
})
