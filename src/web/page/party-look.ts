import type { Overview } from '../../core/0-terms/overview.ts'
import { OUTLET, THIRD, UNKNOWN } from '../../core/0-terms/party.ts'
import type { PartyId } from '../../core/0-terms/party.ts'
import { sayEnglish } from '../words/say.ts'
import type { SayTerm } from '../words/say.ts'

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

/** Those who are no side, in the page's language. */
function others(say: SayTerm): readonly PartyLook[] {
  const third = say('party.third')
  const outlet = say('party.outlet')
  return [
    { id: THIRD, name: third, short: third, seat: say('party.thirdSeat'), shape: 'lozenge', className: 'pt' },
    { id: OUTLET, name: outlet, short: outlet, seat: say('party.outletSeat'), shape: 'ring', className: 'po' },
    {
      id: UNKNOWN,
      name: say('party.unknown'),
      short: say('party.unknownShort'),
      seat: say('party.unknownSeat'),
      shape: 'ring',
      className: 'pu',
    },
  ]
}

/** The looks of the pack's parties, in the pack's order, and of those who are no side. */
export function partyLooks(parties: Overview['parties'], say: SayTerm = sayEnglish): ReadonlyMap<PartyId, PartyLook> {
  const looks = new Map<PartyId, PartyLook>(others(say).map((look) => [look.id, look]))
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

/** A side's shape as style: of the small mark in a line of text, and of the badge that carries a claim's number. Those who are no side have theirs in page.css. */
const SHAPE_STYLE: Readonly<Record<Shape, readonly [mark: string, badge: string]>> = {
  circle: ['border-radius:50%', 'border-radius:1em'],
  square: ['border-radius:1px', 'border-radius:2px'],
  triangle: [
    'clip-path:polygon(50% 4%,100% 96%,0 96%)',
    'clip-path:polygon(.35rem 0,calc(100% - .35rem) 0,100% 100%,0 100%);padding-inline:.45rem',
  ],
  diamond: [
    'clip-path:polygon(50% 0,100% 50%,50% 100%,0 50%)',
    'clip-path:polygon(0 50%,.5rem 0,calc(100% - .5rem) 0,100% 50%,calc(100% - .5rem) 100%,.5rem 100%);padding-inline:.5rem',
  ],
  hexagon: [
    'clip-path:polygon(25% 7%,75% 7%,100% 50%,75% 93%,25% 93%,0 50%)',
    'clip-path:polygon(0 50%,.3rem 0,calc(100% - .3rem) 0,100% 50%,calc(100% - .3rem) 100%,.3rem 100%);padding-inline:.4rem',
  ],
  ring: ['', ''],
  lozenge: ['', ''],
}

/** Style rules giving each party's class its colour, light and dark, and its shape. */
export function partyStyle(parties: Overview['parties']): string {
  const light = parties.map((party, index) => `--c${index}:${safeColour(party.colour.light, INK.light)}`).join(';')
  const dark = parties.map((party, index) => `--c${index}:${safeColour(party.colour.dark, INK.dark)}`).join(';')
  const classes = parties.map((party, index) => {
    const [mark, badge] = SHAPE_STYLE[SHAPES[party.symbol] ?? 'circle']
    return `.p${index}{--side:var(--c${index})}.g.p${index}{${mark}}.p${index}>.badge{${badge}}`
  })
  return (
    `:root{${light}}` +
    `@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){${dark}}}` +
    `@media screen{:root[data-theme=dark]{${dark}}}${classes.join('')}\n`
  )
}
