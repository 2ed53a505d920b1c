import type { Source } from '../core/0-terms/attribution.ts'
import type { Claim } from '../core/0-terms/claim.ts'
import { Failure } from '../core/0-terms/failure.ts'
import { UNKNOWN } from '../core/0-terms/party.ts'
import type { PlaceMention } from '../core/0-terms/place.ts'
import type { Corrections } from '../core/0-terms/review.ts'
import type { Span } from '../core/0-terms/span.ts'
import { GROUPS, MEASURES, type Toll } from '../core/0-terms/toll.ts'
import type { When } from '../core/0-terms/when.ts'
import { CORRECTION_FIELDS, fieldFault } from './review-schema.ts'

/** What the words of a correction are read against: the text, and the claim as it stands (null for a new one). */
export interface CorrectionGround {
  readonly text: string
  readonly claim: Claim | null
}

/** How each field is written on a command line; every one may also be given as JSON. */
export const CORRECTION_FORMS: Readonly<Record<string, string>> = {
  words: 'the exact words of the claim as they stand in the report',
  kind: 'strike, casualties, control …',
  stance: 'asserts, accuses, denies, doubts or concedes',
  party: "the claimant's side: a party of the pack, third, outlet or unknown",
  against: 'the side accused or denied; "none"',
  chain: 'who says so, from the outside in: "Ministry > a resident"; "none"',
  tolls: '"killed 3 civilian; injured 5-7"; "none"',
  places: 'ids of the pack: "barda, terter"; "none"',
  when: '2020-11-03, 2020-11-03T18:00..2020-11-03T20:00, or "none"',
  hedge: 'the hedging words as they stand in the report; "none"',
  denies: 'the id of the claim denied; "none"',
  background: 'yes or no',
}

/**
 * Corrections from what a person typed: `field=value`. Words are looked for in the report, nearest to the claim.
 *
 * @throws Failure `review-invalid` naming the field and how it is written
 */
export function correctionsFrom(typed: readonly string[], ground: CorrectionGround): Corrections {
  const set: Record<string, unknown> = {}
  const near = { ...ground, claim: ground.claim }
  for (const one of typed) {
    const at = one.indexOf('=')
    const field = one.slice(0, at).trim()
    if (at < 1 || !(Object.hasOwn(CORRECTION_FORMS, field) || isField(field))) throw noField(one)
    const name = field === 'words' ? 'span' : field
    const value = valueOf(field, one.slice(at + 1).trim(), near)
    const fault = isField(name) ? fieldFault(name, value) : 'is no field'
    if (fault !== null) throw wrong(field, `${fault}`)
    set[name] = value
  }
  return set
}

function isField(name: string): name is keyof typeof CORRECTION_FIELDS {
  return Object.hasOwn(CORRECTION_FIELDS, name)
}

