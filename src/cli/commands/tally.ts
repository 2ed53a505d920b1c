import { civilTime } from '../../flows/civil-time.ts'
import type { TallyLine } from '../../flows/look-up.ts'
import type { Command, ExitCode } from '../command.ts'
import { LEDGER_FLAGS, withLedger } from '../ledger-choice.ts'

export const tally: Command = {
  name: 'tally',
  summary: 'show the figures that each side states',
  usage: '[--ledger LEDGER] [--from TIME] [--to TIME]',
  about: [
    'For every side and thing counted: how many claims state a figure, the lowest and the highest of them, and when the newest was said. The range is computed here;',
    'figures are never added up, and those of one incident are kept apart from those of a whole war. Rejected claims and background do not count.',
  ].join('\n'),
  flags: {
    ...LEDGER_FLAGS,
    from: { type: 'string', value: 'TIME', tells: 'what was said from then on' },
    to: { type: 'string', value: 'TIME', tells: 'and up to then' },
  },
  examples: ['alteram tally --ledger war-desk --from 2020-11-01'],
  async run(given, io): Promise<ExitCode> {
    const lines = await withLedger(given, io, ({ ledger, conflict, settings }) => {
      const [from, to] = [given.one('from'), given.one('to')]
      const whole = (civil: string, end: string): string => (civil.length === 10 ? `${civil}T${end}` : civil)
      return ledger.tally(conflict, {
        ...(from ? { from: whole(civilTime(from, settings.zone, '--from'), '00:00') } : {}),
        ...(to ? { to: whole(civilTime(to, settings.zone, '--to'), '23:59') } : {}),
      })
    })
    if (given.has('json')) io.out(`${JSON.stringify({ computed: true, lines })}\n`)
    else io.out(lines.length ? `As computed from the claims:\n${lines.map(textOf).join('')}` : 'No figures are stated.\n')
    return 0
  },
}

function textOf(line: TallyLine): string {
  const whose = line.victims === null ? '' : ` of ${line.victims}`
  const range = line.low === line.high && line.low !== null ? String(line.low) : `${line.low ?? 'open'} to ${line.high ?? 'open'}`
  const newest = line.newest === null ? '' : `, newest said ${line.newest.replace('T', ' ')}`
  return `  ${line.party}: ${line.measure} ${line.group}${whose}, ${line.basis}: ${range} (${line.claims} claims${newest})\n`
}
