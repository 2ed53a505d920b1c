import type { Claim } from '../../../../core/0-terms/claim.ts'
import type { Span } from '../../../../core/0-terms/span.ts'
import type { Refused } from '../../../../api/client.ts'
import type { Answer, Ask } from '../../../../api/operations.ts'
import { attempt, call } from '../../api.ts'
import type { Told } from '../../live.svelte.ts'
import { tellDone, tellFailure } from '../../notices.svelte.ts'
import type { ClaimSpan } from './segments.ts'

export type Report = Answer<'report'>
export type Current = Report['claims'][number]
export type History = Answer<'claim'>
export type Judgement = Ask<'review'>['body']['judgement']
export type NewClaim = Ask<'addClaim'>['body']

/** One claim on the desk. Each has its own state, so that a judgement redraws one line of the list and its own words. */
export class Row {
  readonly id: string
  current = $state.raw<Current>() as Current
  /** As it stands; the same object until something in it changes, so that accepting it redraws nothing that shows its words or fields. */
  claim = $state.raw<Claim>() as Claim
  number = $state(0)
  selected = $state(false)
  /** Fields were set otherwise here and are not saved yet. */
  unsaved = $state(false)
  /** A judgement on its way to the ledger: shown at once. */
  pending = $state.raw<'accepted' | 'rejected' | null>(null)
  constructor(current: Current, number: number) {
    this.id = current.claim.id
    this.current = current
    this.claim = current.claim
    this.number = number
  }

  readonly state: Current['state'] = $derived(this.pending ?? this.current.state)

  /** Takes the claim as somebody recorded it. */
  take(current: Current): void {
    this.current = current
    if (JSON.stringify(current.claim) !== JSON.stringify(this.claim)) this.claim = current.claim
  }
}

interface Done {
  readonly claim: string
  readonly review: string
}
/** Judgements made in one act, as a split or a merge is: taken back together. */
type Act = readonly Done[]

/** A report on the desk: its claims, which one is looked at, and the judgements made. */
export class ReportDesk {
  report = $state.raw<Report>() as Report
  rows = $state.raw<readonly Row[]>([])
  /** What the text is cut by; the same list until a span changes, so that a judgement does not redraw the text. */
  spans = $state.raw<readonly ClaimSpan[]>([])
  selected = $state.raw<Row | null>(null)
  /** What somebody else recorded while we judged. */
  conflict = $state.raw<History | null>(null)
  /** What was recorded of the claim looked at, as far as it has come. */
  history = $state.raw<History | null>(null)
  #byId = new Map<string, Row>()
  #done: Act[] = []
  /** Settles when everything that was sent to the ledger so far has been answered. */
  #sent: Promise<unknown> = Promise.resolve()

  constructor(report: Report, claim: string | null) {
    this.take(report)
    this.select(claim)
  }

  /** Takes the report as it stands now, keeping what is selected. */
  take(report: Report): void {
    this.report = report
    const before = this.#byId
    this.#byId = new Map()
    this.rows = report.claims.map((current, k) => {
      const row = before.get(current.claim.id) ?? new Row(current, k + 1)
      row.take(current)
      row.number = k + 1
      this.#byId.set(row.id, row)
      return row
    })
    this.#cut()
    if (this.selected && !this.#byId.has(this.selected.id)) this.select(this.rows[0]?.id ?? null)
  }

  row(id: string): Row | undefined {
    return this.#byId.get(id)
  }

  select(id: string | null): void {
    const row = (id === null ? undefined : this.#byId.get(id)) ?? null
    if (row === this.selected) return
    if (this.selected) this.selected.selected = false
    if (row) row.selected = true
    this.selected = row
    this.conflict = null
  }

  /** The next or the one before; stays at the ends. */
  step(by: 1 | -1): void {
    const at = this.selected ? this.rows.indexOf(this.selected) + by : by > 0 ? 0 : this.rows.length - 1
    const row = this.rows[Math.max(0, Math.min(this.rows.length - 1, at))]
    if (row) this.select(row.id)
  }

  /** The next claim nobody has judged, from here on and round again. Returns whether there is one. */
  stepUnjudged(): boolean {
    const from = this.selected ? this.rows.indexOf(this.selected) + 1 : 0
    const order = [...this.rows.slice(from), ...this.rows.slice(0, from)]
    const row = order.find((one) => one.state === 'unreviewed')
    if (row) this.select(row.id)
    return row !== undefined
  }

  accept(row: Row, why: string | null = null): Promise<boolean> {
    row.pending = 'accepted'
    return this.judge(row, { does: 'accept' }, why)
  }

  reject(row: Row, why: string | null): Promise<boolean> {
    row.pending = 'rejected'
    return this.judge(row, { does: 'reject' }, why)
  }

  /** Records a judgement of a claim as we saw it. Somebody else's judgement in between is shown beside. Returns whether it was recorded. */
  judge(row: Row, judgement: Judgement, why: string | null = null): Promise<boolean> {
    return this.#send(this.#judge(row, judgement, why))
  }

  #send<T>(answer: Promise<T>): Promise<T> {
    this.#sent = Promise.allSettled([this.#sent, answer])
    return answer
  }

  async #judge(row: Row, judgement: Judgement, why: string | null): Promise<boolean> {
    const crossed = ({ refusal }: Refused): boolean => {
      if (refusal.code !== 'review-crossed') return false
      this.hear(refusal.newer as History)
      if (this.selected === row) this.conflict = refusal.newer as History
      return true
    }
    try {
      const history = await attempt('review', { params: { claim: row.id }, body: { seen: row.current.seen, judgement, why } }, crossed)
      if (!history) return false
      this.hear(history)
      if (history.seen !== null && judgement.does !== 'undo') this.#done.push([{ claim: row.id, review: history.seen }])
      return true
    } finally {
      row.pending = null
    }
  }

