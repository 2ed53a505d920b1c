import { bareReport, type Report } from '../../src/core/0-terms/report.ts'
import type { Proposal } from '../../src/core/0-terms/proposal.ts'
import { readDocument } from '../../src/core/2-document/read-document.ts'
import { readProposals, type ProposedReading } from '../../src/core/3-claims/read-proposals.ts'
import { committedModels, packNamed } from '../notation/read-case.ts'

/** A proposal of nothing but words, unless more is told. Words may be looked for anywhere. */
export function propose(words: string, more: Partial<Proposal> = {}): Proposal {
  return {
    words,
    start: null,
    context: null,
    sources: [],
    cue: null,
    kind: null,
    stance: null,
    party: null,
    notes: [],
    within: { start: 0, end: Number.MAX_SAFE_INTEGER },
    ...more,
  }
}

/** Reads a text of the invented pack by proposals. */
export function readProposed(text: string, proposals: readonly Proposal[], report: Partial<Report> = {}): ProposedReading {
  const { gazetteer } = packNamed('corvin-arden')
  const models = committedModels()
  const document = readDocument({ ...bareReport('a-report', text), ...report }, gazetteer, models.pos)
  return readProposals(document, gazetteer, models, proposals, 'test')
}
