import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The program's version; the package's file lies beside `src` as beside `dist`. A changed rule of reading is a new version. */
export const VERSION: string = readVersion()

function readVersion(): string {
  const read: unknown = JSON.parse(readFileSync(fileURLToPath(new URL('../../package.json', import.meta.url)), 'utf8'))
  return typeof read === 'object' && read !== null && 'version' in read ? String(read.version) : 'unknown'
}
