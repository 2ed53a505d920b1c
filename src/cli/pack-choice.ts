import { Failure } from '../core/0-terms/failure.ts'
import { readFrontMatter } from '../flows/front-matter.ts'
import { bundledPacks } from '../pack/load-pack.ts'
import type { Given, Io } from './command.ts'

/**
 * Which pack to read with: `--pack`, else ALTERAM_PACK, else the `pack:` of the first report's front matter.
 *
 * @throws Failure `usage` when none of them names one
 */
export function packChoice(given: Given, io: Io, firstText: () => string): string {
  const named = given.one('pack') ?? io.env['ALTERAM_PACK']
  if (named) return named
  const inReport = readFrontMatter('the report', firstText()).fields.pack
  if (inReport) return inReport
  throw new Failure('usage', `Which conflict is this about? Add --pack with one of ${bundledPacks().join(', ')}, or the folder of a pack.`)
}
