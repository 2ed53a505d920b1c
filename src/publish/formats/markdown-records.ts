import type { ClaimId } from '../../core/0-terms/claim.ts'
import type { Ground, Matter, TruceEntry } from '../../core/0-terms/overview.ts'
import { silenceGroups } from '../../web/page/silence-groups.ts'
import { lookOf } from '../../web/page/view.ts'
import type { PageView } from '../../web/page/view.ts'
import {
  capitalised,
  dayWords,
  harmWords,
  momentWords,
  reasonWords,
  shortDayWords,
  shortMomentWords,
  spanWords,
  standingWords,
} from '../../web/page/words.ts'
import { escapeMarkdown, marks, sentenceLine } from './markdown-text.ts'

const joined = (grounds: readonly Ground[]): string => grounds.map((ground) => ground.words).join(', ')
const claimsIn = (grounds: readonly Ground[]): readonly ClaimId[] => grounds.map((ground) => ground.claim)

function termsOf(view: PageView, entry: TruceEntry): readonly string[] {
  const { say } = view
  const mediators = entry.mediators ?? []
  const covers = entry.scope?.covers ?? []
  const kind = entry.scope?.kind ?? 'general'
  const ends = entry.ends ?? null
  return [
    ...(kind === 'general' ? [] : [say(`truces.${kind}`)]),
    ...(mediators.length === 0
      ? []
      : [`${escapeMarkdown(say('truces.mediated', { who: joined(mediators) }))}${marks(view, claimsIn(mediators))}`]),
    ...(covers.length === 0 ? [] : [`${escapeMarkdown(say('truces.covers', { what: joined(covers) }))}${marks(view, claimsIn(covers))}`]),
    ...(ends === null
      ? []
      : [
          `${say(ends.from === 'duration' ? 'truces.endsReckoned' : 'truces.ends', { when: shortMomentWords(ends.at) })}${marks(view, [ends.ground.claim])}`,
        ]),
  ]
}

/** Truces: what each became, its terms, who accuses whom of breaking it, the time to the first accusation, and what observers recorded. */
export function truceLines(view: PageView): readonly string[] {
  const { say } = view
  const seat = (party: string | null): string => (party === null ? say('truces.noOne') : lookOf(view, party).seat)
  return view.overview.truces.entries.flatMap((entry) => {
    const terms = termsOf(view, entry)
    const accused = entry.accusations.map(
      ({ by, against, claim }) =>
        `${escapeMarkdown(say('truces.accuses', { by: seat(by), against: seat(against) }))}${marks(view, [claim])}`,
    )
    const first = entry.firstAccusation ?? null
    const recorded = (entry.recorded ?? []).map((found) => `${escapeMarkdown(found.by)}${marks(view, [found.claim])}`)
    return [
      `- ${dayWords(entry.day)}, ${say(`truces.${entry.state}`)}: ${sentenceLine(view, entry.sentence)}`,
      ...(terms.length > 0 ? [`  - ${capitalised(terms.join('; '))}`] : []),
      ...(accused.length > 0 ? [`  - ${capitalised(accused.join('; '))}`] : []),
      ...(first === null
        ? []
        : [
            `  - ${say(first.from === 'said' ? 'truces.firstSaid' : 'truces.first', { time: spanWords(first.minutes) })}${marks(view, [first.claim])}`,
          ]),
      ...(recorded.length > 0 ? [`  - ${say('truces.recorded')} ${recorded.join('; ')}`] : []),
      ...(entry.steps ?? [])
        .slice(1)
        .map(
          (step) => `  - ${capitalised(say(`truces.${step.state}`))}: ${escapeMarkdown(step.reason)}${marks(view, [step.ground.claim])}`,
        ),
    ]
  })
}

/** The standing of a matter with its reasons, its grade, its separate claimants with where each was first heard, and what is said to have happened before. */
export function standingLines(view: PageView, { standing, recurrences = [] }: Matter): readonly string[] {
  const reasons = (list: readonly string[]): string =>
    list.map((reason, index) => escapeMarkdown(reasonWords(reason, index === 0))).join('; ')
  const why = reasons(standing.reasons)
  const origins = standing.origins?.first.map(
    (origin) =>
      `${escapeMarkdown(origin.claimant)}${origin.said === null ? '' : ` (${shortMomentWords(origin.said)})`}${marks(view, [origin.claim])}`,
  )
  return [
    `- Standing: ${standingWords(standing.word).toLowerCase()}.${why === '' ? '' : ` ${why}.`}`,
    ...(standing.grade ? [`- Grade: ${standing.grade.word}. ${reasons(standing.grade.reasons)}.`] : []),
    ...(standing.origins && origins
      ? [`- ${view.say('rests.origins', { n: standing.origins.n })}, first heard: ${origins.join('; ')}`]
      : []),
    ...recurrences.map(
      (again) => `- Said to have happened before: “${escapeMarkdown(again.ground.words)}”${marks(view, [again.claim, ...again.earlier])}`,
    ),
  ]
}

