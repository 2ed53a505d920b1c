/** A page of the desk runs and loads what this server gives it, and nothing written into it. */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')
/** Answers of the API are data: nothing in them runs, whatever a browser takes them for. */
const DATA_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox"
/** A preview is the public page: a style sheet inside it, no scripts, an origin of its own; only the desk may frame it. */
export const PREVIEW_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-popups"

const ALWAYS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': DATA_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'X-Frame-Options': 'DENY',
  'Cache-Control': 'no-store',
}

/** Sets what every answer carries, unless its route set it otherwise. */
export function secure(response: Response, https: boolean): Response {
  for (const [name, value] of Object.entries(ALWAYS)) if (!response.headers.has(name)) response.headers.set(name, value)
  if (response.headers.get('content-security-policy')?.includes("frame-ancestors 'self'"))
    response.headers.set('X-Frame-Options', 'SAMEORIGIN')
  if (https) response.headers.set('Strict-Transport-Security', 'max-age=31536000')
  return response
}
