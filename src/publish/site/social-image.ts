import { createHash } from 'node:crypto'
import type { Overview } from '../../core/0-terms/overview.ts'
import type { Language } from '../../web/words/say.ts'
import { sayIn } from '../../web/words/say.ts'
import { momentWords } from '../../web/page/words.ts'
import { textWidth } from '../../web/map/text-width.ts'
import { PICTURE_FACE } from '../draw-png.ts'
import { escapeHtml } from '../light-html.ts'

/** The picture that goes with a link: its drawing, and the words for those who do not see it. */
export interface SocialImage {
  /** A name made of the drawing: another drawing has another name, so that no network shows an old one from its store. */
  readonly name: string
  readonly svg: string
  readonly alt: string
}

/** What social networks ask for, in pixels. */
export const IMAGE_WIDTH = 1200
export const IMAGE_HEIGHT = 630
const MARGIN = 84
const ROOM = IMAGE_WIDTH - 2 * MARGIN
/** The headline stands between these heights. */
const [TOP, FLOOR] = [150, 510] as const
const LEADING = 1.22
/** The bold serif is wider than the sans that widths are counted for. */
const WIDER = 1.07
const SIZES = [66, 60, 54, 48, 43, 38] as const
/** To be raised when drawing, fonts or library change the picture of the same drawing. */
const DRAWING = 1

function wrapped(text: string, size: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1)
    if (last !== undefined && textWidth(`${last} ${word}`, size) * WIDER <= ROOM) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** The largest size at which the whole text has room; at the smallest, what has none is cut after a word. */
function fitted(text: string): { readonly lines: readonly string[]; readonly size: number } {
  const most = (size: number): number => Math.floor((FLOOR - TOP) / (size * LEADING))
  for (const size of SIZES) {
    const lines = wrapped(text, size)
    if (lines.length <= most(size)) return { lines, size }
  }
  const size = SIZES[SIZES.length - 1] ?? 38
  const lines = wrapped(text, size).slice(0, most(size))
  return { lines: [...lines.slice(0, -1), `${lines.at(-1) ?? ''}…`], size }
}

/** A colour of a pack may hold anything; only a plain one may stand in a drawing. */
function plainColour(colour: string | undefined): string {
  return colour !== undefined && /^#[0-9a-f]{6}$/i.test(colour) ? colour : '#44464c'
}

/** The picture that goes with a link to an edition: the headline in full, the sides' marks and colours, the cut-off. */
export function socialImage(overview: Overview, lang: Language): SocialImage {
  const say = sayIn(lang)
  const [left, right] = overview.columns.map((id) => plainColour(overview.parties.find((party) => party.id === id)?.colour.light))
  const { lines, size } = fitted(overview.headline.text)
  const when = say('head.overview', { when: momentWords(overview.asOf, say) })
  const first = TOP + Math.round((FLOOR - TOP - lines.length * size * LEADING) / 2 + size * 0.92)
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${IMAGE_WIDTH}" height="${IMAGE_HEIGHT}" viewBox="0 0 ${IMAGE_WIDTH} ${IMAGE_HEIGHT}">`,
    `<path fill="${left}" d="M0 0h${IMAGE_WIDTH / 2}v14H0z"/><path fill="${right}" d="M${IMAGE_WIDTH / 2} 0h${IMAGE_WIDTH / 2}v14H${IMAGE_WIDTH / 2}z"/>`,
    `<circle cx="${MARGIN + 14}" cy="88" r="14" fill="${left}"/><path fill="${right}" d="M${MARGIN + 24} 74h28v28h-28z"/>`,
    `<g font-family="${PICTURE_FACE}" font-weight="700" font-stretch="condensed" fill="#1c1d20">`,
    `<text x="${MARGIN + 72}" y="98" font-size="29">${escapeHtml(overview.pack.title)}</text>`,
    `<g font-size="${size}">`,
    ...lines.map((line, index) => `<text x="${MARGIN}" y="${first + Math.round(index * size * LEADING)}">${escapeHtml(line)}</text>`),
    `</g><g font-size="27" fill="#5f6168"><text x="${MARGIN}" y="${IMAGE_HEIGHT - 48}">${escapeHtml(when)}</text>`,
    `<text x="${IMAGE_WIDTH - MARGIN}" y="${IMAGE_HEIGHT - 48}" text-anchor="end">Alteram</text></g></g>`,
    `<path stroke="#dad5c8" stroke-width="2" d="M${MARGIN} ${FLOOR + 28}h${ROOM}"/></svg>`,
    '',
  ].join('\n')
  const digest = createHash('sha256').update(`${DRAWING} ${svg}`).digest('hex')
  return { name: `card-${digest.slice(0, 12)}.png`, svg, alt: `${overview.pack.title}: ${overview.headline.text} (${when})` }
}
