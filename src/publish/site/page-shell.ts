import { directionOf } from '../../web/words/say.ts'
import type { Language } from '../../web/words/say.ts'
import { escapeHtml, lightHtml } from '../light-html.ts'
import { inTwoLanguages, isAllReported, unmarked } from '../two-languages.ts'
import { scriptJson } from './json-ld.ts'
import { IMAGE_HEIGHT, IMAGE_WIDTH } from './social-image.ts'

/** What stands in a page's head, as plain values. */
export interface Shell {
  readonly title: string
  readonly description: string
  readonly lang: Language
  /** The way to the conflict's own folder, where the style sheet and the feeds lie. */
  readonly root: string
  /** The page's full address, when the site knows its own. */
  readonly url: string | null
  readonly image?: { readonly url: string | null; readonly alt: string }
  readonly ld?: unknown
  readonly body: string
}

/** Nothing on a page may run; its style comes from beside it. */
const POLICY = "default-src 'none'; style-src 'self' file: 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'none'"

/** What a network shows of a link: it takes full addresses only, and keeps the picture's place free when it knows its size. */
function imageTags({ title, description, image }: Shell): readonly string[] {
  if (!image || image.url === null) return []
  const tag = (attribute: string, name: string, content: string | number): string =>
    `<meta ${attribute}="${name}" content="${escapeHtml(unmarked(String(content)))}">`
  return [
    tag('property', 'og:description', description),
    tag('property', 'og:image', image.url),
    tag('property', 'og:image:type', 'image/png'),
    tag('property', 'og:image:width', IMAGE_WIDTH),
    tag('property', 'og:image:height', IMAGE_HEIGHT),
    tag('property', 'og:image:alt', image.alt),
    tag('name', 'twitter:card', 'summary_large_image'),
    tag('name', 'twitter:title', title),
    tag('name', 'twitter:description', description),
    tag('name', 'twitter:image', image.url),
    tag('name', 'twitter:image:alt', image.alt),
  ]
}

/** One page of the site: a head made from values, every one of them escaped, and a body from its component. */
export function sitePage(shell: Shell): string {
  const { lang, root, url } = shell
  const x = (text: string): string => escapeHtml(unmarked(text))
  return [
    '<!doctype html>',
    `<html lang="${lang}" dir="${directionOf(lang)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title${lang !== 'en' && isAllReported(shell.title) ? ' lang="en"' : ''}>${x(shell.title)}</title>`,
    `<meta name="description" content="${x(shell.description)}">`,
    '<meta name="color-scheme" content="light dark">',
    ...(url === null ? [] : [`<link rel="canonical" href="${x(url)}">`]),
    `<meta property="og:type" content="article"><meta property="og:title" content="${x(shell.title)}">`,
    ...imageTags(shell),
    `<link rel="alternate" type="application/atom+xml" href="${root}feed.atom">`,
    `<link rel="stylesheet" href="${root}style.css">`,
    ...(shell.ld === undefined ? [] : [`<script type="application/ld+json">${scriptJson(shell.ld)}</script>`]),
    '</head>',
    `<body>${lightHtml(inTwoLanguages(shell.body, lang))}</body>`,
    '</html>',
    '',
  ].join('\n')
}
