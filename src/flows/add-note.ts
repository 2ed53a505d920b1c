import type { Draft, Entry } from '../ledger/entry.ts'
import type { At } from './add-reports.ts'
import { findRecord } from './find-record.ts'

/** A person's free words on a claim or a report. They change nothing: no overview is made of them. */
export interface Note {
  readonly entry: string
  /** The claim or report they are about. */
  readonly subject: string
  readonly by: string
  readonly recorded: string
  readonly words: string
}

/**
 * Records a note. The same person's same words about the same thing are one note.
 *
 * @param id of a claim, report or entry, or the beginning of one
 * @returns the id of the entry
 * @throws Failure `claim-unknown`
 */
export async function addNote(at: At, id: string, words: string, by: string): Promise<string> {
  const found = await findRecord(at, id)
  const about =
    found.what === 'claim'
      ? { subject: found.claim.claim, report: found.claim.report }
      : found.what === 'report'
        ? { subject: found.report, report: found.report }
        : { subject: found.entry.id, report: found.entry.report }
  const draft: Draft = { kind: 'note', ...about, by, body: { words } }
  const [{ entry }] = await at.ledger.append(at.conflict, { drafts: [draft] })
  return entry.id
}

/** The notes about anything in a report, oldest first. */
export async function notesOf(at: At, report: string): Promise<readonly Note[]> {
  return (await at.ledger.ofReport(at.conflict, report)).filter((entry) => entry.kind === 'note').map(noteIn)
}

function noteIn({ id, subject, by, recorded, body }: Entry): Note {
  const words = typeof body === 'object' && body !== null && 'words' in body && typeof body['words'] === 'string' ? body['words'] : ''
  return { entry: id, subject, by, recorded, words }
}
