import type { ControlState, Overview } from '../../../../core/0-terms/overview.ts'
import type { PlaceId } from '../../../../core/0-terms/place.ts'

export type ControlRow = Overview['control'][number]

/** What is said of control of the same place or places, by whomever. */
export interface ControlGroup {
  readonly key: string
  readonly places: readonly PlaceId[]
  readonly rows: readonly ControlRow[]
  /** Do two claimants say different things of who holds it? */
  readonly differs: boolean
}

export const CONTROL_STATES: readonly ControlState[] = ['claimed', 'conceded', 'denied', 'assessed']

/** Groups what is said of control by its places; settlements counted but not named stand with the districts they lie in. Newest said first within a group. */
export function controlGroups(rows: readonly ControlRow[]): readonly ControlGroup[] {
  const groups = new Map<string, ControlRow[]>()
  for (const row of rows) {
    const key = row.places.length === 0 ? row.claim : [...row.places].sort().join(' ')
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return [...groups].map(([key, found]) => ({
    key,
    places: found[0]?.places ?? [],
    rows: found.sort((a, b) => ((b.said ?? '') < (a.said ?? '') ? -1 : (b.said ?? '') > (a.said ?? '') ? 1 : 0)),
    differs: new Set(found.map((row) => row.holder ?? row.party)).size > 1 || found.some((row) => row.state === 'denied'),
  }))
}

/** "3 hours", "2 days"; empty where it is not known. */
export function ageWords(hours: number | null | undefined): string {
  if (hours === null || hours === undefined) return ''
  if (hours < 1) return 'within the hour'
  if (hours < 48) return hours === 1 ? '1 hour ago' : `${hours} hours ago`
  return `${Math.floor(hours / 24)} days ago`
}
