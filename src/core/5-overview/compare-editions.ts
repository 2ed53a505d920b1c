import type { ClaimId } from '../0-terms/claim.ts'
import type { Sentence } from '../0-terms/overview.ts'
import type { Pack } from '../0-terms/pack.ts'
import type { PartyId } from '../0-terms/party.ts'
import type { CivilTime } from '../0-terms/when.ts'
import { compareMoments } from '../4-reconcile/compare-moments.ts'
import type { ChangeKind } from '../4-reconcile/compare-moments.ts'
import type { Decision } from '../4-reconcile/decisions.ts'
import type { Heard, ReadReport } from '../4-reconcile/heard.ts'
import { reconcile } from '../4-reconcile/reconcile.ts'
import { sentenceFor } from './sentence.ts'
import { writingOf } from './writing.ts'

/** A moment, with the reports known at it. */
export interface Moment {
  readonly at: CivilTime
  readonly reports: readonly ReadReport[]
  /** What editors had linked, unlinked, merged and split by then. */
  readonly decisions?: readonly Decision[]
}

export interface EditionChange {
  readonly kind: ChangeKind
  readonly party: PartyId
  /** What makes the change, proven like every sentence. */
  readonly sentence: Sentence
  /** What it changes: the claim denied, revised or withdrawn. */
  readonly of: { readonly party: PartyId; readonly sentence: Sentence; readonly claim: ClaimId } | null
  readonly reason: string
  readonly claim: ClaimId
}

export interface EditionDiff {
  readonly from: CivilTime
  readonly to: CivilTime
  readonly reports: { readonly from: number; readonly to: number }
  readonly changes: readonly EditionChange[]
}

export const CHANGE_KINDS: readonly ChangeKind[] = ['new', 'denied', 'revised', 'withdrawn', 'fallen silent']

/** What an editor must know who read the page at one moment and opens it at another: in the order new, denied, revised, withdrawn, fallen silent. */
export function compareEditions(from: Moment, to: Moment, pack: Pack): EditionDiff {
  const [before, after] = [from, to].map((m) => reconcile(m.reports, pack, m.at, { decisions: m.decisions ?? [] }))
  const w = writingOf(
    pack,
    to.reports.map((r) => r.report),
    after.heard,
    to.at,
  )
  const told = (h: Heard): { readonly party: PartyId; readonly sentence: Sentence; readonly claim: ClaimId } => ({
    party: h.claim.party,
    sentence: sentenceFor(h, w),
    claim: h.claim.id,
  })
  const changes = compareMoments(before, after).map((c) => ({
    kind: c.kind,
    ...told(c.claim),
    of: c.of === null ? null : told(c.of),
    reason: c.reason,
  }))
  return {
    from: from.at,
    to: to.at,
    reports: { from: from.reports.length, to: to.reports.length },
    changes: [...changes].sort((a, b) => CHANGE_KINDS.indexOf(a.kind) - CHANGE_KINDS.indexOf(b.kind)),
  }
}
