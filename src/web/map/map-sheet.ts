import type { CitedClaim, Overview, OverviewPlace } from '../../core/0-terms/overview.ts'
import type { PartyId } from '../../core/0-terms/party.ts'
import type { BaseFeature } from './basemap.ts'
import { toRound } from './frame.ts'
import type { Frame, Point } from './frame.ts'
import { boxDistance, placeIfFree, placeLabels } from './labels.ts'
import type { Box, LabelWish, PlacedLabel } from './labels.ts'
import { badgeText, blockSize, mapNames } from './place-label.ts'
import type { BadgeWish, BlockSize } from './place-label.ts'
import { simplified } from './light-path.ts'
import { boundsOf, insideRings, planar } from './planar.ts'
import { roadBetween, wholeRoad } from './roads.ts'
import { stippleCircle, stippleRings } from './stipple.ts'
import type { Dots } from './stipple.ts'
import { textWidth } from './text-width.ts'

export interface MapBadge extends Box {
  readonly party: PartyId
  readonly text: string
}

export interface MapText {
  readonly text: string
  readonly x: number
  readonly y: number
}

export interface MapPlace {
  readonly id: string
  readonly at: Point
  readonly exact: boolean
  /** Its names in full, for whoever hovers or listens; `names` is empty where there was no room to write them. */
  readonly title: string
  readonly names: readonly MapText[]
  readonly align: PlacedLabel['align']
  readonly leader: PlacedLabel['leader']
  readonly badges: readonly MapBadge[]
  /** From one badge to the other, when a claim here is denied by another. */
  readonly strike: readonly [Point, Point] | null
}

/** A mark in one party's colour; `party` is null when several parties' claims meet in it. */
export interface PartyShape {
  readonly party: PartyId | null
  readonly d: string
}

export interface MapSheet {
  readonly frame: Frame
  readonly type: number
  readonly stipples: readonly (PartyShape & Dots)[]
  readonly circles: readonly { readonly party: PartyId | null; readonly at: Point; readonly r: number }[]
  readonly roads: readonly PartyShape[]
  readonly places: readonly MapPlace[]
  readonly towns: readonly { readonly at: Point; readonly text: MapText; readonly align: PlacedLabel['align'] }[]
  readonly countries: readonly MapText[]
  readonly scaleBar: { readonly km: number; readonly length: number }
}

export interface LocatedPlace extends OverviewPlace {
  readonly lat: number
  readonly lon: number
}

/** What a sheet is drawn from. */
export interface MapMatter {
  readonly overview: Overview
  readonly located: readonly LocatedPlace[]
  readonly features: readonly BaseFeature[]
}

function claimsAt(overview: Overview, place: OverviewPlace): readonly CitedClaim[] {
  return place.claims.map((id) => overview.claims[id]).filter((claim) => claim !== undefined)
}

function badgesAt(overview: Overview, place: OverviewPlace): readonly BadgeWish[] {
  const claims = claimsAt(overview, place)
  const order = [...overview.columns, ...overview.parties.map((party) => party.id), ...claims.map((claim) => claim.party)]
  return [...new Set(order)].flatMap((party) => {
    const numbers = claims
      .filter((claim) => claim.party === party)
      .map((claim) => claim.number)
      .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    return numbers.length === 0 ? [] : [{ party, text: badgeText(numbers) }]
  })
}

function isDenied(overview: Overview, place: OverviewPlace): boolean {
  const here = new Set(place.claims)
  return overview.matters.some((matter) =>
    matter.relations.some(({ kind, from, to }) => kind === 'denies' && here.has(from) && here.has(to)),
  )
}

function soleParty(place: OverviewPlace): PartyId | null {
  return place.parties.length === 1 ? (place.parties[0] ?? null) : null
}

function radiusOf(place: OverviewPlace, frame: Frame): number {
  return toRound(Math.max(10, place.radius * frame.unitsPerKm))
}

/** A place wider than any town: what happened "in" it happened somewhere within it, however surely it was named. */
const TOWN_KM = 30

/** Is the place an area, marked by its extent, rather than a point? */
export function isArea(place: OverviewPlace): boolean {
  return place.precision === 'district' || place.precision === 'counted' || place.radius > TOWN_KM
}

const ALIGNED: Readonly<Record<PlacedLabel['align'], (box: Box, width: number) => number>> = {
  start: (box) => box.x,
  middle: (box, width) => box.x + (box.w - width) / 2,
  end: (box, width) => box.x + box.w - width,
}

function badgeRow(label: PlacedLabel, size: BlockSize, wishes: readonly BadgeWish[], names: number): readonly MapBadge[] {
  const row = size.badgeWidths.reduce((sum, width) => sum + width, 0) + size.gap * Math.max(0, wishes.length - 1)
  let x = ALIGNED[label.align](label.box, row)
  return wishes.map((wish, index) => {
    const w = size.badgeWidths[index] ?? size.badgeHeight
    const badge = { ...wish, x: toRound(x), y: label.box.y + names * size.lineHeight + (names > 0 ? 4 : 1), w, h: size.badgeHeight }
    x += w + size.gap
    return badge
  })
}

