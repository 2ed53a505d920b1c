import { readFile, realpath, stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { extname, join, sep } from 'node:path'
import { Failure } from '../core/0-terms/failure.ts'

export interface Serving {
  readonly url: string
  close(): Promise<void>
}

const HOST = '127.0.0.1'
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
}
/** Pages carry their style and images inside them and run nothing. */
const HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-cache',
} as const

/**
 * Serves the files of one folder, and nothing outside it, to this machine only. Without a port, the first free one from 4600.
 *
 * @throws Failure `file-not-found`, `port-taken`
 */
export async function serveFolder(folder: string, port: number | null): Promise<Serving> {
  const root = await realpath(folder).catch(() => {
    throw new Failure('file-not-found', `There is no folder ${folder}. Make an overview into it first.`, { file: folder })
  })
  const server = createServer((request, response) => void answer(root, request, response))
  const taken = await listen(server, HOST, port)
  return {
    url: `http://${HOST}:${taken}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/**
 * Makes a server listen. Without a port, on the first free one from 4600.
 *
 * @returns the port
 * @throws Failure `port-taken`
 */
export async function listen(server: Server, host: string, wanted: number | null): Promise<number> {
  const ports = wanted === null ? Array.from({ length: 50 }, (_, k) => 4600 + k) : [wanted]
  for (const port of ports) {
    const done = await new Promise<NodeJS.ErrnoException | number>((resolve) => {
      server.once('error', resolve)
      server.listen(port, host, () => {
        server.removeListener('error', resolve)
        const address = server.address()
        resolve(typeof address === 'object' && address !== null ? address.port : port)
      })
    })
    if (typeof done === 'number') return done
    if (done.code !== 'EADDRINUSE' && done.code !== 'EACCES') throw done
  }
  throw new Failure(
    'port-taken',
    `Port ${ports[0]}${ports.length > 1 ? ` to ${ports.at(-1)}` : ''} is in use. Name a free one with --port.`,
    { port: ports[0] },
  )
}

async function answer(root: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const send = (status: number, type: string, body: string | Uint8Array): void => {
    response.writeHead(status, { ...HEADERS, 'Content-Type': type, 'Content-Length': Buffer.byteLength(body) })
    response.end(request.method === 'HEAD' ? undefined : body)
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD')
    return send(405, 'text/plain; charset=utf-8', 'Only GET and HEAD are answered.\n')
  }
  try {
    const file = await fileFor(root, request)
    if (file === null) return send(404, 'text/plain; charset=utf-8', 'There is no such page.\n')
    send(200, TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream', await readFile(file))
  } catch {
    send(500, 'text/plain; charset=utf-8', 'The file cannot be read.\n')
  }
}

/** The file an address means, or null. The real path must lie in the folder: neither dots nor links lead out. A foreign Host is refused (DNS rebinding). */
async function fileFor(root: string, request: IncomingMessage): Promise<string | null> {
  if (!/^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(request.headers.host ?? '')) return null
  const path = decoded((request.url ?? '/').split(/[?#]/)[0])
  if (path === null || path.includes('\0') || path.split(/[/\\]/).some((part) => part.startsWith('.'))) return null
  const real = await realpath(join(root, path)).catch(() => null)
  if (real === null || (real !== root && !real.startsWith(root + sep))) return null
  if (!(await stat(real)).isDirectory()) return real
  const index = await realpath(join(real, 'index.html')).catch(() => null)
  return index !== null && index.startsWith(root + sep) ? index : null
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}
