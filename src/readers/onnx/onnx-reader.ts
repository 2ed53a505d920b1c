import { Failure } from '../../core/0-terms/failure.ts'
import { readDocument } from '../../core/2-document/read-document.ts'
import { proposalsFromLabels } from '../../core/3-claims/8-proposals/from-labels.ts'
import { readProposals } from '../../core/3-claims/read-proposals.ts'
import type { ReadingMeans, ReportReader } from '../report-reader.ts'
import type { OnnxSettings } from '../settings.ts'
import { labelDocument, type Classifier } from './label-document.ts'
import { readModelFolder, type ModelFolder } from './model-folder.ts'
import { loadRuntime, loadTokenizerClass } from './packages.ts'

const ID = 'onnx'
/** What encoders of this kind take at once unless their folder says less. */
const USUAL_WINDOW = 512
/** Errors only: the runtime would write its warnings between the results. */
const ERRORS_ONLY = 3

/**
 * A reader that is a token classifier in a local folder. It marks claims, sources and reporting words; what they are and tell is read by our own rules.
 *
 * @throws Failure `reader-package`, `model-missing`, `reader-settings`
 */
export async function onnxReader(settings: OnnxSettings, { gazetteer, models }: ReadingMeans): Promise<ReportReader> {
  const folder = readModelFolder(settings.folder)
  const classifier = await classifierOf(folder, settings)
  return {
    identity: { reader: ID, model: folder.name, version: folder.version },
    async read(report) {
      const document = readDocument(report, gazetteer, models.pos)
      const labels = await labelDocument(classifier, document)
      const { dropped, ...reading } = readProposals(document, gazetteer, models, proposalsFromLabels(document, labels), ID)
      return { reading, dropped }
    },
  }
}

async function classifierOf(folder: ModelFolder, settings: OnnxSettings): Promise<Classifier> {
  const runtime = await loadRuntime()
  const Tokenizer = await loadTokenizerClass()
  return {
    runtime,
    session: await orDamaged(settings.folder, 'model.onnx', () =>
      runtime.InferenceSession.create(folder.model, { logSeverityLevel: ERRORS_ONLY }),
    ),
    tokenizer: await orDamaged(settings.folder, 'tokenizer.json', () => new Tokenizer(folder.tokenizer, folder.tokenizerConfig)),
    spaced: /"ByteLevel"/.test(JSON.stringify(folder.tokenizer)),
    labels: folder.labels,
    window: settings['window-tokens'] ?? Math.min(USUAL_WINDOW, folder.longest ?? USUAL_WINDOW),
  }
}

async function orDamaged<T>(folder: string, name: string, load: () => T | Promise<T>): Promise<T> {
  try {
    return await load()
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new Failure('model-missing', `${folder}/${name} does not load (${why.slice(0, 200)}). Export the model again.`, { file: name })
  }
}
