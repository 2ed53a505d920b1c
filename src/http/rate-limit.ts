/** How much somebody may ask at once, and how much grows back in a second. */
export interface Allowance {
  readonly burst: number
  readonly perSecond: number
}

/** What is allowed. Logins are counted by address and by name, everything else by address and by caller. */
export interface Limits {
  readonly address: Allowance
  readonly caller: Allowance
  readonly loginAddress: Allowance
  readonly loginName: Allowance
}

/** A desk where somebody holds down a key must not stall; a script that tries passwords must. */
export const LIMITS: Limits = {
  address: { burst: 600, perSecond: 60 },
  caller: { burst: 300, perSecond: 30 },
  loginAddress: { burst: 20, perSecond: 1 / 6 },
  loginName: { burst: 10, perSecond: 1 / 60 },
}

interface Left {
  left: number
  at: number
}

/**
 * Token buckets by key, in bounded memory: when there are too many keys the one used longest ago is forgotten, which gives it a full allowance again.
 */
export class RateLimit {
  readonly #allowance: Allowance
  readonly #now: () => number
  readonly #most: number
  readonly #kept = new Map<string, Left>()
  constructor(allowance: Allowance, now: () => number, most = 10_000) {
    this.#allowance = allowance
    this.#now = now
    this.#most = most
  }

  /** Takes `cost` from a key's allowance. Gives 0 when it was there, else the seconds until it will be. */
  take(key: string, cost = 1): number {
    const { burst, perSecond } = this.#allowance
    const now = this.#now()
    const kept = this.#kept.get(key)
    const left = kept ? Math.min(burst, kept.left + (Math.max(0, now - kept.at) / 1000) * perSecond) : burst
    const asked = Math.min(cost, burst)
    const short = asked - left
    this.#kept.delete(key)
    this.#kept.set(key, { left: short > 0 ? left : left - asked, at: now })
    if (this.#kept.size > this.#most) this.#forgetOldest()
    return short > 0 ? Math.ceil(short / perSecond) : 0
  }

  get size(): number {
    return this.#kept.size
  }

  #forgetOldest(): void {
    const oldest = this.#kept.keys().next()
    if (!oldest.done) this.#kept.delete(oldest.value)
  }
}

/** What stands for an address: of IPv6 the first 64 bits, because one household has all the rest. */
export function addressKey(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, '')
  if (!plain.includes(':')) return plain
  const [head, tail = ''] = plain.split('::')
  const groups = head.split(':').filter(Boolean)
  const after = tail.split(':').filter(Boolean)
  const whole = plain.includes('::')
    ? [...groups, ...Array<string>(Math.max(0, 8 - groups.length - after.length)).fill('0'), ...after]
    : groups
  return `${whole.slice(0, 4).join(':')}::/64`
}
