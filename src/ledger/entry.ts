/** A value that JSON can hold without loss. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/**
 * What can be recorded. `report`: a captured document; `reading`: the claims one version of one reader found in it; `review`: a person's judgement of a
 * claim; `relation`: a person's link between claims; `note`: free words on any subject; `edition`: a published overview; `correction` and `retraction`: what
 * became of an edition; `pack`: what the desk taught its pack; `custody`: who had the originals when, imports and migrations.
 */
export const ENTRY_KINDS = [
  'report',
  'reading',
  'review',
  'relation',
  'note',
  'edition',
  'correction',
  'retraction',
  'pack',
  'custody',
] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]

/** Kinds whose author is part of what is said: the same judgement of two persons is two entries; the same report from two persons is one. */
export const JUDGEMENTS: ReadonlySet<EntryKind> = new Set([
  'review',
  'relation',
  'note',
  'edition',
  'correction',
  'retraction',
  'pack',
  'custody',
])

/** What somebody wants to have recorded. */
export interface Draft {
  readonly kind: EntryKind
  /** What it is about: the id of a report, claim or edition. A report is about itself. */
  readonly subject: string
  /** The report in whose bucket it lies, so that all about one report stands in one chain. Entries about no report give their own subject. */
  readonly report: string
  /** Who: a user name, or a reader with its version. */
  readonly by: string
  readonly body: Json
}

/**
 * One recorded entry: a narrow envelope around canonical JSON (RFC 8785). `id` is the SHA-256 of what is said, so that saying it twice adds nothing; `hash` is
 * the SHA-256 over envelope and `previous`, the hash of the entry before in the same bucket. Hashes are 64 lower-case hex digits.
 */
export interface Entry extends Draft {
  readonly conflict: string
  readonly bucket: number
  /** 1, 2, 3 … within its bucket, without gaps. */
  readonly seq: number
  /** When the ledger took it: UTC, milliseconds, never earlier than the entry before. */
  readonly recorded: string
  readonly id: string
  readonly previous: string
  readonly hash: string
}

/** An entry whose body is still the canonical JSON that was hashed. */
export type EntryText = Omit<Entry, 'body'> & { readonly body: string }

/** The end of one bucket's chain. An empty chain: `seq` 0 and the hash of 64 zeros. */
export interface Head {
  readonly bucket: number
  readonly seq: number
  readonly hash: string
}
