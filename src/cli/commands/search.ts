import { searchClaims } from '../../flows/look-up.ts'
import { claimLine } from '../claim-line.ts'
import type { Command, ExitCode } from '../command.ts'
import { count } from '../count-words.ts'
import { LEDGER_FLAGS, withLedger } from '../ledger-choice.ts'
import { limitOf } from './list.ts'

export const search: Command = {
  name: 'search',
  summary: 'find claims by the words in them',
  usage: 'WORD… [--ledger LEDGER] [--limit N]',
  about:
    'Lists the claims whose words or claimant hold all the words named, the newest said first. Letters are compared without case and accents.',
  flags: { ...LEDGER_FLAGS, limit: { type: 'string', value: 'N', tells: 'at most so many claims (default 100)' } },
  examples: ['alteram search mortar Stepanakert --ledger war-desk'],
  async run(given, io): Promise<ExitCode> {
    const rows = await withLedger(given, io, (at) => searchClaims(at, given.words.join(' '), limitOf(given)))
    if (given.has('json')) io.out(`${JSON.stringify({ claims: rows.map(({ body: _body, terms: _terms, ...row }) => row) })}\n`)
    else io.out(`${rows.map(claimLine).join('')}${count(rows.length, 'claim')}\n`)
    return 0
  },
}
