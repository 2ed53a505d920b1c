import type { OverviewSource } from '../0-terms/overview.ts'
import type { Pack } from '../0-terms/pack.ts'
import type { CutOff } from '../4-reconcile/cut-off.ts'
import { inOrder } from '../4-reconcile/heard.ts'
import type { Heard, ReadReport } from '../4-reconcile/heard.ts'

/** The reports read, in the order they were published, with how many claims each gave and how many were left out at the cut-off. */
export function sourcesOf(reports: readonly ReadReport[], cut: CutOff, pack: Pack): readonly OverviewSource[] {
  const kept = countByReport(cut.kept)
  const left = countByReport([...cut.later, ...cut.unpublished])
  return inOrder(reports, pack).map(({ report }) => ({
    report: report.id,
    title: report.title,
    publisher: report.publisher,
    party: report.publisherParty,
    published: report.published,
    url: report.url,
    notice: report.notice,
    claims: kept.get(report.id) ?? 0,
    leftOut: left.get(report.id) ?? 0,
  }))
}

function countByReport(heard: readonly Heard[]): ReadonlyMap<string, number> {
  const out = new Map<string, number>()
  for (const h of heard) out.set(h.report.id, (out.get(h.report.id) ?? 0) + 1)
  return out
}
