import type { RuleId } from '../0-terms/claim.ts'
import { BASES, HARM, PART_OF, PEOPLE, TALLIES } from '../1-lexicon/en/casualty-words.ts'
import { DENIAL_PHRASES } from '../1-lexicon/en/denials.ts'
import { HEDGES } from '../1-lexicon/en/hedges.ts'
import { KIND_WORDS } from '../1-lexicon/en/kind-words.ts'
import { REPORTING_VERBS } from '../1-lexicon/en/reporting-verbs.ts'
import { WEAPONS } from '../1-lexicon/en/weapons.ts'
import { CERTAIN } from './5-kinds/certain.ts'

/** A rule that took part in reading a claim, told to people. */
export interface RuleRow {
  readonly id: RuleId
  readonly why: string
  readonly example: string | null
}

/** What the rules of a family do; a row's own sentence comes before it. Longest beginning wins. */
const FAMILIES: Readonly<Record<string, string>> = {
  'span.': 'marks which words state a claim',
  'span.model': 'the learned tagger marked these words as a claim',
  'span.joined-subject': 'the first half of a joined subject belongs to the claim that begins with the second',
  'span.blame': 'what somebody accuses another of is a claim',
  'span.toll': 'a sentence that counts those harmed is a claim',
  'span.said': 'a sentence in which somebody says something is a claim',
  'span.war-toll': 'the dead of a whole war told in passing are a claim of their own',
  'span.running-toll': 'a running total behind another deed is a claim of its own',
  'span.other-harm': 'those driven out or taken are told apart from those killed or wounded',
  'span.other-deed': 'those harmed in another deed behind "while" are a claim of their own',
  'span.others-harmed': '"but" brings in others who came to harm: a claim of their own',
  'span.not-told': 'that a side gives no figures is a claim of its own',
  'span.toll-outlook': 'that a toll may rise or be higher is a claim of its own',
  'span.nobody-harmed': 'that nobody was harmed in a deed is a claim of its own',
  'span.deed': 'a sentence that tells a deed of war and where is a claim',
  'span.bullet': 'a bullet under a header that names its source is a claim whole',
  'span.gloss': "an editor explains in brackets what the speaker does not say: the outlet's own words",
  'cue.': 'words that report what somebody says',
  'cue.model': 'the learned tagger took these words for reporting words',
  'role.': 'finds who says it and what is said from how the sentence is built',
  'role.model': 'the learned tagger proposed who says it',
  'source.model': 'a learned ranking chose which words name who says it',
  'certain.': 'the reporting verb settles kind or stance by itself; the classifier is not asked',
  'headline.': 'the wording of a headline decides how it stands to what it tells',
  'speaker.publisher': 'the speaker found is the publisher itself',
  'speaker.each-side': 'both sides are said to say it, each of the other',
  'speaker.': 'decides who a pronoun or an office stands for',
  'scope.sentence': 'the sentence itself names who says it',
  'scope.quote': 'the words stand inside a quotation whose speaker is known',
  'scope.carry': 'the speaker of the sentence before goes on',
  'scope.headline': 'the headline of the item names who says it',
  'scope.section': 'the section is given to one side',
  'scope.publisher': 'a bulletin speaks for whoever publishes it',
  'scope.release': 'a release or a statement speaks for whoever issues it',
  'scope.none': 'nobody is named: the report says so in its own voice',
  'scope.': 'decides who says it from where it stands',
  'kind.': 'a word that tells what kind of matter the claim is about',
  'kind.model.': 'the learned classifier, which weighs all words of the claim, decided on this kind',
  'stance.model.': 'the learned classifier decided how the speaker stands to the claim',
  'stance.harm-done': 'a side says that the other one killed or hurt people, and so blames it',
  'stance.truce-broken': 'a side says that the other one broke a truce, and so blames it',
  'toll.': 'words of harm to people',
  'people.': 'words for the people harmed',
  'number.': 'how a number is written',
  'vague.': 'a number word without a figure',
  'bound.': 'says whether a figure is exact, a lower or an upper bound',
  'basis.': 'says over which time a figure counts',
  'hedge.': 'words that withhold certainty',
  'weapon.': 'words for weapons',
  'denial.': 'words that call a claim untrue',
  'denial.link': 'joins a denial to the claim of the same report that it denies',
  'background.': 'tells history from news',
  'background.recycled': 'nearly the same paragraph stood, more than a day before, in the report whose id begins so',
  'reader.': 'another reader than our own proposed the words; they were found in the report word for word',
  'reader.source': 'another reader proposed who says it; the source stands in the report and is reported to speak',
  'against.carried': 'the deed was told of before, and whom that claim blames is blamed for it',
  'against.author-named': 'the report or a third party tells whose fire it was, or who did the wrong',
  'reader.kind': 'another reader proposed the kind, and no reporting verb settles it',
  'reader.stance': 'another reader proposed how the speaker stands to the claim, and no reporting verb settles it',
  'where.': 'words that say where',
  'where.carried': 'the place stands in other words near by: what is told goes on there',
  'where.pointed': 'words such as "the town" point back at a place named before',
  'when.': 'words that say when',
  'when.retold': 'the same act was told just before, with this day',
}
const UNTOLD = 'a rule without a description'

interface LexiconRow {
  readonly id: string
  readonly why?: string
  readonly example?: string
  readonly words?: string
  readonly forms?: readonly string[]
}

const ROWS: ReadonlyMap<string, LexiconRow> = new Map(
  [HARM, TALLIES, PEOPLE, PART_OF, BASES, CERTAIN, DENIAL_PHRASES, HEDGES, KIND_WORDS, REPORTING_VERBS, WEAPONS]
    .flatMap((rows: readonly LexiconRow[]) => rows)
    .map((row) => [row.id, row]),
)

/** What a rule does and why, with an example where its row has one; else some of the words it looks for. */
export function ruleRow(id: RuleId): RuleRow {
  const row = ROWS.get(id)
  const family = familyOf(id) ?? UNTOLD
  const words = row?.forms?.slice(0, 4).join(', ')
  return { id, why: row?.why ? `${family}: ${row.why}` : family, example: row?.example ?? (words ? `words: ${words}` : null) }
}

/** Does a rule say what it does? */
export function isToldRule(id: RuleId): boolean {
  return familyOf(id) !== null
}

function familyOf(id: string): string | null {
  const begin = Object.keys(FAMILIES)
    .filter((start) => id.startsWith(start))
    .sort((a, b) => b.length - a.length)[0]
  return begin === undefined ? null : FAMILIES[begin]
}
