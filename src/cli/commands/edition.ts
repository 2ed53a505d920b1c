import { Failure } from '../../core/0-terms/failure.ts'
import { civilTime } from '../../flows/civil-time.ts'
import type { Edition } from '../../flows/make-overview.ts'
import { correctEdition, publishEdition, retractEdition, type Published } from '../../flows/published-editions.ts'
import { loadPack, packFolder } from '../../pack/load-pack.ts'
import { PACK_FLAG, type Command, type ExitCode, type Flag, type Given, type Io } from '../command.ts'
import { authorOf, BY_FLAG, LEDGER_FLAGS, withLedger } from '../ledger-choice.ts'

const WHY: Flag = { type: 'string', value: 'WORDS', tells: 'the reason, which readers are told' }
export const AS_OF_FLAG: Flag = { type: 'string', short: 't', value: 'TIME', tells: 'the cut-off, like 2020-11-04T16:00+04:00' }
const MOMENT = {
  'as-of': AS_OF_FLAG,
  previous: { type: 'string', value: 'TIME', tells: 'cut-off of the edition before ("none": there was none); decides what is new' },
} as const

export const editionPublish: Command = {
  name: 'edition publish',
  summary: 'freeze the overview of a moment in the ledger',
  usage: '--as-of TIME [--previous TIME] [--ledger LEDGER]',
  about: [
    'Records an edition with all it was made from: how far every chain went, the pack, and the overview itself, so that it can be made again byte for byte. An edition',
    'is called by its cut-off and is never changed: see "edition correct". The public site is written with: alteram publish',
  ].join('\n'),
  flags: { ...LEDGER_FLAGS, pack: PACK_FLAG, by: BY_FLAG, ...MOMENT },
  examples: ['alteram edition publish --as-of 2020-11-04T16:00+04:00 --ledger war-desk'],
  run: (given, io) => publishing(given, io, (at, pack, edition) => publishEdition(at, pack, edition, authorOf(given, io))),
}

export const editionCorrect: Command = {
  name: 'edition correct',
  summary: 'publish an edition again from what the ledger holds now',
  usage: '--as-of TIME --why WORDS [--ledger LEDGER]',
  about:
    'A correction is a publication: the first stays in the record, and the reason is told. When nothing would change, nothing is recorded.',
  flags: { ...LEDGER_FLAGS, pack: PACK_FLAG, by: BY_FLAG, why: WHY, ...MOMENT },
  examples: ['alteram edition correct --as-of 2020-11-04T16:00+04:00 --why "a figure was misread"'],
  run: (given, io) => publishing(given, io, (at, pack, edition) => correctEdition(at, pack, edition, authorOf(given, io), reasonIn(given))),
}

export const editionRetract: Command = {
  name: 'edition retract',
  summary: 'take a published edition back',
  usage: '--as-of TIME --why WORDS [--ledger LEDGER]',
  about: 'The edition stays in the record, with who took it back, when and why.',
  flags: { ...LEDGER_FLAGS, by: BY_FLAG, why: WHY, 'as-of': MOMENT['as-of'] },
  examples: ['alteram edition retract --as-of 2020-11-04T16:00+04:00 --why "published by mistake"'],
  async run(given, io): Promise<ExitCode> {
    const why = reasonIn(given)
    const entry = await withLedger(given, io, (at) => retractEdition(at, momentIn(given, at.settings.zone).asOf, authorOf(given, io), why))
    io.out(given.has('json') ? `${JSON.stringify({ entry })}\n` : `Retracted; recorded as ${entry.slice(0, 12)}.\n`)
    return 0
  },
}

type Publish = (
  at: Parameters<typeof publishEdition>[0],
  pack: Parameters<typeof publishEdition>[1],
  edition: Edition,
) => Promise<Published>

async function publishing(given: Given, io: Io, publish: Publish): Promise<ExitCode> {
  const done = await withLedger(given, io, (at) => publish(at, loadPack(packFolder(at.pack)), momentIn(given, at.settings.zone)))
  const { overview, edition, entry, added } = done
  if (given.has('json')) io.out(`${JSON.stringify({ edition, entry, added, headline: overview.headline.text })}\n`)
  else if (!added) io.out(`Nothing would change in the edition as of ${edition}; nothing was recorded.\n`)
  else io.out(`${overview.headline.text}\nEdition as of ${edition}, recorded as ${entry.slice(0, 12)}.\n`)
  return 0
}

/** The moment an edition is called by. @throws Failure `usage` when none is given */
export function momentIn(given: Given, zone: string): Edition {
  const [asOf, previous] = [given.one('as-of'), given.one('previous')]
  if (asOf === undefined) throw new Failure('usage', 'As of when? Add --as-of with a time like 2020-11-04T16:00+04:00.')
  const cutOff = civilTime(asOf, zone, '--as-of')
  if (previous === undefined) return { asOf: cutOff }
  return { asOf: cutOff, previous: previous === 'none' ? null : civilTime(previous, zone, '--previous') }
}

function reasonIn(given: Given): string {
  const why = given.one('why')
  if (!why) throw new Failure('usage', 'Why? Add --why with the reason.')
  return why
}