/** For each allegation against a side whether it was answered, and what was read since. */
export function silenceLines(view: PageView): readonly string[] {
  const seat = (party: string): string => escapeMarkdown(lookOf(view, party).seat)
  return silenceGroups(view.overview.silences ?? []).flatMap((group) => [
    group.reports === 0
      ? `- ${view.say('silence.readNone', { seat: seat(group.accused) })}`
      : `- ${view.say('silence.read', { n: group.reports, seat: seat(group.accused), publishers: group.publishers.map(escapeMarkdown).join('; ') })}, as of ${momentWords(view.overview.asOf)}`,
    ...group.entries.map((entry) => {
      const when = entry.said === null ? '' : `, ${shortMomentWords(entry.said)}`
      const accusation = capitalised(view.say('truces.accuses', { by: seat(entry.by), against: seat(entry.accused) }))
      return `  - ${accusation}${when}${marks(view, [entry.claim])}: ${view.say(`silence.${entry.answer}`)}${marks(view, entry.answers)}`
    }),
  ])
}

/** The lowest and the highest figure for one thing counted, each with who states it. */
export function spreadLines(view: PageView): readonly string[] {
  return (view.overview.spreads ?? []).map((spread) => {
    const whose = spread.victims === null ? '' : `${lookOf(view, spread.victims).short}: `
    const end = (figure: typeof spread.min): string =>
      `${escapeMarkdown(figure.shown)} (${escapeMarkdown(figure.claimant)})${marks(view, [figure.claim])}`
    const about = spread.about === '' ? '' : `, ${spread.about}`
    return `- ${escapeMarkdown(`${whose}${harmWords(spread)}${about}`)}: lowest ${end(spread.min)}; highest ${end(spread.max)}`
  })
}

/** Who claims, concedes, denies or assesses control of what, and how long ago it was said. */
export function controlLines(view: PageView): readonly string[] {
  return view.overview.control.map((row) => {
    const state = row.state === undefined ? '' : `${capitalised(view.say(`control.${row.state}`))}: `
    const age =
      row.ageHours === undefined || row.ageHours === null ? '' : ` (${view.say('time.ago', { time: spanWords(row.ageHours * 60) })})`
    return `- ${state}${sentenceLine(view, row.sentence)}${age}`
  })
}

/** Roads and access: for whom, since when, why, and whether it was repeated. */
export function accessLines(view: PageView): readonly string[] {
  return view.overview.access.map((row) => {
    const since =
      row.since === null
        ? ''
        : `, ${view.say(row.sinceFrom === 'said' ? 'access.firstSaid' : 'access.since', { when: shortDayWords(row.since) })}`
    const whom = row.forWhom ? `, ${escapeMarkdown(view.say('access.for', { whom: row.forWhom.words }))}` : ''
    const why = row.reason ? `, ${escapeMarkdown(view.say('access.why', { words: row.reason.words }))}` : ''
    const stale = row.stale ? `, ${view.say('access.stale')}` : ''
    return `- ${escapeMarkdown(row.what)}, ${view.say(`access.${row.state}`)}${whom}${since}${why}${stale}: ${sentenceLine(view, row.sentence)}`
  })
}

/** What was put before institutions: by whom, to whom. */
export function submissionLines(view: PageView): readonly string[] {
  return (view.overview.submissions ?? []).map((row) => {
    const to = row.to.length === 0 ? '' : ` ${escapeMarkdown(view.say('institutions.to', { whom: joined(row.to) }))}`
    return `- ${escapeMarkdown(capitalised(row.by))}${to}: ${sentenceLine(view, row.sentence)}`
  })
}

/** What was counted on the page by side, and the sentences counted where they are named. */
export function balanceLines(view: PageView): readonly string[] {
  return view.overview.balance.flatMap((line) => [
    `- ${escapeMarkdown(capitalised(line.what))}: ${line.counts.map((count) => `${escapeMarkdown(lookOf(view, count.party).short)} ${count.n}`).join(', ')}`,
    ...line.counts.flatMap((count) =>
      (count.sentences ?? []).map((sentence) => `  - ${escapeMarkdown(sentence.text)}${marks(view, sentence.cites)}`),
    ),
  ])
}
