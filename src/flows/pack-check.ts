import { checkPack } from '../pack/check-pack.ts'
import type { Finding } from '../pack/check-pack.ts'
import { packFolder, readPack } from '../pack/load-pack.ts'
import type { PackProblem, PackReading } from '../pack/pack-files.ts'

export interface PackCheck {
  /** The folder that was read. */
  readonly dir: string
  /** How much there is; null when the pack did not load. */
  readonly counts: {
    readonly parties: number
    readonly actors: number
    readonly places: number
    readonly names: number
    readonly lines: number
  } | null
  /** What kept the pack from loading. When there are any, nothing else was checked. */
  readonly problems: readonly PackProblem[]
  /** What a loaded pack contradicts itself in; errors before warnings. */
  readonly findings: readonly Finding[]
  /** No problem and no error: warnings do not count against it. */
  readonly sound: boolean
}

/** What `packCheck` needs of the world. */
export interface PackCheckEffects {
  /** Throws `pack-not-found`. */
  folderOf(nameOrDir: string): string
  read(dir: string): PackReading
}

/** Reads and checks a pack by bundled name or folder. Throws `pack-not-found`. */
export function packCheck(nameOrDir: string, effects: PackCheckEffects = { folderOf: packFolder, read: readPack }): PackCheck {
  const dir = effects.folderOf(nameOrDir)
  const { pack, problems, positionOf } = effects.read(dir)
  if (!pack) return { dir, counts: null, problems, findings: [], sound: false }
  const all = checkPack(pack, positionOf)
  const findings = [...all.filter((f) => f.severity === 'error'), ...all.filter((f) => f.severity === 'warning')]
  return { dir, counts: countsOf(pack), problems, findings, sound: !all.some((f) => f.severity === 'error') }
}

function countsOf(pack: NonNullable<PackReading['pack']>): NonNullable<PackCheck['counts']> {
  const names = pack.places.reduce((n, p) => n + p.names.length, 0)
  return { parties: pack.parties.length, actors: pack.actors.length, places: pack.places.length, names, lines: pack.lines.length }
}
