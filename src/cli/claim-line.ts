import type { ClaimRow } from '../flows/look-up.ts'

/** "c0123…  2020-11-03  strike, accuses; armenian against azerbaijani; Ministry of Defence  [accepted]\n    words" */
export function claimLine(row: ClaimRow): string {
  const when = row.from?.replace('T00:00', '').replace('T', ' ') ?? 'no time'
  const against = row.against === null ? '' : ` against ${row.against}`
  const state = row.state === 'unreviewed' ? '' : `  [${row.state}]`
  return `${row.claim}  ${when}  ${row.kind}, ${row.stance}; ${row.party}${against}; ${row.claimant}${state}\n    ${row.words.replace(/\s+/g, ' ')}\n`
}
