import { readdirSync, readFileSync } from 'node:fs'
import { Failure } from '../../core/0-terms/failure.ts'
import type { Connection } from './connection.ts'

/** In the head of every ledger file ("ALTM"), so that no other database is taken for one. */
const APPLICATION = 0x414c544d
const FOLDER = new URL('./migrations/', import.meta.url)

interface Migration {
  readonly version: number
  readonly sql: string
}

function migrations(): readonly Migration[] {
  const names = readdirSync(FOLDER).filter((name) => /^\d{4}-.*\.sql$/.test(name))
  return names.sort().map((name) => ({ version: Number(name.slice(0, 4)), sql: readFileSync(new URL(name, FOLDER), 'utf8') }))
}

/**
 * Brings a file to the version of this program, forwards only, each step in a transaction of its own. A step that changes what is looked up writes the
 * conflicts whose rows must be made again into `rebuilds`.
 * @throws Failure `ledger-version` for a file of a newer program or another application
 */
export function migrate(connection: Connection): void {
  const steps = migrations()
  const newest = steps.at(-1)?.version ?? 0
  checkVersion(connection, newest)
  const version = pragma(connection, 'user_version')
  for (const step of steps.filter((one) => one.version > version)) apply(connection, step)
}

/** Does one step, unless another process has done it in the meantime. */
function apply(connection: Connection, { version, sql }: Migration): void {
  connection.writing(() => {
    if (pragma(connection, 'user_version') >= version) return
    connection.db.exec(sql)
    connection.db.exec(`PRAGMA user_version = ${version}; PRAGMA application_id = ${APPLICATION}`)
  })
}

function checkVersion(connection: Connection, newest: number): void {
  const { file } = connection
  const application = pragma(connection, 'application_id')
  const isEmpty = connection.first('SELECT 1 FROM sqlite_schema LIMIT 1') === undefined
  if (application !== APPLICATION && !(application === 0 && isEmpty))
    throw new Failure('ledger-version', `${file} is a database of another program. Name another file.`, { file })
  const version = pragma(connection, 'user_version')
  if (version <= newest) return
  const sentence = `${file} was written by a newer Alteram (version ${version} of the file; this one knows ${newest}). Update this one.`
  throw new Failure('ledger-version', sentence, { file, version, newest })
}

/** The number that a pragma gives. */
export function pragma(connection: Connection, name: string): number {
  return Number(Object.values(connection.first(`PRAGMA ${name}`) ?? {})[0])
}
