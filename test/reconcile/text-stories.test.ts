import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scoreStories } from '../stories/score-stories.ts'

const score = scoreStories()
const told = score.notes.join('\n')

test('there are at least thirty stories in text, a third of which demand that no relation be drawn', () => {
  assert.ok(score.stories >= 30, `${score.stories}`)
  assert.ok(score.demandingNone * 3 >= score.stories, `${score.demandingNone} of ${score.stories}`)
})

test('denials find what they deny: precision 95 %, recall 85 %', () => {
  const { right, wrong, missed } = score.denials
  assert.ok(right + missed >= 15)
  assert.ok(right / (right + wrong) >= 0.95, told)
  assert.ok(right / (right + missed) >= 0.85, told)
})

test('no contradiction is made up in more than three of a hundred stories, and no party takes the other’s place', () => {
  assert.ok(score.falseContradictions <= score.stories * 0.03, told)
  assert.equal(score.partySwaps, 0, told)
})

test('the slips of published copy are flagged', () => {
  assert.ok(score.flags.of >= 13)
  assert.ok(score.flags.found >= score.flags.of - 1, told)
})
