import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { Failure } from '../core/0-terms/failure.ts'

/** The longest secret line that is read from a pipe. */
const MOST = 4096

/**
 * Asks for a secret without showing what is typed. Where nobody sits at a terminal, it is the first line of standard input.
 *
 * @throws Failure `usage` when none is given
 */
export async function askSecret(question: string, stdin: NodeJS.ReadStream, stderr: NodeJS.WriteStream): Promise<string> {
  const secret = stdin.isTTY && stderr.isTTY ? await typed(question, stdin, stderr) : await piped(stdin)
  if (secret === '') throw new Failure('usage', 'No password was given. Type one, or send it as the first line of standard input.')
  return secret
}

/** The line editor echoes into its output: this one goes nowhere. */
async function typed(question: string, stdin: NodeJS.ReadStream, stderr: NodeJS.WriteStream): Promise<string> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
  const asker = createInterface({ input: stdin, output: nowhere, terminal: true })
  const closed = new Promise<string>((resolve) => asker.once('close', () => resolve('')))
  stderr.write(question)
  try {
    return await Promise.race([asker.question(''), closed])
  } finally {
    asker.close()
    stderr.write('\n')
  }
}

async function piped(stdin: NodeJS.ReadStream): Promise<string> {
  let text = ''
  stdin.setEncoding('utf8')
  for await (const part of stdin) {
    text += String(part)
    if (text.includes('\n') || text.length > MOST) break
  }
  return text.split(/\r?\n/)[0]
}
