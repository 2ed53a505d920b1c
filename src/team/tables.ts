import { closeSync, openSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { Failure } from '../core/0-terms/failure.ts'

/** The file beside the ledger: accounts, sessions and drafts come and go; the ledger is forever, and holds no secrets. */
export const TEAM_FILE = 'team.sqlite'

/** What the tables gain from version to version; a file is brought up to date when it is opened. */
const VERSIONS = [
  `
  CREATE TABLE users (
    key TEXT PRIMARY KEY, name TEXT NOT NULL, role TEXT NOT NULL, password TEXT, disabled INTEGER NOT NULL DEFAULT 0, created TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE sessions (
    hash TEXT PRIMARY KEY, user TEXT NOT NULL REFERENCES users (key), created INTEGER NOT NULL, seen INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX sessions_of ON sessions (user);
  CREATE TABLE tokens (
    hash TEXT PRIMARY KEY, id TEXT NOT NULL UNIQUE, user TEXT NOT NULL REFERENCES users (key), label TEXT NOT NULL, scopes TEXT NOT NULL,
    created TEXT NOT NULL, expires INTEGER NOT NULL, used TEXT
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE passkeys (
    id TEXT PRIMARY KEY, user TEXT NOT NULL REFERENCES users (key), label TEXT NOT NULL, key BLOB NOT NULL, counter INTEGER NOT NULL,
    transports TEXT NOT NULL, created TEXT NOT NULL, used TEXT
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE drafts (
    draft TEXT PRIMARY KEY, revision INTEGER NOT NULL, title TEXT NOT NULL, as_of TEXT NOT NULL, previous TEXT,
    body TEXT NOT NULL, author TEXT NOT NULL, saved TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE proposals (
    proposal TEXT PRIMARY KEY, does TEXT NOT NULL, author TEXT NOT NULL, made TEXT NOT NULL, edition TEXT, asks TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  `,
  // Set-up links, what browser a session is of, and who changed what of accounts.
  `
  ALTER TABLE sessions ADD COLUMN browser TEXT NOT NULL DEFAULT '';
  CREATE TABLE set_ups (
    user TEXT PRIMARY KEY REFERENCES users (key), hash TEXT NOT NULL UNIQUE, expires INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE changes (seq INTEGER PRIMARY KEY, at TEXT NOT NULL, author TEXT, account TEXT, what TEXT NOT NULL) STRICT;
  CREATE TRIGGER changes_stay BEFORE UPDATE ON changes BEGIN SELECT raise(ABORT, 'changes are never edited'); END;
  CREATE TRIGGER changes_last BEFORE DELETE ON changes BEGIN SELECT raise(ABORT, 'changes are never removed'); END;
  `,
] as const

/**
 * Opens the file, which only its owner may read, and makes what its tables do not have yet.
 *
 * @param file a path, or ":memory:"
 * @throws Failure `ledger-version` when a newer version wrote it
 */
export function openTables(file: string): DatabaseSync {
  if (file !== ':memory:') closeSync(openSync(file, 'a', 0o600))
  const db = new DatabaseSync(file)
  db.exec(
    'PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF',
  )
  db.exec('BEGIN IMMEDIATE')
  const version = Number((db.prepare('PRAGMA user_version').get() as { user_version: number }).user_version)
  for (const more of VERSIONS.slice(version)) db.exec(more)
  if (version < VERSIONS.length) db.exec(`PRAGMA user_version = ${VERSIONS.length}`)
  db.exec('COMMIT')
  if (version > VERSIONS.length) {
    db.close()
    throw new Failure('ledger-version', `${file} was written by a newer version. Use that version.`, { file })
  }
  return db
}

/** Does all of `work` or nothing of it. */
export function atomic(db: DatabaseSync, work: () => void): void {
  db.exec('BEGIN IMMEDIATE')
  try {
    work()
    db.exec('COMMIT')
  } catch (error) {
    db.exec('ROLLBACK')
    throw error
  }
}

/** All rows a query gives. The tables are this program's own and STRICT: columns are what their types say. */
export function rowsOf<T>(db: DatabaseSync, sql: string, ...values: readonly (string | number | null)[]): readonly T[] {
  const rows: unknown = db.prepare(sql).all(...values)
  return rows as readonly T[]
}

/** The one row a query gives, if any. */
export function rowOf<T>(db: DatabaseSync, sql: string, ...values: readonly (string | number | null)[]): T | undefined {
  const row: unknown = db.prepare(sql).get(...values)
  return row as T | undefined
}
