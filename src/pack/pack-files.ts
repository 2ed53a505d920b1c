import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import type { z } from 'zod'
import type { Pack } from '../core/0-terms/pack.ts'
import { parsePackFile } from './positions.ts'
import type { PackFile } from './positions.ts'

/** Something wrong in a pack's file: the sentence alone tells file, line, what was found and what to write instead. */
export interface PackProblem {
  readonly code: 'pack-yaml' | 'pack-schema'
  readonly file: string
  readonly line: number
  readonly sentence: string
}

export interface Position {
  readonly file: string
  readonly line: number
}

/** Lines are looked for when they are asked for: of a pack without faults nobody asks. */
function rowOf(file: PackFile, n: number): Position {
  return {
    file: file.path,
    get line() {
      return file.lineOf([n])
    },
  }
}

/** The parts of a pack that are lists, as they are named in `Pack`. */
export type PackList = 'parties' | 'actors' | 'places' | 'lines' | 'loadedWords'
/** What reading a pack's folder gave: the pack, or the problems that kept it from being one. */
export interface PackReading {
  readonly pack: Pack | null
  readonly problems: readonly PackProblem[]
  /** Where the n-th row of a list stands, or a field of `conflict` or `style`. For findings about a pack that loads. */
  readonly positionOf: (part: PackList | 'conflict' | 'style', row: number | string) => Position | null
}

/** Texts to be read in place of files, by their paths: a change is looked at before it is written. */
export type Instead = ReadonlyMap<string, string>
export const AS_IT_LIES: Instead = new Map()

export function fileIsThere(path: string, instead: Instead): boolean {
  return instead.has(path) || existsSync(path)
}

/** One file of a pack that holds one thing, checked by its schema. What is wrong is added to `problems`. */
export function readOne<T>(
  dir: string,
  name: string,
  schema: z.ZodType<T>,
  problems: PackProblem[],
  instead: Instead,
): { value: T | null; file: PackFile | null } {
  const path = join(dir, `${name}.yaml`)
  if (!fileIsThere(path, instead)) {
    problems.push(missing(path))
    return { value: null, file: null }
  }
  const file = readYaml(path, instead)
  return { value: validate(file, schema, problems), file }
}

/** A list of a pack: NAME.yaml, then NAME/*.yaml, each row with where it stands. */
export function readList<T>(
  dir: string,
  name: string,
  schema: z.ZodType<T[]>,
  required: boolean,
  problems: PackProblem[],
  instead: Instead,
) {
  const rows: T[] = []
  const positions: Position[] = []
  const paths = listFiles(dir, name, instead)
  if (!paths.length && required) problems.push(missing(join(dir, `${name}.yaml`)))
  for (const path of paths) {
    const file = readYaml(path, instead)
    for (const [n, row] of (validate(file, schema, problems) ?? []).entries()) {
      rows.push(row)
      positions.push(rowOf(file, n))
    }
  }
  return { rows, positions }
}

/** NAME.yaml, then NAME/*.yaml by name, so that the same pack loads the same way everywhere. */
export function listFiles(dir: string, name: string, instead: Instead = AS_IT_LIES): string[] {
  const whole = join(dir, `${name}.yaml`)
  const folder = join(dir, name)
  const parts =
    existsSync(folder) && statSync(folder).isDirectory()
      ? readdirSync(folder)
          .filter((f) => f.endsWith('.yaml'))
          .sort()
      : []
  return [...(fileIsThere(whole, instead) ? [whole] : []), ...parts.map((f) => join(folder, f))]
}

function readYaml(path: string, instead: Instead): PackFile {
  try {
    const text = instead.get(path) ?? new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path))
    return parsePackFile(show(path), text)
  } catch (error) {
    const message = error instanceof TypeError ? 'it is not UTF-8 text' : 'it cannot be read'
    return { path: show(path), value: null, faults: [{ line: 1, message }], lineOf: () => 1 }
  }
}

function validate<T>(file: PackFile, schema: z.ZodType<T>, problems: PackProblem[]): T | null {
  for (const fault of file.faults) {
    const sentence = `${file.path}:${fault.line}: this is not valid YAML (${fault.message}); write UTF-8 text, two spaces per level, no tabs, quotes round text that holds ": " or " #"`
    problems.push({ code: 'pack-yaml', file: file.path, line: fault.line, sentence })
  }
  if (file.faults.length) return null
  const result = schema.safeParse(file.value)
  if (result.success) return result.data
  for (const issue of result.error.issues) problems.push(problemOf(file, issue))
  return null
}

function problemOf(file: PackFile, issue: z.core.$ZodIssue): PackProblem {
  const path = issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path
  const line = file.lineOf(path)
  const found = valueAt(file.value, path)
  const name = fieldName(path)
  const wrong =
    issue.code === 'unrecognized_keys'
      ? `${name} is not a field`
      : found === undefined
        ? `${name} is missing`
        : `${name} is ${quote(found)}`
  return { code: 'pack-schema', file: file.path, line, sentence: `${file.path}:${line}: ${wrong}; ${issue.message}` }
}

/** "symbol", "colour.light", "names, item 2": the part of the path a writer of the file recognises. */
function fieldName(path: readonly PropertyKey[]): string {
  const inRow = typeof path[0] === 'number' && path.length > 1 ? path.slice(1) : path
  if (!inRow.length) return 'the file'
  const words = inRow.map((step) => (typeof step === 'number' ? `item ${step + 1}` : String(step)))
  return words.join(', ').replace(/, (?!item )/g, '.')
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let at = value
  for (const step of path) {
    if (typeof at !== 'object' || at === null) return undefined
    at = Reflect.get(at, step)
  }
  return at
}

function quote(found: unknown): string {
  const json = JSON.stringify(found) ?? String(found)
  return json.length > 60 ? `${json.slice(0, 57)}…` : json
}

function missing(path: string): PackProblem {
  const file = show(path)
  return {
    code: 'pack-schema',
    file,
    line: 1,
    sentence: `${file}:1: the file is missing; write it (the pack's other files show the layout, and "alteram pack new" makes a skeleton)`,
  }
}

/** Paths are shown with forward slashes on every system, so that messages are the same everywhere. */
function show(path: string): string {
  return path.split(sep).join('/')
}
