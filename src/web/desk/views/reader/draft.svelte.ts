import type { Source } from '../../../../core/0-terms/attribution.ts'
import type { Claim } from '../../../../core/0-terms/claim.ts'
import type { Span, Words } from '../../../../core/0-terms/span.ts'
import type { Row, Judgement } from './report-desk.svelte.ts'

/** What an editor can set otherwise than the reader did. */
const FIELDS = ['kind', 'stance', 'party', 'against', 'chain', 'tolls', 'places', 'when', 'hedge', 'denies', 'background'] as const
type Field = (typeof FIELDS)[number]
type Loose<T> = T extends readonly (infer U)[] ? Loose<U>[] : T extends object ? { -readonly [K in keyof T]: Loose<T[K]> } : T
/** The fields of a claim as they are being edited. */
export type DraftFields = { -readonly [K in Field]: Loose<Claim[K]> }
type Corrections = Extract<Judgement, { readonly does: 'correct' }>['set']

function fieldsOf(claim: Claim): DraftFields {
  const fields = Object.fromEntries(FIELDS.map((field) => [field, claim[field]]))
  return structuredClone(fields) as DraftFields
}

/** What was begun and not saved when the reader was left: it waits there. */
const kept = new Map<string, Partial<DraftFields>>()

/** A claim's fields while somebody edits them. Nothing is recorded until it is saved; what was begun on one claim waits while another is looked at. */
export class Draft {
  readonly row: Row
  fields = $state<DraftFields>() as DraftFields
  /** The fields as they stood when editing began: what is said to be changed is changed against these. */
  #began: DraftFields
  #of: Claim
  /** Fields that were changed. */
  readonly changed: readonly Field[] = $derived(FIELDS.filter((field) => !same(this.fields[field], this.#began[field])))

  constructor(row: Row) {
    this.row = row
    this.#of = row.claim
    this.#began = fieldsOf(row.claim)
    this.fields = { ...structuredClone(this.#began), ...kept.get(row.id) }
    kept.delete(row.id)
  }

  /** Keeps what was begun until the claim is looked at again. */
  keep(): void {
    const fields = $state.snapshot(this.fields)
    kept.set(this.row.id, Object.fromEntries(this.changed.map((field) => [field, fields[field]])))
  }

  /** Begins again from the claim as it stands. */
  reset(): void {
    this.#of = this.row.claim
    this.#began = fieldsOf(this.row.claim)
    this.fields = structuredClone(this.#began)
  }

  /** Follows the claim as somebody else corrected it, unless something was begun here. */
  follow(): void {
    if (this.#of !== this.row.claim && this.changed.length === 0) this.reset()
  }

  /** Only what was changed: everything else stays as read, also by a better reader. */
  corrections(): Corrections {
    const fields = $state.snapshot(this.fields)
    return Object.fromEntries(this.changed.map((field) => [field, fields[field]]))
  }
}

function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}

/** Words of the text under a span, anchored. */
export function wordsOf(text: string, { start, end }: Span): Words {
  return { words: text.slice(start, end), start, end }
}

/** A source whose name stands in the text near the claim is anchored there; one that does not is kept by name alone. */
export function anchoredSource(text: string, name: string, near: Span): Pick<Source, 'name' | 'start' | 'end'> {
  const from = Math.max(0, near.start - 400)
  const at = name === '' ? -1 : text.slice(from, near.end + 400).indexOf(name)
  return at < 0 ? { name, start: -1, end: -1 } : { name, start: from + at, end: from + at + name.length }
}

/** Does what is said of some words stand within this span? */
export function within(words: Span | null, span: Span): boolean {
  return words !== null && span.start <= words.start && words.end <= span.end
}
