import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { Failure } from '../../core/0-terms/failure.ts'
import { TOKEN_LABELS } from '../../core/3-claims/8-proposals/from-labels.ts'

/** A token classifier as it lies in a folder, read and checked. */
export interface ModelFolder {
  readonly name: string
  readonly model: Uint8Array
  /** The first twelve hex digits of the SHA-256 of the model's bytes. */
  readonly version: string
  readonly tokenizer: object
  readonly tokenizerConfig: object
  /** For each of the model's labels, its index in `TOKEN_LABELS`. */
  readonly labels: Uint8Array
  /** Most pieces it takes at once, marks of beginning and end included; null when the folder does not say. */
  readonly longest: number | null
}

const configSchema = z.object({
  id2label: z.record(z.string().regex(/^\d+$/), z.string()),
  max_position_embeddings: z.number().int().positive().nullish(),
})
const objectSchema = z.record(z.string(), z.unknown())

/**
 * Reads `model.onnx`, `config.json`, `tokenizer.json` and, if it is there, `tokenizer_config.json`.
 *
 * @throws Failure `model-missing` when a file is not there or not JSON; `reader-settings` when the labels are others than those a reader needs
 */
export function readModelFolder(folder: string): ModelFolder {
  const model = bytesOf(folder, 'model.onnx')
  const config = configSchema.safeParse(jsonOf(folder, 'config.json'))
  if (!config.success) throw damaged(folder, 'config.json', 'has no id2label')
  const labels = labelsOf(folder, config.data.id2label)
  return {
    name: basename(folder),
    model,
    version: createHash('sha256').update(model).digest('hex').slice(0, 12),
    tokenizer: objectOf(folder, 'tokenizer.json'),
    tokenizerConfig: isThere(folder, 'tokenizer_config.json') ? objectOf(folder, 'tokenizer_config.json') : {},
    labels,
    longest: config.data.max_position_embeddings ?? null,
  }
}

function labelsOf(folder: string, named: Readonly<Record<string, string>>): Uint8Array {
  const out = new Uint8Array(Object.keys(named).length)
  for (const [id, label] of Object.entries(named)) {
    const at = TOKEN_LABELS.findIndex((one) => one === label.toUpperCase())
    if (at < 0 || Number(id) >= out.length)
      throw new Failure(
        'reader-settings',
        `${join(folder, 'config.json')} names a label "${label}". Use a model whose labels are ${TOKEN_LABELS.join(', ')}.`,
        { label },
      )
    out[Number(id)] = at
  }
  if (!out.includes(TOKEN_LABELS.indexOf('B-CLAIM')))
    throw new Failure(
      'reader-settings',
      `${join(folder, 'config.json')} has no label B-CLAIM. Use a model whose labels are ${TOKEN_LABELS.join(', ')}.`,
    )
  return out
}

function bytesOf(folder: string, name: string): Uint8Array {
  try {
    return readFileSync(join(folder, name))
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new Failure('model-missing', `${join(folder, name)} cannot be read. Put the model there, or correct "folder".`, {
      file: name,
      why,
    })
  }
}

function isThere(folder: string, name: string): boolean {
  try {
    return readFileSync(join(folder, name)).length > 0
  } catch {
    return false
  }
}

function jsonOf(folder: string, name: string): unknown {
  try {
    return JSON.parse(Buffer.from(bytesOf(folder, name)).toString('utf8')) as unknown
  } catch (error) {
    if (error instanceof Failure) throw error
    throw damaged(folder, name, 'is not JSON')
  }
}

function objectOf(folder: string, name: string): object {
  const checked = objectSchema.safeParse(jsonOf(folder, name))
  if (!checked.success) throw damaged(folder, name, 'holds no object')
  return checked.data
}

function damaged(folder: string, name: string, what: string): Failure {
  return new Failure('model-missing', `${join(folder, name)} ${what}. Export the model again.`, { file: name })
}
