import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { ownText, ownTexts } from '../../scripts/train/own-texts.ts'

const CASES = 'test/cases'

test('a mark gives the words, the speaker and the cue of a claim', () => {
  const { text, claims } = ownText(
    't',
    '{The Red Cross} <said> [aid: a convoy reached Hale]. [access/denies>corvin: No road, {it} <said>, was closed]. [clash: All was over].',
  )
  assert.equal(text, 'The Red Cross said a convoy reached Hale. No road, it said, was closed. All was over.')
  const cut = (span: { start: number; end: number } | null): string | null => span && text.slice(span.start, span.end)
  assert.deepEqual(
    claims.map((c) => [c.kind, c.stance, c.against, cut(c.span), cut(c.sourceSpan), cut(c.cueSpan), c.scope]),
    [
      ['aid', 'asserts', null, 'a convoy reached Hale', 'The Red Cross', 'said', 'sentence'],
      ['access', 'denies', 'corvin', 'No road, it said, was closed', 'it', 'said', 'sentence'],
      ['clash', 'asserts', null, 'All was over', null, null, 'none'],
    ],
  )
})

test('two speakers who blame each other make two claims of the same words', () => {
  const { claims } = ownText('t', '{Arden} and {Corvin} <accused each other> of [truce/accuses>both: firing first].')
  assert.deepEqual(new Set(claims.map((c) => c.chain[0])), new Set(['Arden', 'Corvin']))
  assert.deepEqual(new Set(claims.map((c) => c.quote)), new Set(['firing first']))
})

test('a slip in the notation is a fault', () => {
  for (const wrong of [
    '[shelling: A hit B].',
    '[strike/blames: A hit B].',
    '[strike>meridia: A hit B].',
    '[strike: A hit B.',
    '{A <said> nothing.',
    '[strike A hit B].',
  ])
    assert.throws(() => ownText('t', wrong), wrong)
})

test('every text teaches claims, each with its words; who blames or denies is named', () => {
  for (const { id, text, claims } of ownTexts()) {
    assert.ok(claims.length >= 2, `${id} holds few claims`)
    for (const c of claims) {
      assert.equal(text.slice(c.span.start, c.span.end), c.quote, id)
      assert.match(c.quote, /^[^\s,.].*[^\s,.]$/, `${id}: "${c.quote}" is cut untidily`)
      if (c.stance === 'denies') assert.ok(c.sourceSpan, `${id}: nobody denies "${c.quote}"`)
      if (c.cueSpan) assert.ok(c.sourceSpan, `${id}: nobody says "${c.quote}"`)
    }
  }
})

test('no sentence to learn from stands twice or in the cases that test the reader', () => {
  const cases = readdirSync(CASES, { recursive: true, encoding: 'utf8' })
    .filter((f) => f.endsWith('.txt'))
    .map((f) => readFileSync(join(CASES, f), 'utf8').toLowerCase())
    .join('\n')
  const seen = new Set<string>()
  for (const { id, text } of ownTexts())
    for (const sentence of text.split(/(?<=\.)\s+/)) {
      const plain = sentence.toLowerCase().replace(/\.$/, '')
      assert.ok(!cases.includes(plain), `${id}: "${sentence}" stands in ${CASES}`)
      assert.ok(!seen.has(plain), `${id}: "${sentence}" stands twice`)
      seen.add(plain)
    }
})
