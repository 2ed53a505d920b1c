import type { Kind, Stance } from '../../0-terms/claim.ts'
import { DISOWNING } from '../../1-lexicon/en/denials.ts'
import { indexPhrases, phraseAt } from '../../1-lexicon/phrases.ts'
import { wordSet } from '../../1-lexicon/word-set.ts'
import type { Document } from '../../2-document/document.ts'
import type { Attribution } from '../1-sayings/attributions.ts'
import { refusesEntry } from '../1-sayings/cue-objects.ts'
import { DENIED_REPORT } from '../2-spans/denial-spans.ts'
import type { FoundSpan } from '../2-spans/find-spans.ts'
import { holdsWord } from '../../2-document/token-reading.ts'
import { OPENS, openings } from '../4-circumstances/telling-words.ts'

/** A verb of saying that settles a claim's kind or stance whatever its words are. */
export interface CertainRow {
  readonly id: string
  /** Rows of the reporting verbs. */
  readonly cues: readonly string[]
  /** The claim must hold one of these words too, where given. */
  readonly words?: string
  readonly kind: Kind | null
  readonly stance: Stance | null
  readonly why: string
  readonly example: string
}

/** The row of a span that rejects a report as a whole: its own words settle it, whoever says them and by whatever verb. */
const DENIED: CertainRow = {
  id: 'certain.denied-report',
  cues: [],
  kind: 'denial',
  stance: 'denies',
  why: 'To call a report untrue is to deny it, however the deed it tells of sounds.',
  example: 'The claims of Arden that our army shelled Hale are untrue.',
}

const DISOWNED: CertainRow = {
  id: 'certain.disowned',
  cues: [],
  kind: 'denial',
  stance: 'denies',
  why: 'Who says that he was not behind it denies that he was.',
  example: 'Corvin said it was not responsible for the fire.',
}
/** The rows of a span that holds a verb of denying by which nothing is denied. */
const NOT_DENIED: CertainRow = {
  id: 'certain.not-denied',
  cues: [],
  kind: 'statement',
  stance: 'asserts',
  why: 'Who has not denied something has said nothing against it.',
  example: 'Corvin has not denied the report.',
}
const REFUSED: CertainRow = {
  id: 'certain.refused',
  cues: [],
  kind: 'access',
  stance: 'asserts',
  why: 'To deny somebody entry is to keep him out, not to contradict him.',
  example: 'Soldiers denied the convoy entry to Hale.',
}
const DENYING = wordSet('deny denies denied denying')
const NOT = wordSet("not never neither nor didn't doesn't don't hasn't haven't hadn't")
/** How far before the verb its negation may stand, in tokens. */
const NOT_REACH = 3
const disowning = indexPhrases(DISOWNING, (words) => [words])

export const CERTAIN: readonly CertainRow[] = [
  DENIED,
  DISOWNED,
  NOT_DENIED,
  REFUSED,
  {
    id: 'certain.deny',
    cues: ['cue.deny', 'cue.dispute', 'cue.disavow'],
    kind: 'denial',
    stance: 'denies',
    why: 'Who denies something rejects what another asserts, even where the denied words tell of a strike.',
    example: 'Arden denied shelling Hale.',
  },
  {
    id: 'certain.reject',
    cues: ['cue.reject'],
    words:
      'accusation accusations allegation allegations claim claims report reports charge charges responsibility information statement statements',
    kind: 'denial',
    stance: 'denies',
    why: 'To reject what was said is to deny it; to reject a plan or a demand is not.',
    example: 'Corvin rejected the accusations.',
  },
  {
    id: 'certain.accuse',
    cues: ['cue.accuse', 'cue.blame', 'cue.hold-responsible', 'cue.finger', 'cue.traded'],
    kind: null,
    stance: 'accuses',
    why: 'These verbs name the author of a wrong; the kind is that of the act.',
    example: 'Arden accused Corvin of shelling Hale.',
  },
]

const byCue = new Map(
  CERTAIN.flatMap((row) => row.cues.map((cue) => [cue, { row, words: row.words ? wordSet(row.words) : null }] as const)),
)

/** The row that settles a claim governed by a saying; null when its words must decide. Only what the verb itself governs counts, not what follows in later sentences. */
export function certainRow(doc: Document, a: Attribution | null, span: FoundSpan): CertainRow | null {
  if (span.rules.includes(DENIED_REPORT)) return DENIED
  const idle = idleDenial(doc, span)
  if (idle) return idle
  if (a && disowns(doc, span)) return DISOWNED
  if (!a || a.sentence !== span.sentence || a.cue.negated) return null
  const governed =
    (a.content !== null && a.content.from < span.to && span.from < a.content.to) || (a.cue.from < span.to && span.from < a.cue.to)
  const certain = governed ? byCue.get(a.cue.row.id) : undefined
  if (!certain) return null
  // "rejected the accusation that it had armed militias": the word stands before the claim.
  return certain.words === null || holdsWord(doc.tokens, Math.min(a.cue.to, span.from), span.to, certain.words) ? certain.row : null
}

/** Does the claim say that its speaker did not do it? */
function disowns(doc: Document, span: FoundSpan): boolean {
  const opens = openings(doc.tokens)
  for (let i = span.from; i < span.to; i++) if ((opens[i] & OPENS.denial) !== 0 && phraseAt(disowning, doc.tokens, i, span.to)) return true
  return false
}

/** The first verb of denying in a span, where it denies nothing; null when there is none or it does. */
function idleDenial(doc: Document, span: FoundSpan): CertainRow | null {
  const { fold } = doc.tokens
  const opens = openings(doc.tokens)
  for (let i = span.from; i < span.to; i++) {
    if ((opens[i] & OPENS.denial) === 0 || !DENYING.has(fold[i])) continue
    if (refusesEntry(doc, i + 1)) return REFUSED
    return holdsWord(doc.tokens, Math.max(doc.sentences.from[span.sentence], i - NOT_REACH), i, NOT) ? NOT_DENIED : null
  }
  return null
}
