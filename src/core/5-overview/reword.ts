import type { Sentence } from '../0-terms/overview.ts'
import { fold } from '../1-lexicon/fold.ts'
import { loadedOutside } from './balance.ts'
import { isFirstPerson } from './clause.ts'
import type { Cited, Grounds } from './licences.ts'
import { evidence, GLUE_WORDS, whyUnproven, wordsOf } from './proofs.ts'
import { neutralVerb } from './verbs-of-saying.ts'

/**
 * What is wrong with a reworded sentence. `unknown`: a word nobody cited said. `order`: a name, figure or verb of stance put where it was not. `turned`: a word of
 * denial or accusation, or a "not", more or fewer. `surer`: a word of doubt or of "about" is gone. `source`: who says so is gone. `cut`: names or figures taken
 * out of the middle, so that what stood apart stands together. `quotation`: words in quotation marks that were not said so, or that may only stand inside them.
 */
export type FaultKind = 'cites' | 'unknown' | 'order' | 'turned' | 'surer' | 'source' | 'cut' | 'quotation'

export interface RewordFault {
  readonly kind: FaultKind
  /** The word or words at fault, as they stand in the text, or, where they are gone, as they stood. */
  readonly words: string
  readonly sentence: string
}

/**
 * Why the words an editor gave a compiled sentence cannot stand as proven; empty when they can. A rewording may leave out and put in, but only words of the claims
 * cited and the closed list of connecting words; names, figures, denials, doubts and sources keep their number, their order and their company.
 * It is compared with the compiled sentence and with the sentence of each report cited, and the fewest faults are told.
 */
export function rewordFaults(was: Sentence, text: string, cites: readonly string[], g: Grounds): readonly RewordFault[] {
  const heard = cites.flatMap((id) => g.claims.get(id) ?? [])
  if (heard.length === 0 || heard.length < cites.length) return [uncited(cites)]
  const known = new Set([...heard.flatMap((h) => wordsOf(evidence(h))), ...was.normalised.flatMap((n) => wordsOf(n.shown))])
  const edited = tokens(text)
  const bases = [was.text, ...heard.map((h) => h.report.text.slice(h.claim.sentence.start, h.claim.sentence.end))]
  const told = bases.map((base) => againstBase(tokens(base), edited, known))
  const least = told.reduce((best, faults) => (faults.length < best.length ? faults : best))
  const own = [...least, ...sourceFaults(was.text, text, heard, g), ...quotationFaults(was, text, heard, g)]
  if (own.length > 0) return own
  const why = whyUnproven(reworded(was, text, cites), g)
  return why === null ? [] : [{ kind: 'unknown', words: '', sentence: why }]
}

/** The sentence with an editor's words, which still rest on the claims cited. */
export function reworded(was: Sentence, text: string, cites: readonly string[]): Sentence {
  return { text, voice: 'compiled', cites, normalised: was.normalised.filter((n) => text.includes(n.shown)), was: was.text }
}

function uncited(cites: readonly string[]): RewordFault {
  const sentence = cites.length === 0 ? 'it cites no claim' : 'it cites a claim that was not read'
  return { kind: 'cites', words: '', sentence }
}

interface Token {
  readonly word: string
  readonly shown: string
  /** A mark of punctuation stands before it: words may be left out from there. */
  readonly apart: boolean
  readonly sort: 'name' | 'turn' | 'doubt' | 'plain'
}

