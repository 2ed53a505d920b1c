import type { CitedClaim, Matter, Overview } from '../../core/0-terms/overview.ts'
import {
  basisWords,
  capitalised,
  chainWords,
  flagWords,
  harmWords,
  momentWords,
  precisionWords,
  shortDayWords,
} from '../../web/page/words.ts'
import { lookOf, pageView, webAddress } from '../../web/page/view.ts'
import type { PageView } from '../../web/page/view.ts'
import {
  accessLines,
  balanceLines,
  controlLines,
  silenceLines,
  spreadLines,
  standingLines,
  submissionLines,
  truceLines,
} from './markdown-records.ts'
import { escapeMarkdown, marks, sentenceLine } from './markdown-text.ts'

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
    return [
      `### ${escapeMarkdown(matter.title)}${matter.isNew ? ' (new since the last edition)' : ''}`,
      '',
      ...cells,
      ...standingLines(view, matter),
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

/** One row a place: the forms of the left side, of the right side, of others, as written, how well it is located, who speaks of it. */
function placeLines(view: PageView): string[] {
  const { places, columns } = view.overview
  if (places.length === 0) return []
  const forms = (list: readonly { readonly text: string }[]): string =>
    list.length === 0 ? '–' : list.map((form) => escapeMarkdown(form.text)).join(', ')
  const rows = places.map((place) => {
    const others = place.names.filter((name) => !name.usedBy.some((party) => columns.includes(party)))
    const cells = [
      ...columns.map((party) => forms(place.names.filter((name) => name.usedBy.includes(party)))),
      forms(others),
      place.written.map((form) => `${escapeMarkdown(form.text)} (${escapeMarkdown(lookOf(view, form.party).seat)})`).join(', ') || '–',
      `${precisionWords(place.precision)}${marks(view, place.claims)}`,
    ]
    return `| ${cells.join(' | ')} |`
  })
  const heads = [
    ...view.columns.map((look) => `Used by ${escapeMarkdown(look.seat)}`),
    'Other forms',
    'As written',
    'Where, and which claims',
  ]
  return [`| ${heads.join(' | ')} |`, '|---|---|---|---|---|', ...rows]
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
    ...section('Was it answered?', silenceLines(view)),
    ...section(
      'Negotiations and statements',
      overview.statements.map(({ sentence }) => `- ${sentenceLine(view, sentence)}`),
    ),
    ...section('Put before institutions', submissionLines(view)),
    ...section(
      'Background',
      overview.background.map((sentence) => `- ${sentenceLine(view, sentence)}`),
    ),
    ...section('Tolls, by who reports them', tollLines(view)),
    ...section('Lowest and highest, with who states it', spreadLines(view)),
    ...section('Control, as claimed', controlLines(view)),
    ...section('Roads and access', accessLines(view)),
    ...section('Places, as each side names them', placeLines(view)),
    ...section(
      'What we noticed',
      overview.flags.map((flag) => `- ${flagWords(flag.kind)}: ${escapeMarkdown(flag.sentence)}${marks(view, flag.claims)}`),
    ),
    ...section('How this page is balanced', balanceLines(view)),
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
