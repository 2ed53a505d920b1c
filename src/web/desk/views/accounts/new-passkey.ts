import { call } from '../../api.ts'

/**
 * Makes a passkey in this browser and keeps its public half under a name. Gives a sentence where none was made; null when all went well.
 *
 * @throws Refused
 */
export async function makePasskey(label: string): Promise<string | null> {
  const options = await call('passkeyOptions', {})
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options as PublicKeyCredentialCreationOptionsJSON & typeof options)
  const made = await navigator.credentials.create({ publicKey }).catch((error: unknown) => error)
  if (!(made instanceof PublicKeyCredential))
    return made instanceof DOMException && made.name === 'InvalidStateError'
      ? 'This device holds a passkey of yours already.'
      : 'No passkey was made. Try again, or use another device.'
  await call('addPasskey', { body: { label, answer: { ...(made.toJSON() as object) } } })
  return null
}
