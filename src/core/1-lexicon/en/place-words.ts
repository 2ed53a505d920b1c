import { wordSet } from '../word-set.ts'
import { MONTH_NAMES, WEEKDAY_NAMES } from './day-names.ts'

/** Words about places, by what they prove. Each set is one rule's list; the comment says why the rule holds. */

/** Kinds of settlement and site that stand before "of NAME" or after NAME: the name beside them is a place, known or not. */
export const PLACE_NOUNS = wordSet(`
  village villages town towns city cities settlement settlements hamlet hamlets district districts neighbourhood neighbourhoods neighborhood neighborhoods
  province provinces region regions governorate governorates countryside county suburb suburbs outskirts area areas enclave raion rayon quarter
  camp airport airbase airfield base crossing checkpoint port valley mountain mountains hill hills heights river dam square roundabout street avenue road highway
  junction bridge reservoir harbour harbor bay strait shore coast oilfield island islands peninsula gorge pass plain outpost barracks prison stadium desert subdistrict sub-district axis corridor
`)

/** Nouns that stand before "of NAME" and make it a place; a wider list than stands after one. */
export const PLACE_HEADS = wordSet(`
  village villages town towns city cities settlement settlements hamlet hamlets district districts neighbourhood neighbourhoods neighborhood neighborhoods
  province provinces region regions governorate countryside suburb suburbs outskirts area areas enclave airport base crossing port valley camp heights
  vicinity centre center edge east west north south northeast northwest southeast southwest part parts parts half direction capital stronghold territory
  farms fields entrance gates surroundings streets skies airspace border borders siege battle liberation fall capture bombing bombardment shelling control
  portions swathes swaths quarter interior harbour harbor bay strait shore coast hamlet valley dam airbase forest forests woods soil
`)

/** Of these, nouns whose name is a district or region, and nouns that say only "somewhere in". */
export const DISTRICT_NOUNS = wordSet(
  'district districts province provinces region regions governorate governorates countryside county raion rayon enclave rural',
)
export const SETTLEMENT_NOUNS = wordSet('village villages town towns city cities settlement settlements hamlet hamlets')
export const ROAD_NOUNS = wordSet('road roads highway motorway route axis corridor railway direction')

/** After a place name they belong to its words ("Hale province"). */
export const CLASS_AFTER = wordSet(`
  village town city district province region governorate countryside county suburb suburbs neighbourhood neighborhood airport airbase base camp square
  roundabout street road highway quarter quarters neighbourhoods neighborhoods checkpoint harbour harbor crossing border valley reservoir districts provinces regions villages towns cities desert dam bridge
`)

/** Before a place name they belong to its words ("northern Hale"). */
export const DIRECTIONS = wordSet(`
  north south east west northern southern eastern western central northeast northwest southeast southwest northeastern northwestern southeastern southwestern
  north-eastern rural upper lower
`)
export const COMPASS = wordSet('north south east west northeast northwest southeast southwest')

/** Prepositions of being somewhere: what follows them is where. */
export const LOCATIVE = wordSet('in near at around across inside throughout outside within into through towards toward on')
/** Prepositions of going: they lead to a place only beside a word of movement. */
export const MOVING = wordSet('from to via between over')
export const MOVEMENT = wordSet(`
  travel travelled traveled travelling moved move moving fled flee fleeing went go going came come transferred transfer transported transport evacuated evacuate
  evacuation left leave leaving sent send sending deployed deploying deployment withdrew withdraw withdrawn withdrawal withdrawing retreated retreat entered
  access return returned returning road route highway way buses bus convoy convoys advance advanced advancing crossing crossed cross flew fly flight flights led
  driven displaced departed arrived arrive arriving leads leading roads supplies supply delivered transit gateway link linking connects connecting connecting linking
  territory expelled kicked drive drove driving pushed push route exit smuggled brought infiltrate infiltrated launched fired warplanes jets planes
`)

