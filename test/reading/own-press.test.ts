import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { ownPressTexts, pressTextsOf } from '../../scripts/train/own-press.ts'

const TEXT = `#### x1 corvin-arden
Shells fall on Hale

The ministry said two men died in Hale. The ministry said Corvin shelled the mill, the bridge and the school.It gave no more. Corvin denied it.

----
`
const read = (claims: string): ReturnType<typeof pressTextsOf>[number] => pressTextsOf('t.txt', TEXT + claims)[0]

test('a line gives the words, the speaker, the cue and the scope of a claim', () => {
  const { text, claims, follows } = read(`casualties : two men died in Hale :: The ministry :: said
strike/accuses>corvin : Corvin shelled ... the school :: World Wire > The ministry :: said
other carry : gave no more :: The ministry
denial/denies>arden : denied it :: Corvin :: denied
clash : Shells fall on Hale
other : two men :: ? :: said`)
  const cut = (span: { start: number; end: number } | null): string | null => span && `${text.slice(span.start, span.end)}@${span.start}`
  const ministry = [text.indexOf('The ministry'), text.lastIndexOf('The ministry')]
  assert.equal(follows, 'x1')
  assert.deepEqual(
    claims.map((c) => [c.kind, c.stance, c.against, c.quote, cut(c.sourceSpan), c.chain, c.scope]),
    [
      ['clash', 'asserts', null, 'Shells fall on Hale', null, [], 'none'],
      ['casualties', 'asserts', null, 'two men died in Hale', `The ministry@${ministry[0]}`, ['The ministry'], 'sentence'],
      ['other', 'asserts', null, 'two men', null, ['?'], 'sentence'],
      [
        ...['strike', 'accuses', 'corvin', 'Corvin shelled the mill, the bridge and the school', `The ministry@${ministry[1]}`],
        ...[['World Wire', 'The ministry'], 'sentence'],
      ],
      ['other', 'asserts', null, 'gave no more', `The ministry@${ministry[1]}`, ['The ministry'], 'carry'],
      ['denial', 'denies', 'arden', 'denied it', `Corvin@${text.lastIndexOf('Corvin')}`, ['Corvin'], 'sentence'],
    ],
  )
})

test('"#2" is the second occurrence', () => {
  const [claim] = read('casualties : two men died in Hale :: The ministry#2 :: said#2').claims
  assert.equal(claim.sourceSpan?.start, TEXT.lastIndexOf('The ministry') - TEXT.indexOf('Shells'))
  assert.deepEqual(claim.chain, ['The ministry'])
})

test('a slip in the notation is a fault that names the line', () => {
  for (const wrong of [
    'shelling : two men died',
    'strike/blames : two men died',
    'strike>meridia : two men died',
    'strike somewhere : two men died',
    'strike : three men died',
    'strike : two men died :: The mayor',
    'strike : two men died :: The ministry :: shouted',
    'two men died',
  ])
    assert.throws(() => read(wrong), /t-1: /, wrong)
  assert.throws(() => pressTextsOf('t.txt', '#### x1 atlantis\nText\n----\n'), /atlantis/)
  assert.throws(() => pressTextsOf('t.txt', 'Text without a head'), /t\.txt/)
  assert.throws(() => pressTextsOf('t.txt', '#### x1 corvin-arden\nText without claims'), /t-1/)
})

test('every report can be read, and none of its claims stands in the cases that test the reader', () => {
  const cases = readdirSync('test/cases', { recursive: true, encoding: 'utf8' })
    .filter((f) => f.endsWith('.txt'))
    .map((f) => readFileSync(join('test/cases', f), 'utf8'))
    .join('\n')
  const texts = ownPressTexts()
  assert.ok(texts.length > 400, String(texts.length))
  for (const { id, text, claims } of texts) {
    assert.ok(claims.length > 0, id)
    for (const { quote, span } of claims) {
      assert.equal(text.slice(span.start, span.end), quote, id)
      assert.ok(quote.length < 40 || !cases.includes(quote), `${id}: "${quote}" stands in a case`)
    }
  }
})
