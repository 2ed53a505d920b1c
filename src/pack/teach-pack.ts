import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { basename, join, relative, resolve, sep } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { stringify } from 'yaml'
import { Failure } from '../core/0-terms/failure.ts'
import type { Lesson, NameLesson, PlaceLesson } from '../core/0-terms/lesson.ts'
import type { Actor, Pack, Place, PlaceName } from '../core/0-terms/pack.ts'
import { BASE_FILE } from './additions.ts'
import { checkPack } from './check-pack.ts'
import { compactName, hasName, nameOf, refuseTaken } from './lesson.ts'
import { BUNDLED_PACKS, bundledPacks, readPack } from './load-pack.ts'
import { listFiles } from './pack-files.ts'
import { RADIUS_BY_KIND } from './schema.ts'
import { withItem, withRow } from './yaml-edit.ts'

/** Where a pack lies, and where additions to it may be kept. */
export interface PackHome {
  readonly folder: string
  /** A folder for what is added to a pack whose own files cannot be changed; null where there is none. */
  readonly additions: string | null
}

/** What a lesson made of a pack. */
export interface TaughtPack {
  /** False when the pack knew it already: nothing was written. */
  readonly added: boolean
  /** The folder of the pack as it is now: where additions were begun, theirs. */
  readonly folder: string
  /** The file that was written, as seen from that folder; '' when nothing was. */
  readonly file: string
  readonly pack: Pack
  /** The names as they stand in the file. */
  readonly names: readonly string[]
  /** Things to look at that the pack's check did not say before. */
  readonly warnings: readonly string[]
  /** Puts everything back as it was. */
  readonly undo: () => void
}

interface Change {
  readonly folder: string
  /** Path → text, the file that holds the lesson last. */
  readonly files: ReadonlyMap<string, string>
}

/** Beside the pack's files while they are being changed: of two at once the second is turned away. */
const LOCK = '.being-taught'

/**
 * Teaches a pack a name or a place: writes it into the pack's own files, or, where those cannot be changed, into a folder of additions. The pack is
 * looked at as it would be before a byte is written: it must hold what it held and the lesson, and its check must find nothing new to mend.
 *
 * @param source where this is known from, with who said so and when: it stands in the file
 * @throws Failure `name-taken`, `not-there`, `pack-check`, `pack-read-only`, `output-unwritable`, `pack-yaml`, `pack-schema`
 */
export function teachPack(home: PackHome, lesson: Lesson, source: string): TaughtPack {
  const own = isWritable(home.folder)
  if (!own && home.additions === null) throw readOnly(home.folder)
  const folder = own ? home.folder : (home.additions ?? home.folder)
  if (!own) made(folder)
  const from = isBegun(folder) ? folder : home.folder
  return locked(folder, () => taught(from, folder, lesson, source))
}

function taught(from: string, folder: string, lesson: Lesson, source: string): TaughtPack {
  const before = packOf(from, new Map())
  const names = (lesson.does === 'name' ? [lesson] : lesson.names).map((name) => nameOf(before, name))
  const self = lesson.does === 'name' ? lesson : ({ of: 'place', id: lesson.id } as const)
  refuseUnknown(before, lesson)
  if (lesson.does === 'name' && hasName(before, lesson, names[0].text))
    return { added: false, folder: from, file: '', pack: before, names: names.map(compactName), warnings: [], undo: () => undefined }
  for (const { text } of names) refuseTaken(before, text, self)
  const change =
    lesson.does === 'name' ? nameChange(from, folder, lesson, names[0], source) : placeChange(from, folder, lesson, names, source)
  const after = packOf(change.folder, change.files)
  const wanted = lesson.does === 'name' ? withName(before, lesson, names[0]) : withPlace(before, lesson, names, source)
  const file = [...change.files.keys()].at(-1) ?? folder
  if (!isDeepStrictEqual(sorted(after), sorted(wanted)))
    throw new Failure('output-unwritable', `${file} is laid out in a way that cannot be added to. Add the name there by hand.`, { file })
  const warnings = newFindings(before, after)
  const undo = write(change.files)
  const told = wordsOf(lesson, names)
  return { added: true, folder: change.folder, file: slashed(relative(change.folder, file)), pack: after, names: told, warnings, undo }
}

