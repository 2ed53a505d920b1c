import type { Family } from '../4-reconcile/families.ts'
import type { Heard } from '../4-reconcile/heard.ts'

/** How grave the thing alleged is, for the order of rows and the choice of the headline; the highest row that fires. It judges what is alleged, never whether. */
const ROWS: readonly { readonly id: string; readonly pattern: RegExp; readonly weight: number }[] = [
  {
    id: 'gravity.atrocity',
    pattern:
      /\b(?:behead\w*|execut\w*|massacr\w*|tortur\w*|war crimes?|crimes? against humanity|genocid\w*|ethnic(?:ally)? cleans\w*|mutilat\w*|atrocit\w*|rap(?:e|ed|es)\b)/i,
    weight: 100,
  },
  { id: 'gravity.banned-weapon', pattern: /\b(?:chemical|sarin|chlorine|nerve gas|nerve agent|phosphor\w*|cluster)\b/i, weight: 95 },
  { id: 'gravity.cruelty', pattern: /\b(?:cruel\w*|inhuman\w*|brutal\w*|killings?)\b/i, weight: 92 },
  {
    id: 'gravity.civilians-killed',
    pattern:
      /\b(?:civilians?|children|child|residents?|women|people)\b[^.]*\b(?:killed|dead|died|deaths?)\b|\b(?:killed|killing)\b[^.]*\b(?:civilians?|children|child|residents?|women|people)\b/i,
    weight: 90,
  },
  {
    id: 'gravity.protected-site',
    pattern: /\b(?:hospital|clinic|school|church|mosque|kindergarten|ambulance|shelter|maternity)\b/i,
    weight: 82,
  },
  { id: 'gravity.killed', pattern: /\b(?:killed|killing|dead|died|deaths?)\b/i, weight: 78 },
  { id: 'gravity.wounded', pattern: /\b(?:wounded|injured|hurt)\b/i, weight: 72 },
  { id: 'gravity.homes', pattern: /\b(?:residential|homes?|houses|civilian)\b/i, weight: 68 },
]
const BY_FAMILY: Readonly<Record<Family, number>> = {
  accusation: 66,
  strike: 64,
  casualties: 70,
  truce: 52,
  control: 56,
  clash: 50,
  detainees: 44,
  displacement: 46,
  access: 42,
  aid: 30,
  materiel: 38,
  submission: 34,
  forces: 32,
  denial: 28,
  talk: 20,
  other: 10,
}
/** For these the words of harm weigh; for the rest the family does (a demand about war crimes is still a demand). */
const WEIGHED_BY_WORDS: ReadonlySet<Family> = new Set(['accusation', 'strike', 'clash', 'truce', 'other'])

export function gravityOf(h: Heard): number {
  const base = BY_FAMILY[h.family]
  if (!WEIGHED_BY_WORDS.has(h.family)) return base
  let best = base
  for (const r of ROWS) if (r.weight > best && r.pattern.test(h.claim.text)) best = r.weight
  return best
}
