import { request, type IncomingHttpHeaders } from 'node:http'

export interface Plain {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
}

/** A request as any program can send it: with whatever Host, headers and path, which fetch would mend. */
export function plainRequest(
  port: number,
  method: string,
  path: string,
  { headers = {}, body }: { readonly headers?: Readonly<Record<string, string>>; readonly body?: string } = {},
): Promise<Plain> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, method, path, headers, agent: false }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (part: string) => (text += part))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }))
    })
    asked.on('error', reject)
    asked.end(body)
  })
}
