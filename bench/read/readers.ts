import { bareReport } from '../../src/core/0-terms/report.ts'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { Failure } from '../../src/core/0-terms/failure.ts'
import type { Report } from '../../src/core/0-terms/report.ts'

/** Reads one text and returns how many things it found, so that the work cannot be left out. */
export type Read = (text: string) => number

/** A reader under measurement. `load` counts as start-up; null when it cannot run here (its weights are not there yet). */
export interface Reader {
  readonly id: string
  readonly what: string
  /** Flags of Node it runs with. */
  readonly flags: readonly string[]
  load(): Promise<Read | null>
}

const PACK = fileURLToPath(new URL('../../test/packs/corvin-arden', import.meta.url))

const asReport = (text: string): Report => bareReport('made', text)

async function ourDocument(): Promise<Read> {
  const [{ loadPosModel }, { loadPack }, { gazetteerOf }, { readDocument }] = await Promise.all([
    import('../../src/flows/load-models.ts'),
    import('../../src/pack/load-pack.ts'),
    import('../../src/core/2-document/mentions.ts'),
    import('../../src/core/2-document/read-document.ts'),
  ])
  const pos = loadPosModel(),
    gazetteer = gazetteerOf(loadPack(PACK))
  return (text) => readDocument(asReport(text), gazetteer, pos).tokens.n
}

async function ourClaims(): Promise<Read | null> {
  const [{ loadModels }, { loadPack }, { gazetteerOf }, { readClaims }] = await Promise.all([
    import('../../src/flows/load-models.ts'),
    import('../../src/pack/load-pack.ts'),
    import('../../src/core/2-document/mentions.ts'),
    import('../../src/core/3-claims/read-claims.ts'),
  ])
  try {
    const models = loadModels(),
      gazetteer = gazetteerOf(loadPack(PACK))
    return (text) => readClaims(asReport(text), gazetteer, models).claims.length
  } catch (error) {
    if (error instanceof Failure && error.code === 'model-missing') return null
    throw error
  }
}

async function wink(): Promise<Read> {
  const require = createRequire(import.meta.url)
  const { default: winkNLP } = await import('wink-nlp')
  const model = require('wink-eng-lite-web-model') as Parameters<typeof winkNLP>[0]
  const nlp = winkNLP(model),
    its = nlp.its
  return (text) => nlp.readDoc(text).tokens().out(its.pos).length
}

async function compromise(): Promise<Read> {
  const { default: nlp } = await import('compromise')
  return (text) => nlp(text).terms().length
}

async function chrono(): Promise<Read> {
  const { parse } = await import('chrono-node')
  const reference = new Date(Date.UTC(2031, 2, 4, 18))
  return (text) => parse(text, reference).length
}

/** A small young generation, as `bin/alteram read` has it: what reading makes lives shortly. */
export const LITTLE_MEMORY = ['--max-semi-space-size=2']

export const READERS: readonly Reader[] = [
  { id: 'alteram-claims', what: 'text to claims', flags: [], load: ourClaims },
  {
    id: 'alteram-claims-small',
    what: `the same with ${LITTLE_MEMORY.join(' ')}, as bin/alteram reads`,
    flags: LITTLE_MEMORY,
    load: ourClaims,
  },
  { id: 'alteram-document', what: 'blocks, sentences, tags, quotations, names', flags: [], load: ourDocument },
  { id: 'wink-nlp', what: 'its full pipeline: sentences, tags, entities, sentiment', flags: [], load: wink },
  { id: 'compromise', what: 'its full pipeline: sentences, tags, phrases', flags: [], load: compromise },
  { id: 'chrono-node', what: 'dates only', flags: [], load: chrono },
]
