import { ledgerStatus } from '../../flows/ledger-status.ts'
import type { Command, ExitCode } from '../command.ts'
import { count } from '../count-words.ts'
import { LEDGER_FLAGS, withLedger } from '../ledger-choice.ts'

export const migrate: Command = {
  name: 'migrate',
  summary: 'bring the tables of a ledger to this version',
  usage: '[--ledger LEDGER]',
  about: [
    'Every command does this by itself when it opens a ledger; this does nothing else, so that it can be done before many machines start. Migrations only go forward, and',
    'leave the record as it is. To move a record from a folder into a database or back: alteram export, then alteram import.',
  ].join('\n'),
  flags: LEDGER_FLAGS,
  examples: ['alteram migrate --ledger war-desk'],
  async run(given, io): Promise<ExitCode> {
    const { back, entries } = await withLedger(given, io, ledgerStatus)
    io.out(
      given.has('json')
        ? `${JSON.stringify({ back, entries })}\n`
        : `The ledger (${back}, ${count(entries, 'entry', 'entries')}) is of this version.\n`,
    )
    return 0
  },
}
