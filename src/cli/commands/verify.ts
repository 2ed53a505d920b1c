import { Failure } from '../../core/0-terms/failure.ts'
import { decodeText } from '../../flows/decode-text.ts'
import { verifySignatures, type Trusted } from '../../flows/edition-signatures.ts'
import { readFile } from '../../flows/gather-files.ts'
import { headsIn, type Head } from '../../flows/remembered-heads.ts'
import { verifyRecord } from '../../flows/verify-record.ts'
import type { Command, ExitCode, Given } from '../command.ts'
import { count } from '../count-words.ts'
import { LEDGER_FLAGS, withLedger } from '../ledger-choice.ts'
import { pemIn, ROOT_FLAG } from './edition-sign.ts'

export const verify: Command = {
  name: 'verify',
  summary: 'check that a ledger is what was recorded',
  usage: '[--ledger LEDGER]',
  about: [
    'Walks every chain of hashes, hashes every original again, looks up the words every claim and every published sentence rests on, and makes the published editions of',
    'this version again. Names the first bad entry of every chain. Exit code 1 when anything is wrong. A chain that was cut short or written anew as a whole shows only',
    'against what was written down elsewhere: keep what "status --json" tells, and give it with --heads. Signatures of editions are such heads: all that lie beside the record',
    'are checked.',
  ].join('\n'),
  flags: {
    ...LEDGER_FLAGS,
    key: { type: 'string', value: 'FILE', tells: 'public key, PEM: signatures of editions must be of this key' },
    root: ROOT_FLAG,
    heads: { type: 'string', value: 'FILE', tells: 'compare with the ends of the chains as "alteram status --json" told them once' },
  },
  examples: [
    'alteram verify --ledger war-desk',
    'alteram status --json > heads-november.json',
    'alteram verify --heads heads-november.json',
  ],
  async run(given, io): Promise<ExitCode> {
    const { signed, ...found } = await withLedger(given, io, async (at) => {
      const progress = (done: number, of: number): void => io.progress(`checked ${done} of ${of} entries`)
      const record = await verifyRecord(at, { remembered: rememberedIn(given), progress })
      const beside = await verifySignatures(at, trustedIn(given))
      const wrong = beside.problems.map((sentence) => ({ what: 'signature', entry: null, sentence }))
      return { ...record, problems: [...record.problems, ...wrong], signed: beside }
    })
    io.progress('')
    if (signed.unchecked && !given.has('json'))
      io.err(`note: ${count(signed.unchecked, 'time stamp')} not checked. Name the certificate of the authority with --root.\n`)
    if (given.has('json')) {
      const { signatures, stamps, unchecked } = signed
      io.out(`${JSON.stringify({ ...found, signatures, stamps, unchecked })}\n`)
    } else {
      for (const { sentence } of found.problems) io.out(`${sentence}\n`)
      if (signed.signatures)
        io.out(`Checked ${count(signed.signatures, 'signature')}${given.one('key') ? '' : ' against the keys they name'}.\n`)
      const what = `${count(found.entries, 'entry', 'entries')}, ${count(found.originals, 'original')}, ${count(found.anchors, 'anchor')} and ${count(found.editions, 'edition')}`
      io.out(
        found.problems.length ? `Checked ${what}: ${count(found.problems.length, 'problem')}.\n` : `Checked ${what}: all as recorded.\n`,
      )
    }
    return found.problems.length ? 1 : 0
  },
}

function trustedIn(given: Given): Trusted {
  const [key, roots] = [given.one('key'), given.all('root')]
  return { ...(key === undefined ? {} : { key: pemIn(key) }), ...(roots.length ? { roots: roots.map(pemIn) } : {}) }
}

/** @throws Failure `usage` when the file holds no heads */
function rememberedIn(given: Given): readonly Head[] {
  const path = given.one('heads')
  if (path === undefined) return []
  const heads = headsIn(decodeText(path, readFile(path).bytes))
  if (heads === null) throw new Failure('usage', `${path} tells no ends of chains. Give what "alteram status --json" printed.`)
  return heads
}
