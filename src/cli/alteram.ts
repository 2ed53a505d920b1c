#!/usr/bin/env node
// The command's first file: it must be understood by every Node there is, so that an old one gets a sentence instead of a syntax error.
import module from 'node:module'

const [major] = process.versions.node.split('.').map(Number)
if (major < 24) {
  process.stderr.write(
    `usage: alteram needs Node 24 or newer; this is ${process.versions.node}. Install a newer one, or run: npx -p node@24 -p alteram alteram\n`,
  )
  process.exitCode = 2
} else {
  // Compiled code is kept between runs: starting takes less than half the time.
  module.enableCompileCache()
  await import('./main.ts')
}
