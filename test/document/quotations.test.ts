import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findQuotations } from '../../src/core/2-document/quotations.ts'
import { cutText, quotationsOf } from './reading.ts'

const inText = (text: string): readonly string[] => quotationsOf(`Title of the Page\n\n${text}`)

test('marks of many kinds', () => {
  assert.deepEqual(inText('He said “we left” and "we stay", «nothing» more. The „border“ held.'), [
    'we left',
    'we stay',
    'nothing',
    'border',
  ])
  assert.deepEqual(inText('The ”truce” held.'), ['truce'])
})

test('single quotes count only where they are clearly quotes', () => {
  assert.deepEqual(inText("The army's ‘unprovoked attack’ on the towns' people of Arden's south"), ['unprovoked attack'])
  assert.deepEqual(inText("An 'all for all' deal; the rebels' posts; the '90s; Hawr al-'Ayn; it isn't so."), ['all for all'])
  assert.deepEqual(inText("'WE STAY' Mayor of Hale refuses to leave the town"), ['WE STAY'])
  assert.deepEqual(inText('The villagers’ houses and the soldiers’ posts burned.'), [])
})

test('a mark one space off still closes', () => {
  assert.deepEqual(inText('“I hope we will agree on a basis that suits the region, ”said Corvin. “So do we.”'), [
    'I hope we will agree on a basis that suits the region,',
    'So do we. [after 0]',
  ])
  assert.deepEqual(inText('“Tankers are the key to it, “Corvin said. “We stay.”'), ['Tankers are the key to it,', 'We stay. [after 0]'])
  assert.deepEqual(inText('"We left the region, "said Corvin on Sunday.'), ['We left the region,'])
})

test('nested quotations', () => {
  assert.deepEqual(inText('“He called it ‘a retreat’ and left,” she said.'), ['He called it ‘a retreat’ and left,', 'a retreat [depth 1]'])
  assert.deepEqual(inText('"An \'all for all\' swap," he said.'), ["An 'all for all' swap,", 'all for all [depth 1]'])
})

test('an interrupted quotation goes on after its speaker', () => {
  assert.deepEqual(inText('“We left Hale,” he said. “Nobody stayed.”'), ['We left Hale,', 'Nobody stayed. [after 0]'])
  assert.deepEqual(inText('“We left,” the minister told reporters, “and nobody stayed.”'), ['We left,', 'and nobody stayed. [after 0]'])
  assert.deepEqual(inText('"We saw fire over the town and left at once" the mayor told the Courier. "Nobody stayed"'), [
    'We saw fire over the town and left at once',
    'Nobody stayed [after 0]',
  ])
})

test('quotations of two speakers do not go on from one another', () => {
  assert.deepEqual(inText('“We left Hale,” he said. The minister of Berat answered. “Nobody left.”'), ['We left Hale,', 'Nobody left.'])
  assert.deepEqual(inText('He called it “misinformation,” saying Berat had “grossly violated” the truce.'), [
    'misinformation,',
    'grossly violated',
  ])
})

test('a speech of several paragraphs, each opened by a mark', () => {
  assert.deepEqual(inText('The minister said:\n\n“We left Hale.\n\n“We shall return.”'), [
    'We left Hale. [open]',
    'We shall return. [after 0]',
  ])
})

test('what is not closed ends with its block, or where the next quotation opens', () => {
  assert.deepEqual(inText('He said “we left Hale. It was late.\n\nBerat denied “this”.'), ['we left Hale. It was late. [open]', 'this'])
  assert.deepEqual(inText('He said "we left Hale. It was late. "We stay" is what she said.'), [
    'we left Hale. It was late. [open]',
    'We stay',
  ])
})

test('glued straight marks take turns', () => {
  assert.deepEqual(inText('This was published on the site."The parties will hand over the list," it said."Nobody stays," it added.'), [
    'The parties will hand over the list,',
    'Nobody stays, [after 0]',
  ])
})

test('marks doubled by a table export are one mark, and the cell around them quotes nothing', () => {
  assert.deepEqual(inText('"The army has said it has ""clearly shown"" that it was not there."'), ['clearly shown'])
})

test('a stray closing mark opens nothing', () => {
  assert.deepEqual(inText('The gun of 5" calibre and the “truce” of Hale'), ['truce'])
})

test('the innermost quotation of every token lies around it', () => {
  const piece = fc.constantFrom('"', '“', '”', '‘', '’', "'", '«', '»', '„', ' ', 'Hale', ' said', ', ', '. ', '\n\n', '• ', 's')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const { tokens, blocks } = cutText(pieces.join(''))
      const { quotations, quotationOf } = findQuotations(tokens, blocks)
      quotations.forEach((q, k) => {
        assert.ok(q.from <= q.to && q.continues < k)
        assert.ok(k === 0 || q.from >= quotations[k - 1].from)
        assert.ok(blocks.some((block) => q.from >= block.from && q.to <= block.to))
      })
      for (let i = 0; i < tokens.n; i++) {
        const around = quotations.map((q, k) => [q, k] as const).filter(([q]) => q.from <= i && i < q.to)
        assert.equal(quotationOf[i], around.at(-1)?.[1] ?? -1)
      }
    }),
  )
})
