import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { after } from 'node:test'

/** The pack of invented countries that all cases use. */
export const CORVIN_ARDEN = fileURLToPath(new URL('../packs/corvin-arden', import.meta.url))

/** An empty folder, gone when the test file ends. */
export function emptyFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'alteram-pack-'))
  after(() => rmSync(dir, { recursive: true, force: true }))
  return dir
}

/** A copy of the test pack with some files replaced through a function of their text. */
export function changedPack(changes: Readonly<Record<string, (text: string) => string>>): string {
  const dir = emptyFolder()
  cpSync(CORVIN_ARDEN, dir, { recursive: true })
  for (const [file, change] of Object.entries(changes)) {
    const before = readFileSync(join(dir, file), 'utf8')
    const text = change(before)
    if (text === before) throw new Error(`the change to ${file} changed nothing`)
    writeFileSync(join(dir, file), text)
  }
  return dir
}
