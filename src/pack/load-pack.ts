import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { z } from 'zod'
import { Failure } from '../core/0-terms/failure.ts'
import type { Pack } from '../core/0-terms/pack.ts'
import { BASE_FILE, withAdditions } from './additions.ts'
import { AS_IT_LIES, fileIsThere, readList, readOne } from './pack-files.ts'
import type { Instead, PackList, PackProblem, PackReading, Position } from './pack-files.ts'
import {
  actorsSchema,
  baseSchema,
  conflictSchema,
  linesSchema,
  loadedWordsSchema,
  partiesSchema,
  placesSchema,
  styleSchema,
} from './schema.ts'

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

/**
 * Reads a pack's folder and collects every problem instead of throwing at the first. A folder of additions gives the pack it stands on, with
 * what it adds.
 *
 * @param instead texts to be read in place of files: what a change would make of the pack
 */
export function readPack(dir: string, instead: Instead = AS_IT_LIES): PackReading {
  if (!isAdditions(dir, instead)) return readWhole(dir, instead)
  const problems: PackProblem[] = []
  const base = readOne(dir, 'base', baseSchema, problems, instead)
  if (!base.value) return { pack: null, problems, positionOf: () => null }
  return withAdditions(dir, readWhole(packFolder(baseIn(dir, base.value.pack)), instead), instead)
}

/** The folder of the pack that a folder of additions stands on; null for a pack that is whole. Throws `pack-schema`, `pack-not-found`. */
export function baseFolder(dir: string): string | null {
  if (!isAdditions(dir, AS_IT_LIES)) return null
  const problems: PackProblem[] = []
  const { value } = readOne(dir, 'base', baseSchema, problems, AS_IT_LIES)
  if (!value) throw new Failure('pack-schema', problems.map((p) => p.sentence).join('\n'), { file: join(dir, BASE_FILE) })
  return packFolder(baseIn(dir, value.pack))
}

function isAdditions(dir: string, instead: Instead): boolean {
  return fileIsThere(join(dir, BASE_FILE), instead) && !fileIsThere(join(dir, 'conflict.yaml'), instead)
}

/** A bundled pack by its name, else a folder as seen from the additions. */
function baseIn(dir: string, pack: string): string {
  return bundledPacks().includes(pack) ? pack : resolve(dir, pack)
}

function readWhole(dir: string, instead: Instead): PackReading {
  const problems: PackProblem[] = []
  const rows = new Map<string, Position[]>()
  const one = <T>(name: string, schema: z.ZodType<T>) => readOne(dir, name, schema, problems, instead)
  const many = <T>(part: PackList, name: string, schema: z.ZodType<T[]>, required: boolean) => {
    const read = readList(dir, name, schema, required, problems, instead)
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
  return (existsSync(join(dir, 'conflict.yaml')) || existsSync(join(dir, BASE_FILE))) && statSync(dir).isDirectory()
}
