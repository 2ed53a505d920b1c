import type { Document, TokenRange } from '../../2-document/document.ts'
import { TAG } from '../../2-document/pos.ts'
import type { Attribution } from '../1-sayings/attributions.ts'
import { phraseEnd } from '../1-sayings/noun-phrases.ts'
import { firstChar, isComma } from '../1-sayings/token-tests.ts'
import { subjectBefore } from '../1-sayings/subjects.ts'
import type { Saying } from './saying.ts'
import { sayingMarks } from './saying-marks.ts'
import { sayingNouns } from './saying-nouns.ts'
import { wholeContents } from './whole-contents.ts'
import { wholeSource } from './whole-sources.ts'

const NEAR = 40

/** The outermost sayings of a document, made from its attributions. What is said inside another's content is that other's word and is left out. */
export function wholeSayings(doc: Document, attributions: readonly Attribution[]): Saying[] {
  const byVerb = attributions.flatMap((a, i) => whole(doc, a, attributions[i + 1]) ?? [])
  const byNoun = Array.from({ length: doc.sentences.n }, (_, s) => sayingNouns(doc, s)).flat()
  const all = [...byVerb, ...byNoun, ...sayingMarks(doc)].sort((a, b) => a.cue.from - b.cue.from)
  return all.filter(
    (s, i) =>
      !near(all, i).some(
        (t) =>
          t !== s &&
          (within(s.cue, t.content) || (touches(s.cue, t.cue) && isNoun(s))) &&
          !(within(t.cue, s.content) && t.cue.from > s.cue.from),
      ),
  )
}

/** Sayings so close in the text that one can stand in the content of the other. */
const near = (all: readonly Saying[], i: number): readonly Saying[] => all.slice(Math.max(0, i - NEAR), i + NEAR)

function whole(doc: Document, said: Attribution, next: Attribution | undefined): Saying | null {
  const a = said.rules.includes('role.citing') ? citation(doc, said) : said
  if (doc.quotationOf[a.cue.verb] >= 0) return null
  const from = doc.sentences.from[a.sentence],
    to = doc.sentences.to[a.sentence]
  const source = a.rules[0].startsWith('attitude.seem') ? null : wholeSource(doc, a, from, to)
  const beside =
    source && source.from >= from && source.to <= to && (source.to <= a.cue.from ? a.cue.from - source.to < 3 : source.from - a.cue.to < 2)
  const group = beside ? { from: Math.min(source.from, a.cue.from), to: Math.max(source.to, a.cue.to) } : a.cue
  const reach =
    next && next.sentence === a.sentence && a.content && next.cue.from >= a.content.to && endsAt(doc, a.content.to, next.cue.from)
      ? a.content.to
      : to
  const content = wholeContents(doc, a, group, from, to, reach)
  if (!content.length || (a.rules[0].startsWith('attitude.begin') && !content.some((c) => quotes(doc, c)))) return null
  return { sentence: a.sentence, cue: a.cue, source, content, rules: a.rules }
}

/** "cited the order", "Citing the order, Berat …": what is cited is the content; the source is the subject, or the phrase after the comma. */
function citation(doc: Document, a: Attribution): Attribution {
  const from = doc.sentences.from[a.sentence],
    to = doc.sentences.to[a.sentence]
  const subject = a.cue.form === 'finite' ? subjectBefore(doc, a.cue, from) : null
  let end = a.source ? a.source.to : a.cue.to
  while (end < to && !isComma(doc, end) && !/[.;:]/.test(firstChar(doc, end))) end++
  const opening = a.cue.from === from && end + 1 < to ? phraseEnd(doc, end + 1, to) : -1
  const source = subject ?? (opening > end + 1 ? { from: end + 1, to: opening } : null)
  return { ...a, source, content: { from: a.cue.to, to: end } }
}

const isNoun = (s: Saying): boolean => s.rules[0].startsWith('noun.')

/** Does a clause end here, or does the next cue only stand inside of it ("said the order demanding tolls was void")? */
const endsAt = (doc: Document, i: number, nextCue: number): boolean =>
  doc.tag[i] === TAG.PUNCT || doc.tag[i] === TAG.SCONJ || (doc.tag[i] === TAG.CCONJ && nextCue - i < 3)

/** A speech is only taken up again where its words stand in quotation marks. */
function quotes(doc: Document, r: TokenRange): boolean {
  for (let i = r.from; i < r.to; i++) if (doc.quotationOf[i] >= 0) return true
  return false
}

const touches = (a: TokenRange, b: TokenRange): boolean => a.from < b.to && b.from < a.to

const within = (cue: TokenRange, content: readonly TokenRange[]): boolean => content.some((c) => c.from <= cue.from && cue.to <= c.to)
