import { existsSync, writeFileSync } from 'node:fs'
import { isAbsolute, join, relative, resolve } from 'node:path'
import { Failure } from '../core/0-terms/failure.ts'
import { openSqlite } from '../ledger/sqlite/open-sqlite.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { baseFolder, bundledPacks, loadPack, packFolder } from '../pack/load-pack.ts'
import { isBegun } from '../pack/teach-pack.ts'
import type { Queue } from '../queue/queue.ts'
import type { At } from './add-reports.ts'
import {
  ADDITIONS,
  DATABASE_FILE,
  isConflictName,
  readSettings,
  SETTINGS_FILE,
  settingsText,
  type LedgerSettings,
} from './ledger-settings.ts'
import { makeFolder } from './make-folder.ts'
import { projectReport } from './project-report.ts'

/** A ledger that was opened, with what its folder says of it. */
export interface OpenedLedger extends At {
  readonly queue: Queue
  readonly settings: LedgerSettings
  /** Its folder; null for a database that was named by its address. */
  readonly folder: string | null
  /** The name or folder of its pack, ready to be opened. */
  readonly pack: string
  close(): Promise<void>
}

/** Where a ledger lies that is open already. */
export type LedgerPlace = Pick<OpenedLedger, 'folder' | 'conflict'> & { readonly back: string }

/**
 * Opens once more, to look into it, a ledger that is open already: on another thread. A file is opened so that nothing can be written.
 *
 * @throws Failure `ledger-missing`, and what opening a database throws
 */
export async function openToRead({ folder, back, conflict }: LedgerPlace): Promise<At & { close(): Promise<void> }> {
  const { ledger } = await openBack(folder ?? '', back, 'there', true)
  return { ledger, conflict, close: () => ledger.close() }
}

interface Back {
  readonly ledger: Ledger
  readonly queue: Queue
}

const isAddress = (place: string): boolean => /^postgres(?:ql)?:\/\//.test(place)

/**
 * Opens a ledger by its folder, or a database by its address.
 *
 * @param choice for a database that was named by its address: which conflict, with which pack (left out: the pack of the conflict's name)
 * @throws Failure `ledger-missing`, `ledger-settings`, and what opening a database throws
 */
export async function openLedger(
  place: string,
  choice: { readonly conflict?: string; readonly pack?: string } = {},
): Promise<OpenedLedger> {
  if (isAddress(place)) return openAddress(place, choice)
  const settings = readSettings(place)
  const back = await openBack(place, settings.back, 'there')
  return opened(
    back,
    settings,
    place,
    choice.pack === undefined ? withAdditions(place, packIn(place, settings.pack)) : packIn(place, choice.pack),
  )
}

/** What a new ledger is to be. */
export interface NewLedger {
  readonly pack: string
  readonly conflict?: string | undefined
  readonly buckets?: number | undefined
  readonly back?: string | undefined
}

/**
 * Makes a ledger in a folder, which is made too.
 *
 * @throws Failure `ledger-there`, `pack-not-found`, `output-unwritable`; `usage` for a name that no ledger can have
 */
export async function initLedger(folder: string, wanted: NewLedger): Promise<LedgerSettings> {
  if (existsSync(join(folder, SETTINGS_FILE)))
    throw new Failure('ledger-there', `There is a ledger in ${folder} already. Name another folder, or use it as it is.`, { folder })
  const pack = loadPack(packFolder(wanted.pack))
  const { conflict = pack.id } = wanted
  if (!isConflictName(conflict))
    throw new Failure('usage', `A conflict cannot be called "${conflict}": letters, digits, "-", "_" and "." only. Name it with --name.`)
  const settings: LedgerSettings = {
    conflict,
    pack: packFrom(folder, wanted.pack),
    zone: pack.zone,
    buckets: wanted.buckets ?? 1,
    back: wanted.back ?? 'sqlite',
  }
  written(folder, () => makeFolder(folder))
  const back = await openBack(folder, settings.back, 'new')
  try {
    await back.ledger.create(settings.conflict, settings.buckets)
    written(folder, () => writeFileSync(join(folder, SETTINGS_FILE), settingsText(settings), { flag: 'wx' }))
  } finally {
    await back.ledger.close()
  }
  return settings
}

async function openBack(folder: string, back: string, state: 'there' | 'new', readOnly = false): Promise<Back> {
  const options = { project: projectReport, now: () => Date.now() }
  if (isAddress(back)) {
    // The driver is loaded where it is needed only: most ledgers are files.
    const { openPostgres } = await import('../ledger/postgres/open.ts')
    return openPostgres(back, options)
  }
  const file = join(folder, DATABASE_FILE)
  if (state === 'there' && !existsSync(file))
    throw new Failure('ledger-missing', `${file} is gone; ${SETTINGS_FILE} is there. Restore it from a backup with: alteram restore`, {
      file,
    })
  return openSqlite(file, { ...options, readOnly })
}

async function openAddress(address: string, choice: { readonly conflict?: string; readonly pack?: string }): Promise<OpenedLedger> {
  const back = await openBack('', address, 'there')
  try {
    const all = await back.ledger.conflicts()
    const found = choice.conflict === undefined && all.length === 1 ? all[0] : all.find((c) => c.conflict === choice.conflict)
    if (!found) throw whichConflict(all.map((c) => c.conflict))
    const pack = choice.pack ?? found.conflict
    const { zone } = loadPack(packFolder(pack))
    return opened(back, { conflict: found.conflict, buckets: found.buckets, pack, zone, back: address }, null, pack)
  } catch (error) {
    await back.ledger.close()
    throw error
  }
}

function opened({ ledger, queue }: Back, settings: LedgerSettings, folder: string | null, pack: string): OpenedLedger {
  return { ledger, queue, conflict: settings.conflict, settings, folder, pack, close: () => ledger.close() }
}

function whichConflict(known: readonly string[]): Failure {
  const remedy = known.length
    ? `Name one with --conflict: ${known.join(', ')}.`
    : 'Make one with: alteram init FOLDER --pack PACK --back ADDRESS'
  return new Failure('conflict-unknown', `Which conflict of that database? ${remedy}`)
}

/** A folder of a pack is kept as seen from the ledger's folder, so that both can be moved together; a bundled pack by its name. */
function packFrom(folder: string, pack: string): string {
  return bundledPacks().includes(pack) ? pack : relative(resolve(folder), resolve(packFolder(pack))) || '.'
}

function packIn(folder: string, pack: string): string {
  return bundledPacks().includes(pack) || isAbsolute(pack) ? pack : join(folder, pack)
}

/**
 * The pack of a ledger with what its desk added to it, where it did.
 *
 * @throws Failure `ledger-settings` when they were added to another pack
 */
function withAdditions(folder: string, pack: string): string {
  const additions = join(folder, ADDITIONS)
  if (!isBegun(additions) || resolve(pack) === resolve(additions)) return pack
  const base = baseFolder(additions)
  if (base !== null && resolve(base) === resolve(packFolder(pack))) return additions
  throw new Failure(
    'ledger-settings',
    `${additions} adds to the pack ${base ?? ''}, but ${SETTINGS_FILE} names ${pack}. Name the same pack there, or move the additions away.`,
    { file: join(folder, SETTINGS_FILE) },
  )
}

function written(folder: string, work: () => void): void {
  try {
    work()
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new Failure('output-unwritable', `No ledger can be made in ${folder} (${why}). Name another folder.`, { folder })
  }
}
