import { KINDS, STANCES, type Kind, type Stance } from '../../src/core/0-terms/claim.ts'
import type { Scope } from '../../src/core/0-terms/attribution.ts'
import { GROUPS, MEASURES, type Group, type Measure, type TollBasis } from '../../src/core/0-terms/toll.ts'
import type { PlacePrecision } from '../../src/core/0-terms/place.ts'
import type { TimeBasis, TimePrecision } from '../../src/core/0-terms/when.ts'

/** A text with what a careful annotator would read in it. See README.md beside this file. */
export interface Case {
  readonly title: string
  /** Line of the title, from 1. */
  readonly line: number
  readonly source: string | null
  readonly said: string | null
  readonly pack: string
  readonly text: string
  /** No claim but the expected ones may be read. */
  readonly only: boolean
  /** How many of the expected claims may be missing (a whole page); 0 elsewhere. */
  readonly spare: number
  readonly expected: readonly Expected[]
  /** What must not be read. */
  readonly not: readonly Expected[]
}

/** One claim: only what is written is checked; `undefined` is unwritten, null is a written "none". */
export interface Expected {
  readonly line: number
  readonly kinds: readonly Kind[]
  readonly by?: readonly string[]
  readonly party?: string
  readonly against?: string | null
  readonly stances?: readonly Stance[]
  readonly scope?: Scope
  readonly cue?: string | null
  readonly tolls?: readonly ExpectedToll[]
  readonly places?: readonly ExpectedPlace[]
  readonly when?: ExpectedWhen | null
  readonly hedge?: string | null
  readonly weapons?: readonly string[]
  readonly loaded?: readonly string[]
  /** Number of the expected claim that is denied, from 1. */
  readonly denies?: number | null
  readonly background?: boolean
  /** The exact words, or any of them where annotators may differ; empty only for what must not be read. */
  readonly words: readonly ExpectedWords[]
}

export interface ExpectedWords {
  readonly words: string
  /** Which occurrence of the words, from 1. */
  readonly nth: number
  /** `~`: words that overlap by four fifths suffice. `~~`: half suffices, or one holding the other. */
  readonly fit: 'exact' | 'near' | 'rough'
}

export interface ExpectedToll {
  readonly measure: Measure
  readonly group?: Group
  readonly low: number | null
  readonly high: number | null
  readonly basis?: TollBasis
  readonly victims?: string | null
}

export interface ExpectedPlace {
  readonly words: string
  readonly id?: string
  readonly precision?: PlacePrecision
  readonly within?: string | null
}

export interface ExpectedWhen {
  readonly words?: string
  readonly from?: string | null
  readonly to?: string | null
  readonly precision?: TimePrecision
  readonly basis?: TimeBasis
}

export const INVENTED = 'corvin-arden'
const SCOPES: readonly Scope[] = ['sentence', 'quote', 'carry', 'headline', 'section', 'none']
const BASES: readonly TollBasis[] = ['incident', 'window', 'cumulative']
const PLACE_PRECISIONS: readonly PlacePrecision[] = ['exact', 'district', 'direction', 'road', 'counted', 'unlocated']
const TIME_BASES: readonly TimeBasis[] = ['written', 'year-implied', 'relative', 'narrative', 'unresolved']
const TIME_PRECISIONS: readonly TimePrecision[] = [
  'minute',
  'hour',
  'part-of-day',
  'day',
  'days',
  'week',
  'month',
  'season',
  'year',
  'vague',
]

/** A fault of a case file, with its line. */
export class CaseFault extends Error {
  constructor(line: number, what: string) {
    super(`line ${line}: ${what}`)
    this.name = 'CaseFault'
  }
}

/**
 * Reads a file of cases; `fixture` gives the text of a case that names a file for it. Every word of the notation is checked, so that a slip in a case is a fault, never a demand silently dropped.
 * @throws CaseFault
 */
export function parseCases(file: string, fixture: (name: string) => string = noFixture): readonly Case[] {
  const lines = file.split('\n')
  const starts = lines.flatMap((line, i) => (line.startsWith('# ') ? [i] : []))
  return starts.map((start, k) => parseCase(lines.slice(start, starts[k + 1] ?? lines.length), start + 1, fixture))
}

function noFixture(name: string): string {
  throw new Error(`no texts are at hand, not ${name} either`)
}

