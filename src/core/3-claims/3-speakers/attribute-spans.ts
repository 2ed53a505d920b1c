import type { Source } from '../../0-terms/attribution.ts'
import { OUTLET } from '../../0-terms/party.ts'
import type { Report } from '../../0-terms/report.ts'
import type { Attribution } from '../1-sayings/attributions.ts'
import { isPlainDenial } from '../2-spans/denial-spans.ts'
import type { FoundSpan } from '../2-spans/find-spans.ts'
import { eachSide } from './both-sides.ts'
import { denying, governing, OUTLETS_OWN, type Governing, type Speaking } from './scope.ts'

/** A claim span with its claimant. */
export interface AttributedSpan {
  readonly span: FoundSpan
  readonly by: Governing
}

/** Gives every span its claimant; what both sides say becomes one claim a side. */
export function attributeSpans(s: Speaking, spans: readonly FoundSpan[]): AttributedSpan[] {
  const known = new Map<Attribution, readonly Source[] | null>()
  const sidesOf = (a: Attribution): readonly Source[] | null => {
    const sides = known.get(a) ?? eachSide(s.doc, s.gaz, a)
    known.set(a, sides)
    return sides
  }
  return spans.flatMap((span) => {
    const by = span.rules.includes('span.gloss')
      ? OUTLETS_OWN
      : withoutPublisher(s.doc.report, (isPlainDenial(span) ? denying(s, span) : null) ?? governing(s, span))
    const sides = by.attribution ? sidesOf(by.attribution) : null
    return sides ? sides.map((side) => ({ span, by: onBehalf(by, side) })) : [{ span, by }]
  })
}

function onBehalf(by: Governing, side: Source): Governing {
  return { ...by, chain: [...by.chain.slice(0, -1), side], rules: [...by.rules, 'speaker.each-side'] }
}

/** An outlet that names itself ("…, World Wire reports") is no hop of its own report. */
export function withoutPublisher(report: Report, by: Governing): Governing {
  if (report.publisherParty !== OUTLET || report.publisher === null) return by
  const chain = by.chain.filter((source) => !isPublisher(report, source))
  if (chain.length === by.chain.length) return by
  return { ...by, chain, scope: chain.length ? by.scope : 'none', rules: [...by.rules, 'speaker.publisher'] }
}

function isPublisher(report: Report, source: Source): boolean {
  return source.actor === null ? source.name === report.publisher : source.actor === report.publisherActor
}
