import type { Kind, Stance } from '../../src/core/0-terms/claim.ts'
import { KINDS, STANCES } from '../../src/core/0-terms/claim.ts'
import type { Toll } from '../../src/core/0-terms/toll.ts'
import { GROUPS, MEASURES } from '../../src/core/0-terms/toll.ts'
import type { ToldClaim, ToldReport } from './story.ts'

/**
 * Stories as plain text, to be read by people who do not program:
 *
 *   # what the story shows
 *   as of 2031-03-04T16:00
 *   --- w | World Wire | 2031-03-04T12:30
 *   The text of the report, in one paragraph.
 *   > strike arden accuses corvin | the words of the claim | from A > B | cue said | at Hale=hale | when on March 4=2031-03-04..2031-03-05
 *   ==>
 *   denies c1 w1
 *
 * Claims are numbered w1, w2 … after their report. Expected lines: a relation (`denies c1 w1`, with its component behind if that matters), `one incident a1 w1`,
 * `flag hedge-lost a1 w1`, `standing a1 denied`, `truces 2031-02-24 2031-02-28`. All relations but `repeats`, all incidents and all flags found must be listed; `nothing` demands none.
 */
export interface Story {
  readonly name: string
  readonly asOf: string
  readonly reports: readonly ToldReport[]
  readonly expected: readonly string[]
}

export function readStories(text: string): readonly Story[] {
  return text
    .split(/^(?=# )/m)
    .filter((s) => s.startsWith('# '))
    .map(readStory)
}

function readStory(text: string): Story {
  const [told, expected] = text.split(/^==>[ \t]*/m)
  if (expected === undefined) throw new Error(`story without ==>: ${text.slice(0, 60)}`)
  const [head, ...reports] = told.split(/^--- /m)
  const name = /^# (.*)$/m.exec(head)?.[1] ?? ''
  const asOf = /^as of (\S+)$/m.exec(head)?.[1] ?? '2031-03-05T16:00'
  return {
    name,
    asOf,
    reports: reports.map(readReport),
    expected: expected
      .split('\n')
      .map((l) => l.trim())
      .filter((l) => l !== '')
      .sort(),
  }
}

const OWN_VOICE: Readonly<Record<string, { readonly party: string; readonly actor: string }>> = {
  'Arden Ministry of Defence': { party: 'arden', actor: 'arden-mod' },
  'Corvin Ministry of Defence': { party: 'corvin', actor: 'corvin-mod' },
}

function readReport(block: string): ToldReport {
  const [first, ...lines] = block.split('\n')
  const [id, publisher, said] = first.split('|').map((s) => s.trim())
  const text = lines
    .filter((l) => !l.startsWith('> '))
    .join('\n')
    .trim()
  const own = OWN_VOICE[publisher]
  const claims = lines.filter((l) => l.startsWith('> ')).map((l, i) => readClaim(l.slice(2), `${id}${i + 1}`, own ? publisher : null))
  return { id, publisher, said: said || null, text, ...(own ?? {}), claims }
}

function readClaim(line: string, id: string, ownVoice: string | null): ToldClaim {
  const [head, words, ...fields] = line.split(' | ').map((s) => s.trim())
  const [kind, party, stance, against] = head.split(/\s+/)
  const chain = ownVoice && party !== 'outlet' ? { chain: [`-${ownVoice}`], actors: [OWN_VOICE[ownVoice].actor] } : { chain: [] }
  let claim: ToldClaim = {
    id,
    words,
    kind: oneOf<Kind>(KINDS, kind),
    party,
    stance: oneOf<Stance>(STANCES, stance ?? 'asserts'),
    against: against ?? null,
    ...chain,
  }
  for (const f of fields) claim = withField(claim, f)
  return claim
}

function oneOf<T extends string>(all: readonly T[], word: string): T {
  const found = all.find((x) => x === word)
  if (!found) throw new Error(`story: “${word}” is none of ${all.join(', ')}`)
  return found
}

function withField(c: ToldClaim, field: string): ToldClaim {
  const at = field.indexOf(' ')
  const key = at === -1 ? field : field.slice(0, at)
  const value = at === -1 ? '' : field.slice(at + 1)
  switch (key) {
    case 'from':
      return { ...c, chain: value.split(' > '), actors: [] }
    case 'actor':
      return { ...c, actors: [...(c.chain ?? []).slice(1).map(() => null), value] }
    case 'cue':
      return { ...c, cue: value }
    case 'at':
      return { ...c, places: [...(c.places ?? []), readPlace(value)] }
    case 'when':
      return { ...c, when: readWhen(value) }
    case 'days':
      return { ...c, parts: value.split(' ').map((d) => ({ from: d, to: `${d}T23:59` })) }
    case 'toll':
      return { ...c, tolls: [...(c.tolls ?? []), readToll(value)] }
    case 'hedge':
      return { ...c, hedge: value }
    case 'weapon':
      return { ...c, weapons: [value] }
    case 'denies':
      return { ...c, denies: value }
    case 'background':
      return { ...c, background: true }
    default:
      throw new Error(`story: unknown field “${key}”`)
  }
}

function readPlace(value: string): NonNullable<ToldClaim['places']>[number] {
  const [, words, named, precision, within] = /^(.*)=(\S+)(?: (exact|district|direction|road))?(?: in (\S+))?$/.exec(value) ?? []
  const id = named === 'null' ? null : named
  if (named === undefined) throw new Error(`story: place “${value}”`)
  const p = precision === 'district' || precision === 'direction' || precision === 'road' ? precision : 'exact'
  return within === undefined ? [words, id, p] : [words, id, p, within]
}

function readWhen(value: string): NonNullable<ToldClaim['when']> {
  const [, words, from, to, basis, impossible] = /^(.*)=(\S*)\.\.(\S*)(?: (written|relative))?(?: (weekday-disagrees))?$/.exec(value) ?? []
  if (from === undefined) throw new Error(`story: time “${value}”`)
  return [words, from, to, basis === 'relative' ? 'relative' : 'written', impossible === 'weekday-disagrees' ? impossible : null]
}

/** `91 killed civilian 91..91 cumulative`; an open bound is left out: `301..`. */
function readToll(value: string): Partial<Toll> {
  const [, words, measure, group, low, high, basis] = /^(.*) (\S+) (\S+) (\d*)\.\.(\d*) (\S+)$/.exec(value) ?? []
  if (measure === undefined) throw new Error(`story: toll “${value}”`)
  return {
    words,
    measure: oneOf(MEASURES, measure),
    group: oneOf(GROUPS, group),
    low: low === '' ? null : Number(low),
    high: high === '' ? null : Number(high),
    basis: oneOf(['incident', 'window', 'cumulative'] as const, basis),
  }
}
