import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { fileURLToPath } from 'node:url'

export const PROGRAM = fileURLToPath(new URL('../../src/cli/alteram.ts', import.meta.url))
/** The pack of invented countries. */
export const PACK = fileURLToPath(new URL('../packs/corvin-arden', import.meta.url))

export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs the real command line in a process of its own. */
export function alteram(
  args: readonly string[],
  options: { readonly stdin?: string; readonly env?: Readonly<Record<string, string>>; readonly cwd?: string } = {},
): Promise<Ran> {
  const env = { ...process.env, ALTERAM_PACK: undefined, NODE_TEST_CONTEXT: undefined, ...options.env }
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', PROGRAM, ...args], {
      env,
      cwd: options.cwd,
      timeout: 300_000,
    })
    const ran = { out: '', err: '' }
    child.stdout.setEncoding('utf8').on('data', (text: string) => (ran.out += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (ran.err += text))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, ...ran }))
    child.stdin.on('error', () => {})
    child.stdin.end(options.stdin ?? '')
  })
}

/** A folder for a test file's own files, gone when it ends. */
export function scratch(): { readonly dir: string; readonly write: (name: string, content: string | Uint8Array) => string } {
  const dir = mkdtempSync(join(tmpdir(), 'alteram-cli-'))
  after(() => rmSync(dir, { recursive: true, force: true }))
  return {
    dir,
    write(name, content) {
      const path = join(dir, name)
      writeFileSync(path, content)
      return path
    },
  }
}
