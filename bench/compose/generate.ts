import type { Claim, Kind, Stance } from '../../src/core/0-terms/claim.ts'
import type { Pack } from '../../src/core/0-terms/pack.ts'
import type { Report } from '../../src/core/0-terms/report.ts'
import type { ReadReport } from '../../src/core/4-reconcile/heard.ts'

const CLAIMS_A_REPORT = 12
const SITES = [
  'a school',
  'two houses',
  'the market',
  'a power line',
  'the bridge',
  'a farm',
  'the station',
  'a warehouse',
  'the clinic',
  'a fuel depot',
]
const DEEDS: readonly { readonly kind: Kind; readonly stance: Stance; readonly verb: string }[] = [
  { kind: 'strike', stance: 'accuses', verb: 'artillery hit SITE in PLACE, killing N people' },
  { kind: 'strike', stance: 'asserts', verb: 'drones struck SITE near PLACE, wounding N people' },
  { kind: 'clash', stance: 'asserts', verb: 'fighting went on around SITE in PLACE, and N attackers were stopped' },
  { kind: 'control', stance: 'asserts', verb: 'the army took SITE and N heights beside PLACE' },
  { kind: 'damage', stance: 'accuses', verb: 'SITE in PLACE and N homes were damaged by shells' },
  { kind: 'denial', stance: 'denies', verb: 'artillery had hit SITE in PLACE, killing N people' },
  { kind: 'casualties', stance: 'asserts', verb: 'N civilians had been killed since the beginning' },
  { kind: 'access', stance: 'asserts', verb: 'the road to PLACE was closed behind SITE for N days' },
]

/** A small generator with a seed (mulberry32): the same seed gives the same claims on every machine. */
export function seeded(seed: number): () => number {
  let a = seed | 0
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** Reports with `n` claims in all, over as many days as keep a real war's density: about 400 claims a day. */
export function generateReports(n: number, seed: number, pack: Pack): readonly ReadReport[] {
  const random = seeded(seed)
  const reports: ReadReport[] = []
  const days = Math.max(2, Math.ceil(n / 400))
  for (let made = 0; made < n; made += CLAIMS_A_REPORT)
    reports.push(oneReport(reports.length, Math.min(CLAIMS_A_REPORT, n - made), days, random, pack))
  return reports
}

function oneReport(index: number, claims: number, days: number, random: () => number, pack: Pack): ReadReport {
  const party = pack.style.columns[random() < 0.5 ? 0 : 1]
  const other = pack.style.columns.find((p) => p !== party) ?? party
  const day = dayAt(pack.start, Math.floor(random() * days))
  const said = `${day}T${String(6 + Math.floor(random() * 16)).padStart(2, '0')}:00`
  const id = index.toString(16).padStart(64, '0')
  const made = Array.from({ length: claims }, () => sentence(random, pack, party))
  const text = made.map((m) => m.text).join(' ')
  const report: Report = {
    id,
    text,
    title: null,
    publisher: `Publisher ${index % 40}`,
    publisherActor: null,
    publisherParty: 'outlet',
    url: null,
    published: said,
    said,
    captured: null,
    language: 'en',
    notice: null,
  }
  let at = 0
  return {
    report,
    claims: made.map((m, i) => {
      const start = at
      at += m.text.length + 1
      return claimAt(m, start, i, report, party, other, day)
    }),
  }
}

interface Made {
  readonly text: string
  readonly words: string
  readonly speaker: string
  readonly cue: string
  readonly place: string
  readonly placeId: string
  readonly n: number
  readonly deed: (typeof DEEDS)[number]
}

function sentence(random: () => number, pack: Pack, party: string): Made {
  const deed = DEEDS[Math.floor(random() * DEEDS.length)]
  const place = pack.places[Math.floor(random() * pack.places.length)]
  const n = 1 + Math.floor(random() * 60)
  const name = place.names[0].text
  const words = deed.verb
    .replace('SITE', SITES[Math.floor(random() * SITES.length)])
    .replace('PLACE', name)
    .replace('N', String(n))
  const speaker = `The ${party} ministry`
  const cue = deed.stance === 'denies' ? 'denied' : 'said'
  return { text: `${speaker} ${cue} that ${words}.`, words, speaker, cue, place: name, placeId: place.id, n, deed }
}

function claimAt(m: Made, start: number, i: number, report: Report, party: string, other: string, day: string): Claim {
  const from = start + m.text.length - 1 - m.words.length
  const span = (words: string, near: number): { readonly words: string; readonly start: number; readonly end: number } => {
    const at = report.text.indexOf(words, near)
    return { words, start: at, end: at + words.length }
  }
  const hasPlace = m.words.includes(m.place)
  return {
    id: `${report.id.slice(-8)}-${i}`,
    report: report.id,
    start: from,
    end: from + m.words.length,
    text: m.words,
    kind: m.deed.kind,
    stance: m.deed.stance,
    party,
    against: m.deed.stance === 'asserts' ? null : other,
    chain: [{ name: m.speaker, start, end: start + m.speaker.length, actor: `${party}-mod`, party }],
    scope: 'sentence',
    cue: span(m.cue, start),
    hedge: null,
    weapons: [],
    loaded: [],
    denies: null,
    background: false,
    sentence: { start, end: start + m.text.length },
    why: ['generated'],
    tolls: m.words.includes('killed')
      ? [
          {
            ...span(String(m.n), from),
            measure: 'killed',
            group: 'people',
            victims: null,
            low: m.n,
            high: m.n,
            basis: m.deed.kind === 'casualties' ? 'cumulative' : 'incident',
          },
        ]
      : [],
    places: hasPlace ? [{ ...span(m.place, from), place: m.placeId, precision: 'exact', within: null }] : [],
    when:
      m.deed.kind === 'casualties'
        ? null
        : {
            words: '',
            start: from,
            end: from,
            from: day,
            to: dayAfter(day),
            precision: 'day',
            basis: 'relative',
            parts: [],
            impossible: null,
          },
  }
}

function dayAt(start: string, offset: number): string {
  return new Date(Date.parse(`${start}T00:00:00Z`) + offset * 86_400_000).toISOString().slice(0, 10)
}

function dayAfter(day: string): string {
  return dayAt(day, 1)
}
