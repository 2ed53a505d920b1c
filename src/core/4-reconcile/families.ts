import type { Claim, Kind } from '../0-terms/claim.ts'

/**
 * A family of kinds that may tell of one and the same matter. A strike, the damage it did and the people it hurt are one family; a total since
 * the war began is another ("casualties"), because it is never the toll of one strike.
 */
export type Family =
  | 'strike'
  | 'casualties'
  | 'clash'
  | 'control'
  | 'materiel'
  | 'truce'
  | 'accusation'
  | 'access'
  | 'displacement'
  | 'detainees'
  | 'aid'
  | 'submission'
  | 'forces'
  | 'denial'
  | 'talk'
  | 'other'

const BY_KIND: Readonly<Record<Kind, Family>> = {
  strike: 'strike',
  damage: 'strike',
  casualties: 'casualties',
  clash: 'clash',
  control: 'control',
  materiel: 'materiel',
  truce: 'truce',
  accusation: 'accusation',
  access: 'access',
  displacement: 'displacement',
  detainees: 'detainees',
  aid: 'aid',
  appeal: 'talk',
  talks: 'talk',
  statement: 'talk',
  forces: 'forces',
  denial: 'denial',
  other: 'other',
}

/** Words of handing something to an institution: a submission is a deed, a demand is speech. */
const SUBMITTED =
  /\b(evidence|presented|submitted|filed|lodged|complaint|lawsuit|application to|letter to|appealed to the (?:un|european|international))\b/i

const PUT_TO =
  /\b(?:present|submitt?|fil|lodg|hand|send|sent)(?:ed|s)?\b[^.;]*\b(?:evidence|complaint|application|lawsuit|letter|documents|materials)\b[^.;]*\bto (?:the )?\p{Lu}|\b(?:evidence|complaint|application|lawsuit|letter|documents|materials)\b[^.;]*\b(?:presented|submitted|filed|lodged|handed over|sent) to (?:the )?\p{Lu}/u

/** A road or crossing said to be closed or open is a matter of access, whatever happened on it. */
const ACCESS =
  /\b(?:road|highway|bridge|corridor|crossing|airport|airspace)s?\b[^.;]{0,60}\b(?:closed|re-?opened|blocked|impassable|remains? (?:open|shut))\b/i
/** Killing people in one's power is alleged as a crime, not as a strike, and is answered as one. */
const CRIME = /\b(?:behead\w*|execut(?:ed|ing|ion\w*)|tortur\w*|massacr\w*|mutilat\w*|rap(?:e|ed|es))\b/i

export function familyOf(claim: Claim): Family {
  if (claim.kind !== 'denial' && claim.tolls.length === 0 && ACCESS.test(claim.text)) return 'access'
  if ((claim.kind === 'casualties' || claim.kind === 'strike') && CRIME.test(claim.text)) return 'accusation'
  if (claim.kind === 'casualties' && claim.places.length > 0 && claim.tolls.some((t) => t.basis === 'incident')) return 'strike'
  if (claim.kind === 'appeal' && SUBMITTED.test(claim.text)) return 'submission'
  // That evidence was handed in is a deed of its own, and not the crime it speaks of.
  if ((claim.kind === 'accusation' || claim.kind === 'statement') && PUT_TO.test(claim.text)) return 'submission'
  return BY_KIND[claim.kind]
}
