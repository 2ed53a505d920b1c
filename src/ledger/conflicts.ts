import { Failure } from '../core/0-terms/failure.ts'
import { LIMITS } from './chain.ts'

/** @throws Failure `usage` */
export function checkBuckets(buckets: number): void {
  if (Number.isInteger(buckets) && buckets >= 1 && buckets <= LIMITS.buckets) return
  throw new Failure('usage', `A conflict has 1 to ${LIMITS.buckets} buckets, not ${buckets}. Most need 1.`, { buckets })
}

export function conflictUnknown(conflict: string): Failure {
  return new Failure(
    'conflict-unknown',
    `The ledger holds no conflict '${conflict}'. Create it first, or see which there are with: alteram status`,
    {
      conflict,
    },
  )
}

export function otherBuckets(conflict: string, buckets: number): Failure {
  const sentence = `Conflict '${conflict}' is there already, with ${buckets} buckets. Their number cannot change: make a new conflict and import into it.`
  return new Failure('usage', sentence, { conflict, buckets })
}
