import { OUTLET, THIRD, UNKNOWN } from '../../core/0-terms/party.ts'
import type { Pack } from '../../core/0-terms/pack.ts'
import type { PackList } from '../pack-files.ts'

export type FindingCode =
  | 'duplicate-id'
  | 'reserved-id'
  | 'unknown-party'
  | 'unknown-actor'
  | 'unknown-place'
  | 'alias-of-two'
  | 'shared-short-form'
  | 'repeated-alias'
  | 'far-from-district'
  | 'missing-source'
  | 'term-order'
  | 'homonym-one-sided'
  | 'homonym-undeclared'
  | 'contrast'
  | 'colours-alike'
  | 'symbols-alike'
  | 'name-missing'
  | 'script'
  | 'name-form'
  | 'columns'
  | 'night-of'
  | 'day-parts'
  | 'line-empty'
  | 'party-unnamed'
  | 'opponents-one-sided'
  | 'circle'

/** One thing a check found, with the row it is about; file and line are added where they are known. */
export interface RowFinding {
  readonly severity: 'error' | 'warning'
  readonly code: FindingCode
  readonly part: PackList | 'conflict' | 'style'
  /** Number of the row in its list, or the name of a field of conflict or style. */
  readonly row: number | string
  readonly sentence: string
}

export type Check = (pack: Pack) => RowFinding[]

/** May a row name this party: one of the pack's own, or one of the three words every pack shares? */
export function knowsParty(pack: Pack, party: string): boolean {
  return RESERVED.has(party) || pack.parties.some((p) => p.id === party)
}

export const RESERVED: ReadonlySet<string> = new Set([THIRD, OUTLET, UNKNOWN])
