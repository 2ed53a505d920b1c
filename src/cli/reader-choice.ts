import type { GivenFile } from '../flows/capture-report.ts'
import type { Reader } from '../flows/open-reader.ts'
import { chosenReader, readReportBy, type ReadFile } from '../flows/read-reports.ts'
import type { Flag, Given, Io } from './command.ts'

export const READER_FLAG: Flag = {
  type: 'string',
  value: 'FILE',
  tells: 'read with another reader, configured in a YAML or JSON file (see docs/how-to/another-reader.md)',
}

/**
 * Reads files with the reader that `--reader` names, or our own, and tells on stderr what is to be noted: what was set aside on capturing, and how many of the
 * reader's proposals were dropped.
 *
 * @throws Failure what opening and reading throw
 */
export async function readWith(given: Given, io: Io, reader: Reader): Promise<(file: GivenFile) => Promise<ReadFile>> {
  const by = await chosenReader(given.one('reader') ?? null, reader, io.env)
  return async (file) => {
    const read = await readReportBy(file, reader, by)
    for (const note of read.captured.notes) io.err(`note: ${note}\n`)
    if (read.dropped.length) io.err(`note: ${droppedNote(read)}\n`)
    return read
  }
}

function droppedNote({ captured, by, dropped }: ReadFile): string {
  const counts = new Map<string, number>()
  for (const { reason } of dropped) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  const told = [...counts].map(([reason, n]) => `${n} ${reason}`).join(', ')
  const proposals = dropped.length === 1 ? '1 proposal' : `${dropped.length} proposals`
  return `${captured.name}: ${proposals} of ${by.reader} (${by.model}) dropped: ${told}. "read --format json" lists them.`
}
