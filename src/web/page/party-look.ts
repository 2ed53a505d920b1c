import type { Overview } from '../../core/0-terms/overview.ts'
import { OUTLET, THIRD, UNKNOWN } from '../../core/0-terms/party.ts'
import type { PartyId } from '../../core/0-terms/party.ts'

/** Parties have solid shapes; whoever is no side has a hollow one. */
export type Shape = 'circle' | 'square' | 'triangle' | 'diamond' | 'hexagon' | 'ring' | 'lozenge'

/** How a party looks on the page: a class that carries its colour, and a shape, so that colour never stands alone. */
export interface PartyLook {
  readonly id: PartyId
  readonly name: string
  readonly short: string
  readonly seat: string
  readonly shape: Shape
  readonly className: string
}

const SHAPES: Readonly<Record<string, Shape>> = {
  circle: 'circle',
  square: 'square',
  triangle: 'triangle',
  diamond: 'diamond',
  hexagon: 'hexagon',
  '●': 'circle',
  '■': 'square',
  '▲': 'triangle',
  '◆': 'diamond',
  '⬢': 'hexagon',
}

const OTHERS: readonly PartyLook[] = [
  { id: THIRD, name: 'Third parties', short: 'Third parties', seat: 'third parties', shape: 'lozenge', className: 'pt' },
  { id: OUTLET, name: 'The press', short: 'The press', seat: 'the press', shape: 'ring', className: 'po' },
  { id: UNKNOWN, name: 'Source not named', short: 'Not named', seat: 'sources not named', shape: 'ring', className: 'pu' },
]

/** The looks of the pack's parties, in the pack's order, and of those who are no side. */
export function partyLooks(parties: Overview['parties']): ReadonlyMap<PartyId, PartyLook> {
  const looks = new Map<PartyId, PartyLook>(OTHERS.map((look) => [look.id, look]))
  parties.forEach((party, index) => {
    const { id, name, short, seat } = party
    looks.set(id, { id, name, short, seat, shape: SHAPES[party.symbol] ?? 'circle', className: `p${index}` })
  })
  return looks
}

const INK = { light: '#44464c', dark: '#c9c7c1' }

/** A pack's colour goes into a style sheet: whatever is not `#RRGGBB` is replaced by a neutral ink. */
function safeColour(colour: string, instead: string): string {
  return /^#[0-9a-f]{6}$/i.test(colour) ? colour : instead
}

/** Style rules giving each party's class its colour, light and dark. */
export function partyStyle(parties: Overview['parties']): string {
  const light = parties.map((party, index) => `--c${index}:${safeColour(party.colour.light, INK.light)}`).join(';')
  const dark = parties.map((party, index) => `--c${index}:${safeColour(party.colour.dark, INK.dark)}`).join(';')
  const classes = parties.map((_, index) => `.p${index}{--side:var(--c${index})}`).join('')
  return (
    `:root{${light}}` +
    `@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){${dark}}}` +
    `@media screen{:root[data-theme=dark]{${dark}}}${classes}\n`
  )
}
