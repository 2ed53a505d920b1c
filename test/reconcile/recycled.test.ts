import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { Claim } from '../../src/core/0-terms/claim.ts'
import { bareReport, type Report } from '../../src/core/0-terms/report.ts'
import { readClaims } from '../../src/core/3-claims/read-claims.ts'
import { isToldRule } from '../../src/core/3-claims/rule-rows.ts'
import { hear } from '../../src/core/4-reconcile/heard.ts'
import { markRecycled } from '../../src/core/4-reconcile/recycled.ts'
import { composeOverview } from '../../src/core/5-overview/compose.ts'
import { committedModels, packNamed } from '../notation/read-case.ts'

const { pack, gazetteer } = packNamed('corvin-arden')

/** What an agency keeps putting under its news. */
const HISTORY =
  'Fighting broke out along the line of contact on January 14, and Arden said that Corvin forces had shelled the town of Berat with heavy guns, while Corvin accused Arden of moving troops to the Stell crossing.'
const NEWS = 'The Corvin Defence Ministry said that Arden forces shelled the village of Gorrel and that two houses burned down there.'
const OTHER = 'The Arden Foreign Ministry said that talks would go on in Lisse and that nobody had walked out of the room.'

interface Read {
  readonly report: Report
  readonly claims: readonly Claim[]
}

function told(id: string, said: string | null, text: string, more: Partial<Report> = {}): Read {
  const report: Report = { ...bareReport(id, text), said, published: said, publisher: 'World Wire', publisherActor: 'world-wire', ...more }
  return { report, claims: readClaims(report, gazetteer, committedModels()).claims }
}

const FIRST = told('first', '2031-01-15T10:00', `${HISTORY}\n\n${OTHER}`)
const marksOf = (reports: readonly Read[], id: string): readonly (readonly [string, boolean])[] => {
  const found = markRecycled(reports).find(({ report }) => report.id === id)
  assert.ok(found)
  return found.claims.map((claim) => [claim.text, claim.background])
}
/** Is every claim of this paragraph, and none other, background in the second report? */
function recycled(second: Read, paragraph: string | null, first: readonly Read[] = [FIRST]): void {
  const marks = marksOf([...first, second], second.report.id)
  assert.ok(marks.length > 0)
  for (const [text, background] of marks) assert.equal(background, paragraph?.includes(text) ?? false, text)
}

describe('recycled background', () => {
  test('a paragraph that stood in a report of days ago is background, the news above it is not; `why` names the report', () => {
    const second = told('second', '2031-01-19T10:00', `${NEWS}\n\n${HISTORY}`)
    recycled(second, HISTORY)
    const marked = markRecycled([FIRST, second])[1].claims.find((claim) => claim.background)
    assert.ok(marked?.why.includes('background.recycled.first'))
    assert.ok(isToldRule('background.recycled.first'))
  })
  test('it is found in the report of another publisher too, and with a word exchanged', () => {
    const exchanged = HISTORY.replace('heavy guns', 'heavy howitzers')
    recycled(
      told('second', '2031-01-19T10:00', `${NEWS}\n\n${exchanged}`, { publisher: 'Meridian News', publisherActor: 'meridian-news' }),
      exchanged,
    )
  })
  test('an earlier capture of the same page does not hide the report that both carry on', () => {
    const url = 'https://example.org/live'
    const capture = told('capture', '2031-01-12T10:00', HISTORY, { url })
    recycled(told('second', '2031-01-19T10:00', `${NEWS}\n\n${HISTORY}`, { url }), HISTORY, [capture, FIRST])
  })
  test('the earliest report is named', () => {
    const between = told('between', '2031-01-17T10:00', `${OTHER.replace('Lisse', 'Ostrel')}\n\n${HISTORY}`)
    const last = told('last', '2031-01-20T10:00', `${NEWS}\n\n${HISTORY}`)
    const marked = markRecycled([FIRST, between, last])[2].claims.filter((claim) => claim.background)
    assert.ok(marked.length > 0)
    assert.ok(marked.every((claim) => claim.why.includes('background.recycled.first')))
  })
})

