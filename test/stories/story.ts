import type { Claim, Kind, Stance } from '../../src/core/0-terms/claim.ts'
import type { Scope, Source } from '../../src/core/0-terms/attribution.ts'
import type { PlaceMention } from '../../src/core/0-terms/place.ts'
import type { Report } from '../../src/core/0-terms/report.ts'
import type { Span, Words } from '../../src/core/0-terms/span.ts'
import type { Toll } from '../../src/core/0-terms/toll.ts'
import type { When } from '../../src/core/0-terms/when.ts'
import type { ReadReport } from '../../src/core/4-reconcile/heard.ts'

/** A claim as a story states it: the words it is made of, which must stand in the report's text. Everything left out has the plainest value. */
export interface ToldClaim {
  readonly words: string
  readonly by?: string
  readonly party?: string
  readonly kind?: Kind
  readonly stance?: Stance
  readonly against?: string | null
  /** Names from the outside in; `He=The ombudsman` when a pronoun stands in the text; `-Arden` when no words stand there. */
  readonly chain?: readonly string[]
  readonly actors?: readonly (string | null)[]
  readonly cue?: string
  readonly scope?: Scope
  readonly when?: readonly [words: string, from: string, to: string, basis?: When['basis'], impossible?: When['impossible']]
  readonly parts?: When['parts']
  readonly tolls?: readonly Partial<Toll>[]
  readonly places?: readonly (readonly [words: string, id: string | null, precision?: PlaceMention['precision'], within?: string])[]
  readonly hedge?: string
  readonly weapons?: readonly string[]
  readonly loaded?: readonly string[]
  readonly denies?: string | null
  readonly background?: boolean
  readonly id?: string
  /** Which occurrence of the words, from 1. */
  readonly n?: number
}

export interface ToldReport {
  readonly id: string
  readonly text: string
  readonly publisher?: string | null
  readonly party?: string
  readonly actor?: string | null
  readonly said?: string | null
  readonly claims: readonly ToldClaim[]
}

/** A told report as the reader would hand it over: every span found in the text; a span that is not there is an error of the story. */
export function tell(t: ToldReport): ReadReport {
  const report: Report = {
    id: t.id,
    text: t.text,
    title: null,
    publisher: t.publisher === undefined ? 'The Morning Post' : t.publisher,
    publisherActor: t.actor ?? null,
    publisherParty: t.party ?? 'outlet',
    url: null,
    published: t.said ?? null,
    said: t.said ?? null,
    captured: null,
    language: 'en',
    notice: null,
  }
  return { report, claims: t.claims.map((c, i) => claim(c, t, i)) }
}

function claim(c: ToldClaim, t: ToldReport, i: number): Claim {
  const own = find(t.text, c.words, 0, c.n ?? 1)
  const sentence = sentenceAround(t.text, own)
  const near = (words: string): Words => nearest(t.text, words, sentence)
  return {
    id: c.id ?? `${t.id}-${i + 1}`,
    report: t.id,
    start: own.start,
    end: own.end,
    text: own.words,
    kind: c.kind ?? 'strike',
    stance: c.stance ?? 'asserts',
    party: c.party ?? 'outlet',
    against: c.against ?? null,
    chain: (c.chain ?? []).map((name, k): Source => source(name, c.actors?.[k] ?? null, c.party ?? 'outlet', near)),
    scope: c.scope ?? 'sentence',
    cue: c.cue === undefined ? null : near(c.cue),
    tolls: (c.tolls ?? []).map((x): Toll => ({
      measure: 'killed',
      group: 'people',
      victims: null,
      low: null,
      high: null,
      basis: 'incident',
      ...near(x.words ?? ''),
      ...x,
    })),
    places: (c.places ?? []).map(([words, place, precision, within]): PlaceMention => ({
      ...near(words),
      place,
      precision: precision ?? 'exact',
      within: within ?? null,
    })),
    when: c.when
      ? {
          ...near(c.when[0]),
          from: c.when[1],
          to: c.when[2],
          precision: 'day',
          basis: c.when[3] ?? 'written',
          parts: c.parts ?? [],
          impossible: c.when[4] ?? null,
        }
      : null,
    hedge: c.hedge === undefined ? null : near(c.hedge),
    weapons: (c.weapons ?? []).map(near),
    loaded: (c.loaded ?? []).map(near),
    denies: c.denies ?? null,
    background: c.background ?? false,
    sentence,
    why: ['story'],
  }
}

function source(name: string, actor: string | null, party: string, near: (words: string) => Words): Source {
  if (name === '?' || name.startsWith('-')) return { name: name.replace(/^-/, ''), start: -1, end: -1, actor, party }
  const [written, full] = name.includes('=') ? name.split('=') : [name, name]
  const at = near(written)
  return { name: full, start: at.start, end: at.end, actor, party }
}

function find(text: string, words: string, from: number, n = 1): Words {
  let at = from - 1
  for (let i = 0; i < n; i++) at = text.indexOf(words, at + 1)
  if (at < 0) throw new Error(`story: “${words}” does not stand in “${text.slice(0, 80)}…”`)
  return { words, start: at, end: at + words.length }
}

/** The occurrence inside the sentence, else the last before it. */
function nearest(text: string, words: string, sentence: Span): Words {
  const inside = new RegExp(`(?<![\\p{L}\\d])${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\d])`, 'u').exec(
    text.slice(sentence.start, sentence.end),
  )
  if (inside) return { words, start: sentence.start + inside.index, end: sentence.start + inside.index + words.length }
  const before = text.lastIndexOf(words, sentence.start)
  return before >= 0 ? { words, start: before, end: before + words.length } : find(text, words, 0)
}

function sentenceAround(text: string, span: Span): Span {
  const ends = [...text.matchAll(/(?<=[.!?]["”’]?)\s+(?=[\p{Lu}“"•\d])|\s*\n+\s*|\s*•\s*/gu)]
  const before = ends.filter((m) => m.index + m[0].length <= span.start).at(-1)
  const after = ends.find((m) => m.index >= span.end)
  return { start: before ? before.index + before[0].length : 0, end: after ? after.index : text.length }
}
