import type { Report } from '../0-terms/report.ts'
import type { PartyId } from '../0-terms/party.ts'
import type { Tokens } from './tokens.ts'

/** Tokens, half-open. */
export interface TokenRange {
  readonly from: number
  readonly to: number
}

export type BlockKind = 'heading' | 'paragraph' | 'bullet' | 'item' | 'dateline' | 'caption' | 'boilerplate'

/** A block of the text: a heading, a bullet ("•" even without a line break), a live-blog item, a paragraph. Blocks cover all tokens in order. */
export interface Block {
  readonly kind: BlockKind
  /** Tokens, half-open. */
  readonly from: number
  readonly to: number
  /** Index into `Document.sections`, or -1. */
  readonly section: number
  /** For headlines of the shape "claim – source" or "Source: claim": tokens of the source, half-open; null otherwise. */
  readonly headSource: TokenRange | null
  /** Clock time written at the head of a live-blog item, `HH:MM`; null otherwise. */
  readonly clock: string | null
}

/** A stretch under one header that assigns its claims to a side ("Information from Yerevan"), or to nobody ("Negotiations and statements"). */
export interface Section {
  readonly header: TokenRange
  /** Tokens naming the source inside the header ("Yerevan"); null for a header that assigns no side. */
  readonly source: TokenRange | null
  readonly party: PartyId | null
  readonly firstBlock: number
  readonly endBlock: number
}

/** Sentences as arrays: sentence s holds tokens [from[s], to[s]) and lies in block block[s]. A sentence never crosses a block. */
export interface Sentences {
  readonly n: number
  readonly from: Int32Array
  readonly to: Int32Array
  readonly block: Int32Array
}

/** A quotation: tokens between its marks (marks excluded). `depth` 0 is the outermost. An unclosed one ends with its block (`closed: false`). */
export interface Quotation {
  readonly from: number
  readonly to: number
  readonly depth: number
  readonly closed: boolean
  /** Index of the quotation this one goes on after an interruption ("…," he said. "…"), or -1. */
  readonly continues: number
}

export type MentionKind = 'actor' | 'party' | 'adjective' | 'place' | 'line'

/** A name of the pack found in the text: tokens [from, to). Longest match wins; a name of several things keeps all its readings in `ids`. */
export interface Mention {
  readonly from: number
  readonly to: number
  readonly kind: MentionKind
  /** The likeliest reading's id: an actor, a party, a place or a line. */
  readonly id: string
  readonly ids: readonly { readonly kind: MentionKind; readonly id: string }[]
}

/** A report cut up and tagged, before anything is claimed. Everything stands off: token indices and offsets into `report.text`. */
export interface Document {
  readonly report: Report
  readonly tokens: Tokens
  readonly blocks: readonly Block[]
  readonly sections: readonly Section[]
  readonly sentences: Sentences
  /** Sentence of each token. */
  readonly sentenceOf: Int32Array
  /** Part of speech of each token: an index into `TAGS` of pos.ts. */
  readonly tag: Uint8Array
  readonly quotations: readonly Quotation[]
  /** Innermost quotation of each token, or -1. Tokens that are quotation marks themselves have -1 at depth 0. */
  readonly quotationOf: Int32Array
  readonly mentions: readonly Mention[]
  /** Mention that covers each token, or -1. */
  readonly mentionOf: Int32Array
}
