import { join } from 'node:path'
import { ROLES, type Role } from '../../api/access.ts'
import { USER_NAME, USER_NAME_RULE } from '../../api/user-name.ts'
import { Failure } from '../../core/0-terms/failure.ts'
import { readSettings } from '../../flows/ledger-settings.ts'
import { TEAM_FILE } from '../../team/tables.ts'
import { openTeam, type Team } from '../../team/team.ts'
import type { Command, ExitCode, Flag, Given, Io } from '../command.ts'
import { LEDGER_FLAG, ledgerPlace } from '../ledger-choice.ts'

export const ACCOUNTS_FLAG: Flag = {
  type: 'string',
  value: 'FILE',
  tells: 'the file of accounts and drafts; without it team.sqlite in the folder of the ledger',
}
export const TEAM_FLAGS = { ledger: LEDGER_FLAG, accounts: ACCOUNTS_FLAG } as const
const ROLE_FLAG: Flag = {
  type: 'string',
  value: 'ROLE',
  choices: ROLES,
  tells: 'reader, reporter, editor or admin; each may do all that those before may',
}
const ABOUT =
  'Accounts of a desk that serves a team (alteram serve --team). They lie in team.sqlite beside the ledger, which never holds passwords. Whoever can write to that folder can do all that an admin can.'

/**
 * Where accounts lie: a file that was named, or one beside the ledger.
 *
 * @throws Failure `usage` for a database that was named by its address, without --accounts; `ledger-missing`
 */
export function accountsFile(given: Given, io: Io): string {
  const named = given.one('accounts')
  if (named !== undefined) return named
  const place = ledgerPlace(given, io)
  if (/^postgres(?:ql)?:/.test(place))
    throw new Failure('usage', 'A database has no folder for accounts and drafts. Name a file for them with --accounts.')
  readSettings(place)
  return join(place, TEAM_FILE)
}

export async function withTeam(given: Given, io: Io, work: (team: Team) => Promise<void>): Promise<ExitCode> {
  const team = openTeam(accountsFile(given, io), () => Date.now())
  try {
    await work(team)
    return 0
  } finally {
    team.close()
  }
}

export const userAdd: Command = {
  name: 'user add',
  summary: 'add an account',
  usage: 'NAME [--role ROLE] [--ledger LEDGER]',
  about: `${ABOUT}\nThe password is asked for, or read as the first line of standard input; never given as an option.`,
  flags: { ...TEAM_FLAGS, role: ROLE_FLAG },
  examples: ['alteram user add Ada --role admin --ledger war-desk'],
  async run(given, io) {
    const name = nameOf(given)
    const role = roleOf(given) ?? 'reporter'
    return withTeam(given, io, async (team) => {
      const user = await team.users.add(name, role, await io.secret(`New password for ${name}: `))
      io.out(given.has('json') ? `${JSON.stringify(user)}\n` : `${user.name} is ${user.role}\n`)
    })
  },
}

export const userList: Command = {
  name: 'user list',
  summary: 'list the accounts',
  usage: '[--ledger LEDGER]',
  about: ABOUT,
  flags: TEAM_FLAGS,
  examples: ['alteram user list --ledger war-desk'],
  async run(given, io) {
    return withTeam(given, io, async (team) => {
      const rows = team.users.list()
      const lines = rows.map((user) => `${user.name}: ${user.role}${user.disabled ? ', disabled' : ''}, ${user.passkeys} passkeys`)
      io.out(given.has('json') ? `${JSON.stringify(rows)}\n` : `${lines.join('\n') || 'no accounts'}\n`)
    })
  },
}

export const userRole: Command = {
  name: 'user role',
  summary: 'change the role of an account, or its password',
  usage: 'NAME [ROLE] [--password] [--ledger LEDGER]',
  about: `${ABOUT}\nAll sessions of the account end.`,
  flags: { ...TEAM_FLAGS, password: { type: 'boolean', tells: 'ask for a new password, or read it from standard input' } },
  examples: ['alteram user role Ada editor --ledger war-desk', 'alteram user role Ada --password --ledger war-desk'],
  async run(given, io) {
    const name = nameOf(given)
    const role = given.words[1] === undefined ? undefined : roleNamed(given.words[1])
    if (role === undefined && !given.has('password'))
      throw new Failure('usage', `Which role? Use one of ${ROLES.join(', ')}, or --password.`)
    return withTeam(given, io, async (team) => {
      const password = given.has('password') ? await io.secret(`New password for ${name}: `) : undefined
      const user = await team.users.change(name, { role, password })
      io.out(given.has('json') ? `${JSON.stringify(user)}\n` : `${user.name} is ${user.role}\n`)
    })
  },
}

export const userDisable: Command = {
  name: 'user disable',
  summary: 'take an account out of use, or back into it',
  usage: 'NAME [--enable] [--ledger LEDGER]',
  about: `${ABOUT}\nIts sessions end and its tokens do nothing. Accounts are never removed, because their names stand in the record.`,
  flags: { ...TEAM_FLAGS, enable: { type: 'boolean', tells: 'back into use' } },
  examples: ['alteram user disable Ada --ledger war-desk'],
  async run(given, io) {
    return withTeam(given, io, async (team) => {
      const user = await team.users.change(nameOf(given), { disabled: !given.has('enable') })
      io.out(given.has('json') ? `${JSON.stringify(user)}\n` : `${user.name} is ${user.disabled ? 'disabled' : user.role}\n`)
    })
  },
}

/** @throws Failure `usage` */
export function nameOf(given: Given): string {
  const [name = ''] = given.words
  if (!USER_NAME.test(name)) throw new Failure('usage', `Which account? Name one: ${USER_NAME_RULE}.`)
  return name
}

function roleOf(given: Given): Role | undefined {
  const written = given.one('role')
  return written === undefined ? undefined : roleNamed(written)
}

function roleNamed(written: string): Role {
  const role = ROLES.find((one) => one === written)
  if (!role) throw new Failure('usage', `"${written}" is no role. Use one of ${ROLES.join(', ')}.`)
  return role
}
