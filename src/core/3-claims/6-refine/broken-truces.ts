import type { TokenRange } from '../../2-document/document.ts'
import type { ReadingContext } from '../2-spans/context.ts'
import { isVerb } from '../1-sayings/token-tests.ts'
import { breaksTruce } from '../5-kinds/agent.ts'
import type { Named } from '../5-kinds/name-claim.ts'

/** A side that says the other one broke a truce blames it for a wrong, however plainly it says so. Any other stance than a plain assertion stands. */
export function blamedForTruce(c: ReadingContext, span: TokenRange, byOther: boolean, named: Named): Named {
  if (!byOther || named.stance !== 'asserts') return named
  for (let i = span.from; i < span.to; i++)
    if (isVerb(c.doc, i) && breaksTruce(c, i, span))
      return { ...named, stance: 'accuses', answerable: true, rules: [...named.rules.slice(0, -1), 'stance.truce-broken'] }
  return named
}
