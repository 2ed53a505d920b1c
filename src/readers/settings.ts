import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { Failure } from '../core/0-terms/failure.ts'

const seconds = (most: number) => z.number({ error: 'write a number of seconds' }).min(0.001).max(most)
const count = (least: number, most: number) =>
  z
    .number({ error: `write a whole number from ${least} to ${most}` })
    .int()
    .min(least)
    .max(most)

const endpointSchema = z.strictObject({
  reader: z.literal('openai-compatible'),
  url: z.string({ error: 'write the address before /chat/completions, like http://127.0.0.1:8080/v1' }).min(1),
  model: z.string({ error: 'write the name by which the endpoint knows the model' }).min(1),
  'key-variable': z
    .string()
    .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'write the name of an environment variable, not the key itself')
    .nullish(),
  'piece-characters': count(200, 200_000).default(6000),
  'reply-bytes': count(1000, 100_000_000).default(2_000_000),
  'reply-tokens': count(16, 1_000_000).nullish(),
  'timeout-seconds': seconds(3600).default(120),
  tries: count(1, 20).default(4),
  'wait-seconds': seconds(600).default(1),
  'reply-format': z
    .enum(['json-schema', 'json-object', 'none'], { error: 'write json-schema, json-object or none' })
    .default('json-schema'),
})

const onnxSchema = z.strictObject({
  reader: z.literal('onnx'),
  folder: z.string({ error: 'write the folder that holds model.onnx, tokenizer.json and config.json' }).min(1),
  'window-tokens': count(8, 100_000).nullish(),
})

const settingsSchema = z.discriminatedUnion('reader', [endpointSchema, onnxSchema], { error: 'write openai-compatible or onnx' })

export type EndpointSettings = z.infer<typeof endpointSchema>
export type OnnxSettings = z.infer<typeof onnxSchema>
export type ReaderSettings = z.infer<typeof settingsSchema>

/**
 * Reads which reader to use and how from a YAML or JSON file. A folder in it is taken from where the file lies.
 *
 * @throws Failure `file-not-found`, `reader-settings`
 */
export function readSettings(path: string): ReaderSettings {
  const checked = settingsSchema.safeParse(parsed(path))
  if (!checked.success) {
    const { path: field, message } = checked.error.issues[0]
    const where = field.length ? `"${field.join('.')}": ` : ''
    throw new Failure('reader-settings', `${path}: ${where}${message}. See docs/how-to/another-reader.md.`, { file: path })
  }
  const settings = checked.data
  return settings.reader === 'onnx' ? { ...settings, folder: resolve(dirname(path), settings.folder) } : settings
}

function parsed(path: string): unknown {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new Failure('file-not-found', `There is no reader configuration to read at ${path}. Name a YAML or JSON file.`, {
      file: path,
      why,
    })
  }
  try {
    return parse(text)
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0] : String(error)
    throw new Failure('reader-settings', `${path} is not valid YAML (${why}). Correct it there.`, { file: path })
  }
}
