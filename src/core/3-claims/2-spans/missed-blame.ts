import type { Attribution } from '../1-sayings/attributions.ts'
import type { ReadingContext } from './context.ts'
import type { FoundSpan } from './find-spans.ts'

/**
 * "Arden's minister accused Corvin of shelling Hale": what somebody accuses another of is a claim, also where the tagger marked none. What two sides accuse each
 * other of is left to the tagger: pages say it again and again.
 */
export function missedBlame(c: ReadingContext, spans: readonly FoundSpan[]): FoundSpan[] {
  return c.attributions.flatMap((a) => {
    const { content } = a
    if (!content || !blamesAnother(c, a) || spans.some((span) => span.from < content.to && a.cue.from < span.to)) return []
    return [{ from: content.from, to: content.to, sentence: a.sentence, rules: ['span.blame'] }]
  })
}

/** A plain accusation, by somebody, of somebody the pack knows. */
function blamesAnother({ doc }: ReadingContext, { cue, source, target, rules }: Attribution): boolean {
  if (!source || !target || cue.negated || !rules.includes('role.accuse-of')) return false
  for (let i = target.from; i < target.to; i++) if (doc.mentionOf[i] >= 0) return true
  return false
}
