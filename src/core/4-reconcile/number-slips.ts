import type { Flag } from '../0-terms/overview.ts'
import { claimantName } from './claimants.ts'
import { dayOf } from './civil-minutes.ts'
import type { Heard } from './heard.ts'
import type { Figure } from './toll-figures.ts'
import type { TollSeries } from './tolls.ts'

/** Slips that show only when figures of several claims are held together. */
export function numberSlips(heard: readonly Heard[], tolls: readonly TollSeries[]): readonly Flag[] {
  return [
    ...headlineSlips(heard),
    ...unitSlips(heard),
    ...sumsOverClaimants(tolls),
    ...differentKindsAdded(heard),
    ...bothSidesAdded(heard),
  ]
}

const HEAD_FIGURE = /(\d[\d.,]*)\s[^.\d]{0,40}?\b(killed|dead|died|deaths|injured|wounded)\b/i
const LONGEST_HEAD = 160
const NEAR = 0.1

/** A figure in the title or first line that the text below has nearly, but nowhere exactly: the headline was not brought up to date. */
function headlineSlips(heard: readonly Heard[]): readonly Flag[] {
  const byReport = new Map<string, Heard[]>()
  for (const h of heard) {
    const list = byReport.get(h.report.id)
    if (list) list.push(h)
    else byReport.set(h.report.id, [h])
  }
  return [...byReport.values()].flatMap((claims) => {
    const { title, text } = claims[0].report
    const first = text.trimStart().split('\n', 1)[0]
    const head = [title ?? '', first.length <= LONGEST_HEAD && !/[.!?]$/.test(first) ? first : '']
      .map((t) => HEAD_FIGURE.exec(t))
      .find((m) => m !== null)
    return head ? staleHead(head, claims) : []
  })
}

function staleHead(head: RegExpExecArray, claims: readonly Heard[]): readonly Flag[] {
  const n = Number(head[1].replace(/[^\d]/g, ''))
  const measure = /injur|wound/i.test(head[2]) ? 'injured' : 'killed'
  const line = claims[0].report.text.trimStart().indexOf('\n')
  const below = claims.flatMap((h) =>
    h.claim.start > line
      ? h.claim.tolls.flatMap((t) => (t.measure === measure && t.low !== null && t.low === t.high ? [{ h, t, n: t.low }] : []))
      : [],
  )
  const near = below.find((f) => Math.abs(f.n - n) <= n * NEAR)
  if (!near || below.some((f) => f.n === n)) return []
  return [
    {
      kind: 'headline-differs',
      sentence: `The headline has “${head[0]}”, the text below it “${near.t.words}”.`,
      claims: [near.h.claim.id],
    },
  ]
}

const THING = /houses|homes|buildings|apartments|facilities|vehicles|tanks|cars|cattle|tons|tonnes|rockets|shells|missiles/iu
const THINGS = new RegExp(`(\\d[\\d.,\\u00a0\\u202f]*)\\s+(?:\\p{Ll}+\\s+){0,2}?(${THING.source})\\b`, 'giu')
/** Below this, two equal numbers are chance. */
const TELLING = 50

/** One number as people in one report and as things in another, within two days: a unit slid. */
function unitSlips(heard: readonly Heard[]): readonly Flag[] {
  const things = new Map<number, { readonly h: Heard; readonly words: string }>()
  for (const h of heard) {
    // Two digits and a thing at least: most claims have none, and the pattern is dear.
    if (!/\d\d/.test(h.claim.text) || !THING.test(h.claim.text)) continue
    for (const m of h.claim.text.matchAll(THINGS)) {
      const n = Number(m[1].replace(/[^\d]/g, ''))
      if (n >= TELLING && !things.has(n)) things.set(n, { h, words: m[0] })
    }
  }
  return heard.flatMap((h) =>
    h.claim.tolls.flatMap((t): Flag[] => {
      const thing = t.low !== null && t.low === t.high ? things.get(t.low) : undefined
      if (!thing || thing.h.report.id === h.report.id || !sameDays(h, thing.h)) return []
      return [
        {
          kind: 'unit-slip',
          sentence: `One report has “${t.words}”, another “${thing.words}”: one number, two things counted.`,
          claims: [h.claim.id, thing.h.claim.id],
        },
      ]
    }),
  )
}

function sameDays(a: Heard, b: Heard): boolean {
  return a.said === null || b.said === null || Math.abs(dayOf(a.said) - dayOf(b.said)) <= 2
}

/** Of how many of the latest totals the sums are tried: a sum needs two, so the cost is the square of this. */
const TRIED = 24
const ROUNDED = 0.05

