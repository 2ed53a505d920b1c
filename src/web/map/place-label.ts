import type { PartyId } from '../../core/0-terms/party.ts'
import type { OverviewPlace } from '../../core/0-terms/overview.ts'
import { textWidth } from './text-width.ts'

/** Latin letters, their accents, and what stands between them: forms a reader of an English page can sound out. */
const LATIN = /^[\p{Script=Latin}\p{M}\p{N}\s.,'’ʼʻ()/-]+$/u

function generalName(place: OverviewPlace): OverviewPlace['names'][number] | undefined {
  return place.names.find((name) => name.usedBy.length === 0 && LATIN.test(name.text))
}

function nameFor(place: OverviewPlace, party: PartyId): string | null {
  const own = place.names.filter((name) => name.usedBy.includes(party))
  const latin = own.filter((name) => LATIN.test(name.text))
  return (latin.find((name) => name.lang === 'en') ?? latin[0] ?? own[0] ?? generalName(place))?.text ?? null
}

function plainOrder(a: string, b: string): number {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()]
  return x < y ? -1 : x > y ? 1 : 0
}

/** The names a map shows: the form each of the two sides uses, once if they agree, in alphabetical order so that neither leads. */
export function mapNames(place: OverviewPlace, columns: readonly [PartyId, PartyId]): readonly string[] {
  const used = columns.map((party) => nameFor(place, party)).filter((name) => name !== null)
  const names = used.length > 0 ? used : [place.names[0]?.text ?? place.written[0]?.text ?? place.place]
  return [...new Set(names)].sort(plainOrder)
}

/** The claims of one party at one place, as its badge shows them: "4", "4, 9", "4, 9 +3". */
export function badgeText(numbers: readonly string[]): string {
  return numbers.length <= 3 ? numbers.join(', ') : `${numbers.slice(0, 2).join(', ')} +${numbers.length - 2}`
}

/** Names are set semibold, which runs wider. */
const BOLDER = 1.09

export interface BadgeWish {
  readonly party: PartyId
  readonly text: string
}

export interface BlockSize {
  readonly w: number
  readonly h: number
  readonly lineHeight: number
  readonly badgeHeight: number
  readonly badgeWidths: readonly number[]
  readonly gap: number
}

/** The size of a place's label: its names one under the other, and its badges in a row beneath. `struck`: with a denial bar between them. */
export function blockSize(names: readonly string[], badges: readonly BadgeWish[], type: number, struck: boolean): BlockSize {
  const lineHeight = Math.round(type * 1.16)
  const badgeHeight = Math.round(type * 1.36)
  const gap = struck ? Math.round(type * 1.5) : 4
  const badgeWidths = badges.map((badge) => Math.max(badgeHeight, textWidth(badge.text, type * 0.84) + 9))
  const row = badgeWidths.reduce((sum, width) => sum + width, 0) + gap * Math.max(0, badges.length - 1)
  const w = Math.max(row, ...names.map((name) => textWidth(name, type * BOLDER)))
  return { w, h: names.length * lineHeight + (badges.length > 0 ? badgeHeight + 3 : 0) + 2, lineHeight, badgeHeight, badgeWidths, gap }
}
