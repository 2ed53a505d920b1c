import { civilTime } from '../../flows/civil-time.ts'
import type { TallyLine } from '../../flows/look-up.ts'
import { loadPack, packFolder } from '../../pack/load-pack.ts'
import type { Command, ExitCode } from '../command.ts'
import { count } from '../count-words.ts'
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
    const { lines, pack } = await withLedger(given, io, async ({ ledger, conflict, settings, pack }) => {
      const [from, to] = [given.one('from'), given.one('to')]
      const whole = (civil: string, end: string): string => (civil.length === 10 ? `${civil}T${end}` : civil)
      const lines = await ledger.tally(conflict, {
        ...(from ? { from: whole(civilTime(from, settings.zone, '--from'), '00:00') } : {}),
        ...(to ? { to: whole(civilTime(to, settings.zone, '--to'), '23:59') } : {}),
      })
      return { lines, pack }
    })
    if (given.has('json')) io.out(`${JSON.stringify({ computed: true, lines })}\n`)
    else if (lines.length === 0) io.out('No figures are stated.\n')
    else {
      const { parties } = loadPack(packFolder(pack))
      const names = new Map(parties.map(({ id, name }) => [id, name]))
      io.out(`As computed from the claims:\n${lines.map((line) => tallyText(line, names)).join('')}`)
    }
    return 0
  },
}

/** "The Corvin side: 2 people killed, of the Arden side, in one incident (1 claim, newest said 2031-03-04 10:00)" */
function tallyText(line: TallyLine, names: ReadonlyMap<string, string>): string {
  const sideOf = (party: string): string => names.get(party) ?? SPEAKER_WORDS[party] ?? party
  const whose = line.victims === null ? '' : `, of ${sideOf(line.victims).replace(/^The /, 'the ')}`
  const newest = line.newest === null ? '' : `, newest said ${line.newest.replace('T', ' ')}`
  const told = `${rangeOf(line)} ${whoIn(line)}${whose}, ${BASIS_WORDS[line.basis]}`
  return `  ${sideOf(line.party)}: ${told} (${count(line.claims, 'claim')}${newest})\n`
}

/** What lies between the lowest and the highest bound stated, never more than is said. */
function rangeOf({ low, high }: TallyLine): string {
  if (low === null) return high === null ? 'an unstated number of' : `up to ${high}`
  if (high === null) return `at least ${low}`
  return low === high ? String(low) : `${low} to ${high}`
}

function whoIn({ low, high, group, measure }: TallyLine): string {
  const [one, many] = GROUP_WORDS[group]
  return `${low === 1 && high === 1 ? one : many} ${MEASURE_WORDS[measure]}`
}

/** Who speaks for no side of the pack. */
const SPEAKER_WORDS: Readonly<Record<string, string>> = {
  third: 'Third parties',
  outlet: 'The outlet itself',
  unknown: 'Nobody named',
}
const GROUP_WORDS: Readonly<Record<TallyLine['group'], readonly [string, string]>> = {
  civilian: ['civilian', 'civilians'],
  military: ['soldier', 'soldiers'],
  children: ['child', 'children'],
  journalists: ['journalist', 'journalists'],
  people: ['person', 'people'],
  unknown: ['person (not said who)', 'people (not said who)'],
}
const MEASURE_WORDS: Readonly<Record<TallyLine['measure'], string>> = {
  killed: 'killed',
  injured: 'injured',
  casualties: 'killed or injured',
  missing: 'missing',
  captured: 'captured',
  displaced: 'displaced',
  other: 'otherwise harmed',
}
const BASIS_WORDS: Readonly<Record<TallyLine['basis'], string>> = {
  incident: 'in one incident',
  window: 'within a stated time',
  cumulative: 'in all so far',
}
