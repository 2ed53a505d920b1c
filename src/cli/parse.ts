import { parseArgs } from 'node:util'
import { Failure } from '../core/0-terms/failure.ts'
import { HELP_FLAG, JSON_FLAG, type Command, type Given } from './command.ts'

/** The command that the first one or two words name, and what is left of them; null when they name none. */
export function findCommand(
  words: readonly string[],
  commands: readonly Command[],
): { readonly command: Command; readonly rest: readonly string[] } | null {
  for (const taken of [2, 1]) {
    const command = commands.find((c) => c.name === words.slice(0, taken).join(' ') && words.length >= taken)
    if (command) return { command, rest: words.slice(taken) }
  }
  return null
}

/**
 * Parses what follows a command's name.
 *
 * @throws Failure `usage` for options it does not have
 */
export function parseGiven(command: Command, rest: readonly string[]): Given {
  const options = Object.fromEntries(
    Object.entries(flagsOf(command)).map(([name, { type, short, multiple }]) => [
      name,
      { type, multiple: multiple ?? false, ...(short ? { short } : {}) },
    ]),
  )
  try {
    const { values, positionals } = parseArgs({ args: [...rest], options, allowPositionals: true, strict: true })
    return givenOf(values, positionals)
  } catch (error) {
    const why = error instanceof Error ? error.message.split('. ')[0].replace(/\.$/, '') : String(error)
    throw new Failure('usage', `${why}. See: alteram ${command.name} --help`, { command: command.name })
  }
}

export function flagsOf(command: Command): Command['flags'] {
  return { ...command.flags, json: JSON_FLAG, help: HELP_FLAG }
}

type Values = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>

function givenOf(values: Values, words: readonly string[]): Given {
  const all = (flag: string): readonly string[] => {
    const value = values[flag]
    return (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string')
  }
  return { words, all, one: (flag) => all(flag).at(-1), has: (flag) => values[flag] === true }
}
