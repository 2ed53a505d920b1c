import type { Pack } from '../0-terms/pack.ts'
import type { Relation } from '../0-terms/overview.ts'
import { isSide, THIRD, UNKNOWN } from '../0-terms/party.ts'
import { POINTS_BACK as SAYS_NOTHING, REJECTING } from '../1-lexicon/en/denials.ts'
import { dayOf } from './civil-minutes.ts'
import { partyWords } from './party-words.ts'
import { shareStems, sharedStems, stem } from './content-words.ts'
import type { Family } from './families.ts'
import type { Heard } from './heard.ts'

/** How many days after the accusation a denial may come. */
const REACH_DAYS = 7
/** Of the claims on one place or with one rare word, how many of the latest are weighed. */
const WEIGHED = 60
/** A word that more claims than this share tells nothing about which of them is meant. */
const RARE = 100
const THRESHOLD = 4

/** What of the other's claim is rejected, by the denial's own words. The first row that fires; otherwise that it occurred. */
const COMPONENTS: readonly { readonly component: Relation['component']; readonly pattern: RegExp; readonly why: string }[] = [
  {
    component: 'by-whom',
    pattern: /\b(?:responsib\w+|involve[dm]\w*|was behind|were behind|carried out by others|nothing to do with)\b/i,
    why: 'rejects responsibility',
  },
  {
    component: 'how-many',
    pattern: /\b(?:inflated|exaggerat\w+|figures?|number of (?:dead|killed|casualties))\b/i,
    why: 'rejects the figures',
  },
  {
    component: 'kind',
    pattern: /\b(?:military (?:targets?|objects?|facilit\w+)|not civilian|no civilian)\b/i,
    why: 'rejects what the target was',
  },
  { component: 'legality', pattern: /\b(?:in line with|lawful|self-defen[cs]e|international law)\b/i, why: 'rejects that it was unlawful' },
]

/**
 * Links each denial to what it denies. Within a report the reader has already done so. Across reports: the accuser is the one the denial is
 * directed against, the words meet (the place under any of its names, or the deed), and the accusation was heard first.
 */
export function findDenials(heard: readonly Heard[], pack: Pack): readonly Relation[] {
  const index = indexTargets(heard)
  const by: Weighing = { near: neighbours(pack), names: nameStems(heard), blamed: blamedIn(heard, pack) }
  const known = new Map(heard.map((h) => [h.claim.id, h]))
  const out: Relation[] = []
  for (const d of heard) {
    if (!isDenial(d) || d.claim.background) continue
    if (isBare(d) && siblings(d, heard).some((s) => !isBare(s))) continue
    const within = d.claim.denies === null ? undefined : known.get(d.claim.denies)
    if (within && credible(d, within)) {
      out.push(relate(d, within, ['named in the same report'], 'denial.within'))
      for (const f of isGrave(d) ? witnesses(d, within, candidates(d, heard, index), by) : [])
        out.push(relate(d, f.target, f.reasons, 'denial.witness'))
    } else {
      const found = targets(d, candidates(d, heard, index), by)
      const account = found.length ? null : accountOf(d, heard)
      const before = found.length || account ? null : justBefore(d, heard)
      for (const f of found) out.push(relate(d, f.target, f.reasons, 'denial.across'))
      if (account) out.push(relate(d, account, ['rejects the account of the one it names'], 'denial.account'))
      if (before) out.push(relate(d, before, ['names nothing but what was said right before it'], 'denial.right-behind'))
      if (!before && !account && found.length === 0)
        for (const r of sameBreath(d, heard, out, known))
          out.push(relate(d, r, ['rejects again what was denied right before it'], 'denial.same-breath'))
    }
  }
  return out
}

export function isDenial(h: Heard): boolean {
  return h.claim.stance === 'denies' || h.claim.kind === 'denial'
}

function relate(d: Heard, target: Heard, reasons: readonly string[], rule: string): Relation {
  const row = COMPONENTS.find((c) => c.pattern.test(d.claim.text))
  return {
    kind: 'denies',
    from: d.claim.id,
    to: target.claim.id,
    component: row?.component ?? 'occurred',
    reasons: row ? [...reasons, row.why] : reasons,
    rule,
  }
}

const NEAR_CHARS = 400

/** Does a denial name nothing but the rejecting itself? */
function isBare(d: Heard): boolean {
  return d.exact.length === 0 && d.toward.length === 0 && (SAYS_NOTHING.test(d.claim.text) || d.stems.every((s) => REJECTING.test(s)))
}

