import type { CivilTime } from '../0-terms/when.ts'

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** "November 4" of a civil time; with the year when it is not `year`. */
export function dayWords(civil: CivilTime, year?: string): string {
  const day = `${MONTHS[Number(civil.slice(5, 7)) - 1]} ${Number(civil.slice(8, 10))}`
  return year !== undefined && civil.slice(0, 4) !== year ? `${day}, ${civil.slice(0, 4)}` : day
}

/** "October 10, 18 and 26"; "October 30 and November 2"; with the year of days that are not of `year`. */
export function daysWords(days: readonly CivilTime[], year?: string): string {
  const shown = days.map((d, i) => (isSameMonth(d, days[i - 1], year) ? String(Number(d.slice(8, 10))) : dayWords(d, year)))
  return listWords(shown)
}

/** May a day stand without its month? Not where a year would part it from the one before. */
function isSameMonth(day: CivilTime, before: CivilTime | undefined, year: string | undefined): boolean {
  return before?.slice(0, 7) === day.slice(0, 7) && (year === undefined || day.slice(0, 4) === year)
}

/** "a, b and c". */
export function listWords(items: readonly string[]): string {
  if (items.length < 2) return items.join('')
  return `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`
}

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

/** "three times"; "once"; "twice"; figures above twelve. */
export function timesWords(n: number): string {
  return n === 1 ? 'once' : n === 2 ? 'twice' : `${SMALL[n] ?? n} times`
}

/** "seven", or figures above twelve. */
export function countWords(n: number): string {
  return SMALL[n] ?? String(n)
}
