import type { ClaimId } from '../../core/0-terms/claim.ts'
import type { CitedClaim, Overview, OverviewSource, Relation } from '../../core/0-terms/overview.ts'
import type { CivilTime } from '../../core/0-terms/when.ts'
import { partyLooks } from '../../web/page/party-look.ts'
import { pathPart } from '../../web/page/view.ts'
import type {
  SiteClaim,
  SiteClaimant,
  SiteCorrection,
  SiteEditionLine,
  SiteMatter,
  SiteModel,
  SitePlace,
} from '../../web/site/site-view.ts'

/** An edition as it was frozen: its overview and its cut-off. */
export interface SiteEdition {
  readonly overview: Overview
  readonly at: CivilTime
}

/** `2020-11-04T16:00` → "2020-11-04-1600": an edition's part of an address. */
export function editionSlug(at: CivilTime): string {
  return pathPart(at.replace(/:/g, '').replace('T', '-'))
}

/** FNV-1a over UTF-16 units: enough to keep two names of one spelling apart in an address. */
function shortHash(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0
  return hash.toString(36)
}

function plainName(name: string): string {
  return name.replace(/[’ʼ]/g, "'").replace(/^the /i, '').replace(/\s+/g, ' ').trim()
}

/** Who finally says so, under one name: the last source named, else the side of the section, else the publisher. */
function claimantOf(claim: CitedClaim, source: OverviewSource | null, overview: Overview): { readonly id: string; readonly name: string } {
  const named = claim.chain.at(-1)
  const party = partyLooks(overview.parties).get(claim.party)?.name ?? claim.party
  const name =
    named !== undefined && named !== '?'
      ? plainName(named)
      : named === undefined && claim.scope !== 'section'
        ? (source?.publisher ?? party)
        : party
  const key = `${claim.party} ${name.toLowerCase()}`
  return { id: `${pathPart(name.toLowerCase()).slice(0, 40)}-${shortHash(key)}`, name }
}

function foldClaims(editions: readonly SiteEdition[]): ReadonlyMap<ClaimId, SiteClaim> {
  const claims = new Map<ClaimId, SiteClaim>()
  for (const { overview, at } of editions) {
    const sources = new Map(overview.sources.map((source) => [source.report, source]))
    const relations = Map.groupBy(
      overview.matters.flatMap((matter) =>
        matter.relations.flatMap((relation) => [[relation.from, relation] as const, [relation.to, relation] as const]),
      ),
      ([id]) => id,
    )
    const matters = new Map<ClaimId, SiteClaim['matters']>()
    for (const { id, title, claims: ids } of overview.matters) for (const claim of ids) matters.set(claim, [{ id, title }])
    for (const claim of Object.values(overview.claims)) {
      const known = claims.get(claim.id)
      const source = known?.source ?? sources.get(claim.report) ?? null
      const cite = { slug: editionSlug(at), at, number: claim.number, words: overview.asOfWords }
      claims.set(claim.id, {
        claim: known?.claim ?? claim,
        source,
        cited: [...(known?.cited ?? []), cite],
        relations: known?.relations.length ? known.relations : distinct(relations.get(claim.id)?.map(([, relation]) => relation) ?? []),
        matters: known?.matters.length ? known.matters : (matters.get(claim.id) ?? []),
        claimant: known?.claimant ?? claimantOf(claim, source, overview),
      })
    }
  }
  return claims
}

function distinct(relations: readonly Relation[]): readonly Relation[] {
  return [
    ...new Map(relations.map((relation) => [`${relation.kind} ${relation.from} ${relation.to} ${relation.component}`, relation])).values(),
  ]
}

function foldMatters(editions: readonly SiteEdition[]): readonly SiteMatter[] {
  const matters = new Map<string, SiteMatter>()
  for (const { overview, at } of editions) {
    for (const matter of overview.matters) {
      const known = matters.get(matter.id)
      const told = { slug: editionSlug(at), asOfWords: overview.asOfWords, matter }
      matters.set(matter.id, {
        id: matter.id,
        title: known?.title ?? matter.title,
        told: [...(known?.told ?? []), told],
        overview: known?.overview ?? overview,
      })
    }
  }
  return [...matters.values()]
}

function foldPlaces(editions: readonly SiteEdition[]): readonly SitePlace[] {
  const places = new Map<string, SitePlace>()
  for (const { overview } of editions) {
    for (const place of overview.places) {
      const known = places.get(place.place)
      const claims = [...new Set([...(known?.claims ?? []), ...place.claims])]
      places.set(place.place, { id: place.place, place: known?.place ?? place, overview: known?.overview ?? overview, claims })
    }
  }
  return [...places.values()]
}

function foldClaimants(claims: ReadonlyMap<ClaimId, SiteClaim>): readonly SiteClaimant[] {
  const claimants = new Map<string, SiteClaimant>()
  for (const { claim, claimant } of claims.values()) {
    const known = claimants.get(claimant.id)
    claimants.set(claimant.id, { ...claimant, party: claim.party, claims: [...(known?.claims ?? []), claim.id] })
  }
  return [...claimants.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1))
}

/** Everything the pages of a site show, from its editions and corrections alone; the newest comes first and speaks where editions differ. */
export function siteModel(given: readonly SiteEdition[], corrections: readonly SiteCorrection[]): SiteModel | null {
  const editions = [...given].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
  const latest = editions[0]?.overview
  if (!latest) return null
  const corrected = new Set(corrections.map((correction) => correction.edition))
  const claims = foldClaims(editions)
  return {
    conflict: { id: pathPart(latest.pack.id), title: latest.pack.title },
    editions: editions.map(({ overview, at }): SiteEditionLine => ({
      slug: editionSlug(at),
      at,
      asOfWords: overview.asOfWords,
      headline: overview.headline.text,
      claims: Object.keys(overview.claims).length,
      reports: overview.sources.length,
      corrected: corrected.has(at),
    })),
    corrections: [...corrections].sort((a, b) => (a.published < b.published ? 1 : a.published > b.published ? -1 : 0)),
    claims,
    matters: foldMatters(editions),
    places: foldPlaces(editions),
    claimants: foldClaimants(claims),
    latest,
  }
}
