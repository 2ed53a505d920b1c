import { mix, template } from '../../2-document/linear-model.ts'
import { BEGIN, INSIDE, OUT, SPAN_LABELS, type Lattice } from './tag-spans.ts'

const L = SPAN_LABELS.length
/** How many ways of marking a sentence are weighed against each other. More bought nothing in cross-validation (4: 83.1, 6: 83.4, 8: 83.4, 12: 82.9). */
export const MOST_MARKINGS = 6
const M = MOST_MARKINGS
const MARK = template(790)
/** Every way that makes it among the best few of its label, however unlikely. */
export const ANY = 0x20000000

/** One way to mark the claims of a sentence: a label for each token, and how likely the span tagger finds it. */
export interface Marking {
  readonly score: number
  readonly labels: Uint8Array
}

/** For each token and label the best few ways to get there that mark different claims: score, what is marked, and the way they come from. */
interface Ways {
  readonly count: Uint8Array
  readonly score: Int32Array
  readonly marks: Int32Array
  readonly back: Int32Array
  /** The best that can still come behind a label of a token. */
  readonly ahead: Int32Array
}

/** Room for the ways of a sentence, taken again for the next one. */
export interface MarkingWork {
  ways: Ways
}

const roomFor = (n: number): Ways => ({
  count: new Uint8Array(n * L),
  score: new Int32Array(n * L * M),
  marks: new Int32Array(n * L * M),
  back: new Int32Array(n * L * M),
  ahead: new Int32Array(n * L),
})

/** Empty room; it grows with the longest sentence. */
export const newMarkingWork = (): MarkingWork => ({ ways: roomFor(0) })

/**
 * The likeliest ways to mark the claims of a sentence of `n` tokens, best first, at most `MOST_MARKINGS`: Viterbi's search with the best few ways kept for
 * each label. Ways that mark the same words as claims count as one. A claim goes on (`inside`) only after something, never at the start of a sentence.
 * A first search from the end tells what every way can still come to, so that only those at most `reach` behind the best one are followed.
 */
export function likeliestMarkings(lattice: Lattice, steps: Int32Array, n: number, work: MarkingWork, reach: number): Marking[] {
  if (!n) return []
  if (work.ways.count.length < n * L) work.ways = roomFor(n * 2)
  const { ways } = work
  const { emit, step } = lattice
  const floor = lookAhead(lattice, steps, n, ways.ahead) - reach
  ways.count.fill(0, 0, n * L)
  for (let l = 0; l < L; l++) if (l !== INSIDE) insert(ways, l, emit[l] + steps[step[0] + l], marked(0, 0, l), -1, floor)
  for (let k = 1; k < n; k++)
    for (let p = 0; p < L; p++)
      if (ways.count[(k - 1) * L + p] > 0)
        for (let l = 0; l < L; l++)
          if (l !== INSIDE || p !== OUT) extend(ways, (k - 1) * L + p, k * L + l, emit[k * L + l] + steps[step[k] + p * L + l], floor)
  return readWays(ways, n)
}

/** The best that can still come with each label of a token. */
const onward = new Int32Array(L)

/** Fills `ahead` from the last token backwards; returns the score of the best way through the sentence. */
function lookAhead({ emit, step }: Lattice, steps: Int32Array, n: number, ahead: Int32Array): number {
  ahead.fill(0, (n - 1) * L, n * L)
  for (let k = n - 1; k > 0; k--) {
    for (let l = 0; l < L; l++) onward[l] = emit[k * L + l] + ahead[k * L + l]
    for (let p = 0; p < L; p++) {
      let top = -0x40000000
      for (let l = 0, at = step[k] + p * L; l < L; l++)
        if ((l !== INSIDE || p !== OUT) && steps[at + l] + onward[l] > top) top = steps[at + l] + onward[l]
      ahead[(k - 1) * L + p] = top
    }
  }
  let best = -0x40000000
  for (let l = 0; l < L; l++) if (l !== INSIDE) best = Math.max(best, emit[l] + steps[step[0] + l] + ahead[l])
  return best
}

/** Takes the ways of one label on to a label of the next token. */
function extend(ways: Ways, before: number, cell: number, gain: number, floor: number): void {
  const k = (cell / L) | 0,
    l = cell % L
  const end = before * M + ways.count[before]
  for (let at = before * M; at < end; at++) if (!insert(ways, cell, ways.score[at] + gain, marked(ways.marks[at], k, l), at, floor)) return
}

/** What a way marks as claims, as one number: a sum over the tokens that begin or go on with a claim. */
const marked = (marks: number, k: number, l: number): number => (l === BEGIN || l === INSIDE ? (marks + mix(MARK, k * L + l)) | 0 : marks)

/** Puts a way in among the best of its label; false when it is out of reach or there is no room, and so none for any worse one. */
function insert(ways: Ways, cell: number, value: number, mark: number, from: number, floor: number): boolean {
  if (value + ways.ahead[cell] < floor) return false
  const { count, score, marks, back } = ways
  const first = cell * M
  const end = first + count[cell]
  let place = end
  while (place > first && score[place - 1] < value) place--
  if (place === first + M) return false
  for (let r = first; r < place; r++) if (marks[r] === mark) return true
  let last = place
  while (last < end && marks[last] !== mark) last++
  if (last === end) {
    if (end < first + M) count[cell]++
    else last--
  }
  for (let r = last; r > place; r--) {
    score[r] = score[r - 1]
    marks[r] = marks[r - 1]
    back[r] = back[r - 1]
  }
  score[place] = value
  marks[place] = mark
  back[place] = from
  return true
}

/** The ways that reach the last token and mark different claims, best first, each with its labels. */
function readWays(ways: Ways, n: number): Marking[] {
  const out: Marking[] = [],
    seen: number[] = []
  for (let end = bestEnd(ways, n, seen); end >= 0 && out.length < M; end = bestEnd(ways, n, seen)) {
    seen.push(ways.marks[end])
    const labels = new Uint8Array(n)
    for (let at = end, k = n - 1; k >= 0; k--, at = ways.back[at]) labels[k] = ((at / M) | 0) % L
    out.push({ score: ways.score[end], labels })
  }
  return out
}

/** The best way to the last token that marks none of what was seen, the first on a tie; -1 when there is none. */
function bestEnd({ count, score, marks }: Ways, n: number, seen: readonly number[]): number {
  let best = -1
  for (let cell = (n - 1) * L; cell < n * L; cell++)
    for (let at = cell * M; at < cell * M + count[cell]; at++)
      if ((best < 0 || score[at] > score[best]) && !seen.includes(marks[at])) best = at
  return best
}
