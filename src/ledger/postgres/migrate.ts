import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Failure } from '../../core/0-terms/failure.ts'
import type { Database, Session } from './connection.ts'

const FOLDER = fileURLToPath(new URL('migrations/', import.meta.url))
/** Any number, the same in every version: who migrates holds this lock. With the schema's own number, so that two ledgers of one database do not wait. */
const LOCK = 4_715_001

/** Numbered `.sql` files, in order. They only go forward: one that was released is never changed. */
export function migrations(): readonly { readonly number: number; readonly name: string; readonly sql: string }[] {
  return readdirSync(FOLDER)
    .filter((name) => /^\d{4}-.*\.sql$/.test(name))
    .sort()
    .map((name) => ({ number: Number(name.slice(0, 4)), name, sql: readFileSync(`${FOLDER}${name}`, 'utf8') }))
}

/**
 * Brings the tables to this version, in one transaction, and begins a new era where the ledger was moved to another cluster. A standby is left as it is.
 * @throws Failure `ledger-version` when the tables are newer than this program
 */
export async function migrate(database: Database): Promise<void> {
  const all = migrations()
  if (await isUpToDate(database, all.length)) return
  await database.transaction(async (session) => {
    await session.rows('select pg_advisory_xact_lock($1::int, hashtext(current_schema()))', [LOCK])
    await session.rows(
      'create table if not exists migrations (number int primary key, name text not null, applied timestamptz not null default now())',
    )
    const applied = await session.rows<{ number: number }>('select number from migrations')
    const newest = Math.max(0, ...applied.map(({ number }) => number))
    for (const { number, name, sql } of all) {
      if (number <= newest) continue
      await session.rows(sql)
      await session.rows('insert into migrations (number, name) values ($1, $2)', [number, name])
    }
    await beginEra(session)
  })
}

async function isUpToDate(database: Database, wanted: number): Promise<boolean> {
  const [{ there }] = await database.read<{ there: boolean }>(`select to_regclass('migrations') is not null as there`)
  if (!there) return false
  const [{ newest, here }] = await database.read<{ newest: number; here: boolean }>(
    `select coalesce(max(number), 0) as newest, exists (select from eras where era = (select max(era) from eras)
        and system = (select system_identifier::text from pg_control_system())) as here from migrations`,
  )
  if (newest <= wanted) return newest === wanted && here
  const sentence = `The ledger was written by a newer version (migration ${newest}; this one knows ${wanted}). Use that version or a newer one.`
  throw new Failure('ledger-version', sentence, { found: newest, known: wanted })
}

async function beginEra(session: Session): Promise<void> {
  await session.rows(
    `insert into eras (era, system)
     select coalesce(max(era), 0) + 1, (select system_identifier::text from pg_control_system()) from eras
     having coalesce((select system from eras order by era desc limit 1), '') <> (select system_identifier::text from pg_control_system())`,
  )
}
