import type { Relation } from '../../src/core/0-terms/overview.ts'
import { isSide } from '../../src/core/0-terms/party.ts'
import type { Heard } from '../../src/core/4-reconcile/heard.ts'
import { reconcile } from '../../src/core/4-reconcile/reconcile.ts'
import type { Reconciled } from '../../src/core/4-reconcile/reconcile.ts'
import { PACK } from './pack.ts'
import { readStory, textStories } from './read-text-stories.ts'
import type { TextStory } from './read-text-stories.ts'

/** Relations between sides; those inside one claimant's words are not counted. */
const BETWEEN: ReadonlySet<Relation['kind']> = new Set(['denies', 'contradicts', 'mirrors', 'agrees', 'concedes', 'presupposes-otherwise'])

export interface StoryScore {
  readonly stories: number
  readonly demandingNone: number
  readonly denials: { readonly right: number; readonly wrong: number; readonly missed: number }
  readonly falseContradictions: number
  readonly partySwaps: number
  readonly attributed: number
  readonly flags: { readonly found: number; readonly of: number }
  readonly others: { readonly found: number; readonly of: number }
  readonly falseRelations: number
  /** What went otherwise than the story says, one line each. */
  readonly notes: readonly string[]
}

/** Reads all stories in text with the real reader, reconciles them and counts. */
export function scoreStories(): StoryScore {
  const score = {
    stories: 0,
    demandingNone: 0,
    denials: { right: 0, wrong: 0, missed: 0 },
    falseContradictions: 0,
    partySwaps: 0,
    attributed: 0,
    flags: { found: 0, of: 0 },
    others: { found: 0, of: 0 },
    falseRelations: 0,
    notes: [] as string[],
  }
  for (const story of textStories()) {
    const stands = reconcile(readStory(story), PACK, story.asOf)
    const byId = new Map(stands.heard.map((h) => [h.claim.id, h]))
    const note = (what: string): void => void score.notes.push(`${story.file}: ${story.name}: ${what}`)
    score.stories++
    if (!story.expected.some((l) => RELATION.test(l))) score.demandingNone++
    const wanted = story.expected.flatMap((l) => wantedRelation(l) ?? [])
    const met = new Set<string>()
    for (const r of stands.relations) {
      if (!BETWEEN.has(r.kind)) continue
      const want = wanted.find(
        (x) => x.kind === r.kind && byId.get(r.from)?.claim.text.includes(x.from) && byId.get(r.to)?.claim.text.includes(x.to),
      )
      if (want) met.add(want.line)
      else {
        score.falseRelations++
        if (r.kind === 'denies') score.denials.wrong++
        if (r.kind === 'contradicts') score.falseContradictions++
        note(`not asked for: ${r.kind} “${byId.get(r.from)?.claim.text}” -> “${byId.get(r.to)?.claim.text}” (${r.rule})`)
      }
    }
    for (const x of wanted) {
      if (x.kind === 'denies') score.denials[met.has(x.line) ? 'right' : 'missed']++
      else {
        score.others.of++
        if (met.has(x.line)) score.others.found++
      }
      if (!met.has(x.line)) note(`missing: ${x.line}`)
    }
    // In a side's own release, and none of these quotes the other, every claim is that side's.
    for (const h of stands.heard) {
      if (!isSide(h.report.publisherParty)) continue
      score.attributed++
      if (!isSide(h.claim.party) || h.claim.party === h.report.publisherParty) continue
      score.partySwaps++
      note(`“${h.claim.text}” of ${h.report.publisher} is said to be ${h.claim.party}’s`)
    }
    for (const line of story.expected) {
      const flag = /^flag (\S+)/.exec(line)?.[1]
      if (flag !== undefined) {
        score.flags.of++
        if (stands.flags.some((f) => f.kind === flag)) score.flags.found++
        else note(`missing: ${line}`)
      }
      const origins = /^origins (\d+) (.+)/.exec(line)
      if (origins) {
        score.others.of++
        const n = new Set(holding(stands, origins[2]).map((h) => h.origin)).size
        if (n === Number(origins[1])) score.others.found++
        else note(`${n} origins: ${line}`)
      }
      const by = /^by (\S+) (.+)/.exec(line)
      if (by)
        for (const h of holding(stands, by[2])) {
          score.attributed++
          if (h.claim.party === by[1]) continue
          if (isSide(h.claim.party)) score.partySwaps++
          note(`“${h.claim.text}” is said to be ${h.claim.party}’s, not ${by[1]}’s`)
        }
    }
  }
  return score
}

const RELATION = /^(?:denies|contradicts|mirrors|agrees|concedes|presupposes-otherwise)\b/

function wantedRelation(line: string): { readonly line: string; readonly kind: string; readonly from: string; readonly to: string } | null {
  const m = /^(\S+) (.+) -> (.+)$/.exec(line)
  return m && RELATION.test(line) ? { line, kind: m[1], from: m[2], to: m[3] } : null
}

function holding(stands: Reconciled, words: string): readonly Heard[] {
  return stands.heard.filter((h) => h.claim.text.includes(words))
}

export type { TextStory }
