import type { ClaimId } from '../0-terms/claim.ts'
import type { Relation } from '../0-terms/overview.ts'
import type { Heard } from './heard.ts'

/** Sorts and uniques relations, so that the order in which rules found them does not show. */
export function tidyRelations(relations: readonly Relation[], heard: readonly Heard[]): readonly Relation[] {
  const at = new Map<ClaimId, number>(heard.map((h) => [h.claim.id, h.at]))
  const once = new Map<string, Relation>()
  for (const r of relations) {
    const key = `${r.from} ${r.to} ${r.kind} ${r.component}`
    if (!once.has(key)) once.set(key, r)
  }
  return [...once.values()]
    .map((r) => ({ r, from: at.get(r.from) ?? -1, to: at.get(r.to) ?? -1 }))
    .sort((a, b) => a.from - b.from || a.to - b.to || (a.r.rule < b.r.rule ? -1 : 1))
    .map(({ r }) => r)
}
