import { findTimes } from '../../src/core/3-claims/4-circumstances/when.ts'
import { tokenize } from '../../src/core/2-document/tokenize.ts'

/** One text of the set, of which only these fields are read. */
interface TimesText {
  readonly id: string
  readonly text: string
  readonly written: string
}

/** Reads the time expressions of one text of the set `times`: histories, so dates are reckoned from the story. Where TIMEX3 has no value the set writes `null` as a word. */
export function read(line: TimesText): { id: string; timexes: { start: number; end: number; type: string; value: string }[] } {
  const tokens = tokenize(line.text)
  const times = findTimes(tokens, 0, tokens.n, { said: line.written.slice(0, 10), nightOf: 'begins', mode: 'narrative' })
  const timexes = times
    .flatMap((t) => t.timexes)
    .map((t) => ({ start: tokens.start[t.from], end: tokens.end[t.to - 1], type: t.type, value: t.value ?? 'null' }))
  return { id: line.id, timexes }
}
