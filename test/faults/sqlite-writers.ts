import { spawn, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { openSqlite } from '../../src/ledger/sqlite/open-sqlite.ts'
import { verifyLedger } from '../../src/ledger/verify.ts'
import { smallProjector } from '../contract/small-projector.ts'

const WRITER = fileURLToPath(new URL('./sqlite-writer.ts', import.meta.url))

/** A writer in a process of its own, and what it said: one line for each append it acknowledged. */
export interface Writer {
  readonly child: ChildProcess
  readonly said: readonly string[]
  /** Resolves once it has said so many lines, or has ended. */
  lines(count: number): Promise<void>
  readonly ended: Promise<void>
}

/** @param before a command of the shell to run first, for example a limit on sizes of files */
export function startWriter(file: string, name: string, times?: number, before?: string): Writer {
  const args = [WRITER, file, name, ...(times === undefined ? [] : [String(times)])]
  const child =
    before === undefined
      ? spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
      : spawn('sh', ['-c', `${before}; exec "$@"`, 'sh', process.execPath, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const said: string[] = []
  const waiting: { readonly count: number; readonly resolve: () => void }[] = []
  let rest = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    said.push(...lines)
    for (const one of waiting) if (said.length >= one.count) one.resolve()
  })
  const ended = new Promise<void>((resolve) => void child.on('close', () => resolve()))
  void ended.then(() => waiting.forEach((one) => one.resolve()))
  const lines = (count: number): Promise<void> =>
    said.length >= count ? Promise.resolve() : new Promise((resolve) => void waiting.push({ count, resolve }))
  return { child, said, lines, ended }
}

/** What is found in a file after its writer ended. */
export interface Aftermath {
  readonly openMs: number
  readonly lost: readonly string[]
  readonly entries: number
  readonly faults: number
  readonly drifted: number
  readonly waiting: number
}

/** Opens a file, and looks for every entry that was acknowledged, for a broken chain, and for rows that do not follow from the entries. */
export async function aftermath(file: string, acknowledged: readonly string[]): Promise<Aftermath> {
  const start = performance.now()
  const { ledger, queue } = await openSqlite(file, { project: smallProjector, now: Date.now })
  const openMs = performance.now() - start
  const lost: string[] = []
  for (const id of acknowledged) if ((await ledger.entry('arden', id)) === null) lost.push(id)
  const { entries, faults } = await verifyLedger(ledger, 'arden')
  const drifted = await ledger.drift('arden')
  const { waiting } = await queue.counts('arden')
  await ledger.close()
  return { openMs, lost, entries, faults: faults.length, drifted: drifted.length, waiting }
}

/** Kills the writer of one file again and again, each time after some more appends. Returns what was found after each kill. */
export async function killAgainAndAgain(
  file: string,
  kills: number,
): Promise<{ readonly found: readonly Aftermath[]; readonly acknowledged: number }> {
  const acknowledged: string[] = []
  const found: Aftermath[] = []
  for (let kill = 0; kill < kills; kill++) {
    const writer = startWriter(file, `writer ${kill}`)
    await writer.lines(2 + ((kill * 7) % 23))
    writer.child.kill('SIGKILL')
    await writer.ended
    acknowledged.push(...writer.said.slice(1).flatMap((line) => line.split(' ')))
    found.push(await aftermath(file, acknowledged))
  }
  return { found, acknowledged: acknowledged.length }
}
