import type { LedgerStatus } from '../ledger/ledger.ts'
import type { SetAside } from '../queue/queue.ts'
import type { OpenedLedger } from './open-ledger.ts'

export interface WholeStatus extends LedgerStatus {
  readonly conflict: string
  readonly pack: string
  readonly zone: string
  readonly back: string
  readonly queue: { readonly waiting: number; readonly lent: number; readonly setAside: number }
  readonly setAside: readonly SetAside[]
}

/** What a ledger holds, and what waits in its queue. The address of a database is not told: it may hold a password. */
export async function ledgerStatus({ ledger, queue, conflict, settings }: OpenedLedger): Promise<WholeStatus> {
  const [held, counts, setAside] = await Promise.all([ledger.status(conflict), queue.counts(conflict), queue.setAside(conflict)])
  return { conflict, pack: settings.pack, zone: settings.zone, back: ledger.back, ...held, queue: counts, setAside }
}
