import { Failure } from '../../core/0-terms/failure.ts'
import { explainClaims, type Trace } from '../../flows/explain.ts'
import { readFile } from '../../flows/gather-files.ts'
import { PACK_FLAG, type Command, type ExitCode } from '../command.ts'
import { READER_FLAG, readWith } from '../reader-choice.ts'
import { openFor } from './read.ts'

export const explain: Command = {
  name: 'explain',
  summary: 'tell why claims were read as they were',
  usage: 'FILE --pack PACK [--claim ID] [--reader FILE]',
  about:
    'Prints, for every claim of a report or for one, its words, who says so through whom, and the rules that made it, with what each is for.',
  flags: {
    pack: PACK_FLAG,
    claim: { type: 'string', short: 'c', value: 'ID', tells: 'only this claim: its id, the beginning of it, or its number in "read"' },
    reader: READER_FLAG,
  },
  examples: ['alteram explain report.txt --pack karabakh-2020', 'alteram explain report.txt --pack karabakh-2020 --claim 3'],
  async run(given, io): Promise<ExitCode> {
    if (given.words.length !== 1) throw new Failure('usage', 'Name one report to explain. See: alteram explain --help')
    const { paths, reader } = openFor(given, io)
    if (paths.length !== 1) throw new Failure('usage', `${given.words[0]} is a folder. Name one report in it.`)
    const readOne = await readWith(given, io, reader)
    const file = await readOne(readFile(paths[0]))
    const traces = explainClaims(file, given.one('claim') ?? null)
    if (given.has('json')) io.out(`${JSON.stringify(traces, null, 2)}\n`)
    else io.out(traces.map((trace) => traceText(file.captured.name, trace)).join('\n') || 'No claim was found in this report.\n')
    return 0
  },
}

function traceText(name: string, { claim, line, column, told }: Trace): string {
  return `${name}:${line}:${column} (${claim.start} to ${claim.end} in the file)\n${told}\n`
}
