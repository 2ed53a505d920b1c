import type { Claim } from '../core/0-terms/claim.ts'
import type { Judgement } from '../core/0-terms/review.ts'
import type { CurrentClaim } from '../flows/report-record.ts'
import { claimSummary } from './marked-text.ts'

/** A claim as it stands: its words, what it is, beside it what was read where that differs, and every review. */
export function currentText(current: CurrentClaim | null): string {
  if (current === null) return 'The claim stands no longer.\n'
  const { claim, asRead, state, reviews } = current
  const lines = [
    `${claim.id}  ${state}`,
    `    ${claim.text.replace(/\s+/g, ' ')}`,
    `    ${claimSummary(claim)}`,
    ...(asRead === null ? ['    added by hand: no reading holds it'] : differences(claim, asRead)),
    ...reviews.map((r) => {
      const marks = [...(r.undone ? ['undone'] : []), ...(r.crossed ? ['made without knowing the one before'] : [])]
      const why = r.why === null ? '' : `: ${r.why}`
      return `    review ${r.id.slice(0, 12)}  ${r.recorded}  ${r.by}  ${told(r.judgement)}${why}${marks.length ? ` (${marks.join(', ')})` : ''}`
    }),
  ]
  return `${lines.join('\n')}\n`
}

const FIELDS = ['text', 'kind', 'stance', 'party', 'against', 'chain', 'tolls', 'places', 'when', 'hedge', 'denies', 'background'] as const

function differences(claim: Claim, asRead: Claim): string[] {
  return FIELDS.filter((field) => JSON.stringify(claim[field]) !== JSON.stringify(asRead[field])).map(
    (field) => `    ${field}: now ${shown(field, claim)}, as read ${shown(field, asRead)}`,
  )
}

function shown(field: (typeof FIELDS)[number], claim: Claim): string {
  if (field === 'chain') return claim.chain.map((s) => s.name).join(' > ') || 'none'
  if (field === 'places') return claim.places.map((p) => p.place ?? p.words).join(', ') || 'none'
  if (field === 'tolls') return claim.tolls.map((t) => `${t.measure} ${t.low ?? '?'}-${t.high ?? '?'} ${t.group}`).join('; ') || 'none'
  if (field === 'when') return claim.when === null ? 'none' : `${claim.when.from ?? '?'}..${claim.when.to ?? '?'}`
  if (field === 'hedge') return claim.hedge?.words ?? 'none'
  return JSON.stringify(claim[field] ?? 'none')
}

function told(judgement: Judgement): string {
  switch (judgement.does) {
    case 'correct':
      return `corrected ${Object.keys(judgement.set).join(', ')}`
    case 'link':
    case 'unlink':
      return `${judgement.does} ${judgement.to.claim} as ${judgement.relation} (${judgement.component})`
    case 'merge':
    case 'split':
      return `${judgement.does} with ${judgement.to.claim}`
    case 'undo':
      return `undo ${judgement.review.slice(0, 12)}`
    default:
      return judgement.does
  }
}
