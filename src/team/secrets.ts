import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** A secret nobody can guess: 256 random bits as 43 letters. Kept nowhere; only its hash is. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** An id that may be seen. */
export function newId(): string {
  return randomBytes(12).toString('base64url')
}

/** What is kept of a secret. It has 256 random bits, so that a fast hash is enough. */
export function hashOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** The token that a page must send along with changes: made from its session's secret, which its scripts cannot read. */
export function pageToken(secret: string): string {
  return createHmac('sha256', secret).update('page token').digest('base64url')
}

/** Compares two secrets in a time that does not tell where they differ. */
export function sameSecret(a: string, b: string): boolean {
  return timingSafeEqual(createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest())
}
