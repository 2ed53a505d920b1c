import { Failure } from '../../core/0-terms/failure.ts'
import { OUTLET, THIRD, UNKNOWN } from '../../core/0-terms/party.ts'
import type { Pack } from '../../core/0-terms/pack.ts'
import { civilTime, instantOf } from '../../flows/civil-time.ts'
import { diffRecorded } from '../../flows/compose-edition.ts'
import { CHANGE_KINDS, diffEditions, type EditionChange, type EditionDiff } from '../../flows/diff-editions.ts'
import { readFile } from '../../flows/gather-files.ts'
import { readReport } from '../../flows/read-reports.ts'
import type { Until } from '../../flows/recorded-reports.ts'
import { loadPack, packFolder } from '../../pack/load-pack.ts'
import { PACK_FLAG, type Command, type ExitCode, type Given, type Io } from '../command.ts'
import { LEDGER_FLAGS, withLedger } from '../ledger-choice.ts'
import { openFor } from './read.ts'

export const diff: Command = {
  name: 'diff',
  summary: 'tell what changed between two moments',
  usage: '(REPORT|FOLDER… --pack PACK | --ledger LEDGER) --from TIME --to TIME [--json]',
  about: [
    'Sees the same reports at two moments, each with what was recorded by then (captured, else published), and tells what is new, denied, revised,',
    'withdrawn, or has fallen silent in between. Every sentence cites the claim it rests on.',
    'Without reports it tells of a ledger: by what was said by then, and with --known-from and --known-to also by what the ledger held by then.',
  ].join('\n'),
  flags: {
    pack: PACK_FLAG,
    from: { type: 'string', value: 'TIME', tells: 'the earlier moment, like 2020-11-04T09:00+04:00' },
    to: { type: 'string', value: 'TIME', tells: 'the later moment' },
    ...LEDGER_FLAGS,
    'known-from': { type: 'string', value: 'TIME', tells: 'of the earlier moment, only what the ledger had recorded by then' },
    'known-to': { type: 'string', value: 'TIME', tells: 'of the later moment, only what the ledger had recorded by then' },
  },
  examples: ['alteram diff reports/ --pack karabakh-2020 --from 2020-11-03T18:00+04:00 --to 2020-11-04T16:00+04:00'],
  async run(given, io): Promise<ExitCode> {
    const [from, to] = [given.one('from'), given.one('to')]
    if (from === undefined || to === undefined)
      throw new Failure('usage', 'Between which moments? Add --from and --to with times like 2020-11-04T16:00+04:00.')
    const { found, pack } =
      given.words.length && given.one('ledger') === undefined ? ofFiles(given, io, from, to) : await ofLedger(given, io, from, to)
    io.out(given.has('json') ? `${JSON.stringify(found, null, 2)}\n` : textOf(found, pack))
    return 0
  },
}

interface Compared {
  readonly found: EditionDiff
  readonly pack: Pack
}

function ofFiles(given: Given, io: Io, from: string, to: string): Compared {
  const { paths, reader } = openFor(given, io)
  const { pack } = reader
  const moments = [civilTime(from, pack.zone, '--from'), civilTime(to, pack.zone, '--to')] as const
  const files = paths.map((path, k) => {
    io.progress(`reading ${k + 1} of ${paths.length}: ${path}`)
    const file = readReport(readFile(path), reader)
    for (const note of file.captured.notes) io.err(`note: ${note}\n`)
    return file
  })
  io.progress('')
  return { found: diffEditions(files, reader, moments[0], moments[1]), pack }
}

async function ofLedger(given: Given, io: Io, from: string, to: string): Promise<Compared> {
  if (given.words.length) throw new Failure('usage', 'Name reports or a ledger, not both. To record reports use: alteram add')
  return withLedger(given, io, async (at) => {
    const pack = loadPack(packFolder(at.pack))
    const until = (flag: string): Until => {
      const written = given.one(flag)
      return written === undefined ? {} : { recorded: instantOf(written, pack.zone, `--${flag}`) }
    }
    const moments = [civilTime(from, pack.zone, '--from'), civilTime(to, pack.zone, '--to')] as const
    return { found: await diffRecorded(at, pack, moments, [until('known-from'), until('known-to')]), pack }
  })
}

const HEADS: Readonly<Record<EditionChange['kind'], string>> = {
  new: 'New',
  denied: 'Denied',
  revised: 'Revised',
  withdrawn: 'Withdrawn',
  'fallen silent': 'Fallen silent',
}

/** How those are called who are no party of the conflict. */
const OTHERS: Readonly<Record<string, string>> = { [THIRD]: 'third parties', [OUTLET]: 'the press', [UNKNOWN]: 'source not named' }

function textOf(found: EditionDiff, pack: Pack): string {
  const seat = (party: string): string => pack.parties.find((p) => p.id === party)?.seat ?? OTHERS[party] ?? party
  const sections = CHANGE_KINDS.flatMap((kind) => {
    const lines = found.changes.filter((c) => c.kind === kind).map((c) => lineOf(c, seat))
    return lines.length ? [`${HEADS[kind]} (${lines.length})\n${lines.join('\n')}\n`] : []
  })
  const reports = (n: number): string => `${n} ${n === 1 ? 'report' : 'reports'}`
  const head = `From ${found.from} (${reports(found.reports.from)}) to ${found.to} (${reports(found.reports.to)}).\n`
  return [head, ...(sections.length ? sections : ['Nothing changed in the reports read.\n'])].join('\n')
}

function lineOf(c: EditionChange, seat: (party: string) => string): string {
  const of = c.of === null ? '' : `\n    ${c.kind === 'revised' ? 'before' : 'of'} (${seat(c.of.party)}): ${c.of.sentence.text}`
  const why = c.kind === 'new' ? '' : `\n    why: ${c.reason}`
  return `- ${seat(c.party)}: ${c.sentence.text} [${c.claim}]${of}${why}`
}
