import { Failure } from '../core/0-terms/failure.ts'

/** The longest bodies taken in: JSON, and whatever carries reports. */
export const BODY_LIMITS = { json: 1_000_000, reports: 50_000_000 } as const
/** Deeper than anything an editor makes, shallower than any stack. */
const DEEPEST = 32

/**
 * The body as JSON.
 *
 * @throws Failure `request-invalid`, `request-too-large`
 */
export async function jsonBody(request: Request, limit: number): Promise<unknown> {
  if (mediaType(request) !== 'application/json') throw invalid('The body must be JSON, with Content-Type: application/json.')
  const bytes = await bytesOf(request, limit)
  const text = decoded(bytes)
  if (depthOf(text) > DEEPEST) throw invalid(`The body is nested more than ${DEEPEST} levels deep.`)
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw invalid('The body is no JSON.')
  }
}

/**
 * The files of a form. Their names are only names: no part of a path, nothing that cannot be printed.
 *
 * @throws Failure `request-invalid`, `request-too-large`
 */
export async function formFiles(request: Request, limit: number): Promise<readonly File[]> {
  if (mediaType(request) !== 'multipart/form-data')
    throw invalid('The body must be a form with files, with Content-Type: multipart/form-data.')
  const bytes = await bytesOf(request, limit)
  const again = new Response(bytes, { headers: { 'Content-Type': request.headers.get('content-type') ?? '' } })
  const form = await again.formData().catch(() => {
    throw invalid('The form cannot be understood.')
  })
  const files = [...form.values()].filter((value) => typeof value !== 'string')
  if (files.length === 0) throw invalid('The form holds no file.')
  return files.map((file) => new File([file], plainName(file.name)))
}

/** The last part of a name that a browser or a script gave, made safe to print. */
export function plainName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  const safe = last
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .slice(0, 200)
    .trim()
  return /[^.\s]/.test(safe) ? safe : 'report'
}

/** The bytes of a body. Counted while they come, because a length that is told may be untrue or missing. */
async function bytesOf(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge(limit)
  const parts: Uint8Array[] = []
  let size = 0
  if (request.body)
    for await (const part of request.body as ReadableStream<Uint8Array>) {
      size += part.length
      if (size > limit) throw tooLarge(limit)
      parts.push(part)
    }
  const whole = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw invalid('The body is not UTF-8.')
  }
}

/** How deep brackets stand in one another outside strings: told before parsing, which would follow them down. */
export function depthOf(json: string): number {
  let depth = 0
  let deepest = 0
  let inString = false
  for (let i = 0; i < json.length; i++) {
    const unit = json.charCodeAt(i)
    if (inString) {
      if (unit === 0x5c) i++
      else if (unit === 0x22) inString = false
    } else if (unit === 0x22) inString = true
    else if (unit === 0x5b || unit === 0x7b) deepest = Math.max(deepest, ++depth)
    else if (unit === 0x5d || unit === 0x7d) depth--
  }
  return deepest
}

function mediaType(request: Request): string {
  return (request.headers.get('content-type') ?? '').split(';')[0].trim().toLowerCase()
}

function invalid(sentence: string): Failure {
  return new Failure('request-invalid', sentence)
}

function tooLarge(limit: number): Failure {
  return new Failure('request-too-large', `The body is larger than ${limit / 1_000_000} MB. Send less at once.`, { limit })
}
