import { Failure } from '../../core/0-terms/failure.ts'
import { decodeText } from '../../flows/decode-text.ts'
import { signEdition, stampRequest, takeStamp } from '../../flows/edition-signatures.ts'
import { readFile } from '../../flows/gather-files.ts'
import { writeNew } from '../../flows/write-new.ts'
import type { OpenedLedger } from '../../flows/open-ledger.ts'
import type { Command, ExitCode, Flag, Given, Io } from '../command.ts'
import { LEDGER_FLAGS, withLedger } from '../ledger-choice.ts'
import { AS_OF_FLAG, momentIn } from './edition.ts'

export const ROOT_FLAG: Flag = { type: 'string', multiple: true, value: 'FILE', tells: 'certificate of an authority that is trusted, PEM' }

export const editionSign: Command = {
  name: 'edition sign',
  summary: 'sign a published edition with a key',
  usage: '--as-of TIME --key FILE [--ledger LEDGER]',
  about: [
    'Signs the newest publication of an edition with an Ed25519 key in PEM (make one with: openssl genpkey -algorithm ed25519), and with it everything recorded before in',
    'its chain. The signature lies in the folder "signatures" of the ledger, and is checked by: alteram verify. Keep the key elsewhere.',
  ].join('\n'),
  flags: { ...LEDGER_FLAGS, 'as-of': AS_OF_FLAG, key: { type: 'string', value: 'FILE', tells: 'the private key, PEM' } },
  examples: ['alteram edition sign --as-of 2020-11-04T16:00+04:00 --key desk-key.pem --ledger war-desk'],
  async run(given, io): Promise<ExitCode> {
    const key = given.one('key')
    if (key === undefined) throw new Failure('usage', 'Sign with what? Add --key with the file of an Ed25519 key.')
    const pem = pemIn(key)
    const file = await withLedger(given, io, (at) => signEdition(at, momentIn(given, at.settings.zone).asOf, pem))
    io.out(given.has('json') ? `${JSON.stringify({ signature: file })}\n` : `Signed; the signature is in ${file}.\n`)
    return 0
  },
}

export const editionStamp: Command = {
  name: 'edition stamp',
  summary: 'have the signature of an edition stamped with the time (RFC 3161)',
  usage: '--as-of TIME (--request FILE | --answer FILE --root FILE) [--ledger LEDGER]',
  about: [
    '--request writes what is to be sent to a time stamp authority as application/timestamp-query; the authority sees a hash only. --answer takes what it sent back, checks',
    'it against the certificate of the authority, and keeps it beside the signature. Nothing is sent by this program.',
  ].join('\n'),
  flags: {
    ...LEDGER_FLAGS,
    'as-of': AS_OF_FLAG,
    request: { type: 'string', value: 'FILE', tells: 'write the request to be sent' },
    answer: { type: 'string', value: 'FILE', tells: 'take the answer of the authority' },
    root: ROOT_FLAG,
  },
  examples: [
    'alteram edition stamp --as-of 2020-11-04T16:00+04:00 --request edition.tsq',
    'alteram edition stamp --as-of 2020-11-04T16:00+04:00 --answer edition.tsr --root authority.pem',
  ],
  async run(given, io): Promise<ExitCode> {
    const [request, answer] = [given.one('request'), given.one('answer')]
    if ((request === undefined) === (answer === undefined))
      throw new Failure('usage', 'Add --request FILE to write a request, or --answer FILE to take an answer.')
    await withLedger(given, io, async (at) => {
      const { asOf } = momentIn(given, at.settings.zone)
      if (request !== undefined) await askFor(at, asOf, request, given, io)
      else if (answer !== undefined) await take(at, asOf, answer, given, io)
    })
    return 0
  },
}

async function askFor(at: OpenedLedger, asOf: string, file: string, given: Given, io: Io): Promise<void> {
  writeNew(file, await stampRequest(at, asOf))
  io.out(
    given.has('json') ? `${JSON.stringify({ request: file })}\n` : `The request is in ${file}. Send it as application/timestamp-query.\n`,
  )
}

async function take(at: OpenedLedger, asOf: string, file: string, given: Given, io: Io): Promise<void> {
  const roots = given.all('root').map(pemIn)
  if (roots.length === 0) throw new Failure('usage', 'Whose stamp is it? Add --root with the certificate of the authority.')
  const stamp = await takeStamp(at, asOf, readFile(file).bytes, roots)
  io.out(given.has('json') ? `${JSON.stringify(stamp)}\n` : `Stamped at ${stamp.at} by ${stamp.authority}.\n`)
}

/** The text of a key or certificate. */
export function pemIn(file: string): string {
  return decodeText(file, readFile(file).bytes)
}
