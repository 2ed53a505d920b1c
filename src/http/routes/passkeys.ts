import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server'
import { createHash } from 'node:crypto'
import { Failure } from '../../core/0-terms/failure.ts'
import { userKey } from '../../team/users.ts'
import { Reply, type Handlers, type Visit } from '../desk.ts'
import { signedIn, userOf } from './sign-in.ts'

type Names = 'passkeyLoginOptions' | 'passkeyLogin' | 'passkeys' | 'passkeyOptions' | 'addPasskey' | 'removePasskey'

export const PASSKEYS: Handlers<Names> = {
  passkeyLoginOptions: async (_, { desk }) => {
    const options = await generateAuthenticationOptions({ rpID: hostOf(desk.origin), userVerification: 'required' })
    desk.passes.keepChallenge(options.challenge, null)
    return { ...options }
  },
  passkeyLogin: async ({ body }, visit) => {
    const answer = body.answer
    if (!isAuthentication(answer)) throw refused()
    const found = visit.desk.team.passkeys.find(answer.id)
    if (!found || found.disabled || !(await fits(visit, answer, found.passkey))) throw refused()
    return signedIn(visit, visit.desk.team.users.named(found.name))
  },
  passkeys: async (_, visit) => ({
    rows: visit.desk.team.passkeys.list(userOf(visit)).map(({ id, label, created, used }) => ({ id, label, created, used })),
  }),
  passkeyOptions: async (_, visit) => {
    const { desk } = visit
    const user = userOf(visit)
    const options = await generateRegistrationOptions({
      rpName: 'Alteram',
      rpID: hostOf(desk.origin),
      userName: user.name,
      userID: new Uint8Array(createHash('sha256').update(userKey(user.name)).digest()),
      attestationType: 'none',
      excludeCredentials: desk.team.passkeys.list(user).map(({ id }) => ({ id })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    })
    desk.passes.keepChallenge(options.challenge, user.name)
    return { ...options }
  },
  addPasskey: async ({ body }, visit) => {
    const { desk } = visit
    const user = userOf(visit)
    const answer = body.answer
    if (!isRegistration(answer)) throw refused()
    const made = await verifyRegistrationResponse({
      response: answer,
      expectedChallenge: (challenge) => desk.passes.takeChallenge(challenge, user.name),
      expectedOrigin: desk.origin,
      expectedRPID: hostOf(desk.origin),
    }).catch(() => null)
    if (!made?.verified) throw refused()
    const { id, publicKey, counter, transports = [] } = made.registrationInfo.credential
    if (desk.team.passkeys.find(id)) throw refused()
    return new Reply(
      201,
      desk.team.passkeys.add(user, { id, key: publicKey, counter, transports: transports.join(' '), label: body.label }),
    )
  },
  removePasskey: async ({ params }, visit) => {
    visit.desk.team.passkeys.remove(userOf(visit), params.id)
    return { done: true as const }
  },
}

async function fits(
  { desk }: Visit,
  response: AuthenticationResponseJSON,
  { id, key, counter }: { readonly id: string; readonly key: Uint8Array<ArrayBuffer>; readonly counter: number },
): Promise<boolean> {
  const answered = await verifyAuthenticationResponse({
    response,
    expectedChallenge: (challenge) => desk.passes.takeChallenge(challenge, null),
    expectedOrigin: desk.origin,
    expectedRPID: hostOf(desk.origin),
    credential: { id, publicKey: key, counter },
    requireUserVerification: true,
  }).catch(() => null)
  if (!answered?.verified) return false
  desk.team.passkeys.used(id, answered.authenticationInfo.newCounter)
  return true
}

/** Only the shape that the library relies on; it checks the rest. */
function isAuthentication(answer: unknown): answer is AuthenticationResponseJSON {
  return isAnswer(answer) && 'authenticatorData' in answer.response && 'signature' in answer.response
}

function isRegistration(answer: unknown): answer is RegistrationResponseJSON {
  return isAnswer(answer) && 'attestationObject' in answer.response
}

function isAnswer(answer: unknown): answer is { readonly id: string; readonly response: object } {
  if (typeof answer !== 'object' || answer === null || !('id' in answer) || !('response' in answer)) return false
  return typeof answer.id === 'string' && typeof answer.response === 'object' && answer.response !== null
}

function hostOf(origin: string): string {
  return new URL(origin).hostname
}

function refused(): Failure {
  return new Failure('login-refused', 'The passkey does not fit. Try again, or sign in with a password.')
}