  /** Does what is made of several judgements, so that one undo takes all of them back. */
  asOne(act: () => Promise<void>): Promise<void> {
    return this.#send(this.#asOne(act))
  }

  async #asOne(act: () => Promise<void>): Promise<void> {
    const before = this.#done.length
    await act()
    const made = this.#done.splice(before).flat()
    if (made.length > 0) this.#done.push(made)
  }

  /** Takes back the last act made at this desk, the newest judgement first, and goes to its claim. What is on its way to the ledger is waited for: it is the last act. */
  undo(): Promise<void> {
    return this.#send(this.#sent.then(() => this.#undo()))
  }

  async #undo(): Promise<void> {
    const left = [...(this.#done.pop() ?? [])]
    if (left.length === 0) return tellDone('Nothing was judged here yet that could be taken back.')
    for (let last = left.pop(); last; last = left.pop()) {
      const row = this.#byId.get(last.claim)
      if (!row) continue
      const { number } = row
      this.select(row.id)
      if (!(await this.judge(row, { does: 'undo', review: last.review }))) return void this.#done.push([...left, last])
      tellDone(`Taken back: the judgement of claim ${number}.`)
    }
  }

  /** Adds a claim from a selection, and goes to it. Returns its id. */
  add(claim: NewClaim): Promise<string | null> {
    return this.#send(this.#add(claim))
  }

  async #add(claim: NewClaim): Promise<string | null> {
    const history = await attempt('addClaim', { params: { report: this.report.report }, body: claim })
    if (!history) return null
    if (history.seen !== null) this.#done.push([{ claim: history.claim, review: history.seen }])
    await this.reload()
    this.select(history.claim)
    return history.claim
  }

  /** A claim as somebody just recorded it. */
  hear(history: History): void {
    const row = this.#byId.get(history.claim)
    if (!row || !history.current) return void this.reload().catch(tellFailure)
    const { start, end } = row.claim
    row.take(history.current)
    if (row === this.selected) this.history = history
    if (start !== row.claim.start || end !== row.claim.end) this.#cut()
  }

  /** An entry of the ledger: only what it touches is asked for. */
  async told(entry: Told | 'reset'): Promise<void> {
    if (entry === 'reset') return this.reload()
    if (entry.report !== this.report.report) return
    const row = this.#byId.get(entry.subject)
    if (row && (row.current.seen === entry.id || row.pending !== null)) return
    if (!row || (entry.kind !== 'review' && entry.kind !== 'relation')) return this.reload()
    const history = await call('claim', { params: { claim: row.id } }).catch(() => null)
    if (history) this.hear(history)
    else await this.reload()
  }

  async reload(): Promise<void> {
    this.take(await call('report', { params: { report: this.report.report } }))
  }

  #cut(): void {
    const spans = this.rows.map(({ id, number, claim }): ClaimSpan => ({ id, number, start: claim.start, end: claim.end }))
    if (!sameSpans(spans, this.spans)) this.spans = spans
  }
}

function sameSpans(a: readonly ClaimSpan[], b: readonly ClaimSpan[]): boolean {
  const same = (x: ClaimSpan & Span, y: ClaimSpan): boolean =>
    x.id === y.id && x.start === y.start && x.end === y.end && x.number === y.number
  return a.length === b.length && a.every((span, k) => same(span, b[k]))
}
