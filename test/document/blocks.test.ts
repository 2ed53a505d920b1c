import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { findBlocks } from '../../src/core/2-document/blocks.ts'
import { tokenize } from '../../src/core/2-document/tokenize.ts'
import { blocksOf, cutText, wordsOf } from './reading.ts'

const seed = readFileSync(new URL('../fixtures/seed-2020-11-04.txt', import.meta.url), 'utf8')
const kinds = (text: string): readonly string[] => blocksOf(text).map(([kind]) => kind)
const headSources = (text: string): readonly string[] => {
  const { tokens, blocks } = cutText(text)
  return blocks.map((block) => (block.headSource ? wordsOf(tokens, block.headSource) : '-'))
}

test('the seed falls into its date, headings, paragraphs, bullets and caption', () => {
  const blocks = blocksOf(seed)
  assert.deepEqual(
    blocks.map(([kind]) => kind),
    [
      'dateline',
      'heading',
      'paragraph',
      'paragraph',
      'heading',
      'heading',
      'bullet',
      'bullet',
      'bullet',
      'bullet',
      'heading',
      'bullet',
      'bullet',
      'bullet',
      'bullet',
      'heading',
      'bullet',
      'bullet',
      'caption',
    ],
  )
  assert.deepEqual(
    blocks.filter(([kind]) => kind === 'heading').map(([, words]) => words.slice(0, 36)),
    [
      'The Armenian side accuses Azerbaijan',
      'Overview as of November 4, afternoon',
      'Information from Yerevan',
      'Information from Baku',
      'Negotiations and statements',
    ],
  )
})

test('a header between two bullets of one line is a heading, also where the bullet has no stop', () => {
  assert.deepEqual(
    blocksOf('Information from Hale • Two were wounded. Information from Corvin • Nobody was hurt.\n\nEnd of page.').slice(0, 4),
    [
      ['heading', 'Information from Hale'],
      ['bullet', '• Two were wounded.'],
      ['heading', 'Information from Corvin'],
      ['bullet', '• Nobody was hurt.'],
    ],
  )
  assert.deepEqual(
    blocksOf('Information from Hale • two wounded Information from Corvin • none hurt').map(([, words]) => words),
    ['Information from Hale', '• two wounded', 'Information from Corvin', '• none hurt'],
  )
})

test('list marks of many kinds make bullets', () => {
  for (const mark of ['-', '*', '–', '•', '▪', '.  ', '1.', '2)', '(3)', '►']) {
    const text = `The ministry listed this:\n\n${mark} Two posts near Hale were hit.\n\n${mark === '1.' ? '2.' : mark} One bridge fell.`
    assert.deepEqual(kinds(text).slice(1), ['bullet', 'bullet'], mark)
  }
})

test('a number that opens a sentence is no list mark', () => {
  assert.deepEqual(kinds('The page.\n\n91 people were killed in Hale. The road is shut.'), ['paragraph', 'paragraph'])
  assert.deepEqual(
    kinds(
      'A long line of prose that was wrapped by hand and ends with the\n20. Later the army of Arden said it had left the village and the\nroad.',
    ),
    ['paragraph'],
  )
})

test('hard-wrapped prose stays one block', () => {
  const text =
    'The army of Arden said on Sunday that it had shelled two\nposts near Hale, and that the road to Berat is shut. The\nministry of Berat denied it. Nobody was\nhurt there, it said.'
  assert.deepEqual(kinds(text), ['paragraph'])
})

test('single line breaks part after a heading and after the end of a sentence in text that is not wrapped', () => {
  const text =
    'Truce Broken Near Hale\nThe army of Arden said on Sunday that two of its posts near Hale had been shelled overnight and that nobody was hurt in the attack.\n' +
    'The ministry of Berat denied that its forces had fired on the posts, and said that the road to Hale had been open all night for the monitors.'
  assert.deepEqual(kinds(text), ['heading', 'paragraph', 'paragraph'])
})

test('datelines stand alone', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['KABUL, Afghanistan (Jan. 25, 2013) An Arden patrol was hit.', 'KABUL, Afghanistan (Jan. 25, 2013)'],
    ['HALE - The army left the town.', 'HALE -'],
    ['HALE (Courier) – Two posts were hit.', 'HALE (Courier) –'],
    ['HALE, November 4. /Courier/. Two posts were hit.', 'HALE, November 4. /Courier/.'],
    ['Hale, Arden (AP) — The army left the town.', 'Hale, Arden (AP) —'],
    ['Hale, 4 November 2031 – The army left the town.', 'Hale, 4 November 2031 –'],
    ['NEW HALE, Nov. 4 (Courier) - The army left.', 'NEW HALE, Nov. 4 (Courier) -'],
    ['HALE, NOVEMBER 2, COURIER. Two posts were hit.', 'HALE, NOVEMBER 2, COURIER.'],
    ['Hale, November 2, COURIER – Two posts were hit.', 'Hale, November 2, COURIER –'],
    ['Hale, COURIER – Army units left the town.', 'Hale, COURIER –'],
  ]
  for (const [text, dateline] of rows) {
    const blocks = blocksOf(`Title of the Page\n\n${text}`)
    assert.deepEqual(blocks[1], ['dateline', dateline], text)
    assert.equal(blocks.length, 3, text)
  }
})

test('the lead behind a dateline at the very head is text, a title behind a date there is a heading', () => {
  const more = '\n\nThe mayor asked for help.'
  assert.deepEqual(kinds(`HALE, Arden (Courier) - The army left the town on Monday.${more}`), ['dateline', 'paragraph', 'paragraph'])
  assert.deepEqual(kinds(`4 November 2031 Army leaves Hale after talks${more}`), ['dateline', 'heading', 'paragraph'])
})

