import { DeskPapers } from './desk-papers.ts'
import { Passkeys } from './passkeys.ts'
import { Sessions } from './sessions.ts'
import { openTables } from './tables.ts'
import { Tokens } from './tokens.ts'
import { Users } from './users.ts'

/** Everything a desk keeps that is not the record. */
export interface Team {
  readonly users: Users
  readonly sessions: Sessions
  readonly tokens: Tokens
  readonly passkeys: Passkeys
  readonly papers: DeskPapers
  /** Must a second person sign off what is published? */
  signOff(): boolean
  setSignOff(on: boolean): void
  close(): void
}

/**
 * Opens `team.sqlite`.
 *
 * @param now milliseconds since 1970
 * @throws Failure `ledger-version`
 */
export function openTeam(file: string, now: () => number): Team {
  const db = openTables(file)
  return {
    users: new Users(db, now),
    sessions: new Sessions(db, now),
    tokens: new Tokens(db, now),
    passkeys: new Passkeys(db, now),
    papers: new DeskPapers(db, now),
    signOff: () => db.prepare("SELECT 1 FROM settings WHERE name = 'sign-off' AND value = 'on'").get() !== undefined,
    setSignOff: (on) => {
      const sql = "INSERT INTO settings (name, value) VALUES ('sign-off', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"
      db.prepare(sql).run(on ? 'on' : 'off')
    },
    close: () => db.close(),
  }
}
