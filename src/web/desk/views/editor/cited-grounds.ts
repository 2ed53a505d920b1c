import type { Answer } from '../../../../api/operations.ts'
import type { ClaimId } from '../../../../core/0-terms/claim.ts'
import type { Overview } from '../../../../core/0-terms/overview.ts'
import type { Pack } from '../../../../core/0-terms/pack.ts'
import type { Report } from '../../../../core/0-terms/report.ts'
import type { DraftEdits } from '../../../../core/5-overview/draft.ts'
import type { Cited, Grounds } from '../../../../core/5-overview/licences.ts'

export type WholeReport = Answer<'report'>

/**
 * What the proofs of a draft rest on, from the reports that were fetched: the same check that the server makes before it publishes runs here with every key. A
 * claim counts as the overview cites it (its side and stance as they were heard), with its words where its report has them.
 */
export function citedGrounds(overview: Overview, reports: readonly WholeReport[], pack: Pack): Grounds {
  const known = new Map(reports.map((r) => [r.report, reportOf(r)]))
  const claims = new Map<ClaimId, Cited>()
  for (const whole of reports)
    for (const { claim } of whole.claims) {
      const [cited, report] = [overview.claims[claim.id], known.get(whole.report)]
      if (cited === undefined || report === undefined) continue
      const { kind, stance, party, against } = cited
      claims.set(claim.id, { report, claim: { ...claim, kind, stance, party, against } })
    }
  return { pack, reports: known, claims }
}

function reportOf(r: WholeReport): Report {
  return {
    id: r.report,
    text: r.text,
    title: r.title,
    publisher: r.publisher,
    publisherActor: null,
    publisherParty: r.party,
    url: r.url,
    published: r.published,
    said: r.said,
    captured: r.captured,
    language: r.language,
    notice: r.notice,
  }
}

/** The reports whose words a draft's rewordings rest on. */
export function reportsNeeded(overview: Overview, edits: DraftEdits): readonly string[] {
  const cites = edits.places.flatMap((p) => p.lines.flatMap((line) => (line.does === 'reword' ? line.cites : [])))
  return [...new Set(cites.flatMap((id) => overview.claims[id]?.report ?? []))]
}
