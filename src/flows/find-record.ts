import { Failure } from '../core/0-terms/failure.ts'
import type { Entry } from '../ledger/entry.ts'
import type { ClaimRow } from '../ledger/rows.ts'
import type { At } from './add-reports.ts'

/** What an id means in a ledger. */
export type Found =
  | { readonly what: 'claim'; readonly claim: ClaimRow }
  | { readonly what: 'report'; readonly report: string }
  | { readonly what: 'entry'; readonly entry: Entry }

/** The least of an id that is looked up by its beginning. */
const LEAST = 4
const PAGE = 1000

/**
 * What an id, or the beginning of one, means: a claim, a report or any entry (entries by their whole id).
 *
 * @throws Failure `claim-unknown` when it means nothing, or several
 */
export async function findRecord(at: At, id: string): Promise<Found> {
  const claim = await at.ledger.claim(at.conflict, id)
  if (claim) return { what: 'claim', claim }
  if ((await at.ledger.ofReport(at.conflict, id)).some((e) => e.kind === 'report')) return { what: 'report', report: id }
  const entry = await at.ledger.entry(at.conflict, id)
  if (entry) return { what: 'entry', entry }
  const begun = id.length >= LEAST ? await beginningWith(at, id) : []
  if (begun.length === 1) return begun[0]
  const many = begun.length
    ? `"${id}" begins the ids of ${begun.length}${begun.length === MANY ? ' or more' : ''}`
    : `Nothing is called "${id}"`
  throw new Failure('claim-unknown', `${many}. Give more of the id; list them with: alteram list, or alteram list --reports`, { id })
}

/**
 * A claim by its id or the beginning of it.
 *
 * @throws Failure `claim-unknown`
 */
export async function findClaim(at: At, id: string): Promise<string> {
  // A claim that stands no longer may still be named by its whole id: its reviews can be undone.
  if (/^c[0-9a-f]{16}$/.test(id)) return id
  const found = await findRecord(at, id)
  if (found.what === 'claim') return found.claim.claim
  throw new Failure(
    'claim-unknown',
    `"${id}" is no claim but ${found.what === 'entry' ? 'an entry' : 'a report'}. List claims with: alteram list`,
    {
      id,
    },
  )
}

/** @throws Failure `report-unknown` */
export async function findReport(at: At, id: string): Promise<string> {
  const found = await findRecord(at, id).catch(() => null)
  if (found?.what === 'report') return found.report
  throw new Failure('report-unknown', `The ledger holds no one report "${id}". List them with: alteram list --reports`, { report: id })
}

const MANY = 5

async function beginningWith(at: At, id: string): Promise<readonly Found[]> {
  const found: Found[] = []
  for await (const { report } of pages((after) => at.ledger.reports(at.conflict, { limit: PAGE, ...after })))
    if (report.startsWith(id)) found.push({ what: 'report', report })
  const states = ['unreviewed', 'accepted', 'corrected', 'rejected'] as const
  for await (const claim of pages((after) => at.ledger.claims(at.conflict, { limit: PAGE, states, ...after }))) {
    if (claim.claim.startsWith(id)) found.push({ what: 'claim', claim })
    if (found.length >= MANY) break
  }
  return found
}

/** All rows of a lookup that is answered page by page. */
export async function* pages<T>(
  page: (after: { readonly after?: string }) => Promise<{ readonly rows: readonly T[]; readonly next: string | null }>,
): AsyncGenerator<T> {
  let after: { readonly after?: string } | null = {}
  while (after !== null) {
    const { rows, next }: { readonly rows: readonly T[]; readonly next: string | null } = await page(after)
    yield* rows
    after = next === null ? null : { after: next }
  }
}
