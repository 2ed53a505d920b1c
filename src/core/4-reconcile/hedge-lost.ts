import type { Heard } from './heard.ts'

const UNSURE =
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
        if (hedge !== null && hedgeOf(h) === null) out.push({ source, relay: h, hedge })
      }
    }
  }
  return out
}

/** The words by which a claim is unsure of itself: those the reader found, or a word of doubt inside the claim. */
function hedgeOf(h: Heard): string | null {
  return h.claim.hedge?.words ?? UNSURE.exec(h.claim.text)?.[0] ?? null
}