function valueOf(field: string, typed: string, ground: CorrectionGround): unknown {
  if (/^[[{]/.test(typed)) return json(field, typed)
  const none = typed === 'none' || typed === ''
  switch (field) {
    case 'words':
    case 'span':
      return wordsIn(field, typed, ground)
    case 'background':
      if (!/^(?:yes|no|true|false)$/.test(typed)) throw wrong(field, `"${typed}" is neither yes nor no`)
      return typed === 'yes' || typed === 'true'
    case 'hedge':
      return none ? null : { words: typed, ...wordsIn(field, typed, ground) }
    case 'chain':
      return none ? [] : typed.split('>').map((name) => sourceOf(name.trim(), ground))
    case 'tolls':
      return none ? [] : typed.split(';').map((toll) => tollOf(toll.trim(), ground))
    case 'places':
      return none ? [] : typed.split(',').map((place) => placeOf(place.trim(), ground))
    case 'when':
      return none ? null : whenOf(typed, ground)
    case 'against':
    case 'denies':
      return none ? null : typed
    default:
      return typed
  }
}

function json(field: string, typed: string): unknown {
  try {
    return JSON.parse(typed)
  } catch {
    throw wrong(field, 'its JSON cannot be parsed')
  }
}

/** Where words stand in the report: the place nearest to the claim. */
function wordsIn(field: string, words: string, { text, claim }: CorrectionGround): Span {
  const start = nearest(text, words, claim?.start ?? 0)
  if (words === '' || start < 0) throw wrong(field, `the report does not hold the words "${words}"`)
  return { start, end: start + words.length }
}

function nearest(text: string, words: string, to: number): number {
  let best = -1
  for (let at = text.indexOf(words); at >= 0 && words !== ''; at = text.indexOf(words, at + 1))
    if (best < 0 || Math.abs(at - to) < Math.abs(best - to)) best = at
  return best
}

/** A hop keeps what is known of it; a new one is anchored where its name stands, and speaks for nobody known unless the party is set too. */
function sourceOf(name: string, { text, claim }: CorrectionGround): Source {
  const known = claim?.chain.find((s) => s.name === name)
  if (known) return known
  const start = nearest(text, name, claim?.start ?? 0)
  return { name, start, end: start < 0 ? -1 : start + name.length, actor: null, party: UNKNOWN }
}

/** What no words stand for is anchored at the claim, with no length. */
function nowhere({ claim }: CorrectionGround): { readonly words: string; readonly start: number; readonly end: number } {
  return { words: '', start: claim?.start ?? 0, end: claim?.start ?? 0 }
}

function placeOf(place: string, ground: CorrectionGround): PlaceMention {
  const known = ground.claim?.places.find((p) => p.place === place)
  return known ?? { ...nowhere(ground), place, precision: 'exact', within: null }
}

function tollOf(typed: string, ground: CorrectionGround): Toll {
  const found = /^(\w+)\s+(\d+)(?:-(\d+)|(\+))?(?:\s+(\w+))?$/.exec(typed)
  const measure = MEASURES.find((m) => m === found?.[1])
  const group = GROUPS.find((g) => g === (found?.[5] ?? 'people'))
  if (!found || !measure || !group)
    throw wrong('tolls', `"${typed}" is not written like "killed 3 civilian"; ${MEASURES.join(', ')}; 3, 3-5 or 3+; ${GROUPS.join(', ')}`)
  const low = Number(found[2])
  const known = ground.claim?.tolls.find((t) => t.measure === measure)
  return {
    ...(known ?? { ...nowhere(ground), victims: null, basis: 'incident' }),
    measure,
    group,
    low,
    high: found[4] ? null : Number(found[3] ?? low),
  }
}

function whenOf(typed: string, ground: CorrectionGround): When {
  const [from, end] = typed.split('..').map((t) => t.trim())
  const known = ground.claim?.when
  const anchor = known ? { words: known.words, start: known.start, end: known.end } : nowhere(ground)
  const to = end ?? (from.length === 10 ? dayAfter(from) : minuteAfter(from))
  const precision = from.length > 10 ? 'minute' : end === undefined ? 'day' : 'days'
  return { ...anchor, from, to, precision, basis: known?.basis ?? 'narrative', parts: [], impossible: null }
}

function dayAfter(day: string): string {
  return shifted(`${day}T00:00Z`, 86_400_000, 10)
}

function minuteAfter(time: string): string {
  return shifted(`${time}Z`, 60_000, 16)
}

function shifted(instant: string, by: number, length: number): string {
  const at = new Date(instant).getTime()
  if (Number.isNaN(at)) throw wrong('when', `"${instant.slice(0, -1)}" is no time`)
  return new Date(at + by).toISOString().slice(0, length)
}

function noField(typed: string): Failure {
  const known = Object.keys(CORRECTION_FORMS).join(', ')
  return new Failure('review-invalid', `"${typed}" sets no field. Write FIELD=VALUE with one of ${known}.`, { typed })
}

function wrong(field: string, what: string): Failure {
  const form = CORRECTION_FORMS[field]
  return new Failure('review-invalid', `${field}: ${what}.${form ? ` It is written as: ${form}.` : ''} Nothing was recorded.`, { field })
}
