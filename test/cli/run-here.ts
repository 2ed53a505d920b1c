import assert from 'node:assert/strict'
import type { Io } from '../../src/cli/command.ts'
import { COMMANDS } from '../../src/cli/commands.ts'
import { exitCodeOf } from '../../src/cli/exit-codes.ts'
import { run } from '../../src/cli/run.ts'
import { Failure } from '../../src/core/0-terms/failure.ts'
import type { Ran } from './run-alteram.ts'

/** A world without a person in it, that keeps what is printed. */
export function ioHere(): { readonly io: Io; readonly ran: { out: string; err: string } } {
  const ran = { out: '', err: '' }
  const io: Io = {
    out: (text) => void (ran.out += text),
    err: (text) => void (ran.err += text),
    progress: () => undefined,
    ask: null,
    env: { ALTERAM_USER: 'ed' },
    user: undefined,
    colour: false,
    secret: () => assert.fail('nothing is asked here'),
    stopped: () => new Promise(() => undefined),
    again: () => assert.fail('no process is started here'),
  }
  return { io, ran }
}

/** Runs a command in this process: the same words, the same commands, what it prints kept. For the many refusals, which need no process each. */
export async function here(...words: readonly string[]): Promise<Ran> {
  const { io, ran } = ioHere()
  try {
    const code = await run(words, io, COMMANDS)
    return { ...ran, code }
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return { out: ran.out, err: `${ran.err}${error.code}: ${error.message}\n`, code: exitCodeOf(error.code) }
  }
}

/** The same for a command that must go well: what it printed. */
export async function well(...words: readonly string[]): Promise<string> {
  const ran = await here(...words)
  assert.equal(ran.code, 0, ran.err)
  return ran.out
}
