import { Failure } from '../../core/0-terms/failure.ts'
import { backupLedger, restoreLedger } from '../../flows/remake-ledger.ts'
import type { Command, ExitCode } from '../command.ts'
import { count } from '../count-words.ts'
import { ledgerPlace, LEDGER_FLAG, LEDGER_FLAGS, withLedger } from '../ledger-choice.ts'

export const backup: Command = {
  name: 'backup',
  summary: 'copy a ledger into a new folder while it is in use',
  usage: 'FOLDER [--ledger LEDGER]',
  about:
    'Writes a consistent copy that is a ledger by itself. A record in PostgreSQL is backed up with pg_dump, or moved with: alteram export',
  flags: LEDGER_FLAGS,
  examples: ['alteram backup /mnt/safe/war-desk-2020-11-04 --ledger war-desk'],
  async run(given, io): Promise<ExitCode> {
    const [target, ...more] = given.words
    if (target === undefined || more.length) throw new Failure('usage', 'Name one new folder for the backup.')
    await withLedger(given, io, (at) => backupLedger(at, target))
    io.out(
      given.has('json')
        ? `${JSON.stringify({ backup: target })}\n`
        : `Copied into ${target}. Check it with: alteram verify --ledger ${target}\n`,
    )
    return 0
  },
}

export const restore: Command = {
  name: 'restore',
  summary: 'make a ledger of a backup',
  usage: 'BACKUP --ledger FOLDER',
  about: 'Verifies a backup and copies it into a new folder. A ledger that is there is never overwritten: move it away first.',
  flags: { ledger: LEDGER_FLAG },
  examples: ['alteram restore /mnt/safe/war-desk-2020-11-04 --ledger war-desk'],
  async run(given, io): Promise<ExitCode> {
    const [source, ...more] = given.words
    if (source === undefined || more.length) throw new Failure('usage', 'Name the folder of one backup.')
    const target = ledgerPlace(given, io)
    const { entries } = await restoreLedger(source, target)
    io.out(
      given.has('json')
        ? `${JSON.stringify({ ledger: target, entries })}\n`
        : `Restored ${count(entries, 'entry', 'entries')} into ${target}.\n`,
    )
    return 0
  },
}
