import type { PartyId } from '../0-terms/party.ts'
import type { Heard, ReadReport } from './heard.ts'

/** Whether a side could be heard at all in what was read: silence of a side nobody listened to is no silence. */
export interface Listening {
  /** Reports a side published itself, or in which a claim of that side stands. */
  readonly reportsOf: ReadonlyMap<PartyId, number>
  readonly publishers: readonly string[]
  readonly reports: number
}

export function listening(reports: readonly ReadReport[], heard: readonly Heard[]): Listening {
  const seen = new Map<PartyId, Set<string>>()
  const note = (party: PartyId, report: string): void => void (seen.get(party)?.add(report) ?? seen.set(party, new Set([report])))
  for (const r of reports) note(r.report.publisherParty, r.report.id)
  for (const h of heard) note(h.claim.party, h.report.id)
  return {
    reportsOf: new Map([...seen].map(([p, ids]) => [p, ids.size])),
    publishers: [...new Set(reports.flatMap((r) => (r.report.publisher === null ? [] : [r.report.publisher])))],
    reports: reports.length,
  }
}
