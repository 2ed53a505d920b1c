import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { z } from 'zod'
import { Failure } from '../core/0-terms/failure.ts'
import type { Pack } from '../core/0-terms/pack.ts'
import { parsePackFile } from './positions.ts'
import type { PackFile } from './positions.ts'
import { actorsSchema, conflictSchema, linesSchema, loadedWordsSchema, partiesSchema, placesSchema, styleSchema } from './schema.ts'

/** Something wrong in a pack's file: the sentence alone tells file, line, what was found and what to write instead. */
export interface PackProblem {
  readonly code: 'pack-yaml' | 'pack-schema'
  readonly file: string
  readonly line: number
  readonly sentence: string
}

/** The parts of a pack that are lists, as they are named in `Pack`. */
export type PackList = 'parties' | 'actors' | 'places' | 'lines' | 'loadedWords'
export interface Position {
  readonly file: string
  readonly line: number
}

/** What reading a pack's folder gave: the pack, or the problems that kept it from being one. */
export interface PackReading {
  readonly pack: Pack | null
  readonly problems: readonly PackProblem[]
  /** Where the n-th row of a list stands, or a field of `conflict` or `style`. For findings about a pack that loads. */
  readonly positionOf: (part: PackList | 'conflict' | 'style', row: number | string) => Position | null
}

/** The packs that come with the program stand beside `src` in a checkout and beside `dist` in the built package. */
export const BUNDLED_PACKS = fileURLToPath(new URL('../../packs', import.meta.url))

/** The folder of a pack: a bare name is one of the bundled packs, else a folder. Throws `pack-not-found`. */
export function packFolder(nameOrDir: string, options: { readonly packsDir?: string } = {}): string {
  const packsDir = options.packsDir ?? BUNDLED_PACKS
  const bare = /^[\w-]+$/.test(nameOrDir)
  if (bare && isPack(join(packsDir, nameOrDir))) return join(packsDir, nameOrDir)
  if (isPack(nameOrDir)) return nameOrDir
  const known = bundledPacks(packsDir)
  const hint = known.length
    ? `Name one of ${known.join(', ')}, or a folder that holds conflict.yaml.`
    : 'Name a folder that holds conflict.yaml.'
  throw new Failure('pack-not-found', `There is no pack "${nameOrDir}". ${hint}`, { pack: nameOrDir, packsDir })
}

/** Names of the packs in a folder of packs, sorted. */
export function bundledPacks(packsDir: string = BUNDLED_PACKS): string[] {
  return existsSync(packsDir)
    ? readdirSync(packsDir)
        .filter((name) => isPack(join(packsDir, name)))
        .sort()
    : []
}

/**
 * Loads a pack by bundled name or folder. Throws one `Failure` for all that is wrong: `pack-yaml` when a file is not YAML, else `pack-
 * schema`,
 * one sentence a line; facts `file`, `line` (of the first) and `problems` (how many). `readPack` gives the same as a list.
 */
export function loadPack(nameOrDir: string, options: { readonly packsDir?: string } = {}): Pack {
  const { pack, problems } = readPack(packFolder(nameOrDir, options))
  const first = problems[0]
  if (pack) return pack
  const code = problems.some((p) => p.code === 'pack-yaml') ? 'pack-yaml' : 'pack-schema'
  throw new Failure(code, problems.map((p) => p.sentence).join('\n'), {
    file: first?.file ?? nameOrDir,
    line: first?.line ?? 1,
    problems: problems.length,
  })
}

/** Reads a pack's folder and collects every problem instead of throwing at the first. */
export function readPack(dir: string): PackReading {
  const problems: PackProblem[] = []
  const rows = new Map<string, Position[]>()
  const one = <T>(name: string, schema: z.ZodType<T>) => readOne(dir, name, schema, problems)
  const many = <T>(part: PackList, name: string, schema: z.ZodType<T[]>, required: boolean) => {
    const read = readList(dir, name, schema, required, problems)
    rows.set(part, read.positions)
    return read.rows
  }
  const conflict = one('conflict', conflictSchema)
  const style = one('style', styleSchema)
  const lists = {
    parties: many('parties', 'parties', partiesSchema, true),
    actors: many('actors', 'actors', actorsSchema, true),
    places: many('places', 'places', placesSchema, true),
    lines: many('lines', 'lines', linesSchema, false),
    loadedWords: many('loadedWords', 'loaded-words', loadedWordsSchema, false),
  }
  const pack = conflict.value && style.value && !problems.length ? { ...conflict.value, ...lists, style: style.value } : null
  const single = { conflict: conflict.file, style: style.file }
  return {
    pack,
    problems,
    positionOf: (part, row) => {
      if (part === 'conflict' || part === 'style') return single[part] && { file: single[part].path, line: single[part].lineOf([row]) }
      return typeof row === 'number' ? (rows.get(part)?.[row] ?? null) : null
    },
  }
}

function isPack(dir: string): boolean {
  return existsSync(join(dir, 'conflict.yaml')) && statSync(dir).isDirectory()
}

function readOne<T>(dir: string, name: string, schema: z.ZodType<T>, problems: PackProblem[]): { value: T | null; file: PackFile | null } {
  const path = join(dir, `${name}.yaml`)
  if (!existsSync(path)) {
    problems.push(missing(path))
    return { value: null, file: null }
  }
  const file = readYaml(path)
  return { value: validate(file, schema, problems), file }
}

function readList<T>(dir: string, name: string, schema: z.ZodType<T[]>, required: boolean, problems: PackProblem[]) {
  const rows: T[] = []
  const positions: Position[] = []
  const paths = listFiles(dir, name)
  if (!paths.length && required) problems.push(missing(join(dir, `${name}.yaml`)))
  for (const path of paths) {
    const file = readYaml(path)
    for (const [n, row] of (validate(file, schema, problems) ?? []).entries()) {
      rows.push(row)
      positions.push({ file: file.path, line: file.lineOf([n]) })
    }
  }
  return { rows, positions }
}

/** NAME.yaml, then NAME/*.yaml by name, so that the same pack loads the same way everywhere. */
function listFiles(dir: string, name: string): string[] {
  const whole = join(dir, `${name}.yaml`)
  const folder = join(dir, name)
  const parts =
    existsSync(folder) && statSync(folder).isDirectory()
      ? readdirSync(folder)
          .filter((f) => f.endsWith('.yaml'))
          .sort()
      : []
  return [...(existsSync(whole) ? [whole] : []), ...parts.map((f) => join(folder, f))]
}

function readYaml(path: string): PackFile {
  try {
    return parsePackFile(show(path), new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path)))
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