describe('what is no recycled background', () => {
  test('a relay within a day', () => recycled(told('second', '2031-01-16T09:59', `${NEWS}\n\n${HISTORY}`), null))
  test('a day that is only known as such counts at its end', () =>
    recycled(told('second', '2031-01-16T23:00', `${NEWS}\n\n${HISTORY}`), null, [told('first', '2031-01-15', `${HISTORY}\n\n${OTHER}`)]))
  test('a new figure, date, number word or weekday in the sentence', () => {
    for (const [old, fresh] of [
      ['with heavy guns', 'with 12 heavy guns'],
      ['January 14', 'January 18'],
      ['moving troops', 'moving three troops'],
      ['on January 14', 'on Friday'],
    ]) {
      const changed = HISTORY.replace(old, fresh)
      assert.notEqual(changed, HISTORY)
      recycled(told('second', '2031-01-19T10:00', `${NEWS}\n\n${changed}`), null)
    }
  })
  test('"overnight" means another night every time', () => {
    const nightly = HISTORY.replace('on January 14', 'overnight')
    recycled(told('second', '2031-01-19T10:00', `${NEWS}\n\n${nightly}`), null, [told('first', '2031-01-15T10:00', nightly)])
  })
  test('"on Friday" is the same Friday only within the week', () => {
    const weekly = HISTORY.replace('on January 14', 'on Friday')
    const first = [told('first', '2031-01-18T10:00', `${weekly}\n\n${OTHER}`)]
    recycled(told('second', '2031-01-21T10:00', `${NEWS}\n\n${weekly}`), weekly, first)
    recycled(told('second', '2031-01-25T10:00', `${NEWS}\n\n${weekly}`), null, first)
  })
  test('a new sentence in an old paragraph is news, the old ones around it are not', () => {
    const long = `${HISTORY} Mediators from Meridia have met officials of both countries in Lisse many times since then without any result at all.`
    const fresh = 'Corvin said that its soldiers had burned a bridge.'
    const first = [told('first', '2031-01-15T10:00', `${long}\n\n${OTHER}`)]
    const marks = marksOf([...first, told('second', '2031-01-19T10:00', `${NEWS}\n\n${long} ${fresh}`)], 'second')
    assert.ok(marks.some(([text, background]) => fresh.includes(text) && !background))
    assert.ok(marks.some(([text, background]) => HISTORY.includes(text) && background))
    assert.ok(marks.every(([text, background]) => !fresh.includes(text) || !background))
  })
  test('the same report captured twice', () => {
    recycled(told('second', '2031-01-19T10:00', `${HISTORY}\n\n${OTHER}`), null)
    const url = 'https://example.org/live'
    recycled(told('second', '2031-01-19T10:00', `${NEWS}\n\n${HISTORY}`, { url }), null, [
      told('first', '2031-01-15T10:00', HISTORY, { url }),
    ])
  })
  test('what a side or a body says in its own name, every morning in the same words', () => {
    const own = { publisher: 'Arden Ministry of Defence', publisherActor: 'arden-mod', publisherParty: 'arden' }
    recycled(told('second', '2031-01-19T10:00', `${NEWS}\n\n${HISTORY}`, own), null)
    recycled(told('second', '2031-01-19T10:00', `${NEWS}\n\n${HISTORY}`, { publisherParty: 'third' }), null)
  })
  test('a report without a date, before or after', () => {
    recycled(told('second', null, `${NEWS}\n\n${HISTORY}`), null)
    recycled(told('second', '2031-01-19T10:00', `${NEWS}\n\n${HISTORY}`), null, [told('first', null, HISTORY)])
  })
  test('a formula of a few words', () => {
    const formula = 'Corvin denied that its forces shelled Hale.'
    recycled(told('second', '2031-01-19T10:00', `${NEWS}\n\n${formula}`), null, [
      told('first', '2031-01-15T10:00', `${OTHER}\n\n${formula}`),
    ])
  })
})

