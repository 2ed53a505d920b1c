import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sentenceOfTokens } from '../../src/core/2-document/sentences.ts'
import { cutText, sentencesOf } from './reading.ts'

/** Sentences parted by " | "; the text is what is left when the bars go. */
function check(marked: string): void {
  const want = marked.split('|').map((part) => part.trim())
  const got = sentencesOf(
    `Title of the Page\n\n${marked.replace(/ ?\|/g, (part) => (part === '|' ? '' : ' ')).replace(/ {2,}/g, ' ')}`,
  ).slice(1)
  assert.deepEqual(got, want)
}

test('abbreviations, titles, initials and numbers end nothing', () => {
  check('Gen. Corvin met Mr. Berat on Sept. 5 in Hale. |They spoke for 3.5 hours.')
  check('No. 4 Battery hit Hale. |He said no. |The road is shut.')
  check('U.S. Central Command spoke. |It left the U.S. |The envoy stayed.')
  check('Shelling began at 9 p.m. Monday. |It ended at 5 a.m. |Residents slept.')
  check('At 1:45 p.m. Corvin troops tried again. |By 3 a.m. Tuesday it was over.')
  check('George W. Corvin and J. R. Hale agreed. |Nothing followed.')
  check('Arden Steel Co. Ltd. of Hale closed. |Nobody works there.')
})

test('stops without a space part sentences, addresses and numbers do not', () => {
  check('The war rages on.|Arden said it had left.')
  check('Details are at Gov.uk and www.Hale.com today. |See there.')
  check('Two were hurt.|14 others fled the town.|"We left," he said.')
  check('It ended in 2031.|The army left.')
})

test('closing marks belong to the sentence they close', () => {
  check('He said: “We left Hale.” |Nobody believed him. |(The ministry did not answer.) |It was late.')
  check('"We left Hale." |The army stayed.')
  check('It was over (so the mayor said). |The army left.')
})

test('a quotation that ends in a question is followed by its speaker', () => {
  check('“Why now?” Corvin asked. |Nobody knew.')
  check('“Stop!” he shouted. |They stopped.')
  check('"What was the reason to attack Hale?" |The minister left the hall.')
})

test('several marks, ellipses', () => {
  check('Really?! |Yes. |They fired at ... villages near Hale.')
  check('They waited… |Nothing came.')
})

test('small letters go on, but for a name with an article', () => {
  check('The monitors saw it. |al-Hale fell on Sunday.')
  check('The town fell. |the army said so.')
})

test('the credit of a picture does not run into the text', () => {
  check('A man stands in the ruins of Hale (Courier Photo) |Two soldiers were killed on Sunday.')
})

test('sentences never cross blocks, and list marks stand before them', () => {
  assert.deepEqual(sentencesOf('Information from Hale • Two were wounded • [16:30] is no time\n\n16:30 The army left. It was late.'), [
    'Information from Hale',
    'Two were wounded',
    '[16:30] is no time',
    'The army left.',
    'It was late.',
  ])
})

test('every token has a sentence of its own block; sentences lie in order', () => {
  const piece = fc.constantFrom(
    '• ',
    '\n\n',
    'Hale ',
    'said ',
    '. ',
    '.',
    '"',
    '“',
    '”',
    '? ',
    '16:30 ',
    'U.S. ',
    '... ',
    '(',
    ') ',
    '- ',
    '\n',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 50 }), (pieces) => {
      const { tokens, blocks, sentences } = cutText(pieces.join(''))
      const of = sentenceOfTokens(tokens, sentences)
      let last = 0
      for (let s = 0; s < sentences.n; s++) {
        const block = blocks[sentences.block[s]]
        assert.ok(sentences.from[s] >= last && sentences.to[s] > sentences.from[s])
        assert.ok(sentences.from[s] >= block.from && sentences.to[s] <= block.to)
        for (let i = sentences.from[s]; i < sentences.to[s]; i++) assert.equal(of[i], s)
        last = sentences.to[s]
      }
    }),
  )
})
