import type { Answer } from '../../../../api/operations.ts'
import { Refused } from '../../../../api/client.ts'
import type { Overview } from '../../../../core/0-terms/overview.ts'
import { draftFaults, NO_EDITS, shownOverview, type DraftEdits, type DraftFault } from '../../../../core/5-overview/draft.ts'
import { attempt, call } from '../../api.ts'
import { failureOf, tellFailure } from '../../notices.svelte.ts'
import { packed } from '../../pack.svelte.ts'
import { citedGrounds, reportsNeeded, type WholeReport } from './cited-grounds.ts'

type Draft = Answer<'draft'>
type Edition = Answer<'edition'>

/** How the draft lies with the server. `crossed`: somebody else saved it in between. */
export type Saving = 'saved' | 'saving' | 'not saved' | 'crossed'

/** Which line of which place. */
export interface LineAt {
  readonly place: string
  readonly at: number
}

const SETTLE = 500
const MOST_STEPS = 200

/** A draft of one cut-off is one paper, whoever works on it. */
export function draftName(asOf: string): string {
  return `page-${asOf.replace(/[^\dT]/g, '')}`
}

/** What an editor does to the overview of one cut-off: his edits with every step back, kept on the server, and what of them does not prove. */
export class PageDraft {
  readonly asOf: string
  #overview = $state.raw<Overview | null>(null)
  #edits = $state.raw<DraftEdits>(NO_EDITS)
  #past = $state.raw<readonly DraftEdits[]>([])
  #reports = $state.raw<readonly WholeReport[]>([])
  #asked = new Set<string>()
  #revision = 0
  #timer: ReturnType<typeof setTimeout> | undefined
  #turn: Promise<void> = Promise.resolve()
  #newer = $state.raw<Draft | null>(null)
  ready = $state(false)
  saving = $state<Saving>('saved')
  /** Counts what was saved, so that a preview knows when to load anew. */
  saves = $state(0)
  edition = $state.raw<Edition | null>(null)
  /** The line whose words are being written, and the one that is dragged. */
  writing = $state.raw<LineAt | null>(null)
  dragged = $state.raw<LineAt | null>(null)

