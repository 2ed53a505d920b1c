import type { Source } from '../../0-terms/attribution.ts'
import type { FoundSpan } from '../0-spans/find-spans.ts'
import { eachSide } from './both-sides.ts'
import { governing, type Governing, type Speaking } from './scope.ts'

/** A claim span with its claimant. */
export interface AttributedSpan {
  readonly span: FoundSpan
  readonly by: Governing
}

/** Gives every span its claimant; what both sides say becomes one claim a side. */
export function attributeSpans(s: Speaking, spans: readonly FoundSpan[]): AttributedSpan[] {
  return spans.flatMap(span => {
    const by = governing(s, span)
    const sides = by.attribution ? eachSide(s.doc, s.gaz, by.attribution) : null
    return sides ? sides.map(side => ({ span, by: onBehalf(by, side) })) : [{ span, by }]
  })
}

function onBehalf(by: Governing, side: Source): Governing {
  return { ...by, chain: [...by.chain.slice(0, -1), side], rules: [...by.rules, 'speaker.each-side'] }
}
