import type { ClaimId } from '../../core/0-terms/claim.ts'
import type { CitedClaim, Overview, OverviewPlace, OverviewSource } from '../../core/0-terms/overview.ts'
import { OUTLET, THIRD, UNKNOWN } from '../../core/0-terms/party.ts'
import type { PartyId } from '../../core/0-terms/party.ts'
import type { PlaceId } from '../../core/0-terms/place.ts'
import type { ReportId } from '../../core/0-terms/report.ts'
import { directionOf, sayIn, sayMarked } from '../words/say.ts'
import type { Language, Say } from '../words/say.ts'
import { partyLooks } from './party-look.ts'
import type { PartyLook } from './party-look.ts'
import { rowGroups } from './row-groups.ts'
import type { RowGroup } from './row-groups.ts'

/** A place on the page where a claim is cited, for the link back. */
export interface Use {
  readonly href: string
  readonly label: string
}

/** A source with the number it carries on this page. */
export interface NumberedSource extends OverviewSource {
  readonly number: number
}

/** Where the pages of a site lie, seen from the page that links to them. A page that stands alone has none. */
export interface PageLinks {
  /** The conflict's first page, from here: "../". */
  readonly root: string
  /** `day`: claims of the day have their words on this page, all others on pages of their own; `nowhere`: all on pages of their own. */
  readonly words: 'day' | 'nowhere'
  /** What was corrected or retracted since this edition was published. */
  readonly corrections: readonly { readonly kind: 'correction' | 'retraction'; readonly published: string; readonly text: string }[]
}

/** File systems refuse names that are much longer. */
const LONGEST_PART = 80

/** A part of an address: letters, digits and hyphens; never empty, never a way out of its folder. */
export function pathPart(text: string): string {
  return (
    text
      .replace(/[^A-Za-z0-9-]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, LONGEST_PART) || 'x'
  )
}

/** The address of a page of its own for a claim, a matter or a place, from the page with these links. */
export function pageOf(links: Pick<PageLinks, 'root'>, folder: 'claims' | 'matters' | 'places' | 'claimants', id: string): string {
  return `${links.root}${folder}/${pathPart(id)}/`
}

/** How a page is shown, besides what it shows. */
export interface PageManner {
  readonly lang: Language
  readonly links: PageLinks | null
}

export const ENGLISH_ALONE: PageManner = { lang: 'en', links: null }

/** An overview with everything its components look up: parties, numbers, anchors and links back. Built once, never changed. */
export interface PageView {
  readonly overview: Overview
  /** In another language than that of the reports, what it says is marked: see publish/two-languages. */
  readonly say: Say
  readonly lang: Language
  readonly direction: 'ltr' | 'rtl'
  /** The language of composed sentences, where it is not the page's; left out where it is. */
  readonly composedIn: 'en' | undefined
  readonly links: PageLinks | null
  readonly looks: ReadonlyMap<PartyId, PartyLook>
  readonly columns: readonly [PartyLook, PartyLook]
  readonly groups: readonly RowGroup[]
  /** Matters older than the edition's day: on the page, folded below the others. */
  readonly earlier: readonly RowGroup[]
  readonly earlierCount: number
  readonly cited: readonly CitedClaim[]
  /** Where each claim stands in `cited`. */
  readonly ranks: ReadonlyMap<ClaimId, number>
  /** Which matter of the edition each is, from one. */
  readonly matterRanks: ReadonlyMap<string, number>
  /** Claims whose words stand elsewhere than on this page. */
  readonly elsewhere: ReadonlySet<ClaimId>
  readonly uses: ReadonlyMap<ClaimId, readonly Use[]>
  readonly sources: ReadonlyMap<ReportId, NumberedSource>
  readonly places: ReadonlyMap<PlaceId, OverviewPlace>
  /** Which place of the edition each is, from one. */
  readonly placeRanks: ReadonlyMap<PlaceId, number>
}

/** An id that may stand in an address: letters, digits and hyphens only. */
export function anchorId(prefix: string, id: string): string {
  return `${prefix}${id.replace(/[^A-Za-z0-9-]+/g, '-')}`
}

/** Where a matter stands on its page: by its place in the edition, which is frozen, so that addresses stay short. */
export function matterAnchor(view: Pick<PageView, 'matterRanks'>, id: string): string {
  return `m${view.matterRanks.get(id) ?? id}`
}

/** Where a place stands in the table of names, likewise; its lasting address is its own page. */
export function placeAnchor(view: Pick<PageView, 'placeRanks'>, id: PlaceId): string {
  return `l${view.placeRanks.get(id) ?? pathPart(id)}`
}

/** The look of a party; one the pack does not know is shown as not named. */
export function lookOf(view: Pick<PageView, 'looks'>, party: PartyId): PartyLook {
  const look = view.looks.get(party) ?? view.looks.get(UNKNOWN)
  if (!look) throw new RangeError('the table of looks always holds the unknown party')
  return look
}

const BY_NUMBER = new Intl.Collator('en', { numeric: true })

/** The order claims are listed in: the left column's, the right column's, everybody else's; each by its numbers. */
function inPageOrder(overview: Overview): (a: CitedClaim, b: CitedClaim) => number {
  const order = [...new Set([...overview.columns, ...overview.parties.map((party) => party.id), THIRD, OUTLET, UNKNOWN])]
  const rank = new Map(order.map((party, index) => [party, index]))
  const rankOf = (claim: CitedClaim): number => rank.get(claim.party) ?? order.length
  return (a, b) => rankOf(a) - rankOf(b) || BY_NUMBER.compare(a.number, b.number) || (a.id < b.id ? -1 : 1)
}

