import { Failure } from '../../core/0-terms/failure.ts'
import type { EndpointSettings } from '../settings.ts'

/** How an endpoint is asked. The key goes into one header and nowhere else. */
export interface Endpoint {
  readonly address: URL
  readonly key: string | null
  readonly settings: EndpointSettings
}

const LOCAL = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/

/**
 * Where requests go. A local or other plain http address is allowed, because a person wrote it; a key over plain http to another machine is not.
 *
 * @throws Failure `reader-settings`
 */
export function addressOf(base: string, hasKey: boolean): URL {
  const wrong = (what: string): Failure => new Failure('reader-settings', `The reader's "url" ${what}.`, { url: plainAddress(base) })
  if (!URL.canParse(base)) throw wrong('is no address. Write one like http://127.0.0.1:8080/v1')
  const url = new URL(base)
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw wrong('begins neither with http:// nor with https://. Write one that does')
  if (url.username || url.password) throw wrong('holds a name or password. Take it out; name the variable of a key in "key-variable"')
  if (hasKey && url.protocol === 'http:' && !LOCAL.test(url.hostname))
    throw wrong('would send the key unencrypted to another machine. Write https://, or leave out "key-variable"')
  url.pathname = `${url.pathname.replace(/\/+$/, '')}/chat/completions`
  url.hash = ''
  return url
}

/** An address for messages: without what might be secret. */
export function plainAddress(address: string): string {
  if (!URL.canParse(address)) return address.slice(0, 100)
  const { protocol, host, pathname } = new URL(address)
  return `${protocol}//${host}${pathname}`
}
