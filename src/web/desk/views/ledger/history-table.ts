import type { Answer } from '../../../../api/operations.ts'
import type { Claim } from '../../../../core/0-terms/claim.ts'

type History = Answer<'claim'>

/** One moment in the life of a claim: a reading, a review, or what stands now. */
export interface HistoryColumn {
  readonly id: string
  readonly title: string
  readonly by: string
  readonly recorded: string | null
  readonly why: string | null
  readonly undone: boolean
  readonly crossed: boolean
  /** Values by field; a review holds only what it set. */
  readonly cells: Readonly<Record<string, string>>
}

export interface HistoryTable {
  /** Fields with a label, in the order they are told; only those that anybody gave. */
  readonly fields: readonly { readonly key: string; readonly label: string }[]
  readonly columns: readonly HistoryColumn[]
}

const LABELS: Readonly<Record<string, string>> = {
  text: 'Words',
  chain: 'Who says it',
  party: 'Side',
  against: 'Against',
  kind: 'Kind',
  stance: 'Stance',
  when: 'When',
  places: 'Places',
  tolls: 'Figures',
  hedge: 'Hedge',
  denies: 'Denies',
  background: 'Background',
}

const DOES: Readonly<Record<string, string>> = {
  accept: 'Accepted',
  reject: 'Rejected',
  correct: 'Corrected',
  add: 'Added',
  undo: 'Taken back',
  link: 'Linked',
  unlink: 'Unlinked',
  merge: 'Joined',
  split: 'Set apart',
}

/** A claim as it was read, each judgement of it, and what stands, side by side in the order of time. */
export function historyTable(history: History): HistoryTable {
  const readings = history.readings.map(({ id, reader, recorded, claim }): HistoryColumn => ({
    id,
    title: claim ? 'Read' : 'Not found',
    by: reader,
    recorded,
    why: null,
    undone: false,
    crossed: false,
    cells: claim ? cellsOf(claim) : {},
  }))
  const reviews = history.reviews.map(({ id, by, recorded, does, judgement, why, undone, crossed }): HistoryColumn => ({
    id,
    title: DOES[does] ?? does,
    by,
    recorded,
    why,
    undone,
    crossed,
    cells: setBy(judgement),
  }))
  const { current } = history
  const now: readonly HistoryColumn[] = current
    ? [
        {
          id: 'now',
          title: 'Now',
          by: current.state,
          recorded: null,
          why: null,
          undone: false,
          crossed: false,
          cells: cellsOf(current.claim),
        },
      ]
    : []
  const columns = [...[...readings, ...reviews].sort((a, b) => ((a.recorded ?? '') < (b.recorded ?? '') ? -1 : 1)), ...now]
  const fields = Object.entries(LABELS).filter(([key]) => columns.some((column) => key in column.cells))
  return { columns, fields: fields.map(([key, label]) => ({ key, label })) }
}

/** Is a value of a column another than the one before it told? */
export function isChange(table: HistoryTable, at: number, key: string): boolean {
  const value = table.columns[at].cells[key]
  const before = table.columns.slice(0, at).findLast((column) => !column.undone && key in column.cells)?.cells[key]
  return value !== undefined && before !== undefined && value !== before
}

function cellsOf(claim: Claim): Record<string, string> {
  return {
    text: claim.text,
    chain: claim.chain.length === 0 ? 'the report itself' : claim.chain.map((s) => s.name).join(' › '),
    party: claim.party,
    kind: claim.kind,
    stance: claim.stance,
    ...worded({
      against: claim.against,
      when: claim.when,
      places: claim.places,
      tolls: claim.tolls,
      hedge: claim.hedge,
      denies: claim.denies,
    }),
    ...(claim.background ? { background: 'yes' } : {}),
  }
}

function setBy(judgement: Readonly<Record<string, unknown>>): Record<string, string> {
  const set = judgement['set']
  return typeof set === 'object' && set !== null ? worded(set, true) : {}
}

/** Values as words. What is not there is told only where somebody set it so. */
function worded(values: object, isSet = false): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]: [string, unknown]) => {
      const words = valueWords(value)
      const label = key === 'span' ? 'text' : key
      return words !== '' ? [[label, words]] : isSet ? [[label, 'none']] : []
    }),
  )
}

function valueWords(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (Array.isArray(value)) return value.map(valueWords).join('; ')
  return objectWords(value as Readonly<Record<string, unknown>>)
}

function objectWords(value: Readonly<Record<string, unknown>>): string {
  if ('measure' in value) return tollWords(value)
  const told = ['name', 'words', 'place', 'from', 'to'].flatMap((key) => valueWords(value[key]) || [])
  return [...new Set(told)].join(' ') || `${String(value['start'])} to ${String(value['end'])}`
}

/** "at least 52 civilians": killed 52 or more, civilian */
function tollWords({ words, measure, low, high, group }: Readonly<Record<string, unknown>>): string {
  const figure = high === null ? `${valueWords(low)} or more` : low === high ? valueWords(low) : `${valueWords(low)} to ${valueWords(high)}`
  return `${valueWords(words) === '' ? '' : `“${valueWords(words)}”: `}${valueWords(measure)} ${figure}, ${valueWords(group)}`
}
