import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { canonicalJson, NO_HASH, sealed } from '../../src/ledger/chain.ts'
import { isSignedBy, isStatementOf, newKeys, signEntry } from '../../src/ledger/signing.ts'
import { Failure } from '../../src/core/0-terms/failure.ts'

const draft = { kind: 'edition', subject: 'e1', report: 'e1', by: 'ines', body: { overview: 'the text of an edition' } } as const
const entry = sealed(draft, 'arden', 0, 7, '2031-03-05T16:00:00.000Z', NO_HASH)
const keys = newKeys()
const signed = signEntry(entry, keys.privateKey)

test('an edition that was signed is known by its key, and is the entry signed', () => {
  assert.equal(isSignedBy(signed, keys.publicKey), true)
  assert.equal(isStatementOf(signed, entry), true)
  assert.equal(isSignedBy(signed, newKeys().publicKey), false)
  assert.equal(isStatementOf(signed, sealed(draft, 'arden', 0, 8, '2031-03-05T16:00:00.000Z', NO_HASH)), false)
})

test('a statement changed anywhere is not signed', () => {
  const fields = fc.constantFrom('conflict', 'kind', 'entry', 'hash', 'recorded' as const)
  fc.assert(
    fc.property(fields, fc.string({ minLength: 1 }), (field, added) => {
      const statement = { ...signed.statement, [field]: signed.statement[field] + added.toWellFormed() }
      assert.equal(isSignedBy({ ...signed, statement }, keys.publicKey), false)
    }),
  )
  for (const signature of ['', 'AAAA', Buffer.alloc(64).toString('base64')])
    assert.equal(isSignedBy({ ...signed, signature }, keys.publicKey), false)
})

test('what is written down is enough for any other program: key, text and signature in the forms of their standards', async () => {
  const key = await crypto.subtle.importKey('spki', Buffer.from(signed.key, 'base64'), 'Ed25519', false, ['verify'])
  const text = Buffer.from(canonicalJson({ ...signed.statement }))
  assert.equal(await crypto.subtle.verify('Ed25519', key, Buffer.from(signed.signature, 'base64'), text), true)
})

test('another kind of key, or none, is refused', () => {
  const rsa = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  })
  for (const wrong of [() => signEntry(entry, 'no key'), () => signEntry(entry, rsa.privateKey), () => isSignedBy(signed, rsa.publicKey)])
    assert.throws(wrong, (error) => error instanceof Failure && error.code === 'usage')
})
