import { SCOPES, type Scope } from '../../api/access.ts'
import { Failure } from '../../core/0-terms/failure.ts'
import type { Command, Given } from '../command.ts'
import { nameOf, TEAM_FLAGS, withTeam } from './user.ts'

const ABOUT =
  'API tokens for programs: "Authorization: Bearer …". A token does no more than its owner’s role and its own scopes allow, and ends after its days.'

export const tokenAdd: Command = {
  name: 'token add',
  summary: 'make an API token; it is shown once',
  usage: 'NAME --scope SCOPE… [--label TEXT] [--days N] [--ledger LEDGER]',
  about: `${ABOUT}\nScopes: read; add (reports); review; publish. Only the hash of a token is kept.`,
  flags: {
    ...TEAM_FLAGS,
    scope: { type: 'string', multiple: true, value: 'SCOPE', choices: SCOPES, tells: 'what it is for; may be given several times' },
    label: { type: 'string', value: 'TEXT', tells: 'what it is called in the list' },
    days: { type: 'string', value: 'N', tells: 'days until it ends, 1 to 366; without it 90' },
  },
  examples: ['alteram token add Ada --scope read --scope add --label "feed reader" --ledger war-desk'],
  async run(given, io) {
    const name = nameOf(given)
    const scopes = scopesOf(given)
    const days = daysOf(given)
    return withTeam(given, io, async (team) => {
      const token = team.tokens.add(team.users.named(name), (given.one('label') ?? scopes.join(', ')).slice(0, 64), scopes, days)
      io.out(given.has('json') ? `${JSON.stringify(token)}\n` : `${token.secret}\n`)
      if (!given.has('json'))
        io.err(
          `Keep it: it is not shown again. It ends on ${token.expires.slice(0, 10)}; revoke it with: alteram token revoke ${token.id}\n`,
        )
    })
  },
}

export const tokenList: Command = {
  name: 'token list',
  summary: 'list the API tokens, without their secrets',
  usage: '[NAME] [--ledger LEDGER]',
  about: ABOUT,
  flags: TEAM_FLAGS,
  examples: ['alteram token list --ledger war-desk'],
  async run(given, io) {
    return withTeam(given, io, async (team) => {
      const rows = team.tokens.list(given.words.length ? team.users.named(nameOf(given)) : null)
      const lines = rows.map(
        (t) => `${t.id}  ${t.user}: ${t.label} (${t.scopes.join(', ')}), until ${t.expires.slice(0, 10)}, used ${t.used ?? 'never'}`,
      )
      io.out(given.has('json') ? `${JSON.stringify(rows)}\n` : `${lines.join('\n') || 'no tokens'}\n`)
    })
  },
}

export const tokenRevoke: Command = {
  name: 'token revoke',
  summary: 'revoke an API token',
  usage: 'ID [--ledger LEDGER]',
  about: ABOUT,
  flags: TEAM_FLAGS,
  examples: ['alteram token revoke 3k2J9sUeVnq1ZxYb --ledger war-desk'],
  async run(given, io) {
    const [id] = given.words
    if (id === undefined) throw new Failure('usage', 'Which token? Name its id; list them with: alteram token list')
    return withTeam(given, io, async (team) => {
      team.tokens.revoke(null, id)
      io.out(given.has('json') ? `${JSON.stringify({ revoked: id })}\n` : `revoked ${id}\n`)
    })
  },
}

function scopesOf(given: Given): readonly Scope[] {
  const written = given.all('scope')
  const strange = written.find((one) => !SCOPES.some((scope) => scope === one))
  if (written.length === 0 || strange !== undefined)
    throw new Failure(
      'usage',
      `${strange === undefined ? 'What is it for?' : `"${strange}" is no scope.`} Give --scope with one or more of ${SCOPES.join(', ')}.`,
    )
  return SCOPES.filter((scope) => written.includes(scope))
}

function daysOf(given: Given): number {
  const days = Number(given.one('days') ?? '90')
  if (!Number.isInteger(days) || days < 1 || days > 366) throw new Failure('usage', '--days is a whole number from 1 to 366.')
  return days
}
