import assert from 'node:assert/strict'
import { execFileSync, type ExecFileSyncOptions } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { scratch } from './run-alteram.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const { dir, write } = scratch()
const env = {
  ...process.env,
  NODE_TEST_CONTEXT: undefined,
  ALTERAM_PACK: undefined,
  PATH: [dirname(process.execPath), process.env['PATH']].join(delimiter),
}

function run(command: string, args: readonly string[], options: ExecFileSyncOptions = {}): string {
  return String(execFileSync(command, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 50_000_000, ...options }))
}

/** Packs the project and everything it needs at run time, so that installing asks no registry. */
function packAll(into: string): readonly string[] {
  run(process.execPath, ['scripts/build.mjs', '--unchecked'])
  const needed = run('npm', ['ls', '--omit=dev', '--all', '--parseable']).trim().split('\n')
  run('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', into, ...new Set(needed)])
  return readdirSync(into).map((name) => join(into, name))
}

test('the packed package installs into an empty folder, and its command reads and writes there', { timeout: 600_000 }, () => {
  const [tarballs, folder] = [join(dir, 'tarballs'), join(dir, 'empty')]
  mkdirSync(tarballs)
  mkdirSync(folder)
  write('empty/package.json', '{}')
  write('report.txt', '---\npublished: 2020-11-04T10:00:00+04:00\n---\nBaku said that two people were killed in Barda on November 3.\n')
  run('npm', ['install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund', ...packAll(tarballs)], { cwd: folder })

  const alteram = (...args: readonly string[]): string => run('npx', ['--no', 'alteram', ...args], { cwd: folder })
  assert.match(alteram('read', '../report.txt', '--pack', 'karabakh-2020', '--format', 'jsonl'), /"party":"azerbaijani"/)
  alteram('overview', '../report.txt', '--pack', 'karabakh-2020', '--as-of', '2020-11-04T16:00+04:00', '-o', 'out')
  assert.match(readFileSync(join(folder, 'out', 'index.html'), 'utf8'), /<style>[^<]{1000,}/, 'the style sheets came along')
  assert.match(readFileSync(join(folder, 'node_modules', 'alteram', 'LICENSE'), 'utf8'), /MIT License/)
})
