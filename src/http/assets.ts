import { readFileSync, readdirSync } from 'node:fs'
import { extname, join, sep } from 'node:path'
import { PAGE_POLICY } from './security-headers.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.ico': 'image/x-icon',
}
/** Shown where the desk was not built. */
const BARE =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Alteram</title></head><body><h1>Alteram</h1>' +
  '<p>The server runs. The desk is not built here; its API is described at <a href="/api/openapi.json">/api/openapi.json</a>.</p></body></html>'

/** The files of the desk, by the path they are asked for. */
export type Assets = ReadonlyMap<string, { readonly bytes: Uint8Array<ArrayBuffer>; readonly type: string }>

/**
 * Reads the built desk into memory. Only what was there when the server began is ever handed out, so that no path leads anywhere else.
 *
 * @param folder null where there is none
 */
export function loadAssets(folder: string | null): Assets {
  const assets = new Map<string, { bytes: Uint8Array<ArrayBuffer>; type: string }>()
  for (const name of folder === null ? [] : readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const type = TYPES[extname(name).toLowerCase()]
    if (type !== undefined && folder !== null)
      assets.set(`/${name.split(sep).join('/')}`, { bytes: Uint8Array.from(readFileSync(join(folder, name))), type })
  }
  if (!assets.has('/index.html')) assets.set('/index.html', { bytes: new TextEncoder().encode(BARE), type: TYPES['.html'] })
  return assets
}

/**
 * A file of the desk. Paths of the desk's own that name no file are its page, which then finds its way by the address.
 *
 * @param cookie set with the page, for a desk without accounts
 */
export function asset(assets: Assets, path: string, cookie: string | null): Response | null {
  const named = assets.get(path)
  if (named && path !== '/index.html')
    return new Response(named.bytes, {
      headers: {
        'Content-Type': named.type,
        'Cache-Control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      },
    })
  const page = assets.get('/index.html')
  if (!page || (extname(path) !== '' && path !== '/index.html')) return null
  const headers = new Headers({ 'Content-Type': page.type, 'Cache-Control': 'no-cache', 'Content-Security-Policy': PAGE_POLICY })
  if (cookie !== null) headers.set('Set-Cookie', cookie)
  return new Response(page.bytes, { headers })
}
