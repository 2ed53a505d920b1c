import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { chdir } from 'node:process'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { scratch } from './run-alteram.ts'
import { here, well } from './run-here.ts'

const page = readFileSync(fileURLToPath(new URL('../../docs/how-to/ledger.md', import.meta.url)), 'utf8')
/** The blocks of the page: a name where it is a file, the lines in it. */
const blocks = [...page.matchAll(/^```(\S*)\n([^]*?)^```$/gm)].map(([, name, text]) => ({ name, text }))
/** The words of a command line; quotes hold some together. */
const wordsOf = (line: string): string[] => [...line.matchAll(/(?:[^\s"]|"[^"]*")+/g)].map(([word]) => word.replaceAll('"', ''))

test('every command of the how-to does what it says, in order', async () => {
  const { dir, write } = scratch()
  chdir(dir)
  let [claim, ran] = ['', 0]
  for (const { name, text } of blocks) {
    if (name) {
      write(name, text)
      continue
    }
    for (const line of text.trim().split('\n')) {
      const [program, ...words] = wordsOf(line)
      assert.equal(program, 'alteram', line)
      const { code, out, err } = await here(...words.map((word) => (word === 'CLAIM' ? claim.slice(0, 8) : word)))
      assert.equal(code, 0, `${line}: ${err}${out}`)
      claim ||= /^(c[0-9a-f]{16}) .*strike/m.exec(out)?.[1] ?? ''
      ran++
    }
  }
  assert.ok(ran >= 15 && claim !== '')
  assert.match(await well('list', '--editions', '--ledger', 'elsewhere'), /the report accuses nobody/)
})
