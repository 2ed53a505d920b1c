import { fold } from '../1-lexicon/fold.ts'
import type { Pack } from '../0-terms/pack.ts'

const STOP = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december morning evening afternoon night ' +
    'about above according accused accuses accusing after again against allegations allegation alleged allegedly also amid among another any are army around away been before being ' +
    'between both but came claim claimed claims could denied denies deny did does during each else even ever every false fact forces from had has have having her his ' +
    'information into its itself made make many more most much news not now off one only other others our out over own people place region district village villages town city ' +
    'report reported reports said same says settlement settlements several she side sides since some statement statements such than that the their them then there these they this those ' +
    'through time today took toward towards troops two under until upon very was way were what when where which while who whom whose will with within without would yesterday you your ' +
    'military armed soldiers servicemen ministry defence defense president spokesman area areas near state'
  ).split(' '),
)

const SUFFIX = /(?:ations?|ments?|ings?|ions?|edly|ed|ers?|es|s|ly)$/

/** The stem under which content words are compared: folded, without a common ending, at most seven letters. */
export function stem(word: string): string {
  const w = fold(word)
  const bare = w.length > 5 ? w.replace(SUFFIX, '') : w.replace(/s$/, '')
  return (bare.length >= 3 ? bare : w).slice(0, 7)
}

/**
 * The stems of the words that carry a claim's content, each once: no function words, no words of saying, no names of the parties (both sides use
 * them of each other, so they join everything to everything).
 */
export function contentStems(text: string, dull: ReadonlySet<string>): readonly string[] {
  return stemmer(dull)(text)
}

/** `contentStems` for many texts: a word is folded and cut the first time it is met. */
export function stemmer(dull: ReadonlySet<string>): (text: string) => readonly string[] {
  const known = new Map<string, string | null>()
  const read = (word: string): string | null => {
    const s = contentStem(word, dull)
    known.set(word, s)
    return s
  }
  return (text) => {
    const out: string[] = []
    for (const word of text.match(/[\p{L}][\p{L}\p{M}'’-]{2,}/gu) ?? []) {
      const before = known.get(word)
      const s = before === undefined ? read(word) : before
      if (s !== null && !out.includes(s)) out.push(s)
    }
    return out
  }
}

function contentStem(written: string, dull: ReadonlySet<string>): string | null {
  const word = fold(written).replace(/'s$/, '')
  if (word.length < 4 || STOP.has(word)) return null
  const s = stem(word)
  return dull.has(s) ? null : s
}

/** Stems of the parties' own names, aliases and adjectives. */
export function partyStems(pack: Pack): ReadonlySet<string> {
  const out = new Set<string>()
  for (const p of pack.parties)
    for (const name of [p.name, p.short, p.seat, ...p.aliases, ...p.adjectives])
      for (const w of name.split(/\s+/)) if (w.length > 3) out.add(stem(w))
  return out
}

/** How many stems two lists share, and that as a share of the shorter list. */
export function sharedStems(
  a: readonly string[],
  b: readonly string[],
): { readonly n: number; readonly share: number; readonly words: readonly string[] } {
  const small = a.length <= b.length ? a : b
  const large = small === a ? b : a
  const words = small.filter((s) => large.includes(s))
  return { n: words.length, share: small.length ? words.length / small.length : 0, words }
}

/** Whether two lists share at least so many stems, and at least that share of the shorter list: `sharedStems` for the many pairs that do not. */
export function shareStems(a: readonly string[], b: readonly string[], n: number, share: number): boolean {
  const small = a.length <= b.length ? a : b
  const large = small === a ? b : a
  const least = Math.max(n, share * small.length)
  let found = 0
  for (let i = 0; i < small.length; i++) {
    if (found + small.length - i < least) return false
    if (large.includes(small[i])) found++
  }
  return found >= n && (small.length ? found / small.length : 0) >= share
}
