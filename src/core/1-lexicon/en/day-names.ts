/** The names of days and months in full, as strings of words; `calendar-words.ts` holds what they mean. */

export const WEEKDAY_NAMES = 'monday tuesday wednesday thursday friday saturday sunday'
/** Months that are no other words: "march" and "may" are left out. */
export const PLAIN_MONTH_NAMES = 'january february april june july august september october november december'
export const MONTH_NAMES = `${PLAIN_MONTH_NAMES} march may`
