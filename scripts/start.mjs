// npm start: sets up what is missing, makes the overview of the sample reports, and serves it to this machine.
import { join, relative } from 'node:path'
import { ROOT, setUp } from './setup.mjs'

const PACK = 'karabakh-2020'
const AS_OF = '2020-11-04T16:00+04:00'
const out = join(ROOT, 'out', PACK, AS_OF.slice(0, 10))

const { runNode } = setUp()
const cli = join(ROOT, 'src', 'cli', 'alteram.ts')
const steps = [
  [join(ROOT, 'scripts', 'build-pages.ts')],
  [cli, 'overview', join(ROOT, 'packs', PACK, 'reports'), '--pack', PACK, '--as-of', AS_OF, '-o', relative(ROOT, out)],
  [cli, 'serve', out],
]
for (const step of steps) {
  const failed = runNode(...step)
  if (failed) process.exit(failed === 130 ? 0 : failed)
}
