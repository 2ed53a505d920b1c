// npm run build: what the published package runs, into dist/: the sources as JavaScript, the page's components compiled, the style sheets.
import { chmodSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, setUp } from './setup.mjs'

const { runNode } = setUp()
rmSync(join(ROOT, 'dist'), { recursive: true, force: true })
const failed = runNode(join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.build.json') || runNode('scripts/build-pages.ts', '--out', 'dist')
if (failed) process.exit(failed)
chmodSync(join(ROOT, 'dist', 'cli', 'alteram.js'), 0o755)