/** "government of NAME", "talks in NAME": nouns that make a following country an actor, not a scene. */
export const ACTOR_NOUNS = wordSet(`
  government president people ministry minister republic army forces parliament leader leaders authorities citizens ambassador king emir mayor governor bishop archbishop battalion brigade right state states university
  party friends ally allies support name flag constitution delegation representatives representative union league embassy consulate prosecutor ombudsman
  independence sovereignty recognition future fate status question issue
`)

/** A run of capitals that ends in one of these names an organisation or a document, not the place it begins with. */
export const ORGANISATION_WORDS = wordSet(`
  media center centre council observatory agency network brigade brigades front army forces force ministry government office group committee commission university
  institute foundation association times post tribune herald daily news newspaper television tv radio press union party movement coalition parliament court
  conference agreement accord process protocol convention summit talks battalion division corps regiment command defence defense defenders shield
  defense guard service agency watch court report reports human rights helmets crescent cross organization organisation federation nations states bank
  league alliance congress company police club squadron mission operation room
`)

/** Events called after a place where they were negotiated: not a place of the thing. */
export const FORUM_WORDS = wordSet(
  'co-chairs co-chair talks process pact memorandum treaty formula roadmap charter platform protocols conventions declarations statements agreement agreements accord accords deal conference protocol convention summit format statement declaration negotiations peace',
)

/** The saying happened there, not the thing said: "told reporters in NAME". */
export const SAYING_NOUNS = wordSet(
  'reporters journalists conference spokesman spokeswoman spokesperson correspondent correspondents reporter briefing interview speech',
)

/** Titles: the capitals after them name a person. */
export const TITLES = wordSet(`
  mr mrs ms dr president minister prime general gen colonel col major maj lieutenant lt captain capt sergeant sgt commander secretary chancellor king emir prince
  ambassador senator sheikh spokesman spokeswoman spokesperson leader chief director analyst activist journalist envoy ayatollah admiral brigadier foreign
  judge professor pope premier sir lord father bishop imam mullah
`)

/** Words in capitals that are neither names of places nor parts of them. */
export const NO_PLACE = wordSet(`
  ${MONTH_NAMES} ${WEEKDAY_NAMES}
  jan feb mar apr jun jul aug sep sept oct nov dec god allah internet twitter facebook telegram instagram youtube whatsapp skype ramadan eid christmas easter
  islam islamic state isis isil is daesh nato un eu us u.s uk osce reuters afp ap bbc cnn gmt i the a an this that these those he she it they we you his her their its our
  mondays tuesdays wednesdays thursdays fridays saturdays sundays parliament government army ministry press war world western arab turkish mr general english arabic covid
  tags resumes country takfiri strikes risk thanksgiving exercise campaign upcoming terror terrorist terrorists attack attacks
`)

/** Openings of Arabic and Turkic names of two or more words: the next capital belongs to the same name. */
export const NAME_OPENERS = wordSet(`
  al el ad as ash ar az an at ez es er et ed abu umm um kafr kafar khan tel tell tal deir dayr jisr ain ayn bab beit bayt sheikh shaykh ras wadi jabal jabel jebel
  maarat maaret maarrat mount camp new old upper lower north south east west great saint st san fort port lake nahr burj bir dar qalat hayy jeb jub tariq
  housh hosh jub jib ezz karmir nor verin nerkin mets chahar deh nad
`)
/** Of these, the article, which is also written small. */
export const ARTICLES = wordSet('al el ad as ash ar az an at ez es er et ed')

/** Sites that stand after a town's name: the town is then where ("a Hale market"), though the name could also be that of a side. */
export const SITE_NOUNS = wordSet(
  'market mosque church hospital school schools clinic court bakery embassy museum palace zoo cemetery factory plant university station metro prison',
)

/** "militants positioned in X fired at Y": X is where they stand, not where it happened. */
export const STANDING_WORDS = wordSet(
  'positioned located based stationed entrenched deployed living holed exiled headquartered trained dug',
)

/** "the branch in NAME", "the government in NAME": whose they are, not where it happened. */
export const SEATED_NOUNS = wordSet(`
  branch branches wing officials generals diplomats leadership rulers ally allies patron patrons masters protege backers affiliate affiliates offshoot offshoots arm franchise network networks government regime authorities ambassador embassy consulate envoy
`)
