/**
 * `broken`: somebody other than the accuser of a side says that it did not hold, or a side says that it is no longer bound; an accusation alone breaks no truce.
 * `expired`: the end that was stated, or the start with the duration that was stated, lies before the cut-off.
 */
export type TruceState = 'declared' | 'agreed' | 'in force' | 'extended' | 'broken' | 'expired'