function parseCase(lines: readonly string[], first: number, fixture: (name: string) => string): Case {
  const arrow = lines.findIndex((line) => /^==>/.test(line))
  if (arrow < 0) throw new CaseFault(first, 'the case has no ==>')
  const isHeader = /^(source|said|pack|text):/
  const body = lines.slice(1, arrow)
  const headers = body.filter((line, i) => isHeader.test(line) && body.slice(0, i).every((before) => isHeader.test(before)))
  const { file, ...header } = headerOf(headers.join('   '), first + 1)
  const text = file === null ? body.slice(headers.length).join('\n').trim() : fixture(file)
  if (!text) throw new CaseFault(first, 'the case has no text')
  const after = /^==>(?: (nothing|only|all but (\d+)))?\s*$/.exec(lines[arrow])
  if (!after) throw new CaseFault(first + arrow, `"${lines[arrow]}" is neither ==>, ==> only, ==> all but N nor ==> nothing`)
  const read = readDemands(lines.slice(arrow + 1), first + arrow + 1)
  if (after[1] === 'nothing' && read.expected.length) throw new CaseFault(first + arrow, '==> nothing, yet a claim is expected')
  if (after[1] !== 'nothing' && !read.expected.length && !read.not.length)
    throw new CaseFault(first + arrow, 'nothing is demanded; write ==> nothing if no claim may be read')
  for (const { words, line } of [...read.expected, ...read.not])
    for (const w of words) if (!text.includes(w.words)) throw new CaseFault(line, `the text does not hold "${w.words}"`)
  return {
    title: lines[0].slice(2).trim(),
    line: first,
    ...header,
    text,
    ...read,
    only: after[1] === 'nothing' || after[1] === 'only',
    spare: Number(after[2] ?? 0),
  }
}

function headerOf(header: string, line: number): Pick<Case, 'source' | 'said' | 'pack'> & { readonly file: string | null } {
  const known: Record<string, string> = {}
  for (const field of header
    .trim()
    .split(/\s{2,}/)
    .filter(Boolean)) {
    const [, name, value] = /^(source|said|pack|text): *(.+)$/.exec(field) ?? []
    if (!name) throw new CaseFault(line, `"${field}" is no header; headers are source:, said:, pack:, text:`)
    known[name] = value
  }
  if (known.said !== undefined && !/^\d{4}-\d\d-\d\d(T\d\d:\d\d)?$/.test(known.said))
    throw new CaseFault(line, `said: "${known.said}" is no civil time like 2031-03-04 or 2031-03-04T16:30`)
  return { source: known.source ?? null, said: known.said ?? null, pack: known.pack ?? INVENTED, file: known.text ?? null }
}

/** A claim as far as it has been read: what is written of it, and its words. */
interface Demand {
  head: string
  readonly line: number
  readonly words: ExpectedWords[]
}

/** Claims follow one another: a line of fields, further fields indented, and the words in quotes on lines of their own. */
function readDemands(lines: readonly string[], first: number): Pick<Case, 'expected' | 'not'> {
  const demands: Demand[] = []
  lines.forEach((raw, i) => {
    const line = raw.trim()
    if (!line || line.startsWith('//')) return
    const words = readWords(line),
      open = demands.at(-1)
    if (words && !open) throw new CaseFault(first + i, 'words without a claim before them')
    if (words) open?.words.push(words)
    else if (open && /^\s/.test(raw)) open.head += `  ${line}`
    else demands.push({ head: line, line: first + i, words: [] })
  })
  const isNot = (demand: Demand): boolean => demand.head.startsWith('not:')
  for (const d of demands)
    if (!isNot(d) && !d.words.length) throw new CaseFault(d.line, 'a claim needs its exact words in quotes on a line of their own')
  const read = (d: Demand): Expected => ({
    ...readFields(isNot(d) ? d.head.slice(4).trim() : d.head, d.line),
    line: d.line,
    words: d.words,
  })
  return { expected: demands.filter((d) => !isNot(d)).map(read), not: demands.filter(isNot).map(read) }
}

