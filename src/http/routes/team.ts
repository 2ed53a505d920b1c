import { Failure } from '../../core/0-terms/failure.ts'
import { userKey, type ListedUser } from '../../team/users.ts'
import { authorOf, Reply, type Desk, type Handlers } from '../desk.ts'
import { userOf } from './sign-in.ts'

type Names =
  | 'tokens'
  | 'addToken'
  | 'revokeToken'
  | 'users'
  | 'addUser'
  | 'changeUser'
  | 'resetUser'
  | 'accountChanges'
  | 'settings'
  | 'changeSettings'
const MOST_CHANGES = 200

export const TEAM: Handlers<Names> = {
  tokens: async (_, visit) => ({
    rows: visit.desk.team.tokens.list(userOf(visit)).map(({ user: _user, ...token }) => ({ ...token, scopes: [...token.scopes] })),
  }),
  addToken: async ({ body }, visit) =>
    new Reply(201, visit.desk.team.tokens.add(userOf(visit), body.label, body.scopes, body.days, authorOf(visit))),
  revokeToken: async ({ params }, visit) => {
    visit.desk.team.tokens.revoke(userOf(visit), params.id, authorOf(visit))
    return { done: true as const }
  },
  users: async (_, { desk }) => ({ rows: [...desk.team.users.list()] }),
  addUser: async ({ body }, visit) => {
    const { team } = visit.desk
    const user = await team.users.add(body.name, body.role, body.password ?? null, authorOf(visit))
    const setUp = body.password === undefined ? team.setUps.make(user, authorOf(visit)) : null
    return new Reply(201, { ...listed(visit.desk, user.name), setUp })
  },
  changeUser: async ({ params, body }, visit) => {
    const { name } = await visit.desk.team.users.change(params.name, body, authorOf(visit))
    return new Reply(200, listed(visit.desk, name))
  },
  resetUser: async ({ params }, visit) => {
    const { team } = visit.desk
    const user = team.users.named(params.name)
    // Whoever locked himself out so, as the only admin, could not come back.
    if (userKey(user.name) === userKey(authorOf(visit)))
      throw new Failure('not-allowed', 'This is your own account. Change its password on the screen "My account".')
    return new Reply(201, team.setUps.make(user, authorOf(visit)))
  },
  accountChanges: async (_, { desk }) => ({ rows: [...desk.team.changes(MOST_CHANGES)] }),
  settings: async (_, { desk }) => ({ signOff: desk.team.signOff() }),
  changeSettings: async ({ body }, visit) => {
    visit.desk.team.setSignOff(body.signOff, authorOf(visit))
    return { signOff: visit.desk.team.signOff() }
  },
}

function listed(desk: Desk, name: string): ListedUser | undefined {
  return desk.team.users.list().find((user) => user.name === name)
}
