import { KINDS, STANCES, type Kind, type RuleId, type Stance } from '../../0-terms/claim.ts'
import type { PartyId } from '../../0-terms/party.ts'
import type { LinearModel } from '../../2-document/linear-model.ts'
import type { ReadingContext } from '../2-spans/context.ts'
import { certainRow } from './certain.ts'
import { takesPlace } from './taken-places.ts'
import type { ClaimFacts } from './claim-facts.ts'
import { claimFeatures, classify, MAX_CLAIM_FEATURES } from './features.ts'

/** The models that name a claim's kind and stance. */
export interface ClassModels {
  readonly kinds: LinearModel
  readonly stances: LinearModel
}

/** What the stance model tells apart: the stances, and whether what is plainly asserted is laid at somebody's door. */
export const STANCE_LABELS = [...STANCES, 'asserts-against'] as const

/** The label that teaches a claim's stance. */
export function stanceLabel(stance: Stance, against: PartyId | null): number {
  return stance === 'asserts' && against !== null ? STANCES.length : STANCES.indexOf(stance)
}

/** A claim's kind and stance, whether it holds somebody answerable, and the rules or models that said so. */
export interface Named {
  readonly kind: Kind
  readonly stance: Stance
  readonly answerable: boolean
  readonly rules: readonly RuleId[]
}

const features = new Int32Array(MAX_CLAIM_FEATURES)

/** Names a claim: by the verb of saying where that settles it, else by the models. */
export function nameClaim(c: ReadingContext, models: ClassModels, facts: ClaimFacts): Named {
  const row = certainRow(c.doc, facts.attribution, facts.span)
  const n = claimFeatures(c, facts, features)
  const label = classify(models.stances, features, n)
  const model: Stance = STANCES[label] ?? 'asserts'
  // Nobody accuses his own side.
  const learned = model === 'accuses' && facts.agent === 'own' ? 'asserts' : model
  const settled = row?.kind ? { kind: row.kind, rule: row.id } : kindByWords(c, facts, KINDS[classify(models.kinds, features, n)])
  // A denial denies: an annotated one has another stance in none of 27 cases.
  const stance = row?.stance ?? (settled.kind === 'denial' ? 'denies' : learned)
  return {
    kind: settled.kind,
    stance,
    answerable: stance !== 'asserts' || label === STANCES.length,
    rules: [settled.rule, row?.stance ? row.id : `stance.model.${learned}`],
  }
}

/** The kind the model gave, unless the claim's own words settle it. */
function kindByWords(c: ReadingContext, { span }: ClaimFacts, model: Kind): { readonly kind: Kind; readonly rule: RuleId } {
  if (takesPlace(c.doc, span)) return { kind: 'control', rule: 'kind.taken-place' }
  return { kind: model, rule: `kind.model.${model}` }
}
