import type { ReadFile } from './read-reports.ts'

/** How much was read and found, summed over reports. */
export interface ReadingStats {
  readonly reports: number
  readonly characters: number
  readonly tokens: number
  readonly sentences: number
  readonly claims: number
  readonly tolls: number
  readonly denialsLinked: number
  readonly byKind: Readonly<Record<string, number>>
  readonly byParty: Readonly<Record<string, number>>
  readonly byScope: Readonly<Record<string, number>>
}

export const EMPTY_STATS: ReadingStats = {
  reports: 0,
  characters: 0,
  tokens: 0,
  sentences: 0,
  claims: 0,
  tolls: 0,
  denialsLinked: 0,
  byKind: {},
  byParty: {},
  byScope: {},
}

/** The sum with one more report in it. */
export function addStats(stats: ReadingStats, { captured, reading: { document, claims } }: ReadFile): ReadingStats {
  return {
    reports: stats.reports + 1,
    characters: stats.characters + captured.source.length,
    tokens: stats.tokens + document.tokens.n,
    sentences: stats.sentences + document.sentences.n,
    claims: stats.claims + claims.length,
    tolls: stats.tolls + claims.reduce((n, claim) => n + claim.tolls.length, 0),
    denialsLinked: stats.denialsLinked + claims.filter((claim) => claim.denies !== null).length,
    byKind: counted(
      stats.byKind,
      claims.map((claim) => claim.kind),
    ),
    byParty: counted(
      stats.byParty,
      claims.map((claim) => claim.party),
    ),
    byScope: counted(
      stats.byScope,
      claims.map((claim) => claim.scope),
    ),
  }
}

/** The sum for people, the most frequent first. */
export function statsLines(stats: ReadingStats): string {
  const list = (counts: Readonly<Record<string, number>>): string =>
    Object.entries(counts)
      .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
      .map(([name, n]) => `${name} ${n}`)
      .join(', ') || 'none'
  return [
    `reports ${stats.reports}, characters ${stats.characters}, tokens ${stats.tokens}, sentences ${stats.sentences}`,
    `claims ${stats.claims}, tolls ${stats.tolls}, denials linked ${stats.denialsLinked}`,
    `by kind: ${list(stats.byKind)}`,
    `by party: ${list(stats.byParty)}`,
    `by scope: ${list(stats.byScope)}`,
    '',
  ].join('\n')
}

function counted(counts: Readonly<Record<string, number>>, names: readonly string[]): Record<string, number> {
  const out = { ...counts }
  for (const name of names) out[name] = (out[name] ?? 0) + 1
  return out
}