test('the overview tells recycled paragraphs as background, and makes no row of them', () => {
  const second = told('second', '2031-01-19T10:00', `${NEWS}\n\n${HISTORY}`)
  const made = composeOverview({ reports: [FIRST, second], pack, asOf: '2031-01-19T16:00' })
  const inSecond = second.claims.filter((claim) => HISTORY.includes(claim.text)).map((claim) => claim.id)
  const inRows = new Set(made.matters.flatMap((m) => m.cells.flatMap((c) => c.sentences.flatMap((s) => s.cites))))
  assert.ok(inSecond.length > 0)
  assert.ok(inSecond.every((id) => !inRows.has(id)))
})

/** Reports of one to four paragraphs out of few, so that many recur, over two weeks. */
const PARAGRAPHS = [HISTORY, NEWS, OTHER, HISTORY.replace('Berat', 'Tarn').replace('heavy guns', 'mortars and drones'), `${OTHER} ${NEWS}`]
const readings = new Map<string, readonly Claim[]>()
/** Read once: what a text claims is the same in every report here. */
function toldAgain(id: string, said: string, text: string): Read {
  const claims = readings.get(text) ?? told(id, '2031-01-20', text).claims
  readings.set(text, claims)
  const report: Report = { ...bareReport(id, text), said, published: said, publisher: 'World Wire', publisherActor: 'world-wire' }
  return { report, claims: claims.map((claim) => ({ ...claim, id: `${id}-${claim.start}-${claim.end}-${claim.party}`, report: id })) }
}
const anyReports = fc
  .array(fc.tuple(fc.uniqueArray(fc.nat(PARAGRAPHS.length - 1), { minLength: 1, maxLength: 3 }), fc.nat(13), fc.nat(23)), {
    minLength: 1,
    maxLength: 5,
  })
  .map((list) =>
    list.map(([chosen, day, hour], k) =>
      toldAgain(`r${k}`, `2031-01-${String(day + 10)}T${String(hour).padStart(2, '0')}:00`, chosen.map((c) => PARAGRAPHS[c]).join('\n\n')),
    ),
  )
const summary = (reports: readonly Read[]): readonly string[] =>
  hear(reports, pack)
    .map(({ claim, report }) => `${report.id} ${claim.id} ${claim.background} ${claim.why.join(' ')}`)
    .sort()

test('the order of the reports does not matter; marking changes nothing but background and why', () => {
  let marked = 0
  fc.assert(
    fc.property(anyReports, fc.nat(), (reports, turn) => {
      const turned = [...reports.slice(turn % reports.length), ...reports.slice(0, turn % reports.length)].reverse()
      assert.deepEqual(summary(turned), summary(reports))
      const inOrder = [...reports].sort((a, b) => ((a.report.said ?? '') < (b.report.said ?? '') ? -1 : 1))
      for (const [k, { claims }] of markRecycled(inOrder).entries()) {
        claims.forEach((claim, n) => {
          const { background, why } = inOrder[k].claims[n]
          if (claim.background && !background) marked++
          assert.deepEqual({ ...claim, background, why }, inOrder[k].claims[n])
        })
      }
    }),
    { numRuns: 40 },
  )
  assert.ok(marked > 0)
})

test('reports that share no run of words, and later reports, change nothing', () => {
  fc.assert(
    fc.property(anyReports, fc.nat(13), (reports, day) => {
      const foreign = told(
        'foreign',
        `2031-01-${String(day + 10)}T08:00`,
        'Meridia reported a good harvest in all of its provinces, with more wheat than in any of the ten years before it.',
      )
      const later = toldAgain('later', '2031-02-20T10:00', PARAGRAPHS.join('\n\n'))
      const before = summary(reports)
      const after = summary([...reports, foreign, later]).filter((line) => /^r\d/.test(line))
      assert.deepEqual(after, before)
    }),
    { numRuns: 25 },
  )
})
