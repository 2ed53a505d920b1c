import type { Claim } from '../0-terms/claim.ts'
import { Failure } from '../0-terms/failure.ts'
import type { Sentence, SentencePart } from '../0-terms/overview.ts'
import { fold } from '../1-lexicon/fold.ts'
import { glueRow } from './glue.ts'
import { assemble, isThere } from './parts.ts'
import { licences } from './licences.ts'
import type { Cited, Grounds } from './licences.ts'

/** The sentence, if it proves. @throws Failure `proof-failed` otherwise. */
export function proven(sentence: Sentence, w: Grounds): Sentence {
  checkSentence(sentence, w)
  return sentence
}

/**
 * Proves a compiled sentence against the claims it cites. Its parts, joined, must give the text letter by letter; each cut must lie in the sentence, chain
 * or time of a cited claim; each connecting word must be of the closed list, and one that takes a stance (denied, accused) needs a cited claim of that stance;
 * each normalisation must be licensed by a cited claim or the pack. Then, independently of the parts, every word of the text is looked for in
 * the words cited. So a changed digit, name, date or verb cannot pass, whether or not the parts were changed with it.
 *
 * @throws Failure `proof-failed`, naming the word or part that nothing bears out.
 */
export function checkSentence(sentence: Sentence, w: Grounds): void {
  const why = whyUnproven(sentence, w)
  if (why !== null)
    throw new Failure('proof-failed', `“${sentence.text}”: ${why}. Cite a claim that says so, or mark the words as the editor’s own.`, {
      why,
    })
}

/** Why a sentence does not prove; null when it does. */
export function whyUnproven(sentence: Sentence, w: Grounds): string | null {
  if (sentence.voice !== 'compiled') return null
  if (sentence.cites.length === 0) return 'it cites nothing'
  const heard = sentence.cites.flatMap((id) => w.claims.get(id) ?? [])
  if (heard.length < sentence.cites.length) return 'it cites a claim that was not read'
  return unknownWord(sentence, heard) ?? (sentence.parts ? wrongPart(sentence, sentence.parts, heard, w) : wrongName(sentence, heard, w))
}

function wrongPart(sentence: Sentence, parts: readonly SentencePart[], heard: readonly Cited[], w: Grounds): string | null {
  const joined = assemble(parts, sentence.cites, w.reports)
  if (joined.text !== sentence.text) return `its parts read “${joined.text}”`
  const allowed = licences(heard, w)
  for (const part of parts) {
    if (!isThere(part, w.reports)) return 'one of its parts points to nothing'
    if (part.kind === 'cut' && !heard.some((h) => h.report.id === part.report && inReach(h.claim, part.start, part.end)))
      return `the words at ${part.start} to ${part.end} are not in a cited claim`
    if (part.kind === 'name' && !allowed(part)) return `nothing cited allows “${part.shown}” for “${part.from}”`
    const stance = part.kind === 'glue' ? glueRow(part.id)?.stance : undefined
    if (stance && !heard.some((h) => takes(h.claim, stance))) return `no cited claim ${stance}`
  }
  return null
}

function wrongName(sentence: Sentence, heard: readonly Cited[], w: Grounds): string | null {
  const allowed = licences(heard, w)
  const wrong = sentence.normalised.find((n) => !allowed({ kind: 'name', ...n }))
  return wrong ? `nothing cited allows “${wrong.shown}” for “${wrong.from}”` : null
}

/** Does `[start, end)` lie between the first and the last thing the claim points at around its own sentence? */
function inReach(c: Claim, start: number, end: number): boolean {
  const spans = [c.sentence, c, ...(c.when ? [c.when] : []), ...(c.cue ? [c.cue] : [])]
  if (c.chain.some((s) => s.start <= start && end <= s.end)) return true
  const near = spans.filter((s) => s.end >= c.sentence.start && s.start <= Math.max(c.sentence.end, c.end))
  return start >= Math.min(...near.map((s) => s.start)) && end <= Math.max(...near.map((s) => s.end))
}

function takes(c: Claim, stance: Claim['stance']): boolean {
  return c.stance === stance || (stance === 'denies' && c.kind === 'denial')
}

/** Words of the glue; in a sentence without parts they may stand anywhere. */
export const GLUE_WORDS: ReadonlySet<string> = new Set(
  'a an according accused accuses answer as beside by cast denied denies doubt found from in is it names naming no not named of on publisher read rejected report reported reports said says source that the this to was whose words'.split(
    ' ',
  ),
)
const STANCE_WORDS: Readonly<Record<string, Claim['stance']>> = {
  accused: 'accuses',
  accuses: 'accuses',
  denied: 'denies',
  denies: 'denies',
  rejected: 'denies',
  doubt: 'doubts',
}

/** Every word and number of the text must stand in the words cited, in a normalisation, or be glue. Words of stance must be in the words cited or in the stance. */
function unknownWord(sentence: Sentence, heard: readonly Cited[]): string | null {
  const isKnown = wordsWithin([...heard.map((h) => () => evidence(h)), ...sentence.normalised.map((n) => () => n.shown)])
  for (const word of wordsOf(sentence.text)) {
    if (isKnown(word)) continue
    const stance = STANCE_WORDS[word]
    const isGlue = GLUE_WORDS.has(word) && (stance === undefined || heard.some((h) => takes(h.claim, stance)))
    if (!isGlue) return `“${word}” does not stand in the words cited`
  }
  return null
}

/** Whether a word stands in any of some texts. They are looked through one after another, as far as need be: the first claim cited mostly holds all. */
function wordsWithin(texts: readonly (() => string)[]): (word: string) => boolean {
  const known = new Set<string>()
  let next = 0
  return (word) => {
    while (!known.has(word) && next < texts.length) for (const w of wordsOf(texts[next++]())) known.add(w)
    return known.has(word)
  }
}

/** The words that a cited claim points to. */
export function evidence(h: Cited): string {
  const c = h.claim
  const text = h.report.text
  const spans = [c.sentence, c, ...(c.when ? [c.when] : []), ...c.chain.filter((s) => s.start >= 0)]
  return spans.map((s) => text.slice(s.start, s.end)).join(' ')
}

function withoutTail(word: string): string {
  return word.endsWith("'") || word.endsWith('-') ? word.replace(/['-]+$/, '') : word
}

/** Words and numbers of a text as they are compared. */
export function wordsOf(text: string): readonly string[] {
  return (fold(text).match(/\d+(?:[.,:\u00a0\u202f]\d+)*|\p{L}[\p{L}\p{M}\p{N}'-]*/gu) ?? []).map(withoutTail)
}
