import type { Pack } from '../0-terms/pack.ts'
import type { PartyId } from '../0-terms/party.ts'
import type { PlaceId } from '../0-terms/place.ts'
import type { CivilTime } from '../0-terms/when.ts'
import type { Family } from '../4-reconcile/families.ts'
import { dayWords, listWords } from './dates.ts'
import { bothNames } from './place-names.ts'

/** What a row is called: plain words that no side would refuse. */
const TITLES: Readonly<Record<Family, string>> = {
  strike: 'Shelling and strikes',
  casualties: 'Casualties',
  clash: 'Fighting',
  control: 'Control of territory',
  materiel: 'Losses of equipment',
  truce: 'The truce',
  accusation: 'Accusations',
  access: 'Roads and access',
  displacement: 'People displaced',
  detainees: 'Prisoners and bodies',
  aid: 'Aid',
  submission: 'Put to international bodies',
  forces: 'Forces and arms',
  denial: 'Denials',
  talk: 'Statements',
  other: 'Other reports',
}

export const TOTALS_TITLE = 'Casualties since the fighting began'

/** "Shelling and strikes: Hale / Heyl"; with the day when it is not the edition's: "Fighting, November 3". */
export function matterTitle(
  family: Family,
  places: readonly PlaceId[],
  day: CivilTime | null,
  asOf: CivilTime,
  columns: readonly PartyId[],
  pack: Pack,
): string {
  const where = places.length > 0 && places.length <= 2 ? `: ${listWords(places.map((p) => bothNames(p, columns, pack)))}` : ''
  const when = day !== null && day !== asOf.slice(0, 10) ? `, ${dayWords(day, asOf.slice(0, 4))}` : ''
  return `${TITLES[family]}${where}${when}`
}
