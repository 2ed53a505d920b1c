import type { Ground } from '../0-terms/overview.ts'
import { around, findGround, groundAt, NAME_LIST, namesIn, trimGround } from './grounds.ts'
import type { Heard } from './heard.ts'

export interface SubmissionRecord {
  readonly heard: Heard
  /** The other tellings of the same claim. */
  readonly also: readonly Heard[]
  readonly to: readonly Ground[]
  readonly what: Ground | null
}

const PUT = '(?:present|submitt?|fil|lodg|forward|hand|send|sent|address|deliver|g[io]ve)(?:ed|s|n|ing)?(?: over| in)?'
const THING =
  '(?:evidence|(?:a |an |the |its |his |her |their |two |three |several )?(?:[\\p{Ll}-]+ )?(?:complaints?|applications?|lawsuits?|letters?|appeals?|reports?|dossiers?|materials|documents|files?|notes?|petitions?|cases?))'
/** "presented evidence of … to the UN"; "evidence of … has been presented to the UN"; "evidence had gone to the court". */
const TO = new RegExp(`\\b(?:${PUT}|gone|went|brought|taken|referred)\\b[^.;]*?\\bto ${NAME_LIST}`, 'diu')
const AGAINST = new RegExp(`\\b(?:complained|applied|appealed|turned|wrote) to ${NAME_LIST}`, 'diu')
const WHAT = new RegExp(
  `(?<name>${THING}(?: (?:of|on|about|against|over|concerning) [^.;]*?)?)(?= to (?:the )?\\p{Lu}|,? (?:has|have|had|was|were) |[.;]|$)`,
  'diu',
)
export const INSTITUTION =
  /\b(?:UN|United Nations|EU|European Union|OSCE|ICC|ICJ|ECHR|UNESCO|UNICEF|WHO|Red Cross|Court|Council|Commission|Committee|Tribunal|Assembly|Organi[sz]ation|Secretary[- ]General|Rapporteur|Mission|Observers?)\b/

/** Evidence, complaints and letters that a claim says were put before an institution; one record for a claim, however often it is told. */
export function submissionRecords(heard: readonly Heard[], repeat: Int32Array): readonly SubmissionRecord[] {
  const out = new Map<
    number,
    { readonly heard: Heard; readonly also: Heard[]; readonly to: readonly Ground[]; readonly what: Ground | null }
  >()
  for (const h of heard) {
    if (h.claim.background || h.claim.stance === 'denies' || h.claim.stance === 'doubts') continue
    const known = out.get(repeat[h.at])
    if (known) known.also.push(h)
    else {
      const to = institutionsOf(h)
      if (to.length) out.set(repeat[h.at], { heard: h, also: [], to, what: whatOf(h) })
    }
  }
  return [...out.values()]
}

function institutionsOf(h: Heard): readonly Ground[] {
  if (!INSTITUTION.test(h.claim.text) || !/\bto\b/.test(h.claim.text)) return []
  const has = new RegExp(THING, 'iu').test(h.claim.text)
  const list = (has ? findGround(h, h.claim, TO) : null) ?? findGround(h, h.claim, AGAINST)
  return list ? eachInstitution(h, list) : []
}

function eachInstitution(h: Heard, list: Ground): readonly Ground[] {
  return namesIn(h, list)
    .filter((g) => INSTITUTION.test(g.words))
    .map((g) => (g.words.startsWith('to ') ? trimGround(groundAt(h, g.start + 3, g.end)) : g))
}

function whatOf(h: Heard): Ground | null {
  const found = findGround(h, h.claim, WHAT) ?? findGround(h, around(h), WHAT)
  return found ? trimGround(found) : null
}
