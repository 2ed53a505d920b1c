import { findReport } from '../../flows/find-record.ts'
import { allReports } from '../../flows/look-up.ts'
import type { OpenedLedger } from '../../flows/open-ledger.ts'
import { openReader } from '../../flows/open-reader.ts'
import { readAgain, type ReadAgain } from '../../flows/read-again.ts'
import { chosenReader } from '../../flows/read-reports.ts'
import { PACK_FLAG, type Command, type ExitCode } from '../command.ts'
import { LEDGER_FLAGS, withLedger } from '../ledger-choice.ts'
import { READER_FLAG } from '../reader-choice.ts'

export const reread: Command = {
  name: 'reread',
  summary: 'read recorded reports again, with a newer or another reader',
  usage: '[REPORT…] [--ledger LEDGER] [--reader FILE]',
  about: [
    'Appends a new reading of the reports named (or of all). Accepted and corrected claims stay as they were judged where their words are found again; reviews that',
    'find no hold are listed. What the same reader read with the same pack is not read twice.',
  ].join('\n'),
  flags: { ...LEDGER_FLAGS, pack: PACK_FLAG, reader: READER_FLAG },
  examples: ['alteram reread --ledger war-desk', 'alteram reread 3f9ab2c0 --reader my-model.yaml'],
  async run(given, io): Promise<ExitCode> {
    const all = await withLedger(given, io, async (at) => {
      const reports = given.words.length ? await Promise.all(given.words.map((id) => findReport(at, id))) : await everyReport(at)
      io.progress('loading the pack and the reader')
      const reader = openReader(at.pack)
      const by = await chosenReader(given.one('reader') ?? null, reader, io.env)
      const done: ReadAgain[] = []
      for (const [k, report] of reports.entries()) {
        io.progress(`reading ${k + 1} of ${reports.length}`)
        done.push(await readAgain(at, report, reader, by))
      }
      io.progress('')
      return done
    })
    const loose = all.flatMap((one) => one.loose)
    if (given.has('json')) io.out(`${JSON.stringify(all)}\n`)
    else {
      io.out(`${all.filter((one) => one.added).length} of ${all.length} reports have a new reading.\n`)
      for (const { review, words, reason } of loose)
        io.out(`review ${review.id.slice(0, 12)} of ${review.on.claim} has no hold: ${reason}\n    ${words}\n`)
    }
    return 0
  },
}

async function everyReport(at: OpenedLedger): Promise<readonly string[]> {
  const out: string[] = []
  for await (const { report } of allReports(at)) out.push(report)
  return out
}
