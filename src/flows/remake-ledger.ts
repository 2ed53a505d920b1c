import { cpSync, existsSync, mkdtempSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { Failure } from '../core/0-terms/failure.ts'
import { LIMITS } from '../ledger/chain.ts'
import { bundledPacks } from '../pack/load-pack.ts'
import { SIGNATURES } from './edition-signatures.ts'
import { exportLines } from './export-ledger.ts'
import { fileLines } from './file-lines.ts'
import { importLines, type Imported } from './import-ledger.ts'
import { ADDITIONS, DATABASE_FILE, readSettings, SETTINGS_FILE, settingsText } from './ledger-settings.ts'
import { makeFolder } from './make-folder.ts'
import { initLedger, openLedger, type NewLedger, type OpenedLedger } from './open-ledger.ts'
import { verifyRecord, type Verified } from './verify-record.ts'

/**
 * Copies a ledger, while others write, into a new folder that is a ledger by itself.
 *
 * @throws Failure `ledger-there`, `output-unwritable`; `usage` for a database, which has its own way to be backed up
 */
export async function backupLedger(at: OpenedLedger, target: string): Promise<void> {
  refuseThere(target)
  // A database refuses, and names its own tool with this very place.
  if (at.ledger.back !== 'sqlite') return at.ledger.backup(target)
  // Written beside the target and moved there whole, so that a backup that was broken off never looks like one.
  const beside = writing(target, () => {
    makeFolder(dirname(resolve(target)))
    return mkdtempSync(join(dirname(resolve(target)), `.${basename(target)}-`))
  })
  try {
    await at.ledger.backup(join(beside, DATABASE_FILE))
    writing(target, () => {
      writeFileSync(join(beside, SETTINGS_FILE), settingsText(at.settings))
      for (const kept of [SIGNATURES, ADDITIONS]) {
        const from = at.folder === null ? null : join(at.folder, kept)
        if (from !== null && existsSync(from)) cpSync(from, join(beside, kept), { recursive: true })
      }
      renameSync(beside, target)
    })
  } finally {
    rmSync(beside, { recursive: true, force: true })
  }
}

/**
 * Makes a ledger of a backup in a new folder, once the backup was verified.
 *
 * @throws Failure `ledger-missing`, `ledger-there`, `ledger-damaged`
 */
export async function restoreLedger(backup: string, target: string): Promise<Verified> {
  refuseThere(target)
  readSettings(backup)
  const from = await openLedger(backup)
  try {
    const verified = await verifyRecord(from)
    if (verified.problems.length)
      throw new Failure('ledger-damaged', `The backup in ${backup} is damaged: ${verified.problems[0].sentence} Use another backup.`, {
        backup,
      })
    await backupLedger(from, target)
    return verified
  } finally {
    await from.close()
  }
}

/**
 * Writes an export to a file, whole or not at all; returns the number of lines. An export may take the place of an export only: "alteram export
 * desk/ledger.sqlite" is a slip of the hand that would cost the whole record.
 *
 * @throws Failure `output-unwritable`
 */
export async function exportTo(at: OpenedLedger, file: string): Promise<number> {
  if (await holdsSomethingElse(file))
    throw new Failure('output-unwritable', `${file} is there already and is no export. Name another file, or move it away first.`, { file })
  const part = `${file}.part`
  let lines = 0
  try {
    const out = await open(part, 'w')
    try {
      for await (const line of exportLines(at)) {
        await out.write(line)
        lines++
      }
      await out.sync()
    } finally {
      await out.close()
    }
    renameSync(part, file)
  } catch (error) {
    rmSync(part, { force: true })
    if (error instanceof Failure) throw error
    throw unwritable(file, error)
  }
  return lines
}

/**
 * Takes an export into a ledger; where there is none in the folder, one is made as the export says.
 *
 * @throws Failure `file-not-found`, `file-unreadable`, `export-damaged`, `ledger-conflict`, `conflict-unknown`; `usage` when it does not tell which pack to take
 */
export async function importFrom(
  file: string,
  folder: string,
  wanted: Partial<NewLedger>,
  progress: (entries: number) => void,
): Promise<Imported> {
  let opened: OpenedLedger | null = null
  try {
    return await importLines(
      fileLines(file, LONGEST_LINE),
      async ({ conflict, buckets }) => {
        if (!existsSync(join(folder, SETTINGS_FILE)))
          await initLedger(folder, { ...wanted, pack: wanted.pack ?? packNamed(conflict), conflict, buckets })
        opened = await openLedger(folder)
        if (opened.conflict !== conflict)
          throw new Failure(
            'conflict-unknown',
            `The export is of ${conflict}, the ledger of ${opened.conflict}. Import it into a folder of its own.`,
          )
        return opened.ledger
      },
      progress,
    )
  } finally {
    await (opened as OpenedLedger | null)?.close()
  }
}

/** The largest original as base64, or the largest body, with its envelope. */
const LONGEST_LINE = Math.ceil((LIMITS.original * 4) / 3) + 100_000

/** What an export calls its conflict is no path: only a bundled pack is taken by that name. */
function packNamed(conflict: string): string {
  if (bundledPacks().includes(conflict)) return conflict
  throw new Failure('usage', `The export is of "${conflict}", and no bundled pack has that name. Name the pack with --pack.`, { conflict })
}

/** How every export begins: its head is canonical JSON. */
const BEGINNING = '{"alteram":"ledger"'

async function holdsSomethingElse(file: string): Promise<boolean> {
  const there = statSync(file, { throwIfNoEntry: false })
  // A pipe or a terminal is written to; an empty file is what a temporary name reserves.
  if (!there || (!there.isFile() && !there.isDirectory()) || (there.isFile() && there.size === 0)) return false
  if (there.isDirectory()) return true
  const opened = await open(file, 'r')
  try {
    const { buffer, bytesRead } = await opened.read(Buffer.alloc(BEGINNING.length), 0, BEGINNING.length, 0)
    return buffer.toString('utf8', 0, bytesRead) !== BEGINNING
  } finally {
    await opened.close()
  }
}

function refuseThere(target: string): void {
  if (existsSync(target))
    throw new Failure('ledger-there', `${target} is there already. Name a folder that is not there yet.`, { folder: target })
}

function writing<T>(target: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw unwritable(target, error)
  }
}

function unwritable(target: string, error: unknown): Failure {
  const why = error instanceof Error ? error.message : String(error)
  return new Failure('output-unwritable', `${target} cannot be written (${why}). Name another place.`, { file: target })
}
