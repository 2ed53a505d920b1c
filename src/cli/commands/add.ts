import { Failure } from '../../core/0-terms/failure.ts'
import { addReports, type AddedReport } from '../../flows/add-reports.ts'
import { gatherFiles, readFile } from '../../flows/gather-files.ts'
import { openReader } from '../../flows/open-reader.ts'
import { chosenReader } from '../../flows/read-reports.ts'
import { PACK_FLAG, type Command, type ExitCode, type Io } from '../command.ts'
import { count } from '../count-words.ts'
import { exitCodeOf } from '../exit-codes.ts'
import { READER_FLAG } from '../reader-choice.ts'
import { authorOf, BY_FLAG, LEDGER_FLAGS, withLedger } from '../ledger-choice.ts'

export const add: Command = {
  name: 'add',
  summary: 'record reports in a ledger, and read them',
  usage: 'FILE|FOLDER|-… [--ledger LEDGER] [--later]',
  about: [
    'Records texts (.txt, .md, .html; "-" is standard input), each with its original bytes and what front matter says of publisher and time, and the claims read in',
    'it. The same bytes are recorded once. A file that cannot be taken does not keep the others out.',
    'With --later reports are put into the queue, to be read by: alteram worker',
  ].join('\n'),
  flags: {
    ...LEDGER_FLAGS,
    pack: PACK_FLAG,
    by: BY_FLAG,
    reader: READER_FLAG,
    later: { type: 'boolean', tells: 'do not read now: put into the queue for a worker' },
  },
  examples: ['alteram add reports/ --ledger war-desk', 'curl -s https://example.org/report | alteram add - --ledger war-desk --by desk'],
  async run(given, io) {
    if (given.words.length === 0)
      throw new Failure('usage', 'Name at least one report: a file, a folder of reports, or - for standard input.')
    const paths = gatherFiles(given.words)
    return withLedger(given, io, async (at) => {
      io.progress('loading the pack and the reader')
      const reader = openReader(at.pack)
      const files = paths.map((path, k) => () => {
        io.progress(`reading ${k + 1} of ${paths.length}: ${path}`)
        return readFile(path)
      })
      const all: AddedReport[] = []
      const read = await chosenReader(given.one('reader') ?? null, reader, io.env)
      for await (const one of addReports(at, files, reader, { by: authorOf(given, io), read, later: given.has('later') })) {
        all.push(one)
        io.progress('')
        tell(one, given.has('json'), io)
      }
      io.progress('')
      io.out(given.has('json') ? `${JSON.stringify(jsonOf(all))}\n` : summary(all))
      return exitOf(all)
    })
  },
}

function tell(one: AddedReport, asJson: boolean, io: Io): void {
  if (one.outcome === 'refused') io.err(`${one.failure.code}: ${one.failure.message}\n`)
  else for (const note of one.notes) io.err(`note: ${note}\n`)
  if (asJson || one.outcome === 'refused') return
  const what = { added: count(one.claims, 'claim'), there: 'there already', queued: 'waits to be read' }[one.outcome]
  io.out(`${one.report.slice(0, 12)}  ${one.name}: ${what}\n`)
}

function jsonOf(all: readonly AddedReport[]): unknown {
  return all.map((one) =>
    one.outcome === 'refused' ? { name: one.name, outcome: one.outcome, code: one.failure.code, sentence: one.failure.message } : one,
  )
}

function summary(all: readonly AddedReport[]): string {
  const outcomes = (outcome: AddedReport['outcome']): number => all.filter((one) => one.outcome === outcome).length
  const claims = all.reduce((n, one) => n + (one.outcome === 'refused' ? 0 : one.claims), 0)
  const parts = [`${outcomes('added')} added with ${count(claims, 'claim')}`, `${outcomes('there')} there already`]
  if (outcomes('queued')) parts.push(`${outcomes('queued')} ${outcomes('queued') === 1 ? 'waits' : 'wait'} to be read`)
  if (outcomes('refused')) parts.push(`${outcomes('refused')} refused`)
  return `${parts.join(', ')}\n`
}

function exitOf(all: readonly AddedReport[]): ExitCode {
  const refused = all.find((one) => one.outcome === 'refused')
  return refused ? exitCodeOf(refused.failure.code) : 0
}
