/** What a thread beside the server's runs: it opens the ledger once more, to read, and does the jobs it is sent, one after another. */
import { parentPort, workerData } from 'node:worker_threads'
import { Failure } from '../core/0-terms/failure.ts'
import type { Pack } from '../core/0-terms/pack.ts'
import type { Head } from '../ledger/entry.ts'
import type { At } from './add-reports.ts'
import { composeEdition, previewEdition, type ComposedEdition, type EditedEdition } from './compose-edition.ts'
import { openToRead, type LedgerPlace } from './open-ledger.ts'
import type { Until } from './recorded-reports.ts'
import { verifyRecord, type Verified } from './verify-record.ts'

export type Job =
  | { readonly does: 'verify'; readonly remembered: readonly Head[] }
  | { readonly does: 'compose' | 'preview'; readonly pack: Pack; readonly edition: EditedEdition; readonly until: Until }

export interface Asked {
  readonly id: number
  readonly job: Job
}

/** What comes back for each job. */
export interface Results {
  readonly verify: Verified
  readonly compose: ComposedEdition
  readonly preview: ComposedEdition
}

/** A failure as it goes from thread to thread; `code` is null for a fault of the program. */
interface Fault {
  readonly code: string | null
  readonly sentence: string
  readonly facts: Failure['facts']
  readonly stack: string | null
}

export type Told =
  | { readonly id: number; readonly progress: readonly [number, number] }
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly fault: Fault }

const tell = (told: Told): void => parentPort?.postMessage(told)
let opened: Promise<At> | null = null
let before: Promise<void> = Promise.resolve()

parentPort?.on('message', (asked: Asked) => {
  before = before.then(() => answer(asked))
})

async function answer({ id, job }: Asked): Promise<void> {
  try {
    opened ??= openToRead(workerData as LedgerPlace)
    tell({ id, result: await done(await opened, job, (of, all) => tell({ id, progress: [of, all] })) })
  } catch (error) {
    tell({ id, fault: faultOf(error) })
  }
}

async function done(at: At, job: Job, progress: (done: number, of: number) => void): Promise<Verified | ComposedEdition> {
  if (job.does === 'verify') return verifyRecord(at, { remembered: job.remembered, progress })
  const { pack, edition, until } = job
  return job.does === 'compose' ? composeEdition(at, pack, edition, until) : previewEdition(at, pack, edition, until)
}

function faultOf(error: unknown): Fault {
  if (error instanceof Failure) return { code: error.code, sentence: error.message, facts: error.facts, stack: null }
  const { message, stack = null } = error instanceof Error ? error : new Error(String(error))
  return { code: null, sentence: message, facts: {}, stack }
}
