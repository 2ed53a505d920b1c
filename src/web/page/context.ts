import type { CitedClaim } from '../../core/0-terms/overview.ts'

/** Letters of context on each side: enough to see what the words stand in. The claim itself keeps more. */
const NEAR = 70

/** What stands around a claim's words, cut between words; an ellipsis where the report goes on. */
export function contextOf(claim: CitedClaim, most = NEAR): { readonly before: string; readonly after: string } {
  const before = claim.before.replace(/^…/, '')
  const after = claim.after.replace(/…$/, '')
  const left = before.length <= most ? before : before.slice(before.indexOf(' ', before.length - most) + 1)
  const right = after.length <= most ? after : after.slice(0, Math.max(0, after.lastIndexOf(' ', most)))
  return {
    before: left === '' ? '' : `…${left}`,
    after: right.trim() === '' ? right : `${right}${/[.!?”»]$/.test(right) ? '\u00a0' : ''}…`,
  }
}
