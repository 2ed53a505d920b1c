// Sorts the cases between test/cases (they hold; part of npm test) and test/cases/open (they do not hold yet), after a change of the reader.
// A case that goes down is printed: say in the commit why, or mend the reader. No demand is ever changed here.
//
//   node scripts/sort-cases.ts
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { faultsOf } from '../test/notation/match-case.ts'
import { parseCases } from '../test/notation/parse-cases.ts'
import { fixture, readCase } from '../test/notation/read-case.ts'

const FIRM = fileURLToPath(new URL('../test/cases/', import.meta.url))
const OPEN = `${FIRM}open/`

/** A case file as its opening remark and the text of each case. */
function parts(path: string): { readonly remark: string; readonly cases: readonly string[] } {
  if (!existsSync(path)) return { remark: '', cases: [] }
  const [remark, ...cases] = readFileSync(path, 'utf8').split(/^(?=# )/m)
  return { remark: remark.trim(), cases: cases.map((text) => text.trim()) }
}

function write(path: string, remark: string, cases: readonly string[]): void {
  if (cases.length) writeFileSync(path, `${[remark, ...cases].join('\n\n')}\n`)
  else rmSync(path, { force: true })
}

function holds(text: string): boolean {
  const [given] = parseCases(text, fixture)
  return faultsOf(given, readCase(given).claims).length === 0
}

mkdirSync(OPEN, { recursive: true })
let firm = 0,
  open = 0
for (const name of [...new Set([...readdirSync(FIRM), ...readdirSync(OPEN)])].filter((file) => file.endsWith('.txt')).sort()) {
  const above = parts(FIRM + name),
    below = parts(OPEN + name)
  const all = [...above.cases.map((text) => ({ text, was: true })), ...below.cases.map((text) => ({ text, was: false }))].map((one) => ({
    ...one,
    now: holds(one.text),
  }))
  for (const { text, was, now } of all)
    if (was !== now) console.log(`${now ? 'holds now' : 'FAILS NOW'}  ${name}  ${text.split('\n')[0].slice(2)}`)
  write(
    FIRM + name,
    above.remark || below.remark,
    all.filter(({ now }) => now).map(({ text }) => text),
  )
  write(
    OPEN + name,
    above.remark || below.remark,
    all.filter(({ now }) => !now).map(({ text }) => text),
  )
  firm += all.filter(({ now }) => now).length
  open += all.filter(({ now }) => !now).length
}
console.log(`${firm} hold, ${open} are open`)
