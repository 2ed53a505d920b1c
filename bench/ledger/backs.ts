import { join } from 'node:path'
import type { Ledger, LedgerOptions } from '../../src/ledger/ledger.ts'
import { openMemory } from '../../src/ledger/memory.ts'
import { openSqlite } from '../../src/ledger/sqlite/open-sqlite.ts'
import { POSTGRES } from './postgres.ts'

/** A back to be measured: how it opens what lies in a folder, again and again. */
export interface Back {
  readonly id: string
  /** Whether what was added is still there when it is opened anew. */
  readonly keeps: boolean
  open(folder: string, options: LedgerOptions): Promise<Ledger>
}

export const BACKS: readonly Back[] = [
  { id: 'sqlite', keeps: true, open: async (folder, options) => (await openSqlite(join(folder, 'ledger.sqlite'), options)).ledger },
  { id: 'memory', keeps: false, open: async (_folder, options) => openMemory(options).ledger },
  POSTGRES,
]
