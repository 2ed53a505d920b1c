import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Failure } from '../core/0-terms/failure.ts'
import type { Entry } from '../ledger/entry.ts'
import { isSignedBy, isSignedByItsKey, isStatementOf, signedText, signEntry, type Signed } from '../ledger/signing.ts'
import { readTimeStamp, timeStampRequest, type TimeStamp } from '../ledger/timestamp.ts'
import type { OpenedLedger } from './open-ledger.ts'
import { editionNamed } from './published-editions.ts'

/** The folder beside the record in which signatures and time stamps lie: `<entry>.json`, `<entry>.tsr`. */
export const SIGNATURES = 'signatures'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const base64 = z.string().regex(/^[A-Za-z0-9+/]+={0,2}$/)
const schema: z.ZodType<Signed> = z.strictObject({
  statement: z.strictObject({
    conflict: z.string(),
    bucket: z.int().min(0),
    seq: z.int().min(1),
    kind: z.string(),
    entry: hash,
    hash,
    recorded: z.string(),
  }),
  algorithm: z.literal('Ed25519'),
  key: base64,
  signature: base64,
})

/**
 * Signs the newest publication of an edition and puts the signature beside the record.
 *
 * @param privateKey PEM of an Ed25519 key
 * @returns the file with the signature
 * @throws Failure `edition-unknown`, `usage` for another key or a ledger without a folder, `output-unwritable`
 */
export async function signEdition(at: OpenedLedger, edition: string, privateKey: string): Promise<string> {
  const file = sidecar(at, await newestOf(at, edition), 'json')
  put(file, signedText(signEntry(await entryOf(at, edition), privateKey)))
  return file
}

/** What to send to an authority (`application/timestamp-query`), so that it stamps the signature of an edition. @throws Failure `edition-unknown`, `usage` */
export async function stampRequest(at: OpenedLedger, edition: string): Promise<Uint8Array> {
  return timeStampRequest(signedText(await signatureOf(at, edition)))
}

/**
 * Takes the answer of an authority: it is checked, and kept beside the signature.
 *
 * @param roots certificates that are trusted, PEM
 * @throws Failure `proof-failed` when it does not hold, `edition-unknown`, `usage`, `output-unwritable`
 */
export async function takeStamp(at: OpenedLedger, edition: string, answer: Uint8Array, roots: readonly string[]): Promise<TimeStamp> {
  const stamp = await readTimeStamp(answer, signedText(await signatureOf(at, edition)), roots)
  put(sidecar(at, await newestOf(at, edition), 'tsr'), answer)
  return stamp
}

/** What is known from outside: whose key, and which authorities. */
export interface Trusted {
  /** PEM of the public key that editions are to be signed with; left out, a signature is only held against the key it names. */
  readonly key?: string
  /** Certificates of authorities, PEM; without one, time stamps are counted and not checked. */
  readonly roots?: readonly string[]
}

export interface VerifiedSignatures {
  readonly signatures: number
  readonly stamps: number
  /** Time stamps that no root was given for. */
  readonly unchecked: number
  /** What is wrong, as sentences. */
  readonly problems: readonly string[]
}

/** Checks every signature and time stamp beside a record: that it is whole, and of the entry that stands there now. A chain written anew shows here. */
export async function verifySignatures(at: OpenedLedger, trusted: Trusted = {}): Promise<VerifiedSignatures> {
  const folder = at.folder === null ? null : join(at.folder, SIGNATURES)
  const names = folder === null || !existsSync(folder) ? [] : readdirSync(folder).sort()
  const signed = names.filter((name) => name.endsWith('.json'))
  const stamps = names.filter((name) => name.endsWith('.tsr'))
  const problems: string[] = []
  for (const name of signed) problems.push(...(await signatureProblem(at, join(folder ?? '', name), trusted.key)))
  const { roots } = trusted
  if (roots) for (const name of stamps) problems.push(...(await stampProblem(join(folder ?? '', name), roots)))
  return { signatures: signed.length, stamps: stamps.length, unchecked: roots ? 0 : stamps.length, problems }
}

async function signatureProblem(at: OpenedLedger, file: string, key: string | undefined): Promise<string[]> {
  const signed = readSigned(file)
  if (signed === null) return [`${file} is no signature any more. Restore it from a backup.`]
  if (!(key === undefined ? isSignedByItsKey(signed) : isSignedBy(signed, key)))
    return [`${file} is not signed by ${key === undefined ? 'the key it names' : 'the key given'}: it was changed, or another signed.`]
  const entry = await at.ledger.entry(at.conflict, signed.statement.entry)
  if (entry && isStatementOf(signed, entry)) return []
  return [`${file} signs entry ${signed.statement.seq} of bucket ${signed.statement.bucket}, which is not in the record as it was signed.`]
}

async function stampProblem(file: string, roots: readonly string[]): Promise<string[]> {
  const signed = readSigned(file.replace(/tsr$/, 'json'))
  if (signed === null) return [`${file} stamps a signature that is not there. Restore it from a backup.`]
  try {
    await readTimeStamp(readFileSync(file), signedText(signed), roots)
    return []
  } catch (error) {
    if (error instanceof Failure) return [`${file}: ${error.message}`]
    throw error
  }
}

async function newestOf(at: OpenedLedger, edition: string): Promise<string> {
  const { published } = await editionNamed(at, edition)
  return published[published.length - 1].entry
}

async function entryOf(at: OpenedLedger, edition: string): Promise<Entry> {
  const entry = await at.ledger.entry(at.conflict, await newestOf(at, edition))
  if (entry) return entry
  throw new Failure('ledger-damaged', `The edition as of ${edition} is missing from the ledger. See: alteram verify`)
}

async function signatureOf(at: OpenedLedger, edition: string): Promise<Signed> {
  const signed = readSigned(sidecar(at, await newestOf(at, edition), 'json'))
  if (signed) return signed
  throw new Failure('usage', `The edition as of ${edition} is not signed. Sign it first: alteram edition sign --as-of ${edition} --key KEY`)
}

/** Null when there is none, or none that can be understood. */
function readSigned(file: string): Signed | null {
  try {
    const read = schema.safeParse(JSON.parse(readFileSync(file, 'utf8')))
    return read.success ? read.data : null
  } catch {
    return null
  }
}

/** @param entry an id: 64 hex digits, so that it names no other folder */
function sidecar({ folder }: OpenedLedger, entry: string, ending: 'json' | 'tsr'): string {
  if (folder !== null) return join(folder, SIGNATURES, `${entry}.${ending}`)
  throw new Failure('usage', 'Signatures lie beside the record: name the folder of the ledger, not the address of its database.')
}

/** Written whole or not at all: a signature cut short would look like one that was tampered with. */
function put(file: string, bytes: Uint8Array): void {
  try {
    mkdirSync(join(file, '..'), { recursive: true })
    writeFileSync(`${file}.part`, bytes)
    renameSync(`${file}.part`, file)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new Failure('output-unwritable', `${file} cannot be written (${why}). Check the permissions and the disk of the ledger.`, {
      file,
    })
  }
}
