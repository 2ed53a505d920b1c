import { slug } from '../core/0-terms/slug.ts'
/** What a new pack is begun from: the answers to `questions` in flows/pack-new.ts. */
export interface PackAnswers {
  readonly id: string
  readonly title: string
  /** YYYY-MM-DD */
  readonly start: string
  /** IANA time zone */
  readonly zone: string
  readonly theatre: string
  /** The two parties set face to face, by their short names: "Arden". */
  readonly first: string
  readonly firstSeat: string
  readonly second: string
  readonly secondSeat: string
}

interface Side {
  readonly id: string
  readonly short: string
  readonly seat: string
  readonly opponent: string
  readonly look: string
}

/** The files of a pack that loads and checks clean, with comments that tell what to add: path within the pack → text. */
export function skeletonOf(answers: PackAnswers): ReadonlyMap<string, string> {
  const [a, b] = [slug(answers.first), slug(answers.second)]
  const sides: readonly Side[] = [
    {
      id: a,
      short: answers.first,
      seat: answers.firstSeat,
      opponent: b,
      look: '  symbol: circle\n  colour: { light: "#5E4A9C", dark: "#B3A0F2" }',
    },
    {
      id: b,
      short: answers.second,
      seat: answers.secondSeat,
      opponent: a,
      look: '  symbol: square\n  colour: { light: "#94610A", dark: "#D9A441" }',
    },
  ]
  return new Map([
    ['conflict.yaml', conflict(answers)],
    ['parties.yaml', PARTIES_HEAD + sides.map(party).join('')],
    ['actors.yaml', ACTORS_HEAD + sides.map(ministry).join('') + ACTORS_THIRD],
    ['places.yaml', PLACES_HEAD + sides.map(seat).join('')],
    ['lines.yaml', LINES],
    ['loaded-words.yaml', LOADED_WORDS],
    ['style.yaml', style(a, b)],
  ])
}

/** JSON's string is one of YAML's: whatever was answered stays one scalar. */
const q = (s: string) => JSON.stringify(s)

function conflict(a: PackAnswers): string {
  return `# Which conflict this is.
id: ${q(a.id)}
title: ${q(a.title)}
start: ${q(a.start)}      # first day of the present round of fighting; what happened earlier is background
zone: ${q(a.zone)}        # IANA time zone in which the overview's days are reckoned
theatre: ${q(a.theatre)}  # what the theatre is called in a sentence
`
}

const PARTIES_HEAD = `# The parties. aliases: words that name the party as a speaker or actor; adjectives: enough to make "X forces", "an X missile" the party's.
# symbol: circle, square, triangle, diamond or hexagon. Colours are checked for contrast and for colour-blind readers. No flags: no party is its flag.
`

function party(side: Side): string {
  const short = side.short
  return `- id: ${q(side.id)}
  name: ${q(`The ${short} side`)}
  short: ${q(short)}
  seat: ${q(side.seat)}                   # the capital or label that speaks for it: "Information from ${side.seat.replace(/[\r\n]/g, ' ')}"
  aliases: [${q(`${short} forces`)}, ${q(`${short} army`)}]
  adjectives: [${q(short)}]
${side.look}
  opponents: [${q(side.opponent)}]
`
}

const ACTORS_HEAD = `# Who speaks: institutions, offices, persons in office (from, to: half-open days), outlets. role: head, ministry, military, ombudsman, prosecutor,
# parliament, spokesperson, official, local-authority, rescue, armed-group, international-body, mediator, monitor, humanitarian, state, outlet, person.
# party: a party's id, or third (other states, the UN, monitors, press agencies). A person: of: the institution, from: the first day in office.
`

function ministry(side: Side): string {
  return `- id: ${q(`${side.id}-mod`)}
  name: ${q(`${side.short} Ministry of Defence`)}
  aliases: [${q(`${side.short} Defence Ministry`)}, ${q(`${side.short} Ministry of Defense`)}, ${q(`${side.short} Defense Ministry`)}]
  party: ${q(side.id)}
  role: ministry
  source: skeleton; replace with where this is known from
`
}

const ACTORS_THIRD = `- id: un
  name: United Nations
  aliases: [UN, U.N.]
  party: third
  role: international-body
  source: the body's own name
`

const PLACES_HEAD = `# Places. names: "TEXT (LANG) party party": LANG is a language tag (en when left out), the parties are those that use this form.
# kind: city, town, village, district, region, country, area, river, lake, height, base, crossing, neighbourhood or site.
# at: [latitude, longitude]; leave it out when the place is not located. A district is a place too; name it in "district" of the places within.
# - { id: hale, kind: village, at: [-31.07, -20.93], district: velm-district, names: [Hale (en) arden, Hael (en) corvin], source: "…" }
`

function seat(side: Side): string {
  return `- id: ${q(slug(side.seat) || `${side.id}-seat`)}
  kind: city
  names: [${q(side.seat)}]
  source: skeleton; replace with where name and position come from
`
}

const LINES = `# Roads and lines of contact: { id, kind: road|line-of-contact|border|railway|corridor, names, ends: [place, place], through, points, source }
[]
`

const LOADED_WORDS = `# Words that take a side. They may stand inside a claimant's words, never in ours. usedBy: the party whose language it is; null when any uses it of the other.
- { word: terrorists, usedBy: null, neutral: fighters }
- { word: liberated, usedBy: null, neutral: took }
`

function style(a: string, b: string): string {
  return `# House style.
nameOrder: claimant-first        # or general-first: which form of a place's name comes first in our own sentences
columns: [${q(a)}, ${q(b)}]      # the two parties set face to face
nightOf: { default: begins }     # "the night of 4 March" begins that evening (begins) or ends that morning (ends); one more entry per party that differs
accessStaleHours: 48             # after so many hours a closed road nobody spoke of again is called stale
dayParts:                        # the word for an edition, by the hour it is as of
  - { hour: 0, word: night }
  - { hour: 5, word: morning }
  - { hour: 12, word: afternoon }
  - { hour: 18, word: evening }
`
}
