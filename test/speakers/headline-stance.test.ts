import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HEADLINE_CUES } from '../../src/core/1-lexicon/en/headline-cues.ts'
import { headlineStance, type HeadlineStance } from '../../src/core/3-claims/6-refine/headline-stance.ts'

const CASES: readonly (readonly [claim: string, headline: string, stance: HeadlineStance])[] = [
  ['Arden shelled the port of Hale', 'Arden shells port of Hale', 'for'],
  ['Arden shelled the port of Hale', 'Hale port burns after Arden shelling', 'for'],
  ['Arden shelled the port of Hale', 'Investigators confirm Arden shelled port, Corvin says', 'for'],
  ['Arden shelled the port of Hale', 'Who shelled the port of Hale?', 'for'],
  ['Arden shelled the port of Hale', 'Not only the port: Arden shells Hale for a third day', 'for'],
  ['Arden did not open the road to Berat', 'Arden has not opened the road to Berat', 'for'],
  ['An official of Berat was dismissed', 'After ten years in Berat, official dismissed', 'for'],
  ['Arden shelled the port of Hale', 'Arden denies shelling port', 'against'],
  ['Arden shelled the port of Hale', 'Arden did not shell Hale, monitors find', 'against'],
  ['Arden shelled the port of Hale', "Port of Hale hasn't been shelled", 'against'],
  ['Arden shelled the port of Hale', 'Picture of burning Hale port is fake', 'against'],
  ['Arden shelled the port of Hale', 'No, Arden has left the port alone', 'against'],
  ['Arden shelled the port of Hale', 'Ministry blasts rumours of shelling at Hale', 'against'],
  ['Arden shelled the port of Hale', 'Hale shelling never happened', 'against'],
  ['Arden shelled the port of Hale', 'Arden reportedly shells Hale', 'observing'],
  ['Arden shelled the port of Hale', 'Corvin says Arden shelled its port', 'observing'],
  ['Arden shelled the port of Hale', 'Did Arden shell the port of Hale?', 'observing'],
  ['Arden shelled the port of Hale', 'Arden shelled Hale port: report', 'observing'],
  ['Arden shelled the port of Hale', 'Residents: shells fell on the port', 'observing'],
  ['Arden shelled the port of Hale', 'Alleged shelling of Hale raises fears', 'observing'],
]

for (const [claim, headline, stance] of CASES)
  test(`${stance}: ${headline}`, () => {
    const judged = headlineStance(claim, headline)
    assert.equal(judged.stance, stance, judged.why.join(' '))
    assert.ok(judged.why.length > 0)
  })

test('a headline cue fires on its own example and has an id of its own', () => {
  assert.equal(new Set(HEADLINE_CUES.map((c) => c.id)).size, HEADLINE_CUES.length)
  for (const cue of HEADLINE_CUES) assert.ok(headlineStance('The sea is cold', cue.example).why.includes(cue.id), cue.id)
})

test('an empty headline is judged without a fault', () => assert.equal(headlineStance('', '').stance, 'for'))
