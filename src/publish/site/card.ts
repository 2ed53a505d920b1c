import type { Overview } from '../../core/0-terms/overview.ts'
import { partyStyle } from '../../web/page/party-look.ts'
import { pageView } from '../../web/page/view.ts'
import type { PageManner } from '../../web/page/view.ts'
import { momentWords } from '../../web/page/words.ts'
import { escapeHtml } from '../light-html.ts'
import { inTwoLanguages } from '../two-languages.ts'

const CARD_STYLE =
  'body{margin:0;font:400 1rem/1.45 system-ui,sans-serif;color:#1c1d20;background:#fbfaf6}' +
  'a{display:block;padding:1rem 1.2rem;border:1px solid #dad5c8;color:inherit;text-decoration:none}' +
  'h1{font:600 1.25rem/1.25 Georgia,serif;margin:.4rem 0}small{color:#5f6168}' +
  'i{display:inline-block;inline-size:.6em;block-size:.6em;background:var(--side);margin-inline-end:.2em}a:focus-visible{outline:2px solid}' +
  '@media(prefers-color-scheme:dark){body{background:#15171b;color:#ece9e2}a{border-color:#31343a}small{color:#9c9ea6}}'

/** A small page to embed elsewhere: the headline, the cut-off, and a link to the edition, which opens outside the frame. */
export function editionCard(overview: Overview, manner: PageManner): string {
  const { say, columns, lang, direction } = pageView(overview, manner)
  const marks = columns.map((look) => `<i class="g ${look.className}"></i>`).join('')
  const body = [
    `<main><a href="./" target="_top">${marks} <small>${escapeHtml(overview.pack.title)}</small>`,
    `<h1>${escapeHtml(overview.headline.text)}</h1>`,
    `<small>${escapeHtml(say('head.overview', { when: momentWords(overview.asOf, say) }))}</small></a></main>`,
  ].join('\n')
  return [
    `<!doctype html><html lang="${lang}" dir="${direction}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title${lang === 'en' ? '' : ' lang="en"'}>${escapeHtml(overview.headline.text)}</title><style>${partyStyle(overview.parties)}${CARD_STYLE}</style></head>`,
    `<body>${inTwoLanguages(body, lang)}</body></html>`,
    '',
  ].join('\n')
}
