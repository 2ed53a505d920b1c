import { bareReport } from '../../src/core/0-terms/report.ts'
import type { Span } from '../../src/core/0-terms/span.ts'
import { gazetteerOf } from '../../src/core/2-document/mentions.ts'
import { readAttributions } from '../../src/core/3-claims/read-attributions.ts'
import { loadModels } from '../../src/flows/load-models.ts'
import { loadPack } from '../../src/pack/load-pack.ts'

/** One text of the set, of which only these fields are read. */
interface AttributionText {
  readonly id: string
  readonly text: string
}

type Pair = readonly [start: number, end: number]

interface Attributed {
  readonly source: readonly Pair[]
  readonly cue: readonly Pair[]
  readonly content: readonly Pair[]
}

const models = loadModels()
/** The texts are of no conflict that we have a pack of: a pack of invented names stands for none. */
const gazetteer = gazetteerOf(loadPack('corvin-arden', { packsDir: new URL('../../test/packs', import.meta.url).pathname }))
const pair = (s: Span): Pair => [s.start, s.end]

/** Two single marks in a row are the old wire services' double mark; written as one with a space, every offset stays where it was. */
const evenMarks = (text: string): string => text.replace(/(^|[\s(\u2014-])(?:''|``)(?=\S)/g, '$1 "').replace(/''/g, '" ')

/** Reads who says what in one text of the set `attribution`. */
export function read(line: AttributionText): { id: string; attributions: Attributed[] } {
  const report = bareReport(line.id, evenMarks(line.text))
  const attributions = readAttributions(report, gazetteer, models).map((a) => ({
    source: a.source ? [pair(a.source)] : [],
    cue: [pair(a.cue)],
    content: a.content.map(pair),
  }))
  return { id: line.id, attributions }
}
