import { directionOf } from '../../web/words/say.ts'
import type { Language } from '../../web/words/say.ts'
import { escapeHtml, lightHtml } from '../light-html.ts'
import { scriptJson } from './json-ld.ts'

/** What stands in a page's head, as plain values. */
export interface Shell {
  readonly title: string
  readonly description: string
  readonly lang: Language
  /** The way to the conflict's own folder, where the style sheet and the feeds lie. */
  readonly root: string
  /** The page's full address, when the site knows its own. */
  readonly url: string | null
  readonly image?: string | null
  readonly ld?: unknown
  readonly body: string
}

/** Nothing on a page may run; its style comes from beside it. */
const POLICY = "default-src 'none'; style-src 'self' file: 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'none'"

/** One page of the site: a head made from values, every one of them escaped, and a body from its component. */
export function sitePage(shell: Shell): string {
  const { lang, root, url } = shell
  const x = escapeHtml
  return [
    '<!doctype html>',
    `<html lang="${lang}" dir="${directionOf(lang)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${x(shell.title)}</title>`,
    `<meta name="description" content="${x(shell.description)}">`,
    '<meta name="color-scheme" content="light dark">',
    ...(url === null ? [] : [`<link rel="canonical" href="${x(url)}">`]),
    `<meta property="og:type" content="article"><meta property="og:title" content="${x(shell.title)}">`,
    ...(shell.image ? [`<meta property="og:image" content="${x(shell.image)}">`] : []),
    `<link rel="alternate" type="application/atom+xml" href="${root}feed.atom">`,
    `<link rel="stylesheet" href="${root}style.css">`,
    ...(shell.ld === undefined ? [] : [`<script type="application/ld+json">${scriptJson(shell.ld)}</script>`]),
    '</head>',
    `<body>${lightHtml(shell.body)}</body>`,
    '</html>',
    '',
  ].join('\n')
}
