import type { CivilTime } from '../core/0-terms/when.ts'
import { civilMinutes } from '../core/4-reconcile/civil-minutes.ts'
import { civilTimeOrNull } from './civil-time.ts'
import type { ReadFile } from './read-reports.ts'

export interface KnownThen {
  readonly known: readonly ReadFile[]
  /** Recorded after that moment, or at a moment nobody wrote down. */
  readonly later: readonly ReadFile[]
}

const LAST_MINUTE = 1439

/**
 * The reports that were recorded by a moment: by `captured` of their front matter, else by when they were published; a bare day counts at its end. What tells
 * neither is left out, so that adding a report never changes what an earlier moment gives.
 *
 * @param at civil time of the zone
 */
export function knownAt(files: readonly ReadFile[], at: CivilTime, zone: string): KnownThen {
  const limit = civilMinutes(at)
  const known: ReadFile[] = []
  const later: ReadFile[] = []
  for (const file of files) {
    const recorded = recordedMinutes(file, zone)
    const list = recorded !== null && recorded <= limit ? known : later
    list.push(file)
  }
  return { known, later }
}

function recordedMinutes({ captured: { report } }: ReadFile, zone: string): number | null {
  const civil = report.captured === null ? report.said : civilTimeOrNull(report.captured, zone)
  if (civil === null) return null
  return civilMinutes(civil) + (civil.length === 10 ? LAST_MINUTE : 0)
}
