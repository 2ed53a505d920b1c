import type { CitedClaim, FlagKind, Relation, RelationKind, StandingWord, TollRow } from '../../core/0-terms/overview.ts'
import type { PlacePrecision } from '../../core/0-terms/place.ts'
import type { CivilTime } from '../../core/0-terms/when.ts'

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

interface CivilParts {
  readonly year: number
  readonly month: string
  readonly day: number
  readonly clock: string | null
  readonly offset: string | null
}

function partsOf(time: string): CivilParts | null {
  const found = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d:\d\d)(?::[\d.]+)?(Z|[+-]\d\d:?\d\d)?)?$/.exec(time)
  const month = MONTHS[Number(found?.[2]) - 1]
  if (!found || month === undefined) return null
  return { year: Number(found[1]), month, day: Number(found[3]), clock: found[4] ?? null, offset: found[5] ?? null }
}

/** `2031-03-04T16:00` → "4 March 2031". What cannot be understood is shown as it stands. */
export function dayWords(time: CivilTime): string {
  const parts = partsOf(time)
  return parts ? `${parts.day} ${parts.month} ${parts.year}` : time
}

/** `2031-03-04` → "4 Mar", for axes and narrow columns. */
export function shortDayWords(time: CivilTime): string {
  const parts = partsOf(time)
  return parts ? `${parts.day} ${parts.month.slice(0, 3)}` : time
}

/** `2031-03-04T16:00+03:00` → "4 March 2031, 16:00 (UTC+03:00)". */
export function momentWords(time: string): string {
  const parts = partsOf(time)
  if (!parts || parts.clock === null) return dayWords(time)
  const zone = parts.offset === null ? '' : parts.offset === 'Z' ? ' (UTC)' : ` (UTC${parts.offset})`
  return `${dayWords(`${time.slice(0, 10)}`)}, ${parts.clock}${zone}`
}

/** A phrase as it begins a line: "the ministry" → "The ministry". */
export function capitalised(text: string): string {
  const [first = ''] = text
  return first.toLocaleUpperCase('en') + text.slice(first.length)
}

/** Days since 1970-01-01 in the proleptic Gregorian calendar; NaN for what is no date. No clock and no zone take part. */
export function dayNumber(time: CivilTime): number {
  const found = /^(\d{4})-(\d\d)-(\d\d)/.exec(time)
  return found ? Math.floor(Date.UTC(Number(found[1]), Number(found[2]) - 1, Number(found[3])) / 86_400_000) : Number.NaN
}

/** "Berat's ombudsman, citing a resident of Tolna": every hop, from the outside in. `?` stands for a source the text does not name. */
export function chainWords(chain: readonly string[]): string {
  return chain.map((name) => (name === '?' ? 'a source not named' : name)).join(', citing ')
}

const SCOPE_WORDS: Readonly<Record<CitedClaim['scope'], string>> = {
  sentence: 'named in the sentence itself',
  quote: 'the speaker of the quotation',
  carry: 'carried over from the sentence before',
  headline: 'named in the headline of the item',
  section: 'the side named at the head of the section',
  none: 'the report’s own voice',
}

/** How the claimant was found, in words. */
export function scopeWords(scope: CitedClaim['scope']): string {
  return SCOPE_WORDS[scope]
}

const STANDING_WORDS: Readonly<Record<StandingWord, string>> = {
  agreed: 'Both sides say so',
  'one side only': 'One side only',
  disputed: 'Disputed',
  denied: 'Denied',
  unanswered: 'No answer found',
  'separate accounts': 'Each side its own account',
  'no side': 'No side speaks of it',
}

export function standingWords(word: StandingWord): string {
  return STANDING_WORDS[word]
}

/** A reason as one of a row of them: no stop of its own, the first with a capital. */
export function reasonWords(reason: string, isFirst: boolean): string {
  const bare = reason.replace(/\.$/, '')
  return isFirst ? capitalised(bare) : bare
}

/** "denies Corvin", "accuses Corvin", "asserts, of Corvin". */
export function stanceWords(stance: CitedClaim['stance'], against: string | null): string {
  if (against === null) return stance
  return stance === 'accuses' || stance === 'denies' || stance === 'doubts' ? `${stance} ${against}` : `${stance}, of ${against}`
}

