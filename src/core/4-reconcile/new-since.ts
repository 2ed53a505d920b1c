import type { CivilTime } from '../0-terms/when.ts'
import { civilMinutes } from './civil-minutes.ts'
import type { Heard } from './heard.ts'

/** Is a matter new since the previous edition: said after it, and never said before it? Without a previous edition nothing is called new. */
export function isNewSince(claims: readonly Heard[], previous: CivilTime | null): boolean {
  if (previous === null) return false
  const limit = civilMinutes(previous)
  return claims.length > 0 && claims.every((h) => h.said !== null && h.said > limit)
}
