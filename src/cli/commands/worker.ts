import { Failure } from '../../core/0-terms/failure.ts'
import { openReader } from '../../flows/open-reader.ts'
import { chosenReader } from '../../flows/read-reports.ts'
import { keepWorking } from '../../flows/supervise.ts'
import { workQueue, type WorkDone } from '../../flows/work-queue.ts'
import { PACK_FLAG, type Command, type ExitCode, type Given, type Io } from '../command.ts'
import { count } from '../count-words.ts'
import { LEDGER_FLAGS, ledgerPlace, withLedger } from '../ledger-choice.ts'
import { READER_FLAG } from '../reader-choice.ts'

export const worker: Command = {
  name: 'worker',
  summary: 'read the reports that wait in the queue',
  usage: '[--ledger LEDGER] [--once] [--count N] [--retry]',
  about: [
    'Takes reports that were added with --later, reads them and records the readings, until stopped with Ctrl-C or, with --once, until nothing waits. Any number of',
    'workers may run, on as many machines as the database serves. One that dies loses nothing: what it was lent is lent to another. A report that breaks its reader',
    'three times is set aside with its error, which "alteram status" tells; --retry puts those back first.',
  ].join('\n'),
  flags: {
    ...LEDGER_FLAGS,
    pack: PACK_FLAG,
    reader: READER_FLAG,
    once: { type: 'boolean', tells: 'end when nothing waits' },
    count: { type: 'string', value: 'N', tells: 'keep so many processes at work (1 to 64), started again when one dies' },
    retry: { type: 'boolean', tells: 'put reports that were set aside back into the queue first' },
  },
  examples: ['alteram worker --ledger war-desk --once', 'alteram worker --ledger postgres://desk@db.example/alteram --count 4'],
  async run(given, io): Promise<ExitCode> {
    const stop = new AbortController()
    void io.stopped().then(() => stop.abort())
    if (given.has('retry')) {
      const again = await withLedger(given, io, ({ queue, conflict }) => queue.retry(conflict))
      io.err(`note: ${again} put back into the queue\n`)
    }
    const processes = countOf(given)
    if (processes !== null) return supervised(processes, given, io, stop.signal)
    const done = await withLedger(given, io, async (at) => {
      const reader = openReader(at.pack)
      const by = await chosenReader(given.one('reader') ?? null, reader, io.env)
      const progress = (so: WorkDone): void => io.progress(`read ${so.read} reports`)
      return workQueue(at, { reader, by, once: given.has('once'), signal: stop.signal, progress })
    })
    io.progress('')
    if (given.has('json')) io.out(`${JSON.stringify(done)}\n`)
    else
      io.out(
        `Read ${count(done.read, 'report')}; ${count(done.failed, 'try', 'tries')} failed, ${done.lost} taken over by other workers.\n`,
      )
    return 0
  },
}

async function supervised(count: number, given: Given, io: Io, signal: AbortSignal): Promise<ExitCode> {
  const flags = ['conflict', 'pack', 'reader'].flatMap((flag) => {
    const value = given.one(flag)
    return value === undefined ? [] : [`--${flag}`, value]
  })
  const words = [
    'worker',
    '--ledger',
    ledgerPlace(given, io),
    ...flags,
    ...['once', 'json'].filter((f) => given.has(f)).map((f) => `--${f}`),
  ]
  const crashed = await keepWorking(count, () => io.again(words), signal)
  if (crashed) io.err(`note: ${crashed} workers ended badly and were started again\n`)
  return 0
}

function countOf(given: Given): number | null {
  const written = given.one('count')
  if (written === undefined) return null
  const n = Number(written)
  if (Number.isInteger(n) && n >= 1 && n <= 64) return n
  throw new Failure('usage', `--count is "${written}"; give a number from 1 to 64.`)
}
