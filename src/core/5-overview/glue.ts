import type { Stance } from '../0-terms/claim.ts'

/**
 * The closed list of connecting words a compiled sentence may hold that are nobody's words. No row holds a name, a number or a date. A row that takes a
 * stance may only stand beside a claim of that stance. Verbs: "said" and "reported" are neutral; "claimed", "admitted" and the like are never ours.
 */
const ROWS = [
  { id: 'space', text: ' ' },
  { id: 'stop', text: '.' },
  { id: 'comma', text: ', ' },
  { id: 'semicolon', text: '; ' },
  { id: 'colon', text: ': ' },
  { id: 'open', text: '“' },
  { id: 'close', text: '”' },
  { id: 'open-inner', text: '‘' },
  { id: 'close-inner', text: '’' },
  { id: 'comma-close', text: ',” ' },
  { id: 'close-space', text: '” ' },
  { id: 'bracket-open', text: ' (' },
  { id: 'bracket-close', text: ')' },
  { id: 'square-open', text: ' [' },
  { id: 'square-close', text: ']' },
  { id: 'said', text: ' said' },
  { id: 'says', text: ' says ' },
  { id: 'said-colon', text: ' said: ' },
  { id: 'in-the-words-of', text: 'In the words of ' },
  { id: 'as-reported-by', text: ', as reported by ' },
  { id: 'reported', text: ' reported' },
  { id: 'naming-no-source', text: ', naming no source' },
  { id: 'said-unnamed', text: 'according to a report that names no source' },
  { id: 'no-publisher', text: 'according to a report whose publisher is not named' },
  { id: 'denied-that', text: ' denied that ', stance: 'denies' },
  { id: 'denied', text: ' denied ', stance: 'denies' },
  { id: 'denies-it', text: ' denies it', stance: 'denies' },
  { id: 'rejected', text: ' rejected this', stance: 'denies' },
  { id: 'doubted', text: ' cast doubt on ', stance: 'doubts' },
  { id: 'accused', text: ' accused ', stance: 'accuses' },
  { id: 'accuses', text: ' accuses ', stance: 'accuses' },
  { id: 'of', text: ' of ' },
  { id: 'a', text: 'A ' },
  { id: 'an', text: 'An ' },
  { id: 'was', text: ' was ' },
  { id: 'on', text: ' on ' },
] as const satisfies readonly { readonly id: string; readonly text: string; readonly stance?: Stance }[]

export type GlueId = (typeof ROWS)[number]['id']

interface GlueRow {
  readonly id: string
  readonly text: string
  readonly stance?: Stance
}

const BY_ID: ReadonlyMap<string, GlueRow> = new Map(ROWS.map((r): [string, GlueRow] => [r.id, r]))

/** The row of an id, or undefined when no such glue exists. */
export function glueRow(id: string): GlueRow | undefined {
  return BY_ID.get(id)
}

/** The texts of all rows. */
export const GLUE_TEXTS: readonly string[] = ROWS.map((row) => row.text)
