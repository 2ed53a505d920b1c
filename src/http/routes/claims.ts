import { Failure } from '../../core/0-terms/failure.ts'
import type { Corrections } from '../../core/0-terms/review.ts'
import { explainClaims } from '../../flows/explain.ts'
import { searchClaims } from '../../flows/look-up.ts'
import { readReport } from '../../flows/read-reports.ts'
import { addClaim, recordHolding, reviewClaim, type Judging, type Reviewed } from '../../flows/review-claim.ts'
import { recordFor } from '../../flows/read-again.ts'
import { bucketOf } from '../../ledger/chain.ts'
import type { Head } from '../../ledger/entry.ts'
import type { ClaimQuery, Ledger } from '../../ledger/ledger.ts'
import type { Given } from '../../api/operations.ts'
import { authorOf, Reply, type Desk, type Handlers } from '../desk.ts'
import { fromRow, historyOf } from './claim-answers.ts'

type Names = 'claims' | 'claim' | 'why' | 'review' | 'addClaim' | 'loose' | 'search' | 'tallies'

export const CLAIMS: Handlers<Names> = {
  claims: async ({ query }, { desk: { at } }) => {
    const { rows, next } = await at.ledger.claims(
      at.conflict,
      given<ClaimQuery>({ ...query, from: minute(query.from), to: minute(query.to) }),
    )
    return { rows: rows.map(fromRow), next }
  },
  claim: async ({ params }, { desk: { at } }) => historyOf(await recordHolding(at, params.claim), params.claim),
  why: async ({ params }, { desk }) => whyOf(desk, params.claim),
  review: async ({ params, body }, visit) => {
    const { desk } = visit
    const options = { by: authorOf(visit), why: body.why ?? undefined, follows: body.seen }
    const judging = judgingOf(body.judgement)
    const reviewed = await unlessCrossed(desk, params.claim, body.seen, (at) =>
      reviewClaim(at, params.claim, judging, desk.reader.pack, options),
    )
    if (reviewed === null) return crossed(desk, params.claim)
    return new Reply(201, historyOf(await recordFor(desk.at, reviewed.report), params.claim))
  },
  addClaim: async ({ params, body }, visit) => {
    const { desk } = visit
    const set = given<Corrections>({ ...body.set, kind: body.kind, span: { start: body.start, end: body.end } })
    if (body.start >= body.end) throw new Failure('request-invalid', 'A claim ends after it begins. Select some words.')
    const made = await addClaim(desk.at, params.report, set, desk.reader.pack, { by: authorOf(visit), why: body.why ?? undefined })
    return new Reply(201, historyOf(await recordFor(desk.at, params.report), made.claim))
  },
  loose: async (_, { desk: { at } }) => ({ rows: [...(await at.ledger.loose(at.conflict))] }),
  search: async ({ query }, { desk: { at } }) => ({ rows: (await searchClaims(at, query.q, query.limit)).map(fromRow) }),
  tallies: async ({ query }, { desk: { at } }) => ({
    rows: [...(await at.ledger.tally(at.conflict, given({ from: minute(query.from), to: minute(query.to) })))],
  }),
}

function judgingOf(judgement: Given<'review'>['body']['judgement']): Judging {
  return judgement.does === 'correct' ? { does: 'correct', set: given<Corrections>(judgement.set) } : judgement
}

/** Leaves out what is undefined: to the flows, a field that is there is meant. */
function given<T extends object>(value: { readonly [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as T
}

/** The ledger compares minutes. */
function minute(civil: string | undefined): string | undefined {
  return civil?.length === 10 ? `${civil}T00:00` : civil
}

/** So often is a judgement tried again when others write into the same chain meanwhile. */
const TRIES = 20

/**
 * Records a judgement, unless the newest review of the claim is not the one its author saw: then null. Nothing can come in between looking and recording, because
 * the chain must still end where it was looked at.
 */
async function unlessCrossed(
  desk: Desk,
  claim: string,
  seen: string | null,
  judge: (at: Desk['at']) => Promise<Reviewed>,
): Promise<Reviewed | null> {
  const { ledger, conflict } = desk.at
  for (let tries = 1; ; tries++) {
    const heads = await ledger.heads(conflict)
    const record = await recordHolding(desk.at, claim)
    const last = record.reviews.findLast((review) => review.on.claim === claim)?.id ?? null
    if (last !== seen) return null
    try {
      return await judge({ ledger: expecting(ledger, heads[bucketOf(record.report.id, heads.length)]), conflict })
    } catch (error) {
      if (!(error instanceof Failure) || error.code !== 'ledger-conflict' || tries === TRIES) throw error
    }
  }
}

/** The same ledger, but what is appended must follow that head. */
function expecting(ledger: Ledger, expect: Head): Ledger {
  return new Proxy(ledger, {
    get: (of, key) => {
      if (key === 'append') return (conflict: string, append: Parameters<Ledger['append']>[1]) => of.append(conflict, { ...append, expect })
      const value: unknown = Reflect.get(of, key)
      return typeof value === 'function' ? (value.bind(of) as unknown) : value
    },
  })
}

async function crossed({ at }: Desk, claim: string): Promise<Reply> {
  const sentence = 'Somebody else judged this claim in between. Look at what stands now, and judge again.'
  return new Reply(409, { code: 'review-crossed', sentence, facts: { claim }, newer: historyOf(await recordHolding(at, claim), claim) })
}

/** The trace of a claim, from reading the original once more. */
async function whyOf({ at, reader }: Desk, claim: string): Promise<{ sentence: string; rules: Record<string, unknown>[]; told: string }> {
  const record = await recordHolding(at, claim)
  const bytes = await at.ledger.original(record.report.id)
  const asRead = record.now.claims.find((c) => c.claim.id === claim)?.asRead
  if (!bytes || !asRead) throw new Failure('claim-unknown', 'This claim was added by hand or is read no more: no rule made it.', { claim })
  const [trace] = explainClaims(readReport({ name: record.captured.name, bytes }, reader), asRead.id)
  return { sentence: trace.sentence, rules: trace.rules.map((rule) => ({ ...rule })), told: trace.told }
}