/** `"words"`, `~ "words"`, `"words" #2`, and `or "other words"`. */
function readWords(line: string): ExpectedWords | null {
  const [, mark, words, nth] = /^(?:or )?(~~?)? ?"(.*)"(?: #(\d+))?$/.exec(line) ?? []
  if (words === undefined) return null
  return { words, nth: Number(nth ?? 1), fit: mark === '~~' ? 'rough' : mark === '~' ? 'near' : 'exact' }
}

type Fields = Omit<Expected, 'line' | 'words'>

function readFields(head: string, line: number): Fields {
  const [first, ...rest] = head.split(/\s{2,}/).filter(Boolean)
  const kinds = first === undefined || first === 'any' ? [] : first.split('|').map((word) => oneOf(KINDS, word, line, 'kind'))
  return rest.reduce<Fields>((fields, field) => ({ ...fields, ...readField(field, fields, line) }), { kinds })
}

function readField(field: string, fields: Fields, line: number): Partial<Fields> {
  const [, name, value] = /^(\S+)(?: (.+))?$/.exec(field) ?? []
  const read = READERS[name ?? '']
  if (!read)
    throw new CaseFault(line, `"${field}" begins with no field; fields are ${Object.keys(READERS).join(', ')} (two spaces between them)`)
  return read((value ?? '').trim(), fields, line)
}

const listOf = (value: string, by: RegExp): string[] => (value === 'none' ? [] : value.split(by).map((part) => part.trim()))
const orNull = (value: string, none: string): string | null => (value === none ? null : value)

const READERS: Readonly<Record<string, (value: string, fields: Fields, line: number) => Partial<Fields>>> = {
  by: (v) => ({ by: v === 'nobody' ? [] : v.split(/ > /).map((name) => name.trim()) }),
  party: (v) => ({ party: v }),
  against: (v) => ({ against: orNull(v, 'nobody') }),
  stance: (v, _, line) => ({ stances: v.split('|').map((word) => oneOf(STANCES, word, line, 'stance')) }),
  scope: (v, _, line) => ({ scope: oneOf(SCOPES, v, line, 'scope') }),
  cue: (v) => ({ cue: orNull(v, 'none') }),
  toll: (v, fields, line) => ({ tolls: v === 'none' ? [] : [...(fields.tolls ?? []), readToll(v, line)] }),
  where: (v, _, line) => ({ places: listOf(v, /, /).map((place) => readPlace(place, line)) }),
  when: (v, _, line) => ({ when: v === 'none' ? null : readWhen(v, line) }),
  hedge: (v) => ({ hedge: orNull(v, 'none') }),
  weapon: (v) => ({ weapons: listOf(v, /, /) }),
  loaded: (v) => ({ loaded: listOf(v, /, /) }),
  denies: (v, _, line) => ({ denies: v === 'none' ? null : wholeNumber(v, line) }),
  background: () => ({ background: true }),
  news: () => ({ background: false }),
}

function oneOf<T extends string>(list: readonly T[], word: string, line: number, what: string): T {
  const found = list.find((item) => item === word)
  if (found === undefined) throw new CaseFault(line, `"${word}" is no ${what}; write one of ${list.join(', ')}`)
  return found
}

function wholeNumber(word: string, line: number): number {
  if (!/^\d+$/.test(word)) throw new CaseFault(line, `"${word}" is no number`)
  return Number(word)
}

/** `killed/civilian =2 incident of arden`; `>=23`, `<=5`, `=3..4`, `=?` for words without a figure. */
function readToll(value: string, line: number): ExpectedToll {
  const [, measure, group, sign, low, high, basis, of] =
    /^([a-z]+)(?:\/([a-z]+))? (>=|<=|=)(\d+|\?)(?:\.\.(\d+))?(?: ([a-z]+))??(?: of (\S+))?$/.exec(value) ?? []
  if (!measure) throw new CaseFault(line, `"${value}" is no toll like killed/civilian =2 incident of arden`)
  const figure = low === '?' ? null : Number(low)
  return {
    measure: oneOf(MEASURES, measure, line, 'measure'),
    low: sign === '<=' ? null : figure,
    high: sign === '>=' ? null : high === undefined ? figure : Number(high),
    ...(group ? { group: oneOf(GROUPS, group, line, 'group') } : {}),
    ...(basis ? { basis: oneOf(BASES, basis, line, 'basis') } : {}),
    ...(of ? { victims: orNull(of, 'nobody') } : {}),
  }
}

/** `Hael`, `Hael=hale`, `Hael=hale (direction)`, `Wyke=wyke (exact) in sorrin-district`. */
function readPlace(value: string, line: number): ExpectedPlace {
  const [, words, id, precision, within] = /^([^=(]+?)(?:=([\w-]+))?(?: \(([a-z]+)\))?(?: in ([a-z-]+))?$/.exec(value) ?? []
  if (!words) throw new CaseFault(line, `"${value}" is no place like Hael=hale (exact)`)
  return {
    words,
    ...(id ? { id } : {}),
    ...(precision ? { precision: oneOf(PLACE_PRECISIONS, precision, line, 'precision of a place') } : {}),
    ...(within ? { within: orNull(within, 'none') } : {}),
  }
}

/** `2031-03-02`, `2031-03-02T18:00..2031-03-03`, `2031-02-20..`, each with words before and `(day relative)` after it if wanted. */
function readWhen(value: string, line: number): ExpectedWhen {
  const time = String.raw`\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?`
  const match = new RegExp(String.raw`^(?:"([^"]+)" ?)?(${time})?(?:(\.\.)(${time})?)? ?(?:\(([a-z -]+)\))?$`).exec(value)
  if (!match) throw new CaseFault(line, `"${value}" is no time like "on Sunday" 2031-03-02 (day relative)`)
  const [, words, from, dots, to, notes] = match
  const marks = notes?.split(' ') ?? []
  return {
    ...(words ? { words } : {}),
    ...(from || dots ? { from: from ?? null, to: dots ? (to ?? null) : nextDay(from ?? '', line) } : {}),
    ...marks.reduce((out, mark) => ({ ...out, ...markOf(mark, line) }), {}),
  }
}

function markOf(mark: string, line: number): Partial<ExpectedWhen> {
  const basis = TIME_BASES.find((item) => item === mark)
  return basis ? { basis } : { precision: oneOf(TIME_PRECISIONS, mark, line, 'precision or basis of a time') }
}

function nextDay(day: string, line: number): string {
  if (day.includes('T')) throw new CaseFault(line, `"${day}": write both ends of a time of day`)
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}
