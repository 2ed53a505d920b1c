import type { PartyId } from '../../0-terms/party.ts'
import { THIRD, UNKNOWN } from '../../0-terms/party.ts'

/** Nouns that tell what kind of source speaks when no name of the pack does. The head noun of the phrase decides. */
export interface SpeakerWord {
  readonly id: string
  readonly party: PartyId
  readonly words: string
}

export const SPEAKER_WORDS: readonly SpeakerWord[] = [
  {
    id: 'speaker.monitor',
    party: THIRD,
    words: 'monitor monitors observatory watchdog observers mediator mediators co-chairs cochairs chairs',
  },
  {
    id: 'speaker.organisation',
    party: THIRD,
    words:
      'organisation organization organisations organizations ngo ngos charity groups agency agencies diplomats diplomat analysts analyst experts expert historian lawyer community doctors doctor medics medic rescuers rescuer correspondent reporter journalist newspaper',
  },
  {
    id: 'speaker.unnamed',
    party: UNKNOWN,
    words:
      'source sources report reports witness witnesses residents resident media locals people footage video videos images critics many some others',
  },
]

/** Institutions that every side has: whose they are must come from the words before. */
export const INSTITUTION_WORDS =
  'army military ministry government president premier minister officials official forces troops command spokesman spokeswoman spokesperson prosecutor parliament ombudsman authorities police presidency leadership leader office state opposition power authority municipality administration commission embassy department'

/** Words of titles beside an office ("Prime Minister", "Deputy Defence Minister"): with a capital they are nobody's name. */
export const TITLE_WORDS =
  'prime foreign defence defense interior health deputy vice first general security human rights state acting former press provincial district regional'

/** Titles before a name of those who bear an office in one state or place. */
export const OFFICE_TITLES = 'lawmaker mp deputy minister governor mayor prosecutor ombudsman police speaker senator'

/** Ranks of officers, whole and cut short. */
export const RANKS =
  'general colonel lieutenant major captain brigadier admiral sergeant commander officer gen col lt maj brig capt adm sgt'

/** Bodies that may be a state's own ("the State Security Service"), and the words beside them that say so. */
export const STATE_BODIES = 'service services committee centre center commission agency bureau headquarters'
export const STATE_BODY_MARKS =
  'press state security emergency investigative rescue border intelligence information penitentiary customs migration investigation operations civil'

/** Who bears arms: of the side whose forces the words before name, or else of the people of the place. */
export const ARMED_PEOPLE_WORDS = 'soldier soldiers conscript conscripts fighter fighters commander serviceman servicemen officer officers'

/** Nouns for people and bodies that speak, in the singular and the plural. */
export const SPEAKING_WORDS =
  'official officials source sources resident residents witness witnesses activist activists monitor monitors observer observers group groups organisation organization spokesman spokeswoman spokesperson spokesmen minister ministry president premier chief head director commander general colonel captain ambassador envoy secretary mayor governor deputy adviser chairman leader leaders expert analyst analysts diplomat diplomats doctor doctors medic medics journalist correspondent reporter agency agencies channel television broadcaster newspaper daily outlet website statement report reports army military police command government administration authorities council parliament office observatory network committee commission union party coalition prosecutor ombudsman fighter rebel rebels regime opposition alliance force forces volunteers survivors relatives mother father brother man woman refugee aide lawyer member members people locals'

/** Nouns for happenings, times, places and numbers: they say nothing, though they often stand before a verb of saying. */
export const SPEECHLESS_WORDS =
  'attack attacks strike strikes airstrike airstrikes raid raids bombing bombings bombardment shelling explosion explosions blast blasts clash clashes fighting battle battles offensive operation operations assault war wars conflict crisis uprising violence siege truce ceasefire agreement deal talks toll death deaths casualties losses damage vote meeting morning afternoon evening night day days week weeks month months year years hour hours time town towns city cities village villages district neighbourhood neighborhood province region area areas base airport border road street building buildings house houses hospital hospitals school schools market mosque rocket rockets missile missiles shells bomb bombs tank tanks vehicle vehicles weapons gas aid food water convoy territory positions incident incidents situation'

/** Nouns for those who take part in the politics of their own state: they stand on the side of the state last spoken of. */
export const POLITICAL_PEOPLE_WORDS =
  'protesters demonstrators marchers participants organisers organizers veterans reservists lawmaker lawmakers deputies mps politicians cabinet prosecutors generals aide aides adviser advisers infocenter infocentre'

/** Nouns for people of the place that a text tells of: they stand on the side whose people live there. */
export const LOCAL_PEOPLE_WORDS =
  'resident residents witness witnesses eyewitness eyewitnesses locals villager villagers townspeople woman women man men mother father grandmother grandfather couple family families pensioner pensioners shopkeeper farmer farmers teacher priest driver doctor doctors medic medics nurse nurses surgeon surgeons rescuer rescuers volunteer volunteers refugee refugees survivor survivors mayor governor inhabitants neighbours neighbors evacuees paramedic paramedics porter schoolteacher schoolteachers dentist widow widower student students baker beekeeper fisherman fishermen ferryman shepherd shepherds miner miners nun monk imam headmaster headmistress grocer butcher carpenter mechanic trader traders merchant merchants caretaker firefighter firefighters pharmacist pharmacists electrician plumber tailor barber hairdresser carpenter builder janitor housewife housewives retiree retirees vendor vendors seller waiter waitress cook musician artist drivers parents relatives wife husband sister brother son daughter grandson granddaughter neighbour neighbor cousin uncle aunt nephew niece teenager teenagers youth youths worker workers landlord homeowner owner elder elders clergy clergyman abbot soldier soldiers conscript conscripts fighter fighters commander serviceman servicemen'

/** Bodies of one place: whoever runs them or works there is of its people. */
export const LOCAL_BODY_WORDS = 'hospital clinic school village municipality'

/** Nouns for people who fight or have fought. */
export const FIGHTING_PEOPLE_WORDS =
  'soldier soldiers serviceman servicemen fighters commander commanders militant militants insurgents peacekeeper peacekeepers officer officers pilot pilots conscript conscripts lieutenant major brigadier sergeant captive captives prisoner prisoners'

/** Offices that one person bears at a time and speaks in, and other nouns for one who speaks in person. */
export const OFFICE_BEARER_WORDS =
    'president minister spokesman spokeswoman spokesperson ombudsman secretary envoy chief leader commander general colonel ambassador director head official chairman premier pm chancellor representative deputy adviser',
  SINGLE_PERSON_WORDS =
    'defender commissioner resident witness activist doctor analyst expert mr mrs ms researcher professor historian scholar lawyer singer nurse teacher farmer pilot senator lawmaker bishop priest mother father woman man aide fighter soldier officer volunteer shopkeeper student mayor governor commander lieutenant captain brigadier admiral negotiator coordinator mp diplomat'

/** Further nouns that speak: papers that conclude, bodies in the plural, heads of churches and crowns. */
export const OTHER_SPEAKING_WORDS =
  'study studies survey investigation inquiry findings assessment analysis memo governments ministers presidents charity charities supporters followers worshippers prosecutors bishop bishops patriarch pope king queen prince princess parishes'

/** What is shown, and by itself is nobody's word: "footage posted online", "pictures spread on social networks". */
export const PICTURE_WORDS = 'footage video videos picture pictures photo photos photograph photographs image images clip clips imagery'

/** Words before a common noun that put whoever is meant outside of the conflict ("aid officials", "a Western diplomat"). */
export const OUTSIDE_WORDS = 'western european aid relief humanitarian'
