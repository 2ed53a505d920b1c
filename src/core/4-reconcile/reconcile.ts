import type { Flag, Recurrence, Relation } from '../0-terms/overview.ts'
import type { Pack } from '../0-terms/pack.ts'
import type { CivilTime } from '../0-terms/when.ts'
import { accessRecords, accessWords } from './access.ts'
import type { AccessRecord } from './access.ts'
import { controlRecords, controlRelations } from './control.ts'
import type { ControlRecord } from './control.ts'
import { cutOff } from './cut-off.ts'
import type { CutOff } from './cut-off.ts'
import { decide, withDecisions } from './decisions.ts'
import type { Decision } from './decisions.ts'
import { findDenials } from './denials.ts'
import { findFlags } from './flags.ts'
import { hear } from './heard.ts'
import type { Heard, ReadReport } from './heard.ts'
import { matchClaims } from './match-claims.ts'
import type { Merge } from './match-claims.ts'
import { findMirrors } from './mirrors.ts'
import { tidyRelations } from './relations.ts'
import { countRelations } from './one-count.ts'
import { presuppositions } from './presuppositions.ts'
import { recurrences } from './recurrences.ts'
import { relateIncidents } from './same-incident.ts'
import { submissionRecords } from './submissions.ts'
import type { SubmissionRecord } from './submissions.ts'
import { tollSeries } from './tolls.ts'
import type { TollSeries } from './tolls.ts'
import { truceRecords } from './truces.ts'
import type { TruceRecord } from './truces.ts'

/** What stands, once both sides have been heard: incidents, relations, series and records; still without a sentence. */
export interface Reconciled {
  readonly cut: CutOff
  /** Claims within the cut-off; `at` is their index here. */
  readonly heard: readonly Heard[]
  /** Claims of one incident (or one claim repeated), in order; a claim that stands alone is a group of one. */
  readonly groups: readonly (readonly Heard[])[]
  readonly merges: readonly Merge[]
  /** For each index in `heard`: the smallest index of its incident. */
  readonly incident: Int32Array
  /** For each index in `heard`: the smallest index of the same claim repeated. */
  readonly repeat: Int32Array
  readonly relations: readonly Relation[]
  readonly tolls: readonly TollSeries[]
  readonly truces: readonly TruceRecord[]
  readonly control: readonly ControlRecord[]
  readonly access: readonly AccessRecord[]
  readonly submissions: readonly SubmissionRecord[]
  readonly recurrences: readonly Recurrence[]
  readonly flags: readonly Flag[]
}

/** What persons decided, beside what was read. */
export interface ReconcileOptions {
  /** Links, merges and their opposites in force; a decision on a claim that is not there says nothing. Left out: none. */
  readonly decisions?: readonly Decision[]
}

/**
 * Compares all claims of all reports up to the cut-off. The order of the reports and of the decisions does not matter; a decision left out leaves no trace, so
 * that undoing one gives back exactly what stood before.
 */
export function reconcile(reports: readonly ReadReport[], pack: Pack, asOf: CivilTime, options: ReconcileOptions = {}): Reconciled {
  const cut = cutOff(hear(reports, pack), asOf)
  const heard = cut.kept.map((h, at) => (h.at === at ? h : { ...h, at }))
  const decided = decide(options.decisions ?? [])
  const { merges, incident, repeat } = matchClaims(heard, decided.merging)
  const groups = groupsOf(heard, incident)
  const control = controlRecords(heard, pack, asOf)
  const roads = accessWords(heard)
  const access = accessRecords(roads, asOf, pack.style.accessStaleHours)
  const tolls = tollSeries(heard, incident)
  const found = [
    ...findDenials(heard, pack),
    ...findMirrors(heard),
    ...relateIncidents(groups, merges),
    ...controlRelations(control),
    ...presuppositions(heard),
    ...countRelations(tolls, heard, repeat),
  ]
  const relations = tidyRelations(withDecisions(found, decided, new Set(heard.map((h) => h.claim.id))), heard)
  const flags = findFlags({ cut, pack, asOf, groups, roads, access, control, tolls })
  return {
    cut,
    heard,
    groups,
    merges,
    incident,
    repeat,
    relations,
    tolls,
    truces: truceRecords(heard, pack, asOf),
    control,
    access,
    submissions: submissionRecords(heard, repeat),
    recurrences: recurrences(heard, incident),
    flags,
  }
}

function groupsOf(heard: readonly Heard[], incident: Int32Array): readonly (readonly Heard[])[] {
  const byRoot = new Map<number, Heard[]>()
  for (const h of heard) {
    const list = byRoot.get(incident[h.at])
    if (list) list.push(h)
    else byRoot.set(incident[h.at], [h])
  }
  return [...byRoot.values()]
}