  readonly #grounds = $derived(
    this.#overview === null || packed.pack === null ? null : citedGrounds(this.#overview, this.#reports, packed.pack),
  )
  /** The page with what proves of the edits. */
  readonly shown = $derived(this.#overview && this.#grounds && shownOverview(this.#overview, this.#edits, this.#grounds))
  /** What cannot be published, where the words it rests on have come. */
  readonly faults = $derived<readonly DraftFault[]>(
    this.#overview && this.#grounds ? draftFaults(this.#overview, this.#edits, this.#grounds) : [],
  )
  /** Are all words here that the proofs rest on? */
  readonly isChecked = $derived(
    this.#overview !== null && reportsNeeded(this.#overview, this.#edits).every((id) => this.#reports.some((r) => r.report === id)),
  )

  constructor(asOf: string) {
    this.asOf = asOf
  }

  get overview(): Overview | null {
    return this.#overview
  }
  get edits(): DraftEdits {
    return this.#edits
  }
  get newer(): Draft | null {
    return this.#newer
  }
  get canStepBack(): boolean {
    return this.#past.length > 0
  }

  /** The overview as it is compiled now; edits stay, and those that fit no more say so. */
  compiled(overview: Overview): void {
    this.#overview = overview
    this.#fetchReports(this.#edits)
  }

  /** Takes up the draft that lies on the server; without one, what was published of this cut-off. */
  open(): Promise<void> {
    return this.#inTurn(() => this.#open(this.#edits))
  }

  /** One thing after another is asked of the server: each goes by the revision that the one before it left. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    this.#turn = this.#turn.then(work)
    return this.#turn
  }

  async #open(known: DraftEdits): Promise<void> {
    try {
      const [{ rows: drafts }, { rows: editions }] = await Promise.all([call('drafts', {}), call('editions', {})])
      const published = editions.some((e) => e.edition === this.asOf)
      this.edition = published ? await call('edition', { params: { edition: this.asOf } }) : null
      const there = drafts.some((d) => d.draft === draftName(this.asOf))
      this.#take(there ? await call('draft', { params: { draft: draftName(this.asOf) } }) : null, known)
    } catch (error) {
      tellFailure(error)
    }
    this.ready = true
  }

  /** Takes the page as it lies on the server; what was written here since `known` stays, and is saved. */
  #take(draft: Draft | null, known: DraftEdits = this.#edits): void {
    this.#revision = draft?.revision ?? 0
    this.#newer = null
    this.saving = 'saved'
    this.saves++
    if (this.#edits !== known) this.#saveSoon()
    else {
      this.#edits = draft ? editsIn(draft) : (this.edition?.edits ?? NO_EDITS)
      this.#past = []
    }
    this.#fetchReports(this.#edits)
  }

  /** Makes a step: the edits as they are from now on. */
  set(edits: DraftEdits, isStep = true): void {
    if (edits === this.#edits) return
    if (isStep) this.#past = [...this.#past.slice(-MOST_STEPS), this.#edits]
    this.#edits = edits
    this.#fetchReports(edits)
    this.#saveSoon()
  }

  stepBack(): void {
    const before = this.#past.at(-1)
    if (before === undefined) return
    this.#past = this.#past.slice(0, -1)
    this.#edits = before
    this.#saveSoon()
  }

  /** Fetches the words that claims stand in, so that what rests on them can be checked with every key. */
  wants(claims: readonly string[]): void {
    for (const id of claims) {
      const report = this.#overview?.claims[id]?.report
      if (report !== undefined) void this.#fetchReport(report)
    }
  }

  #fetchReports(edits: DraftEdits): void {
    if (this.#overview) for (const report of reportsNeeded(this.#overview, edits)) void this.#fetchReport(report)
  }

  async #fetchReport(report: string): Promise<void> {
    if (this.#asked.has(report)) return
    this.#asked.add(report)
    const whole = await attempt('report', { params: { report } })
    if (whole) this.#reports = [...this.#reports, whole]
    else this.#asked.delete(report)
  }

  /** Another reading or review of a report: its claims are fetched anew. */
  forget(report: string): void {
    if (!this.#asked.delete(report)) return
    this.#reports = this.#reports.filter((r) => r.report !== report)
    void this.#fetchReport(report)
  }

  #saveSoon(): void {
    if (this.saving === 'crossed') return
    this.saving = 'saving'
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.save(), SETTLE)
  }

  /** Keeps the draft on the server at once. */
  save(): Promise<void> {
    clearTimeout(this.#timer)
    return this.#inTurn(() => this.#save())
  }

  async #save(): Promise<void> {
    const edits = this.#edits
    const body = { seen: this.#revision, title: `Overview as of ${this.asOf}`, asOf: this.asOf, body: { edits } }
    try {
      const { revision } = await call('saveDraft', { params: { draft: draftName(this.asOf) }, body })
      this.#revision = revision
      this.saves++
      this.saving = this.#edits === edits ? 'saved' : 'saving'
    } catch (error) {
      if (error instanceof Refused && error.refusal.code === 'draft-crossed') {
        this.#newer = error.refusal.newer as Draft
        this.saving = 'crossed'
      } else {
        this.saving = 'not saved'
        tellFailure(new Error(failureOf(error).sentence))
      }
    }
  }

  /** Takes what somebody else saved in between; one's own steps since are given up. */
  takeTheirs(): void {
    this.#take(this.#newer)
  }

  /** Keeps one's own over what somebody else saved in between. */
  async keepMine(): Promise<void> {
    this.#revision = this.#newer?.revision ?? this.#revision
    this.#newer = null
    this.saving = 'saving'
    await this.save()
  }

  /** Throws the draft away: the page is as it was published, or as it is compiled. */
  discard(): Promise<void> {
    this.#edits = this.edition?.edits ?? NO_EDITS
    this.#past = []
    return this.published(this.#edits)
  }

  /** Goes on from the edition that was just made of these edits; what was written since stays. */
  published(edits: DraftEdits): Promise<void> {
    clearTimeout(this.#timer)
    return this.#inTurn(async () => {
      if (this.#revision > 0) await attempt('removeDraft', { params: { draft: draftName(this.asOf) } })
      await this.#open(edits)
    })
  }

  close(): void {
    clearTimeout(this.#timer)
    if (this.saving === 'saving') void this.save()
  }
}

function editsIn({ body }: Draft): DraftEdits {
  const edits = body['edits']
  if (typeof edits !== 'object' || edits === null || !('places' in edits) || !('matters' in edits)) return NO_EDITS
  return edits as DraftEdits
}
