import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { USER_NAME, USER_NAME_RULE } from '../../api/user-name.ts'
import { Failure } from '../../core/0-terms/failure.ts'
import { SETTINGS_FILE } from '../../flows/ledger-settings.ts'
import type { OpenedLedger } from '../../flows/open-ledger.ts'
import { openReader } from '../../flows/open-reader.ts'
import { serveFolder, type Serving } from '../../flows/serve-folder.ts'
import { homeOf } from '../../flows/teach-pack.ts'
import { VERSION } from '../../flows/version.ts'
import type { Place } from '../../http/serve.ts'
import { readPageStyle } from '../../publish/page-style.ts'
import { openTeam } from '../../team/team.ts'
import type { Command, ExitCode, Given, Io } from '../command.ts'
import { authorOf, BY_FLAG, LEDGER_FLAGS, withLedger } from '../ledger-choice.ts'
import { ACCOUNTS_FLAG, accountsFile } from './user.ts'

/** The built desk lies beside the program, in a checkout as in the installed package. */
const DESK = fileURLToPath(new URL('../../web/desk/dist', import.meta.url))

export const serve: Command = {
  name: 'serve',
  summary: 'serve the desk over a ledger, or show a folder of overviews',
  usage: '[FOLDER | --ledger LEDGER] [--port PORT] [--by NAME | --team] [--url URL]',
  about: [
    'A folder that holds a ledger is served as the desk, with its API; another folder is shown as the files it holds. Until stopped with Ctrl-C.',
    'A desk serves one person on this machine: everything is recorded under one name. With --team it asks who comes: see "user add". To be reached from',
    'elsewhere it needs --team, --host, and https before it, whose address is given with --url.',
  ].join('\n'),
  flags: {
    ...LEDGER_FLAGS,
    by: BY_FLAG,
    port: { type: 'string', value: 'PORT', tells: 'port to serve on; 0 for any; without it the first free one from 4600' },
    team: { type: 'boolean', tells: 'serve a team: accounts, roles, tokens' },
    accounts: ACCOUNTS_FLAG,
    host: { type: 'string', value: 'ADDRESS', tells: 'the address to listen on, with --team and --url; without it this machine only' },
    url: { type: 'string', value: 'URL', tells: 'where browsers find the desk: https://desk.example' },
    proxy: { type: 'boolean', tells: 'a proxy stands before it: believe the last address of X-Forwarded-For' },
  },
  examples: ['alteram serve war-desk', 'alteram serve --ledger war-desk --team', 'alteram serve out --port 8080'],
  async run(given, io): Promise<ExitCode> {
    const [folder, ...more] = given.words
    if (more.length) throw new Failure('usage', 'Name one folder to serve.')
    if (folder === undefined) return withLedger(given, io, (at) => serveUntilStopped(() => desk(at, given, io), given, io))
    if (!existsSync(join(folder, SETTINGS_FILE))) return serveUntilStopped(() => serveFolder(folder, portOf(given)), given, io)
    const named: Given = { ...given, words: [], one: (flag) => (flag === 'ledger' ? folder : given.one(flag)) }
    return withLedger(named, io, (at) => serveUntilStopped(() => desk(at, named, io), given, io))
  },
}

async function serveUntilStopped(start: () => Promise<Serving>, given: Given, io: Io): Promise<ExitCode> {
  const serving = await start()
  io.out(given.has('json') ? `${JSON.stringify({ url: serving.url })}\n` : `${serving.url}\nOpen it in a browser. Stop with Ctrl-C.\n`)
  await io.stopped()
  await serving.close()
  return 0
}

async function desk(at: OpenedLedger, given: Given, io: Io): Promise<Serving> {
  // The server and what it stands on are loaded where they are needed only, so that other commands begin sooner.
  const { checkPlace, serveDesk } = await import('../../http/serve.ts')
  const { workBeside } = await import('../../flows/long-work.ts')
  const now = (): number => Date.now()
  const solo = given.has('team') ? null : soloName(given, io)
  const place = placeOf(given)
  checkPlace(place, solo === null)
  const team = openTeam(accountsFile(given, io), now)
  try {
    if (solo === null && team.users.list().length === 0)
      throw new Failure('usage', 'There are no accounts yet. Add one first: alteram user add NAME --role admin')
    const serving = await serveDesk({
      at,
      queue: at.queue,
      long: workBeside(at),
      reader: openReader(at.pack),
      home: homeOf(at),
      team,
      solo,
      place,
      assets: existsSync(join(DESK, 'index.html')) ? DESK : null,
      css: readPageStyle,
      version: VERSION,
      log: (line) => io.err(`${line}\n`),
      now,
    })
    return { url: serving.url, close: () => serving.close().finally(() => team.close()) }
  } catch (error) {
    team.close()
    throw error
  }
}

function placeOf(given: Given): Place {
  return { port: portOf(given), host: given.one('host') ?? '127.0.0.1', url: given.one('url') ?? null, proxy: given.has('proxy') }
}

/** Every entry of a desk without accounts is by this name. */
function soloName(given: Given, io: Io): string {
  const name = authorOf(given, io)
  if (!USER_NAME.test(name)) throw new Failure('usage', `Who works at the desk? Name somebody with --by: ${USER_NAME_RULE}.`)
  return name
}

function portOf(given: Given): number | null {
  const written = given.one('port')
  if (written === undefined) return null
  if (!/^\d{1,5}$/.test(written) || Number(written) > 65_535)
    throw new Failure('usage', `"${written}" is no port. Use a number from 0 to 65535.`)
  return Number(written)
}
