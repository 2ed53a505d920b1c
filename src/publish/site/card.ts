import type { Overview } from '../../core/0-terms/overview.ts'
import { partyStyle } from '../../web/page/party-look.ts'
import { pageView } from '../../web/page/view.ts'
import type { PageManner } from '../../web/page/view.ts'
import { momentWords } from '../../web/page/words.ts'
import { textWidth } from '../../web/map/text-width.ts'
import { escapeHtml } from '../light-html.ts'

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
  return [
    `<!doctype html><html lang="${lang}" dir="${direction}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(overview.headline.text)}</title><style>${partyStyle(overview.parties)}${CARD_STYLE}</style></head>`,
    `<body><main><a href="./" target="_top">${marks} <small>${escapeHtml(overview.pack.title)}</small>`,
    `<h1 lang="en">${escapeHtml(overview.headline.text)}</h1>`,
    `<small>${escapeHtml(say('head.overview', { when: momentWords(overview.asOf, say) }))}</small></a></main></body></html>`,
    '',
  ].join('\n')
}

const WIDTH = 1200
const HEIGHT = 630
const MARGIN = 90

function wrapped(text: string, size: number, most: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1)
    if (last !== undefined && textWidth(`${last} ${word}`, size) <= WIDTH - 2 * MARGIN) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), `${lines[most - 1] ?? ''}…`]
}

/** The picture that goes with a link to an edition, as SVG: the headline in full, the sides' marks, the cut-off. */
export function socialImage(overview: Overview, manner: PageManner): string {
  const { say, columns } = pageView(overview, manner)
  const size = overview.headline.text.length > 130 ? 46 : 58
  const colours = columns.map((look) => overview.parties.find((party) => party.id === look.id)?.colour.light ?? '#44464c')
  const [left, right] = colours.map((colour) => (/^#[0-9a-f]{6}$/i.test(colour) ? colour : '#44464c'))
  const lines = wrapped(overview.headline.text, size, 6)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">`,
    `<path fill="#fbfaf6" d="M0 0h${WIDTH}v${HEIGHT}H0z"/>`,
    `<circle cx="${MARGIN + 16}" cy="82" r="16" fill="${left}"/><rect x="${MARGIN + 28}" y="66" width="32" height="32" fill="${right}"/>`,
    `<text x="${MARGIN + 80}" y="93" font-family="sans-serif" font-size="30" font-weight="700" fill="#1c1d20">${escapeHtml(overview.pack.title)}</text>`,
    `<g font-family="Georgia,serif" font-size="${size}" font-weight="600" fill="#1c1d20">`,
    ...lines.map((line, index) => `<text x="${MARGIN}" y="${190 + index * size * 1.2}">${escapeHtml(line)}</text>`),
    `</g><text x="${MARGIN}" y="${HEIGHT - 50}" font-family="sans-serif" font-size="28" fill="#5f6168">`,
    `${escapeHtml(say('head.overview', { when: momentWords(overview.asOf, say) }))}</text></svg>`,
    '',
  ].join('\n')
}
