import { contentStems } from './content-words.ts'
import type { Heard } from './heard.ts'

export const UNSURE =
  /\b(?:possibl[ey]|probabl[ey]|apparent(?:ly)?|suspected|reportedly|allegedly|may have|might have|could have|believed to|preliminary|unconfirmed|not (?:yet )?confirmed)\b/i

export interface LostHedge {
  readonly source: Heard
  readonly relay: Heard
  readonly hedge: string
}

/** Within one incident and one origin: the first word was unsure, and a later report of the same word is not. */
export function lostHedges(groups: readonly (readonly Heard[])[]): readonly LostHedge[] {
  const out: LostHedge[] = []
  for (const group of groups) {
    const first = new Map<string, Heard>()
    for (const h of group) {
      const source = first.get(h.origin)
      if (!source) first.set(h.origin, h)
      else if (source.report.id !== h.report.id) {
        const hedge = hedgeOf(source)
        if (hedge !== null && hedgeOf(h) === null && repeatsHedged(source, h, hedge)) out.push({ source, relay: h, hedge })
      }
    }
  }
  return out
}

const NONE: ReadonlySet<string> = new Set()
/** How far, in characters, a word of doubt reaches. */
const REACH = 60

/** Does the relay tell of the very thing that was doubtful ("a possible infiltration")? Leaving that thing out as well loses no reservation. */
function repeatsHedged(source: Heard, relay: Heard, hedge: string): boolean {
  const at = source.claim.text.indexOf(hedge)
  if (at === -1) return true
  const end = at + hedge.length
  const doubtful = contentStems(source.claim.text.slice(end, end + REACH).replace(/[.;,][\s\S]*$/, ''), NONE)
  return doubtful.length === 0 || doubtful.some((s) => relay.stems.includes(s))
}

/** The words by which a claim is unsure of itself: those the reader found, or a word of doubt inside the claim. */
function hedgeOf(h: Heard): string | null {
  return h.claim.hedge?.words ?? UNSURE.exec(h.claim.text)?.[0] ?? null
}
