import type { SilenceEntry } from '../../core/0-terms/overview.ts'
import type { PartyId } from '../../core/0-terms/party.ts'

/** Allegations against one side since which the same reports were read: told once for all of them. */
export interface SilenceGroup {
  readonly accused: PartyId
  readonly reports: number
  readonly publishers: readonly string[]
  readonly entries: readonly SilenceEntry[]
}

/** Sorts allegations by whom they accuse and by what was read since, in the order in which they come. */
export function silenceGroups(entries: readonly SilenceEntry[]): readonly SilenceGroup[] {
  const groups = new Map<string, SilenceGroup>()
  for (const entry of entries) {
    const { reports, publishers } = entry.readSince
    const key = [entry.accused, reports, ...publishers].join('\n')
    const known = groups.get(key)?.entries ?? []
    groups.set(key, { accused: entry.accused, reports, publishers, entries: [...known, entry] })
  }
  return [...groups.values()]
}
