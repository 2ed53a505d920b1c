import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Makes a folder and those above it, one at a time: `mkdirSync` with `recursive` never comes back where the system says of a folder
 * that is there that it is not (`/proc` does).
 *
 * @throws the system's error when a folder cannot be made
 */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  const above = dirname(folder)
  if (above !== folder) makeFolder(above)
  mkdirSync(folder)
}
