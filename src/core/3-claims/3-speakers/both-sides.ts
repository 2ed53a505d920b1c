import type { Source } from '../../0-terms/attribution.ts'
import { isSide, UNKNOWN, type PartyId } from '../../0-terms/party.ts'
import type { Gazetteer } from '../../1-lexicon/gazetteer.ts'
import { wordSet } from '../../1-lexicon/word-set.ts'
import type { Document, TokenRange } from '../../2-document/document.ts'
import { TAG } from '../../2-document/pos.ts'
import type { Attribution } from '../1-sayings/attributions.ts'
import { mentionsIn, sourceOf } from './speaker.ts'
import { holdsWord } from '../../2-document/token-reading.ts'

const BOTH = wordSet('both sides parties each two warring')
/** Parties of politics, not of the war. */
const POLITICAL = wordSet('opposition political ruling governing coalition third')
const PARTIES = wordSet('parties'),
  TWO = wordSet('two 2')
const BARE = wordSet('both')
const SIDES = wordSet('sides parties countries nations states republics militaries armies governments neighbours neighbors foes capitals')
/** "Each side", "either army": one noun for all of them. */
const EVERY = wordSet('each either')
const ONE_SIDE = wordSet('side capital army military country party government neighbour neighbor state republic nation camp')
const AND = wordSet('and')
/** States have a name of their own, and so have "both" of whatever was named; "each side" may be armies. */
const NAMED = wordSet('both countries nations states republics neighbours neighbors capitals')
const EACH = wordSet('each')
const OTHER = wordSet('other others')

/** Is this source all sides at once ("both sides", "the parties", "Arden and Corvin … each other")? Then the sources, one a side; else null. */
export function eachSide(doc: Document, gaz: Gazetteer, a: Attribution): readonly Source[] | null {
  if (!a.source) return null
  const named = partiesNamed(doc, gaz, a.source)
  if (named.length >= 2) return named
  const joined = joinedByAnd(doc, gaz, a.source)
  if (joined) return joined
  const words = a.source
  const both = holdsWord(doc.tokens, words.from, words.to, BOTH),
    sides = holdsWord(doc.tokens, words.from, words.to, SIDES)
  const every = EVERY.has(doc.tokens.fold[words.from]) && ONE_SIDE.has(doc.tokens.fold[words.to - 1])
  const mutual = every || (sides && (both || saysEachOther(doc, a))) || isBareBoth(doc, gaz, words)
  if (!mutual || named.length || isPolitical(doc, words)) return null
  const byName = holdsWord(doc.tokens, words.from, words.to, NAMED)
  const { tokens } = doc
  const start = tokens.start[words.from],
    end = tokens.end[words.to - 1]
  return inOrder(doc, gaz, words.from).map((party) => ({
    name: (byName ? nameOf(doc, gaz, party) : null) ?? tokens.text.slice(start, end),
    start,
    end,
    actor: null,
    party,
  }))
}

/** "Opposition parties", "seventeen parties". */
function isPolitical(doc: Document, r: TokenRange): boolean {
  if (holdsWord(doc.tokens, r.from, r.to, POLITICAL)) return true
  const before = r.to - 2
  return PARTIES.has(doc.tokens.fold[r.to - 1]) && before >= r.from && doc.tag[before] === TAG.NUM && !TWO.has(doc.tokens.fold[before])
}

/** How many sentences back both sides must stand for a bare "both" to mean them. */
const BARE_REACH = 2

/** "Arden and Corvin accuse each other …. Both deny it.": the word alone, where the sentences before name both sides. */
function isBareBoth(doc: Document, gaz: Gazetteer, r: TokenRange): boolean {
  if (r.to - r.from !== 1 || !BARE.has(doc.tokens.fold[r.from])) return false
  const first = doc.sentences.from[Math.max(0, doc.sentenceOf[r.from] - BARE_REACH)]
  const named = mentionsIn(doc, { from: first, to: r.from }).map((m) => m.ids.map((x) => gaz.partyOf(x)))
  return gaz.pack.style.columns.every((party) => named.some((parties) => parties.includes(party)))
}

/** A side by the shortest name under which the text speaks of it, the first of several: "Arden" before "Arden soldiers". */
function nameOf(doc: Document, gaz: Gazetteer, party: PartyId): string | null {
  const names = doc.mentions.filter((x) => x.kind === 'party' && gaz.partyOf(x) === party)
  const m = names.find((x) => names.every((y) => x.to - x.from <= y.to - y.from))
  return m ? doc.tokens.text.slice(doc.tokens.start[m.from], doc.tokens.end[m.to - 1]) : null
}

/** "A monitor and the rebels": two who speak for different parties, each for itself. */
function joinedByAnd(doc: Document, gaz: Gazetteer, r: TokenRange): Source[] | null {
  let and = -1
  for (let i = r.from + 1; i + 1 < r.to; i++)
    if (AND.has(doc.tokens.fold[i]) && doc.mentionOf[i] < 0) {
      if (and >= 0) return null
      and = i
    }
  if (and < 0) return null
  const halves = [sourceOf(doc, { from: r.from, to: and }, gaz), sourceOf(doc, { from: and + 1, to: r.to }, gaz)]
  const [a, b] = halves.map((half) => half.party)
  return a !== b && a !== UNKNOWN && b !== UNKNOWN ? halves : null
}

/** Most tokens between two sides named in one breath: "Arden and Corvin", "Arden and neighbouring Corvin". */
const BREATH = 2

/**
 * The pack's two facing sides in the order of the text, as no side is first by nature: that in which it last named them in one breath before token `at`, or first did
 * so behind it, or else that in which it first names them, themselves and not a place of theirs.
 */
function inOrder(doc: Document, gaz: Gazetteer, at: number): readonly PartyId[] {
  const named = doc.mentions.filter((m) => m.kind === 'party')
  const { columns } = gaz.pack.style
  const inBreath = named.filter((m, k) => {
    const next = named[k + 1]
    return next && next.from - m.to <= BREATH && next.id !== m.id && columns.includes(m.id) && columns.includes(next.id)
  })
  const pair = inBreath.findLast((m) => m.from < at) ?? inBreath[0]
  const first = (party: PartyId): number => {
    const k = named.findIndex((m) => m.id === party)
    return k < 0 ? named.length : k
  }
  return pair ? columns.toSorted((a, b) => Number(b === pair.id) - Number(a === pair.id)) : columns.toSorted((a, b) => first(a) - first(b))
}

function saysEachOther(doc: Document, a: Attribution): boolean {
  for (let i = a.cue.to; i < a.cue.to + 3 && i + 1 < doc.tokens.n; i++)
    if (EACH.has(doc.tokens.fold[i]) && OTHER.has(doc.tokens.fold[i + 1])) return true
  return false
}

/** "Arden and Corvin", "the Ardenian and Corvinian armies": the sides named, each once. */
function partiesNamed(doc: Document, gaz: Gazetteer, r: TokenRange): Source[] {
  const out: Source[] = []
  for (const m of mentionsIn(doc, r)) {
    const reading = m.ids.find((x) => isSide(gaz.partyOf(x)))
    const party = reading ? gaz.partyOf(reading) : null
    if (!party || out.some((s) => s.party === party)) continue
    const start = doc.tokens.start[m.from],
      end = doc.tokens.end[m.to - 1]
    out.push({ name: doc.tokens.text.slice(start, end), start, end, actor: null, party })
  }
  return out
}
