import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Kind, Stance } from '../../src/core/0-terms/claim.ts'
import type { Scope } from '../../src/core/0-terms/attribution.ts'
import type { TollBasis } from '../../src/core/0-terms/toll.ts'
import type { Span } from '../../src/core/0-terms/span.ts'

/** A toll as annotated: its exact words and its values. */
interface GoldToll {
  readonly words: string
  readonly measure: string
  readonly group: string
  readonly victims: string | null
  readonly low: number | null
  readonly high: number | null
  readonly basis: TollBasis
}

interface RawClaim {
  readonly id: string
  readonly quote: string
  readonly n?: number
  readonly kind: Kind
  readonly stance: Stance
  readonly chain: readonly string[]
  readonly party: string
  readonly against: string | null
  readonly tolls: readonly GoldToll[]
  readonly places: readonly string[]
  readonly when: string | null
  readonly hedge: string | null
  readonly denies: string | null
  readonly background: boolean
  readonly source?: { words: string; n?: number } | null
  readonly cue?: { words: string; n?: number } | null
  readonly scope?: Scope
}

/** A claim as an annotator marked it, with offsets into its text. */
export interface GoldClaim extends RawClaim {
  readonly span: Span
  readonly sourceSpan: Span | null
  readonly cueSpan: Span | null
}

export interface GoldText {
  readonly id: string
  readonly text: string
  readonly pack: string
  readonly claims: readonly GoldClaim[]
}

function nth(text: string, words: string, n: number): Span | null {
  let i = -1
  for (let k = 0; k < n; k++) {
    i = text.indexOf(words, i + 1)
    if (i < 0) return null
  }
  return { start: i, end: i + words.length }
}

/** All annotated texts of a folder that holds `docs/*.txt` and `gold/*.json`. Throws when a quotation is not in its text. */
export function loadGold(folder: string): GoldText[] {
  return readdirSync(join(folder, 'gold'))
    .filter((f) => f.endsWith('.json'))
    .sort()
    .map((file) => {
      const id = file.slice(0, -5)
      const text = readFileSync(join(folder, 'docs', `${id}.txt`), 'utf8')
      const raw = JSON.parse(readFileSync(join(folder, 'gold', file), 'utf8')) as { claims: RawClaim[] }
      return {
        id,
        text,
        pack: id.startsWith('k') || id === 'seed' ? 'karabakh-2020' : 'syria-2017',
        claims: raw.claims.map((c) => located(text, c, id)),
      }
    })
}

function located(text: string, c: RawClaim, id: string): GoldClaim {
  const span = nth(text, c.quote, c.n ?? 1)
  if (!span) throw new Error(`${id} ${c.id}: the quotation is not in the text`)
  const find = (w: { words: string; n?: number } | null | undefined): Span | null => (w ? nth(text, w.words, w.n ?? 1) : null)
  return { ...c, span, sourceSpan: find(c.source), cueSpan: find(c.cue) }
}