function usesOf(overview: Overview, say: Say): ReadonlyMap<ClaimId, readonly Use[]> {
  const uses = new Map<ClaimId, Use[]>()
  const add = (claims: readonly ClaimId[], href: string, label: string): void => {
    for (const claim of claims) {
      const known = uses.get(claim) ?? []
      if (!known.some((use) => use.href === href)) uses.set(claim, [...known, { href, label }])
    }
  }
  add(overview.headline.cites, '#headline', say('use.headline'))
  for (const sentence of overview.preamble) add(sentence.cites, '#context', say('use.context'))
  for (const entry of overview.truces.entries) {
    add([...entry.sentence.cites, ...entry.accusations.map((accusation) => accusation.claim)], '#truces', say('use.truces'))
  }
  for (const [index, matter] of overview.matters.entries()) {
    add(
      [...matter.cells.flatMap((cell) => cell.sentences.flatMap((sentence) => sentence.cites)), ...matter.claims],
      `#m${index + 1}`,
      matter.title,
    )
  }
  for (const statement of overview.statements) add(statement.sentence.cites, '#statements', say('use.statements'))
  for (const row of overview.tolls) add([row.claim, ...row.earlier.map((point) => point.claim)], '#tolls', say('use.tolls'))
  for (const row of overview.control) add([row.claim, ...row.sentence.cites], '#control', say('use.control'))
  for (const row of overview.access) add([row.claim, ...row.sentence.cites], '#access', say('use.access'))
  for (const row of overview.submissions ?? []) add([row.claim, ...row.sentence.cites], '#institutions', say('use.institutions'))
  for (const flag of overview.flags) add(flag.claims, '#flags', say('use.flags'))
  return uses
}

/** The claims that the news of the day rests on: headline, how it stands, truces, matters of the day, statements, the figures as they stand now. */
function claimsOfTheDay(overview: Overview): ReadonlySet<ClaimId> {
  const today = overview.matters.filter((matter) => !matter.isEarlier)
  const sentences = [
    overview.headline,
    ...overview.preamble,
    ...overview.truces.entries.map((entry) => entry.sentence),
    ...today.flatMap((matter) => matter.cells.flatMap((cell) => cell.sentences)),
    ...overview.statements.filter((statement) => statement.isNew !== false).map((statement) => statement.sentence),
  ]
  return new Set([...sentences.flatMap((sentence) => sentence.cites), ...overview.tolls.map((row) => row.claim)])
}

function claimsElsewhere(overview: Overview, links: PageLinks | null): ReadonlySet<ClaimId> {
  if (links === null) return new Set()
  const here = links.words === 'nowhere' ? new Set<ClaimId>() : claimsOfTheDay(overview)
  return new Set(Object.keys(overview.claims).filter((id) => !here.has(id)))
}

/** Where a citation's number leads: to the words on this page, else to the claim's own page. */
export function citeAddress(view: PageView, claim: CitedClaim): string {
  return view.links !== null && view.elsewhere.has(claim.id) ? pageOf(view.links, 'claims', claim.id) : `#${anchorId('c', claim.number)}`
}

/** Everything the page looks up, from an overview alone. */
export function pageView(overview: Overview, { lang, links }: PageManner = ENGLISH_ALONE): PageView {
  const say = lang === 'en' ? sayIn(lang) : sayMarked(lang)
  const looks = partyLooks(overview.parties, say)
  const [left, right] = overview.columns
  const cited = Object.values(overview.claims).sort(inPageOrder(overview))
  return {
    overview,
    say,
    lang,
    direction: directionOf(lang),
    composedIn: lang === 'en' ? undefined : 'en',
    links,
    looks,
    columns: [lookOf({ looks }, left), lookOf({ looks }, right)],
    groups: rowGroups(
      overview.matters.filter((matter) => !matter.isEarlier),
      overview.columns,
    ),
    earlier: rowGroups(
      overview.matters.filter((matter) => matter.isEarlier),
      overview.columns,
    ),
    earlierCount: overview.matters.filter((matter) => matter.isEarlier).length,
    cited,
    ranks: new Map(cited.map((claim, index) => [claim.id, index])),
    matterRanks: new Map(overview.matters.map((matter, index) => [matter.id, index + 1])),
    elsewhere: claimsElsewhere(overview, links),
    uses: usesOf(overview, say),
    sources: new Map(overview.sources.map((source, index) => [source.report, { ...source, number: index + 1 }])),
    places: new Map(overview.places.map((place) => [place.place, place])),
    placeRanks: new Map(overview.places.map((place, index) => [place.place, index + 1])),
  }
}

/** The claims a list of ids stands for, once each, in the order of their numbers. Ids the overview does not hold are left out. */
export function claimsOf(view: PageView, ids: readonly ClaimId[]): readonly CitedClaim[] {
  const found = new Map<ClaimId, CitedClaim>()
  for (const id of ids) {
    const claim = view.overview.claims[id]
    if (claim) found.set(id, claim)
  }
  const rankOf = (claim: CitedClaim): number => view.ranks.get(claim.id) ?? view.cited.length
  return [...found.values()].sort((a, b) => rankOf(a) - rankOf(b))
}

/** Only web addresses become links; anything else a report names as its address is shown as text. */
export function webAddress(url: string | null): string | null {
  return url !== null && /^https?:\/\/[^\s"'<>]+$/i.test(url) ? url : null
}
