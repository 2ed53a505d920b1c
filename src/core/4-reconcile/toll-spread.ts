import type { TollSpread } from '../0-terms/overview.ts'
import type { Heard } from './heard.ts'
import type { Figure } from './toll-figures.ts'
import type { TollSeries } from './tolls.ts'

/**
 * Where several claimants count one thing: the lowest and the highest of their latest figures, each with its claimant. "One thing" is one measure, group and
 * victims, in one incident or over the whole fighting. Vague figures have no number and take no part; a bound takes part with its number and keeps its words.
 */
export function tollSpreads(series: readonly TollSeries[], incident: Int32Array): readonly TollSpread[] {
  const things = new Map<string, TollSeries[]>()
  for (const s of series) {
    const { heard, toll } = latest(s)
    if (toll.basis === 'window' || (toll.low === null && toll.high === null)) continue
    if (toll.basis === 'cumulative' && toll.victims === null) continue
    const about = toll.basis === 'incident' ? `incident ${incident[heard.at]}` : 'total'
    const key = [about, toll.measure, toll.group, toll.victims ?? '-'].join('|')
    things.set(key, [...(things.get(key) ?? []), s])
  }
  return [...things.values()].flatMap((group) => spreadOf(group) ?? [])
}

function spreadOf(group: readonly TollSeries[]): TollSpread | null {
  if (new Set(group.map((s) => s.claimant)).size < 2) return null
  const sorted = [...group].sort((a, b) => numberOf(latest(a)) - numberOf(latest(b)))
  const [min, max] = [sorted[0], sorted[sorted.length - 1]]
  if (numberOf(latest(min)) === numberOf(latest(max))) return null
  const { heard, toll } = latest(min)
  return {
    measure: toll.measure,
    group: toll.group,
    victims: toll.victims,
    about: aboutOf(heard, toll.basis),
    min: end(min),
    max: end(max),
  }
}

function latest(s: TollSeries): Figure {
  return s.figures[s.figures.length - 1]
}

function numberOf(f: Figure): number {
  return f.toll.low ?? f.toll.high ?? 0
}

function aboutOf(h: Heard, basis: string): string {
  return basis === 'cumulative' ? 'since the fighting began' : (h.claim.places[0]?.words ?? 'one event')
}

function end(s: TollSeries): TollSpread['min'] {
  const f = latest(s)
  return { shown: f.toll.words, n: numberOf(f), claimant: s.claimant, party: s.party, claim: f.heard.claim.id }
}