function strikeBetween(badges: readonly MapBadge[]): readonly [Point, Point] | null {
  const [left, right] = badges
  if (!left || !right) return null
  const y = left.y + left.h / 2
  return [
    [left.x + left.w, y],
    [right.x, y],
  ]
}

interface PlaceBlock {
  readonly place: LocatedPlace
  readonly at: Point
  readonly names: readonly string[]
  readonly badges: readonly BadgeWish[]
  readonly struck: boolean
  readonly size: BlockSize
  readonly wish: LabelWish
}

function badgesOnly(size: BlockSize, count: number): { readonly w: number; readonly h: number } {
  return { w: size.badgeWidths.reduce((sum, width) => sum + width, 0) + size.gap * (count - 1), h: size.badgeHeight + 2 }
}

function blockFor(overview: Overview, place: LocatedPlace, frame: Frame, type: number): PlaceBlock {
  const names = mapNames(place, overview.columns)
  const badges = badgesAt(overview, place)
  const struck = badges.length > 1 && isDenied(overview, place)
  const size = blockSize(names, badges, type, struck)
  const at = frame.at(place.lon, place.lat)
  return {
    place,
    at,
    names,
    badges,
    struck,
    size,
    wish: {
      at,
      w: size.w,
      h: size.h,
      clear: 8,
      centred: isArea(place),
      ...(badges.length > 0 ? { small: badgesOnly(size, badges.length) } : {}),
    },
  }
}

function drawnPlace(block: PlaceBlock, label: PlacedLabel, type: number): MapPlace {
  const names = label.shrunk ? [] : block.names
  const badges = badgeRow(label, block.size, block.badges, names.length)
  const x = { start: label.box.x, middle: label.box.x + label.box.w / 2, end: label.box.x + label.box.w }[label.align]
  return {
    id: block.place.place,
    at: block.at,
    exact: !block.wish.centred,
    title: block.names.join(' / '),
    names: names.map((text, index) => ({ text, x, y: toRound(label.box.y + index * block.size.lineHeight + type * 0.92) })),
    align: label.align,
    leader: label.leader,
    badges,
    strike: block.struck ? strikeBetween(badges) : null,
  }
}

function stipples({ overview, located, features }: MapMatter, frame: Frame): MapSheet['stipples'] {
  const counted = overview.control
    .filter((row) => row.counted !== null)
    .flatMap(({ party, places }) => places.map((id) => [`${party} ${id}`, { party, id }] as const))
  // Two claims about one place would put the same dots over one another, and look like more.
  return [...new Map(counted).values()].flatMap(({ party, id }): MapSheet['stipples'] => {
    const place = located.find((candidate) => candidate.place === id)
    const outline = features.find((feature) => feature.layer === 'district' && feature.place === id)
    if (outline) return [{ party, ...stippleRings(planar(outline.geometry, frame).lines, frame.width, frame.height, 10) }]
    return place ? [{ party, ...stippleCircle(frame.at(place.lon, place.lat), radiusOf(place, frame), 10) }] : []
  })
}

function namesRoad(what: string, feature: BaseFeature): boolean {
  const asked = what.toLowerCase()
  return feature.layer === 'road' && feature.names.some((name) => asked.includes(name.toLowerCase()) || name.toLowerCase().includes(asked))
}

function roadOf(row: Overview['access'][number], { located, features }: MapMatter, frame: Frame): string | null {
  const named = features.find((feature) => namesRoad(row.what, feature))
  if (named) return wholeRoad(named, frame)
  const ends = located.filter((place) => place.precision === 'road' && place.claims.includes(row.claim))
  const [from, to] = ends.map((place) => frame.at(place.lon, place.lat))
  return from && to ? roadBetween(from, to, features, frame) : null
}

function claimedRoads(matter: MapMatter, frame: Frame): readonly PartyShape[] {
  return matter.overview.access.flatMap((row): readonly PartyShape[] => {
    const d = row.state === 'open' ? null : roadOf(row, matter, frame)
    return d === null ? [] : [{ party: matter.overview.claims[row.claim]?.party ?? null, d }]
  })
}

const NICE_KM = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500] as const

function scaleBarFor(frame: Frame): MapSheet['scaleBar'] {
  const km = NICE_KM.filter((candidate) => candidate * frame.unitsPerKm <= frame.width / 4).at(-1) ?? 1
  return { km, length: Math.round(km * frame.unitsPerKm) }
}

/** A country's name need not know its border more closely than this, in drawing units. */
const NAME_TOLERANCE = 3

/** A country's name keeps this far from every claim, so that it never seems to say whose a place is. */
const AWAY = 46
/** Farther off than this is no better; then the middle of the country decides. */
const AWAY_ENOUGH = 90

function spotsIn(frame: Frame, w: number): readonly Point[] {
  const spots: Point[] = []
  for (let y = 24; y < frame.height - 24; y += 16) for (let x = w / 2 + 10; x < frame.width - w / 2 - 10; x += 20) spots.push([x, y])
  return spots
}