function wordsOf(lesson: Lesson, names: readonly PlaceName[]): string[] {
  return names.map((name) => (lesson.does === 'name' && lesson.of === 'actor' ? name.text : compactName(name)))
}

/** Of what is written only the order of a place's row among the files is left open. */
function sorted(pack: Pack): Pack {
  return { ...pack, places: pack.places.toSorted((a, b) => (a.id < b.id ? -1 : 1)) }
}

function packOf(folder: string, instead: ReadonlyMap<string, string>): Pack {
  const { pack, problems } = readPack(folder, instead)
  if (pack) return pack
  const [first] = problems
  throw new Failure(first.code, `${first.sentence}. Nothing was added.`, { file: first.file, line: first.line })
}

function refuseUnknown(pack: Pack, lesson: Lesson): void {
  if (lesson.does === 'name') {
    const rows = lesson.of === 'place' ? pack.places : pack.actors
    if (rows.some(({ id }) => id === lesson.id)) return
    throw new Failure('not-there', `The pack has no ${lesson.of} "${lesson.id}". Name one by its id, as in its files.`, { id: lesson.id })
  }
  if (pack.places.some(({ id }) => id === lesson.id))
    throw new Failure(
      'name-taken',
      `The pack has a place "${lesson.id}" already. Give the new one another id, or add a name to that one.`,
      {
        name: lesson.id,
      },
    )
  if (lesson.district !== null && !pack.places.some(({ id }) => id === lesson.district))
    throw new Failure('not-there', `The pack has no place "${lesson.district}" for the new one to lie in. Name one by its id.`, {
      id: lesson.district,
    })
}

/** Errors are refused, warnings told; what was found before is not this lesson's. */
function newFindings(before: Pack, after: Pack): string[] {
  const known = new Set(checkPack(before).map(({ sentence }) => sentence))
  const fresh = checkPack(after).filter(({ sentence }) => !known.has(sentence))
  const error = fresh.find(({ severity }) => severity === 'error')
  if (error) throw new Failure('pack-check', `${error.sentence}. Nothing was added.`)
  return fresh.map(({ sentence }) => sentence)
}

function nameChange(from: string, folder: string, lesson: NameLesson, name: PlaceName, source: string): Change {
  const { of, id } = lesson
  const words = of === 'place' ? compactName(name) : name.text
  if (isAdditions(folder)) return added(folder, from, 'names', { of, id, name: words, source })
  const [list, field] = of === 'place' ? ['places', 'names'] : ['actors', 'aliases']
  for (const path of listFiles(folder, list)) {
    const text = withItem(readFileSync(path, 'utf8'), id, field, words, source.replace(/\s+/g, ' '))
    if (text !== null) return { folder, files: new Map([[path, text]]) }
  }
  throw new Failure('output-unwritable', `The row of ${id} cannot be found in ${folder}. Add the name there by hand.`, { file: folder })
}

function placeChange(from: string, folder: string, lesson: PlaceLesson, names: readonly PlaceName[], source: string): Change {
  const { id, kind, at, district } = lesson
  const row = {
    id,
    kind,
    ...(at === null ? {} : { at: [at.lat, at.lon] }),
    ...(district === null ? {} : { district }),
    names: names.map(compactName),
    source,
  }
  if (isAdditions(folder)) return added(folder, from, 'places', row)
  const paths = listFiles(folder, 'places')
  const texts = new Map(paths.map((path) => [path, readFileSync(path, 'utf8')]))
  // Beside those of the same district, where the pack is in several files.
  const near = district === null ? undefined : paths.findLast((path) => texts.get(path)?.includes(`district: ${district}`))
  const path = near ?? paths.at(-1) ?? join(folder, 'places.yaml')
  const text = withRow(texts.get(path) ?? '', row)
  if (text === null)
    throw new Failure('output-unwritable', `${path} is laid out in a way that cannot be added to. Add the place there by hand.`, {
      file: path,
    })
  return { folder, files: new Map([[path, text]]) }
}

/** Additions are begun with the first of them: until then the folder is empty. */
function added(folder: string, from: string, list: 'names' | 'places', row: Readonly<Record<string, unknown>>): Change {
  const base = join(folder, BASE_FILE)
  const path = join(folder, `${list}.yaml`)
  const text = withRow(existsSync(path) ? readFileSync(path, 'utf8') : '', row)
  if (text === null)
    throw new Failure('output-unwritable', `${path} is laid out in a way that cannot be added to. Add the row there by hand.`, {
      file: path,
    })
  const begin: readonly [string, string][] = existsSync(base) ? [] : [[base, baseText(folder, from)]]
  return { folder, files: new Map([...begin, [path, text]]) }
}

