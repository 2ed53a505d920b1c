import type { Source } from '../0-terms/attribution.ts'
import type { Claim, ClaimId, RuleId } from '../0-terms/claim.ts'
import type { PlaceMention } from '../0-terms/place.ts'
import { cut } from '../0-terms/span.ts'
import type { Toll } from '../0-terms/toll.ts'
import type { When } from '../0-terms/when.ts'
import type { Reading } from './read-claims.ts'
import { ruleRow } from './rule-rows.ts'

const COLUMN = 10

/**
 * Why a claim was read as it was, as lines of text: its words, who says so through whom and where each stands, which scope supplied the claimant, what was read of
 * time, place and harm, and the rules that made it, each with its reason, and an example where its lexicon row has one. Offsets are UTF-16 units of the text that was read.
 */
export function explainClaim(claim: Claim, reading: Reading): string {
  const { text } = reading.document.report
  const rows: readonly (readonly [string, string | null])[] = [
    ['words', `"${claim.text}" ${claim.start} to ${claim.end}`],
    ['in', `"${cut(text, claim.sentence).replace(/\s+/g, ' ')}"`],
    [
      'read as',
      [
        claim.kind,
        claim.stance,
        `by ${claim.party}`,
        claim.against === null ? '' : `against ${claim.against}`,
        claim.background ? 'background' : '',
      ]
        .filter(Boolean)
        .join(', '),
    ],
    ['said by', claim.chain.length ? claim.chain.map(sourceText).join(' → ') : "nobody named: the report's own voice"],
    ['scope', claim.scope],
    ['cue', claim.cue && `"${claim.cue.words}" at ${claim.cue.start}`],
    ['when', claim.when && whenText(claim.when)],
    ...claim.places.map((place) => ['where', placeText(place)] as const),
    ...claim.tolls.map((toll) => ['toll', tollText(toll)] as const),
    ['hedge', claim.hedge && `"${claim.hedge.words}"`],
    ['weapons', claim.weapons.map((w) => `"${w.words}"`).join(', ') || null],
    ['loaded', claim.loaded.map((w) => `"${w.words}"`).join(', ') || null],
    ['denies', claim.denies && deniedText(claim.denies, reading.claims)],
  ]
  const told = rows.flatMap(([name, value]) => (value ? [`  ${name.padEnd(COLUMN)}${value}`] : []))
  return [claim.id, ...told, '  rules', ...[...new Set(claim.why)].map(ruleText)].join('\n')
}

function sourceText({ name, start, actor, party }: Source): string {
  const place = start < 0 ? 'no words stand for it' : `at ${start}`
  return `${name} (${[party, actor, place].filter(Boolean).join(', ')})`
}

function whenText(when: When): string {
  const span = when.from === null && when.to === null ? 'no date to reckon from' : `${when.from ?? '…'} to ${when.to ?? '…'}`
  return [`"${when.words}"`, span, when.precision, when.basis, when.impossible ?? ''].filter(Boolean).join(', ')
}

function placeText(place: PlaceMention): string {
  return [`"${place.words}"`, place.place ?? 'not in the pack', place.precision, place.within === null ? '' : `within ${place.within}`]
    .filter(Boolean)
    .join(', ')
}

function tollText(toll: Toll): string {
  const { low, high } = toll
  const figure =
    low === null && high === null
      ? 'no figure'
      : high === null
        ? `at least ${low}`
        : low === null
          ? `at most ${high}`
          : low === high
            ? `${low}`
            : `${low} to ${high}`
  return [`"${toll.words}"`, figure, toll.measure, toll.group, toll.basis, toll.victims === null ? '' : `of ${toll.victims}`]
    .filter(Boolean)
    .join(', ')
}

function deniedText(id: ClaimId, claims: readonly Claim[]): string {
  const denied = claims.find((claim) => claim.id === id)
  return denied ? `${id} "${denied.text}"` : id
}

function ruleText(id: RuleId): string {
  const { why, example } = ruleRow(id)
  return `    ${id}: ${why}${example === null ? '' : ` (${example})`}`
}
