import assert from 'node:assert/strict'
import { existsSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { before, test } from 'node:test'
import { sha256 } from '../../src/ledger/chain.ts'
import { newKeys } from '../../src/ledger/signing.ts'
import { PACK, scratch } from './run-alteram.ts'
import { here, well } from './run-here.ts'

const { dir, write } = scratch()
const desk = join(dir, 'desk')
const AS_OF = ['--as-of', '2031-03-04T18:00+03:00', '--ledger', desk] as const
const [ours, theirs] = [newKeys(), newKeys()]
const KEY = write('key.pem', ours.privateKey)
const PUBLIC = write('public.pem', ours.publicKey)
const FIXTURE = JSON.parse(readFileSync(join(import.meta.dirname, '../ledger/time-stamp.json'), 'utf8')) as { answer: string; root: string }
const ANSWER = write('answer.tsr', Buffer.from(FIXTURE.answer, 'base64'))
const ROOT = write('root.pem', FIXTURE.root)
const REPORT = write(
  'a.txt',
  '---\npublisher: Corvin Ministry of Defence\npublished: 2031-03-04T10:00:00+03:00\nnotice: invented\n---\nArden forces shelled the town of Sorrin on March 4.\n',
)

before(async () => {
  await well('init', desk, '--pack', PACK)
  await well('add', REPORT, '--ledger', desk)
  await well('edition', 'publish', ...AS_OF)
})

const signatures = (): string => join(desk, 'signatures')
const signatureFile = (): string => join(signatures(), readdirSync(signatures()).find((name) => name.endsWith('.json')) ?? 'none')

test('what is not signed cannot be stamped, and what was not published cannot be signed', async () => {
  assert.match((await here('edition', 'stamp', ...AS_OF, '--request', join(dir, 'early.tsq'))).err, /^usage: .*alteram edition sign/)
  const other = ['--as-of', '2031-03-05T18:00+03:00', '--ledger', desk]
  assert.match((await here('edition', 'sign', ...other, '--key', KEY)).err, /^edition-unknown/)
  assert.match((await here('edition', 'sign', ...AS_OF, '--key', PUBLIC)).err, /^usage: .*openssl genpkey/)
  assert.match((await here('edition', 'sign', ...AS_OF)).err, /^usage: .*--key/)
})

test('a signature lies beside the record, is checked, and goes with its backup', async () => {
  await well('edition', 'sign', ...AS_OF, '--key', KEY)
  assert.match(await well('verify', '--ledger', desk), /1 signature against the keys they name/)
  assert.match(await well('verify', '--ledger', desk, '--key', PUBLIC), /1 signature\./)
  await well('backup', join(dir, 'safe'), '--ledger', desk)
  assert.match(await well('verify', '--ledger', join(dir, 'safe')), /1 signature/)
})

test('a signature of another key, changed, or of an entry that is not there is found', async () => {
  const notOurs = await here('verify', '--ledger', desk, '--key', write('other.pem', theirs.publicKey))
  assert.equal(notOurs.code, 1)
  assert.match(notOurs.out, /not signed by the key given/)
  const whole = readFileSync(signatureFile(), 'utf8')
  writeFileSync(signatureFile(), whole.replace('"bucket":0', '"bucket":1'))
  assert.match((await here('verify', '--ledger', desk)).out, /was changed, or another signed/)
  writeFileSync(signatureFile(), '{}')
  assert.match((await here('verify', '--ledger', desk)).out, /no signature any more/)
  writeFileSync(signatureFile(), whole)
  assert.equal((await here('verify', '--ledger', desk)).code, 0)
})

test('a record that was written anew shows against a signature of the one before', async () => {
  const anew = join(dir, 'anew')
  await well('init', anew, '--pack', PACK)
  await well('add', REPORT, '--ledger', anew)
  await well('edition', 'publish', '--as-of', '2031-03-04T18:00+03:00', '--by', 'somebody', '--ledger', anew)
  await well('backup', join(dir, 'kept'), '--ledger', desk)
  renameSync(join(dir, 'kept', 'signatures'), join(anew, 'signatures'))
  const found = await here('verify', '--ledger', anew)
  assert.equal(found.code, 1)
  assert.match(found.out, /not in the record as it was signed/)
})

test('a request for a stamp names the signature by its hash, and overwrites nothing', async () => {
  const request = join(dir, 'edition.tsq')
  await well('edition', 'stamp', ...AS_OF, '--request', request)
  assert.ok(readFileSync(request).includes(Buffer.from(sha256(readFileSync(signatureFile())), 'hex')))
  assert.match((await here('edition', 'stamp', ...AS_OF, '--request', request)).err, /^output-unwritable/)
})

test('an answer about other bytes is refused and not kept; one that lies there is found', async () => {
  assert.match((await here('edition', 'stamp', ...AS_OF, '--answer', ANSWER)).err, /^usage: .*--root/)
  assert.match((await here('edition', 'stamp', ...AS_OF, '--answer', ANSWER, '--root', ROOT)).err, /^proof-failed: .*other bytes/)
  const stamp = signatureFile().replace('.json', '.tsr')
  assert.ok(!existsSync(stamp))
  writeFileSync(stamp, readFileSync(ANSWER))
  assert.match((await here('verify', '--ledger', desk)).err, /1 time stamp not checked.*--root/)
  const found = await here('verify', '--ledger', desk, '--root', ROOT)
  assert.equal(found.code, 1)
  assert.match(found.out, /other bytes/)
})

test('a note is told beside the claim, once, and changes nothing', async () => {
  const { claims } = JSON.parse(await well('list', '--json', '--ledger', desk)) as { claims: readonly { claim: string; report: string }[] }
  const [{ claim, report }] = claims
  for (const by of ['ada', 'ada', 'ben']) await well('note', claim, 'asked for the place', '--by', by, '--ledger', desk)
  await well('note', report.slice(0, 10), 'came by mail', '--ledger', desk)
  const shown = await well('show', claim, '--ledger', desk)
  assert.deepEqual(
    shown.match(/note .*/g)?.map((line) => line.replace(/^note +\S+ +/, '')),
    ['ada: asked for the place', 'ben: asked for the place'],
  )
  assert.match(await well('show', report, '--ledger', desk), /ed: came by mail/)
  assert.match((await here('note', claim, ' ', '--ledger', desk)).err, /^usage/)
  assert.match((await here('note', 'nothing', 'words', '--ledger', desk)).err, /^claim-unknown/)
})
