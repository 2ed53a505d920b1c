import type { ClaimId, Kind } from '../../../core/0-terms/claim.ts'
import type { Overview } from '../../../core/0-terms/overview.ts'
import type { PartyId } from '../../../core/0-terms/party.ts'
import type { PlaceId } from '../../../core/0-terms/place.ts'
import type { ReportId } from '../../../core/0-terms/report.ts'
import type { CivilTime } from '../../../core/0-terms/when.ts'
import type { Answer } from '../../../api/operations.ts'

/** A claim as the ledger holds it now. */
export type LedgerClaim = Answer<'claims'>['rows'][number]

export type ReviewState = LedgerClaim['state']
export const REVIEW_STATES: readonly ReviewState[] = ['unreviewed', 'accepted', 'corrected', 'rejected']

/** What the views ask about a claim: drawn from the overview, completed by the ledger where its rows have come in. */
export interface ClaimFacts {
  readonly id: ClaimId
  readonly report: ReportId
  readonly words: string
  readonly party: PartyId
  readonly kind: Kind
  readonly claimant: string
  /** When it is said to have happened, half-open; null where that is not known. */
  readonly from: CivilTime | null
  readonly to: CivilTime | null
  readonly said: CivilTime | null
  /** Null until the ledger's row has come in. */
  readonly state: ReviewState | null
  readonly places: readonly PlaceId[]
}

function placesByClaim(overview: Overview): ReadonlyMap<ClaimId, readonly PlaceId[]> {
  const found = new Map<ClaimId, PlaceId[]>()
  for (const { place, claims } of overview.places)
    for (const claim of claims) {
      const known = found.get(claim)
      if (known) known.push(place)
      else found.set(claim, [place])
    }
  return found
}

function saidByClaim(overview: Overview): ReadonlyMap<ClaimId, CivilTime> {
  const firsts = overview.matters.flatMap(({ standing }) => standing.origins?.first ?? [])
  const dated = [...firsts, ...(overview.silences ?? []), ...overview.control, ...(overview.submissions ?? [])]
  return new Map(dated.flatMap(({ claim, said }) => (said === null || said === undefined ? [] : [[claim, said] as const])))
}

function fromLedger(row: LedgerClaim): ClaimFacts {
  const { claim, state, claimant, said, report } = row
  const places = claim.places.map(({ place }) => place).filter((place) => place !== null)
  const { id, text: words, party, kind, when } = claim
  return { id, report, words, party, kind, claimant, from: when?.from ?? null, to: when?.to ?? null, said, state, places }
}

/** Every claim of an overview with its facts. What the overview does not hold (rejected, or after the cut-off) is left out. */
export function claimFacts(overview: Overview, rows: readonly LedgerClaim[]): ReadonlyMap<ClaimId, ClaimFacts> {
  const places = placesByClaim(overview)
  const said = saidByClaim(overview)
  const facts = new Map<ClaimId, ClaimFacts>()
  for (const claim of Object.values(overview.claims)) {
    const { id, report, words, party, kind, chain } = claim
    const plain = { id, report, words, party, kind, claimant: chain.at(-1) ?? '', from: null, to: null, state: null }
    facts.set(id, { ...plain, said: said.get(id) ?? null, places: places.get(id) ?? [] })
  }
  const inMatters = new Set(overview.matters.flatMap((matter) => matter.claims))
  for (const row of rows) if (facts.has(row.claim.id) || inMatters.has(row.claim.id)) facts.set(row.claim.id, fromLedger(row))
  return facts
}

/** Where a claim stands in time: when it happened, else when it was said; null where neither is known. */
export function momentOf(claim: Pick<ClaimFacts, 'from' | 'said'>): CivilTime | null {
  return claim.from ?? claim.said
}
