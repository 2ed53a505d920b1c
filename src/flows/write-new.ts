import { writeFileSync } from 'node:fs'
import { Failure } from '../core/0-terms/failure.ts'

/** Writes a file that is not there yet: nothing is overwritten by a slip of the hand. @throws Failure `output-unwritable` */
export function writeNew(file: string, bytes: Uint8Array): void {
  try {
    writeFileSync(file, bytes, { flag: 'wx' })
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new Failure('output-unwritable', `${file} cannot be written (${why}). Name another file.`, { file })
  }
}
