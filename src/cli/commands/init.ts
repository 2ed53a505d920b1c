import { Failure } from '../../core/0-terms/failure.ts'
import { initLedger } from '../../flows/open-ledger.ts'
import { bundledPacks } from '../../pack/load-pack.ts'
import { PACK_FLAG, type Command, type ExitCode, type Given } from '../command.ts'
import { ledgerPlace, LEDGER_FLAG } from '../ledger-choice.ts'

export const init: Command = {
  name: 'init',
  summary: 'make a ledger: the record of one conflict',
  usage: '[FOLDER] --pack PACK [--back postgres://…] [--buckets N]',
  about: [
    'Makes a folder with ledger.yaml and, unless the record lies in a PostgreSQL database, ledger.sqlite. A ledger keeps every report with its original bytes,',
    'what was read in it, and what persons judged of it; nothing in it is ever changed or removed.',
    'Buckets split the record of one conflict for databases of several machines; one is right for everybody else. Their number never changes.',
  ].join('\n'),
  flags: {
    pack: PACK_FLAG,
    ledger: LEDGER_FLAG,
    name: { type: 'string', value: 'NAME', tells: "name of the conflict (default: the pack's id)" },
    back: { type: 'string', value: 'ADDRESS', tells: 'keep the record in a PostgreSQL database: postgres://user@host/database' },
    buckets: { type: 'string', value: 'N', tells: 'number of chains, 1 to 1024 (default 1)' },
  },
  examples: [
    'alteram init war-desk --pack karabakh-2020',
    'alteram init war-desk --pack ./my-pack --back postgres://desk@db.example/alteram',
  ],
  async run(given, io): Promise<ExitCode> {
    if (given.words.length > 1) throw new Failure('usage', 'Name one folder for the ledger.')
    const folder = given.words[0] ?? ledgerPlace(given, io)
    const pack = given.one('pack') ?? io.env['ALTERAM_PACK']
    if (!pack)
      throw new Failure(
        'usage',
        `Which conflict is the ledger of? Add --pack with one of ${bundledPacks().join(', ')}, or the folder of a pack.`,
      )
    const made = await initLedger(folder, { pack, conflict: given.one('name'), back: given.one('back'), buckets: bucketsOf(given) })
    if (given.has('json')) io.out(`${JSON.stringify({ folder, ...made })}\n`)
    else io.out(`A ledger of ${made.conflict} is in ${folder}. Add reports with: alteram add REPORT… --ledger ${folder}\n`)
    return 0
  },
}

function bucketsOf(given: Given): number | undefined {
  const written = given.one('buckets')
  if (written === undefined) return undefined
  const n = Number(written)
  if (Number.isInteger(n) && n >= 1 && n <= 1024) return n
  throw new Failure('usage', `--buckets is "${written}"; give a number from 1 to 1024.`)
}
