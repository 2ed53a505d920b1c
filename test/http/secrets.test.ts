import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { exportLines } from '../../src/flows/export-ledger.ts'
import { requestLine } from '../../src/http/request-log.ts'
import { openTeam } from '../../src/team/team.ts'
import { BULLETIN, deskServer } from './desk-server.ts'

const PASSWORD = 'hushed plain words PW1'
const WRONG = 'hushed wrong words PW2'
const NEXT = 'hushed other words PW3'

test('no password, session or token stands in the log, the ledger or the file of accounts', async () => {
  const served = await deskServer({ reports: [BULLETIN] })
  await served.team.users.add('Ada', 'admin', PASSWORD)
  const secrets = [PASSWORD, WRONG, NEXT]
  const keep = (response: Response): Response => {
    const secret = response.headers.get('set-cookie')?.split(';')[0].split('=')[1]
    if (secret) secrets.push(secret)
    return response
  }
  await served.ask('POST', '/api/login', { json: { name: 'Ada', password: WRONG } })
  // People type passwords into the field for names, and scripts put them into addresses.
  await served.ask('POST', '/api/login', { json: { name: PASSWORD, password: PASSWORD } })
  await served.ask('GET', `/api/claims?password=${encodeURIComponent(PASSWORD)}&token=${secrets[0]}`)
  const login = keep(await served.ask('POST', '/api/login', { json: { name: 'Ada', password: PASSWORD } }))
  const { token } = (await login.json()) as { readonly token: string }
  const as = { Cookie: login.headers.get('set-cookie')?.split(';')[0] ?? '', 'X-Alteram-Token': token }
  const made = await served.ask('POST', '/api/tokens', { as, json: { label: 'feed', scopes: ['read', 'review'] } })
  const { secret } = (await made.json()) as { readonly secret: string }
  secrets.push(token, secret, secret.slice('alteram_'.length))
  await served.ask('GET', `/api/status?access_token=${secret}`, { as: { Authorization: `Bearer ${secret}` } })
  await served.ask('GET', '/api/status', { as: { Authorization: `Bearer ${secret}` } })
  const list = await (await served.ask('GET', '/api/tokens', { as })).text()
  assert.ok(!list.includes(secret), 'a token is shown once')
  await served.ask('POST', '/api/users', { as, json: { name: 'Ben', role: 'reader', password: NEXT } })
  const invited = await served.ask('POST', '/api/users', { as, json: { name: 'Cai', role: 'reader' } })
  const { setUp } = (await invited.json()) as { readonly setUp: { readonly secret: string } }
  secrets.push(setUp.secret)
  keep(await served.ask('POST', '/api/set-up', { json: { secret: setUp.secret, password: NEXT } }))
  const told = await (await served.ask('GET', '/api/account-changes', { as })).text()
  assert.match(told, /token made: feed/)
  for (const one of secrets) assert.ok(!told.includes(one), 'the list of changes holds a secret')
  const { rows } = await served.at.ledger.claims(served.at.conflict, { limit: 1 })
  await served.ask('POST', `/api/claims/${rows[0].claim}/reviews`, { as, json: { seen: null, judgement: { does: 'accept' } } })
  keep(await served.ask('POST', '/api/password', { as, json: { old: PASSWORD, new: NEXT } }))
  await served.ask('POST', '/api/login', {
    body: `{"name":"Ada","password":"${PASSWORD}"`,
    headers: { 'Content-Type': 'application/json' },
  })
  let recorded = ''
  for await (const line of exportLines(served.at)) recorded += line
  assert.match(recorded, /"by":"Ada"/)
  const log = served.log.join('\n')
  assert.ok(served.log.length >= 10)
  for (const [k, one] of secrets.entries())
    for (const form of [one, encodeURIComponent(one), Buffer.from(one).toString('base64'), one.replaceAll(' ', '+')]) {
      assert.ok(!log.includes(form), `the log holds secret ${k}`)
      assert.ok(!recorded.includes(form), `the ledger holds secret ${k}`)
    }
  assert.ok(
    served.log.every((line) => !/[\r\n?&]/.test(line)),
    'a line is a line, and tells no query',
  )
})

test('of what is secret the file of accounts holds hashes, and only its owner may read it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'alteram-team-'))
  after(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'team.sqlite')
  const team = openTeam(file, () => Date.now())
  const ada = await team.users.add('Ada', 'admin', PASSWORD)
  const session = team.sessions.begin(ada, null)
  const token = team.tokens.add(ada, 'feed', ['read'], 1).secret
  const setUp = team.setUps.make(await team.users.add('Ben', 'reader', null), 'Ada').secret
  assert.equal(statSync(file).mode & 0o077, 0)
  const bytes = [file, `${file}-wal`].map((name) => readFileSync(name, 'latin1')).join('')
  team.close()
  assert.match(bytes, /\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  for (const secret of [PASSWORD, session, token, setUp]) assert.ok(!bytes.includes(secret))
  const again = openTeam(file, () => Date.now())
  assert.equal((await again.users.signIn('ada', PASSWORD))?.name, 'Ada')
  assert.equal(await again.users.signIn('ada', WRONG), null)
  assert.equal(again.sessions.user(session)?.name, 'Ada')
  again.close()
})

test('a line of the log is one line, whatever is asked for', () => {
  const asked = {
    at: 0,
    method: 'GET',
    path: `/a\n2031 forged ${'x'.repeat(500)}`,
    status: 404,
    milliseconds: 1.4,
    user: 'Ada\n',
    address: '::1',
  }
  const line = requestLine(asked)
  assert.match(line, /^1970-01-01T00:00:00.000Z ::1 "Ada\\n" GET \/a\?2031\?forged\?x+ 404 1ms$/)
  assert.ok(line.length < 300)
})

test('a fault of the program is told to the log, not to the browser', async () => {
  const served = await deskServer()
  const as = served.session('reader')
  served.at.ledger.status = async () => {
    throw new Error('a path /var/lib/alteram\nand a second line')
  }
  const response = await served.ask('GET', '/api/status', { as })
  assert.equal(response.status, 500)
  assert.doesNotMatch(await response.text(), /var\/lib/)
  assert.ok(served.log.some((line) => line.includes('fault Error: a path /var/lib/alteram | and a second line')))
})
