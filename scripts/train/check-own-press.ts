// Checks texts of our own in the manner of the press: node scripts/train/check-own-press.ts [FILE ...]
// Prints, for each text, how many claims it holds, or what is wrong with it. With --show, each claim as it was understood.
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { ownPressTexts, pressTextsOf } from './own-press.ts'

const { values, positionals } = parseArgs({ allowPositionals: true, options: { show: { type: 'boolean', default: false } } })
const texts = positionals.length ? positionals.flatMap((f) => pressTextsOf(basename(f), readFileSync(f, 'utf8'))) : ownPressTexts()
for (const { id, follows, text, claims } of texts) {
  console.log(`${id} (after ${follows}): ${text.split(/\s+/).length} words, ${claims.length} claims`)
  if (!values.show) continue
  for (const c of claims) {
    const who = c.sourceSpan ? text.slice(c.sourceSpan.start, c.sourceSpan.end) : c.chain.length ? '?' : '(outlet)'
    console.log(`   ${c.kind}/${c.stance}${c.against ? '>' + c.against : ''} ${c.scope} ${who} | ${c.quote}`)
  }
}
console.log(`${texts.length} texts, ${texts.reduce((n, t) => n + t.claims.length, 0)} claims`)
