import { Failure } from '../../core/0-terms/failure.ts'
import { CORRECTION_FORMS, correctionsFrom } from '../../flows/correction-words.ts'
import { findClaim, findReport } from '../../flows/find-record.ts'
import type { OpenedLedger } from '../../flows/open-ledger.ts'
import { recordFor } from '../../flows/read-again.ts'
import { addClaim, recordHolding, reviewClaim, type Judging, type Reviewed } from '../../flows/review-claim.ts'
import { LINK_WORDS } from '../../flows/review-schema.ts'
import { loadPack, packFolder } from '../../pack/load-pack.ts'
import { PACK_FLAG, type Command, type ExitCode, type Given, type Io } from '../command.ts'
import { currentText } from '../current-claim.ts'
import { authorOf, BY_FLAG, LEDGER_FLAGS, withLedger } from '../ledger-choice.ts'

const JUDGEMENTS = ['accept', 'reject', 'set', 'undo', 'link', 'unlink', 'merge', 'split', 'add'] as const

export const review: Command = {
  name: 'review',
  summary: 'judge a claim: accept, reject, correct, join, take back',
  usage:
    'CLAIM (--accept | --reject | --set FIELD=VALUE… | --undo REVIEW | --link CLAIM | --merge CLAIM …) [--why WORDS] | REPORT --add --set words=…',
  about: [
    'Records a judgement of one claim. What was read stays; what stands is computed from the reading and the reviews, and every review can be undone.',
    'The fields of --set, each as words or as JSON:',
    ...Object.entries(CORRECTION_FORMS).map(([field, form]) => `  ${field}=  ${form}`),
    '--add makes a claim that the reader missed, of words of a report. --link and --unlink say how two claims stand to another; --merge and --split that they are,',
    'or are not, about one incident.',
  ].join('\n'),
  flags: {
    ...LEDGER_FLAGS,
    pack: PACK_FLAG,
    by: BY_FLAG,
    accept: { type: 'boolean', tells: 'the claim is as the report has it' },
    reject: { type: 'boolean', tells: 'the report holds no such claim (add --why)' },
    set: { type: 'string', multiple: true, value: 'FIELD=VALUE', tells: 'correct a field; may be given several times' },
    add: { type: 'boolean', tells: 'make a new claim in a report: --add --set words="…"' },
    undo: { type: 'string', value: 'REVIEW', tells: 'take back a review, by its id or "last"' },
    link: { type: 'string', value: 'CLAIM', tells: 'this claim stands to that one as --as says' },
    unlink: { type: 'string', value: 'CLAIM', tells: 'it does not' },
    as: { type: 'string', value: 'RELATION', tells: 'denies (default), contradicts, agrees …', choices: LINK_WORDS.relations },
    of: { type: 'string', value: 'WHAT', tells: 'of what: occurred (default), by-whom, how-many …', choices: LINK_WORDS.components },
    merge: { type: 'string', value: 'CLAIM', tells: 'both are about one incident' },
    split: { type: 'string', value: 'CLAIM', tells: 'they are not' },
    why: { type: 'string', value: 'WORDS', tells: 'the reason, kept with the review' },
  },
  examples: [
    'alteram review c5f3d1a9 --accept',
    'alteram review c5f3d1a9 --set kind=damage --set against=none --why "buildings, not a strike"',
    'alteram review c5f3d1a9 --undo last',
    'alteram review 3f9ab2 --add --set words="two houses burned down" --set kind=damage --set party=third',
  ],
  async run(given, io): Promise<ExitCode> {
    const [id, ...more] = given.words
    if (id === undefined || more.length) throw new Failure('usage', 'Name one claim. List them with: alteram list')
    const done = await withLedger(given, io, (at) => judge(at, id, given, io))
    if (given.has('json')) io.out(`${JSON.stringify(done)}\n`)
    else
      io.out(
        `${done.added ? 'recorded' : 'recorded before'}: review ${done.review.slice(0, 12)} of ${done.claim}\n${currentText(done.current)}`,
      )
    return 0
  },
}

async function judge(at: OpenedLedger, id: string, given: Given, io: Io): Promise<Reviewed> {
  const named = JUDGEMENTS.filter((flag) => given.has(flag) || given.one(flag) !== undefined)
  const does = named.includes('add') ? named.filter((flag) => flag !== 'set') : named
  if (does.length !== 1) throw new Failure('usage', `Say one thing of the claim: ${JUDGEMENTS.map((flag) => `--${flag}`).join(', ')}.`)
  const pack = loadPack(packFolder(at.pack))
  const options = { by: authorOf(given, io), why: given.one('why') }
  if (does[0] === 'add') {
    const report = await findReport(at, id)
    const { text } = (await recordFor(at, report)).report
    return addClaim(at, report, correctionsFrom(given.all('set'), { text, claim: null }), pack, options)
  }
  if (does[0] === 'reject' && !options.why) throw new Failure('usage', 'Why is it rejected? Add --why with the reason.')
  const claim = await findClaim(at, id)
  return reviewClaim(at, claim, await judgingOf(at, claim, does[0], given), pack, options)
}

async function judgingOf(
  at: OpenedLedger,
  claim: string,
  does: Exclude<(typeof JUDGEMENTS)[number], 'add'>,
  given: Given,
): Promise<Judging> {
  const value = given.one(does) ?? ''
  switch (does) {
    case 'accept':
    case 'reject':
      return { does }
    case 'set':
      return { does: 'correct', set: await corrections(at, claim, given) }
    case 'undo':
      return { does, review: await reviewNamed(at, claim, value) }
    case 'merge':
    case 'split':
      return { does, to: await findClaim(at, value) }
    case 'link':
    case 'unlink':
      return { does, to: await findClaim(at, value), relation: given.one('as') ?? 'denies', component: given.one('of') ?? 'occurred' }
  }
}

async function corrections(at: OpenedLedger, claim: string, given: Given): Promise<ReturnType<typeof correctionsFrom>> {
  const { report, now } = await recordHolding(at, claim)
  return correctionsFrom(given.all('set'), { text: report.text, claim: now.claims.find((c) => c.claim.id === claim)?.claim ?? null })
}

/** A review by the beginning of its id; "last": the newest that was not taken back. */
async function reviewNamed(at: OpenedLedger, claim: string, id: string): Promise<string> {
  const { reviews, now } = await recordHolding(at, claim)
  const own = reviews.filter((r) => r.on.claim === claim)
  const standing = now.claims.find((c) => c.claim.id === claim)?.reviews ?? []
  if (id === 'last') {
    const last = own.findLast((r) => r.judgement.does !== 'undo' && !standing.find((s) => s.id === r.id)?.undone)
    if (last) return last.id
  }
  const found = own.filter((r) => id.length >= 4 && r.id.startsWith(id))
  if (found.length === 1) return found[0].id
  throw new Failure('review-invalid', `"${id}" is no review of ${claim}. See: alteram show ${claim}`, { claim })
}
