import { DatabaseSync, type SQLInputValue, type SQLOutputValue, type StatementSync } from 'node:sqlite'
import { asFailure } from './sqlite-failures.ts'

export type SqlRow = Record<string, SQLOutputValue>

/** One open file: statements are prepared once, and what SQLite throws becomes a failure. */
export interface Connection {
  readonly db: DatabaseSync
  readonly file: string
  all<T extends SqlRow>(sql: string, ...values: readonly SQLInputValue[]): readonly T[]
  first<T extends SqlRow>(sql: string, ...values: readonly SQLInputValue[]): T | undefined
  /** Returns how many rows were changed. */
  run(sql: string, ...values: readonly SQLInputValue[]): number
  /** All of it or nothing, alone: others wait. */
  writing<T>(work: () => T): T
  /** Everything read within it is of one moment. */
  reading<T>(work: () => T): T
  close(): void
}

/** Statements kept prepared. Look-ups are put together from a handful of conditions, so that there are a few hundred at most. */
const PREPARED = 500

/**
 * @param wait milliseconds that a writer waits for another
 * @param readOnly whether every statement that would change something is refused
 * @throws Failure `output-unwritable`, `ledger-damaged`
 */
export function connect(file: string, wait: number, readOnly = false): Connection {
  const guarded = <T>(work: () => T): T => {
    try {
      return work()
    } catch (error) {
      throw asFailure(error, file)
    }
  }
  const db = guarded(() => new DatabaseSync(file, { timeout: wait, defensive: true, enableForeignKeyConstraints: true, readOnly }))
  const statements = new Map<string, StatementSync>()
  const prepared = (sql: string): StatementSync => {
    const known = statements.get(sql)
    if (known) return known
    if (statements.size >= PREPARED) statements.clear()
    const made = db.prepare(sql)
    statements.set(sql, made)
    return made
  }
  const within = <T>(begin: string, work: () => T): T => {
    db.exec(begin)
    try {
      const result = work()
      db.exec('COMMIT')
      return result
    } catch (error) {
      if (db.isTransaction) db.exec('ROLLBACK')
      throw error
    }
  }
  return {
    db,
    file,
    all: <T extends SqlRow>(sql: string, ...values: readonly SQLInputValue[]) => guarded(() => prepared(sql).all(...values) as T[]),
    first: <T extends SqlRow>(sql: string, ...values: readonly SQLInputValue[]) =>
      guarded(() => prepared(sql).get(...values) as T | undefined),
    run: (sql, ...values) => guarded(() => Number(prepared(sql).run(...values).changes)),
    writing: (work) => guarded(() => within('BEGIN IMMEDIATE', work)),
    reading: (work) => guarded(() => (db.isTransaction ? work() : within('BEGIN', work))),
    close: () => {
      statements.clear()
      if (db.isOpen) db.close()
    },
  }
}
