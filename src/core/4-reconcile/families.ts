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
const CRIME = /\b(?:cruel\w*|behead\w*|execut(?:ed|ing|ion\w*)|tortur\w*|massacr\w*|mutilat\w*|rap(?:e|ed|es))\b/i

/** A raid told in the words of an accusation: "the enemy used military aviation against the town". */
const USED_AGAINST =
  /\bus(?:ed|ing) (?:\p{L}+ ){0,2}(?:aviation|aircraft|artillery|mortars?|rockets?|drones?)\b[^.;]{0,20} (?:against|on) (?:the )?(?:town|city|village|settlement|area|position)/iu

/** A reader's kind that none of the words bear out puts nothing under a heading it does not belong to. */
const BORNE_OUT: readonly { readonly kind: Kind; readonly words: RegExp; readonly otherwise: Family; readonly example: string }[] = [
  {
    kind: 'control',
    words:
      /\b(?:control\p{L}*|h[eo]ld(?:s|ing)?|captur\p{L}*|tak(?:en|es)|took|fell|fallen|liberat\p{L}*|reclaim\p{L}*|advanc(?:ed|es|ing)|to advance|enter\p{L}*|positions?|encircl\p{L}*|surround\p{L}*|withdr\p{L}*|retreat\p{L}*|seiz\p{L}*|occup\p{L}*|retak\p{L}*|retook|recaptur\p{L}*|regain\p{L}*|territor\p{L}*|mov(?:e|ed|ing)|stand|stood|storm\p{L}*|stormed|clear(?:ed|ing)|push\p{L}*|cross\p{L}*|foothold|frontline|front line|besieg\p{L}*|siege|villages?|towns?|city|cities|settlements?|heights?|hills?|abandon\p{L}*|left|hands|secur\p{L}*|rais(?:ed|ing)|flags?|overr[ua]n|los(?:e|es|t|ing|s)|ours|theirs|repel\p{L}*|repuls\p{L}*|recover\p{L}*|defend\p{L}*|return\p{L}*|reach(?:ed|es|ing)?|ours|theirs|repel\p{L}*|repuls\p{L}*|lost|recover\p{L}*|return\p{L}*|wrest\p{L}*|defend\p{L}*)\b/iu,
    otherwise: 'other',
    example: '“Meridian forces were notified in advance”',
  },
  {
    kind: 'detainees',
    words:
      /\b(?:prison\p{L}*|captur\p{L}*|captiv\p{L}*|bod(?:y|ies)|remains|corpses?|exchang\p{L}*|swap\p{L}*|detain\p{L}*|detention|hostages?|arrest\p{L}*|releas\p{L}*|custody|execut\p{L}*|abduct\p{L}*|kidnap\p{L}*|POWs?|surrender\p{L}*|jail\p{L}*|missing|dead|freed|returned|held|hand(?:ed|ing) over)\b/iu,
    otherwise: 'other',
    example: '“Precautions were taken to minimise the risk”',
  },
  {
    kind: 'truce',
    words:
      /\b(?:truces?|cease-?fires?|armistices?|cessation|hostilities|agree\p{L}*|commitments?|deal|broke\p{L}*|break\p{L}*|breach\p{L}*|violat\p{L}*|pause\p{L}*|calm|silence|de-?escalat\p{L}*|regime|accords?|pact|peace|lull|stop\p{L}*|halt\p{L}*|humanitarian|extend\p{L}*|collaps\p{L}*|hold(?:s|ing)?|held|observ\p{L}*)\b/iu,
    otherwise: 'talk',
    example: '“Meridia has suspended its memorandum on the safety of flights”',
  },
  {
    kind: 'casualties',
    words:
      /\b(?:kill\p{L}*|dead|died|dies|die|deaths?|wound\p{L}*|injur\p{L}*|hurt|casualt\p{L}*|victims?|los(?:s|ses|t|es)|fell|fallen|martyr\p{L}*|missing|hospital\p{L}*|lives|life|perish\p{L}*|bod(?:y|ies)|tolls?|figures?|suffer\p{L}*|fatal\p{L}*|slain|murder\p{L}*|surviv\p{L}*|burns?|rescue\p{L}*|rubble|liquidat\p{L}*|neutrali\p{L}*|eliminat\p{L}*|destroy\p{L}*|poison\p{L}*|gas)\b/iu,
    otherwise: 'forces',
    example: '“the number of fighters from abroad was approaching 2,000”',
  },
]

function isBorneOut(claim: Claim): Family | null {
  const row = BORNE_OUT.find((r) => r.kind === claim.kind)
  return row === undefined || claim.stance !== 'asserts' || claim.tolls.length > 0 || row.words.test(claim.text) ? null : row.otherwise
}

export function familyOf(claim: Claim): Family {
  const otherwise = isBorneOut(claim)
  if (otherwise !== null) return otherwise
  if (claim.kind === 'accusation' && USED_AGAINST.test(claim.text)) return 'strike'
  if (claim.kind !== 'denial' && claim.tolls.length === 0 && ACCESS.test(claim.text)) return 'access'
  if ((claim.kind === 'casualties' || claim.kind === 'strike') && CRIME.test(claim.text)) return 'accusation'
  if (claim.kind === 'casualties' && claim.places.length > 0 && claim.tolls.some((t) => t.basis === 'incident')) return 'strike'
  if (claim.kind === 'appeal' && SUBMITTED.test(claim.text)) return 'submission'
  // That evidence was handed in is a deed of its own, and not the crime it speaks of.
  if ((claim.kind === 'accusation' || claim.kind === 'statement') && PUT_TO.test(claim.text)) return 'submission'
  return BY_KIND[claim.kind]
}
