import type { Group, Measure } from '../../0-terms/toll.ts'
import { TALLIES, type TallyRow } from '../../1-lexicon/en/casualty-words.ts'
import { foldHash } from '../../1-lexicon/fold.ts'
import { indexPhrases, phraseAt } from '../../1-lexicon/phrases.ts'
import { wordSet } from '../../1-lexicon/word-set.ts'
import { TokenKind } from '../../2-document/tokens.ts'
import { isBe, isLight, stopsClause, type Bench, type Harm } from './how-many-bench.ts'
import type { People } from './how-many-people.ts'

const tallies = indexPhrases(TALLIES, (row) => row.words.split('|'))
const rises = wordSet(
  'to at of as from be is was reached reaches reaching surpasses exceeds become stands stood are hit amounted totals has',
)
/** Verbs and prepositions behind which a figure of "deaths", "casualties" or "the dead" stands. */
const reaching = wordSet('reached reaches reaching number numbered numbers total totals totalled totaled totaling totalling hit at'),
  exceeding = wordSet('exceeds exceeded exceeding exceed topped tops passed surpassed surpasses surpassing'),
  moving = wordSet(
    'rose risen rises rising climbed climbs grew grown increased amounted amount amounts jumped mounted came comes stands stand brings bring brought put puts',
  )
const adding = wordSet('bringing brings taking takes pushing pushes raising raises brought took pushed raised')
const former = wordSet('had previously earlier initially formerly'),
  many = wordSet('number numbered numbering run runs ran is are was were'),
  inWords = wordSet('in into'),
  FORMER_REACH = 3
const NUMBER = foldHash('number'),
  OF = foldHash('of'),
  TO = foldHash('to'),
  UP = foldHash('up'),
  AT = foldHash('at'),
  A = foldHash('a'),
  SIGHT = 22,
  CLOSE = 12,
  OWNERS = 4
const military = wordSet(
    'military army armed forces troops soldiers servicemen combat combatants fighters defence defense brigade battalion regiment',
  ),
  civilian = wordSet('civilian civilians citizens')

/** "the death toll rose to 70", "the number of casualties amounted to nearly 600", "…, bringing the total to 45". */
export function afterTally(b: Bench): void {
  for (let k = b.from; k < b.to; k++) {
    const tally = phraseAt(tallies, b.t, k, b.to)
    if (!tally) continue
    const figures = [...b.people.keys()].filter((n) => {
      const p = b.people[n]
      return p.from >= tally.to && p.from - tally.to <= SIGHT && (b.links[n] === null || p.harm !== null) && isFigureOfTally(b, tally.to, p)
    })
    const i = figures.find((n) => !isFormer(b, b.people[n])) ?? figures.at(0) ?? -1
    if (i < 0) continue
    const measure = tally.row.running ? measureOfRunning(b, i, tally.row) : tally.row.measure
    if (!measure) continue
    if (!b.people[i].harm) linkFigure(b, i, measure, tally.row.id, tally.row.group ?? ownerOf(b, k, tally.to))
    if (!tally.row.running && measure === 'killed') sumUp(b, i, k)
    k = b.people[i].to - 1
  }
}

/** "The toll, which had stood at 63, rose to 71": a figure that stands no more. */
function isFormer(b: Bench, p: People): boolean {
  for (let k = p.from - 1; k >= Math.max(b.from, p.from - FORMER_REACH); k--) if (former.has(b.t.fold[k])) return true
  return false
}

/** "Another 40 casualties among the troops, bringing the death toll to 673": what is added to a death toll are the dead. */
function sumUp(b: Bench, i: number, tally: number): void {
  const n = b.links.findLastIndex((made, at) => at < i && made !== null)
  const link = n < 0 ? null : b.links[n]
  if (link?.measure !== 'casualties' || link.people.low === null) return
  for (let k = tally - 1; k >= Math.max(link.people.to, tally - OWNERS); k--)
    if (adding.has(b.t.fold[k])) b.links[n] = { ...link, measure: 'killed' }
}

/** A running sum counts what was counted just before it; losses that count nothing before are the dead and wounded together. */
function measureOfRunning(b: Bench, i: number, row: TallyRow): Measure | null {
  const before = b.links.findLast((made, n) => n < i && made !== null)
  if (before) return before.measure
  const named = b.harms.findLast((h) => h.to <= b.people[i].from && h.word.rows.noun !== undefined)
  return named?.word.rows.noun?.measure ?? (row.id === 'toll.tally.losses' ? 'casualties' : null)
}

/** A tally's figure has the group of whom the words beside the tally name: "the army's death toll". */
function linkFigure(b: Bench, i: number, measure: Measure, rule: string, group: Group | null): void {
  if (b.links[i]) return
  const found = b.people[i]
  // "Pushing the toll up to 319": the verb's own "up", no bound.
  const low = found.low === null && b.t.fold[found.from] === UP ? found.high : found.low
  const people = { ...found, low, group: found.group ?? group }
  b.links[i] = { people, measure, rule, wordTo: people.to }
}

