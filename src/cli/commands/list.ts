import { Failure } from '../../core/0-terms/failure.ts'
import { civilTime } from '../../flows/civil-time.ts'
import { findReport } from '../../flows/find-record.ts'
import { allReports, findClaims, KINDS, REVIEW_STATES, type ClaimFilter, type ReportLine } from '../../flows/look-up.ts'
import type { OpenedLedger } from '../../flows/open-ledger.ts'
import { publishedEditions, type PublishedEdition } from '../../flows/published-editions.ts'
import { claimLine } from '../claim-line.ts'
import type { Command, ExitCode, Flag, Given, Io } from '../command.ts'
import { count } from '../count-words.ts'
import { LEDGER_FLAGS, withLedger } from '../ledger-choice.ts'

const several = (value: string, tells: string, choices?: readonly string[]): Flag => ({
  type: 'string',
  multiple: true,
  value,
  tells,
  ...(choices ? { choices } : {}),
})

export const list: Command = {
  name: 'list',
  summary: 'list the claims, reports or editions of a ledger',
  usage:
    '[--reports | --editions | --loose] [--report ID] [--from TIME] [--to TIME] [--place ID] [--party ID] [--kind KIND]… [--state STATE]…',
  about: [
    'Lists claims in the order of their time; every option narrows. Rejected claims are left out unless --state asks for them.',
    '--reports lists the reports, --editions what was published, --loose the reviews that no longer find their words in the newest reading.',
  ].join('\n'),
  flags: {
    ...LEDGER_FLAGS,
    reports: { type: 'boolean', tells: 'list reports' },
    editions: { type: 'boolean', tells: 'list published editions' },
    loose: { type: 'boolean', tells: 'list reviews without a hold' },
    report: { type: 'string', value: 'ID', tells: 'claims of one report (the beginning of its id is enough)' },
    from: { type: 'string', value: 'TIME', tells: 'claims of things that happened from then on' },
    to: { type: 'string', value: 'TIME', tells: 'and up to then' },
    place: { type: 'string', value: 'ID', tells: "claims about a place, by the pack's id" },
    party: { type: 'string', value: 'ID', tells: 'claims of one side' },
    kind: several('KIND', 'claims of a kind; may be given several times', KINDS),
    state: several('STATE', 'claims that are unreviewed, accepted, corrected or rejected', REVIEW_STATES),
    limit: { type: 'string', value: 'N', tells: 'at most so many claims (default 100)' },
  },
  examples: ['alteram list --kind strike --from 2020-11-03 --party armenian', 'alteram list --reports --json'],
  async run(given, io): Promise<ExitCode> {
    await withLedger(given, io, async (at) => {
      if (given.has('reports')) await tellReports(at, given, io)
      else if (given.has('editions')) tellEditions(await publishedEditions(at), given, io)
      else if (given.has('loose')) await tellLoose(at, given, io)
      else await tellClaims(at, given, io)
    })
    return 0
  },
}

async function tellClaims(at: OpenedLedger, given: Given, io: Io): Promise<void> {
  const { rows, more } = await findClaims(at, await filterOf(at, given), limitOf(given))
  if (given.has('json')) return io.out(`${JSON.stringify({ claims: rows.map(({ body: _body, terms: _terms, ...row }) => row), more })}\n`)
  for (const row of rows) io.out(claimLine(row))
  io.out(`${count(rows.length, 'claim')}${more ? '; there are more: narrow the question, or raise --limit' : ''}\n`)
}

async function filterOf(at: OpenedLedger, given: Given): Promise<ClaimFilter> {
  const [report, from, to, place, party] = ['report', 'from', 'to', 'place', 'party'].map((flag) => given.one(flag))
  const time = (written: string, end: string): string => {
    const civil = civilTime(written, at.settings.zone, end === '23:59' ? '--to' : '--from')
    return civil.length === 10 ? `${civil}T${end}` : civil
  }
  return {
    ...(report ? { report: await findReport(at, report) } : {}),
    ...(from ? { from: time(from, '00:00') } : {}),
    ...(to ? { to: time(to, '23:59') } : {}),
    ...(place ? { place } : {}),
    ...(party ? { party } : {}),
    kinds: given.all('kind'),
    states: given.all('state'),
  }
}

/** @throws Failure `usage` */
export function limitOf(given: Given): number {
  const n = Number(given.one('limit') ?? 100)
  if (Number.isInteger(n) && n >= 1) return n
  throw new Failure('usage', `--limit is "${given.one('limit')}"; give a whole number from 1 on.`)
}

async function tellReports(at: OpenedLedger, given: Given, io: Io): Promise<void> {
  const all: ReportLine[] = []
  for await (const report of allReports(at)) all.push(report)
  if (given.has('json')) return io.out(`${JSON.stringify({ reports: all })}\n`)
  for (const r of all) {
    const what = r.reader === null ? 'not read yet' : `${count(r.claims, 'claim')}, read by ${r.reader}`
    io.out(
      `${r.report.slice(0, 12)}  ${r.said?.replace('T', ' ') ?? 'no date'}  ${r.publisher ?? 'no publisher'}: ${r.title ?? 'no title'} (${what})\n`,
    )
  }
}

function tellEditions(all: readonly PublishedEdition[], given: Given, io: Io): void {
  if (given.has('json')) return io.out(`${JSON.stringify({ editions: all })}\n`)
  for (const { edition, published, retracted } of all) {
    io.out(`${edition}  ${published.at(-1)?.headline ?? ''}\n`)
    for (const one of published)
      io.out(`    ${one.why === null ? 'published' : 'corrected'} ${one.recorded} by ${one.by}${one.why === null ? '' : `: ${one.why}`}\n`)
    if (retracted) io.out(`    retracted ${retracted.recorded} by ${retracted.by}: ${retracted.why}\n`)
  }
}

async function tellLoose(at: OpenedLedger, given: Given, io: Io): Promise<void> {
  const loose = await at.ledger.loose(at.conflict)
  if (given.has('json')) return io.out(`${JSON.stringify({ loose })}\n`)
  for (const one of loose) io.out(`${one.claim}  review ${one.review.slice(0, 12)}: ${one.reason}\n    ${one.words}\n`)
}