/** Verbs for a relation read across the row: `forward` when the left claim is the one that answers, `back` when the right one does. */
const RELATION_WORDS: Readonly<Record<RelationKind, { readonly forward: string; readonly back: string }>> = {
  denies: { forward: 'denies', back: 'denied by' },
  contradicts: { forward: 'contradicts', back: 'disputed by' },
  concedes: { forward: 'concedes', back: 'conceded by' },
  mirrors: { forward: 'mutual', back: 'mutual' },
  agrees: { forward: 'agrees with', back: 'agrees with' },
  repeats: { forward: 'repeats', back: 'repeated by' },
  refines: { forward: 'adds detail to', back: 'told in more detail by' },
  supersedes: { forward: 'takes the place of', back: 'replaced by' },
  'presupposes-otherwise': { forward: 'takes for granted otherwise than', back: 'taken for granted otherwise by' },
  'not-comparable': { forward: 'counts something else than', back: 'counts something else than' },
}

export function relationWords(kind: RelationKind, leftAnswers: boolean): string {
  return RELATION_WORDS[kind][leftAnswers ? 'forward' : 'back']
}

const COMPONENT_WORDS: Readonly<Record<Relation['component'], string>> = {
  occurred: '',
  'by-whom': 'as to who did it',
  where: 'as to where',
  when: 'as to when',
  'how-many': 'as to how many',
  kind: 'as to what it was',
  legality: 'as to whether it was lawful',
}

/** What part of the other claim is answered; empty when it is the whole. */
export function componentWords(component: Relation['component']): string {
  return COMPONENT_WORDS[component]
}

const FLAG_WORDS: Readonly<Record<FlagKind, string>> = {
  'after-cut-off': 'After the cut-off',
  'published-after-cut-off': 'Published after the cut-off',
  'impossible-date': 'A date that cannot be',
  'district-mismatch': 'A place put in another district',
  'hedge-lost': 'A reservation lost on the way',
  'toll-fell': 'A toll that fell',
  'toll-leapt': 'A toll that leapt',
  'toll-parts-differ': 'Parts that do not add up',
  'contradicts-itself': 'A source against itself',
  'access-stale': 'Not repeated since',
  'unknown-place': 'A place not known',
  'unit-slip': 'One number, two things counted',
  'headline-differs': 'Headline and text differ',
  'toll-restarts': 'A total that begins again',
  'sum-over-claimants': 'A sum over several claimants',
  'sides-added': 'Figures of different kinds added',
}

export function flagWords(kind: FlagKind): string {
  return FLAG_WORDS[kind]
}

const PRECISION_WORDS: Readonly<Record<PlacePrecision, string>> = {
  exact: 'at the place named',
  district: 'somewhere within',
  direction: 'near, or in the direction of',
  road: 'along the road',
  counted: 'settlements counted, not named',
  unlocated: 'not located',
}

export function precisionWords(precision: PlacePrecision): string {
  return PRECISION_WORDS[precision]
}

const BASIS_WORDS: Readonly<Record<TollRow['basis'], string>> = {
  incident: 'one event',
  window: 'a stated period',
  cumulative: 'running total',
}

export function basisWords(basis: TollRow['basis']): string {
  return BASIS_WORDS[basis]
}

const GROUP_WORDS: Readonly<Record<TollRow['group'], string>> = {
  civilian: 'civilians',
  military: 'military',
  children: 'children',
  journalists: 'journalists',
  people: 'people',
  unknown: 'people',
}

const MEASURE_WORDS: Readonly<Record<TollRow['measure'], string>> = {
  killed: 'killed',
  injured: 'injured',
  casualties: 'casualties',
  missing: 'missing',
  captured: 'captured',
  displaced: 'displaced',
  other: 'harmed',
}

/** "civilians killed", "military casualties". */
export function harmWords(row: Pick<TollRow, 'group' | 'measure'>): string {
  return row.group === 'unknown'
    ? `people ${MEASURE_WORDS[row.measure]}, status not given`
    : `${GROUP_WORDS[row.group]} ${MEASURE_WORDS[row.measure]}`
}
