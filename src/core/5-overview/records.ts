import type { Overview, Submission, TollRow, TruceEntry } from '../0-terms/overview.ts'
import type { CivilTime } from '../0-terms/when.ts'
import type { AccessRecord } from '../4-reconcile/access.ts'
import type { ControlRecord } from '../4-reconcile/control.ts'
import type { Figure } from '../4-reconcile/toll-figures.ts'
import type { TollSeries } from '../4-reconcile/tolls.ts'
import type { SubmissionRecord } from '../4-reconcile/submissions.ts'
import type { TruceRecord } from '../4-reconcile/truces.ts'
import { claimantName } from '../4-reconcile/claimants.ts'
import { sentenceFor } from './sentence.ts'
import { truceSentence } from './truce-sentences.ts'
import type { Writing } from './writing.ts'

/** The truces as entries of the strip, each with its sentence and the accusations of breaking it. */
export function truceEntries(truces: readonly TruceRecord[], w: Writing): readonly TruceEntry[] {
  return truces.map((t) => ({
    word: t.word,
    day: t.day,
    state: t.state,
    steps: t.steps,
    mediators: t.mediators,
    scope: t.scope,
    starts: t.starts,
    ends: t.ends,
    sentence: truceSentence(t, w),
    accusations: t.accusations.map((h, i) => ({
      by: h.claim.party,
      against: t.accused[i].party,
      rule: t.accused[i].rule,
      claim: h.claim.id,
      happened: h.claim.when?.parts.length ? null : (h.claim.when?.from ?? null),
      said: h.report.said,
      places: h.exact,
    })),
    firstAccusation: t.first === null ? null : { claim: t.first.heard.claim.id, minutes: t.first.minutes, from: t.first.from },
    firstAccusationWhy: t.whyFirst,
    recorded: t.recorded.map((h) => ({ by: claimantName(h), claim: h.claim.id, happened: h.claim.when?.from ?? null })),
  }))
}

/** One row for each series: its last figure, with the earlier ones. A figure repeated unchanged is not an earlier figure. */
export function tollRows(series: readonly TollSeries[]): readonly TollRow[] {
  return series.map((s) => {
    const last = s.figures[s.figures.length - 1]
    return {
      claimant: s.claimant,
      ...(s.claimants.length > 1 ? { claimants: s.claimants } : {}),
      party: s.party,
      measure: last.toll.measure,
      group: last.toll.group,
      victims: last.toll.victims,
      basis: last.toll.basis,
      ...figure(last),
      earlier: changes(s.figures).map(figure),
      flags: s.flags.map((f) => f.sentence),
    }
  })
}

/** The earlier figures of a series: where the figure changed, once for each value. */
function changes(figures: readonly Figure[]): readonly Figure[] {
  const seen = new Set<string>()
  const key = (f: Figure): string => `${f.toll.low}..${f.toll.high}`
  seen.add(key(figures[figures.length - 1]))
  return figures.slice(0, -1).filter((f) => !seen.has(key(f)) && seen.add(key(f)))
}

function figure(f: Figure): {
  readonly shown: string
  readonly low: number | null
  readonly high: number | null
  readonly asOf: CivilTime | null
  readonly claim: string
} {
  return {
    shown: f.toll.words,
    low: f.toll.low,
    high: f.toll.high,
    asOf: f.heard.report.said ?? f.heard.claim.when?.to ?? null,
    claim: f.heard.claim.id,
  }
}

/** Who is said to hold what, by whom, and how old that word is; claims whose words do not say who holds are no entries. */
export function controlEntries(records: readonly ControlRecord[], w: Writing): Overview['control'] {
  return records.flatMap((r) =>
    r.reading === null
      ? []
      : [
          {
            party: r.heard.claim.party,
            places: r.places,
            counted: r.counted,
            sentence: sentenceFor(r.heard, w),
            claim: r.heard.claim.id,
            ...r.reading,
            claimant: claimantName(r.heard),
            said: r.heard.report.said,
            ageHours: r.ageHours,
            namedIn: r.namedIn,
          },
        ],
  )
}

export function accessEntries(records: readonly AccessRecord[], w: Writing): Overview['access'] {
  return records.map((r) => ({
    what: r.what,
    state: r.state,
    rule: r.rule,
    since: r.since,
    sinceFrom: r.sinceFrom,
    forWhom: r.forWhom,
    reason: r.reason,
    ageHours: r.ageHours,
    sentence: sentenceFor(r.heard, w),
    claim: r.heard.claim.id,
    stale: r.stale,
  }))
}

/** What was put before institutions, by whom and to which, each once with all who tell of it. */
export function submissionEntries(records: readonly SubmissionRecord[], w: Writing): readonly Submission[] {
  return records.map((r) => ({
    party: r.heard.claim.party,
    by: claimantName(r.heard),
    to: r.to,
    what: r.what,
    said: r.heard.report.said,
    sentence: sentenceFor(r.heard, w, r.also),
    claim: r.heard.claim.id,
  }))
}
