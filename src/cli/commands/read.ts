import { Failure } from '../../core/0-terms/failure.ts'
import { decodeText } from '../../flows/decode-text.ts'
import { FRONT_MATTER_KEYS } from '../../flows/front-matter.ts'
import { gatherFiles, readFile } from '../../flows/gather-files.ts'
import { openReader, type Reader } from '../../flows/open-reader.ts'
import { claimsAsGiven, type ReadFile } from '../../flows/read-reports.ts'
import { addStats, EMPTY_STATS, statsLines } from '../../flows/reading-stats.ts'
import { claimLine } from '../../publish/claim-lines.ts'
import { PACK_FLAG, type Command, type ExitCode, type Given, type Io } from '../command.ts'
import { markedText } from '../marked-text.ts'
import { packChoice } from '../pack-choice.ts'
import { READER_FLAG, readWith } from '../reader-choice.ts'

const FORMATS = ['text', 'jsonl', 'json'] as const
type Format = (typeof FORMATS)[number]

export const read: Command = {
  name: 'read',
  summary: 'read reports into claims: who said what about what',
  usage: 'FILE|FOLDER|-… --pack PACK [--format text|jsonl|json] [--stats] [--reader FILE]',
  about: [
    'Reads texts (.txt, .md, .html; "-" is standard input) and prints the claims found in them. Offsets count UTF-16 units of the file as given.',
    'text shows the report with its claims between numbered brackets; jsonl prints one claim a line; json one document with report facts and claims.',
    `A report may begin with front matter, YAML between two lines of "---": ${FRONT_MATTER_KEYS.join(', ')}. Times without a zone are the pack's.`,
  ].join('\n'),
  flags: {
    pack: PACK_FLAG,
    format: { type: 'string', short: 'f', value: 'FORMAT', tells: 'text (default), jsonl or json', choices: FORMATS },
    stats: { type: 'boolean', tells: 'print how much was found instead of the claims' },
    reader: READER_FLAG,
  },
  examples: [
    'alteram read report.txt --pack karabakh-2020',
    'alteram read report.html --pack syria-2017 --format jsonl > claims.jsonl',
    'curl -s https://example.org/report | alteram read - --pack ./my-pack --stats',
    'alteram read report.txt --pack karabakh-2020 --format json --reader local-model.yaml',
  ],
  async run(given, io): Promise<ExitCode> {
    const format = formatOf(given)
    const { paths, reader } = openFor(given, io)
    const readOne = await readWith(given, io, reader)
    let stats = EMPTY_STATS
    const documents: unknown[] = []
    for (const [k, path] of paths.entries()) {
      io.progress(paths.length > 1 ? `reading ${k + 1} of ${paths.length}: ${path}` : `reading ${path}`)
      const file = await readOne(readFile(path))
      io.progress('')
      if (given.has('stats')) stats = addStats(stats, file)
      else if (format === 'json') documents.push(documentOf(file))
      else io.out(`${headOf(format, path, k, paths.length)}${shown(file, format, reader, io)}`)
    }
    if (given.has('stats')) io.out(format === 'text' ? statsLines(stats) : `${JSON.stringify(stats)}\n`)
    else if (format === 'json') io.out(`${JSON.stringify(documents, null, 2)}\n`)
    return 0
  },
}

/** The files a command names and the reader for them. Input is looked at before the weights are loaded, so that a wrong name is told at once. */
export function openFor(given: Given, io: Io): { readonly paths: readonly string[]; readonly reader: Reader } {
  if (given.words.length === 0)
    throw new Failure('usage', 'Name at least one report: a file, a folder of reports, or - for standard input.')
  const paths = gatherFiles(given.words)
  const firstText = (): string => {
    // Standard input can be read only once, and the reading itself needs it.
    const path = paths.find((one) => one !== '-')
    return path === undefined ? '' : decodeText(path, readFile(path).bytes)
  }
  io.progress('loading the pack and the reader')
  const reader = openReader(packChoice(given, io, firstText))
  io.progress('')
  return { paths, reader }
}

function formatOf(given: Given): Format {
  const named = given.one('format') ?? (given.has('json') ? 'json' : 'text')
  const format = FORMATS.find((one) => one === named)
  if (format === undefined) throw new Failure('usage', `There is no format "${named}". Use text, jsonl or json.`)
  return format
}

function documentOf(file: ReadFile): unknown {
  const { text: _clean, ...report } = file.captured.report
  const { by: reader, dropped } = file
  return {
    file: file.captured.name,
    report,
    reader,
    dropped,
    claims: claimsAsGiven(file).map((claim) => JSON.parse(claimLine(claim)) as unknown),
  }
}

/** Where several reports are shown, each begins with the name of its file. */
function headOf(format: Format, path: string, at: number, of: number): string {
  return format === 'text' && of > 1 ? `${at > 0 ? '\n' : ''}=== ${path} ===\n\n` : ''
}

function shown(file: ReadFile, format: Format, reader: Reader, io: Io): string {
  if (format === 'jsonl')
    return claimsAsGiven(file)
      .map((claim) => `${claimLine(claim)}\n`)
      .join('')
  const { report } = file.captured
  return markedText(report, file.reading.claims, reader.pack, io.colour)
}
