import { ledgerStatus, type WholeStatus } from '../../flows/ledger-status.ts'
import type { Command, ExitCode } from '../command.ts'
import { count } from '../count-words.ts'
import { LEDGER_FLAGS, withLedger } from '../ledger-choice.ts'

export const status: Command = {
  name: 'status',
  summary: 'tell what a ledger holds and what waits',
  usage: '[--ledger LEDGER]',
  about: 'Counts of reports, claims by what reviews made of them, editions and waiting work, and the end of every chain of hashes.',
  flags: LEDGER_FLAGS,
  examples: ['alteram status --ledger war-desk'],
  async run(given, io): Promise<ExitCode> {
    const found = await withLedger(given, io, ledgerStatus)
    io.out(given.has('json') ? `${JSON.stringify(found)}\n` : textOf(found))
    return 0
  },
}

function textOf(s: WholeStatus): string {
  const { unreviewed, accepted, corrected, rejected } = s.byState
  const lines = [
    `conflict ${s.conflict}, pack ${s.pack}, zone ${s.zone}; kept in ${s.back}`,
    `reports ${s.reports}${s.unread ? `, of which ${s.unread} not read yet` : ''}`,
    `claims ${s.claims}: unreviewed ${unreviewed}, accepted ${accepted}, corrected ${corrected}, rejected ${rejected}`,
    ...(s.loose ? [`reviews that no longer find their words: ${s.loose} (alteram list --loose)`] : []),
    `editions ${s.editions}`,
    `queue: ${s.queue.waiting} waiting, ${s.queue.lent} lent, ${s.queue.setAside} set aside`,
    ...s.setAside.map((one) => `  set aside after ${count(one.attempts, 'try', 'tries')}: report ${one.report.slice(0, 12)}: ${one.error}`),
    `entries ${s.entries}`,
    ...s.heads.filter((h) => h.seq > 0).map((h) => `  chain ${h.bucket}: ${count(h.seq, 'entry', 'entries')}, ends with ${h.hash}`),
  ]
  return `${lines.join('\n')}\n`
}
