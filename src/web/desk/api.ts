import type { RouteName } from '../../api/access.ts'
import { Client, Refused } from '../../api/client.ts'
import type { Answer, Ask } from '../../api/operations.ts'
import { tellFailure } from './notices.svelte.ts'
import { session } from './session.svelte.ts'

const client = new Client()

/**
 * Asks the server, typed by its routes. Where a session has ended the desk asks who comes.
 *
 * @throws Refused
 */
export async function call<N extends RouteName>(name: N, ask: Ask<N>): Promise<Answer<N>> {
  try {
    return await client.call(name, ask)
  } catch (error) {
    if (error instanceof Refused && error.refusal.code === 'not-signed-in' && name !== 'me') await signedIn()
    throw error
  }
}

/** The same for routes that give a document: the preview, the original, an export. */
export async function fetchDocument<N extends RouteName>(name: N, ask: Ask<N>): Promise<Response> {
  return client.raw(name, ask)
}

/** Asks, and shows a refusal in the banner; null then. `refused` may take some refusals itself by returning true. */
export async function attempt<N extends RouteName>(
  name: N,
  ask: Ask<N>,
  refused: (error: Refused) => boolean = () => false,
): Promise<Answer<N> | null> {
  try {
    return await call(name, ask)
  } catch (error) {
    if (!(error instanceof Refused && refused(error))) tellFailure(error)
    return null
  }
}

/** Learns who is signed in, and the token that changes need. */
export async function signedIn(): Promise<void> {
  session.me = await client.call('me', {})
}
