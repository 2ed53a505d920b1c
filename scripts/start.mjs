// npm start [-- OPTIONS OF SERVE]: sets up what is missing, makes a ledger of the sample reports (once) and the overview of what it holds, and opens the desk on it, to this machine only.
import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import { ROOT, setUp } from './setup.mjs'

const PACK = 'karabakh-2020'
const AS_OF = '2020-11-04T16:00+04:00'
const ledger = relative(ROOT, join(ROOT, 'out', PACK, 'ledger'))
const out = join(ROOT, 'out', PACK, AS_OF.slice(0, 10))

const given = process.argv.slice(2)
if (given.includes('--help') || given.includes('-h')) {
  console.log(
    'npm start opens the desk on the sample reports. What is given after "--" goes to `alteram serve`, as in: npm start -- --port 8080',
  )
  process.exit(0)
}

const { runNode } = setUp()
const cli = join(ROOT, 'src', 'cli', 'alteram.ts')
const steps = [
  [join(ROOT, 'scripts', 'build-pages.ts')],
  [join(ROOT, 'scripts', 'build-desk.ts'), '--if-changed'],
  ...(existsSync(join(ROOT, ledger, 'ledger.yaml')) ? [] : [[cli, 'init', ledger, '--pack', PACK]]),
  [cli, 'add', join('packs', PACK, 'reports'), '--ledger', ledger, '--by', 'npm start'],
  [cli, 'overview', '--ledger', ledger, '--as-of', AS_OF, '-o', relative(ROOT, out)],
  [cli, 'serve', '--ledger', ledger, ...given],
]
for (const step of steps) {
  const failed = runNode(...step)
  if (failed) process.exit(failed === 130 ? 0 : failed)
}
