import { spawn } from 'node:child_process'
import { userInfo } from 'node:os'
import { createInterface } from 'node:readline/promises'
import { Failure } from '../core/0-terms/failure.ts'
import { askSecret } from './ask-secret.ts'
import type { Command, ExitCode, Io } from './command.ts'
import { exitCodeOf } from './exit-codes.ts'
import { run } from './run.ts'

const { stdin, stdout, stderr, env, argv } = process

/** A reader that went away (`| head`) is no failure; a full disk is. */
function whenBroken(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE')
      stderr.write(`output-unwritable: The output cannot be written (${String(error.code)}). Check the disk it goes to.\n`)
    process.exit(error.code === 'EPIPE' ? process.exitCode : exitCodeOf('output-unwritable'))
  })
}

/** Ctrl-C and the end of input are a person's way to stop, not a fault of the program. */
async function askPerson(question: string): Promise<string> {
  const asker = createInterface({ input: stdin, output: stderr })
  const closed = new Promise<never>((_, reject) => asker.once('close', () => reject(new Error('closed'))))
  try {
    return await Promise.race([asker.question(question), closed])
  } catch {
    stderr.write('\n')
    throw new Failure('usage', 'Stopped before all questions were answered; nothing was written.')
  } finally {
    asker.close()
  }
}

/** In containers no variable tells who works; a user without an entry in the system's list has no name there either. */
function systemUser(): string | undefined {
  try {
    return userInfo().username
  } catch {
    return undefined
  }
}

const io: Io = {
  out: (text) => void stdout.write(text),
  err: (text) => void stderr.write(text),
  progress: (text) => void (stderr.isTTY && stderr.write(`\r\u001b[2K${text}`)),
  ask: stdin.isTTY && stderr.isTTY ? askPerson : null,
  secret: (question) => askSecret(question, stdin, stderr),
  env,
  user: systemUser(),
  colour: stdout.isTTY && env['NO_COLOR'] === undefined && env['TERM'] !== 'dumb',
  stopped: () =>
    new Promise((resolve) => {
      process.once('SIGINT', () => resolve())
      process.once('SIGTERM', () => resolve())
    }),
  again: (words) => {
    const child = spawn(process.execPath, [...process.execArgv, argv[1], ...words], { stdio: 'inherit' })
    const ended = new Promise<number | null>((resolve) => {
      child.once('error', () => resolve(1))
      child.once('exit', (code) => resolve(code))
    })
    return { ended, stop: () => void child.kill('SIGTERM') }
  },
}

function tellFailure(error: unknown, asJson: boolean): ExitCode {
  const known = error instanceof Failure
  const code = known ? error.code : 'internal'
  const sentence = known
    ? error.message
    : `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\nThis is a fault of the program. Please report it with the input that caused it.`
  io.progress('')
  io.err(asJson ? `${JSON.stringify({ code, sentence, facts: known ? error.facts : {} })}\n` : `${code}: ${sentence}\n`)
  return exitCodeOf(code)
}

/** Reading is asked for most often and needs a third of what all commands need together: no more is loaded for it. */
async function commandsFor(first: string | undefined): Promise<readonly Command[]> {
  if (first === 'read') return [(await import('./commands/read.ts')).read]
  return (await import('./commands.ts')).COMMANDS
}

whenBroken(stdout)
whenBroken(stderr)
const words = argv.slice(2)
try {
  process.exitCode = await run(words, io, await commandsFor(words[0]))
} catch (error) {
  process.exitCode = tellFailure(error, words.includes('--json'))
}
