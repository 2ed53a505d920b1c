// npm test: sets up what the tests need (Chromium and PostgreSQL too), then checks the sources and runs every test. Arguments name the test files to run, and nothing else is
// checked then: npm test -- test/cli/read.test.ts
import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, setUp } from './setup.mjs'

const named = process.argv.slice(2)
const needed = (...areas) => named.length === 0 || named.some((file) => areas.some((area) => file.includes(area)))
const { node, env, runNode } = setUp({ browser: needed('browser'), database: needed('postgres', 'faults', 'queue') })

function testFiles() {
  return readdirSync(join(ROOT, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .sort()
    .map((name) => join('test', name))
}

/** Runs a checker in the background; what it says is shown only when it finds something. */
function check(name, args) {
  return new Promise((resolve) => {
    const child = spawn(node, args, { cwd: ROOT, env })
    let said = ''
    child.stdout.on('data', (text) => (said += text))
    child.stderr.on('data', (text) => (said += text))
    child.on('close', (code) => {
      if (code !== 0) console.error(`${said.trim()}\n${name}: found the above`)
      resolve(code === 0)
    })
  })
}

const built = runNode('scripts/build-pages.ts') === 0 && (!needed('browser') || runNode('scripts/build-desk.ts', '--if-changed') === 0)
if (!built) process.exit(1)
const bin = (path) => join(ROOT, 'node_modules', ...path.split('/'))
const checks = named.length
  ? []
  : await Promise.all([
      check('types', [bin('typescript/bin/tsc'), '--noEmit', '-p', 'tsconfig.json']),
      check('types of the desk', [bin('svelte-check/bin/svelte-check'), '--tsconfig', 'src/web/desk/tsconfig.json', '--output', 'human']),
      check('lint', [bin('eslint/bin/eslint.js'), '--cache', '--cache-location', 'node_modules/.cache/eslint/', '.']),
      check('format', [bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']),
    ])
const passed = runNode('--test', '--test-reporter=./scripts/test-reporter.mjs', ...(named.length ? named : testFiles())) === 0
process.exit(passed && checks.every(Boolean) ? 0 : 1)
