import type { Answer } from '../../../../api/operations.ts'

export type EntryLine = Answer<'entries'>['rows'][number]
export type WholeEntry = Answer<'entry'>

const KIND_WORDS: Readonly<Record<EntryLine['kind'], string>> = {
  report: 'added a report',
  reading: 'read a report',
  review: 'judged a claim',
  relation: 'judged two claims',
  note: 'wrote a note',
  edition: 'published an edition',
  correction: 'corrected an edition',
  retraction: 'retracted an edition',
  pack: 'taught the pack',
  custody: 'took the record into custody',
}

/** Kinds of entries that can be asked for, as they are called. */
export const KIND_CHOICES: readonly { readonly value: string; readonly label: string }[] = [
  { value: '', label: 'Everything' },
  { value: 'review,relation', label: 'Judgements' },
  { value: 'edition,correction,retraction', label: 'Editions' },
  { value: 'report', label: 'Reports' },
  { value: 'reading', label: 'Readings' },
  { value: 'pack', label: 'Pack' },
  { value: 'custody', label: 'Custody' },
]

const DOES: Readonly<Record<string, string>> = {
  accept: 'accepted',
  reject: 'rejected',
  correct: 'corrected',
  add: 'added',
  link: 'linked',
  unlink: 'unlinked',
  merge: 'joined with another',
  split: 'set apart from another',
  undo: 'took a judgement back on',
}

function field(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && key in value ? Object.entries(value).find(([name]) => name === key)?.[1] : undefined
}

function string(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

function named(names: unknown): string | null {
  return Array.isArray(names) ? names.join(', ') : null
}

/** What an entry did, in a few words; better where its body has come. */
export function entryWords(line: EntryLine, whole: WholeEntry | undefined): string {
  const does = string(field(field(whole?.body, 'judgement'), 'does'))
  if (does === null) return KIND_WORDS[line.kind]
  const set = field(field(whole?.body, 'judgement'), 'set')
  const fields = typeof set === 'object' && set !== null ? Object.keys(set) : []
  return `${DOES[does] ?? does}${fields.length > 0 ? ` (${fields.join(', ')})` : ''}`
}

/** The words an entry is about: of the claim judged, or the headline published. */
export function entrySubject(whole: WholeEntry | undefined): string | null {
  return (
    string(field(field(whole?.body, 'on'), 'words')) ??
    string(field(whole?.body, 'headline')) ??
    named(field(whole?.body, 'names')) ??
    string(field(field(whole?.body, 'report'), 'title'))
  )
}

/** Why it was done, where somebody said. */
export function entryWhy(whole: WholeEntry | undefined): string | null {
  return string(field(whole?.body, 'why'))
}

/** Has an entry a body worth fetching for the list? A reading's is as long as its report. */
export function tellsMore({ kind }: EntryLine): boolean {
  return kind !== 'reading' && kind !== 'custody'
}

/** An instant as the list shows it: to the second, in UTC. */
export function instantWords(recorded: string): string {
  return recorded.slice(0, 19).replace('T', ' ')
}
