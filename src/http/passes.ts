import { Failure } from '../core/0-terms/failure.ts'
import { LIMITS, RateLimit, addressKey, type Limits } from './rate-limit.ts'
import { callerKey, type Caller } from './caller.ts'

/** Challenges of passkeys that wait for their answer: each is answered once, within minutes. */
const CHALLENGES = { most: 5000, lasts: 5 * 60_000 } as const

/** What is counted and kept for a short time, in memory: allowances and challenges. All of it is bounded. */
export class Passes {
  readonly #now: () => number
  readonly #address: RateLimit
  readonly #caller: RateLimit
  readonly #loginAddress: RateLimit
  readonly #loginName: RateLimit
  readonly #challenges = new Map<string, { readonly until: number; readonly user: string | null }>()

  constructor(now: () => number, limits: Limits = LIMITS) {
    this.#now = now
    this.#address = new RateLimit(limits.address, now)
    this.#caller = new RateLimit(limits.caller, now)
    this.#loginAddress = new RateLimit(limits.loginAddress, now)
    this.#loginName = new RateLimit(limits.loginName, now)
  }

  /** @throws Failure `too-many-requests` */
  address(address: string): void {
    refuseFor(this.#address.take(addressKey(address)))
  }

  /** @throws Failure `too-many-requests` */
  caller(caller: Caller, cost: number): void {
    refuseFor(this.#caller.take(callerKey(caller), cost))
  }

  /** Counts a try to sign in, by where it comes from and by whom it is for. @throws Failure `too-many-requests` */
  login(address: string, name: string | null): void {
    const wait = this.#loginAddress.take(addressKey(address))
    refuseFor(name === null ? wait : Math.max(wait, this.#loginName.take(name.normalize('NFKC').toLowerCase())))
  }

  keepChallenge(challenge: string, user: string | null): void {
    const now = this.#now()
    for (const [key, { until }] of this.#challenges)
      if (until < now || this.#challenges.size >= CHALLENGES.most) this.#challenges.delete(key)
    this.#challenges.set(challenge, { until: now + CHALLENGES.lasts, user })
  }

  /** Was this challenge given to that person, and not answered yet? It cannot be answered again. */
  takeChallenge(challenge: string, user: string | null): boolean {
    const kept = this.#challenges.get(challenge)
    this.#challenges.delete(challenge)
    return kept !== undefined && kept.until >= this.#now() && kept.user === user
  }
}

function refuseFor(seconds: number): void {
  if (seconds > 0) throw new Failure('too-many-requests', `Too much was asked in a short time. Try again in ${seconds} s.`, { seconds })
}
