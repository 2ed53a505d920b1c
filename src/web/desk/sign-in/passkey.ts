import type { Answer } from '../../../api/operations.ts'
import { call } from '../api.ts'

/** Can this browser sign in with a passkey by itself, without a library that writes its binary forms? */
export function passkeysWork(): boolean {
  return 'PublicKeyCredential' in window && 'parseRequestOptionsFromJSON' in PublicKeyCredential
}

/**
 * Signs in with a passkey of this browser; null where none was chosen.
 *
 * @throws Refused
 */
export async function signInWithPasskey(): Promise<Answer<'me'> | null> {
  const options = await call('passkeyLoginOptions', {})
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options as PublicKeyCredentialRequestOptionsJSON & typeof options)
  const credential = await navigator.credentials.get({ publicKey }).catch(() => null)
  if (!(credential instanceof PublicKeyCredential)) return null
  return call('passkeyLogin', { body: { answer: { ...(credential.toJSON() as object) } } })
}
