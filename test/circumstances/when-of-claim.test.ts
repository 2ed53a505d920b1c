import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import { tokenize } from '../../src/core/2-document/tokenize.ts'
import { findTimes } from '../../src/core/3-claims/4-circumstances/when.ts'
import { timeOfClaim } from '../../src/core/3-claims/4-circumstances/when-of-claim.ts'

/** A sentence with its claim in [square brackets] and its cue in <angle brackets>; the words of the time that dates the claim, or null. */
function dated(marked: string): string | null {
  const text = marked.replace(/[[\]<>]/g, '')
  const at = (mark: string): number => {
    const i = marked.indexOf(mark)
    return i < 0 ? -1 : marked.slice(0, i).replace(/[[\]<>]/g, '').length
  }
  const tokens = tokenize(text)
  const token = (offset: number): number => {
    let i = 0
    while (i < tokens.n && tokens.end[i] <= offset) i++
    return i
  }
  const cue = at('<') < 0 ? {} : { cueFrom: token(at('<')), cueTo: token(at('>')) }
  const times = findTimes(tokens, 0, tokens.n, { said: '2020-11-04T16:00', nightOf: 'begins' })
  const place = { sentenceFrom: 0, sentenceTo: tokens.n, claimFrom: token(at('[')), claimTo: token(at(']')), ...cue }
  return timeOfClaim(times, tokens, place)?.when.words ?? null
}

test('a time inside the claim dates the thing', () => {
  assert.equal(dated('The ministry <said> on Sunday that [Hale was hit on Friday].'), 'on Friday')
  assert.equal(dated('[Ninety civilians have died since 27 September], the office <said>.'), 'since 27 September')
  assert.equal(dated('[Six fell in the past 24 hours], <according to> the staff.'), 'in the past 24 hours')
  assert.equal(dated('[The town has been calm since the ceasefire], he <said>.'), 'since the ceasefire')
})

test('a time beside the cue dates the saying', () => {
  assert.equal(dated('The ministry <said> on Sunday that [Hale was hit].'), null)
  assert.equal(dated('[Hale was hit], the ministry <said> on Sunday.'), null)
  assert.equal(dated('On Sunday the ministry <said> that [Hale was hit].'), null)
  assert.equal(dated('“[We have won,” he <said> on Sunday, “and the town is free].”'), null)
})

test('right before the claim at the head of the sentence it dates the thing', () => {
  assert.equal(dated('On Sunday, [shells fell on Hale], the ministry <said>.'), 'On Sunday')
  assert.equal(dated('Last week [a convoy left Berat].'), 'Last week')
})

test('a time that names or measures something dates nothing', () => {
  assert.equal(dated('Both <accused> the other of [breaching the 10 November peace deal].'), null)
  assert.equal(dated('[It is the worst fighting since 1994], he <said>.'), null)
  assert.equal(dated('[A six-week war ended], he <said>.'), null)
  assert.equal(dated('[The former mayor, 45 years old, was hurt], he <said>.'), null)
})

test('a record is measured by what stands in its "since", however far behind', () => {
  assert.equal(dated('[It is the widest raid since rebels took the port in 2014], he <said>.'), null)
  assert.equal(dated('[The toll is the highest since the war broke out three years ago], he <said>.'), null)
})

test('a time inside the content, or one that owns a noun, does not date the saying', () => {
  assert.equal(dated('He <said> that [over the past day jets hit 40 targets].'), 'over the past day')
  assert.equal(dated('The mayor <condemned> [yesterday’s raid on Hale].'), 'yesterday')
  assert.equal(dated('A reporter <said> [Fridays raids were heavy].'), 'Fridays')
  assert.equal(dated('Valen <announced> [on Sunday the taking of Hale].'), null)
})

test('behind a claim that was cut short, in the same clause, a time still dates it', () => {
  assert.equal(dated('[Two shells hit a school in North]-Hale on Friday.'), 'on Friday')
  assert.equal(dated('[Crowds filled the square], after Valen’s announcement.'), 'after Valen’s announcement')
  assert.equal(dated('[Armed men fired at Hale], which fell on Friday.'), null)
  assert.equal(dated('[Hale was hit] the army <said> on Friday.'), null)
})

test('“elsewhere” and “also” before a day tell of another deed', () => {
  assert.equal(dated('Elsewhere on Friday the army <said> [ten men fell near Hale].'), 'on Friday')
  assert.equal(dated('On Friday the army <said> [ten men fell near Hale].'), null)
})

test('in a clause that hangs on a noun a time gives way to any other', () => {
  assert.equal(dated('[In six weeks of fighting that ended on 10 November the army took Hale].'), 'In six weeks of fighting')
  assert.equal(dated('[The army took Hale on Friday, which it had lost in 2014].'), 'on Friday')
  assert.equal(dated('[The war that began in 2014 has cost 500 lives].'), 'in 2014')
})

test('what is to come soon', () => {
  assert.equal(dated('[Forty prisoners will soon return], he <said>.'), 'soon')
  assert.equal(dated('[They will return in the near future], he <said>.'), 'in the near future')
  assert.equal(dated('[They will leave as soon as possible], he <said>.'), null)
})

test('a day that names a street or a paper, or tells when a page came out, dates nothing', () => {
  assert.equal(dated('[A shell hit a house in March 7th Street], he <said>.'), null)
  assert.equal(dated('[They spoke to Fridays edition of the paper], he <said>.'), null)
  assert.equal(dated('Posted on 4 November 2020 [six people were killed in Hale].'), null)
})

test('words that go with anything, and a time before the cue, date nothing', () => {
  assert.equal(dated('[It is the largest convoy sent to date], he <said>.'), null)
  assert.equal(dated('[It gives hope for the future], he <said>.'), null)
  assert.equal(dated('Arden recently <reported> [19 civilians dead].'), null)
  assert.equal(dated('[Such losses were not seen since the raid on Hale in 1988], he <said>.'), null)
  assert.equal(dated('Hale has been Ardenian since 1994 after [the two fought a war].'), null)
})

test('of two days the one beside the deed wins', () => {
  assert.equal(dated('[One woman was killed Monday in Hale, site of a raid earlier this week], he <said>.'), 'Monday')
  assert.equal(dated('[Army took Hale 2 November 2020 and lost it on Tuesday], he <said>.'), 'on Tuesday')
})
