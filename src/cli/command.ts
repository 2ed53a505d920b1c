/** One option of a command. A `string` option takes a value, shown as `value` in the help. */
export interface Flag {
  readonly type: 'string' | 'boolean'
  readonly short?: string
  readonly multiple?: boolean
  readonly value?: string
  /** All values it may have, where they are few: completions offer them. */
  readonly choices?: readonly string[]
  readonly tells: string
}

/** What a command was given, parsed. */
export interface Given {
  readonly words: readonly string[]
  /** The value of a string option, the last one where it was given twice; undefined when left out. */
  one(flag: string): string | undefined
  /** All values of an option that may be given several times. */
  all(flag: string): readonly string[]
  /** Was a yes-or-no option given? */
  has(flag: string): boolean
}

/** The world as a command sees it: only `main` touches the process. */
export interface Io {
  /** Prints results. */
  out(text: string): void
  /** Prints what is said about the work: notes, failures. */
  err(text: string): void
  /** Shows how far long work is, on a terminal only; an empty text clears it. */
  progress(text: string): void
  /** Asks a person; null when nobody is there to answer. */
  readonly ask: ((question: string) => Promise<string>) | null
  /** Asks for a password without showing it; where nobody sits at a terminal, the first line of standard input. */
  secret(question: string): Promise<string>
  readonly env: Readonly<Record<string, string | undefined>>
  /** The user of this machine as its system knows them, where it does. */
  readonly user: string | undefined
  /** Paint with colours? */
  readonly colour: boolean
  /** Resolves when the person stops the program. */
  stopped(): Promise<void>
  /** Starts this program once more, with other words, in a process of its own; what it prints goes where ours goes. */
  again(words: readonly string[]): { readonly ended: Promise<number | null>; stop(): void }
}

/** Exit codes: 0 done; 1 the work found a problem; 2 wrong use; 3 input unreadable. */
export type ExitCode = 0 | 1 | 2 | 3

export interface Command {
  /** "read", "pack check" */
  readonly name: string
  readonly summary: string
  /** What follows the name: "FILE… [--pack PACK]". */
  readonly usage: string
  /** A paragraph or two for `--help`. */
  readonly about: string
  readonly flags: Readonly<Record<string, Flag>>
  readonly examples: readonly string[]
  /** The words it takes, where they are known beforehand: completions offer them. */
  readonly choices?: (all: readonly Command[]) => readonly string[]
  run(given: Given, io: Io, all: readonly Command[]): Promise<ExitCode> | ExitCode
}

export const PACK_FLAG: Flag = {
  type: 'string',
  short: 'p',
  value: 'PACK',
  tells: 'name of a bundled pack, or a folder that holds one (also: ALTERAM_PACK)',
}
export const JSON_FLAG: Flag = { type: 'boolean', tells: 'print results and failures as JSON' }
export const HELP_FLAG: Flag = { type: 'boolean', short: 'h', tells: 'show this help' }
