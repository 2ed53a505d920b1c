import { bareReport } from '../../src/core/0-terms/report.ts'
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ATTITUDE_GROUPS, ATTITUDE_VERBS } from '../../src/core/1-lexicon/en/attitude-verbs.ts'
import { REPORTING_VERBS } from '../../src/core/1-lexicon/en/reporting-verbs.ts'
import { SAYING_NOUNS } from '../../src/core/1-lexicon/en/saying-nouns.ts'
import { gazetteerOf } from '../../src/core/2-document/mentions.ts'
import { readDocument } from '../../src/core/2-document/read-document.ts'
import { findAttributions } from '../../src/core/3-claims/1-sayings/attributions.ts'
import { ALL_CUES, CLAIM_CUES } from '../../src/core/3-claims/1-sayings/cues.ts'
import type { TokenRange } from '../../src/core/2-document/document.ts'
import { wholeSayings } from '../../src/core/3-claims/7-whole-sayings/sayings.ts'
import { loadPosModel } from '../../src/flows/load-models.ts'
import { loadPack } from '../../src/pack/load-pack.ts'

const gazetteer = gazetteerOf(loadPack('corvin-arden', { packsDir: new URL('../packs', import.meta.url).pathname }))
const pos = loadPosModel()

function documentOf(text: string) {
  const report = bareReport('r', text)
  return readDocument(report, gazetteer, pos)
}

/** Sayings as "source > cue > content | content". */
function sayings(text: string): string[] {
  const doc = documentOf(text)
  const cut = (r: TokenRange): string => text.slice(doc.tokens.start[r.from], doc.tokens.end[r.to - 1])
  return wholeSayings(doc, findAttributions(doc, ALL_CUES)).map(
    (s) => `${s.source ? cut(s.source) : '-'} > ${cut(s.cue)} > ${s.content.map(cut).join(' | ')}`,
  )
}

const CASES: readonly (readonly [what: string, text: string, expected: readonly string[]])[] = [
  [
    'a clause after "that" belongs to the content',
    'The mayor said that the bridge was mined.',
    ['The mayor > said > that the bridge was mined'],
  ],
  ['a clause before the saying', 'The bridge was mined, the mayor said.', ['the mayor > said > The bridge was mined']],
  ['a saying between commas keeps both sides', 'The bridge, the mayor said, was mined.', ['the mayor > said > The bridge | was mined']],
  [
    'a quotation over several sentences, going on after its speaker',
    '"The bridge is mined. Nobody may cross," the mayor said. "We wait for sappers."',
    ['the mayor > said > "The bridge is mined. Nobody may cross," | "We wait for sappers."'],
  ],
  [
    'a source keeps its apposition',
    'Nora Tessel, a spokeswoman for the town council, said the bridge was mined.',
    ['Nora Tessel, a spokeswoman for the town council, > said > the bridge was mined'],
  ],
  [
    'an inverted source keeps its apposition',
    '"The bridge is mined," said Nora Tessel, a spokeswoman for the town council.',
    ['Nora Tessel, a spokeswoman for the town council > said > "The bridge is mined,"'],
  ],
  [
    'only the outermost saying counts',
    'The mayor said that the envoy denied the raid.',
    ['The mayor > said > that the envoy denied the raid'],
  ],
  [
    'what is quoted attributes nothing itself',
    '"The envoy said the road was open," the mayor added.',
    ['the mayor > added > "The envoy said the road was open,"'],
  ],
  [
    'a progressive finds its subject',
    'The mayor is accusing the council of neglect.',
    ['The mayor > is accusing > the council of neglect'],
  ],
  ['a judgement', 'The mayor openly mocked the plan.', ['The mayor > openly mocked > the plan']],
  ['a passive with its agent', 'The plan was rejected by the council.', ['the council > was rejected > The plan']],
  [
    'a passive without an agent names nobody',
    'The mayor was criticized for the delay.',
    ['- > was criticized > The mayor | for the delay'],
  ],
  ['how it seems to nobody named', 'The bridge seems safe to cross.', ['- > seems > The bridge | safe to cross']],
  [
    'a noun of saying with its owner',
    "The mayor's claim that the bridge was mined spread quickly.",
    ['The mayor > claim > that the bridge was mined spread quickly'],
  ],
  ['a noun of intent', 'The council dropped its plan to reopen the market.', ['its > plan to > reopen the market']],
  ['a dash behind a quotation', '“The road is open.” — Nora Tessel', ['Nora Tessel > — > “The road is open.”']],
  ['a transcript', 'The talk went on.\n\nTESSEL: The road is open and safe.', ['TESSEL > : > The road is open and safe.']],
  [
    'other cues before a saying stand inside of it',
    'The talks are continuing, the mayor said.',
    ['the mayor > said > The talks are continuing'],
  ],
  [
    'a source first',
    'According to the mayor, the envoy said that the road was open.',
    ['the mayor > According to > the envoy said that the road was open'],
  ],
  ['words in the next block', 'The mayor said:\n\n"The road is open. It is safe."', ['The mayor > said > "The road is open. It is safe."']],
  ['what is cited is the content', 'The mayor cited the state of the bridge.', ['The mayor > cited > the state of the bridge']],
  ['going on without words is no saying', 'The council continued its meeting.', []],
  ['nothing is said', 'The bridge fell into the river.', []],
  ['a plan without an owner or a verb is no saying', 'A floor plan for the market hung on the wall.', []],
  ['a dash without a quotation', 'The road is open — Tessel is its name.', []],
  ['a time is no transcript', 'The train left.\n\n16:30 The road opened.', []],
]

for (const [what, text, expected] of CASES) test(what, () => assert.deepEqual(sayings(text), expected))

test('attitude verbs never reach the reading of claims', () => {
  const doc = documentOf('The mayor mocked the plan. Villagers dread the winter.')
  assert.equal(findAttributions(doc, CLAIM_CUES).length, 0)
  assert.equal(findAttributions(doc, ALL_CUES).length, 2)
})

test('the example of each group of attitude verbs fires', () => {
  for (const { id, example } of ATTITUDE_GROUPS) {
    const rules = findAttributions(documentOf(example), ALL_CUES).flatMap((a) => a.rules)
    assert.ok(
      rules.some((rule) => rule === id || rule.startsWith(`${id}.`)),
      `${id}: ${example}`,
    )
  }
})

test('cue ids are unique and every noun row has an example with one of its nouns', () => {
  assert.equal(new Set(ATTITUDE_VERBS.map((v) => v.id)).size, ATTITUDE_VERBS.length)
  assert.ok(REPORTING_VERBS.every((v) => !v.id.startsWith('attitude.')))
  for (const row of SAYING_NOUNS)
    assert.ok(
      row.nouns.split(' ').some((noun) => row.example.split(' ').includes(noun)),
      row.id,
    )
})
