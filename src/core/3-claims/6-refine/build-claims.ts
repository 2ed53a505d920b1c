import { KINDS, type Claim, type Kind } from '../../0-terms/claim.ts'
import { OUTLET, THIRD, UNKNOWN, isSide, type PartyId } from '../../0-terms/party.ts'
import { wordsAt, type Words } from '../../0-terms/span.ts'
import type { Gazetteer } from '../../1-lexicon/gazetteer.ts'
import { phraseAt } from '../../1-lexicon/phrases.ts'
import type { Document, TokenRange } from '../../2-document/document.ts'
import { FORCES, type ReadingContext } from '../2-spans/context.ts'
import type { Circumstanced } from '../4-circumstances/circumstances.ts'
import { againstOf } from '../5-kinds/against.ts'
import { carryPlaces } from '../4-circumstances/where-carry.ts'
import { findAgent } from '../5-kinds/agent.ts'
import type { ClaimFacts } from '../5-kinds/claim-facts.ts'
import { nameClaim, type ClassModels } from '../5-kinds/name-claim.ts'
import { blamedForHarm } from './blamed-for-harm.ts'
import { blamedForTruce } from './broken-truces.ts'
import { claimId } from './claim-id.ts'

/** What the classifiers see of a span, and who is found to do its deed. */
export function factsOf(c: ReadingContext, gaz: Gazetteer, x: Circumstanced): ClaimFacts & { readonly agentParty: PartyId | null } {
  const claimant = x.by.chain.length ? x.by.chain[x.by.chain.length - 1].party : OUTLET
  const found = findAgent(c, gaz, x.span, accusedIn(x), claimant)
  const agentParty = found?.party ?? null
  const agent =
    agentParty === null ? 'none' : !isSide(agentParty) ? 'third' : !isSide(claimant) ? 'side' : agentParty === claimant ? 'own' : 'other'
  return {
    span: x.span,
    force: x.by.force ? 1 + FORCES.indexOf(x.by.force) : 0,
    agent,
    agentSign: found?.sign ?? 0,
    tolls: x.tolls,
    agentParty,
    attribution: x.by.attribution,
    weapons: x.weapons.length,
    claimant: claimant === OUTLET ? 'o' : claimant === THIRD ? 't' : claimant === UNKNOWN ? 'u' : 's',
    quoted: c.quote[x.span.from] > 0,
  }
}

/** Whom the verb of saying itself accuses; who is told, asked or quoted stands in the same place and did nothing. */
function accusedIn({ by }: Circumstanced): TokenRange | null {
  return by.attribution?.force === 'accuses' ? by.attribution.target : null
}

/** Turns spans with their claimants and circumstances into claims. */
export function buildClaims(c: ReadingContext, gaz: Gazetteer, models: ClassModels, spans: readonly Circumstanced[]): Claim[] {
  const claims = spans.map((x) => buildClaim(c, gaz, models, x))
  const placed = carryPlaces(
    c.doc,
    claims.map(({ kind, tolls, places }, k) => ({ from: spans[k].span.from, to: spans[k].span.to, kind, tolls, places })),
    gaz,
  )
  return claims.map((claim, k) => {
    const { places, rule } = placed[k]
    return rule === null ? claim : { ...claim, places, why: [...claim.why, rule] }
  })
}

function buildClaim(c: ReadingContext, gaz: Gazetteer, models: ClassModels, x: Circumstanced): Claim {
  const { doc } = c
  const start = doc.tokens.start[x.span.from],
    end = doc.tokens.end[x.span.to - 1]
  const facts = factsOf(c, gaz, x)
  const named = blamedForHarm(doc, facts, blamedForTruce(c, x.span, facts.agent === 'other', nameClaim(c, models, facts)))
  const { kind, stance } = named
  const party = x.by.chain.at(-1)?.party ?? OUTLET
  const s = x.span.sentence
  return {
    id: claimId(doc.report.id, start, end, kind, party),
    report: doc.report.id,
    start,
    end,
    text: doc.tokens.text.slice(start, end),
    kind,
    stance,
    party,
    against: againstOf(gaz, named, party, facts.agentParty),
    chain: x.by.chain,
    scope: x.by.scope,
    cue: cueOf(c, x),
    tolls: x.tolls.map(({ words, start, end, measure, group, victims, low, high, basis }) => ({
      words,
      start,
      end,
      measure,
      group,
      victims,
      low,
      high,
      basis,
    })),
    places: x.places,
    when: x.when,
    hedge: x.hedge,
    weapons: x.weapons,
    loaded: loadedIn(doc, gaz, x.span),
    denies: null,
    background: false,
    sentence: { start: doc.tokens.start[doc.sentences.from[s]], end: doc.tokens.end[doc.sentences.to[s] - 1] },
    why: [...x.span.rules, ...x.by.rules, ...x.rules, ...kindRules(c, x, kind), ...named.rules],
  }
}

/** The rows of the kind lexicon that fired inside the claim for the kind it got. */
function kindRules(c: ReadingContext, x: Circumstanced, kind: Kind): string[] {
  const out: string[] = []
  const number = KINDS.indexOf(kind) + 1
  for (let i = x.span.from; i < x.span.to; i++) if (c.kindWord[i] === number && !out.includes(c.kindRuleAt(i))) out.push(c.kindRuleAt(i))
  return out
}

function cueOf(c: ReadingContext, x: Circumstanced): Words | null {
  const cue = x.by.attribution?.cue
  return cue ? wordsAt(c.doc.tokens.text, c.doc.tokens.start[cue.from], c.doc.tokens.end[cue.to - 1]) : null
}

/** The pack's loaded words inside a claim: they stay the claimant's. */
function loadedIn(doc: Document, gaz: Gazetteer, span: TokenRange): Words[] {
  const { tokens } = doc
  const out: Words[] = []
  for (let i = span.from; i < span.to; i++) {
    const hit = phraseAt(gaz.loaded, tokens, i, span.to)
    if (hit) out.push(wordsAt(tokens.text, tokens.start[i], tokens.end[hit.to - 1]))
  }
  return out
}
