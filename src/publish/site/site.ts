import { render } from 'svelte/server'
import type { Overview } from '../../core/0-terms/overview.ts'
import { Failure } from '../../core/0-terms/failure.ts'
import OverviewPage from '../../web/page/Overview.svelte.js'
import { partyStyle } from '../../web/page/party-look.ts'
import { momentWords } from '../../web/page/words.ts'
import type { PageLinks, PageManner } from '../../web/page/view.ts'
import { sayIn, sayMarked } from '../../web/words/say.ts'
import { canonicalJson } from '../formats/json.ts'
import { overviewMarkdown } from '../formats/markdown.ts'
import { escapeHtml } from '../light-html.ts'
import { editionCard } from './card.ts'
import { claimsCsv, placesGeoJson } from './downloads.ts'
import { siteFeeds } from './feeds.ts'
import { editionLd } from './json-ld.ts'
import { editionSlug, siteModel } from './model.ts'
import { sitePage } from './page-shell.ts'
import { recordPages } from './record-pages.ts'
import type { SiteContext, SiteFile, SiteInput, SiteText } from './site-context.ts'
import { socialImage } from './social-image.ts'

function editionFiles({ input, model, url }: SiteContext, overview: Overview, slug: string): readonly SiteFile[] {
  const { lang } = input
  const corrections = model.corrections.filter((correction) => editionSlug(correction.edition) === slug)
  const links: PageLinks = { root: '../', words: 'day', corrections }
  const manner: PageManner = { lang, links }
  const folder = `${model.conflict.id}/${slug}`
  const address = url(`${folder}/`)
  const say = sayMarked(lang)
  const image = socialImage(overview, lang)
  const { body } = render(OverviewPage, { props: { overview, basemap: input.basemap, lines: input.lines, manner } })
  const page = sitePage({
    title: `${overview.pack.title}: ${say('head.overview', { when: momentWords(overview.asOf, say) })}`,
    description: overview.headline.text,
    lang,
    root: '../',
    url: address,
    image: { url: url(`${folder}/${image.name}`), alt: image.alt },
    ld: editionLd(overview, address ?? `urn:alteram:${model.conflict.id}:${slug}`, 'en', corrections),
    body,
  })
  return [
    { path: `${folder}/index.html`, text: page },
    { path: `${folder}/card.html`, text: editionCard(overview, manner) },
    { path: `${folder}/${image.name}`, svg: image.svg },
    { path: `${folder}/overview.json`, text: canonicalJson(overview) },
    { path: `${folder}/overview.md`, text: overviewMarkdown(overview) },
    { path: `${folder}/places.geojson`, text: placesGeoJson(overview) },
    { path: `${folder}/claims.csv`, text: claimsCsv(overview) },
  ]
}

function styleSheet(latest: Overview, css: string): string {
  if (css.includes('</'))
    throw new Failure('internal', 'The style sheet holds “</”, which would end a style early: take it out of the .css files.')
  return `${partyStyle(latest.parties)}${css}\n`
}

function frontPage({ model, input, url }: SiteContext): SiteText {
  const href = `${model.conflict.id}/`
  const body = `<main class="wrap lone"><div class="head"><h1><a href="${href}">${escapeHtml(model.conflict.title)}</a></h1></div></main>`
  const shell = { title: model.conflict.title, description: model.conflict.title, lang: input.lang, root: href, url: url(''), body }
  return { path: 'index.html', text: sitePage(shell) }
}

function siteMap(pages: readonly string[], { input, url }: SiteContext): readonly SiteFile[] {
  const robots = ['User-agent: *', 'Allow: /', ...(input.base === null ? [] : [`Sitemap: ${url('sitemap.xml') ?? ''}`]), ''].join('\n')
  if (input.base === null) return [{ path: 'robots.txt', text: robots }]
  const rows = pages.map((path) => `<url><loc>${escapeHtml(url(path) ?? '')}</loc></url>`)
  const map = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...rows,
    '</urlset>',
    '',
  ]
  return [
    { path: 'robots.txt', text: robots },
    { path: 'sitemap.xml', text: map.join('\n') },
  ]
}

/** The address a site stands at, ready to have paths put behind it; only web addresses will do. */
function baseOf(base: string | null): string | null {
  if (base === null) return null
  if (!/^https?:\/\/[^\s"'<>?#]+$/i.test(base))
    throw new Failure('usage', `The site's address must begin with http:// or https:// and hold no query: ${base}`)
  return base.endsWith('/') ? base : `${base}/`
}

/**
 * The public site of one conflict, file by file: editions, archive, matters, claims, places, claimants, corrections, feeds, site map, downloads
 * and cards. A pure function: the same editions give the same files. Files come one at a time, so that hundreds of editions need no memory.
 *
 * @throws Failure `usage` when there is no edition or the site's address is none
 */
export function* siteFiles(input: SiteInput): Generator<SiteFile> {
  const model = siteModel(input.editions, input.corrections)
  if (model === null) throw new Failure('usage', 'A site needs at least one edition: name a cut-off with --as-of.')
  const base = baseOf(input.base)
  const context: SiteContext = { input, model, url: (path) => (base === null ? null : `${base}${path}`) }
  const root = model.conflict.id
  const pages: string[] = []
  const seen = (file: SiteFile): SiteFile => {
    if (file.path.endsWith('index.html')) pages.push(file.path.slice(0, -'index.html'.length))
    return file
  }
  yield seen(frontPage(context))
  yield { path: `${root}/style.css`, text: styleSheet(model.latest, input.css) }
  for (const file of recordPages(context)) yield seen(file)
  const ordered = [...input.editions].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
  for (const { overview, at } of ordered) for (const file of editionFiles(context, overview, editionSlug(at))) yield seen(file)
  const feeds = siteFeeds(model, sayIn(input.lang), input.lang, (path) => (base === null ? path || './' : `${base}${root}/${path}`))
  for (const [name, text] of Object.entries(feeds)) yield { path: `${root}/${name}`, text }
  yield* siteMap(pages, context)
}
