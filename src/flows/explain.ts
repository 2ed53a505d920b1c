import type { Claim } from '../core/0-terms/claim.ts'
import { cut } from '../core/0-terms/span.ts'
import { Failure } from '../core/0-terms/failure.ts'
import { explainClaim } from '../core/3-claims/explain.ts'
import { ruleRow, type RuleRow } from '../core/3-claims/rule-rows.ts'
import { claimsAsGiven, type ReadFile } from './read-reports.ts'

/** Why a claim was read as it was, with where its words stand in the file as given. */
export interface Trace {
  /** Its offsets are those of the file. */
  readonly claim: Claim
  /** Where its words begin in the file, counted from 1. */
  readonly line: number
  readonly column: number
  /** The clean sentence it stands in. */
  readonly sentence: string
  readonly rules: readonly RuleRow[]
  /** The same trace that a failing case prints, as lines. Its offsets are those of the clean text. */
  readonly told: string
}

/**
 * The traces of a report's claims, or of one of them (by id, by the beginning of an id, or by its number in `read --format text`).
 *
 * @throws Failure `claim-unknown`
 */
export function explainClaims(file: ReadFile, wanted: string | null): readonly Trace[] {
  const claims = claimsAsGiven(file)
  const at = claims.map((_, k) => k).filter((k) => wanted === null || claims[k].id.startsWith(wanted) || wanted === String(k + 1))
  const exact = at.filter((k) => claims[k].id === wanted)
  const chosen = exact.length ? exact : at
  if (wanted !== null && chosen.length !== 1) throw notOne(file, wanted, chosen.length, claims.length)
  return chosen.map((k) => traceOf(file, claims[k], file.reading.claims[k]))
}

function traceOf(file: ReadFile, claim: Claim, inClean: Claim): Trace {
  const before = file.captured.source.slice(0, claim.start).split('\n')
  const sentence = cut(file.captured.report.text, inClean.sentence)
  const rules = [...new Set(claim.why)].map(ruleRow)
  return {
    claim,
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
    sentence,
    rules,
    told: explainClaim(inClean, file.reading),
  }
}

function notOne(file: ReadFile, wanted: string, found: number, of: number): Failure {
  const what =
    found === 0
      ? `${file.captured.name} has no claim "${wanted}"`
      : `"${wanted}" begins the ids of ${found} claims of ${file.captured.name}`
  return new Failure('claim-unknown', `${what}. It has ${of} claims; list them with: alteram read --format jsonl`, { claim: wanted })
}
