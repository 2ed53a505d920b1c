import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'

const CANDIDATES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'] as const
const QUIET = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Starts the installed Chromium. A missing one fails the test: a page nobody looked at is not a page that passed. */
export async function startChromium(): Promise<Browser> {
  const named = process.env['CHROMIUM_PATH']
  const path = named !== undefined ? named : CANDIDATES.find((candidate) => existsSync(candidate))
  if (path === undefined || !existsSync(path)) {
    throw new Error(
      `Chromium was not found${named === undefined ? '' : ` at ${named}`}: run \`npm run setup\` (it installs Chromium), or name one in CHROMIUM_PATH.`,
    )
  }
  return chromium.launch({ executablePath: path, args: QUIET, timeout: 120_000 })
}
