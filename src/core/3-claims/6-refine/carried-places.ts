import type { Claim, Kind } from '../../0-terms/claim.ts'
import type { PlaceMention } from '../../0-terms/place.ts'
import type { Gazetteer } from '../../1-lexicon/gazetteer.ts'
import { BROAD } from '../4-circumstances/where-context.ts'

/** Kinds in which a war is talked about rather than fought. */
const SPOKEN: ReadonlySet<Kind> = new Set<Kind>(['statement', 'talks', 'appeal', 'other', 'accusation'])
/** "the war over X", "the X conflict". */
const OVER = 'over',
  QUARRELS: ReadonlySet<string> = new Set(['conflict', 'war', 'issue', 'question', 'dispute'])
/** "over the forests of X" is where something flew; a quarrel is over the land itself. */
const LAND: ReadonlySet<string> = new Set(
  'the a its their of status control disputed breakaway separatist contested long-disputed occupied mountain mountainous tiny small enclave region territory territories area land province inside in within'.split(
    ' ',
  ),
)
/** Words before a name in which "over" is looked for: "over the disputed region of X". */
const LOOK_BACK = 5

/** A talk, a demand, an opinion did not happen in the land that the war is about. */
function withoutQuarrel(claim: Claim, gaz: Gazetteer): Claim {
  const places = claim.places.filter((place) => !fought(claim, place, gaz))
  return places.length === claim.places.length ? claim : { ...claim, places }
}

function fought(claim: Claim, { place, start, end }: PlaceMention, gaz: Gazetteer): boolean {
  if (place === null || start < claim.start || end > claim.end || !BROAD.has(gaz.place(place)?.kind ?? 'site')) return false
  const before = claim.text
    .slice(Math.max(0, start - claim.start - 60), start - claim.start)
    .trimEnd()
    .split(' ')
  const after = claim.text
    .slice(end - claim.start, end - claim.start + 16)
    .trimStart()
    .split(' ')
  const over = before.lastIndexOf(OVER)
  const about = over >= 0 && before.length - over <= LOOK_BACK && before.slice(over + 1).every((word) => LAND.has(word.toLowerCase()))
  return about || QUARRELS.has(after[0])
}

/** "In Arden, | six strikes were flown": the sentence says where. */
function opensOn(claim: Claim, place: PlaceMention): boolean {
  const lead = place.start - claim.sentence.start
  return lead >= 'In '.length && lead <= 'Additionally in '.length && claim.start - place.end <= ', '.length
}

/** A strike hits a spot: to say of one that it happened somewhere in a country named before says nothing, or says it of another strike. */
const tooWide = (claim: Claim, place: PlaceMention, gaz: Gazetteer): boolean =>
  claim.kind === 'strike' && !opensOn(claim, place) && place.place !== null && gaz.place(place.place)?.kind === 'country'

/** Takes from talks, demands and opinions the land a quarrel is about, and from strikes a carried place as wide as a country. */
export function dropIdlePlaces(claims: readonly Claim[], gaz: Gazetteer): Claim[] {
  return claims.map((claim) => {
    if (SPOKEN.has(claim.kind)) return withoutQuarrel(claim, gaz)
    if (!claim.why.includes(CARRIED) || !claim.places.some((place) => tooWide(claim, place, gaz))) return claim
    return { ...claim, places: [], why: claim.why.filter((rule) => rule !== CARRIED) }
  })
}
const CARRIED = 'where.carried'
