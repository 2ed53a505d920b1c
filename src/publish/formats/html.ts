import type { FeatureCollection } from 'geojson'
import { render } from 'svelte/server'
import type { Overview } from '../../core/0-terms/overview.ts'
import type { Line } from '../../core/0-terms/pack.ts'
import { Failure } from '../../core/0-terms/failure.ts'
import OverviewPage from '../../web/page/Overview.svelte.js'
import { partyStyle } from '../../web/page/party-look.ts'
import { momentWords } from '../../web/page/words.ts'
import { escapeHtml, lightHtml } from '../light-html.ts'

/** What the page needs besides the overview itself: the pack's base map, if it has one, and the style sheet. */
export interface HtmlParts {
  readonly basemap: FeatureCollection | null
  /** The pack's roads and lines of contact, to be drawn on the map. */
  readonly lines?: readonly Line[]
  readonly css: string
}

/** Nothing on the page may run or be fetched; a style sheet inside it and images inside its addresses may. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

const ICON =
  'data:image/svg+xml,' +
  "%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Ccircle cx='11' cy='16' r='9' fill='%2377797f'/%3E" +
  "%3Crect x='14' y='8' width='16' height='16' fill='%231c1d20'/%3E%3C/svg%3E"

function styleOf(overview: Overview, css: string): string {
  if (css.includes('</'))
    throw new Failure('internal', 'The style sheet holds “</”, which would end the style early: take it out of the .css files.')
  return `${partyStyle(overview.parties)}${css}`
}

/**
 * The public page of an overview: one self-contained HTML file without scripts, readable on a phone, in print and in the dark.
 * A pure function: the same overview, base map and style give the same bytes.
 */
export function overviewHtml(overview: Overview, { basemap, css, lines = [] }: HtmlParts): string {
  const { body } = render(OverviewPage, { props: { overview, basemap, lines } })
  const title = `${overview.pack.title}: overview of ${momentWords(overview.asOf)}`
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)}</title>`,
    `<meta name="description" content="${escapeHtml(overview.headline.text)}">`,
    '<meta name="color-scheme" content="light dark">',
    `<link rel="icon" href="${ICON}">`,
    `<style>${styleOf(overview, css)}</style>`,
    '</head>',
    `<body>${lightHtml(body)}</body>`,
    '</html>',
    '',
  ].join('\n')
}
