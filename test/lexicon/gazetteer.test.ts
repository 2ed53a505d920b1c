import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nameForms } from '../../src/core/1-lexicon/name-forms.ts'
import { OFFICES } from '../../src/core/1-lexicon/en/offices.ts'
import { findMentions, gazetteerOf, partyOfMention } from '../../src/core/2-document/mentions.ts'
import { tokenize } from '../../src/core/2-document/tokenize.ts'
import { INVENTED } from './invented-pack.ts'

const gazetteer = gazetteerOf(INVENTED)
const read = (text: string): string[] => {
  const tokens = tokenize(text)
  return findMentions(tokens, gazetteer).mentions.map((m) => `${text.slice(tokens.start[m.from], tokens.end[m.to - 1])}=${m.kind}:${m.id}`)
}

test('an office is found in every order and spelling', () => {
  for (const form of [
    "Arden's Defence Ministry",
    'Arden’s defense ministry',
    'the Ministry of Defence of Arden',
    'Ardenian ministry of defense',
    'Arden Defense Ministry',
  ]) {
    assert.ok(
      read(`${form} said so.`).some((hit) => hit.endsWith('=actor:arden-mod')),
      form,
    )
  }
})

test('the same office of two states stays two actors', () => {
  assert.deepEqual(read("Arden's ombudsman met Ostrel’s ombudsman."), [
    "Arden's ombudsman=actor:arden-ombudsman",
    'Ostrel’s ombudsman=actor:ostrel-ombudsman',
  ])
})

test('a surname stands for its person; a ministry has none', () => {
  assert.deepEqual(read('Lume spoke to the Ministry.'), ['Lume=actor:lume'])
})

test('a seat is a place that can also speak', () => {
  const tokens = tokenize('Corvin denied it.')
  const { mentions, mentionOf } = findMentions(tokens, gazetteer)
  assert.equal(mentions[0].kind, 'place')
  assert.equal(partyOfMention(mentions[0], gazetteer), 'arden')
  assert.deepEqual([...mentionOf], [0, -1, -1, -1])
})

test('the words beside a name choose between the town and its district', () => {
  assert.deepEqual(read('shells fell in Hale'), ['Hale=place:hale'])
  assert.deepEqual(read('the Hale region'), ['Hale=place:hale-district'])
  assert.deepEqual(read('in the Hale, Tern and Quill districts'), [
    'Hale=place:hale-district',
    'Tern=place:tern-district',
    'Quill=place:quill',
  ])
  assert.deepEqual(read('the city of Hale'), ['Hale=place:hale'])
})

test('a feed without apostrophes still names its places, but a people is no place', () => {
  assert.deepEqual(read('Hales market; Ardenians fled'), ['Hales=place:hale', 'Ardenians=adjective:arden'])
})

test('small words are not names', () => {
  assert.deepEqual(read('a hale and sundry us'), [])
})

test('every office row has a form that another form is made from', () => {
  assert.equal(new Set(OFFICES.map((row) => row.id)).size, OFFICES.length)
  const country = { names: ['Arden'], adjectives: ['Ardenian'] }
  for (const row of OFFICES)
    for (const form of row.forms) assert.ok(nameForms(`Ardenian ${row.forms[0]}`, [country]).includes(`${form} of Arden`), form)
})