/** Other denials of the same claimant in the same sentence. */
function siblings(d: Heard, heard: readonly Heard[]): readonly Heard[] {
  const out: Heard[] = []
  const near = (i: number): boolean => heard[i]?.report.id === d.report.id && heard[i].claim.sentence.start === d.claim.sentence.start
  for (let i = d.at - 1; i >= 0 && near(i); i--) if (isDenial(heard[i]) && heard[i].origin === d.origin) out.push(heard[i])
  for (let i = d.at + 1; i < heard.length && near(i); i++) if (isDenial(heard[i]) && heard[i].origin === d.origin) out.push(heard[i])
  return out
}

/** What the reader joined stands, unless the thing denied was said later in the text and shares neither place nor word with the denial. */
function credible(d: Heard, t: Heard): boolean {
  if (d.origin === t.origin) return false
  if (t.claim.start < d.claim.start) return true
  return placesOf(d).some((p) => placesOf(t).includes(p)) || shareStems(d.stems, t.stems, 1, 0)
}

/** In one report: the nearest thing said against the one who denies, when the denial itself names nothing. */
function justBefore(d: Heard, heard: readonly Heard[]): Heard | null {
  if (!isBare(d)) return null
  const points = POINTS_BACK.test(d.report.text.slice(d.claim.sentence.start, Math.max(d.claim.end, d.claim.sentence.end)))
  for (let i = d.at - 1; i >= 0 && heard[i].report.id === d.report.id && d.claim.start - heard[i].claim.end <= NEAR_CHARS; i--) {
    const t = heard[i]
    if (isDenial(t) || t.claim.background || t.claim.party === d.claim.party) continue
    if (!mayAnswer(d, t) || SPEECH.has(t.family)) return null
    return (points && isRightBefore(t, d)) || t.claim.against === d.claim.party || t.claim.party === d.claim.against ? t : null
  }
  return null
}

/** "rejected the Meridian account as a lie": what the one so named said last before it in the same report. */
function accountOf(d: Heard, heard: readonly Heard[]): Heard | null {
  const whose = WHOSE_ACCOUNT.exec(d.claim.text)?.[1].slice(0, 5).toLowerCase()
  if (whose === undefined) return null
  for (let i = d.at - 1; i >= 0 && heard[i].report.id === d.report.id && d.claim.start - heard[i].claim.end <= NEAR_CHARS; i--) {
    const t = heard[i]
    const name = t.claim.chain.at(-1)?.name.toLowerCase() ?? ''
    if (!name.includes(whose) || isDenial(t) || t.claim.background || SPEECH.has(t.family)) continue
    // Whose words are rejected is said; that the reader guessed another accuser counts for less.
    return t.claim.party === d.claim.party || (isSide(t.claim.against) && t.claim.against !== d.claim.party) ? null : t
  }
  return null
}

