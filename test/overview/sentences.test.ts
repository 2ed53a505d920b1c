import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hear } from '../../src/core/4-reconcile/heard.ts'
import { sentenceFor } from '../../src/core/5-overview/sentence.ts'
import { writingOf } from '../../src/core/5-overview/writing.ts'
import { PACK } from '../stories/pack.ts'
import { tell } from '../stories/story.ts'
import type { ToldClaim, ToldReport } from '../stories/story.ts'

/** What a claim of a text reads like as a sentence. */
function reads(text: string, claim: ToldClaim, report: Partial<ToldReport> = {}): string {
  const told = tell({ id: 'r', text, said: '2031-03-04T10:00', publisher: 'World Wire', ...report, claims: [claim] })
  const heard = hear([told], PACK)
  return sentenceFor(heard[0], writingOf(PACK, [told.report], heard, '2031-03-04T16:00')).text
}

const ministry: Partial<ToldClaim> = { party: 'arden', chain: ['-Arden Ministry of Defence'], actors: ['arden-mod'], scope: 'section' }

const CASES: readonly (readonly [string, string, ToldClaim, string])[] = [
  [
    'the report’s own sentence is kept',
    'The mayor of Hale said the school had burned down.',
    { words: 'the school had burned down', party: 'arden', chain: ['The mayor of Hale'], cue: 'said' },
    'The mayor of Hale said the school had burned down.',
  ],
  [
    'source behind the claim',
    'The school burned down, the mayor of Hale said.',
    { words: 'The school burned down', party: 'arden', chain: ['the mayor of Hale'], cue: 'said' },
    'The school burned down, the mayor of Hale said.',
  ],
  [
    'according to',
    'According to the mayor, the school burned down.',
    { words: 'the school burned down', party: 'arden', chain: ['the mayor'], cue: 'According to' },
    'According to the mayor, the school burned down.',
  ],
  [
    '"claimed" becomes "said"',
    'Arden claimed that Hale had been shelled.',
    { words: 'Hale had been shelled', party: 'arden', chain: ['Arden'], cue: 'claimed' },
    'Arden said that Hale had been shelled.',
  ],
  [
    '"admitted" becomes "said"',
    'Corvin admitted that it had lost a helicopter.',
    { words: 'it had lost a helicopter', stance: 'concedes', party: 'corvin', chain: ['Corvin'], cue: 'admitted' },
    'Corvin said that it had lost a helicopter.',
  ],
  [
    '"claimed responsibility" is no verb of saying',
    'Corvin claimed responsibility for the strike.',
    { words: 'responsibility for the strike', party: 'corvin', chain: ['Corvin'], cue: 'claimed' },
    'Corvin claimed responsibility for the strike.',
  ],
  [
    'of two who accuse each other both are named',
    'Arden and Corvin accuse each other of having shelled Hale.',
    { words: 'having shelled Hale', stance: 'accuses', party: 'corvin', against: 'arden', chain: ['Corvin'], cue: 'accuse' },
    'Arden and Corvin accuse each other of having shelled Hale.',
  ],
  [
    'a role alone becomes the name it stands for',
    'The minister said that the school had burned down.',
    { words: 'the school had burned down', party: 'arden', chain: ['The minister=Arden Foreign Minister Zora Minter'], cue: 'said' },
    'Arden Foreign Minister Zora Minter said that the school had burned down.',
  ],
  [
    'a role alone stays when no name is known',
    'The minister said that the school had burned down.',
    { words: 'the school had burned down', party: 'arden', chain: ['The minister'], cue: 'said' },
    'The minister said that the school had burned down.',
  ],
  [
    'an office’s own word stands by itself, under its full name',
    'The Ministry of Defence holds the other army responsible.',
    {
      words: 'The Ministry of Defence holds the other army responsible',
      party: 'arden',
      chain: ['-Ministry of Defence of Arden'],
      scope: 'section',
    },
    'The Ministry of Defence of Arden holds the other army responsible.',
  ],
  [
    'who was told by a pronoun alone is left out',
    'The envoy told it that the talks had failed.',
    { words: 'the talks had failed', party: 'third', chain: ['The envoy'], cue: 'told' },
    'The talks had failed, the envoy said.',
  ],
  [
    'a clock time names no day, and none is put in',
    'The first raid was carried out at 11:30, the mayor of Hale said.',
    {
      words: 'The first raid was carried out at 11:30',
      party: 'arden',
      chain: ['the mayor of Hale'],
      cue: 'said',
      when: ['at 11:30', '2031-03-03T11:30', '2031-03-03T11:31', 'relative'],
    },
    'The first raid was carried out at 11:30, the mayor of Hale said.',
  ],
  [
    'a pronoun becomes the name it stands for',
    'He said that the school had burned down.',
    { words: 'the school had burned down', party: 'arden', chain: ['He=the mayor of Hale'], cue: 'said' },
    'The mayor of Hale said that the school had burned down.',
  ],
  [
    'a chain keeps its hops',
    'Ardenpress reported, citing the mayor, that the school had burned down.',
    { words: 'the school had burned down', party: 'arden', chain: ['Ardenpress', 'the mayor'], cue: 'reported' },
    'Ardenpress reported, citing the mayor, that the school had burned down.',
  ],
  [
    'a hop that stands elsewhere is added',
    'A witness said the school had burned down.',
    { words: 'the school had burned down', party: 'arden', chain: ['-Ardenpress', 'A witness'], cue: 'said' },
    'A witness said the school had burned down, as reported by Ardenpress.',
  ],
  [
    'no source in the sentence: the claimant behind it',
    'Hale was shelled from a 120 mm mortar.',
    { ...ministry, words: 'Hale was shelled from a 120 mm mortar' },
    'Hale was shelled from a 120 mm mortar, the Arden Ministry of Defence said.',
  ],
  [
    'its time goes with it',
    'In the evening of March 3, Hale was shelled.',
    { ...ministry, words: 'Hale was shelled', when: ['In the evening of March 3', '2031-03-03T18:00', '2031-03-04T00:00'] },
    'In the evening of March 3, Hale was shelled, the Arden Ministry of Defence said.',
  ],
  [
    'yesterday gets its date',
    'Hale was shelled yesterday.',
    { ...ministry, words: 'Hale was shelled yesterday', when: ['yesterday', '2031-03-03', '2031-03-04', 'relative'] },
    'Hale was shelled yesterday (March 3), the Arden Ministry of Defence said.',
  ],
  [
    'the mark of the owner stays with its day',
    'Two people died of Tuesday’s shelling of Hale.',
    { ...ministry, words: 'Two people died of Tuesday’s shelling of Hale', when: ['Tuesday', '2031-03-03', '2031-03-04', 'relative'] },
    'In the words of the Arden Ministry of Defence: “Two people died of Tuesday’s [March 3] shelling of Hale”.',
  ],
  [
    'the first person only in quotation marks',
    'Our units hold the height.',
    { ...ministry, words: 'Our units hold the height', kind: 'control' },
    '“Our units hold the height,” the Arden Ministry of Defence said.',
  ],
  [
    'a loaded word only in quotation marks',
    'The president of Corvin reported that the army had liberated Kessel.',
    {
      words: 'the army had liberated Kessel',
      kind: 'control',
      party: 'corvin',
      chain: ['The president of Corvin'],
      cue: 'reported',
      loaded: ['liberated'],
    },
    'The president of Corvin reported that “the army had liberated Kessel”.',
  ],
  [
    'marks inside marks become single',
    'Our army entered the “old town” of Hale.',
    { ...ministry, words: 'Our army entered the “old town” of Hale' },
    '“Our army entered the ‘old town’ of Hale,” the Arden Ministry of Defence said.',
  ],
  [
    'a quotation keeps its marks',
    '“They have been using cluster bombs,” he said.',
    { words: 'They have been using cluster bombs', party: 'arden', chain: ['he=the ombudsman'], cue: 'said', scope: 'quote' },
    '“They have been using cluster bombs,” the ombudsman said.',
  ],
  [
    'a quotation cut in two is closed',
    'The ombudsman said “they used cluster bombs and they will answer for it”.',
    { words: 'they used cluster bombs', party: 'arden', chain: ['The ombudsman'], cue: 'said' },
    'The ombudsman said “they used cluster bombs”.',
  ],
  ['the outlet’s own voice is the outlet’s', 'Hale was shelled.', { words: 'Hale was shelled' }, 'Hale was shelled, World Wire reported.'],
  [
    'nobody named',
    'It was reported that Hale was shelled.',
    { words: 'Hale was shelled', party: 'unknown', chain: ['?'], cue: 'It was reported' },
    'Hale was shelled, World Wire reported, naming no source.',
  ],
  [
    'a denial without a source in its sentence',
    'The army did not shell Hale.',
    { words: 'The army did not shell Hale', stance: 'denies', kind: 'denial', party: 'corvin', chain: ['-Corvin Ministry of Defence'] },
    'The army did not shell Hale, the Corvin Ministry of Defence said.',
  ],
  [
    'a denied gerund',
    'Shelling Hale.',
    { words: 'Shelling Hale', stance: 'denies', kind: 'denial', party: 'corvin', against: 'arden', chain: ['-Corvin Ministry of Defence'] },
    'The Corvin Ministry of Defence denied shelling Hale.',
  ],
  [
    'an accusation of a gerund',
    'Using cluster bombs.',
    {
      words: 'Using cluster bombs',
      stance: 'accuses',
      kind: 'accusation',
      party: 'arden',
      against: 'corvin',
      chain: ['-Arden Ministry of Defence'],
    },
    'The Arden Ministry of Defence accused Corvin of using cluster bombs.',
  ],
  [
    'a mere phrase stands in quotation marks',
    'Strategic heights near Hale.',
    { ...ministry, words: 'Strategic heights near Hale' },
    'In the words of the Arden Ministry of Defence: “Strategic heights near Hale”.',
  ],
  [
    'a hedge stays',
    'The mayor said the school had reportedly burned down.',
    { words: 'the school had reportedly burned down', party: 'arden', chain: ['The mayor'], cue: 'said', hedge: 'reportedly' },
    'The mayor said the school had reportedly burned down.',
  ],
]
for (const [name, text, claim, expected] of CASES) test(name, () => assert.equal(reads(text, claim), expected))

test('an outlet without a name is said to have none', () => {
  assert.equal(
    reads('Hale was shelled.', { words: 'Hale was shelled' }, { publisher: null }),
    'Hale was shelled, according to a report whose publisher is not named.',
  )
})

test('another claimant’s words between source and claim are not put into the source’s mouth', () => {
  const text = 'Arden said, after Corvin reported that rockets had hit Terren, that Hale was shelled.'
  const told = tell({
    id: 'r',
    text,
    said: '2031-03-04T10:00',
    publisher: 'World Wire',
    claims: [
      { words: 'Hale was shelled', party: 'arden', chain: ['Arden'], cue: 'said' },
      { words: 'rockets had hit Terren', party: 'corvin', chain: ['Corvin'], cue: 'reported' },
    ],
  })
  const heard = hear([told], PACK)
  const arden = heard.find((h) => h.claim.party === 'arden')
  assert.ok(arden)
  assert.equal(sentenceFor(arden, writingOf(PACK, [told.report], heard, '2031-03-04T16:00')).text, 'Hale was shelled, Arden said.')
})
