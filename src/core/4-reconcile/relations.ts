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
  const place = (id: ClaimId): number => at.get(id) ?? -1
  return [...once.values()].sort((a, b) => place(a.from) - place(b.from) || place(a.to) - place(b.to) || (a.rule < b.rule ? -1 : 1))
}
