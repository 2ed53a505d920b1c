import { NATIONS } from './en/nations.ts'
import { OFFICES, SPELLINGS } from './en/offices.ts'

/** A country or side as a name's first or last part: "Arden", "Ardenian". */
export interface Country {
  readonly names: readonly string[]
  readonly adjectives: readonly string[]
}

/** The well-known nations, for offices of third parties. */
export const KNOWN_COUNTRIES: readonly Country[] = NATIONS.map((nation) => ({
  names: [nation.name],
  adjectives: nation.adjectives.filter((a) => !a.endsWith('s')),
}))

const swapped = (text: string, from: string, to: string): string | null => (text.includes(from) ? text.split(from).join(to) : null)

/** Most names hold none of the spellings that vary. */
const VARIES = new RegExp(SPELLINGS.flat().join('|'))

/** Both spellings of every word that houses spell differently ("Defence", "Defense"). The given form comes first. */
export function spellings(name: string): string[] {
  const out = [name]
  if (!VARIES.test(name)) return out
  for (const [a, b] of SPELLINGS) {
    for (const form of [...out]) {
      const other = swapped(form, a, b) ?? swapped(form, b, a)
      if (other !== null && !out.includes(other)) out.push(other)
    }
  }
  return out
}

/** What is left of `name` when it is the office of this country, or null: "Arden's Ministry of Defence", "Defence Ministry of Arden" → the office. */
function officePart(name: string, country: Country): string | null {
  for (const c of country.names) {
    if (!name.includes(c)) continue
    for (const head of [`${c}'s `, `${c}’s `, `${c} `]) if (name.startsWith(head)) return name.slice(head.length)
    for (const tail of [` of ${c}`, ` of the ${c}`, ` of the Republic of ${c}`]) if (name.endsWith(tail)) return name.slice(0, -tail.length)
  }
  for (const a of country.adjectives) if (name.startsWith(`${a} `)) return name.slice(a.length + 1)
  return null
}

const bare = (name: string): string => name.replace(/^the /i, '')
const plain = (office: string): string => office.toLowerCase().replace(/defense/g, 'defence')
/** The first row of offices that knows a name, by the plain form of that name. */
const officeRows = new Map([...OFFICES].reverse().flatMap((row) => row.forms.map((form) => [plain(form), row] as const)))

/** Can a name be a country's office: does it begin or end with one? Few do, and only they are held against every country. */
function holdsOffice(name: string): boolean {
  for (let at = name.indexOf(' '); at >= 0; at = name.indexOf(' ', at + 1))
    if (officeRows.has(name.slice(0, at)) || officeRows.has(name.slice(at + 1))) return true
  return false
}

/** The names of the office, given one of them; just itself when no row knows it. */
function officeForms(office: string): readonly string[] | null {
  return officeRows.get(plain(office))?.forms ?? null
}

function joined(country: Country, office: string): string[] {
  const out: string[] = []
  for (const c of country.names) out.push(`${c}'s ${office}`, `${c} ${office}`, `${office} of ${c}`, `${office} of the Republic of ${c}`)
  for (const a of country.adjectives) out.push(`${a} ${office}`)
  return out
}

/** The places of countries in their list, by the first word and by the last word of what they are called. */
interface CountryIndex {
  readonly first: ReadonlyMap<string, readonly number[]>
  readonly last: ReadonlyMap<string, readonly number[]>
}

const firstWord = (name: string): string => name.slice(0, name.indexOf(' ') < 0 ? name.length : name.indexOf(' '))
const lastWord = (name: string): string => name.slice(name.lastIndexOf(' ') + 1)
const indexes = new WeakMap<readonly Country[], CountryIndex>()

function indexOf(countries: readonly Country[]): CountryIndex {
  const known = indexes.get(countries)
  if (known) return known
  const index = { first: new Map<string, number[]>(), last: new Map<string, number[]>() }
  const put = (into: Map<string, number[]>, word: string, i: number): void => void into.set(word, [...(into.get(word) ?? []), i])
  countries.forEach(({ names, adjectives }, i) => {
    for (const name of [...names, ...adjectives]) put(index.first, firstWord(name), i)
    for (const name of names) put(index.last, lastWord(name), i)
  })
  indexes.set(countries, index)
  return index
}

/** The countries whose office a name can be, in their order: it begins or ends with a word of theirs. */
function countriesIn(name: string, countries: readonly Country[]): readonly Country[] {
  const { first, last } = indexOf(countries)
  const begins = first.get(firstWord(name).replace(/['’]s$/, '')) ?? []
  const ends = last.get(lastWord(name)) ?? []
  if (begins.length + ends.length === 0) return []
  return [...new Set([...begins, ...ends])].sort((a, b) => a - b).map((i) => countries[i])
}

/**
 * All forms of an institution's name, the given one first: spelling variants, and for the office of a country every order of the two
 * ("Ardenian Defence Ministry", "Arden's Ministry of Defence", "Ministry of Defence of Arden"). Without a known office only spellings vary.
 */
export function nameForms(name: string, countries: readonly Country[]): string[] {
  const given = bare(name)
  const out = new Set(spellings(given))
  if (!holdsOffice(plain(given))) return [...out]
  for (const country of countriesIn(given, countries)) {
    const office = officePart(given, country)
    const forms = office === null ? null : officeForms(bare(office))
    if (!forms) continue
    for (const form of forms) for (const whole of joined(country, form)) for (const spelt of spellings(whole)) out.add(spelt)
  }
  return [...out]
}
