import { Failure } from '../../core/0-terms/failure.ts'
import { addNote } from '../../flows/add-note.ts'
import type { Command, ExitCode } from '../command.ts'
import { authorOf, BY_FLAG, LEDGER_FLAGS, withLedger } from '../ledger-choice.ts'

export const note: Command = {
  name: 'note',
  summary: 'write a note about a claim or a report',
  usage: 'ID WORDS [--ledger LEDGER]',
  about:
    'Records free words about a claim, a report or an entry, with who wrote them and when. A note changes nothing, and "alteram show" tells it.',
  flags: { ...LEDGER_FLAGS, by: BY_FLAG },
  examples: ['alteram note c5f3d1a9 "asked the ministry for the place, no answer yet" --ledger war-desk'],
  async run(given, io): Promise<ExitCode> {
    const [id, words, ...more] = given.words
    if (id === undefined || !words?.trim() || more.length)
      throw new Failure('usage', 'Give the id of what the note is about, and its words between quotation marks.')
    const entry = await withLedger(given, io, (at) => addNote(at, id, words.trim(), authorOf(given, io)))
    io.out(given.has('json') ? `${JSON.stringify({ entry })}\n` : `Noted; recorded as ${entry.slice(0, 12)}.\n`)
    return 0
  },
}
