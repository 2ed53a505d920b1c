import { existsSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Failure } from '../core/0-terms/failure.ts'
import { pngDrawer } from '../publish/draw-png.ts'
import { siteFiles } from '../publish/site/site.ts'
import type { SiteInput } from '../publish/site/site-context.ts'
import { makeFolder } from './make-folder.ts'

/** What was written: how many files, how many of them pages, how many bytes of text. */
export interface Published {
  readonly files: number
  readonly pages: number
  readonly bytes: number
}

/**
 * Writes the public site of one conflict into a folder. Files already there are replaced; none is taken away, so that addresses once published stay. A picture
 * that is there already is not drawn again.
 *
 * @throws Failure `usage` when there is no edition; `output-unwritable` when a file cannot be written
 */
export async function publishSite(out: string, input: SiteInput): Promise<Published> {
  let [files, pages, bytes] = [0, 0, 0]
  const made = new Set<string>()
  for (const file of siteFiles(input)) {
    const target = join(out, file.path)
    const draw = 'svg' in file ? await pngDrawer() : null
    try {
      if (!made.has(dirname(target))) makeFolder(dirname(target))
      made.add(dirname(target))
      if ('text' in file) writeFileSync(target, file.text)
      else if (draw && !existsSync(target)) writePicture(target, draw(file.svg))
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      throw new Failure('output-unwritable', `${target} cannot be written (${why}). Name another folder.`, { file: target })
    }
    files++
    bytes += 'text' in file ? file.text.length : 0
    if (file.path.endsWith('.html')) pages++
  }
  return { files, pages, bytes }
}

/** Whole or not at all: a picture that is there counts as drawn. */
function writePicture(target: string, png: Uint8Array): void {
  writeFileSync(`${target}.part`, png)
  renameSync(`${target}.part`, target)
}
