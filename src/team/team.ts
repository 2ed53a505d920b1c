import { listChanges, noteChange, type AccountChange, type ChangedBy } from './changes.ts'
import { DeskPapers } from './desk-papers.ts'
import { Passkeys } from './passkeys.ts'
import { Sessions } from './sessions.ts'
import { SetUps } from './set-ups.ts'
import { atomic, openTables } from './tables.ts'
import { Tokens } from './tokens.ts'
import { Users } from './users.ts'

/** Everything a desk keeps that is not the record. */
export interface Team {
  readonly users: Users
  readonly sessions: Sessions
  readonly tokens: Tokens
  readonly passkeys: Passkeys
  readonly setUps: SetUps
  readonly papers: DeskPapers
  /** Must a second person sign off what is published? */
  signOff(): boolean
  setSignOff(on: boolean, by?: ChangedBy): void
  /** Who changed what of accounts and settings, the newest first. */
  changes(most: number): readonly AccountChange[]
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
  const users = new Users(db, now)
  const signOff = (): boolean => db.prepare("SELECT 1 FROM settings WHERE name = 'sign-off' AND value = 'on'").get() !== undefined
  return {
    users,
    sessions: new Sessions(db, now),
    tokens: new Tokens(db, now),
    passkeys: new Passkeys(db, now),
    setUps: new SetUps(db, now, users),
    papers: new DeskPapers(db, now),
    signOff,
    setSignOff: (on, by = null) => {
      if (on === signOff()) return
      const sql = "INSERT INTO settings (name, value) VALUES ('sign-off', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"
      atomic(db, () => {
        db.prepare(sql).run(on ? 'on' : 'off')
        noteChange(db, now(), { by, account: null, what: `sign-off by a second person switched ${on ? 'on' : 'off'}` })
      })
    },
    changes: (most) => listChanges(db, most),
    close: () => db.close(),
  }
}
