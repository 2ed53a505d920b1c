import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Failure } from '../core/0-terms/failure.ts'
import type { Command, ExitCode, Io } from './command.ts'
import { commandHelp, overallHelp } from './help.ts'
import { findCommand, parseGiven } from './parse.ts'

/**
 * Runs what the words of the command line ask for.
 *
 * @throws Failure what the command throws; `usage` when there is no such command
 */
export async function run(words: readonly string[], io: Io, commands: readonly Command[]): Promise<ExitCode> {
  const [first] = words
  if (first === '--version' || first === '-V') return said(io, `${version()}\n`)
  if (first === undefined || first === '--help' || first === '-h') return said(io, overallHelp(commands))
  const found = findCommand(words, commands)
  if (!found) throw unknownCommand(words, commands)
  if (found.rest.some((word) => word === '--help' || word === '-h')) return said(io, commandHelp(found.command))
  const given = parseGiven(found.command, found.rest)
  if (given.words.length > 0 && takesNoWords(found.command)) throw tooManyWords(found.command, given.words[0])
  return found.command.run(given, io, commands)
}

/** A usage that begins with an option names no word: one that is given would be passed over in silence, with an answer to another question. */
function takesNoWords({ usage }: Command): boolean {
  return /^\[?--/.test(usage)
}

function tooManyWords({ name }: Command, word: string): Failure {
  return new Failure('usage', `"alteram ${name}" takes options only, and was given "${word}". See: alteram ${name} --help`)
}

function said(io: Io, text: string): ExitCode {
  io.out(text)
  return 0
}

function unknownCommand(words: readonly string[], commands: readonly Command[]): Failure {
  const within = commands.filter((c) => c.name.startsWith(`${words[0]} `)).map((c) => c.name)
  const known = within.length ? within : [...new Set(commands.map((c) => c.name))]
  return new Failure(
    'usage',
    `There is no command "${words.slice(0, within.length ? 2 : 1).join(' ')}". Use one of: ${known.join(', ')}. See: alteram --help`,
  )
}

/** The package's version; its file lies beside `src` as beside `dist`. */
function version(): string {
  const read: unknown = JSON.parse(readFileSync(fileURLToPath(new URL('../../package.json', import.meta.url)), 'utf8'))
  return typeof read === 'object' && read !== null && 'version' in read ? String(read.version) : 'unknown'
}
