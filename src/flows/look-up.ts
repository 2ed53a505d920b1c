import { Failure } from '../core/0-terms/failure.ts'
import { KINDS, type Kind } from '../core/0-terms/claim.ts'
import { searchTerms } from '../core/2-document/search-terms.ts'
import type { ClaimQuery, TallyLine } from '../ledger/ledger.ts'
import { REVIEW_STATES, type ClaimRow, type LooseReview, type ReportRows, type ReviewState } from '../ledger/rows.ts'
import type { At } from './add-reports.ts'
import { pages } from './find-record.ts'

export type { ClaimRow, LooseReview, TallyLine }
export { KINDS, REVIEW_STATES }
export type ReportLine = Omit<ReportRows, 'claims' | 'loose'> & { readonly claims: number }

/** What claims are asked for, as a person writes it. */
export interface ClaimFilter extends Omit<ClaimQuery, 'kinds' | 'states' | 'limit'> {
  readonly kinds: readonly string[]
  readonly states: readonly string[]
}

const PAGE = 500

/**
 * Claims that pass a filter, at most so many, and whether there are more.
 *
 * @throws Failure `usage` for a kind or state that is none
 */
export async function findClaims(
  at: At,
  filter: ClaimFilter,
  most: number,
): Promise<{ readonly rows: readonly ClaimRow[]; readonly more: boolean }> {
  const { kinds, states, ...rest } = filter
  const strange = kinds.find((k) => !isKind(k)) ?? states.find((s) => !isState(s))
  if (strange !== undefined)
    throw new Failure('usage', `"${strange}" is no kind and no state. Kinds: ${KINDS.join(', ')}. States: ${REVIEW_STATES.join(', ')}.`)
  const query: ClaimQuery = {
    ...rest,
    limit: Math.min(PAGE, most + 1),
    ...(kinds.length ? { kinds: kinds.filter(isKind) } : {}),
    ...(states.length ? { states: states.filter(isState) } : {}),
  }
  const rows: ClaimRow[] = []
  for await (const row of pages((after) => at.ledger.claims(at.conflict, { ...query, ...after }))) {
    if (rows.length === most) return { rows, more: true }
    rows.push(row)
  }
  return { rows, more: false }
}

function isKind(word: string): word is Kind {
  const kinds: readonly string[] = KINDS
  return kinds.includes(word)
}

function isState(word: string): word is ReviewState {
  const states: readonly string[] = REVIEW_STATES
  return states.includes(word)
}

/** All reports of a ledger, in the order they were recorded. */
export function allReports(at: At): AsyncGenerator<ReportLine> {
  return pages((after) => at.ledger.reports(at.conflict, { limit: PAGE, ...after }))
}

/**
 * Claims in which all the words of a question stand, newest said first.
 *
 * @throws Failure `usage` when there is no word in it
 */
export async function searchClaims(at: At, words: string, limit: number): Promise<readonly ClaimRow[]> {
  const terms = searchTerms(words)
  if (terms.length === 0) throw new Failure('usage', 'Which words? Name at least one word to search for.')
  return at.ledger.search(at.conflict, terms, limit)
}
