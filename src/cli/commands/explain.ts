import { Failure } from '../../core/0-terms/failure.ts'
import { explainClaims, type Trace } from '../../flows/explain.ts'
import { readFile } from '../../flows/gather-files.ts'
import { readReport } from '../../flows/read-reports.ts'
import { PACK_FLAG, type Command } from '../command.ts'
import { claimSummary } from '../marked-text.ts'
import { openFor } from './read.ts'

export const explain: Command = {
  name: 'explain',
  summary: 'tell why claims were read as they were',
  usage: 'FILE --pack PACK [--claim ID]',
  about:
    'Prints, for every claim of a report or for one, its words, who says so through whom, and the rules that made it, with what each is for.',
  flags: {
    pack: PACK_FLAG,
    claim: { type: 'string', short: 'c', value: 'ID', tells: 'only this claim: its id, the beginning of it, or its number in "read"' },
  },
  examples: ['alteram explain report.txt --pack karabakh-2020', 'alteram explain report.txt --pack karabakh-2020 --claim 3'],
  run(given, io) {
    if (given.words.length !== 1) throw new Failure('usage', 'Name one report to explain. See: alteram explain --help')
    const { paths, reader } = openFor(given, io)
    if (paths.length !== 1) throw new Failure('usage', `${given.words[0]} is a folder. Name one report in it.`)
    const file = readReport(readFile(paths[0]), reader)
    const traces = explainClaims(file, given.one('claim') ?? null)
    if (given.has('json')) io.out(`${JSON.stringify(traces, null, 2)}\n`)
    else io.out(traces.map(traceText).join('\n') || 'No claim was found in this report.\n')
    return 0
  },
}

function traceText({ claim, line, column, sentence, rules }: Trace): string {
  const chain = claim.chain.map((source) => `${source.name} (${source.party}${source.actor ? `, ${source.actor}` : ''})`)
  const rows: readonly (readonly [string, string])[] = [
    ['words', `"${claim.text}"`],
    ['in', `"${sentence.replace(/\s+/g, ' ')}"`],
    ['read as', claimSummary(claim)],
    ['said by', chain.length ? chain.join(' → ') : "nobody named: the report's own voice"],
    ['scope', claim.scope],
    ...(claim.cue ? [['cue', `"${claim.cue.words}"`] as const] : []),
    ...(claim.denies ? [['denies', claim.denies] as const] : []),
  ]
  const width = Math.max(...rules.map((rule) => rule.id.length))
  return [
    `${claim.id}  line ${line}, column ${column} (${claim.start} to ${claim.end})`,
    ...rows.map(([name, value]) => `  ${name.padEnd(8)} ${value}`),
    '  rules',
    ...rules.map((rule) => `    ${rule.id.padEnd(width)}  ${rule.why}${rule.example ? ` (${rule.example})` : ''}`),
    '',
  ].join('\n')
}
