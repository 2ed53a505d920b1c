import type { Claim } from '../../src/core/0-terms/claim.ts'
import type { Span } from '../../src/core/0-terms/span.ts'
import type { Toll } from '../../src/core/0-terms/toll.ts'
import type { Case, Expected, ExpectedPlace, ExpectedToll, ExpectedWhen, ExpectedWords } from './parse-cases.ts'

/** Share of the joint stretch that words must have in common. */
const SHARED = { near: 0.8, rough: 0.5 } as const
/** How many times longer a stretch may be that holds the other, for a rough fit. */
const HOLDS = 3

/** What of a case the claims read do not meet: one sentence each; empty when all is met. */
export function faultsOf(given: Case, claims: readonly Claim[]): readonly string[] {
  const pairs = pairUp(given, claims)
  const found = given.expected.map((expected, k) => {
    const claim = pairs[k]
    return claim ? complaints(expected, claim, pairs).map((what) => `${name(expected, k)}: ${what}`) : [`${name(expected, k)}: not read`]
  })
  const failed = found.filter((list) => list.length)
  const taken = new Set(pairs)
  return [
    ...(failed.length > given.spare ? failed.flat() : []),
    ...(given.only ? claims.filter((claim) => !taken.has(claim)).map((claim) => `read besides: ${short(claim)}`) : []),
    ...given.not.flatMap((unwanted) =>
      claims
        .filter((claim) => meets(given.text, unwanted, claim))
        .map((claim) => `line ${unwanted.line}: must not be read: ${short(claim)}`),
    ),
  ]
}

const name = (expected: Expected, k: number): string => `claim ${k + 1} (line ${expected.line})`
const short = (claim: Claim): string => `${claim.kind} ${claim.stance} ${claim.party} "${claim.text}"`

/** The claim read for each expected one: its words fit, nobody else took it, and it has the fewest complaints. */
function pairUp(given: Case, claims: readonly Claim[]): readonly (Claim | null)[] {
  const free = new Set(claims)
  return given.expected.map((expected) => {
    const fitting = [...free]
      .filter((claim) => wordsFit(given.text, expected, claim))
      .sort((a, b) => complaints(expected, a, null).length - complaints(expected, b, null).length)
    const best = fitting[0] ?? null
    if (best) free.delete(best)
    return best
  })
}

/** Is this the unwanted claim? All that is written of it must hold; words are met by any overlap. */
function meets(text: string, unwanted: Expected, claim: Claim): boolean {
  const spans = unwanted.words.map((words) => nthOf(text, words))
  const touches = !spans.length || spans.some((span) => span.start < claim.end && claim.start < span.end)
  return touches && complaints(unwanted, claim, null).length === 0
}

function wordsFit(text: string, expected: Expected, claim: Span): boolean {
  return expected.words.some((words) => spanFits(nthOf(text, words), words.fit, claim))
}

function spanFits(span: Span, fit: ExpectedWords['fit'], claim: Span): boolean {
  if (fit === 'exact') return span.start === claim.start && span.end === claim.end
  const shared = Math.min(span.end, claim.end) - Math.max(span.start, claim.start)
  const lengths = [span.end - span.start, claim.end - claim.start].sort((a, b) => a - b)
  if (shared / (lengths[0] + lengths[1] - shared) >= SHARED[fit]) return true
  return fit === 'rough' && shared >= SHARED.near * lengths[0] && lengths[1] <= HOLDS * lengths[0]
}

function nthOf(text: string, { words, nth }: ExpectedWords): Span {
  let start = -1
  for (let k = 0; k < nth; k++) start = text.indexOf(words, start + 1)
  if (start < 0) throw new Error(`the text does not hold "${words}" ${nth} times`)
  return { start, end: start + words.length }
}

type Value = string | boolean | null | undefined
type Check = readonly [what: string, wanted: Value, read: Value]

/** What of an expected claim a read one does not meet. `pairs` null leaves links between claims unchecked. */
function complaints(expected: Expected, claim: Claim, pairs: readonly (Claim | null)[] | null): string[] {
  const checks: Check[] = [
    ['party', expected.party, claim.party],
    ['against', expected.against, claim.against],
    ['scope', expected.scope, claim.scope],
    ['cue', expected.cue, claim.cue?.words ?? null],
    ['hedge', expected.hedge, claim.hedge?.words ?? null],
    ['background', expected.background, claim.background],
  ]
  const out = checks
    .filter(([, wanted, read]) => wanted !== undefined && wanted !== read)
    .map(([what, wanted, read]) => `${what} ${say(read)}, not ${say(wanted)}`)
  if (expected.kinds.length && !expected.kinds.includes(claim.kind)) out.push(`kind ${claim.kind}, not ${expected.kinds.join(' or ')}`)
  if (expected.stances && !expected.stances.includes(claim.stance)) out.push(`stance ${claim.stance}, not ${expected.stances.join(' or ')}`)
  out.push(
    ...chainComplaints(expected, claim),
    ...tollComplaints(expected.tolls, claim),
    ...placeComplaints(expected.places, claim),
    ...whenComplaints(expected.when, claim),
  )
  if (expected.weapons)
    out.push(
      ...listComplaint(
        'weapons',
        expected.weapons,
        claim.weapons.map((w) => w.words),
      ),
    )
  if (expected.loaded)
    out.push(
      ...listComplaint(
        'loaded words',
        expected.loaded,
        claim.loaded.map((w) => w.words),
      ),
    )
  if (pairs && expected.denies !== undefined) out.push(...denialComplaint(expected.denies, claim, pairs))
  return out
}

