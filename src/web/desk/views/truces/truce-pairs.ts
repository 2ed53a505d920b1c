import type { TruceEntry } from '../../../../core/0-terms/overview.ts'
import type { PartyId } from '../../../../core/0-terms/party.ts'

export type Accusation = TruceEntry['accusations'][number]

/** What each side accuses the other of, face to face; accusations by others, and those that name nobody, stand apart. */
export interface TrucePairs {
  readonly left: readonly Accusation[]
  readonly right: readonly Accusation[]
  readonly others: readonly Accusation[]
}

function momentOf({ happened, said }: Accusation): string {
  return happened ?? said ?? '9999'
}

/** Sorts the accusations of breaking a truce by who makes them, the earliest first. */
export function trucePairs({ accusations }: Pick<TruceEntry, 'accusations'>, columns: readonly [PartyId, PartyId]): TrucePairs {
  const sorted = [...accusations].sort((a, b) => (momentOf(a) < momentOf(b) ? -1 : momentOf(a) > momentOf(b) ? 1 : 0))
  const by = (party: PartyId): readonly Accusation[] => sorted.filter((accusation) => accusation.by === party)
  return { left: by(columns[0]), right: by(columns[1]), others: sorted.filter((accusation) => !columns.includes(accusation.by)) }
}
