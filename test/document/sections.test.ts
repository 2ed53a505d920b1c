import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { Mention, MentionKind } from '../../src/core/2-document/document.ts'
import { findSections } from '../../src/core/2-document/sections.ts'
import type { Tokens } from '../../src/core/2-document/tokens.ts'
import { cutText, wordsOf } from './reading.ts'

/** Names of the test and the side each speaks for. */
type Names = Readonly<Record<string, { readonly kind: MentionKind; readonly party: string | null }>>

const names: Names = {
  Hale: { kind: 'place', party: 'arden' },
  Corvin: { kind: 'place', party: 'berat' },
  Ardenian: { kind: 'adjective', party: 'arden' },
  Berat: { kind: 'party', party: 'berat' },
  Lindis: { kind: 'place', party: null },
}

function mentionsIn(tokens: Tokens, known: Names): { readonly mentions: readonly Mention[]; readonly mentionOf: Int32Array } {
  const mentions: Mention[] = [],
    mentionOf = new Int32Array(tokens.n).fill(-1)
  for (let i = 0; i < tokens.n; i++) {
    const id = tokens.text.slice(tokens.start[i], tokens.end[i])
    const name = Object.hasOwn(known, id) ? known[id] : undefined
    if (!name) continue
    mentionOf[i] = mentions.length
    mentions.push({ from: i, to: i + 1, kind: name.kind, id, ids: [{ kind: name.kind, id }] })
  }
  return { mentions, mentionOf }
}

function read(text: string, known: Names = names): { readonly sections: readonly string[]; readonly blocks: readonly string[] } {
  const { tokens, blocks } = cutText(text)
  const { mentions, mentionOf } = mentionsIn(tokens, known)
  const found = findSections(tokens, blocks, mentions, mentionOf, (mention) => known[mention.id].party)
  return {
    sections: found.sections.map(
      (s) => `${wordsOf(tokens, s.header)} = ${s.source ? wordsOf(tokens, s.source) : '-'} ${s.party ?? '-'} ${s.firstBlock}-${s.endBlock}`,
    ),
    blocks: found.blocks.map((block) => `${block.kind} ${block.section}`),
  }
}

test('the seed: two sides, then negotiations that belong to nobody, then a caption outside', () => {
  const seed = readFileSync(new URL('../fixtures/seed-2020-11-04.txt', import.meta.url), 'utf8')
  const { sections, blocks } = read(seed, {
    Yerevan: { kind: 'place', party: 'armenian' },
    Baku: { kind: 'place', party: 'azerbaijani' },
    Armenian: { kind: 'adjective', party: 'armenian' },
    Azerbaijan: { kind: 'party', party: 'azerbaijani' },
  })
  assert.deepEqual(sections, [
    'Information from Yerevan = Yerevan armenian 5-10',
    'Information from Baku = Baku azerbaijani 10-15',
    'Negotiations and statements = - - 15-18',
  ])
  assert.deepEqual(blocks.slice(0, 6), ['dateline -1', 'heading -1', 'paragraph -1', 'paragraph -1', 'heading -1', 'heading 0'])
  assert.equal(blocks.at(-1), 'caption -1')
})

const body = '\n\nTwo posts were hit, it said. Nobody was hurt.\n\n'

test('headers of many shapes give what follows to a side', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['Reports from Hale', 'Hale arden'],
    ['Hale:', 'Hale arden'],
    ['Ardenian side', 'Ardenian side arden'],
    ['What Berat says', 'Berat berat'],
    ['According to Berat', 'Berat berat'],
    ['Statements of the Ardenian side:', 'Ardenian side arden'],
    ['## Information from Corvin', 'Corvin berat'],
    ["Berat's version", 'Berat berat'],
  ]
  for (const [header, source] of rows) {
    assert.match(read(`Overview of the day${body}${header}${body}`).sections.join(), new RegExp(`= ${source} 2-4$`), header)
  }
})

test('neutral headers give it to nobody and end the section before', () => {
  for (const header of ['Negotiations and statements', 'Statements', 'International reaction', 'Background:']) {
    const { sections } = read(`Information from Hale${body}${header}${body}`)
    assert.deepEqual(
      sections.map((s) => s.split(' = ')[1]),
      ['Hale arden 0-2', '- - 2-4'],
      header,
    )
  }
})

test('any other heading ends a section, a deeper one does not', () => {
  assert.deepEqual(read(`Information from Hale${body}Bridge lost in the south${body}`).blocks, [
    'heading 0',
    'paragraph 0',
    'heading -1',
    'paragraph -1',
  ])
  assert.deepEqual(read(`# Information from Hale${body}## Bridge lost in the south${body}`).blocks, [
    'heading 0',
    'paragraph 0',
    'heading 0',
    'paragraph 0',
  ])
})

test('headings that are about a side, or name both or neither, are no headers of a side', () => {
  for (const heading of [
    'Overview as of November 4, afternoon',
    'Information from Hale and Corvin',
    'Reports from Lindis',
    'Hale shelled again',
    'Reports',
  ]) {
    assert.deepEqual(read(`Overview of the day${body}${heading}${body}`).sections, [], heading)
  }
})

test('a name alone is a header only where another names the other side', () => {
  assert.deepEqual(read(`Overview of the day${body}Hale${body}`).sections, [])
  assert.equal(read(`Overview of the day${body}Hale${body}Corvin${body}`).sections.length, 2)
})
