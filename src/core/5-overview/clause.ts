const FINITE =
  /\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|did|does|do|should|shall|isn['’]t|aren['’]t|wasn['’]t|weren['’]t|won['’]t|took|fell|hit|struck|began|broke|left|lost|won|fled|came|went|shot|made|held|met|gave|sent|rose|withdrew|flew|drove|brought|fought|sought|kept|saw|ran|stood|remains?|continues?|holds?|controls?|['’]ve|['’]re)\b/i
const PAST = /\b[a-z]{3,}ed\b(?! by\b)/
const RELATIVE = /\b(?:that|which|who|whom|whose)\s+(?:\w+\s+){0,2}$/i

export type Shape = 'clause' | 'predicate' | 'gerund' | 'infinitive' | 'of' | 'phrase'

/**
 * The grammatical shape of a claim's words, so far as a sentence around them needs it. Rough on purpose: what is not surely a clause is set in quotation
 * marks, where any shape reads well.
 */
export function shapeOf(words: string): Shape {
  const w = words.trim()
  if (/^to\s+\p{Ll}/u.test(w)) return 'infinitive'
  if (/^(?:[\p{Lu}][\p{L}’'-]*\s){1,4}of\s/u.test(w) && !FINITE.test(w.slice(0, 60))) return 'of'
  if (/^(?:\p{Lu}|the\s)(?:[\p{L}’'-]+\s){1,6}of\s+\p{L}+ing\b/u.test(w)) return 'of'
  const finite = FINITE.exec(w)
  if (finite?.index === 0) return 'predicate'
  const main = finite !== null && finite.index > 0 && !RELATIVE.test(w.slice(0, finite.index))
  if (/^\p{L}+ing\b/u.test(w) && !((main || PAST.test(w)) && /^\p{L}+ing\s+(?:of|by|in|at|on|over|near|along)\b/u.test(w))) return 'gerund'
  if (main) return 'clause'
  const past = PAST.exec(w)
  return past !== null && past.index > 0 && !RELATIVE.test(w.slice(0, past.index)) && !/\b(?:the|a|an|of)\s+$/i.test(w.slice(0, past.index))
    ? 'clause'
    : 'phrase'
}

/** Words of the speaker about himself: they may stand in our sentence only inside quotation marks. */
const FIRST_PERSON = /\b(?:I|I['’]\w+|we|we['’]\w+|our|ours|us|my|me|the enemy|the adversary|the opponent|the foe)\b/
export function isFirstPerson(words: string): boolean {
  return FIRST_PERSON.test(words) || /\b(?:We|Our|My|The enemy|The adversary|The opponent)\b/.test(words)
}

const NEGATIVE =
  /\b(?:no|not|never|none|neither|nothing|false|fake|untrue|groundless|baseless|lie|lies|misinformation|disinformation|fabricat\w+|absurd|provocation)\b|n['’]t\b/i
export function isNegative(words: string): boolean {
  return NEGATIVE.test(words)
}

const SMALL_WORDS = new Set([
  'the',
  'a',
  'an',
  'some',
  'several',
  'there',
  'it',
  'its',
  'no',
  'in',
  'on',
  'at',
  'as',
  'all',
  'two',
  'three',
  'four',
  'five',
  'one',
  'many',
  'more',
  'most',
  'their',
  'they',
  'this',
  'these',
  'those',
  'that',
  'evidence',
  'villages',
  'residential',
  'shelling',
  'fighting',
  'both',
  'each',
  'any',
  'after',
  'during',
  'according',
  'since',
  'at least',
  'he',
  'she',
  'his',
  'her',
  'people',
  'civilians',
  'military',
  'soldiers',
])

/** May the first letter of these words become small inside a sentence? Only when the first word is surely no name. */
export function startsSmall(words: string): boolean {
  const first = /^[\p{L}’']+/u.exec(words)?.[0] ?? ''
  if (/^\p{Lu}\p{Ll}+ing$/u.test(first) && !/^(?:Beijing|Peking|King|Nanjing|Chongqing)$/.test(first)) return true
  return SMALL_WORDS.has(first.toLowerCase()) && first !== first.toUpperCase()
}
