import { createReadStream, existsSync } from 'node:fs'
import { Failure } from '../core/0-terms/failure.ts'

const END = 0x0a

/**
 * The lines of a file that may be larger than memory, without their ends. Only one line at a time is held, and none that is longer than `most` bytes: a file
 * from elsewhere may be one endless line.
 *
 * @throws Failure `file-not-found`, `file-unreadable`, `file-too-large`
 */
export async function* fileLines(file: string, most: number): AsyncGenerator<string> {
  if (!existsSync(file)) throw new Failure('file-not-found', `There is no ${file}. Check the name.`, { file })
  let parts: Buffer[] = []
  let length = 0
  for await (const chunk of chunksOf(file)) {
    let begin = 0
    for (let end = chunk.indexOf(END); end >= 0; end = chunk.indexOf(END, begin)) {
      yield textOf([...parts, chunk.subarray(begin, end)])
      begin = end + 1
      parts = []
      length = 0
    }
    parts.push(chunk.subarray(begin))
    length += chunk.length - begin
    if (length > most)
      throw new Failure('file-too-large', `A line of ${file} is longer than ${most} bytes. Check that it is the right file.`, { file })
  }
  if (length > 0) yield textOf(parts)
}

async function* chunksOf(file: string): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of createReadStream(file)) if (Buffer.isBuffer(chunk)) yield chunk
  } catch (error) {
    if (error instanceof Failure) throw error
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    const remedy = code === 'EISDIR' ? 'It is a folder: name a file in it.' : 'Check its permissions and its disk.'
    throw new Failure('file-unreadable', `${file} cannot be read (${code}). ${remedy}`, { file, why: code })
  }
}

function textOf(parts: readonly Buffer[]): string {
  const text = Buffer.concat(parts).toString('utf8')
  return text.endsWith('\r') ? text.slice(0, -1) : text
}
