import type { ClaimId } from '../../../../core/0-terms/claim.ts'
import type { CitedClaim, Overview, OverviewSource } from '../../../../core/0-terms/overview.ts'
import type { PartyId } from '../../../../core/0-terms/party.ts'

/** A claimant and everybody through whom he is heard. */
export interface Relayed {
  readonly claimant: string
  readonly party: PartyId
  readonly claims: readonly ClaimId[]
  /** Publishers whose reports carry his words, with how many claims each. The first is where he was first heard in the order of the sources. */
  readonly through: readonly { readonly publisher: string; readonly party: PartyId; readonly claims: readonly ClaimId[] }[]
  /** Who stands between him and the report, where anybody does: "the ombudsman, citing". */
  readonly hops: readonly string[]
}

function nameOf(source: OverviewSource | undefined): string {
  return source?.publisher ?? source?.title ?? 'a report without a publisher'
}

function isSame(claimant: string, publisher: string): boolean {
  const bare = (text: string): string => text.toLowerCase().replace(/^the\s+/, '')
  return bare(claimant) === bare(publisher)
}

function relayed(key: string, claims: readonly CitedClaim[], sources: ReadonlyMap<string, OverviewSource>): Relayed {
  const through = Map.groupBy(claims, (claim) => nameOf(sources.get(claim.report)))
  return {
    claimant: key,
    party: claims[0]?.party ?? 'unknown',
    claims: claims.map(({ id }) => id),
    through: [...through].map(([publisher, found]) => ({
      publisher,
      party: sources.get(found[0]?.report ?? '')?.party ?? 'unknown',
      claims: found.map(({ id }) => id),
    })),
    hops: [...new Set(claims.flatMap(({ chain }) => chain.slice(0, -1)))],
  }
}

/** Who relays whom: claimants by how many publishers carry them, the most relayed first. Whoever speaks in the report's own voice is no relay. */
export function relays({ claims, sources }: Pick<Overview, 'claims' | 'sources'>): readonly Relayed[] {
  const byReport = new Map(sources.map((source) => [source.report, source]))
  const spoken = Object.values(claims).filter(({ chain }) => chain.length > 0 && chain.at(-1) !== '?')
  return [...Map.groupBy(spoken, ({ chain }) => chain.at(-1) ?? '')]
    .map(([claimant, found]) => relayed(claimant, found, byReport))
    .sort((a, b) => b.through.length - a.through.length || b.claims.length - a.claims.length || (a.claimant < b.claimant ? -1 : 1))
}

/** Those of the publishers who are not the claimant himself. */
export function relaying({ claimant, through }: Relayed): Relayed['through'] {
  return through.filter(({ publisher }) => !isSame(claimant, publisher))
}

/** Matters told in more reports than there are claimants: what is heard often but comes from few. */
export function heardOften({ matters }: Pick<Overview, 'matters'>): Overview['matters'] {
  return matters
    .filter(({ standing }) => standing.origins !== undefined && standing.origins.reports > standing.origins.n)
    .sort((a, b) => (b.standing.origins?.reports ?? 0) - (a.standing.origins?.reports ?? 0))
}
