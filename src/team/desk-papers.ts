import type { DatabaseSync } from 'node:sqlite'
import { Failure } from '../core/0-terms/failure.ts'
import { newId } from './secrets.ts'
import { rowOf, rowsOf } from './tables.ts'

export interface DraftPaper {
  readonly draft: string
  readonly revision: number
  readonly title: string
  readonly asOf: string
  readonly previous: string | null
  readonly body: Record<string, unknown>
  readonly by: string
  readonly saved: string
}
export type ProposalDoes = 'publish' | 'correct' | 'retract'
export interface ProposalPaper {
  readonly proposal: string
  readonly does: ProposalDoes
  readonly by: string
  readonly made: string
  readonly edition: string | null
  readonly asks: Record<string, unknown>
}

type DraftRow = Omit<DraftPaper, 'body'> & { readonly body: string }
type ProposalRow = Omit<ProposalPaper, 'asks'> & { readonly asks: string }
const DRAFT = 'SELECT draft, revision, title, as_of AS asOf, previous, body, author AS "by", saved FROM drafts'
const PROPOSAL = 'SELECT proposal, does, author AS "by", made, edition, asks FROM proposals'

/** What lies on the desk before anything is published: drafts, and publications that wait for a second person. */
export class DeskPapers {
  readonly #db: DatabaseSync
  readonly #now: () => number
  constructor(db: DatabaseSync, now: () => number) {
    this.#db = db
    this.#now = now
  }

  drafts(): readonly DraftPaper[] {
    return rowsOf<DraftRow>(this.#db, `${DRAFT} ORDER BY saved DESC, draft`).map(draftOf)
  }

  draft(id: string): DraftPaper | null {
    const row = rowOf<DraftRow>(this.#db, `${DRAFT} WHERE draft = ?`, id)
    return row ? draftOf(row) : null
  }

  /** Keeps a draft; null when `seen` is not the revision that is there. */
  save(id: string, seen: number, by: string, paper: Pick<DraftPaper, 'title' | 'asOf' | 'previous' | 'body'>): DraftPaper | null {
    const saved = new Date(this.#now()).toISOString()
    const values = [paper.title, paper.asOf, paper.previous, JSON.stringify(paper.body), by, saved]
    const fresh =
      'INSERT INTO drafts (draft, revision, title, as_of, previous, body, author, saved) VALUES (?, 1, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING'
    const next =
      'UPDATE drafts SET revision = revision + 1, title = ?, as_of = ?, previous = ?, body = ?, author = ?, saved = ? WHERE draft = ? AND revision = ?'
    const { changes } = seen === 0 ? this.#db.prepare(fresh).run(id, ...values) : this.#db.prepare(next).run(...values, id, seen)
    return Number(changes) === 0 ? null : this.draft(id)
  }

  removeDraft(id: string): boolean {
    return Number(this.#db.prepare('DELETE FROM drafts WHERE draft = ?').run(id).changes) > 0
  }

  propose(does: ProposalDoes, by: string, edition: string | null, asks: Record<string, unknown>): ProposalPaper {
    const paper = { proposal: newId(), does, by, made: new Date(this.#now()).toISOString(), edition, asks }
    this.#db
      .prepare('INSERT INTO proposals (proposal, does, author, made, edition, asks) VALUES (?, ?, ?, ?, ?, ?)')
      .run(paper.proposal, does, by, paper.made, edition, JSON.stringify(asks))
    return paper
  }

  proposals(): readonly ProposalPaper[] {
    return rowsOf<ProposalRow>(this.#db, `${PROPOSAL} ORDER BY made, proposal`).map(proposalOf)
  }

  /** @throws Failure `not-there` */
  proposal(id: string): ProposalPaper {
    const row = rowOf<ProposalRow>(this.#db, `${PROPOSAL} WHERE proposal = ?`, id)
    if (!row) throw new Failure('not-there', 'No such proposal waits any more. Load the list again.')
    return proposalOf(row)
  }

  /** Takes a proposal off the desk: true for exactly one caller. */
  take(id: string): boolean {
    return Number(this.#db.prepare('DELETE FROM proposals WHERE proposal = ?').run(id).changes) > 0
  }

  /** Puts a proposal back that could not be carried out. */
  putBack({ proposal, does, by, made, edition, asks }: ProposalPaper): void {
    this.#db
      .prepare('INSERT INTO proposals (proposal, does, author, made, edition, asks) VALUES (?, ?, ?, ?, ?, ?)')
      .run(proposal, does, by, made, edition, JSON.stringify(asks))
  }
}

function draftOf(row: DraftRow): DraftPaper {
  return { ...row, body: JSON.parse(row.body) as Record<string, unknown> }
}

function proposalOf(row: ProposalRow): ProposalPaper {
  return { ...row, asks: JSON.parse(row.asks) as Record<string, unknown> }
}