/** How far a box stands from the nearest of others, as far as that matters to a country's name. */
function distanceTo(taken: readonly Box[], box: Box): number {
  let nearest = AWAY_ENOUGH
  for (const other of taken) {
    nearest = Math.min(nearest, boxDistance(other, box))
    if (nearest < AWAY) break
  }
  return nearest
}

/** Country names where there is room inside them, as far from the claims as can be; left out where there is none. */
function countryNames(features: readonly BaseFeature[], frame: Frame, type: number, taken: readonly Box[]): readonly MapText[] {
  return features
    .filter(({ layer, names }) => (layer === 'country' || layer === 'land') && names.length > 0)
    .flatMap(({ names, geometry }) => {
      const text = names.join(' / ').toUpperCase()
      const w = textWidth(text, type) * 1.4
      const rings = planar(geometry, frame).lines.map((ring) => simplified(ring, NAME_TOLERANCE))
      const within = boundsOf(rings)
      const spots = spotsIn(frame, w).flatMap(([x, y]) => {
        if (x < within.x || x > within.x + within.w || y < within.y || y - type > within.y + within.h) return []
        const away = distanceTo(taken, { x: x - w / 2, y: y - type, w, h: type * 1.3 })
        if (away < AWAY) return []
        const inside = [0, -w / 2, w / 2].every((dx) => insideRings(rings, [x + dx, y - type / 3]))
        return inside ? [{ x, y, away }] : []
      })
      const seen = {
        x: spots.reduce((sum, spot) => sum + spot.x, 0) / spots.length,
        y: spots.reduce((sum, spot) => sum + spot.y, 0) / spots.length,
      }
      const best = spots.sort(
        (a, b) => b.away - a.away || Math.hypot(a.x - seen.x, a.y - seen.y) - Math.hypot(b.x - seen.x, b.y - seen.y),
      )[0]
      return best ? [{ text, x: toRound(best.x), y: toRound(best.y) }] : []
    })
}

function contextTowns(
  features: readonly BaseFeature[],
  frame: Frame,
  type: number,
  taken: readonly Box[],
  skip: ReadonlySet<string>,
): MapSheet['towns'] {
  const towns = features.flatMap(({ layer, names, place, geometry }) => {
    if (layer !== 'town' || geometry.type !== 'Point' || names.length === 0 || (place !== null && skip.has(place))) return []
    const at = frame.at(geometry.coordinates[0] ?? 0, geometry.coordinates[1] ?? 0)
    return at[0] > 0 && at[0] < frame.width && at[1] > 0 && at[1] < frame.height ? [{ at, text: names.join(' / ') }] : []
  })
  const wishes = towns.map(({ at, text }): LabelWish => ({
    at,
    w: textWidth(text, type),
    h: Math.round(type * 1.2),
    clear: 5,
    centred: false,
  }))
  return placeIfFree(wishes, taken, frame.width, frame.height).flatMap((label, index) => {
    const town = towns[index]
    if (!label || !town) return []
    const x = { start: label.box.x, middle: label.box.x + label.box.w / 2, end: label.box.x + label.box.w }[label.align]
    return [{ at: town.at, text: { text: town.text, x, y: toRound(label.box.y + type * 0.95) }, align: label.align }]
  })
}

/** Draws one sheet: the same matter for any frame and type size, as data. */
export function mapSheet(matter: MapMatter, frame: Frame, type: number): MapSheet {
  const { overview, located, features } = matter
  const blocks = located
    .map((place) => blockFor(overview, place, frame, type))
    .sort((a, b) => Number(b.wish.centred) - Number(a.wish.centred) || b.place.claims.length - a.place.claims.length || a.at[1] - b.at[1])
  const bar: Box = { x: 0, y: frame.height - 34, w: frame.width / 4 + 70, h: 34 }
  const dots = blocks.filter((block) => !block.wish.centred).map(({ at: [x, y] }): Box => ({ x: x - 5, y: y - 5, w: 10, h: 10 }))
  const labels = placeLabels(
    blocks.map((block) => block.wish),
    [bar, ...dots],
    frame.width,
    frame.height,
  )
  const taken = [bar, ...dots, ...labels.map((label) => label.box)]
  const vague = blocks.filter(({ place }) => place.precision === 'direction' || (isArea(place) && place.precision !== 'counted'))
  const countries = countryNames(features, frame, type, taken)
  const named = countries.map(({ text, x, y }): Box => {
    const w = textWidth(text, type) * 1.35
    return { x: x - w / 2, y: y - type, w, h: type * 1.6 }
  })
  return {
    frame,
    type,
    stipples: stipples(matter, frame),
    circles: vague.map(({ place, at }) => ({ party: soleParty(place), at, r: radiusOf(place, frame) })),
    roads: claimedRoads(matter, frame),
    places: blocks.map((block, index) => labels[index] && drawnPlace(block, labels[index], type)).filter((place) => place !== undefined),
    countries,
    towns: contextTowns(features, frame, type - 2, [...taken, ...named], new Set(overview.places.map((place) => place.place))),
    scaleBar: scaleBarFor(frame),
  }
}
