import assert from 'node:assert/strict'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { Client } from '../../src/api/client.ts'
import { alteram, PACK, PROGRAM, scratch, type Ran } from '../cli/run-alteram.ts'
import { here } from '../cli/run-here.ts'
import { BULLETIN } from './desk-server.ts'

const { dir, write } = scratch()
const ledger = join(dir, 'desk')
const PASSWORD = 'four plain words here'
const at = (words: readonly string[], stdin?: string): Promise<Ran> =>
  alteram([...words, '--ledger', ledger], stdin === undefined ? {} : { stdin })

interface Running {
  readonly url: string
  readonly child: ChildProcess
  log(): string
}

/** A server in a process of its own. */
async function serve(args: readonly string[]): Promise<Running> {
  const child = spawn(process.execPath, [PROGRAM, 'serve', ledger, '--port', '0', '--json', ...args], {
    env: { ...process.env, ALTERAM_USER: 'Solo' },
  })
  after(() => child.kill())
  let log = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (log += text))
  const line = await new Promise<string>((resolve, reject) => {
    let out = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text
      if (out.includes('\n')) resolve(out.split('\n')[0])
    })
    child.once('close', (code) => reject(new Error(`the server ended with ${code}: ${log}`)))
  })
  const { url } = JSON.parse(line) as { readonly url: string }
  return { url: url.replace(/\/$/, ''), child, log: () => log }
}

before(async () => {
  assert.equal((await here('init', ledger, '--pack', PACK)).code, 0)
  assert.equal((await at(['add', write('a.txt', BULLETIN)])).code, 0)
})

describe('accounts on the command line', () => {
  test('a desk without accounts cannot serve a team', async () => {
    const { code, err } = await at(['serve', '--team', '--port', '0'])
    assert.equal(code, 2)
    assert.match(err, /^usage: There are no accounts yet\..*user add/)
  })
  test('passwords come by standard input, and are nowhere told', async () => {
    const added = await at(['user', 'add', 'Ada', '--role', 'admin'], `${PASSWORD}\n`)
    assert.deepEqual([added.code, added.out, added.err], [0, 'Ada is admin\n', ''])
    assert.equal((await at(['user', 'add', 'Ben', '--role', 'editor'], 'short\n')).code, 2)
    assert.equal((await at(['user', 'add', 'Ben', '--role', 'king'])).code, 2)
    assert.equal((await at(['user', 'add', 'Ben', '--password', PASSWORD])).code, 2, 'no option takes a password')
    assert.equal((await at(['user', 'add', 'ada'], `${PASSWORD}\n`)).code, 2)
    assert.match((await at(['user', 'add', 'Nobody'], '')).err, /No password was given/)
    assert.match((await at(['user', 'list'])).out, /^Ada: admin, 0 passkeys\n$/)
    assert.equal(statSync(join(ledger, 'team.sqlite')).mode & 0o077, 0)
  })
  test('roles change, accounts go out of use and come back; somebody stays admin', async () => {
    await at(['user', 'add', 'Cyr'], `${PASSWORD}\n`)
    assert.equal((await at(['user', 'role', 'Cyr', 'editor'])).out, 'Cyr is editor\n')
    assert.equal((await at(['user', 'disable', 'Cyr'])).out, 'Cyr is disabled\n')
    assert.equal((await at(['user', 'disable', 'Cyr', '--enable'])).out, 'Cyr is editor\n')
    assert.match((await at(['user', 'disable', 'Ada'])).err, /^not-allowed: Nobody would be left/)
    assert.match((await at(['user', 'role', 'Nobody', 'reader'])).err, /^user-unknown/)
  })
})

describe('a served ledger', { timeout: 600_000 }, () => {
  test('is reached from this machine only, unless a team comes by https', async () => {
    for (const [args, code] of [
      [['--host', '0.0.0.0'], 'address-unsafe'],
      [['--host', '0.0.0.0', '--team'], 'address-unsafe'],
      [['--host', '0.0.0.0', '--team', '--url', 'http://desk.example'], 'address-unsafe'],
      [['--url', 'https://desk.example'], 'address-unsafe'],
      [['--url', 'desk.example', '--team'], 'usage'],
      [['--url', 'https://desk.example/path', '--team'], 'usage'],
    ] as const)
      assert.match((await at(['serve', '--port', '0', ...args])).err, new RegExp(`^${code}: `), args.join(' '))
  })
  test('tells a browser what another process records, and takes what a token may', async () => {
    const running = await serve(['--team'])
    const made = await at(['token', 'add', 'Ada', '--scope', 'read', '--scope', 'review', '--label', 'a script', '--json'])
    const { secret, id } = JSON.parse(made.out) as { readonly secret: string; readonly id: string }
    const client = new Client({ base: running.url, bearer: secret })
    const { rows } = await client.call('claims', { query: {} })
    const listening = await client.raw('events', {})
    const reader = (listening.body as ReadableStream<Uint8Array>).pipeThrough(new TextDecoderStream()).getReader()
    let told = ''
    while (!told.includes('event: ready')) told += (await reader.read()).value ?? ''
    assert.equal((await alteram(['review', rows[0].claim.id, '--accept', '--by', 'Console', '--ledger', ledger])).code, 0)
    while (!told.includes('"by":"Console"')) told += (await reader.read()).value ?? ''
    await reader.cancel()
    const { seen, current } = await client.call('claim', { params: { claim: rows[0].claim.id } })
    assert.equal(current?.state, 'accepted')
    await client.call('review', { params: { claim: rows[0].claim.id }, body: { seen, judgement: { does: 'reject' } } })
    assert.match((await at(['show', rows[0].claim.id])).out, /Ada/)
    assert.equal((await at(['token', 'revoke', id])).code, 0)
    await assert.rejects(client.call('status', {}), { name: 'Refused' })
    assert.match(running.log(), /"Ada" POST \/api\/claims\/\w+\/reviews 201/)
    assert.ok(!running.log().includes(secret))
    running.child.kill()
    await once(running.child, 'exit')
  })
  test('serves one person under the name that was given', async () => {
    const running = await serve(['--by', 'Solo'])
    assert.match(running.url, /^http:\/\/127\.0\.0\.1:\d+$/)
    const cookie = (await fetch(running.url)).headers.get('set-cookie')?.split(';')[0] ?? ''
    const me = (await (await fetch(`${running.url}/api/me`, { headers: { Cookie: cookie } })).json()) as {
      readonly user: unknown
      readonly mode: string
    }
    assert.deepEqual([me.mode, me.user], ['solo', { name: 'Solo', role: 'admin' }])
    running.child.kill()
  })
})
