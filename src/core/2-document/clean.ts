import { replaceAll, type MappedText } from './mapped-text.ts'

/**
 * What a plain text is cleaned of: byte order marks, soft hyphens, zero-width and direction marks and control characters are left out; every kind of line
 * end becomes "\n" and every kind of space one plain space. Letters are never composed or changed: offsets stay those of the words as written.
 */
const UNCLEAN =
  /\r\n?|[\v\f\u0085\u2028\u2029]|[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]|[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g
const SPACES = /^[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]$/

/** Cleans a plain text for reading and keeps the way back to it. */
export function cleanText(source: string): MappedText {
  return replaceAll(source, UNCLEAN, ([found]) => (SPACES.test(found) ? ' ' : isLineEnd(found) ? '\n' : found === '\u2029' ? '\n\n' : ''))
}

function isLineEnd(found: string): boolean {
  return found === '\r\n' || found === '\r' || found === '\v' || found === '\f' || found === '\u0085' || found === '\u2028'
}
