import type { Flag, FlagKind } from '../../../../core/0-terms/overview.ts'

/** What a flag of each kind means, and what to do about it. A flag changes nothing: it asks somebody to look. */
export const FLAG_MEANING: Readonly<Record<FlagKind, string>> = {
  'after-cut-off':
    'It is dated after the moment this overview stands for, so it was left out. Check the date; a slip of the pen can be corrected in the Reader.',
  'published-after-cut-off': 'The report came out after the moment this overview stands for. What it says was left out.',
  'impossible-date':
    'The date and the weekday disagree, there is no such day, or it lies after the report itself. Nothing was guessed: set the right one.',
  'district-mismatch':
    'The report puts a place in another district than the pack does. Neither was changed: look whether another place of that name is meant.',
  'hedge-lost': 'A relay dropped a reservation (“at least”, “according to first reports”) that stood in the words it relays.',
  'toll-fell': 'A running total went down. A claimant may have corrected it, or counted something else.',
  'toll-leapt': 'A running total rose much more than before. Look whether it still counts the same thing.',
  'toll-parts-differ': 'The parts a claimant names do not make the whole it names.',
  'contradicts-itself': 'One source says two things that cannot both be so.',
  'access-stale': 'Nobody has repeated it for longer than the pack allows: it may no longer hold.',
  'unknown-place': 'A name that the pack knows no place for. Join it under Places and names.',
  'unit-slip': 'One number stands for two different things counted, such as killed in one report and casualties in another.',
  'headline-differs': 'The headline of a report says more, or something else, than its text.',
  'toll-restarts': 'A running total begins again, from another day or for another period: it does not continue the one before.',
  'sum-over-claimants': 'A figure adds up what several claimants said. It belongs to none of them.',
  'sides-added': 'A figure adds up people counted in different ways.',
}

/** Flags of one kind. */
export interface FlagGroup {
  readonly kind: FlagKind
  readonly flags: readonly Flag[]
}

/** Flags by kind, in the order in which the overview first raises each. */
export function flagGroups(flags: readonly Flag[]): readonly FlagGroup[] {
  return [...Map.groupBy(flags, ({ kind }) => kind)].map(([kind, found]) => ({ kind, flags: found }))
}
