// The most common kinds of error in claims read, with counts, as a Markdown table for docs/errors.md.
//   node scripts/cross-validate.ts BENCH/claims/train OUT && node bench/errors.ts BENCH/claims/train OUT
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadGold, type GoldClaim, type GoldText } from '../scripts/train/gold.ts'

/** What is compared of a claim that was read. */
interface Read {
  readonly start: number
  readonly end: number
  readonly kind: string
  readonly stance: string
  readonly party: string
  readonly scope: string
  readonly chain: readonly unknown[]
  readonly tolls: readonly { readonly measure: string; readonly low: number | null; readonly high: number | null }[]
  readonly places: readonly unknown[]
  readonly when: unknown
  readonly denies: string | null
}

const [folder, out] = process.argv.slice(2)
const counts = new Map<string, { n: number; example: string }>()

function count(what: string, example: string): void {
  const seen = counts.get(what)
  if (seen) seen.n++
  else counts.set(what, { n: 1, example })
}

const shared = (a: { start: number; end: number }, b: { start: number; end: number }): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))

const sort = (party: string): string => (['outlet', 'third', 'unknown'].includes(party) ? party : 'a side')

/** The claim read that shares most with a gold claim, and at least half of the shorter one. */
function matchOf(gold: GoldClaim, read: readonly Read[]): Read | null {
  let best: Read | null = null,
    top = 0
  for (const r of read) {
    const both = shared(gold.span, r)
    if (both * 2 < Math.min(gold.span.end - gold.span.start, r.end - r.start) || both <= top) continue
    best = r
    top = both
  }
  return best
}

function compare(text: GoldText, gold: GoldClaim, r: Read): void {
  const where = `${text.id} ${gold.id}`
  if (r.kind !== gold.kind) count(`kind: ${gold.kind} read as ${r.kind}`, where)
  if (r.stance !== gold.stance && !(gold.stance === 'concedes' && r.stance === 'asserts'))
    count(`stance: ${gold.stance} read as ${r.stance}`, where)
  if (gold.chain.length && !r.chain.length) count('claimant: attributed claim read as the outlet\u2019s own', where)
  else if (!gold.chain.length && r.chain.length) count('claimant: the outlet\u2019s own claim given to somebody', where)
  else if (r.party !== gold.party)
    count(
      `party: ${sort(gold.party)} read as ${sort(r.party)}${sort(r.party) === 'a side' && sort(gold.party) === 'a side' ? ' (the other one)' : ''}`,
      where,
    )
  if (gold.when && !r.when) count('time: not found', where)
  if (!gold.when && r.when) count('time: found where none dates the claim', where)
  if (gold.places.length > r.places.length) count('place: missed', where)
  if (gold.places.length < r.places.length) count('place: one too many', where)
  if (gold.tolls.length > r.tolls.length) count('toll: missed', where)
  if (gold.tolls.length < r.tolls.length) count('toll: one too many', where)
  if (gold.denies && !r.denies) count('denial: not linked', where)
}

for (const text of loadGold(folder)) {
  const read = readFileSync(join(out, `${text.id}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Read)
  for (const gold of text.claims) {
    const r = matchOf(gold, read)
    if (r) compare(text, gold, r)
    else count(`span: ${gold.scope === 'none' ? 'outlet\u2019s own' : 'attributed'} claim not found`, `${text.id} ${gold.id}`)
  }
  for (const r of read) {
    const over = text.claims.filter((g) => shared(g.span, r) * 2 >= Math.min(g.span.end - g.span.start, r.end - r.start))
    if (!over.length) count('span: read where no claim is', text.id)
    const apart = new Set(over.map((g) => `${g.span.start}-${g.span.end}`))
    if (apart.size > 1) count('span: two claims read as one', text.id)
  }
}

const rows = [...counts].sort((a, b) => b[1].n - a[1].n || a[0].localeCompare(b[0]))
console.log('| error | count |\n|---|---|')
for (const [what, { n }] of rows.slice(0, 20)) console.log(`| ${what} | ${n} |`)
