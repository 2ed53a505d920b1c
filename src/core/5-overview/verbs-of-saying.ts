/**
 * Verbs that take a side when they report what somebody said: "claimed" doubts, "admitted" blames, "confirmed" believes. In our sentences "said" stands for
 * them; the change is recorded with the sentence. `needs`: what must follow for the sentence to stay grammatical.
 */
const ROWS: readonly { readonly id: string; readonly from: string; readonly to: string; readonly why: string }[] = [
  { id: 'say.claimed', from: 'claimed', to: 'said', why: '“claimed” casts doubt' },
  { id: 'say.claims', from: 'claims', to: 'says', why: '“claims” casts doubt' },
  { id: 'say.claim', from: 'claim', to: 'say', why: '“claim” casts doubt' },
  { id: 'say.alleged', from: 'alleged', to: 'said', why: '“alleged” casts doubt' },
  { id: 'say.alleges', from: 'alleges', to: 'says', why: '“alleges” casts doubt' },
  { id: 'say.admitted', from: 'admitted', to: 'said', why: '“admitted” implies guilt' },
  { id: 'say.admits', from: 'admits', to: 'says', why: '“admits” implies guilt' },
  { id: 'say.conceded', from: 'conceded', to: 'said', why: '“conceded” implies guilt' },
  { id: 'say.acknowledged', from: 'acknowledged', to: 'said', why: '“acknowledged” vouches for what follows' },
  { id: 'say.confirmed', from: 'confirmed', to: 'said', why: '“confirmed” vouches for what follows' },
  { id: 'say.confirms', from: 'confirms', to: 'says', why: '“confirms” vouches for what follows' },
  { id: 'say.revealed', from: 'revealed', to: 'said', why: '“revealed” vouches for what follows' },
  { id: 'say.insisted', from: 'insisted', to: 'said', why: '“insisted” hints at disbelief' },
  { id: 'say.insists', from: 'insists', to: 'says', why: '“insists” hints at disbelief' },
  { id: 'say.boasted', from: 'boasted', to: 'said', why: '“boasted” mocks' },
  { id: 'say.pretended', from: 'pretended', to: 'said', why: '“pretended” calls it a lie' },
]
const BY_WORD = new Map(ROWS.map((r) => [r.from, r]))

/** The neutral verb for a word of a cue, with the reason; null when it may stay. */
export function neutralVerb(word: string): { readonly to: string; readonly why: string; readonly id: string } | null {
  return BY_WORD.get(word.toLowerCase()) ?? null
}

/** All words of the table with what replaces them, for the balance report. */
export const PARTIAL_VERBS: ReadonlySet<string> = new Set(ROWS.map((r) => r.from))