const say = (value: Value): string => (value === null ? 'none' : String(value))

const sameName = (wanted: string, source: Claim['chain'][number]): boolean => {
  const plain = (s: string): string =>
    s
      .toLowerCase()
      .replace(/’/g, "'")
      .replace(/^(the|an?) /, '')
  return plain(wanted) === plain(source.name) || wanted === source.actor
}

function chainComplaints({ by }: Expected, claim: Claim): string[] {
  if (!by) return []
  const same = by.length === claim.chain.length && by.every((wanted, i) => sameName(wanted, claim.chain[i]))
  return same ? [] : [`by ${claim.chain.map((s) => s.name).join(' > ') || 'nobody'}, not ${by.join(' > ') || 'nobody'}`]
}

function tollComplaints(wanted: readonly ExpectedToll[] | undefined, claim: Claim): string[] {
  if (!wanted) return []
  const free = [...claim.tolls]
  const missing = wanted.filter((toll) => {
    const at = free.findIndex((read) => sameToll(toll, read))
    if (at >= 0) free.splice(at, 1)
    return at < 0
  })
  return [...missing.map((toll) => `toll ${tollText(toll)} not read`), ...free.map((toll) => `toll ${tollText(toll)} read besides`)]
}

function sameToll(wanted: ExpectedToll, read: Toll): boolean {
  const keys = ['measure', 'group', 'low', 'high', 'basis', 'victims'] as const
  return keys.every((key) => wanted[key] === undefined || wanted[key] === read[key])
}

function tollText(toll: ExpectedToll): string {
  const value =
    toll.low === toll.high
      ? `=${toll.low ?? '?'}`
      : toll.high === null
        ? `>=${toll.low ?? '?'}`
        : toll.low === null
          ? `<=${toll.high}`
          : `=${toll.low}..${toll.high}`
  return [`${toll.measure}${toll.group ? `/${toll.group}` : ''}`, value, toll.basis ?? '', toll.victims ? `of ${toll.victims}` : '']
    .filter(Boolean)
    .join(' ')
}

function placeComplaints(wanted: readonly ExpectedPlace[] | undefined, claim: Claim): string[] {
  if (!wanted) return []
  const out = listComplaint(
    'places',
    wanted.map((p) => p.words),
    claim.places.map((p) => p.words),
  )
  if (out.length) return out
  return wanted.flatMap((place) => {
    const read = claim.places.find((p) => p.words === place.words)
    const checks: Check[] = [
      ['place', place.id, read?.place],
      ['precision', place.precision, read?.precision],
      ['district', place.within, read?.within],
    ]
    return checks
      .filter(([, want, got]) => want !== undefined && want !== got)
      .map(([what, want, got]) => `${place.words}: ${what} ${say(got)}, not ${say(want)}`)
  })
}

function whenComplaints(wanted: ExpectedWhen | null | undefined, claim: Claim): string[] {
  if (wanted === undefined) return []
  if (wanted === null) return claim.when ? [`when "${claim.when.words}", not none`] : []
  const when = claim.when
  if (!when) return ['when none was read']
  const keys = ['words', 'from', 'to', 'precision', 'basis'] as const
  return keys
    .filter((key) => wanted[key] !== undefined && wanted[key] !== when[key])
    .map((key) => `when ${key} ${say(when[key])}, not ${say(wanted[key])}`)
}

/** Lists are met in any order, but whole. */
function listComplaint(what: string, wanted: readonly string[], read: readonly string[]): string[] {
  const sorted = (list: readonly string[]): string => [...list].sort().join(', ')
  return sorted(wanted) === sorted(read) ? [] : [`${what} ${sorted(read) || 'none'}, not ${sorted(wanted) || 'none'}`]
}

function denialComplaint(wanted: number | null, claim: Claim, pairs: readonly (Claim | null)[]): string[] {
  const target = wanted === null ? null : pairs[wanted - 1]
  if (target === undefined) return [`denies ${wanted}, but no such claim is expected`]
  if (wanted !== null && target === null) return [`denies claim ${wanted}, which was not read`]
  const id = target?.id ?? null
  if (claim.denies === id) return []
  const at = pairs.findIndex((pair) => pair?.id === claim.denies)
  return [
    `denies ${claim.denies === null ? 'none' : at >= 0 ? `claim ${at + 1}` : claim.denies}, not ${wanted === null ? 'none' : `claim ${wanted}`}`,
  ]
}
