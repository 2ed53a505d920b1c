import { LEAST_CONTRAST, LEAST_DISTANCE, LEAST_DISTANCE_OF_OTHERS, PAPER, contrast, distances } from '../colour.ts'
import type { Pack, Party } from '../../core/0-terms/pack.ts'
import type { Check, RowFinding } from './finding.ts'

const MODES = ['light', 'dark'] as const

/** Each party's colour can be read on the page, by day and by night. */
export const coloursAreReadable: Check = (pack) =>
  pack.parties.flatMap((p, row) =>
    MODES.flatMap((mode): RowFinding[] => {
      const ratio = contrast(p.colour[mode], PAPER[mode])
      if (ratio >= LEAST_CONTRAST) return []
      const sentence = `the ${mode} colour ${p.colour[mode]} of ${p.id} has contrast ${ratio.toFixed(1)} on ${PAPER[mode]}; write one of at least ${LEAST_CONTRAST}`
      return [{ severity: isColumn(pack, p) ? 'error' : 'warning', code: 'contrast', part: 'parties', row, sentence }]
    }),
  )

/** Two parties' colours and symbols can be told apart, by colour-blind readers too: an error for the columns, a warning for others. */
export const partiesLookDifferent: Check = (pack) =>
  pack.parties.flatMap((later, row) =>
    pack.parties.slice(0, row).flatMap((earlier): RowFinding[] => {
      const severity = isColumn(pack, later) && isColumn(pack, earlier) ? 'error' : 'warning'
      return [...MODES.flatMap((mode) => alike(earlier, later, row, mode, severity)), ...sameSymbol(earlier, later, row, severity)]
    }),
  )

function alike(a: Party, b: Party, row: number, mode: (typeof MODES)[number], severity: RowFinding['severity']): RowFinding[] {
  const faceToFace = severity === 'error'
  const least = faceToFace ? LEAST_DISTANCE : LEAST_DISTANCE_OF_OTHERS
  const near = Object.entries(distances(a.colour[mode], b.colour[mode])).filter(
    ([sight, d]) => d < least && (faceToFace || sight === 'normal'),
  )
  if (!near.length) return []
  const how = near.map(([sight, d]) => `${d.toFixed(1)} in ${sight} sight`).join(', ')
  return [
    {
      severity,
      code: 'colours-alike',
      part: 'parties',
      row,
      sentence: `the ${mode} colours of ${a.id} (${a.colour[mode]}) and ${b.id} (${b.colour[mode]}) differ by only ${how}; write colours at least ${least} apart (CIEDE2000)`,
    },
  ]
}

function sameSymbol(a: Party, b: Party, row: number, severity: RowFinding['severity']): RowFinding[] {
  if (a.symbol !== b.symbol) return []
  return [
    {
      severity,
      code: 'symbols-alike',
      part: 'parties',
      row,
      sentence: `${a.id} and ${b.id} both have the symbol ${a.symbol}; write another, so that colour is never alone`,
    },
  ]
}

/** The house style is whole: two columns, a meaning of "night of", day parts that begin at midnight and ascend. */
export const styleIsWhole: Check = (pack) => {
  const { columns, nightOf, dayParts } = pack.style
  const findings: RowFinding[] = []
  const wrong = (code: 'columns' | 'night-of' | 'day-parts', row: string, sentence: string) =>
    findings.push({ severity: 'error', code, part: 'style', row, sentence })
  if (columns[0] === columns[1]) wrong('columns', 'columns', `both columns are ${columns[0]}; write two parties`)
  if (nightOf['default'] === undefined) wrong('night-of', 'nightOf', 'nightOf has no default; write default: begins or default: ends')
  const ascends = dayParts.every((p, n) => p.hour > (dayParts[n - 1]?.hour ?? -1))
  if (dayParts[0]?.hour !== 0 || !ascends)
    wrong('day-parts', 'dayParts', 'dayParts do not ascend from hour 0; write the first as hour 0 and each later than the one before')
  return findings
}

function isColumn(pack: Pack, party: Party): boolean {
  return pack.style.columns.includes(party.id)
}