/** Soldiers or civilians named right beside a tally at tokens [from, to): "the military's dead", "deaths among civilians". */
function ownerOf(b: Bench, from: number, to: number): Group | null {
  for (let k = from; k < Math.min(b.to, to + OWNERS) && (k < to || !stopsClause(b, k)); k++) {
    if (military.has(b.t.fold[k])) return 'military'
    if (civilian.has(b.t.fold[k])) return 'civilian'
  }
  for (let k = from - 1; k >= Math.max(b.from, from - OWNERS) && b.t.kind[k] === TokenKind.word; k--) {
    if (military.has(b.t.fold[k])) return 'military'
    if (civilian.has(b.t.fold[k])) return 'civilian'
  }
  return null
}

/** A tally's figure follows a verb of reaching within two words; a bound that is itself such a verb ("surpasses 130") will do. */
function isFigureOfTally(b: Bench, after: number, p: People): boolean {
  if (rises.has(b.t.fold[p.from]) || (p.low === null && inWords.has(b.t.fold[p.from - 1]) && many.has(b.t.fold[p.from - 2]))) return true
  const k = isQuoteAt(b, p.from - 1) ? p.from - 2 : p.from - 1
  if (rises.has(b.t.fold[k]) || (k > after && isLight(b.t, k) && rises.has(b.t.fold[k - 1]))) return true
  if (p.from === after && b.t.fold[p.from] === UP) return true
  return p.rules.some((rule) => rule === 'bound.above') && (p.from === after || exceeding.has(b.t.fold[p.from]))
}

const isQuoteAt = (b: Bench, k: number): boolean => '"“'.includes(b.t.text[b.t.start[k]])

/** "Civilian deaths have reached 40", "its dead at 1,177", "casualties among the troops exceeded 500": a noun of harm that is counted by the figure behind it. */
export function afterHarmNoun(b: Bench): void {
  for (const h of [...b.harms, ...ownNouns(b)]) {
    const row = h.word.rows.noun
    if (!row || b.used.has(h) || row.measure === 'displaced') continue
    const i = b.people.findIndex((p) => p.from >= h.to && !p.bare)
    if (i < 0 || b.links[i] || b.people[i].harm || b.people[i].from - h.to > CLOSE) continue
    if (row.measure === 'captured' && (b.people[i].group !== null || b.t.fold[b.people[i].from - 1] !== AT)) continue
    if (!isReached(b, h, b.people[i])) continue
    linkFigure(b, i, row.measure, row.id, ownerOf(b, h.from, h.to) ?? b.people.find((p) => p.from === h.from)?.group ?? null)
    b.used.add(h)
  }
}

/** "Child casualties", "military losses": harm named with whose it is. */
const ownNouns = (b: Bench): Harm[] =>
  b.people.flatMap((p) => (p.bare && p.harm ? [{ from: p.from, to: p.to, word: { words: '', rows: { noun: p.harm } } }] : []))

function isReached(b: Bench, h: Harm, p: People): boolean {
  if (exceeding.has(b.t.fold[p.from])) return true
  const k = p.from - 1
  if (k < h.to) return false
  if (reaching.has(b.t.fold[k])) return true
  if (inWords.has(b.t.fold[k]) && p.low === null && many.has(b.t.fold[k - 1])) return true
  if (isBe(b.t, k)) return h.word.rows.noun?.measure === 'casualties' && p.group !== null && p.low !== 0
  if (b.t.fold[k] !== TO) return false
  for (let j = k - 1; j >= h.to; j--) if (moving.has(b.t.fold[j])) return true
  return false
}

/** "Killed: 12. Wounded: 31": a heading and its figure. */
export function afterLabel(b: Bench): void {
  for (const h of b.harms) {
    const row = h.word.rows.noun ?? h.word.rows.undergoes
    if (!row || h.to >= b.to || b.t.text[b.t.start[h.to]] !== ':') continue
    const i = (b.startAt.get(h.to + 1) ?? 0) - 1
    if (i >= 0 && !b.people[i].harm) linkFigure(b, i, row.measure, row.id, ownerOf(b, h.from, h.to))
  }
}

/** "the number of their soldiers killed since Sunday rose to 32": harm first, its figure behind a verb of reaching. */
export function afterNumberOf(b: Bench): void {
  for (let k = b.from; k + 1 < b.to; k++) {
    if (b.t.fold[k] !== NUMBER || b.t.fold[k + 1] !== OF || b.t.fold[k - 1] === A) continue
    const h = b.harms.find((x) => x.from > k && x.from - k < 10 && (x.word.rows.undergoes ?? x.word.rows.noun))
    const row = h?.word.rows.undergoes ?? h?.word.rows.noun
    if (!h || !row) continue
    const i = b.people.findIndex((p) => p.from >= h.to && p.from - h.to <= SIGHT && !p.bare && isFigureOfTally(b, h.to, p))
    // The nearest figure is that of this number; another word may have it already.
    if (i >= 0 && b.links[i]) continue
    const named = b.people.findIndex((p) => p.bare && p.from > k && p.from < h.to)
    if (i < 0) continue
    if (named >= 0) b.links[named] = null
    b.links[i] = {
      people: named >= 0 && b.people[i].group === null ? { ...b.people[i], group: b.people[named].group } : b.people[i],
      measure: row.measure,
      rule: 'toll.number-of',
      wordTo: b.people[i].to,
    }
    b.used.add(h)
  }
}
