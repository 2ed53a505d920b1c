import { LEAD, UNIT } from '../../1-lexicon/en/calendar-words.ts'
import { wordSet } from '../../1-lexicon/word-set.ts'
import { endsClause, isPast } from './when-clauses.ts'
import { RELATIONS, type Phrase } from './when-node.ts'
import { breaksAt, C, isAt, lowerAt, valueAt, type TimeWords } from './when-words.ts'

/** Where a phrase begins and ends once the words that belong to it are taken in, and how the thing lies to it then. */
type Wider = Pick<Phrase, 'from' | 'relation'> & Partial<Pick<Phrase, 'to'>>

/**
 * "since fighting erupted | on May 4", "in the early hours of | Friday", "as early as | May", "during the | April | offensive": the words beside a date
 * that say how the thing lies to it belong to the expression. Null where nothing does.
 */
export function widerPhrase(w: TimeWords, phrase: Phrase): Wider | null {
  const { form } = phrase.placed[0].node
  if (form === 'span') return ofHead(w, phrase)
  if (form !== 'date' && form !== 'shift') return null
  return ofHead(w, phrase) ?? sinceDated(w, phrase) ?? bounded(w, phrase) ?? ofEvent(w, phrase)
}

const REACH = 12

/** "since fighting erupted on May 4", "since the armistice of 2008": what happened and its date are one expression. */
function sinceDated(w: TimeWords, phrase: Phrase): Wider | null {
  if (phrase.relation !== 'at' && phrase.relation !== 'none' && phrase.relation !== 'during') return null
  let verb = isAt(w, phrase.from - 1) === C.of && isAt(w, phrase.from - 2) === C.event
  for (let i = phrase.from - 1; i >= Math.max(w.from, phrase.from - REACH); i--) {
    if (isAt(w, i) === C.lead && valueAt(w, i) === LEAD.since) return verb && i < phrase.from - 1 ? { from: i, relation: 'since' } : null
    if (breaksAt(w, i + 1) || (endsClause(w, i) && isAt(w, i) !== C.open)) return null
    verb ||= isPast(w, i) || isAt(w, i) === C.event
  }
  return null
}

const HEADS = wordSet('course part half most much eve height midst outbreak space')
const SIZES = wordSet('early small wee first opening last closing final dying late next second third better latter')
/** "in the early hours of Friday", "in the first week of May", "in the course of Friday", "for much of Friday", "in the space of three days". */
function ofHead(w: TimeWords, phrase: Phrase): Wider | null {
  const of = phrase.relation === 'none' ? phrase.placed[0].from - 1 : -1
  if (of < w.from + 2 || isAt(w, of) !== C.of || breaksAt(w, of + 1)) return null
  const unit = isAt(w, of - 1) === C.unit && valueAt(w, of - 1) >= UNIT.minute
  if (!unit && !HEADS.has(w.tokens.fold[of - 1])) return null
  let i = of - 2
  while (i > w.from && (SIZES.has(w.tokens.fold[i]) || isAt(w, i) === C.cardinal || isAt(w, i) === C.quantity)) i--
  const article = isAt(w, i) === C.article
  if (unit && !article) return null
  const lead = article ? i - 1 : i
  if (lead < w.from || isAt(w, lead) !== C.lead || breaksAt(w, lead + 1))
    return article && unit && lowerAt(w, of - 1).endsWith('s') ? { from: i, relation: 'none' } : null
  return { from: lead, relation: RELATIONS[valueAt(w, lead)] ?? 'at' }
}

const BOUNDS = new Set(['early', 'late', 'recently', 'far', 'long'])

/** "as early as May", "no later than 4 May", "towards 6:50", "overnight into Friday", "this past Friday", "after Friday prayers". */
function bounded(w: TimeWords, phrase: Phrase): Wider | null {
  if (/^(prayers?|mass)$/.test(lowerAt(w, phrase.to)) && !breaksAt(w, phrase.to))
    return { from: phrase.from, to: phrase.to + 1, relation: phrase.relation === 'none' ? 'none' : 'at' }
  const i = phrase.from - 1
  if (i < w.from || breaksAt(w, phrase.from)) return null
  const word = lowerAt(w, i)
  if (word === 'as' && BOUNDS.has(lowerAt(w, i - 1)) && lowerAt(w, i - 2) === 'as') return { from: i - 2, relation: 'at' }
  if (word === 'than' && lowerAt(w, i - 1) === 'later' && /^(no|not)$/.test(lowerAt(w, i - 2))) return { from: i - 2, relation: 'by' }
  if (word === 'towards' || word === 'toward') return { from: i, relation: 'at' }
  if (word === 'this' && lowerAt(w, phrase.from) === 'past') return { from: i, relation: phrase.relation }
  const { node } = phrase.placed[0]
  const into = word === 'into' ? i - 1 : i
  if (phrase.relation === 'none' && node.form === 'date' && node.part !== null && (word === 'into' || word === 'through')) {
    const late = lowerAt(w, i - 1) === 'late' ? i - 1 : i
    return { from: late, relation: 'during' }
  }
  return lowerAt(w, into) === 'overnight' ? { from: into, relation: 'at' } : null
}

/** "during the April offensive", "in the war of 2021": the event that the date names. */
function ofEvent(w: TimeWords, phrase: Phrase): Wider | null {
  if (phrase.relation !== 'none' || breaksAt(w, phrase.from)) return null
  const of = isAt(w, phrase.from - 1) === C.of && isAt(w, phrase.from - 2) === C.event
  const named = isAt(w, phrase.to) === C.event && !breaksAt(w, phrase.to)
  const article = of ? phrase.from - 3 : named ? phrase.from - 1 : -1
  if (article <= w.from || isAt(w, article) !== C.article || isAt(w, article - 1) !== C.lead || breaksAt(w, article)) return null
  const lead = valueAt(w, article - 1)
  if (lead !== LEAD.during && lead !== LEAD.since && !(lead === LEAD.at && lowerAt(w, article - 1) === 'in')) return null
  return { from: article - 1, to: of ? phrase.to : phrase.to + 1, relation: RELATIONS[lead] }
}
