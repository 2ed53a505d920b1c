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

/** Both spellings of every word that houses spell differently ("Defence", "Defense"). The given form comes first. */
export function spellings(name: string): string[] {
  const out = [name]
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
    // Hundreds of names meet hundreds of countries, and nearly all pairs end here.
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

/**
 * All forms of an institution's name, the given one first: spelling variants, and for the office of a country every order of the two
 * ("Ardenian Defence Ministry", "Arden's Ministry of Defence", "Ministry of Defence of Arden"). Without a known office only spellings vary.
 */
export function nameForms(name: string, countries: readonly Country[]): string[] {
  const out = new Set(spellings(bare(name)))
  for (const country of countries) {
    const office = officePart(bare(name), country)
    const forms = office === null ? null : officeForms(bare(office))
    if (!forms) continue
    for (const form of forms) for (const whole of joined(country, form)) for (const spelt of spellings(whole)) out.add(spelt)
  }
  return [...out]
}
