// How many of the open cases hold by now: test/cases/open/*.txt, what a careful annotator demands and the reader does not give yet.
//
//   node bench/cases.ts [--all]     --all tells what each open case still misses
import { faultsOf } from '../test/notation/match-case.ts'
import { caseFiles, readCase } from '../test/notation/read-case.ts'

const all = process.argv.includes('--all')
let held = 0,
  total = 0
for (const { name, cases } of caseFiles('cases/open')) {
  const results = cases.map((given) => ({ given, faults: faultsOf(given, readCase(given).claims) }))
  const holding = results.filter(({ faults }) => faults.length === 0)
  held += holding.length
  total += cases.length
  console.log(
    `${name.padEnd(24)} ${holding.length} of ${cases.length} hold${holding.length ? `: ${holding.map(({ given }) => given.title).join('; ')}` : ''}`,
  )
  if (all)
    for (const { given, faults } of results)
      if (faults.length) console.log(`  ${given.title}\n${faults.map((fault) => `    - ${fault}`).join('\n')}`)
}
console.log(`${held} of ${total} open cases hold`)
