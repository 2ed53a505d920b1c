import type { ClaimId } from '../../core/0-terms/claim.ts'
import type { CitedClaim, Matter, Overview, OverviewPlace, OverviewSource, Relation } from '../../core/0-terms/overview.ts'
import type { PartyId } from '../../core/0-terms/party.ts'
import type { CivilTime } from '../../core/0-terms/when.ts'
import type { PageView } from '../page/view.ts'
import { momentWords } from '../page/words.ts'

/** A correction or retraction: a publication of its own, never a silent change. */
export interface SiteCorrection {
  readonly kind: 'correction' | 'retraction'
  /** The cut-off of the edition it is about. */
  readonly edition: CivilTime
  readonly published: string
  readonly text: string
  readonly claims: readonly ClaimId[]
}

/** One edition as lists show it. */
export interface SiteEditionLine {
  readonly slug: string
  readonly at: CivilTime
  readonly asOfWords: string
  readonly headline: string
  readonly claims: number
  readonly reports: number
  readonly corrected: boolean
}

/** A claim as it stands in all editions together. */
export interface SiteClaim {
  readonly claim: CitedClaim
  readonly source: OverviewSource | null
  readonly cited: readonly { readonly slug: string; readonly at: CivilTime; readonly number: string; readonly words: string }[]
  readonly relations: readonly Relation[]
  readonly matters: readonly { readonly id: string; readonly title: string }[]
  readonly claimant: { readonly id: string; readonly name: string }
}

export interface SiteMatter {
  readonly id: string
  readonly title: string
  /** Newest first. */
  readonly told: readonly { readonly slug: string; readonly asOfWords: string; readonly matter: Matter }[]
  readonly overview: Overview
}

export interface SitePlace {
  readonly id: string
  readonly place: OverviewPlace
  readonly overview: Overview
  readonly claims: readonly ClaimId[]
}

export interface SiteClaimant {
  readonly id: string
  readonly name: string
  readonly party: PartyId
  readonly claims: readonly ClaimId[]
}

/** Everything a site shows, folded from its editions. */
export interface SiteModel {
  readonly conflict: { readonly id: string; readonly title: string }
  readonly editions: readonly SiteEditionLine[]
  readonly corrections: readonly SiteCorrection[]
  readonly claims: ReadonlyMap<ClaimId, SiteClaim>
  readonly matters: readonly SiteMatter[]
  readonly places: readonly SitePlace[]
  readonly claimants: readonly SiteClaimant[]
  /** The newest edition: its parties are the site's. */
  readonly latest: Overview
}

/** The cut-off of an edition in the page's language. In English as its editors wrote it: "March 4, 2031, afternoon". */
export function cutOffWords(view: Pick<PageView, 'lang' | 'say'>, model: SiteModel, slug: string): string {
  const edition = model.editions.find((one) => one.slug === slug)
  return edition === undefined ? slug : view.lang === 'en' ? edition.asOfWords : momentWords(edition.at, view.say)
}
