import {
  clampRgb,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse,
  wcagContrast,
} from 'culori'
import type { Color } from 'culori'

/** What the pages are printed on; a party's colour must be readable on it. */
export const PAPER = { light: '#FBFAF6', dark: '#15171B' } as const
/** WCAG 2.2, level AA, for text of body size. */
export const LEAST_CONTRAST = 4.5
/** CIEDE2000 under which two marks side by side are taken for one, found by trying pairs on the page's own marks. */
export const LEAST_DISTANCE = 25
/**
 * The same for parties that do not stand face to face, in normal sight alone: five colours dark enough for paper cannot all be 25 apart
 * for every kind
 * of sight (best found by search: 20), and each party has its symbol.
 */
export const LEAST_DISTANCE_OF_OTHERS = 20

export type Sight = 'normal' | 'protan' | 'deutan' | 'tritan'

const SIGHTS: readonly (readonly [Sight, (c: Color) => Color])[] = [
  ['normal', (c) => c],
  ['protan', filterDeficiencyProt(1)],
  ['deutan', filterDeficiencyDeuter(1)],
  ['tritan', filterDeficiencyTrit(1)],
]
const difference = differenceCiede2000()

/** Contrast ratio of two colours `#RRGGBB`, 1 to 21 (WCAG 2). */
export function contrast(a: string, b: string): number {
  return wcagContrast(a, b)
}

/**
 * CIEDE2000 between two colours `#RRGGBB` as each kind of sight sees them; colour blindness simulated after Machado 2009 at full
 * severity.
 */
export function distances(a: string, b: string): Record<Sight, number> {
  const between = (see: (c: Color) => Color) => difference(clampRgb(see(colourOf(a))), clampRgb(see(colourOf(b))))
  const [normal, protan, deutan, tritan] = SIGHTS.map(([, see]) => between(see))
  return { normal: normal ?? 0, protan: protan ?? 0, deutan: deutan ?? 0, tritan: tritan ?? 0 }
}

function colourOf(hex: string): Color {
  return parse(hex) ?? { mode: 'rgb', r: 0, g: 0, b: 0 }
}
