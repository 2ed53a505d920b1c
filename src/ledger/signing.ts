import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto'
import { Failure } from '../core/0-terms/failure.ts'
import { canonicalJson } from './chain.ts'
import type { Entry, Json } from './entry.ts'

/**
 * What is signed about an entry: enough to find it, and by its hash everything before it in its chain. A signed entry is a remembered head: a chain that is cut
 * short or written anew shows against it.
 */
export interface Statement {
  readonly conflict: string
  readonly bucket: number
  readonly seq: number
  readonly kind: string
  readonly entry: string
  readonly hash: string
  readonly recorded: string
}

/** A signature kept beside the ledger (Ed25519, RFC 8032, over the canonical JSON of the statement). Any tool can check it: key and signature are plain base64. */
export interface Signed {
  readonly statement: Statement
  readonly algorithm: 'Ed25519'
  /** The public key as SubjectPublicKeyInfo (RFC 8410), base64. */
  readonly key: string
  readonly signature: string
}

/** A new pair of keys as PEM: the private one (PKCS #8) is for whoever publishes, alone. */
export function newKeys(): { readonly privateKey: string; readonly publicKey: string } {
  return generateKeyPairSync('ed25519', {
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  })
}

export function statementOf({ conflict, bucket, seq, kind, id, hash, recorded }: Entry): Statement {
  return { conflict, bucket, seq, kind, entry: id, hash, recorded }
}

/**
 * Signs an entry, mostly an edition.
 * @param privateKey PEM of an Ed25519 key
 * @throws Failure `usage` for another key
 */
export function signEntry(entry: Entry, privateKey: string): Signed {
  const key = ed25519(() => createPrivateKey(privateKey))
  const statement = statementOf(entry)
  const spki = createPublicKey(key).export({ type: 'spki', format: 'der' })
  const signature = sign(null, textOf(statement), key)
  return { statement, algorithm: 'Ed25519', key: spki.toString('base64'), signature: signature.toString('base64') }
}

/**
 * Whether a signature is of this key and covers its statement. Whose key it is, is not in it: `publicKey` comes from somewhere that is trusted.
 * @param publicKey PEM of an Ed25519 key
 * @throws Failure `usage` for another key
 */
export function isSignedBy(signed: Signed, publicKey: string): boolean {
  const key = ed25519(() => createPublicKey(publicKey))
  if (key.export({ type: 'spki', format: 'der' }).toString('base64') !== signed.key) return false
  return verify(null, textOf(signed.statement), key, Buffer.from(signed.signature, 'base64'))
}

/** Whether a signature is of the key it names: by itself it tells that nothing in it was changed, not who signed. */
export function isSignedByItsKey({ statement, key, signature }: Signed): boolean {
  try {
    const spki = createPublicKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'spki' })
    return spki.asymmetricKeyType === 'ed25519' && verify(null, textOf(statement), spki, Buffer.from(signature, 'base64'))
  } catch {
    return false
  }
}

/** What a time stamp of a signature is over: the whole of it as canonical JSON. */
export function signedText(signed: Signed): Uint8Array {
  return Buffer.from(canonicalJson({ ...signed, statement: { ...signed.statement } } satisfies Json))
}

/** Whether a signed statement is of this very entry. */
export function isStatementOf(signed: Signed, entry: Entry): boolean {
  return textOf(signed.statement).equals(textOf(statementOf(entry)))
}

function textOf(statement: Statement): Buffer {
  return Buffer.from(canonicalJson({ ...statement } satisfies Json))
}

function ed25519(read: () => KeyObject): KeyObject {
  try {
    const key = read()
    if (key.asymmetricKeyType === 'ed25519') return key
  } catch {
    // Refused below, like a key of another kind.
  }
  throw new Failure('usage', 'This is no Ed25519 key in PEM. Make one with: openssl genpkey -algorithm ed25519')
}
