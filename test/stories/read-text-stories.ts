import { readdirSync, readFileSync } from 'node:fs'
import type { Report } from '../../src/core/0-terms/report.ts'
import { readClaims } from '../../src/core/3-claims/read-claims.ts'
import type { ReadReport } from '../../src/core/4-reconcile/heard.ts'
import { committedModels, packNamed, reportOf } from '../notation/read-case.ts'
import { INVENTED } from '../notation/parse-cases.ts'

/** A story in text: reports as they were published, and what must (or must not) be found between them. */
export interface TextStory {
  readonly file: string
  readonly name: string
  readonly asOf: string
  readonly reports: readonly { readonly publisher: string; readonly said: string; readonly text: string }[]
  /** `denies WORDS -> WORDS`, `flag KIND`, `by PARTY WORDS`, `origins N WORDS`; empty: no relation at all. */
  readonly expected: readonly string[]
}

const FOLDER = new URL('text/', import.meta.url)

export function textStories(): readonly TextStory[] {
  return readdirSync(FOLDER)
    .filter((f) => f.endsWith('.txt'))
    .sort()
    .flatMap((file) => parse(file, readFileSync(new URL(file, FOLDER), 'utf8')))
}

function parse(file: string, text: string): readonly TextStory[] {
  return text
    .split(/^# /m)
    .slice(1)
    .map((story) => {
      const [head, tail] = story.split(/^==>/m)
      if (tail === undefined) throw new Error(`${file}: "${story.split('\n')[0]}" has no ==>`)
      const [first, ...parts] = head.split(/^--- /m)
      const expected = tail.split('\n').map((l) => l.trim())
      return {
        file,
        name: first.split('\n')[0].trim(),
        asOf: /^as of (\S+)/m.exec(first)?.[1] ?? '2031-03-10T16:00',
        reports: parts.map(reportIn),
        expected: expected.filter((l) => l !== '' && l !== 'nothing'),
      }
    })
}

function reportIn(part: string): TextStory['reports'][number] {
  const end = part.indexOf('\n')
  const [publisher, said] = part.slice(0, end).split('|')
  return { publisher: publisher.trim(), said: said.trim(), text: part.slice(end + 1).trim() }
}

/** The story's reports as the real reader reads them. */
export function readStory(story: TextStory): readonly ReadReport[] {
  const { pack, gazetteer } = packNamed(INVENTED)
  return story.reports.map(({ publisher, said, text }, i) => {
    const report: Report = { ...reportOf({ text, source: publisher, said }, pack), id: `r${i + 1}` }
    return { report, claims: readClaims(report, gazetteer, committedModels()).claims }
  })
}
