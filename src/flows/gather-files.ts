import { readFileSync, readSync, readdirSync, statSync, type Stats } from 'node:fs'
import { join } from 'node:path'
import { Failure } from '../core/0-terms/failure.ts'
import type { GivenFile } from './capture-report.ts'

/** The longest report read, in bytes: some 3,000 pages. */
export const MAX_BYTES = 20_000_000
const REPORT = /\.(?:txt|text|md|markdown|html?|xhtml)$/i

/** The files meant by what was named: a file itself, the reports of a folder (not of its subfolders) by name, "-" for standard input. */
export function gatherFiles(named: readonly string[]): readonly string[] {
  return [...new Set(named.flatMap((path) => (path === '-' || !statOf(path).isDirectory() ? [path] : reportsIn(path))))]
}

/**
 * The bytes of one report; "-" reads standard input.
 *
 * @throws Failure `file-not-found`, `file-unreadable`, `file-too-large`, `file-empty`
 */
export function readFile(path: string): GivenFile {
  if (path === '-') return { name: 'standard input', bytes: readStandardInput() }
  const stat = statOf(path)
  if (stat.isDirectory()) throw new Failure('file-unreadable', `${path} is a folder. Name a file in it.`, { file: path })
  if (stat.size > MAX_BYTES) throw tooLarge(path, stat.size)
  const bytes = attempt(path, () => readFileSync(path))
  if (bytes.length > MAX_BYTES) throw tooLarge(path, bytes.length)
  if (bytes.length === 0) throw new Failure('file-empty', `${path} is empty. Give a file with the text of a report.`, { file: path })
  return { name: path, bytes }
}

function reportsIn(folder: string): string[] {
  const names = attempt(folder, () => readdirSync(folder))
    .filter((name) => REPORT.test(name) && !/^readme\./i.test(name))
    .sort()
  if (names.length === 0)
    throw new Failure('file-not-found', `${folder} holds no .txt, .md or .html file. Name a folder of reports.`, { file: folder })
  return names.map((name) => join(folder, name))
}

function statOf(path: string): Stats {
  return attempt(path, () => statSync(path))
}

function attempt<T>(path: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new Failure('file-not-found', `There is no ${path}. Check the name.`, { file: path })
    throw new Failure('file-unreadable', `${path} cannot be read (${code}). Check its permissions.`, { file: path, why: code })
  }
}

function tooLarge(name: string, size: number): Failure {
  const sentence = `${name} has ${size} bytes; the limit is ${MAX_BYTES}. Split it into the reports it is made of.`
  return new Failure('file-too-large', sentence, { file: name, size, limit: MAX_BYTES })
}

function readStandardInput(): Uint8Array {
  const chunks: Uint8Array[] = []
  let size = 0
  for (;;) {
    const chunk = readChunk()
    if (chunk.length === 0) break
    size += chunk.length
    if (size > MAX_BYTES) throw tooLarge('standard input', size)
    chunks.push(chunk)
  }
  if (size === 0) throw new Failure('file-empty', 'Standard input is empty. Pipe the text of a report into it.', { file: '-' })
  return Buffer.concat(chunks)
}

/** One piece of standard input; empty at its end. A terminal or slow pipe that has nothing yet is waited for. */
function readChunk(): Uint8Array {
  const buffer = Buffer.alloc(65_536)
  for (;;) {
    try {
      return buffer.subarray(0, readSync(0, buffer, 0, buffer.length, null))
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : null
      if (code === 'EOF') return buffer.subarray(0, 0)
      if (code !== 'EAGAIN') throw new Failure('file-unreadable', `Standard input cannot be read (${String(code)}).`, { file: '-' })
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10)
    }
  }
}
