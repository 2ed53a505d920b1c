import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { LITTLE_MEMORY } from '../../bench/read/readers.ts'

const dir = mkdtempSync(join(tmpdir(), 'little-memory-'))
after(() => rmSync(dir, { recursive: true }))

/** What the command's script starts: a checkout in which Node only tells its words and where compiled code is kept. */
function started(...words: string[]): string[] {
  for (const folder of ['bin', 'node_modules/node/bin', 'node_modules/yaml', 'src/web/page'])
    mkdirSync(join(dir, folder), { recursive: true })
  cpSync(fileURLToPath(new URL('../../bin/alteram', import.meta.url)), join(dir, 'bin/alteram'))
  writeFileSync(join(dir, 'node_modules/node/bin/node'), '#!/bin/sh\nprintf "%s\\n" "$NODE_COMPILE_CACHE" "$@"\n', { mode: 0o755 })
  writeFileSync(join(dir, 'src/web/page/Overview.svelte.js'), '')
  return execFileSync(join(dir, 'bin/alteram'), words, {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], TMPDIR: '/somewhere' },
  }).split('\n')
}

test('reading runs with the flags that the bench measures, other commands with defaults', () => {
  for (const flag of LITTLE_MEMORY) {
    assert.ok(started('read', 'a text.txt').includes(flag))
    assert.ok(!started('compose', 'read').includes(flag))
  }
  assert.deepEqual(started('read', 'a text.txt').slice(-3), ['read', 'a text.txt', ''])
})

test('compiled code is kept from the first file on', () => {
  assert.equal(started('read')[0], '/somewhere/node-compile-cache')
  assert.deepEqual(started().slice(-2), [join(dir, 'src/cli/alteram.ts'), ''])
})
