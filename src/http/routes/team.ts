import type { Handlers } from '../desk.ts'
import { Reply } from '../desk.ts'
import { userOf } from './sign-in.ts'
import type { User } from '../../team/users.ts'

type Names = 'tokens' | 'addToken' | 'revokeToken' | 'users' | 'addUser' | 'changeUser' | 'settings' | 'changeSettings'

export const TEAM: Handlers<Names> = {
  tokens: async (_, visit) => ({
    rows: visit.desk.team.tokens.list(userOf(visit)).map(({ user: _user, ...token }) => ({ ...token, scopes: [...token.scopes] })),
  }),
  addToken: async ({ body }, visit) => new Reply(201, visit.desk.team.tokens.add(userOf(visit), body.label, body.scopes, body.days)),
  revokeToken: async ({ params }, visit) => {
    visit.desk.team.tokens.revoke(userOf(visit), params.id)
    return { done: true as const }
  },
  users: async (_, { desk }) => ({ rows: [...desk.team.users.list()] }),
  addUser: async ({ body }, { desk }) => new Reply(201, listed(await desk.team.users.add(body.name, body.role, body.password), 0, true)),
  changeUser: async ({ params, body }, { desk }) => {
    const { name } = await desk.team.users.change(params.name, body)
    const row = desk.team.users.list().find((user) => user.name === name)
    return new Reply(200, row)
  },
  settings: async (_, { desk }) => ({ signOff: desk.team.signOff() }),
  changeSettings: async ({ body }, { desk }) => {
    desk.team.setSignOff(body.signOff)
    return { signOff: desk.team.signOff() }
  },
}

function listed(user: User, passkeys: number, password: boolean): User & { readonly passkeys: number; readonly password: boolean } {
  return { ...user, passkeys, password }
}
