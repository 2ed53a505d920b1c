import { TAG, type Tag } from '../src/core/2-document/pos.ts'
import { tokenize } from '../src/core/2-document/tokenize.ts'
import type { TaggedSentence } from './conllu.ts'

/**
 * Sentences written by the project for verbs that war reporting lives on and a web treebank hardly has ("accuse" stands in it nine times, never as a bare "accuse"):
 * every verb in every form, in a few plain frames. Base, -s, past, participle, -ing; regular forms are made from the base.
 */
const VERBS = `
accuse|blame|deny|reject|dismiss|refute|denounce|condemn|urge|demand|warn|allege|declare|stress|cite|quote|claim|confirm|assert|rebuff|criticise|criticize
shell|bomb|bombard|attack|ambush|target|destroy|damage|down|repel repels repelled repelled repelling|seize|capture|recapture|retake retakes retook retaken retaking
liberate|occupy|besiege|encircle|surround|storm|evacuate|displace|wound|injure|kill|behead|detain|arrest|abduct|kidnap kidnaps kidnapped kidnapped kidnapping
release|free|violate|breach|break breaks broke broken breaking|deploy|mobilise|mobilize|launch|intercept|shoot shoots shot shot shooting|strike strikes struck struck striking
withdraw withdraws withdrew withdrawn withdrawing|hit hits hit hit hitting|fire|pound|raid|reclaim|regain|concede|acknowledge|admit admits admitted admitted admitting
torture|execute|shatter|raze|loot|mine|block|close|reopen|restrict|retaliate|infiltrate|neutralise|neutralize|disperse|reiterate|underline|publish|disclose
`

const FRAMES: readonly string[] = [
  'The/DET parties/NOUNS BASE/VERB each/DET other/ADJ over/ADP it/PRON ./PUNCT',
  'The/DET minister/NOUN -S/VERBZ the/DET neighbours/NOUNS ,/PUNCT officials/NOUNS say/VERB ./PUNCT',
  'The/DET army/NOUN PAST/VERBD the/DET northern/ADJ villages/NOUNS on/ADP Monday/PROPN ./PUNCT',
  'It/PRON was/AUXD PARTICIPLE/VERBN by/ADP troops/NOUNS ,/PUNCT residents/NOUNS said/VERBD ./PUNCT',
  'The/DET United/PROPN Provinces/PROPN -S/VERBZ in/ADP the/DET north/NOUN the/DET attack/NOUN on/ADP Monday/PROPN ./PUNCT',
  'They/PRON are/AUX -ING/VERBG the/DET other/ADJ side/NOUN ./PUNCT',
]

const SLOTS = ['BASE', '-S', 'PAST', 'PARTICIPLE', '-ING']

function formsOf(row: string): string[] {
  const given = row.split(' ')
  if (given.length === 5) return given
  const base = given[0],
    stem = base.replace(/e$/, ''),
    y = /[^aeiou]y$/.test(base) ? base.slice(0, -1) : null
  const s = y ? `${y}ies` : /(s|sh|ch|x|z)$/.test(base) ? `${base}es` : `${base}s`
  const past = y ? `${y}ied` : `${stem}ed`
  return [base, s, past, past, `${y ? base : stem}ing`]
}

function sentence(frame: string, forms: readonly string[]): TaggedSentence {
  const parts = frame.split(' ').map((part) => part.split('/'))
  const words = parts.map(([word]) => (SLOTS.includes(word) ? forms[SLOTS.indexOf(word)] : word))
  const tokens = tokenize(words.join(' '))
  return { tokens, gold: Uint8Array.from(parts, ([, tag]) => TAG[tag as Tag]) }
}

/** The sentences: every verb in every frame. */
export function supplement(): TaggedSentence[] {
  const rows = VERBS.trim().split(/[|\n]/)
  return rows.flatMap((row) => FRAMES.map((frame) => sentence(frame, formsOf(row))))
}
