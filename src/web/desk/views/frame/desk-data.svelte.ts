import type { ClaimId } from '../../../../core/0-terms/claim.ts'
import type { Overview } from '../../../../core/0-terms/overview.ts'
import type { Answer } from '../../../../api/operations.ts'
import { call } from '../../api.ts'
import { live, type Live, type Told } from '../../live.svelte.ts'
import { route } from '../../router.svelte.ts'
import { claimFacts, type ClaimFacts, type LedgerClaim } from '../claim-facts.ts'

type ReportRow = Answer<'reports'>['rows'][number]

/** What the views are drawn from. */
export interface DeskData {
  readonly overview: Overview | null
  readonly failure: Live<unknown>['failure']
  /** Empty until they have come. */
  readonly claims: readonly LedgerClaim[]
  readonly claimsCame: boolean
  readonly facts: ReadonlyMap<ClaimId, ClaimFacts>
  /** The cut-off was not asked for but taken from the last day on which anything was said. */
  readonly isLastDay: boolean
}

const PAGE = 500
const DAY = 86_400_000
/** A ledger in which nothing was said for so long is one of the past: it is shown as of its last day. */
const PAST = 7 * DAY

/** What was shown last, so that going from view to view shows it at once while the newer is on its way. */
let before: { readonly asOf: string; readonly overview: Overview } | null = null
let claimsBefore: readonly LedgerClaim[] | null = null
let reportsBefore: readonly ReportRow[] | null = null

async function everyClaim(): Promise<readonly LedgerClaim[]> {
  const rows: LedgerClaim[] = []
  let after: string | null = null
  do {
    const page: Answer<'claims'> = await call('claims', { query: { limit: PAGE, ...(after === null ? {} : { after }) } })
    rows.push(...page.rows)
    after = page.next
  } while (after !== null)
  claimsBefore = rows
  return rows
}

async function everyReport(): Promise<readonly ReportRow[]> {
  const rows: ReportRow[] = []
  let after: string | null = null
  do {
    const page: Answer<'reports'> = await call('reports', { query: { limit: PAGE, ...(after === null ? {} : { after }) } })
    rows.push(...page.rows)
    after = page.next
  } while (after !== null)
  reportsBefore = rows
  return rows
}

function changesClaims({ kind }: Told): boolean {
  return kind === 'reading' || kind === 'review' || kind === 'relation'
}

/** The end of the last day on which anything was said, where that is long ago; empty where the ledger is of today. */
function lastDay(reports: readonly ReportRow[]): string {
  const said = reports.reduce((last, report) => (report.said !== null && report.said > last ? report.said : last), '')
  return said !== '' && Date.now() - Date.parse(said) > PAST ? `${said.slice(0, 10)}T23:59` : ''
}

async function overviewAs(asOf: string): Promise<Overview> {
  const overview = await call('overview', { query: asOf === '' ? {} : { asOf } })
  before = { asOf, overview }
  return overview
}

/** The overview of the cut-off in the address, and every claim of the ledger, both kept fresh. Call it while the component is set up. */
export function deskData(): DeskData {
  const reports = live(everyReport, ({ kind }) => kind === 'report')
  const listed = $derived(reports.value ?? reportsBefore)
  const asked = $derived(route.query['asOf'] ?? '')
  const cutOff = $derived(asked !== '' ? asked : listed === null ? null : lastDay(listed))
  const made = live(() => (cutOff === null ? null : overviewAs(cutOff)))
  const rows = live(everyClaim, changesClaims)
  const overview = $derived(made.value ?? (before !== null && (cutOff ?? before.asOf) === before.asOf ? before.overview : null))
  const claims = $derived(rows.value ?? claimsBefore)
  const facts = $derived(overview === null ? new Map<ClaimId, ClaimFacts>() : claimFacts(overview, claims ?? []))
  return {
    get overview() {
      return overview
    },
    get failure() {
      return made.failure ?? rows.failure ?? reports.failure
    },
    get claims() {
      return claims ?? []
    },
    get claimsCame() {
      return claims !== null
    },
    get facts() {
      return facts
    },
    get isLastDay() {
      return asked === '' && (cutOff ?? '') !== ''
    },
  }
}
