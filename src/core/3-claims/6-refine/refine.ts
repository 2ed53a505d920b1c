import type { Claim } from '../../0-terms/claim.ts'
import type { Gazetteer } from '../../1-lexicon/gazetteer.ts'
import type { Document } from '../../2-document/document.ts'
import { carryAuthors } from './carried-authors.ts'
import { dropIdlePlaces } from './carried-places.ts'
import { dropIdleTimes } from './idle-times.ts'
import { linkDenials } from './link-denials.ts'
import { markBackground } from './background.ts'
import { retellPlaces } from './retold-places.ts'
import { retellTimes } from './retold-times.ts'
import { dropToldTwice } from './told-twice.ts'

/** The passes over a report's claims as a whole, in order. */
export function refine(claims: readonly Claim[], doc: Document, gaz: Gazetteer): Claim[] {
  const once = dropIdleTimes(dropIdlePlaces(dropToldTwice(carryAuthors(claims), doc), gaz))
  return linkDenials(retellPlaces(retellTimes(markBackground(once, doc, gaz), doc), doc, gaz), doc)
}
