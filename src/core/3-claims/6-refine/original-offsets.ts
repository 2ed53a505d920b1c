import type { Claim } from '../../0-terms/claim.ts'
import type { Span } from '../../0-terms/span.ts'
import { spanToOriginal, type OffsetMap } from '../../2-document/offset-map.ts'

/**
 * A claim whose spans all point into the text its report was made from (the file as given, with its tags, marks and front matter) instead of the clean words
 * that were read. The words themselves stay the clean ones, so that a span over markup is wider than its words.
 */
export function claimInOriginal(claim: Claim, map: OffsetMap): Claim {
  const moved = <T extends Span>(span: T): T => ({ ...span, ...anchored(span, map) })
  const movedOrNone = <T extends Span>(span: T | null): T | null => (span === null ? null : moved(span))
  return {
    ...moved(claim),
    chain: claim.chain.map(moved),
    cue: movedOrNone(claim.cue),
    tolls: claim.tolls.map(moved),
    places: claim.places.map(moved),
    when: movedOrNone(claim.when),
    hedge: movedOrNone(claim.hedge),
    weapons: claim.weapons.map(moved),
    loaded: claim.loaded.map(moved),
    sentence: moved(claim.sentence),
  }
}

/** A source that no words stand for has the span -1, -1, and keeps it. */
function anchored(span: Span, map: OffsetMap): Span {
  return span.start < 0 ? { start: span.start, end: span.end } : spanToOriginal(map, span)
}
