import { Failure } from '../../core/0-terms/failure.ts'
import { decodeText } from '../../flows/decode-text.ts'
import { readFile } from '../../flows/gather-files.ts'
import { headsIn, type Head } from '../../flows/remembered-heads.ts'
import { verifyRecord } from '../../flows/verify-record.ts'
import type { Command, ExitCode, Given } from '../command.ts'
import { count } from '../count-words.ts'
import { LEDGER_FLAGS, withLedger } from '../ledger-choice.ts'

export const verify: Command = {
  name: 'verify',
  summary: 'check that a ledger is what was recorded',
  usage: '[--ledger LEDGER]',
  about: [
    'Walks every chain of hashes, hashes every original again, looks up the words every claim and every published sentence rests on, and makes the published editions of',
    'this version again. Names the first bad entry of every chain. Exit code 1 when anything is wrong. A chain that was cut short or written anew as a whole shows only',
    'against what was written down elsewhere: keep what "status --json" tells, and give it with --heads.',
  ].join('\n'),
  flags: {
    ...LEDGER_FLAGS,
    heads: { type: 'string', value: 'FILE', tells: 'compare with the ends of the chains as "alteram status --json" told them once' },
  },
  examples: [
    'alteram verify --ledger war-desk',
    'alteram status --json > heads-november.json',
    'alteram verify --heads heads-november.json',
  ],
  async run(given, io): Promise<ExitCode> {
    const found = await withLedger(given, io, (at) =>
      verifyRecord(at, { remembered: rememberedIn(given), progress: (done, of) => io.progress(`checked ${done} of ${of} entries`) }),
    )
    io.progress('')
    if (given.has('json')) io.out(`${JSON.stringify(found)}\n`)
    else {
      for (const { sentence } of found.problems) io.out(`${sentence}\n`)
      const what = `${count(found.entries, 'entry', 'entries')}, ${count(found.originals, 'original')}, ${count(found.anchors, 'anchor')} and ${count(found.editions, 'edition')}`
      io.out(
        found.problems.length ? `Checked ${what}: ${count(found.problems.length, 'problem')}.\n` : `Checked ${what}: all as recorded.\n`,
      )
    }
    return found.problems.length ? 1 : 0
  },
}

/** @throws Failure `usage` when the file holds no heads */
function rememberedIn(given: Given): readonly Head[] {
  const path = given.one('heads')
  if (path === undefined) return []
  const heads = headsIn(decodeText(path, readFile(path).bytes))
  if (heads === null) throw new Failure('usage', `${path} tells no ends of chains. Give what "alteram status --json" printed.`)
  return heads
}
