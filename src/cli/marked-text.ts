import type { Claim } from '../core/0-terms/claim.ts'
import { UNKNOWN } from '../core/0-terms/party.ts'
import type { Pack } from '../core/0-terms/pack.ts'
import type { Report } from '../core/0-terms/report.ts'

const COLOURS = ['\u001b[36m', '\u001b[33m', '\u001b[35m', '\u001b[32m', '\u001b[34m'] as const
const DIM = '\u001b[2m'
const PLAIN = '\u001b[0m'

/** A report with its claims marked: each between numbered brackets, then listed with who says so. `claims` point into `report.text`. */
export function markedText(report: Report, claims: readonly Claim[], pack: Pack, colour: boolean): string {
  const head = [
    report.title,
    [report.publisher, report.said?.replace('T', ' ')].filter(Boolean).join(', '),
    report.notice && `(${report.notice})`,
  ]
  const paint = (party: string, text: string): string => (colour ? `${colourOf(party, pack)}${text}${PLAIN}` : text)
  const list = claims.map((claim, k) => `${paint(claim.party, `[${k + 1}]`)} ${claimSummary(claim)}`)
  return `${[head.filter(Boolean).join('\n'), withBrackets(report.text.trimEnd(), claims, paint), list.join('\n')].filter(Boolean).join('\n\n')}\n`
}

/** "strike, accuses; armenian against azerbaijani; Ministry of Defence; on Sunday; killed 3" */
export function claimSummary(claim: Claim): string {
  const against = claim.against === null ? '' : ` against ${claim.against}`
  const voice = claim.chain.length
    ? claim.chain.map((source) => source.name).join(' → ')
    : claim.party === UNKNOWN
      ? 'nobody named'
      : "the report's own voice"
  const tolls = claim.tolls.map((toll) => `${toll.measure} ${bounds(toll.low, toll.high)} (${toll.group}, ${toll.basis})`)
  const places = claim.places.length ? [`at ${claim.places.map((place) => place.words || place.place).join(', ')}`] : []
  const parts = [
    `${claim.kind}, ${claim.stance}`,
    `${claim.party}${against}`,
    voice,
    ...(claim.when ? [claim.when.words || `${claim.when.from ?? '?'} to ${claim.when.to ?? '?'}`] : []),
    ...places,
    ...tolls,
  ]
  return [...parts, ...(claim.hedge ? [`hedged: "${claim.hedge.words}"`] : []), ...(claim.background ? ['background'] : [])].join('; ')
}

function bounds(low: number | null, high: number | null): string {
  if (low === high) return low === null ? 'an open number' : String(low)
  return low === null ? `at most ${high}` : high === null ? `at least ${low}` : `${low} to ${high}`
}

function colourOf(party: string, pack: Pack): string {
  const at = pack.parties.findIndex((one) => one.id === party)
  return at < 0 ? DIM : COLOURS[at % COLOURS.length]
}

/** Claims may lie inside one another: what closes at a place closes before what opens there, the inner before the outer. */
function withBrackets(text: string, claims: readonly Claim[], paint: (party: string, text: string) => string): string {
  const marks = claims
    .flatMap((claim, k) => [
      { at: claim.start, order: -claim.end, mark: paint(claim.party, `[${k + 1}: `), opens: 1 },
      { at: claim.end, order: -claim.start, mark: paint(claim.party, ']'), opens: 0 },
    ])
    .sort((a, b) => a.at - b.at || a.opens - b.opens || a.order - b.order)
  let out = ''
  let done = 0
  for (const { at, mark } of marks) {
    out += text.slice(done, at) + mark
    done = at
  }
  return out + text.slice(done)
}
