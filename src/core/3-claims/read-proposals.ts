import type { Claim } from '../0-terms/claim.ts'
import { OUTLET, THIRD, UNKNOWN } from '../0-terms/party.ts'
import type { Dropped, Proposal } from '../0-terms/proposal.ts'
import type { Gazetteer } from '../1-lexicon/gazetteer.ts'
import type { Document } from '../2-document/document.ts'
import { findAttributions } from './1-sayings/attributions.ts'
import { readingContext, type ReadingContext } from './2-spans/context.ts'
import { chooseSources } from './3-speakers/choose.ts'
import type { AttributedSpan } from './3-speakers/attribute-spans.ts'
import { voiceOf } from './3-speakers/voice.ts'
import type { Speaking } from './3-speakers/scope.ts'
import { nameSpeakers } from './3-speakers/speakers.ts'
import { circumstances } from './4-circumstances/circumstances.ts'
import { buildClaims } from './6-refine/build-claims.ts'
import { refine } from './6-refine/refine.ts'
import { anchorSource } from './8-proposals/anchor-source.ts'
import { anchorWords } from './8-proposals/anchor-words.ts'
import { plainText, type PlainText } from './8-proposals/plain-text.ts'
import { takeNames } from './8-proposals/take-names.ts'
import { unsupported } from './8-proposals/unsupported.ts'
import { refused, type Verdict } from './8-proposals/verdict.ts'
import type { Models, Reading } from './read-claims.ts'

/** A reading made of another reader's proposals, and what of them was not taken. */
export interface ProposedReading extends Reading {
  readonly dropped: readonly Dropped[]
}

/** How much of a dropped proposal's words is kept for showing. */
const SHOWN = 200
const SHARED_PARTIES: ReadonlySet<string> = new Set([THIRD, OUTLET, UNKNOWN])

interface Anchored {
  readonly proposal: Proposal
  readonly attributed: AttributedSpan
}

/**
 * Turns what another reader proposes into claims. Its words, sources and reporting words must stand in the report; who they are, and when, where, how many and
 * with what, is read off those words by our own rules. What cannot be anchored, or holds a number or a name of its own, is dropped and listed.
 *
 * @param reader its id: `reader.ID` is the first rule of every claim
 */
export function readProposals(
  document: Document,
  gazetteer: Gazetteer,
  models: Models,
  proposals: readonly Proposal[],
  reader: string,
): ProposedReading {
  const speaking = speakingOf(document, gazetteer, models)
  const plain = plainText(document.report.text)
  const anchored: Anchored[] = []
  const dropped: Dropped[] = []
  const seen = new Set<string>()
  for (const proposal of proposals) {
    const verdict = anchorOne(speaking, plain, proposal, `reader.${reader}`)
    const fresh = verdict.ok ? verdict.value.filter((x) => isNew(seen, x)) : []
    anchored.push(...fresh.map((attributed) => ({ proposal, attributed })))
    if (!verdict.ok) dropped.push(dropping(proposal, verdict))
    else if (fresh.length === 0) dropped.push(dropping(proposal, refused('duplicate')))
  }
  return { document, claims: claimsOf(speaking.context, gazetteer, models, anchored), dropped }
}

function speakingOf(doc: Document, gaz: Gazetteer, models: Models): Speaking {
  const byRule = findAttributions(doc)
  const context = readingContext(doc, byRule)
  const attributions = chooseSources(context, gaz, byRule, models.sources)
  const speakers = nameSpeakers(doc, attributions, gaz)
  return { doc, context, link: models.links, gaz, voice: voiceOf(doc, gaz, attributions, speakers), attributions, speakers }
}

function anchorOne(s: Speaking, plain: PlainText, p: Proposal, rule: string): Verdict<readonly AttributedSpan[]> {
  if (p.party !== null && !s.gaz.party(p.party) && !SHARED_PARTIES.has(p.party)) return refused('party-unknown', p.party)
  const span = anchorWords(s.doc, plain, p, rule)
  if (!span.ok) return span
  const known = unsupported(p.notes, [p.words, ...p.sources, p.cue ?? ''])
  return known.ok ? anchorSource(s, plain, p, span.value) : known
}

/** The same words of the same party are one claim, however often they are proposed. */
function isNew(seen: Set<string>, { span, by }: AttributedSpan): boolean {
  const key = `${span.from} ${span.to} ${by.chain.at(-1)?.party ?? OUTLET}`
  if (seen.has(key)) return false
  seen.add(key)
  return true
}

function claimsOf(c: ReadingContext, gaz: Gazetteer, models: Models, anchored: readonly Anchored[]): Claim[] {
  const inText = [...anchored].sort(
    (a, b) => a.attributed.span.from - b.attributed.span.from || a.attributed.span.to - b.attributed.span.to,
  )
  const found = circumstances(
    c,
    gaz,
    inText.map((x) => x.attributed),
  )
  const built = buildClaims(c, gaz, models, found)
  return refine(
    built.map((claim, k) => takeNames(c, gaz, claim, found[k], inText[k].proposal)),
    c.doc,
    gaz,
  )
}

function dropping(p: Proposal, { reason, detail }: { readonly reason: Dropped['reason']; readonly detail: string }): Dropped {
  return { reason, words: shown(p.words), detail: shown(detail) }
}

/** Cut short and without control characters: what a model says may be shown on a terminal. */
function shown(words: string): string {
  const plain = words.replace(/[\p{Cc}\p{Cf}\p{Cs}]+/gu, ' ').trim()
  return plain.length > SHOWN ? `${plain.slice(0, SHOWN)}…` : plain
}
