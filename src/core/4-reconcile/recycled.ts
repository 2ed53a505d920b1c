import type { Claim } from '../0-terms/claim.ts'
import { OUTLET } from '../0-terms/party.ts'
import type { Report } from '../0-terms/report.ts'
import { cut } from '../0-terms/span.ts'
import { civilMinutes } from './civil-minutes.ts'
import { tellsNothingNew } from './news-words.ts'
import { addHolder, eachHolder, holds, noHolders, type RunHolders } from './run-holders.ts'
import { paragraphsOf, runsWithin, type Paragraph } from './shingles.ts'

/** A report with its claims. */
interface Told {
  readonly report: Report
  readonly claims: readonly Claim[]
}

/**
 * How much of a paragraph, and of the claim's own sentence, must stand in one earlier paragraph: the share of its runs of five words. In the sample reports of
 * both packs no two paragraphs a day or more apart share more than 0.33. Of 295 paragraphs of press 276 share less than 0.2 with any of another text, 5 more than 0.8, 7 lie between 0.6
 * and 0.8. One word exchanged leaves 0.81 of a paragraph of thirty words.
 */
const SHARE = 0.8
/** A relay comes within a day; what stands again after that is told as background. In minutes. */
const DAY = 1440
/** A paragraph of fewer runs is a headline or a formula, and formulas repeat. */
const LEAST = 8
const ID_SHOWN = 12

/** A paragraph of an earlier report; `minutes`: the last moment at which it may have been said. */
interface Earlier {
  readonly start: number
  readonly end: number
  readonly report: number
  readonly minutes: number
}

interface Cut {
  readonly report: Report
  readonly paragraphs: readonly Paragraph[]
}

/** What was read so far: paragraphs, which of them hold a run of words, and the reports they are cut from. */
interface Memory {
  readonly paragraphs: Earlier[]
  readonly holders: RunHolders
  readonly reports: Cut[]
}

/**
 * Marks claims whose paragraph an outlet only carries on from an earlier report: nearly the same paragraph stood, more than a day before, in a report read (whoever published it), and
 * the claim's sentence holds no figure, date or "today" that did not stand there. They are kept as background, with the earlier report in `why`.
 *
 * Not marked: what stands again within a day (a relay, which counts once by its origin); a report captured twice (one address, or nearly the same whole text); what a side, a monitor or
 * another body says in its own name (who says the same every morning says it anew); reports without a date. Takes time linear in the length of the texts.
 *
 * @param inOrder the reports by time said
 */
export function markRecycled<T extends Told>(inOrder: readonly T[]): readonly T[] {
  const memory: Memory = { paragraphs: [], holders: noHolders(), reports: [] }
  return inOrder.map((told) => {
    const { report } = told
    if (report.said === null) return told
    const read: Cut = { report, paragraphs: paragraphsOf(report.text) }
    const marked = report.publisherParty === OUTLET ? withMarks(told, read, memory) : told
    remember(read, memory)
    return marked
  })
}

function withMarks<T extends Told>(told: T, read: Cut, memory: Memory): T {
  const said = civilMinutes(told.report.said ?? '')
  const twice = new Map<number, boolean>()
  const isTwice = (report: number): boolean => {
    const known = twice.get(report) ?? isSameReport(read, memory.reports[report])
    twice.set(report, known)
    return known
  }
  const from = new Map<Paragraph, readonly number[]>()
  let changed = false
  const claims = told.claims.map((claim) => {
    const paragraph = claim.background ? undefined : paragraphAt(read.paragraphs, claim.start)
    if (!paragraph) return claim
    const stood = from.get(paragraph) ?? whereItStood(paragraph, said, memory)
    from.set(paragraph, stood)
    const source = stood.find((k) => isCarriedOn(claim, told.report, paragraph, said, k, memory) && !isTwice(memory.paragraphs[k].report))
    if (source === undefined) return claim
    changed = true
    const { id } = memory.reports[memory.paragraphs[source].report].report
    return { ...claim, background: true, why: [...claim.why, `background.recycled.${id.slice(0, ID_SHOWN)}`] }
  })
  return changed ? { ...told, claims } : told
}

function paragraphAt(paragraphs: readonly Paragraph[], offset: number): Paragraph | undefined {
  let low = 0,
    high = paragraphs.length
  while (low < high) {
    const mid = (low + high) >> 1
    if (paragraphs[mid].end > offset) high = mid
    else low = mid + 1
  }
  return paragraphs[low]
}

/** The paragraphs said more than a day before that hold nearly all runs of this one, the earliest first. */
function whereItStood({ runs }: Paragraph, said: number, { paragraphs, holders }: Memory): readonly number[] {
  if (runs.length < LEAST) return []
  const shared = new Map<number, number>()
  // Who holds nearly all runs holds one of the first that are more than it may lack: no other paragraph need be counted.
  const first = runs.length - Math.ceil(SHARE * runs.length) + 1
  for (let i = 0; i < first; i++) eachHolder(holders, runs[i], (k) => void shared.set(k, (shared.get(k) ?? 0) + 1))
  for (const [k] of shared) if (said - paragraphs[k].minutes <= DAY) shared.delete(k)
  return [...shared]
    .filter(([k, n]) => lacksFew(runs, first, first - n, k, holders))
    .map(([k]) => k)
    .sort((a, b) => a - b)
}

/** Are fewer than `first` runs missing from a paragraph, of which `missing` are known among the first? */
function lacksFew(runs: Int32Array, first: number, missing: number, k: number, holders: RunHolders): boolean {
  for (let i = first; i < runs.length && missing < first; i++) if (!holds(holders, runs[i], k)) missing++
  return missing < first
}

function isCarriedOn(
  claim: Claim,
  report: Report,
  paragraph: Paragraph,
  said: number,
  k: number,
  { paragraphs, holders, reports }: Memory,
): boolean {
  const runs = runsWithin(paragraph, claim.sentence)
  const shared = runs.filter((run) => holds(holders, run, k)).length
  const { start, end, report: at, minutes } = paragraphs[k]
  const earlier = reports[at].report.text.slice(start, end)
  return shared >= SHARE * runs.length && tellsNothingNew(cut(report.text, claim.sentence), earlier, said - minutes)
}

/** The same page captured again: one address, or texts that share nearly all their runs both ways. */
function isSameReport(read: Cut, earlier: Cut): boolean {
  if (read.report.url !== null && read.report.url === earlier.report.url) return true
  const own = runsOf(read),
    other = runsOf(earlier)
  let shared = 0
  for (const run of own) if (other.has(run)) shared++
  return shared >= SHARE * (own.size + other.size - shared)
}

function runsOf({ paragraphs }: Cut): ReadonlySet<number> {
  const out = new Set<number>()
  for (const { runs } of paragraphs) for (const run of runs) out.add(run)
  return out
}

function remember(read: Cut, memory: Memory): void {
  const said = read.report.said ?? ''
  const at = memory.reports.push(read) - 1
  // A bare day counts at its end, so that less than a day never counts as more.
  const minutes = civilMinutes(said) + (said.length === 10 ? DAY - 1 : 0)
  for (const { start, end, runs } of read.paragraphs) {
    const k = memory.paragraphs.push({ start, end, report: at, minutes }) - 1
    for (const run of runs) addHolder(memory.holders, run, k)
  }
}