const TURNS =
  /^(?:no|not|never|none|neither|nor|nobody|nothing|without|cannot|false|untrue|fake|\p{L}+n[’']t|accus\p{L}+|blam\p{L}+|den(?:y|ied|ies|ying|ial|ials)|reject\p{L}*|refut\p{L}+|dismiss\p{L}*|doubt\p{L}*|condemn\p{L}*)$/u
const DOUBTS = new Set(
  'reportedly allegedly apparently possibly perhaps probably likely unlikely alleged suspected apparent unconfirmed unverified presumed preliminary may might could would believed thought feared appeared appears seemed seems about almost approximately around least most more less over under near nearly some towards toward up roughly if'.split(
    ' ',
  ),
)
const COUNTS = new Set(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions dozen dozens several both half first second third'.split(
    ' ',
  ),
)
const TOKEN = /\d+(?:[.,:\u00a0\u202f]\d+)*|\p{L}[\p{L}\p{M}\p{N}'’-]*/gu

function tokens(text: string): readonly Token[] {
  let end = 0
  return [...text.matchAll(TOKEN)].flatMap((m, i) => {
    const between = text.slice(end, m.index)
    end = m.index + m[0].length
    const [word] = wordsOf(m[0])
    return word === undefined ? [] : [{ word, shown: m[0], apart: i === 0 || /[^\s“”‘’"']/.test(between), sort: sortOf(m[0], word, i) }]
  })
}

function sortOf(shown: string, word: string, at: number): Token['sort'] {
  if (TURNS.test(word)) return 'turn'
  if (DOUBTS.has(word)) return 'doubt'
  if (/^\d/.test(word) || COUNTS.has(word)) return 'name'
  return /^\p{Lu}/u.test(shown) && !(at === 0 && GLUE_WORDS.has(word)) ? 'name' : 'plain'
}

function againstBase(base: readonly Token[], edited: readonly Token[], known: ReadonlySet<string>): readonly RewordFault[] {
  const { kept, put } = aligned(base, edited)
  const inBase = new Set(base.map((t) => t.word))
  const added = put.flatMap((i) => putIn(edited[i], known, inBase) ?? [])
  return [...added, ...leftOut(base, kept, new Set(put.map((i) => edited[i].word)))]
}

/** The longest common run of words, in order: which of the base are kept, and which of the edited were put in. */
function aligned(
  base: readonly Token[],
  edited: readonly Token[],
): { readonly kept: ReadonlySet<number>; readonly put: readonly number[] } {
  const [n, m] = [base.length, edited.length]
  const best = Array.from({ length: n + 1 }, () => new Int32Array(m + 1))
  for (let i = n - 1; i >= 0; i--)
    for (let j = m - 1; j >= 0; j--)
      best[i][j] = base[i].word === edited[j].word ? best[i + 1][j + 1] + 1 : Math.max(best[i + 1][j], best[i][j + 1])
  const kept = new Set<number>()
  const put: number[] = []
  for (let i = 0, j = 0; j < m;) {
    if (i < n && base[i].word === edited[j].word) {
      kept.add(i++)
      j++
    } else if (i < n && best[i + 1][j] >= best[i][j + 1]) i++
    else put.push(j++)
  }
  return { kept, put }
}

/** May this word be put in? Connecting words may, and plain words of the claims cited. */
function putIn(t: Token, known: ReadonlySet<string>, inBase: ReadonlySet<string>): RewordFault | null {
  if (t.sort === 'turn') return { kind: 'turned', words: t.shown, sentence: `“${t.shown}” was put in and turns what is said` }
  if (!known.has(t.word) && !GLUE_WORDS.has(t.word))
    return { kind: 'unknown', words: t.shown, sentence: `“${t.shown}” does not stand in the words cited` }
  if (t.sort === 'plain' || t.sort === 'doubt') return null
  const sentence = inBase.has(t.word)
    ? `“${t.shown}” stands where it did not stand`
    : `“${t.shown}” was put in where the words cited have it elsewhere`
  return { kind: 'order', words: t.shown, sentence }
}

/** What may not be left out: words that turn or weaken what is said, and names or figures out of the middle of a clause. */
function leftOut(base: readonly Token[], kept: ReadonlySet<number>, put: ReadonlySet<string>): readonly RewordFault[] {
  const out: RewordFault[] = []
  for (let i = 0; i < base.length; i++) {
    if (kept.has(i)) continue
    const from = i
    while (i + 1 < base.length && !kept.has(i + 1)) i++
    const gone = base.slice(from, i + 1)
    for (const t of gone) {
      if (t.sort === 'turn') out.push({ kind: 'turned', words: t.shown, sentence: `“${t.shown}” is gone, which turns what is said` })
      if (t.sort === 'doubt' && !put.has(t.word))
        out.push({ kind: 'surer', words: t.shown, sentence: `“${t.shown}” is gone, which says more than was said` })
    }
    const names = gone.filter((t) => t.sort === 'name')
    const [last] = names.slice(-1)
    if (last === undefined || base[from].apart || i === base.length - 1) continue
    const words = gone.map((t) => t.shown).join(' ')
    out.push({ kind: 'cut', words, sentence: `“${words}” was taken out of the middle; leave out from a comma on, or from the end` })
  }
  return out
}

const SAYS =
  /^(?:sa(?:id|ys|ying)|report(?:ed|s)|told|tells|according|stat(?:ed|es)|announced|declared|words|accus(?:ed|es)|denie[ds]|rejected|doubt)$/

/** Whoever is named as saying it must stay named, with a verb of saying: a claim without its source would be ours. */
function sourceFaults(was: string, text: string, heard: readonly Cited[], { pack }: Grounds): readonly RewordFault[] {
  const [before, now] = [new Set(wordsOf(was)), new Set(wordsOf(text))]
  const out: RewordFault[] = []
  for (const { claim, report } of heard) {
    const names = [...claim.chain.map((s) => s.name), ...(claim.chain.length === 0 && report.publisher !== null ? [report.publisher] : [])]
    for (const name of names) {
      const gone = wordsOf(name).filter((word) => before.has(word) && !now.has(word) && !GLUE_WORDS.has(word))
      if (gone.length > 0) out.push({ kind: 'source', words: name, sentence: `who says so is gone: ${name}` })
    }
    const cue = claim.cue ? wordsOf(claim.cue.words).flatMap((word) => [word, neutralVerb(word)?.to ?? word]) : []
    const verbs = (words: ReadonlySet<string>): boolean => cue.some((word) => words.has(word)) || [...words].some((word) => SAYS.test(word))
    if (verbs(before) && !verbs(now))
      out.push({ kind: 'source', words: cue[0] ?? 'said', sentence: 'it no longer says that somebody says so' })
  }
  const loaded = loadedOutside(plain(text), pack).filter((word) => !loadedOutside(plain(was), pack).includes(word))
  const faults = loaded.map((word): RewordFault => ({
    kind: 'quotation',
    words: word,
    sentence: `“${word}” may stand only inside quotation marks`,
  }))
  return [...new Map([...out, ...faults].map((f) => [f.sentence, f])).values()]
}

const plain = (text: string): Sentence => ({ text, voice: 'compiled', cites: [], normalised: [] })

const QUOTED = /“([^”]*)”/gu
const outside = (text: string): string => text.replace(/“[^”]*”/gu, ' ')
const bare = (text: string): string =>
  fold(text)
    .replace(/[“”"«»‘’'[\]()]/g, '')
    .replace(/[\s,.;:]+/g, ' ')
    .trim()

/** A quotation is word for word: each must stand so in a report cited or in the compiled sentence; what stood inside marks for its first person stays there. */
function quotationFaults(was: Sentence, text: string, heard: readonly Cited[], _: Grounds): readonly RewordFault[] {
  const sources = [bare(was.text), ...heard.map((h) => bare(h.report.text))]
  const wrong = [...text.matchAll(QUOTED)].map((m) => m[1]).filter((words) => !sources.some((source) => source.includes(bare(words))))
  const faults = wrong.map((words): RewordFault => ({
    kind: 'quotation',
    words,
    sentence: `“${words}” is not what was said, word for word`,
  }))
  const count = (t: string, mark: string): number => t.split(mark).length - 1
  if (count(text, '“') !== count(text, '”'))
    faults.push({ kind: 'quotation', words: '“', sentence: 'a quotation mark opens or closes nothing' })
  if (isFirstPerson(outside(text)) && !isFirstPerson(outside(was.text)))
    faults.push({ kind: 'quotation', words: 'we', sentence: 'words in the first person may stand only inside quotation marks' })
  return faults
}
