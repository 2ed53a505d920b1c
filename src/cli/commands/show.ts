import { Failure } from '../../core/0-terms/failure.ts'
import { notesOf, type Note } from '../../flows/add-note.ts'
import { findRecord } from '../../flows/find-record.ts'
import type { OpenedLedger } from '../../flows/open-ledger.ts'
import { recordFor } from '../../flows/read-again.ts'
import { readerName } from '../../flows/record-reading.ts'
import type { ReportRecord } from '../../flows/report-record.ts'
import { loadPack, packFolder } from '../../pack/load-pack.ts'
import type { Command, ExitCode, Given, Io } from '../command.ts'
import { count } from '../count-words.ts'
import { currentText } from '../current-claim.ts'
import { LEDGER_FLAGS, withLedger } from '../ledger-choice.ts'
import { markedText } from '../marked-text.ts'

export const show: Command = {
  name: 'show',
  summary: 'show a claim, a report or an entry of a ledger',
  usage: 'ID [--ledger LEDGER]',
  about: [
    'A claim is shown with what was read beside what stands, and its reviews; a report with its claims between numbered brackets; any other entry as it was recorded.',
    'The beginning of the id of a claim or report is enough. --original prints the bytes of a report as they came.',
  ].join('\n'),
  flags: { ...LEDGER_FLAGS, original: { type: 'boolean', tells: 'print the original text of a report' } },
  examples: ['alteram show c5f3d1a9 --ledger war-desk', 'alteram show 3f9ab2c0 --original > report.txt'],
  async run(given, io): Promise<ExitCode> {
    const [id, ...more] = given.words
    if (id === undefined || more.length) throw new Failure('usage', 'Name one claim, report or entry. List them with: alteram list')
    await withLedger(given, io, (at) => tell(at, id, given, io))
    return 0
  },
}

async function tell(at: OpenedLedger, id: string, given: Given, io: Io): Promise<void> {
  const found = await findRecord(at, id)
  if (found.what === 'entry') return io.out(`${JSON.stringify(found.entry, null, 2)}\n`)
  const record = await recordFor(at, found.what === 'claim' ? found.claim.report : found.report)
  if (given.has('original')) return io.out(new TextDecoder().decode((await at.ledger.original(record.report.id)) ?? undefined))
  const notes = await notesOf(at, record.report.id)
  if (found.what === 'report') return tellReport(at, record, notes, given, io)
  const about = notes.filter((one) => one.subject === found.claim.claim)
  const current = record.now.claims.find((c) => c.claim.id === found.claim.claim) ?? null
  if (given.has('json')) return io.out(`${JSON.stringify({ report: record.report.id, ...current, notes: about }, null, 2)}\n`)
  io.out(`${currentText(current)}    in report ${record.report.id.slice(0, 12)}: ${sourceOf(record)}\n${about.map(noteText).join('')}`)
}

function noteText({ recorded, by, words }: Note): string {
  return `    note  ${recorded}  ${by}: ${words.replace(/\s+/g, ' ')}\n`
}

function tellReport(at: OpenedLedger, record: ReportRecord, notes: readonly Note[], given: Given, io: Io): void {
  const { report, recorded, readings, now } = record
  if (given.has('json')) {
    const read = readings.map(({ id, reader, recorded: when, claims }) => ({
      id,
      reader: readerName(reader),
      recorded: when,
      claims: claims.length,
    }))
    return io.out(`${JSON.stringify({ report, recorded, readings: read, claims: now.claims, loose: now.loose, notes }, null, 2)}\n`)
  }
  const claims = now.claims.filter((c) => c.state !== 'rejected').map((c) => c.claim)
  const ids = claims.map((claim, k) => `[${k + 1}] ${claim.id}`).join('  ')
  io.out(`report ${report.id}\nrecorded ${recorded}, read ${count(readings.length, 'time')}\n\n`)
  io.out(`${markedText(report, claims, loadPack(packFolder(at.pack)), io.colour)}\n${ids}\n`)
  io.out(notes.map(noteText).join(''))
  for (const { review, words, reason } of now.loose) io.out(`review ${review.id.slice(0, 12)} of "${words}" has no hold: ${reason}\n`)
}

function sourceOf({ report }: ReportRecord): string {
  return (
    [report.publisher, report.said?.replace('T', ' '), report.title, report.notice && `(${report.notice})`].filter(Boolean).join(', ') ||
    'nothing known of it'
  )
}