const WHOSE_ACCOUNT = /\bthe (\p{Lu}\p{L}{3,})(?:[’']s)? (?:account|version)\b/u

/** "has rejected such reports": the thing denied is what was said last, whoever said it. */
const POINTS_BACK = /\b(?:such|these|those|this|that) (?:reports?|claims?|allegations?|accusations?|statements?)\b/i
/** Does nothing stand between two sentences of a report? A claim between them that was not read would be the one meant. */
function isRightBefore(t: Heard, d: Heard): boolean {
  return d.report.text.slice(Math.max(t.claim.sentence.end, t.claim.end), d.claim.sentence.start).trim() === ''
}

/** "Officials called the reports disinformation", right behind the denial of those reports by the same side: what that one answers. */
function sameBreath(d: Heard, heard: readonly Heard[], drawn: readonly Relation[], known: ReadonlyMap<string, Heard>): readonly Heard[] {
  const before = heard[d.at - 1]
  if (!before || before.report.id !== d.report.id || !isDenial(before) || before.claim.party !== d.claim.party) return []
  if (!isBare(d) || !isRightBefore(before, d)) return []
  // What that one answers was drawn last: denials are taken in the order in which they were heard.
  const answered: Heard[] = []
  for (let i = drawn.length - 1; i >= 0 && drawn[i].from === before.claim.id; i--) {
    const target = known.get(drawn[i].to)
    if (target) answered.unshift(target)
  }
  return answered
}

const SPEECH: ReadonlySet<Family> = new Set(['talk', 'aid', 'other'])

interface TargetIndex {
  readonly byPlace: ReadonlyMap<string, readonly number[]>
  readonly byStem: ReadonlyMap<string, readonly number[]>
}

/** Everything that can be denied, by place and by word. Denials of denials are left to the reader of one report. */
function indexTargets(heard: readonly Heard[]): TargetIndex {
  const byPlace = new Map<string, number[]>()
  const byStem = new Map<string, number[]>()
  const put = (m: Map<string, number[]>, k: string, at: number): void => void (m.get(k)?.push(at) ?? m.set(k, [at]))
  for (const h of heard) {
    if (isDenial(h) || h.claim.background) continue
    for (const p of placesOf(h)) put(byPlace, p, h.at)
    for (const s of h.stems) put(byStem, s, h.at)
  }
  return { byPlace, byStem }
}

/** What a denial may answer, in the order of all claims. */
function candidates(d: Heard, heard: readonly Heard[], index: TargetIndex): readonly Heard[] {
  const out = new Set<number>()
  for (const p of placesOf(d)) addLatest(out, index.byPlace.get(p) ?? [], d.at)
  for (const s of d.stems) {
    const list = index.byStem.get(s) ?? []
    if (list.length <= RARE) addLatest(out, list, d.at)
  }
  const may: Heard[] = []
  for (const i of out) if (mayAnswer(d, heard[i])) may.push(heard[i])
  return may.sort((a, b) => a.at - b.at)
}

/** The latest of an ascending list that were said before or together with `at` (claims of one moment may stand after it in the order). */
function addLatest(out: Set<number>, list: readonly number[], at: number): void {
  let lo = 0
  let hi = list.length
  while (lo < hi) {
    const mid = (lo + hi) >> 1
    if (list[mid] <= at) lo = mid + 1
    else hi = mid
  }
  const end = Math.min(list.length, lo + WEIGHED / 4)
  for (let i = Math.max(0, lo - WEIGHED); i < end; i++) out.add(list[i])
}

/** Exact places and those only near: a denial may name either. */
function placesOf(h: Heard): readonly string[] {
  return h.toward.length === 0 ? h.exact : [...h.exact, ...h.toward]
}

/** What weighing a pair needs beside the two claims. */
interface Weighing {
  /** For each place, the places whose naming may stand for it. */
  readonly near: ReadonlyMap<string, readonly string[]>
  readonly names: (h: Heard) => readonly string[]
  /** The one other side that a side's word of a strike names, where the reader found no accused. */
  readonly blamed: (h: Heard) => string | null
}

interface Found {
  readonly target: Heard
  readonly score: number
  readonly reasons: readonly string[]
}

/**
 * The best target above the threshold; when several weigh the same, the one heard last before the denial. A denial that names a place answers also what a
 * witness, whose side no words give, says of that very place.
 */
function targets(d: Heard, list: readonly Heard[], by: Weighing): readonly Found[] {
  const isGraveTo = grave(d)
  let best: Found | null = null
  for (const t of list) {
    const found = weigh(d, t, by, isGraveTo)
    if (found && (best === null || found.score >= best.score)) best = found
  }
  if (best === null) return []
  return isGrave(d) ? [best, ...witnesses(d, best.target, list, by)] : [best]
}

/** What else is told of the very place the denial names, by a witness or as the words of one. */
function witnesses(d: Heard, answered: Heard, list: readonly Heard[], by: Weighing): readonly Found[] {
  const isGraveTo = grave(d)
  const isTold = isWitness(answered)
  const out: Found[] = []
  for (const t of list) {
    if (t === answered || !meet(t.exact, d.exact) || !isGraveTo(t) || !(isTold || isWitness(t))) continue
    const found = weigh(d, t, by, isGraveTo)
    if (found) out.push(found)
  }
  return out
}

function meet(a: readonly string[], b: readonly string[]): boolean {
  for (const x of a) if (b.includes(x)) return true
  return false
}

function isWitness(h: Heard): boolean {
  return (
    h.claim.party === UNKNOWN || /\b(?:resident|villager|witness|local|inhabitant|survivor)s?\b/i.test(h.claim.chain.at(-1)?.name ?? '')
  )
}

function weigh(d: Heard, t: Heard, { near, names, blamed }: Weighing, isGraveTo: (t: Heard) => boolean): Found | null {
  const timed = d.from !== null && t.from !== null && d.to !== null && t.to !== null
  if (timed && (d.from >= t.to || t.from >= d.to)) return null
  const reasons: string[] = []
  let score = 0
  const add = (points: number, reason: string): void => {
    score += points
    reasons.push(reason)
  }
  const [own, theirs] = [placesOf(d), placesOf(t)]
  const places = own.filter((p) => theirs.includes(p))
  if (places.length) add(3, `same place (${places.join(', ')})`)
  else if (own.length && theirs.length && !own.some((p) => theirs.some((q) => near.get(p)?.includes(q) || near.get(q)?.includes(p))))
    return null
  const shared = sharedContent(d, t, names)
  if (shared.length) add(Math.min(4, shared.length * 1.5), `shared words: ${shared.join(', ')}`)
  const deeds = shared.length || places.length === 0 ? [] : sharedDeeds(d, t)
  if (deeds.length) add(1.5, `the same sort of deed (${deeds.join(', ')})`)
  if ((t.claim.against ?? blamed(t)) === d.claim.party) add(1.5, 'accuses the one who denies')
  if (sameFigures(d, t)) add(2, 'same figures')
  if (timed) add(1, 'times overlap')
  const crime = places.length > 0 && isGraveTo(t)
  if (crime && shared.length + deeds.length === 0) add(1.5, 'denies the sort of crime alleged there')
  const grounds = places.length > 0 ? shared.length + deeds.length >= 1 || crime : shared.length >= 2
  return grounds && score >= THRESHOLD ? { target: t, score, reasons } : null
}

/** Words told by both, but for the names of places: that the place is the same says so already, and tells nothing of what happened there. */
function sharedContent(d: Heard, t: Heard, names: Weighing['names']): readonly string[] {
  const { words } = sharedStems(d.stems, t.stems)
  if (words.length === 0) return words
  return words.filter((w) => !names(d).includes(w) && !names(t).includes(w))
}

/** Stems of the names of a claim's places, reckoned when a claim is first weighed: a denial is weighed against dozens. */
function nameStems(heard: readonly Heard[]): (h: Heard) => readonly string[] {
  const known: (readonly string[] | undefined)[] = heard.map(() => undefined)
  return (h) => (known[h.at] ??= h.claim.places.flatMap((p) => p.words.split(/[\s-]+/).map(stem)))
}

/** "The Corvin forces went on shelling the villages", in Arden's bulletin, blames Corvin in all but the verb. Reckoned when a claim is first weighed. */
function blamedIn(heard: readonly Heard[], pack: Pack): (h: Heard) => string | null {
  const words = partyWords(pack)
  const known: (string | null | undefined)[] = heard.map(() => undefined)
  return (h) =>
    (known[h.at] ??= h.family === 'strike' && isSide(h.claim.party) ? only(words.namedIn(h.claim.text, h.claim.party), h) : null)
}

function only(named: readonly string[], h: Heard): string | null {
  const others = named.filter((p) => p !== h.claim.party)
  return others.length === 1 && isSide(h.claim.party) ? others[0] : null
}

/** "bombed" and "an airstrike": the same sort of deed in other words. */
function sharedDeeds(d: Heard, t: Heard): readonly string[] {
  return d.deeds.filter((id) => t.deeds.includes(id)).map((id) => id.slice(id.indexOf('.') + 1))
}

/** Does a denial name a place and a crime, or a strike, there? */
function isGrave(d: Heard): boolean {
  return d.exact.length > 0 && (CRIMES.test(d.claim.text) || STRIKES.test(d.claim.text))
}

const CRIMES = /\b(?:crimes?|atrocit\w+|killings?)\b/i
const STRIKES = /\b(?:shell\w*|attack\w*|str[iu](?:ke|ck)\w*)\b/i

/** What is told that a denial answers by the sort of crime alone: "war crimes in Tug" answers an accusation about Tog whatever its words: both are blame, and the place is the same. */
function grave(d: Heard): (t: Heard) => boolean {
  const isCrime = CRIMES.test(d.claim.text)
  if (!isCrime && !STRIKES.test(d.claim.text)) return () => false
  return (t) => (isCrime ? GRAVE.has(t.family) : t.family === 'strike') && (t.claim.stance === 'accuses' || ATROCITY.test(t.claim.text))
}

const GRAVE: ReadonlySet<Family> = new Set(['accusation', 'strike', 'casualties'])

/** Whose claim a denial rejects is often not said; a third party's is meant when the denial repeats its words. */
function wordForWord(d: Heard, t: Heard): boolean {
  if (t.claim.party !== THIRD) return false
  return shareStems(d.stems, t.stems, 3, 0.75)
}

const ATROCITY = /\b(?:behead\w*|execut\w*|massacr\w*|tortur\w*|mutilat\w*|cruel\w*|rap(?:e|ed|es))\b/i

function mayAnswer(d: Heard, t: Heard): boolean {
  if (t.claim.id === d.claim.id || t.claim.party === d.claim.party) return false
  if (t.report.id === d.report.id && t.claim.start > d.claim.start) return false
  // A witness whose side no words give may stand behind the accuser's report.
  if (isSide(d.claim.against) && t.claim.party !== d.claim.against && t.claim.party !== UNKNOWN && !wordForWord(d, t)) return false
  if (isSide(t.claim.against) && t.claim.against !== d.claim.party) return false
  if (d.said === null || t.said === null) return true
  return t.said <= d.said && dayOf(d.said) - dayOf(t.said) <= REACH_DAYS
}

function sameFigures(d: Heard, t: Heard): boolean {
  return d.claim.tolls.some((x) => x.low !== null && x.low > 1 && t.claim.tolls.some((y) => y.low === x.low && y.high === x.high))
}

/** A village and its district, a city and the district of its name: naming the one may answer the other. */
function neighbours(pack: Pack): ReadonlyMap<string, readonly string[]> {
  return new Map(pack.places.map((p) => [p.id, p.district === null ? p.homonyms : [p.district, ...p.homonyms]]))
}
