import type { ActorId } from './attribution.ts'
import { OUTLET, type PartyId } from './party.ts'
import type { CivilTime } from './when.ts'

/** SHA-256 of the original bytes, in hex. */
export type ReportId = string

/** One captured source document, ready to be read. The original bytes are kept by whoever captured it; `text` is what claims point into. */
export interface Report {
  readonly id: ReportId
  readonly text: string
  readonly title: string | null
  readonly publisher: string | null
  /** The publisher, when the pack knows it as an actor. */
  readonly publisherActor: ActorId | null
  /** `outlet` for press; a party when the publisher speaks for one (a ministry's own bulletin). */
  readonly publisherParty: PartyId
  readonly url: string | null
  /** As written in the front matter or the page: an instant with offset, or null. */
  readonly published: string | null
  /** `published` in the pack's zone; what relative times are reckoned from. */
  readonly said: CivilTime | null
  /** When it was captured, when that is known. */
  readonly captured: string | null
  readonly language: string | null
  /** A note shown wherever the report is, for example "sample text, not an original". */
  readonly notice: string | null
}

/** A report of which nothing is known but its words: no publisher, no date. The outlet's own voice, then, is nobody's. */
export function bareReport(id: ReportId, text: string): Report {
  return {
    id,
    text,
    title: null,
    publisher: null,
    publisherActor: null,
    publisherParty: OUTLET,
    url: null,
    published: null,
    said: null,
    captured: null,
    language: 'en',
    notice: null,
  }
}
