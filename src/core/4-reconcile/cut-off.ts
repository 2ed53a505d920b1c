import type { Kind } from '../0-terms/claim.ts'
import type { CivilTime } from '../0-terms/when.ts'
import { civilMinutes } from './civil-minutes.ts'
import type { Heard } from './heard.ts'

/** Deeds have happened; words may speak of tomorrow. Only a deed dated after the cut-off is a slip. */
const DEEDS: ReadonlySet<Kind> = new Set([
  'strike',
  'clash',
  'casualties',
  'materiel',
  'damage',
  'control',
  'access',
  'displacement',
  'detainees',
  'accusation',
])

/** "will be exchanged", "is to reopen": a plan, not a deed. */
export const PLAN = /\b(?:will|shall|would|plans? to|planned|is to|are to|scheduled|intends?|expected to|due to (?:be|begin|start|open))\b/i

export interface CutOff {
  readonly kept: readonly Heard[]
  /** Deeds dated at or after the cut-off. */
  readonly later: readonly Heard[]
  /** Claims of reports published after the cut-off. */
  readonly unpublished: readonly Heard[]
}

/** Splits the claims at an edition's cut-off. What is left out is never lost: it is flagged. */
export function cutOff(heard: readonly Heard[], asOf: CivilTime): CutOff {
  const limit = civilMinutes(asOf)
  const kept: Heard[] = []
  const later: Heard[] = []
  const unpublished: Heard[] = []
  for (const h of heard) (publishedAfter(h, limit) ? unpublished : happensAfter(h, limit) ? later : kept).push(h)
  return { kept, later, unpublished }
}

function publishedAfter(h: Heard, limit: number): boolean {
  return h.said !== null && h.said > limit
}

function happensAfter(h: Heard, limit: number): boolean {
  return h.from !== null && h.from >= limit && DEEDS.has(h.claim.kind) && !PLAN.test(h.claim.text)
}
