import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Failure } from '../core/0-terms/failure.ts'
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
 * Writes the public site of one conflict into a folder. Files already there are replaced; none is taken away, so that addresses once published stay.
 *
 * @throws Failure `usage` when there is no edition; `output-unwritable` when a file cannot be written
 */
export function publishSite(out: string, input: SiteInput): Published {
  let [files, pages, bytes] = [0, 0, 0]
  const made = new Set<string>()
  for (const { path, text } of siteFiles(input)) {
    const target = join(out, path)
    try {
      if (!made.has(dirname(target))) makeFolder(dirname(target))
      made.add(dirname(target))
      writeFileSync(target, text)
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      throw new Failure('output-unwritable', `${target} cannot be written (${why}). Name another folder.`, { file: target })
    }
    files++
    bytes += text.length
    if (path.endsWith('.html')) pages++
  }
  return { files, pages, bytes }
}