function baseText(folder: string, from: string): string {
  const name = bundledPacks().find((one) => resolve(BUNDLED_PACKS, one) === resolve(from))
  const pack = stringify({ pack: name ?? slashed(relative(folder, resolve(from))) })
  return `# What this desk adds to the pack it stands on: names.yaml further names, places.yaml further places.\n${pack}`
}

function withName(pack: Pack, { of, id }: NameLesson, name: PlaceName): Pack {
  const named = (p: Place): Place => (p.id === id ? { ...p, names: [...p.names, name] } : p)
  const called = (a: Actor): Actor => (a.id === id ? { ...a, aliases: [...a.aliases, name.text] } : a)
  return of === 'place' ? { ...pack, places: pack.places.map(named) } : { ...pack, actors: pack.actors.map(called) }
}

function withPlace(pack: Pack, lesson: PlaceLesson, names: readonly PlaceName[], source: string): Pack {
  const { id, kind, at, district } = lesson
  return {
    ...pack,
    places: [...pack.places, { id, kind, at, radius: RADIUS_BY_KIND[kind], district, home: null, names, homonyms: [], source }],
  }
}

function isAdditions(folder: string): boolean {
  return !existsSync(join(folder, 'conflict.yaml'))
}

/** A pack that came with the program is replaced with it; a folder that nobody may write is left alone, by an administrator too. */
function isWritable(folder: string): boolean {
  if (`${resolve(folder)}${sep}`.startsWith(`${resolve(BUNDLED_PACKS)}${sep}`)) return false
  const files = [folder, ...(['places', 'actors'] as const).flatMap((list) => listFiles(folder, list))]
  return files.every((path) => {
    try {
      accessSync(path, constants.W_OK)
      return (statSync(path).mode & 0o222) !== 0
    } catch {
      return false
    }
  })
}

function readOnly(folder: string): Failure {
  return new Failure(
    'pack-read-only',
    `The files of the pack ${basename(resolve(folder))} are not to be changed here, and there is no ledger's folder to keep additions in. Copy the pack to a folder of your own, and name that with --pack.`,
    { pack: folder },
  )
}

/** Has somebody added to a pack in this folder before? */
export function isBegun(folder: string): boolean {
  return existsSync(join(folder, BASE_FILE))
}

function made(folder: string): void {
  try {
    if (!existsSync(folder)) mkdirSync(folder)
  } catch (error) {
    throw unwritable(folder, error)
  }
}

function locked<T>(folder: string, work: () => T): T {
  const lock = join(folder, LOCK)
  try {
    closeSync(openSync(lock, 'wx'))
  } catch (error) {
    if (!existsSync(lock)) throw unwritable(folder, error)
    throw new Failure('output-unwritable', `Somebody else is changing the pack just now. Try again; if nobody is, remove ${lock}.`, {
      file: lock,
    })
  }
  try {
    return work()
  } finally {
    rmSync(lock, { force: true })
  }
}

/** Writes the files, each whole or not at all. Returns how to put the old ones back. */
function write(files: ReadonlyMap<string, string>): () => void {
  const old = new Map([...files.keys()].map((path) => [path, existsSync(path) ? readFileSync(path, 'utf8') : null]))
  const undo = (): void => {
    for (const [path, text] of old)
      if (text === null) rmSync(path, { force: true })
      else replace(path, text)
  }
  try {
    for (const [path, text] of files) replace(path, text)
  } catch (error) {
    undo()
    throw unwritable([...files.keys()].at(-1) ?? '', error)
  }
  return undo
}

function replace(path: string, text: string): void {
  const part = `${path}.part`
  const file = openSync(part, 'w')
  try {
    writeSync(file, text)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(part, path)
}

function unwritable(path: string, error: unknown): Failure {
  const why = error instanceof Error ? error.message : String(error)
  return new Failure('output-unwritable', `${path} cannot be written (${why}). Make it writable, or keep the pack elsewhere.`, {
    file: path,
  })
}

function slashed(path: string): string {
  return path.split(sep).join('/')
}
