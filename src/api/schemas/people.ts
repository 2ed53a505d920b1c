import { z } from '@hono/zod-openapi'
import { ROLES, SCOPES } from '../access.ts'
import { USER_NAME, USER_NAME_RULE } from '../user-name.ts'
import { instant, line } from './plain.ts'

export const userName = z.string().regex(USER_NAME, USER_NAME_RULE)
/** Long words beat odd signs: only the length is asked for. */
export const newPassword = z.string().min(12, 'a password needs at least 12 characters').max(256)
const password = z.string().min(1).max(256)
const rowId = z.string().regex(/^[\w-]{1,512}$/)

export const role = z.enum(ROLES).openapi('Role')
const scope = z.enum(SCOPES).openapi('Scope')

export const me = z
  .object({
    mode: z.enum(['solo', 'team']),
    conflict: z.string(),
    /** Null for a visitor who has not signed in. */
    user: z.object({ name: z.string(), role }).nullable(),
    /** To be sent back as `X-Alteram-Token` with everything that changes something; null for visitors and for API tokens. */
    token: z.string().nullable(),
    signOff: z.boolean(),
  })
  .openapi('Me')
export const login = z.strictObject({ name: z.string().min(1).max(64), password })
export const passwordChange = z.strictObject({ old: password, new: newPassword })

const secret = z.string().regex(/^[\w-]{43}$/, 'this is no set-up link')
export const setUp = z.strictObject({ secret, password: newPassword })
export const session = z
  .object({
    created: instant,
    seen: instant,
    /** "Firefox on Linux"; empty when it did not say. */
    browser: z.string(),
    here: z.boolean(),
  })
  .openapi('Session')
export const sessions = z.object({ rows: z.array(session) })

export const rowParams = z.object({ id: rowId })
export const userParams = z.object({ name: userName })
/** Options and answers of WebAuthn, as `@simplewebauthn/browser` takes and gives them. */
export const webauthn = z.record(z.string(), z.unknown()).openapi('WebAuthn')
export const passkeyLogin = z.strictObject({ answer: webauthn })
export const newPasskey = z.strictObject({ label: line(64), answer: webauthn })
export const passkey = z.object({ id: z.string(), label: z.string(), created: instant, used: instant.nullable() }).openapi('Passkey')
export const passkeys = z.object({ rows: z.array(passkey) })

export const newToken = z.strictObject({ label: line(64), scopes: z.array(scope).min(1), days: z.int().min(1).max(366).default(90) })
export const token = z
  .object({ id: z.string(), label: z.string(), scopes: z.array(scope), created: instant, expires: instant, used: instant.nullable() })
  .openapi('Token')
export const tokens = z.object({ rows: z.array(token) })
/** The secret is shown this once: only its hash is kept. */
export const madeToken = token.extend({ secret: z.string() }).openapi('NewToken')

export const user = z
  .object({
    name: z.string(),
    role,
    disabled: z.boolean(),
    created: instant,
    passkeys: z.number(),
    password: z.boolean(),
    setUpUntil: instant.nullable(),
  })
  .openapi('User')
export const users = z.object({ rows: z.array(user) })
/** For the address of the desk: `/desk/account#setup=SECRET`. The secret is shown this once: only its hash is kept. */
export const madeSetUp = z.object({ secret: z.string(), expires: instant }).openapi('SetUp')
export const madeUser = user.extend({ setUp: madeSetUp.nullable() }).openapi('NewUser')
export const newUser = z.strictObject({ name: userName, role, password: newPassword.optional() })
export const userChange = z.strictObject({ role: role.optional(), disabled: z.boolean().optional(), password: newPassword.optional() })
/** `by` is null for what was done on the command line, `account` for settings of the team. */
export const accountChange = z
  .object({ at: instant, by: z.string().nullable(), account: z.string().nullable(), what: z.string() })
  .openapi('AccountChange')
export const accountChanges = z.object({ rows: z.array(accountChange) })
export const settings = z.strictObject({ signOff: z.boolean() }).openapi('Settings')