test('what only looks like a dateline is text', () => {
  for (const text of [
    'NATO - the alliance - said two posts were hit near Hale.',
    'Corvin (Labour) said the truce holds in Hale and Berat.',
    'On 4 November 2031 the army left the town, the ministry said.',
    'THE ARMY HAS LEFT THE TOWN - and the mayor knows, he said in Hale.',
    'ARDEN said it had left the town. Berat denied this.',
  ])
    assert.deepEqual(kinds(`Title of the Page\n\n${text}`), ['heading', 'paragraph'], text)
})

test('the date of the page and the title once more are cut off the head of the text', () => {
  const text =
    "Arden's army leaves Hale after talks\n\n23 November 2031 Ardens army leaves Hale, after talks. The last soldiers left on Sunday."
  assert.deepEqual(blocksOf(text), [
    ['heading', "Arden's army leaves Hale after talks"],
    ['dateline', '23 November 2031'],
    ['heading', 'Ardens army leaves Hale, after talks.'],
    ['paragraph', 'The last soldiers left on Sunday.'],
  ])
})

test('a first sentence that merely begins like the title stays whole', () => {
  const text = 'Three killed in Hale\n\nThree killed in Hale were soldiers, the ministry said on Sunday.'
  assert.deepEqual(kinds(text), ['heading', 'paragraph'])
})

test('a masthead before the dateline is furniture', () => {
  const text =
    'Force Leaves Hale\n\nJoint Command - Arden 2031-04-S-042 For Immediate Release  HALE, Arden (April 14, 2031) A patrol was hit.'
  assert.deepEqual(blocksOf(text).slice(1), [
    ['boilerplate', 'Joint Command - Arden 2031-04-S-042 For Immediate Release'],
    ['dateline', 'HALE, Arden (April 14, 2031)'],
    ['paragraph', 'A patrol was hit.'],
  ])
})

test('live-blog items carry their clock', () => {
  const { blocks } = cutText(
    'Live from Hale\n\n[16:30] Two posts were hit.\n\n9:05 p.m. – The road is open.\n\n17:15\nThe army left.\n\n7 p.m.\n\nBerat answered.\n\n25:10 is no time.',
  )
  assert.deepEqual(
    blocks.map((block) => [block.kind, block.clock]),
    [
      ['heading', null],
      ['item', '16:30'],
      ['item', '21:05'],
      ['item', '17:15'],
      ['item', '19:00'],
      ['paragraph', null],
    ],
  )
})

test('noon and midnight on a twelve-hour clock', () => {
  const clocks = cutText('Live from Hale\n\n12:05 a.m. Fire.\n\n12:05 p.m. Quiet.\n\n00:05 Fire.').blocks.map((block) => block.clock)
  assert.deepEqual(clocks, [null, '00:05', '12:05', '00:05'])
})

test('a clock inside a sentence makes no item', () => {
  assert.deepEqual(kinds('Title of the Page\n\n16:30 was when the shelling of Hale began, the mayor said.'), ['heading', 'paragraph'])
})

test('headlines name their source before a colon, behind a dash, or turned round', () => {
  assert.deepEqual(headSources('Arden defence ministry: two posts hit near Hale\n\nText of it.'), ['Arden defence ministry', '-'])
  assert.deepEqual(headSources("Civilian killed in Hale – Prosecutor General's Office\n\nText of it."), [
    "Prosecutor General's Office",
    '-',
  ])
  assert.deepEqual(headSources('Dozens of soldiers dead as army seizes Hale: monitor\n\nText of it.'), ['monitor', '-'])
  assert.deepEqual(headSources('Hale war: what is known so far\n\nText of it.'), ['-', '-'])
  assert.deepEqual(headSources('Two killed – and a bridge lost – in three days\n\nText of it.'), ['-', '-'])
  assert.deepEqual(headSources('Title\n\n• Arden army: two wounded near Hale.')[1], 'Arden army')
})

test('questions are headings, lines that give the word to somebody are not', () => {
  assert.deepEqual(kinds('Truce in Hale\n\nWhat is known?\n\nThe minister said:\n\nWe left the town.'), [
    'heading',
    'heading',
    'paragraph',
    'paragraph',
  ])
})

test('captions and furniture are told from text', () => {
  const text =
    'Truce in Hale\n\nThe army left.\n\nMap of the region where the fighting goes on\n\nRead more: Bridge lost\n\nFollow us on the net\n\n© Courier\n\n***'
  assert.deepEqual(kinds(text), ['heading', 'paragraph', 'caption', 'boilerplate', 'boilerplate', 'boilerplate', 'boilerplate'])
})

test('the number of a release is furniture, a span of years is a heading', () => {
  assert.deepEqual(kinds('Arden and Hale\n\n2031-04-S-042\n\n1917-1918\n\nThe army left.'), [
    'heading',
    'boilerplate',
    'heading',
    'paragraph',
  ])
})

test('blocks cover all tokens in order, whatever the text', () => {
  const piece = fc.constantFrom(
    '• ',
    '\n',
    '\n\n',
    'Hale ',
    '16:30 ',
    '"',
    '“',
    '”',
    "'",
    '. ',
    '.',
    'KABUL, ',
    '(Jan. 5, 2031) ',
    '- ',
    '# ',
    'two ',
    ': ',
    '1. ',
    '— ',
    'For Immediate Release ',
    '\u{1f539}',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 5 })), { maxLength: 60 }), (pieces) => {
      const tokens = tokenize(pieces.join(''))
      let at = 0
      for (const block of findBlocks(tokens)) {
        assert.equal(block.from, at)
        assert.ok(block.to > block.from)
        at = block.to
      }
      assert.equal(at, tokens.n)
    }),
  )
})
