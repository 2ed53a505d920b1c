import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after } from 'node:test'

/** One request as the server saw it. */
export interface Asked {
  readonly path: string
  readonly authorization: string | undefined
  readonly body: {
    readonly model: string
    readonly messages: readonly { readonly role: string; readonly content: string }[]
    readonly response_format?: { readonly type: string }
  }
}

/** Answers the n-th request (from 0). */
export type Answer = (response: ServerResponse, asked: Asked, n: number) => void

/** A server of the chat protocol on this machine, closed when the test file ends. */
export async function chatServer(answer: Answer): Promise<{ readonly url: string; readonly asked: Asked[] }> {
  const asked: Asked[] = []
  const server = createServer((request, response) => {
    void bodyOf(request).then((text) => {
      const one: Asked = { path: request.url ?? '', authorization: request.headers.authorization, body: JSON.parse(text) as Asked['body'] }
      asked.push(one)
      answer(response, one, asked.length - 1)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  after(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/v1`, asked }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of request) chunks.push(chunk as Uint8Array)
  return Buffer.concat(chunks).toString('utf8')
}

export function sendJson(response: ServerResponse, status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(JSON.stringify(value))
}

/** A completion whose text is this. */
export function completion(content: string, finish = 'stop'): object {
  return { id: 'x', object: 'chat.completion', choices: [{ index: 0, finish_reason: finish, message: { role: 'assistant', content } }] }
}

/** Answers every request with these claims. */
export function claims(...list: readonly object[]): Answer {
  return (response) => sendJson(response, 200, completion(JSON.stringify({ claims: list })))
}

/** An address of this machine at which nobody listens any more. */
export async function deadAddress(): Promise<string> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return `http://127.0.0.1:${port}/v1`
}
