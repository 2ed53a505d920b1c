import type { Answer } from '../../../../api/operations.ts'
import { call } from '../../api.ts'
import { failureOf } from '../../notices.svelte.ts'

/** One text or file on its way in, and what became of it. */
export interface Arrival {
  readonly id: number
  readonly name: string
  readonly state: 'waiting' | 'reading' | 'added' | 'there' | 'refused'
  readonly report: string | null
  readonly tells: string
}
type Taken = Answer<'addReport'>
type Outcome = Pick<Arrival, 'state' | 'report' | 'tells'>

/** What a reader of the list should know before the claims are judged. */
const UNDATED = ' No day of publication was given: what it calls “Wednesday” or “today” stays open.'

let last = 0
let arrivals = $state.raw<readonly Arrival[]>([])
/** Files are taken in one after another: each is read whole before the next, so that what is shown is what is happening. */
let queue: Promise<void> = Promise.resolve()

export const adding = {
  get arrivals(): readonly Arrival[] {
    return arrivals
  },
  get busy(): boolean {
    return arrivals.some(({ state }) => state === 'waiting' || state === 'reading')
  },
}

export function clearArrivals(): void {
  arrivals = arrivals.filter(({ state }) => state === 'waiting' || state === 'reading')
}

export interface Pasted {
  readonly text: string
  readonly title?: string
  readonly publisher?: string
  readonly url?: string
  readonly published?: string
}

/** Adds a text. Resolves with what became of it. */
export function addText(pasted: Pasted): Promise<Arrival> {
  return arrive(pasted.title ?? firstWords(pasted.text), async () => {
    const came = outcomeOf(await call('addReport', { body: { ...pasted } }))
    return pasted.published === undefined && came.state === 'added' ? { ...came, tells: came.tells + UNDATED } : came
  })
}

/** Adds files, each by itself. */
export function addFiles(files: readonly File[]): void {
  for (const file of files)
    void arrive(file.name, async () => {
      const { rows, refused } = await call('addReportFiles', { files: [file] })
      const [row] = rows
      const [no] = refused
      if (row) return outcomeOf(row)
      return { state: 'refused', report: null, tells: no ? `${no.sentence} (${no.code})` : 'The server took nothing in.' }
    })
}

function outcomeOf({ report, added, claims, notes }: Taken): Outcome {
  const count = claims === 1 ? '1 claim' : `${claims} claims`
  const told = notes.length ? ` ${notes.join(' ')}` : ''
  return added
    ? { state: 'added', report, tells: `${count} read.${told}` }
    : { state: 'there', report, tells: `Here already, with ${count}.${told}` }
}

function firstWords(text: string): string {
  const line = text.trim().split('\n', 1)[0] ?? ''
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}

async function arrive(name: string, add: () => Promise<Outcome>): Promise<Arrival> {
  const id = ++last
  let mine: Arrival = { id, name, state: 'waiting', report: null, tells: '' }
  const show = (change: Partial<Arrival>): void => {
    mine = { ...mine, ...change }
    arrivals = arrivals.some((one) => one.id === id) ? arrivals.map((one) => (one.id === id ? mine : one)) : [mine, ...arrivals]
  }
  show({})
  const turn = queue.then(async () => {
    show({ state: 'reading' })
    try {
      show(await add())
    } catch (error) {
      const { code, sentence } = failureOf(error)
      show({ state: 'refused', tells: `${sentence} (${code})` })
    }
  })
  queue = turn
  await turn
  return mine
}
