import { Failure } from '../core/0-terms/failure.ts'

/** A place to go on from, made opaque, so that nobody builds on what is in it. */
export function toCursor(place: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url')
}

/**
 * What `toCursor` made opaque, checked against the types expected.
 * @throws Failure `usage` when it is none of ours
 */
export function fromCursor<T extends readonly ('string' | 'number')[]>(
  cursor: string,
  ...types: T
): { [K in keyof T]: T[K] extends 'string' ? string : number } {
  let place: unknown
  try {
    place = JSON.parse(Buffer.from(cursor, 'base64url').toString())
  } catch {
    throw noCursor()
  }
  const fits = (value: unknown): value is { [K in keyof T]: T[K] extends 'string' ? string : number } =>
    Array.isArray(value) && value.length === types.length && types.every((type, k) => typeof value[k] === type)
  if (!fits(place)) throw noCursor()
  return place
}

function noCursor(): Failure {
  return new Failure('usage', 'This is no place to go on from. Give back `next` of the page before, or begin without it.')
}
