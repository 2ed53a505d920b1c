import type { Command, ExitCode } from '../command.ts'
import { count } from '../count-words.ts'
import { LEDGER_FLAGS, withLedger } from '../ledger-choice.ts'

export const rebuild: Command = {
  name: 'rebuild',
  summary: 'make everything that is looked up again from the entries',
  usage: '[--ledger LEDGER]',
  about:
    'Current claims, full text, places and tallies are computed from the record; this computes them anew. The record itself is not touched.',
  flags: LEDGER_FLAGS,
  examples: ['alteram rebuild --ledger war-desk'],
  async run(given, io): Promise<ExitCode> {
    const reports = await withLedger(given, io, async ({ ledger, conflict }) => {
      await ledger.rebuild(conflict, (done, of) => io.progress(`rebuilt ${done} of ${of} reports`))
      return (await ledger.status(conflict)).reports
    })
    io.progress('')
    io.out(given.has('json') ? `${JSON.stringify({ reports })}\n` : `Rebuilt what is looked up of ${count(reports, 'report')}.\n`)
    return 0
  },
}
