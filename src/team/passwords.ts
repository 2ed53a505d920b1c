import crypto from 'node:crypto'
import { promisify } from 'node:util'
import { Failure } from '../core/0-terms/failure.ts'

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 } as const
const TAG = 32
/** How many hashes are reckoned at once, and how many may wait: a flood of logins must take neither memory nor all processors. */
const AT_ONCE = 2
const WAITING = 32
/** The least length of a new password. */
export const LEAST_PASSWORD = 12
const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/

const queue: (() => void)[] = []
let running = 0

/** A password as it is kept: argon2id with a salt of its own, in the PHC string format, which other implementations read as well. */
export async function hashPassword(password: string): Promise<string> {
  if ([...password].length < LEAST_PASSWORD)
    throw new Failure('password-weak', `The password is too short. Use at least ${LEAST_PASSWORD} characters; four plain words are good.`)
  const salt = crypto.randomBytes(16)
  const tag = await derive(password, salt, COST, TAG)
  return `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${bare(salt)}$${bare(tag)}`
}

/**
 * Does a password fit what is kept? With nothing kept the same work is done, so that the time does not tell whether there is such an account.
 *
 * @throws Failure `too-many-requests` when too many wait already
 */
export async function passwordFits(password: string, kept: string | null): Promise<boolean> {
  const parts = kept === null ? null : PHC.exec(kept)
  if (!parts) {
    await derive(password, Buffer.alloc(16), COST, TAG)
    return false
  }
  const [memory, passes, parallelism] = parts.slice(1, 4).map(Number)
  const tag = Buffer.from(parts[5], 'base64')
  const given = await derive(password, Buffer.from(parts[4], 'base64'), { memory, passes, parallelism }, tag.length)
  return crypto.timingSafeEqual(given, tag)
}

async function derive(
  password: string,
  nonce: Buffer,
  cost: { memory: number; passes: number; parallelism: number },
  tagLength: number,
): Promise<Buffer> {
  // Older Nodes of the same line can do all the rest.
  if (!('argon2' in crypto)) throw new Failure('usage', 'Passwords need Node 24.7 or newer. Install a newer one; see: alteram --help')
  await turn()
  try {
    return await promisify(crypto.argon2)('argon2id', { message: password.normalize('NFC'), nonce, tagLength, ...cost })
  } finally {
    running--
    queue.shift()?.()
  }
}

async function turn(): Promise<void> {
  if (running >= AT_ONCE) {
    if (queue.length >= WAITING)
      throw new Failure('too-many-requests', 'Too many people sign in at this moment. Try again in a few seconds.')
    await new Promise<void>((resolve) => queue.push(resolve))
  }
  running++
}

function bare(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '')
}
