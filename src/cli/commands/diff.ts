import { Failure } from '../../core/0-terms/failure.ts'
import { OUTLET, THIRD, UNKNOWN } from '../../core/0-terms/party.ts'
import { civilTime } from '../../flows/civil-time.ts'
import { CHANGE_KINDS, diffEditions, type EditionChange, type EditionDiff } from '../../flows/diff-editions.ts'
import { readFile } from '../../flows/gather-files.ts'
import type { Reader } from '../../flows/open-reader.ts'
import { readReport } from '../../flows/read-reports.ts'
import { PACK_FLAG, type Command } from '../command.ts'
import { openFor } from './read.ts'

export const diff: Command = {
  name: 'diff',
  summary: 'tell what changed between two moments',
  usage: 'REPORT|FOLDER… --pack PACK --from TIME --to TIME [--json]',
  about: [
    'Sees the same reports at two moments, each with what was recorded by then (captured, else published), and tells what is new, denied, revised,',
    'withdrawn, or has fallen silent in between. Every sentence cites the claim it rests on.',
  ].join('\n'),
  flags: {
    pack: PACK_FLAG,
    from: { type: 'string', value: 'TIME', tells: 'the earlier moment, like 2020-11-04T09:00+04:00' },
    to: { type: 'string', value: 'TIME', tells: 'the later moment' },
  },
  examples: ['alteram diff reports/ --pack karabakh-2020 --from 2020-11-03T18:00+04:00 --to 2020-11-04T16:00+04:00'],
  run(given, io) {
    const [from, to] = [given.one('from'), given.one('to')]
    if (from === undefined || to === undefined)
      throw new Failure('usage', 'Between which moments? Add --from and --to with times like 2020-11-04T16:00+04:00.')
    const { paths, reader } = openFor(given, io)
    const moments = [civilTime(from, reader.pack.zone, '--from'), civilTime(to, reader.pack.zone, '--to')] as const
    const files = paths.map((path, k) => {
      io.progress(`reading ${k + 1} of ${paths.length}: ${path}`)
      const file = readReport(readFile(path), reader)
      for (const note of file.captured.notes) io.err(`note: ${note}\n`)
      return file
    })
    io.progress('')
    const found = diffEditions(files, reader, moments[0], moments[1])
    io.out(given.has('json') ? `${JSON.stringify(found, null, 2)}\n` : textOf(found, reader))
    return 0
  },
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

function textOf(found: EditionDiff, reader: Reader): string {
  const seat = (party: string): string => reader.pack.parties.find((p) => p.id === party)?.seat ?? OTHERS[party] ?? party
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
