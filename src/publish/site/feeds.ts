import { momentWords } from '../../web/page/words.ts'
import type { Say } from '../../web/words/say.ts'
import type { SiteModel } from '../../web/site/site-view.ts'
import { escapeHtml } from '../light-html.ts'

interface FeedItem {
  readonly id: string
  readonly url: string
  readonly title: string
  readonly text: string
  /** Which of the two is in English, whatever the feed's language: the headline of an edition, the words of a correction. */
  readonly english: 'title' | 'text'
  /** RFC 3339 with an offset. */
  readonly updated: string
}

/** More than this and a feed is an archive. */
const MOST_ITEMS = 50

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** `2031-03-04T16:00+03:00` as RSS wants it (RFC 822), in its own zone. Civil times without an offset are given as UTC. */
export function rssDate(time: string): string {
  const found = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?)?(?:[\d.]*)(Z|[+-]\d\d:?\d\d)?$/.exec(time)
  if (!found) return time
  const [, year = '', month = '', day = '', hour = '00', minute = '00', second = '00', zone = 'Z'] = found
  const weekday = DAYS[new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDay()] ?? 'Sun'
  const offset = zone === 'Z' ? '+0000' : zone.replace(':', '')
  return `${weekday}, ${day} ${MONTHS[Number(month) - 1] ?? ''} ${year} ${hour}:${minute}:${second} ${offset}`
}

/** A civil time of a cut-off as RFC 3339: to the second, with an offset. */
function rfc3339(time: string): string {
  const full = time.length === 10 ? `${time}T00:00` : time.replace(' ', 'T')
  const seconds = /T\d\d:\d\d(?!:)/.test(full) ? full.replace(/(T\d\d:\d\d)/, '$1:00') : full
  return /(?:Z|[+-]\d\d:\d\d)$/.test(seconds) ? seconds : `${seconds}Z`
}

/** Editions and corrections together, newest first: a correction is an entry of its own. `url` makes an address of a path inside the conflict. */
function feedItems(model: SiteModel, say: Say, url: (path: string) => string): readonly FeedItem[] {
  const urn = (what: string): string => `urn:alteram:${model.conflict.id}:${what}`
  const editions = model.editions.slice(0, MOST_ITEMS).map((edition): FeedItem => ({
    id: urn(edition.slug),
    url: url(`${edition.slug}/`),
    title: edition.headline,
    text: say('head.overview', { when: momentWords(edition.at, say) }),
    english: 'title',
    updated: rfc3339(edition.at),
  }))
  const corrections = model.corrections.slice(0, MOST_ITEMS).map((correction, index): FeedItem => {
    const number = model.corrections.length - index
    const title = say(correction.kind === 'retraction' ? 'site.retraction' : 'site.correction')
    return {
      id: urn(`correction-${number}`),
      url: url('corrections/'),
      title: `${title}: ${say('head.overview', { when: momentWords(correction.edition, say) })}`,
      text: correction.text,
      english: 'text',
      updated: rfc3339(correction.published),
    }
  })
  return [...editions, ...corrections].sort((a, b) => (a.updated < b.updated ? 1 : a.updated > b.updated ? -1 : 0))
}

/** The same entries three times: Atom (RFC 4287), RSS 2.0 and JSON Feed 1.1. */
export function siteFeeds(
  model: SiteModel,
  say: Say,
  lang: string,
  url: (path: string) => string,
): Readonly<Record<'feed.atom' | 'feed.rss' | 'feed.json', string>> {
  const items = feedItems(model, say, url)
  const x = escapeHtml
  const title = model.conflict.title
  const inEnglish = (isEnglish: boolean): string => (isEnglish && lang !== 'en' ? ' xml:lang="en"' : '')
  const atom = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${lang}">`,
    `<id>urn:alteram:${x(model.conflict.id)}</id><title${inEnglish(true)}>${x(title)}</title><author><name>Alteram</name></author>`,
    `<updated>${x(items[0]?.updated ?? '')}</updated><link rel="self" href="${x(url('feed.atom'))}"/><link href="${x(url(''))}"/>`,
    ...items.map(
      (item) =>
        `<entry><id>${x(item.id)}</id><title${inEnglish(item.english === 'title')}>${x(item.title)}</title><updated>${x(item.updated)}</updated>` +
        `<link href="${x(item.url)}"/><summary${inEnglish(item.english === 'text')}>${x(item.text)}</summary></entry>`,
    ),
    '</feed>',
    '',
  ].join('\n')
  const rss = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<rss version="2.0"><channel>',
    `<title${inEnglish(true)}>${x(title)}</title><link>${x(url(''))}</link><description${inEnglish(true)}>${x(title)}</description><language>${lang}</language>`,
    ...items.map(
      (item) =>
        `<item><guid isPermaLink="false">${x(item.id)}</guid><title${inEnglish(item.english === 'title')}>${x(item.title)}</title><link>${x(item.url)}</link>` +
        `<pubDate>${rssDate(item.updated)}</pubDate><description${inEnglish(item.english === 'text')}>${x(x(item.text))}</description></item>`,
    ),
    '</channel></rss>',
    '',
  ].join('\n')
  const json = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    language: lang,
    home_page_url: url(''),
    feed_url: url('feed.json'),
    items: items.map((item) => ({
      id: item.id,
      url: item.url,
      title: item.title,
      content_text: item.text,
      date_modified: item.updated,
      language: item.english === 'title' ? 'en' : lang,
    })),
  }
  return { 'feed.atom': atom, 'feed.rss': rss, 'feed.json': `${JSON.stringify(json, null, 2)}\n` }
}
