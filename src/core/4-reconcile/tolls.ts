import type { PartyId } from '../0-terms/party.ts'
import { isSide } from '../0-terms/party.ts'
import type { Toll } from '../0-terms/toll.ts'
import { dayOf } from './civil-minutes.ts'
import { bestName, claimantName } from './claimants.ts'
import type { Heard } from './heard.ts'
import type { Figure, SeriesFlag } from './toll-figures.ts'
import { seriesFlags } from './toll-flags.ts'

/** The figures of one claimant for one thing counted, oldest first. Incident figures stay with their incident; totals with their claimant. */
export interface TollSeries {
  readonly key: string
  readonly claimant: string
  /** Every name under which the count was given. */
  readonly claimants: readonly string[]
  readonly party: PartyId
  readonly figures: readonly Figure[]
  readonly flags: readonly SeriesFlag[]
}

/**
 * Series per claimant, measure, group, victims and basis. Figures that do not count the same thing never meet: an incident's toll keeps to its incident,
 * a day's to its day. No figure is ever added to another. Totals of one side given under several names are one series while they run on as one count.
 */
export function tollSeries(heard: readonly Heard[], incident: Int32Array): readonly TollSeries[] {
  const series = new Map<string, Figure[]>()
  const totals = totalsByOrigin(heard)
  for (const h of heard) {
    if (h.claim.background || h.claim.stance === 'denies') continue
    const used = new Set<string>()
    for (const given of h.claim.tolls) {
      const total = recalledTotal(h, given, totals)
      const toll = total ?? given
      // "beheaded one and killed another": two figures of one claim are two people's, not a revision of one figure.
      let key = seriesKey(h, toll, incident)
      if (used.has(key)) key = `${key}#${used.size}`
      used.add(key)
      put(series, key, { heard: h, toll, isRecalled: total !== null })
    }
  }
  return joined([...series.values()]).map(seriesOf)
}

function seriesOf(unsorted: readonly Figure[]): TollSeries {
  // What a report recalls was said before what it says now.
  const figures = [...unsorted].sort((a, b) => order(a) - order(b))
  const heard = figures.map((f) => f.heard)
  const last = figures[figures.length - 1]
  return {
    key: `${last.heard.claim.id}|${last.toll.start}`,
    claimant: bestName(heard),
    claimants: [...new Set(heard.map(claimantName))],
    party: last.heard.claim.party,
    figures,
    flags: seriesFlags(figures),
  }
}

function order(f: Figure): number {
  return (f.heard.said ?? 0) * 2 + (f.isRecalled ? 0 : 1)
}

function put<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key)
  if (list) list.push(item)
  else lists.set(key, [item])
}

function seriesKey(h: Heard, t: Toll, incident: Int32Array): string {
  const scope = t.basis === 'incident' ? `incident ${incident[h.at]}` : t.basis === 'window' ? `window ${windowOf(h)}` : 'total'
  return [h.origin, t.measure, t.group, t.victims ?? '-', scope].join('|')
}

/** Of the windows reckoned from when it was said ("in the past 24 hours"), those of one day and one length are one count: the minister who gives 104 at ten and 107 at six speaks of nearly the same hours. */
function windowOf(h: Heard): string {
  if (h.claim.when?.basis === 'relative' && h.said !== null && h.from !== null && h.to !== null && h.to - h.from >= A_DAY)
    return `${h.to - h.from} minutes, said ${dayOf(h.said)}`
  return h.claim.when?.from ? `${h.claim.when.from}..${h.claim.when.to}` : `said ${h.report.said?.slice(0, 10) ?? h.report.id}`
}

const A_DAY = 1440

/** Running totals by claimant, so that a figure without a place can be recognised as an earlier one of them. */
function totalsByOrigin(heard: readonly Heard[]): ReadonlyMap<string, readonly Figure[]> {
  const out = new Map<string, Figure[]>()
  for (const h of heard)
    for (const toll of h.claim.tolls)
      if (toll.basis === 'cumulative' && !h.claim.background) put(out, `${h.origin}|${toll.measure}`, { heard: h, toll, isRecalled: false })
  return out
}

/** How near a figure must come to a total in its own report to be an earlier state of it. */
const NEAR_TOTAL = 0.8
const LEAST = 10

/**
 * "On November 1 the figures were 91 and 400": no place and no event, but the number of a total of the same claimant, or nearly that of the total in the same
 * report. It is an earlier state of that total, with the total's group and victims.
 */
function recalledTotal(h: Heard, t: Toll, totals: ReadonlyMap<string, readonly Figure[]>): Toll | null {
  if (t.basis !== 'incident' || h.exact.length > 0 || t.low === null || t.low !== t.high || t.low < LEAST) return null
  const n = t.low
  const total = (totals.get(`${h.origin}|${t.measure}`) ?? []).find(
    (f) =>
      f.toll.low !== null &&
      (f.toll.low === n || (f.heard.report.id === h.report.id && n <= f.toll.low && n >= f.toll.low * NEAR_TOTAL)) &&
      (t.group === f.toll.group || t.group === 'people' || t.group === 'unknown'),
  )
  return total ? { ...t, basis: 'cumulative', group: total.toll.group, victims: total.toll.victims } : null
}

/** Totals of one side for one thing counted, given under several names, become one series when the figures run on: none falls below an earlier one. */
function joined(series: readonly (readonly Figure[])[]): readonly (readonly Figure[])[] {
  const bySide = new Map<string, (readonly Figure[])[]>()
  series.forEach((figures, i) => {
    const { heard, toll } = figures[0]
    const isTotal = toll.basis === 'cumulative' && isSide(heard.claim.party)
    const key = isTotal ? [heard.claim.party, toll.measure, toll.group, toll.victims ?? '-'].join('|') : `alone ${i}`
    put(bySide, key, figures)
  })
  return [...bySide.values()].flatMap((group) => {
    const all = group.flat().sort((a, b) => a.heard.at - b.heard.at || order(a) - order(b))
    return group.length > 1 && runsOn(all) ? [all] : group
  })
}

function runsOn(figures: readonly Figure[]): boolean {
  const sorted = figures.filter((f) => !f.isRecalled)
  return sorted.every((f, i) => i === 0 || follows(sorted[i - 1].toll, f.toll))
}

function follows(a: Toll, b: Toll): boolean {
  if (a.low === null || b.low === null) return false
  return b.high === null ? b.low >= a.low * NEAR_TOTAL : b.high >= a.low && b.low < a.low * 2
}
