import { momentWords } from '../../../page/words.ts'

/** An instant of the server as a day. */
export function dayOf(instant: string): string {
  return momentWords(instant.slice(0, 10))
}

/** An instant of the server to the minute, as the ledger shows them. */
export function minuteOf(instant: string): string {
  return `${instant.slice(0, 16).replace('T', ' ')} UTC`
}

/** "never used", or the day it last was. */
export function usedWords(used: string | null): string {
  return used === null ? 'never used' : `last used ${dayOf(used)}`
}
