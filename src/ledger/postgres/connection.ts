import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { isLost, isPassing, toFailure } from './server-errors.ts'

/** One connection, inside a transaction or not. Values are given apart from the SQL, as `$1`, `$2` … */
export interface Session {
  rows<Row extends object>(sql: string, values?: readonly unknown[]): Promise<readonly Row[]>
}

/** The server, through a small pool of connections. Errors come out as `Failure`. */
export interface Database {
  /** One statement that only reads. */
  read<Row extends object>(sql: string, values?: readonly unknown[]): Promise<readonly Row[]>
  /**
   * All of `work` or nothing of it. Where the connection was lost or the server asked for another try, `work` is done once more from the beginning, on a new
   * connection: whether the first try was committed is not known then, so that `work` must look.
   */
  transaction<T>(work: (session: Session) => Promise<T>): Promise<T>
  /** A statement that stands outside any transaction and changes no row. */
  maintain(sql: string): Promise<void>
  close(): Promise<void>
}

const CONNECTIONS = 8
/** Milliseconds. A head that somebody keeps locked is told as such instead of being waited for for ever; a client that went away holds none. */
export interface Waits {
  readonly connect: number
  readonly lock: number
  readonly idleInTransaction: number
  /** Before the second try. */
  readonly again: number
}
const WAITS: Waits = { connect: 10_000, lock: 30_000, idleInTransaction: 60_000, again: 250 }

const INT8 = 20
/** Whole numbers of 64 bits as numbers: entries are counted, and nobody has 2^53 of them. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === INT8 ? Number : (pg.types.getTypeParser(oid, format) as (text: string) => unknown),
}

/** @throws nothing: connections are made when they are needed */
export function connect(url: string, waits: Waits = WAITS): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: waits.connect,
    lock_timeout: waits.lock,
    idle_in_transaction_session_timeout: waits.idleInTransaction,
    keepAlive: true,
    application_name: 'alteram',
    types,
  })
  // A connection that breaks while nobody uses it is simply replaced; without a listener it would end the process. One that breaks in hand, be it in the moment
  // in which it is handed over, tells it to the next statement.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return {
    read: (sql, values) => twice(waits.again, () => sessionOf(pool).rows(sql, values)),
    transaction: (work) => twice(waits.again, () => inTransaction(pool, work)),
    maintain: async (sql) => void (await pool.query(sql)),
    close: () => pool.end(),
  }
}

function sessionOf(client: pg.Pool | pg.PoolClient): Session {
  return {
    rows: async <Row extends object>(sql: string, values: readonly unknown[] = []) => (await client.query<Row>(sql, [...values])).rows,
  }
}

async function inTransaction<T>(pool: pg.Pool, work: (session: Session) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken = false
  try {
    await client.query('begin')
    const result = await work(sessionOf(client))
    await client.query('commit')
    return result
  } catch (error) {
    broken = isLost(error)
    if (!broken) await client.query('rollback').catch(() => (broken = true))
    throw error
  } finally {
    client.release(broken)
  }
}

async function twice<T>(wait: number, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!isLost(error) && !isPassing(error)) throw toFailure(error)
  }
  await pause(wait)
  try {
    return await work()
  } catch (error) {
    throw toFailure(error)
  }
}
