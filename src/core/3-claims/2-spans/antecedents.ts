import { ANTECEDENT } from '../1-sayings/roles.ts'
import { isComma } from '../1-sayings/token-tests.ts'
import type { Attribution } from '../1-sayings/attributions.ts'
import type { ReadingContext } from './context.ts'
import type { FoundSpan } from './find-spans.ts'

/** How far before its antecedent a span may begin and still be about it alone. */
const LEAD = 2

/**
 * "Control of Hale, which Arden announced on Sunday, was confirmed": the claim is the noun before "which", not the clause that says who announced it, and not
 * what is said of it behind. Without a word of war in the noun nothing changes.
 */
export function withAntecedents(c: ReadingContext, spans: readonly FoundSpan[]): FoundSpan[] {
  let out = [...spans]
  for (const a of c.attributions) {
    if (!a.content || !a.rules.includes(ANTECEDENT) || !holdsKind(c, a.content.from, a.content.to)) continue
    const { from, to } = a.content
    const end = clauseEnd(c, a)
    if (out.some((span) => span.from < from - LEAD && span.to > from)) continue
    out = out.filter((span) => span.sentence !== a.sentence || span.to <= from || (span.from >= end && !resumes(span, end)))
    out.push({ from, to, sentence: a.sentence, rules: ['span.antecedent'] })
  }
  return out
}

function holdsKind(c: ReadingContext, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (c.kindRow[i] >= 0) return true
  return false
}

/** The comma behind the relative clause, or the end of its sentence. */
function clauseEnd(c: ReadingContext, a: Attribution): number {
  const end = c.doc.sentences.to[a.sentence]
  let i = a.cue.to
  while (i < end && !isComma(c.doc, i)) i++
  return i
}

/** Does a span begin with the verb that the antecedent is the subject of ("…, was confirmed by the governor")? */
const resumes = (span: FoundSpan, comma: number): boolean => span.from - comma <= 1
