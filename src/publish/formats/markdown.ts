import type { ClaimId } from '../../core/0-terms/claim.ts'
import type { CitedClaim, Matter, Overview, Sentence } from '../../core/0-terms/overview.ts'
import {
  basisWords,
  capitalised,
  chainWords,
  dayWords,
  harmWords,
  momentWords,
  reasonWords,
  shortDayWords,
  standingWords,
} from '../../web/page/words.ts'
import { claimsOf, lookOf, pageView, webAddress } from '../../web/page/view.ts'
import type { PageView } from '../../web/page/view.ts'

/**
 * Text that Markdown must take as it stands: on one line, with every letter that could start markup or HTML escaped. A leading number or
 * dash is escaped too, so that no sentence turns into a list.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>#|~&$^]/g, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^([-+=])/, '\\$1')
    .replace(/\b(https?):\/\//gi, '$1&#58;//')
}

function marks(view: PageView, ids: readonly ClaimId[]): string {
  return claimsOf(view, ids)
    .map((claim) => `[^${claim.number.replace(/[^\w-]+/g, '-')}]`)
    .join('')
}

function sentenceLine(view: PageView, sentence: Sentence): string {
  return `${escapeMarkdown(sentence.text)}${marks(view, sentence.cites)}`
}

function section(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`## ${heading}`, '', ...lines, '']
}

function headLines(view: PageView): string[] {
  const { overview } = view
  const notices = [...new Set(overview.sources.map((source) => source.notice).filter((notice) => notice !== null))]
  return [
    `# ${sentenceLine(view, overview.headline)}`,
    '',
    `${escapeMarkdown(overview.pack.title)}. Overview as of ${escapeMarkdown(overview.asOfWords)}.`,
    '',
    ...notices.flatMap((notice) => [`> Reports marked: ${escapeMarkdown(notice)}`, '']),
    ...overview.preamble.flatMap((sentence) => [sentenceLine(view, sentence), '']),
  ]
}

function truceLines(view: PageView): string[] {
  return view.overview.truces.entries.map((entry) => {
    const accused = entry.accusations.map(({ by, against, claim }) => {
      const target = against === null ? 'no one by name' : lookOf(view, against).seat
      return `${escapeMarkdown(`${lookOf(view, by).seat} accuses ${target}`)}${marks(view, [claim])}`
    })
    return `- ${dayWords(entry.day)}, ${entry.state}: ${sentenceLine(view, entry.sentence)}${accused.length > 0 ? ` (${accused.join('; ')})` : ''}`
  })
}

/** Matters of the day first; those of days before under a heading of their own. */
function matterLines(view: PageView): string[] {
  const { matters } = view.overview
  const earlier = matters.filter((matter) => matter.isEarlier)
  return [
    ...linesOf(
      view,
      matters.filter((matter) => !matter.isEarlier),
    ),
    ...(earlier.length > 0 ? ['## Earlier', '', ...linesOf(view, earlier)] : []),
  ]
}

function linesOf(view: PageView, matters: readonly Matter[]): string[] {
  return matters.flatMap((matter) => {
    const cells = matter.cells.flatMap((cell) => {
      const said = cell.sentences.map((sentence) => sentenceLine(view, sentence)).join(' ')
      const shown = said !== '' ? said : cell.silence === null ? '' : `*${escapeMarkdown(cell.silence.text)}*`
      return shown === '' ? [] : [`- **Information from ${escapeMarkdown(lookOf(view, cell.party).seat)}**: ${shown}`]
    })
    const reasons = matter.standing.reasons.map((reason, index) => escapeMarkdown(reasonWords(reason, index === 0))).join('; ')
    return [
      `### ${escapeMarkdown(matter.title)}${matter.isNew ? ' (new since the last edition)' : ''}`,
      '',
      ...cells,
      `- Standing: ${standingWords(matter.standing.word).toLowerCase()}.${reasons === '' ? '' : ` ${reasons}.`}`,
      '',
    ]
  })
}

