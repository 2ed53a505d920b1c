import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { KINDS, STANCES, type Kind, type Stance } from '../../src/core/0-terms/claim.ts'
import type { Span } from '../../src/core/0-terms/span.ts'
import type { GoldClaim, GoldText } from './gold.ts'

const FOLDER = fileURLToPath(new URL('own-texts', import.meta.url))
/** The invented conflict whose names the texts use. */
const PACK = fileURLToPath(new URL('../../test/packs/corvin-arden', import.meta.url))
const PARTIES = ['arden', 'corvin', 'third']
const BOTH = 'both'

/** `[kind: words]`, `[kind/stance: words]`, `[kind/stance>party: words]`. */
const HEAD = /^\[([a-z]+)(?:\/([a-z]+))?(?:>([a-z]+))?: /
const CLOSER: Readonly<Record<string, string>> = { '[': ']', '{': '}', '<': '>' }

interface Head {
  readonly kind: Kind
  readonly stance: Stance
  readonly against: string | null
}

interface Marks {
  readonly text: string
  readonly claims: readonly (Head & { readonly span: Span })[]
  readonly sources: readonly Span[]
  readonly cues: readonly Span[]
}

/**
 * Training texts written by the project about the invented conflict of the test pack: the kinds of claim that annotated press texts hold few of.
 * Every third text stands without commas and apostrophes, as some feeds deliver them. The notation is told in own-texts/README.md.
 * Throws when a mark is not closed or a kind, stance or party is not known.
 */
export function ownTexts(): GoldText[] {
  const files = readdirSync(FOLDER).filter((f) => f.endsWith('.txt'))
  return files.sort().flatMap((file) =>
    readFileSync(`${FOLDER}/${file}`, 'utf8')
      .split(/^# .*\n/m)
      .slice(1)
      .map((body, i) => ownText(`own-${file.slice(0, -4)}-${i + 1}`, i % 3 === 2 ? body.replaceAll(/[,']/g, '') : body)),
  )
}

/** One marked text as an annotated one. */
export function ownText(id: string, marked: string): GoldText {
  const marks = readMarks(id, marked.trim())
  const claims = marks.claims.flatMap((claim) => claimsOf(marks, claim))
  return { id, text: marks.text, pack: PACK, claims: claims.map((claim, i) => ({ ...claim, id: `c${i + 1}` })) }
}

/** Takes the marks out of a text; what they held is given by offsets into what is left. */
function readMarks(id: string, marked: string): Marks {
  const open: { readonly mark: string; readonly start: number; readonly head: Head | null }[] = []
  const marks = { claims: [] as (Head & { span: Span })[], sources: [] as Span[], cues: [] as Span[] }
  let text = ''
  for (let i = 0; i < marked.length; i++) {
    const c = marked[i]
    const last = open.at(-1)
    if (c in CLOSER) {
      const head = c === '[' ? HEAD.exec(marked.slice(i)) : null
      open.push({ mark: c, start: text.length, head: c === '[' ? readHead(id, head) : null })
      i += head ? head[0].length - 1 : 0
    } else if (last && c === CLOSER[last.mark]) {
      open.pop()
      const span = { start: last.start, end: text.length }
      if (last.head) marks.claims.push({ ...last.head, span })
      else (last.mark === '{' ? marks.sources : marks.cues).push(span)
    } else text += c
  }
  if (open.length || /[[\]{}<>]/.test(text)) throw new Error(`${id}: a mark is not closed: ${marked.slice(0, 60)}`)
  return { ...marks, text }
}

function readHead(id: string, head: RegExpExecArray | null): Head {
  if (!head) throw new Error(`${id}: after [ stand the kind, perhaps /stance, perhaps >party, a colon and a space`)
  const kind = KINDS.find((k) => k === head[1])
  const stance = STANCES.find((s) => s === (head[2] ?? 'asserts'))
  const against = head[3] ?? null
  if (!kind || !stance || (against !== null && against !== BOTH && !PARTIES.includes(against)))
    throw new Error(`${id}: "${head[0]}" names an unknown kind, stance or party`)
  return { kind, stance, against }
}

type Unnumbered = Omit<GoldClaim, 'id'>

/** The claim with its speaker; one for each speaker of the sentence where both sides blame each other. */
function claimsOf(marks: Marks, { kind, stance, against, span }: Marks['claims'][number]): Unnumbered[] {
  const sentence = sentenceAround(marks.text, span)
  const inside = (s: Span): boolean => s.start >= sentence.start && s.end <= sentence.end
  const cueSpan = governing(marks.cues.filter(inside), span)
  const sources = cueSpan ? marks.sources.filter(inside).sort((a, b) => gap(a, cueSpan) - gap(b, cueSpan)) : []
  const speakers: readonly (Span | null)[] = against === BOTH ? sources : [sources[0] ?? null]
  const words = marks.text.slice(span.start, span.end)
  return speakers.map((sourceSpan) => ({
    ...{ kind, stance, span, cueSpan, sourceSpan, quote: words, party: 'unknown', tolls: [], places: [] },
    ...{ when: null, hedge: null, denies: null, background: false },
    scope: cueSpan ? 'sentence' : 'none',
    against: against === BOTH ? 'third' : against,
    chain: sourceSpan ? [marks.text.slice(sourceSpan.start, sourceSpan.end)] : cueSpan ? ['?'] : [],
  }))
}

/** The cue that governs a claim: one inside it, else the last before it, else the first after it. */
function governing(cues: readonly Span[], claim: Span): Span | null {
  const within = cues.find((cue) => cue.start >= claim.start && cue.end <= claim.end)
  return within ?? cues.findLast((cue) => cue.end <= claim.start) ?? cues[0] ?? null
}

const gap = (a: Span, b: Span): number => Math.max(a.start - b.end, b.start - a.end)

/** The sentence a claim stands in: the texts hold no abbreviation with a stop. */
function sentenceAround(text: string, { start, end }: Span): Span {
  const before = text.lastIndexOf('. ', start)
  const after = text.indexOf('. ', end)
  return { start: before < 0 ? 0 : before + 2, end: after < 0 ? text.length : after }
}
