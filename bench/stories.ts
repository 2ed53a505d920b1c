/**
 * What the stories in text give when the real reader reads them: denial links, false contradictions, exchanged parties, flags. `node bench/stories.ts [--notes]`
 */
import { scoreStories } from '../test/stories/score-stories.ts'

const s = scoreStories()
const percent = (n: number, of: number): string => (of === 0 ? '–' : `${((100 * n) / of).toFixed(1)} %`)
const { right, wrong, missed } = s.denials
console.log(`${s.stories} stories in text, ${s.demandingNone} of them demanding that no relation be drawn`)
console.log(
  `denial links: precision ${percent(right, right + wrong)} (${right} of ${right + wrong}), recall ${percent(right, right + missed)} (${right} of ${right + missed})`,
)
console.log(`other relations and origins: ${s.others.found} of ${s.others.of}; slips flagged: ${s.flags.found} of ${s.flags.of}`)
console.log(
  `false contradictions: ${s.falseContradictions} (${percent(s.falseContradictions, s.stories)} of stories); relations nobody asked for: ${s.falseRelations}`,
)
console.log(`exchanged parties: ${s.partySwaps} of ${s.attributed} claims looked at`)
if (process.argv.includes('--notes')) for (const note of s.notes) console.log(`  ${note}`)