function tollLines(view: PageView): string[] {
  if (view.overview.tolls.length === 0) return []
  const rows = view.overview.tolls.map((row) => {
    const whose = row.victims === null ? '' : `${lookOf(view, row.victims).short}: `
    const before = row.earlier.map((point) => `${escapeMarkdown(point.shown)}${marks(view, [point.claim])}`).join(', ')
    const counted = `${basisWords(row.basis)}${row.asOf === null ? '' : `, as of ${shortDayWords(row.asOf)}`}`
    const cells = [
      escapeMarkdown(capitalised(row.claimant)),
      escapeMarkdown(`${whose}${harmWords(row)}`),
      `${escapeMarkdown(row.shown)}${marks(view, [row.claim])}`,
      counted,
      before,
    ]
    return `| ${cells.join(' | ')} |`
  })
  return ['| Reported by | Who was harmed | Figure | Counted | Before |', '|---|---|---|---|---|', ...rows]
}

function placeLines(view: PageView): string[] {
  return view.overview.places.map((place) => {
    const sides = view.columns.map((look) => {
      const own = place.names.filter((name) => name.usedBy.includes(look.id)).map((name) => escapeMarkdown(name.text))
      return `${escapeMarkdown(look.seat)}: ${own.length > 0 ? own.join(', ') : 'no form of its own known'}`
    })
    return `- ${sides.join('; ')}${place.precision === 'unlocated' || place.lat === null ? ' (not located)' : ''}${marks(view, place.claims)}`
  })
}

function footnote(view: PageView, claim: CitedClaim): string {
  const source = view.sources.get(claim.report)
  const who =
    claim.chain.length > 0
      ? capitalised(chainWords(claim.chain))
      : claim.scope === 'section'
        ? lookOf(view, claim.party).name
        : 'The report, in its own voice'
  const where = source
    ? `report ${source.number}, ${source.publisher ?? 'publisher not known'}${source.published === null ? '' : `, ${momentWords(source.published)}`}`
    : 'report not listed'
  const around = `${escapeMarkdown(claim.before)} **${escapeMarkdown(claim.words)}** ${escapeMarkdown(claim.after)}`.trim()
  return `[^${claim.number.replace(/[^\w-]+/g, '-')}]: ${escapeMarkdown(who)}: “…${around}…” (${escapeMarkdown(where)}, characters ${claim.start}–${claim.end})`
}

function sourceLines(view: PageView): string[] {
  return [...view.sources.values()].map((source) => {
    const title = source.title === null ? '' : `, ${escapeMarkdown(source.title)}`
    const address = webAddress(source.url)
    const time = source.published === null ? '' : `, ${momentWords(source.published)}`
    const notice = source.notice === null ? '' : ` (${escapeMarkdown(source.notice)})`
    return `${source.number}. ${escapeMarkdown(source.publisher ?? 'Publisher not known')}${title}${time}${address ? `, <${address}>` : ''}${notice}`
  })
}

/** An overview as Markdown: every sentence with footnotes that hold the exact words, who said them, and the report they stand in. */
export function overviewMarkdown(overview: Overview): string {
  const view = pageView(overview)
  const lines = [
    ...headLines(view),
    ...section('Truces', truceLines(view)),
    ...section('Side by side', matterLines(view)),
    ...section(
      'Negotiations and statements',
      overview.statements.map(({ sentence }) => `- ${sentenceLine(view, sentence)}`),
    ),
    ...section(
      'Background',
      overview.background.map((sentence) => `- ${sentenceLine(view, sentence)}`),
    ),
    ...section('Tolls, by who reports them', tollLines(view)),
    ...section(
      'Control, as claimed',
      overview.control.map((row) => `- ${sentenceLine(view, row.sentence)}`),
    ),
    ...section(
      'Roads and access',
      overview.access.map(
        (row) =>
          `- ${escapeMarkdown(row.what)}, ${row.state}${row.stale ? ', not repeated since' : ''}: ${sentenceLine(view, row.sentence)}`,
      ),
    ),
    ...section('Places, as each side names them', placeLines(view)),
    ...section(
      'What we noticed',
      overview.flags.map((flag) => `- ${escapeMarkdown(flag.sentence)}${marks(view, flag.claims)}`),
    ),
    ...section('Reports read', sourceLines(view)),
    ...section(
      'The words everything rests on',
      view.cited.flatMap((claim) => [footnote(view, claim), '']),
    ),
  ]
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd()}\n`
}
