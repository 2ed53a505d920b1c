import { join } from 'node:path'
import type { Lesson } from '../core/0-terms/lesson.ts'
import { packFolder } from '../pack/load-pack.ts'
import { isBegun, teachPack, type PackHome, type TaughtPack } from '../pack/teach-pack.ts'
import type { Draft } from '../ledger/entry.ts'
import type { At } from './add-reports.ts'
import { asJson } from './entry-bodies.ts'
import { ADDITIONS } from './ledger-settings.ts'
import type { OpenedLedger } from './open-ledger.ts'
import { packStamp } from './record-reading.ts'

/** Who teaches, when and why: it stands in the pack's file and in the ledger. */
export interface Teaching {
  readonly by: string
  /** YYYY-MM-DD */
  readonly day: string
  readonly why: string | null
}

/** A lesson that was taken. */
export interface Taught extends Omit<TaughtPack, 'undo'> {
  /** The entry that records it; null where nothing was added, or no ledger is at hand. */
  readonly entry: string | null
}

/** Where the pack of a desk lies, and where it may keep additions. */
export type DeskHome = PackHome

/** Where the pack of a ledger lies; additions to a bundled pack are kept in the ledger's folder. */
export function homeOf({ pack, folder }: Pick<OpenedLedger, 'pack' | 'folder'>): DeskHome {
  return { folder: packFolder(pack), additions: folder === null ? null : join(folder, ADDITIONS) }
}

/** The folder that the pack is read from now: additions, once there are some. */
export function packFolderOf({ folder, additions }: DeskHome): string {
  return additions !== null && isBegun(additions) ? additions : folder
}

/**
 * Teaches a pack, and records it in the ledger that reads with it: what is not recorded does not stay in the files either.
 *
 * @param at null for a pack by itself: then its files alone tell who and when
 * @throws Failure what `teachPack` throws, and what the ledger does
 */
export async function teach(at: At | null, home: DeskHome, lesson: Lesson, teaching: Teaching): Promise<Taught> {
  const { undo, ...taught } = teachPack(home, lesson, sourceOf(teaching))
  if (!taught.added || at === null) return { ...taught, entry: null }
  try {
    const [{ entry }] = await at.ledger.append(at.conflict, { drafts: [draftOf(taught, lesson, teaching)] })
    return { ...taught, entry: entry.id }
  } catch (error) {
    undo()
    throw error
  }
}

/** "ann, 2031-03-04: stands so in the evening bulletin" */
function sourceOf({ by, day, why }: Teaching): string {
  return `${by}, ${day}${why === null ? '' : `: ${why.replace(/\s+/g, ' ').trim()}`}`
}

/** All lessons of a pack stand in one chain. */
function draftOf({ pack, names, file }: Omit<TaughtPack, 'undo'>, lesson: Lesson, { by, why }: Teaching): Draft {
  const body = { lesson, names, file, pack: packStamp(pack), why }
  return { kind: 'pack', subject: lesson.id, report: `pack:${pack.id}`, by, body: asJson(body) }
}
