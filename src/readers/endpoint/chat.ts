import { setTimeout as wait } from 'node:timers/promises'
import { Failure } from '../../core/0-terms/failure.ts'
import type { EndpointSettings } from '../settings.ts'
import { plainAddress, type Endpoint } from './address.ts'
import { limitedText } from './limited-text.ts'
import { completionOf } from './parse-reply.ts'
import { REPLY_SCHEMA, type Message } from './prompt.ts'
import { callFailure, statusFailure, type Again } from './refusals.ts'

type ReplyFormat = EndpointSettings['reply-format']
/** What was understood of one try: the model's text; a reason to try again; the endpoint does not know the form of reply asked for. */
type Tried = { readonly content: string } | Again | { readonly unknownFormat: true }

/** No wait is longer, whatever the endpoint asks for. */
const LONGEST_WAIT = 60_000
const LESS: Readonly<Record<ReplyFormat, ReplyFormat>> = { 'json-schema': 'json-object', 'json-object': 'none', none: 'none' }

/** Asks, and gives what `understand` makes of the model's text; null there counts as a broken reply. */
export type Ask = <T>(messages: readonly Message[], understand: (content: string) => T | null) => Promise<T>

/**
 * A way to ask an endpoint that speaks the chat protocol. Too many requests, faults of the server, silence and broken JSON are tried again, each time after twice the wait; everything
 * else fails at once. Redirects are not followed: they would carry text and key to a place that nobody configured. An endpoint that does not know a form
 * of reply is asked in a simpler one from then on.
 *
 * @throws Failure `reader-unreachable`, `reader-refused`, `reader-reply`
 */
export function chatWith(endpoint: Endpoint): Ask {
  let format = endpoint.settings['reply-format']
  return async (messages, understand) => {
    const { tries, 'wait-seconds': first } = endpoint.settings
    for (let k = 1; ; k++) {
      let tried = await tryOnce(endpoint, messages, format)
      while ('unknownFormat' in tried) {
        format = LESS[format]
        tried = await tryOnce(endpoint, messages, format)
      }
      const understood = 'content' in tried ? understand(tried.content) : null
      if (understood !== null) return understood
      const again = 'content' in tried ? { failure: brokenJson(endpoint), after: null } : tried
      if (k >= tries) throw again.failure
      await wait(Math.min(LONGEST_WAIT, again.after ?? first * 1000 * 2 ** (k - 1)))
    }
  }
}

function brokenJson({ settings }: Endpoint): Failure {
  return new Failure(
    'reader-reply',
    `The model ${settings.model} did not answer with the JSON it was asked for. Choose a model that can, or a smaller "piece-characters".`,
    { model: settings.model },
  )
}

async function tryOnce(endpoint: Endpoint, messages: readonly Message[], format: ReplyFormat): Promise<Tried> {
  const { address, key, settings } = endpoint
  let response: Response, body: Awaited<ReturnType<typeof limitedText>>
  try {
    response = await fetch(address, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...(key === null ? {} : { authorization: `Bearer ${key}` }),
      },
      body: JSON.stringify(requestOf(settings, messages, format)),
      redirect: 'manual',
      signal: AbortSignal.timeout(settings['timeout-seconds'] * 1000),
    })
    body = await limitedText(response, settings['reply-bytes'])
  } catch (error) {
    return callFailure(error, endpoint)
  }
  const text = 'text' in body ? body.text : ''
  if (response.status !== 200) {
    const refusesFormat =
      format !== 'none' && (response.status === 400 || response.status === 422) && /response_format|json_schema|json_object/i.test(text)
    return refusesFormat ? { unknownFormat: true } : statusFailure(response, text, endpoint)
  }
  if ('tooLarge' in body)
    throw replyFailure(endpoint, `is larger than ${settings['reply-bytes']} bytes`, 'Raise "reply-bytes" or lower "piece-characters".')
  return contentOf(response, text, endpoint)
}

function contentOf(response: Response, text: string, endpoint: Endpoint): Tried {
  const type = response.headers.get('content-type') ?? 'no type'
  if (!/\bjson\b/i.test(type))
    throw replyFailure(endpoint, `is ${type.slice(0, 60)}, not JSON`, 'Check that "url" is the address before /chat/completions.')
  const completion = completionOf(text)
  if ('content' in completion) return completion
  if (completion.fault === 'cut-short')
    throw replyFailure(endpoint, 'was cut short at its token limit', 'Raise "reply-tokens" or lower "piece-characters".')
  if (completion.fault === 'not-a-completion')
    throw replyFailure(endpoint, 'is JSON of another protocol', 'Check that "url" is the address before /chat/completions.')
  return { failure: replyFailure(endpoint, 'is broken JSON', 'Look at the log of the server.'), after: null }
}

function replyFailure({ address }: Endpoint, what: string, remedy: string): Failure {
  return new Failure('reader-reply', `The reply of ${plainAddress(address.href)} ${what}. ${remedy}`, { url: plainAddress(address.href) })
}

function requestOf(settings: EndpointSettings, messages: readonly Message[], format: ReplyFormat): object {
  const most = settings['reply-tokens']
  return {
    model: settings.model,
    messages,
    temperature: 0,
    stream: false,
    ...(most ? { max_tokens: most } : {}),
    ...(format === 'json-schema'
      ? { response_format: { type: 'json_schema', json_schema: { name: 'claims', strict: true, schema: REPLY_SCHEMA } } }
      : {}),
    ...(format === 'json-object' ? { response_format: { type: 'json_object' } } : {}),
  }
}
