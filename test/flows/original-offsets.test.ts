import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Claim } from '../../src/core/0-terms/claim.ts'
import { spanToClean } from '../../src/core/2-document/offset-map.ts'
import { readableText, type TextFormat } from '../../src/core/2-document/readable-text.ts'
import { claimInOriginal } from '../../src/core/3-claims/6-refine/original-offsets.ts'

/** Pieces whose clean words differ from what is written, in one format or another. */
const PIECES = [
  'Hale',
  ' ',
  '\u00a0',
  '\r\n',
  '\u200b',
  '<b>',
  '</b>',
  '&amp;',
  '&nbsp;',
  '**',
  '[Velm](x)',
  '<br>',
  'three',
  '—',
  '😀',
  '<p>',
  '• ',
  '\n\n',
]
const sources = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 40 }).map((pieces) => `a${pieces.join('')}z`)
const formats = fc.constantFrom<TextFormat>('plain', 'html', 'markdown')

function claimAt(text: string, spans: readonly (readonly [number, number])[]): Claim {
  const span = (k: number): { start: number; end: number } => ({ start: spans[k][0], end: spans[k][1] })
  const words = (k: number): { start: number; end: number; words: string } => ({ ...span(k), words: text.slice(...spans[k]) })
  return {
    id: 'c',
    report: 'r',
    ...span(0),
    text: text.slice(...spans[0]),
    kind: 'strike',
    stance: 'asserts',
    party: 'arden',
    against: null,
    chain: [
      { name: 'Senna Valen', ...span(1), actor: null, party: 'arden' },
      { name: '?', start: -1, end: -1, actor: null, party: 'unknown' },
    ],
    scope: 'sentence',
    cue: words(1),
    places: [{ ...words(2), place: null, precision: 'exact', within: null }],
    weapons: [words(2)],
    loaded: [words(3)],
    hedge: words(3),
    tolls: [{ ...words(2), measure: 'killed', group: 'people', victims: null, low: 3, high: 3, basis: 'incident' }],
    when: { ...words(3), from: null, to: null, precision: 'day', basis: 'unresolved', parts: [], impossible: null },
    denies: null,
    background: false,
    sentence: span(0),
    why: [],
  }
}

const claims = fc
  .tuple(sources, formats, fc.array(fc.tuple(fc.nat(200), fc.nat(200)), { minLength: 4, maxLength: 4 }))
  .map(([source, format, raw]) => {
    const { text, map } = readableText(source, format)
    const spans = raw.map(([a, b]): [number, number] => {
      const start = a % text.length
      return [start, start + 1 + (b % (text.length - start))]
    })
    return { source, map, claim: claimAt(text, spans) }
  })

const spansOf = (claim: Claim): readonly { start: number; end: number }[] =>
  [
    claim,
    ...claim.chain,
    claim.cue,
    ...claim.tolls,
    ...claim.places,
    claim.when,
    claim.hedge,
    ...claim.weapons,
    ...claim.loaded,
    claim.sentence,
  ].filter((span) => span !== null)

test('every span of a claim stands in the source and leads back to its clean words', () => {
  fc.assert(
    fc.property(claims, ({ source, map, claim }) => {
      const moved = spansOf(claimInOriginal(claim, map))
      spansOf(claim).forEach((clean, k) => {
        if (clean.start < 0) return assert.deepEqual([moved[k].start, moved[k].end], [-1, -1])
        assert.ok(0 <= moved[k].start && moved[k].start <= moved[k].end && moved[k].end <= source.length)
        const back = spanToClean(map, moved[k])
        assert.ok(
          back.start <= clean.start && clean.end <= back.end,
          `${JSON.stringify(clean)} comes back as ${JSON.stringify(back)} in ${JSON.stringify(source)}`,
        )
      })
    }),
  )
})

test('what is claimed does not change, only where it stands', () => {
  fc.assert(
    fc.property(claims, ({ map, claim }) => {
      const moved = claimInOriginal(claim, map)
      const placeless = (value: unknown): unknown =>
        JSON.parse(JSON.stringify(value, (key, v: unknown) => (key === 'start' || key === 'end' ? undefined : v)))
      assert.deepEqual(placeless(moved), placeless(claim))
    }),
  )
})