/** A total that is the sum of two other claimants' totals for different groups ("600 killed": 532 of the military by one, 42 civilians by another). */
function sumsOverClaimants(tolls: readonly TollSeries[]): readonly Flag[] {
  const last = tolls
    .map((s) => s.figures[s.figures.length - 1])
    .filter((f) => f.toll.basis === 'cumulative' && f.toll.measure === 'killed' && f.toll.low !== null)
    .slice(-TRIED)
  return last.flatMap((sum): Flag[] => {
    const parts = partsOf(sum, last)
    if (!parts) return []
    const named = parts.map((p) => `${p.toll.words} (${claimantName(p.heard)})`).join(' and ')
    return [
      {
        kind: 'sum-over-claimants',
        sentence: `${sum.toll.words} looks like the sum of ${named}: a sum over several claimants must say so.`,
        claims: [sum.heard.claim.id, ...parts.map((p) => p.heard.claim.id)],
      },
    ]
  })
}

function partsOf(sum: Figure, all: readonly Figure[]): readonly [Figure, Figure] | null {
  const n = sum.toll.low ?? 0
  const others = all.filter((f) => f !== sum && f.heard.origin !== sum.heard.origin && (f.toll.low ?? 0) < n)
  for (let i = 1; i < others.length; i++)
    for (let j = 0; j < i; j++) {
      const [a, b] = [others[j], others[i]]
      if (a.heard.origin === b.heard.origin || a.toll.group === b.toll.group) continue
      const total = (a.toll.low ?? 0) + (b.toll.low ?? 0)
      if (total === n || (n % 50 === 0 && n >= total && n - total <= n * ROUNDED)) return [a, b]
    }
  return null
}

const DOWNED =
  /(\d+)[^.\d]{0,30}\b(?:shot down|downed|destroyed|intercepted)\b|\b(?:shot down|downed|destroyed|intercepted)\b[^.\d]{0,20}(\d+)/i
const VANISHED = /(\d+)[^.\d]{0,30}\b(?:disappeared|vanished|lost from|did not reach|went missing)\b/i

/** Of one kind, and of the other. */
type Outcomes = readonly [RegExpExecArray, RegExpExecArray]

function outcomesIn(text: string): Outcomes | null {
  const a = DOWNED.exec(text)
  const b = a && VANISHED.exec(text)
  return a && b ? [a, b] : null
}

/** "21 shot down" and "22 disappeared from radar" made into 43: outcomes of different kinds have no sum. */
function differentKindsAdded(heard: readonly Heard[]): readonly Flag[] {
  const known = new Map<Heard['report'], Outcomes | null>()
  return heard.flatMap((h): Flag[] => {
    if ((h.claim.kind !== 'materiel' && h.claim.kind !== 'strike') || !/\d/.test(h.claim.text)) return []
    const before = known.get(h.report)
    const told = before === undefined ? outcomesIn(h.report.text) : before
    known.set(h.report, told)
    if (!told) return []
    const [a, b] = told
    const [x, y] = [Number(a[1] ?? a[2]), Number(b[1])]
    const total = [...h.claim.text.matchAll(/\d+/g)].find((m) => Number(m[0]) === x + y && x > 0 && y > 0)
    if (!total) return []
    return [
      {
        kind: 'sides-added',
        sentence: `${total[0]} is ${x} of one kind and ${y} of another (“${a[0]}”, “${b[0]}”) added up: they are not the same thing.`,
        claims: [h.claim.id],
      },
    ]
  })
}

const SWAP = /\b(?:exchang\w+|swap\w*)\b[^.\d]{0,40}(\d+)|(\d+)[^.\d]{0,40}\b(?:exchanged|swapped)\b/i
const PEOPLE = /(\d+)[^.\d]{0,40}\b(?:prisoners?|captives?|detainees|servicemen|soldiers|people|bodies)\b/gi

/** "Swap 230 prisoners" where each side gave 115: the total counts both sides, and is nobody's toll. */
function bothSidesAdded(heard: readonly Heard[]): readonly Flag[] {
  const halves = new Map<string, Heard[]>()
  const swaps: { readonly h: Heard; readonly n: number; readonly words: string }[] = []
  for (const h of heard) {
    if (h.claim.kind !== 'detainees' || !/\d/.test(h.claim.text)) continue
    const m = SWAP.exec(h.claim.text)
    if (m) swaps.push({ h, n: Number(m[1] ?? m[2]), words: m[0] })
    for (const p of h.claim.text.matchAll(PEOPLE)) {
      const list = halves.get(p[1])
      if (list) list.push(h)
      else halves.set(p[1], [h])
    }
  }
  return swaps.flatMap(({ h, n, words }): Flag[] => {
    const half = (halves.get(String(n / 2)) ?? []).filter((x) => x !== h && sameDays(x, h))
    if (half.length === 0) return []
    return [
      {
        kind: 'sides-added',
        sentence: `“${words}” counts both sides together: another claim has ${n / 2} (“${half[0].claim.text}”).`,
        claims: [h.claim.id, half[0].claim.id],
      },
    ]
  })
}
