// npm run build: what the published package runs, into dist/: the sources as JavaScript, the page's components compiled, the style sheets.
// With --unchecked the types, which npm test has checked already, are not checked again.
import { chmodSync, cpSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, setUp } from './setup.mjs'

const { runNode } = setUp()
rmSync(join(ROOT, 'dist'), { recursive: true, force: true })
const unchecked = process.argv.includes('--unchecked') ? ['--noCheck'] : []
const failed =
  runNode(join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.build.json', ...unchecked) ||
  runNode('scripts/build-pages.ts', '--out', 'dist') ||
  runNode('scripts/build-desk.ts', '--out', join('dist', 'web', 'desk', 'dist'))
if (failed) process.exit(failed)
// Migrations of the ledger are read as files beside the code that runs them.
for (const name of readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }))
  if (name.endsWith('.sql')) cpSync(join(ROOT, 'src', name), join(ROOT, 'dist', name))
chmodSync(join(ROOT, 'dist', 'cli', 'alteram.js'), 0o755)
