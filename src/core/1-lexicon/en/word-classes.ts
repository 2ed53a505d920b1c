import { foldHash } from '../fold.ts'

/**
 * Words of one sort of deed, person or thing, so that a word the training texts hardly hold still tells what kind of claim it stands in: "strafed" goes with "shelled".
 * Regular verbs stand by their base, nouns by their singular; all other forms stand as they are. A word stands in the first class that names it.
 */
interface WordClass {
  readonly id: string
  /** Regular verbs; their four forms are made. */
  readonly verbs?: string
  /** Nouns; their plural is made. */
  readonly nouns?: string
  /** Forms as they are. */
  readonly forms?: string
}

const CLASSES: readonly WordClass[] = [
  // Deeds of war
  {
    id: 'strike',
    verbs:
      'shell bomb bombard pound strafe target blast raid fire lob detonate explode hammer pummel rocket mortar carpet-bomb barrel-bomb gas shoot',
    nouns:
      'airstrike air-strike strike bombing bombardment shelling sortie explosion barrage salvo gunfire bomblet volley shellfire detonation',
    forms: 'hit hits hitting struck strikes striking shot exploding dropped drops dropping rained raining hurled hurling',
  },
  {
    id: 'suicide',
    nouns: 'bomber car-bomb car-bombing truck-bomb vbied ied suicide booby-trap mine landmine',
    forms: 'suicide-bomber suicide-bombers booby-trapped improvised explosive',
  },
  {
    id: 'weapon',
    nouns:
      'rocket missile mortar artillery gun cannon drone uav howitzer grenade munition projectile warhead bullet rifle machine-gun launcher kalashnikov katyusha smerch scud tomahawk grad gunship warplane bomblet napalm phosphorus cluster barrel sniper',
    forms: 'thermobaric incendiary ballistic mm anti-tank anti-aircraft surface-to-surface air-to-surface laser-guided',
  },
  {
    id: 'chemical',
    nouns: 'chemical chlorine sarin nerve poison toxin agent gas',
    forms: 'toxic poisonous poisoned mustard gassed gassing asphyxiation',
  },
  {
    id: 'clash',
    verbs: 'clash battle skirmish engage attack assault ambush storm confront resist raid counterattack counter-attack',
    nouns:
      'clash fighting offensive assault operation attack ambush hostility skirmish combat campaign counter-offensive counteroffensive incursion invasion confrontation infighting gunbattle firefight onslaught fray push',
    forms: 'fight fights fought fighting assailed wage waged waging',
  },
  {
    id: 'repel',
    verbs: 'repel repulse thwart foil rebuff fend suppress neutralise neutralize prevent halt stop stall retaliate respond',
    forms: 'beat beaten repelled repelling',
  },
  {
    id: 'kill',
    verbs: 'kill murder massacre execute behead assassinate slaughter butcher crucify behead lynch eliminate decimate wipe claim',
    nouns: 'killing massacre execution assassination slaughter bloodshed beheading carnage bloodbath',
    forms: 'slay slew slain',
  },
  {
    id: 'die',
    verbs: 'die perish succumb drown suffocate starve martyr',
    nouns: 'death martyr martyrdom fatality',
    forms: 'dead dying deadly deadliest lethal fatal',
  },
  {
    id: 'wound',
    verbs: 'wound injure hurt maim burn bleed choke hospitalise hospitalize',
    nouns: 'injury wound victim burn casualty',
    forms: 'injured wounded bloodied',
  },
  { id: 'toll', nouns: 'toll loss corpse body remain number total count', forms: 'cumulative remains bodies' },
  {
    id: 'destroy',
    verbs: 'destroy demolish wreck raze level flatten obliterate devastate gut torch damage ruin scar crack shatter collapse disable',
    nouns: 'damage destruction rubble ruin devastation debris wreckage',
    forms: 'burned burnt burning ablaze out-of-service',
  },
  { id: 'down', verbs: 'down crash intercept', forms: 'shoot-down shot-down crashed' },
  // Ground and way
  {
    id: 'take',
    verbs:
      'capture seize retake recapture regain reclaim liberate conquer overrun occupy annex wrest secure clear cleanse recover free encroach',
    nouns: 'capture seizure liberation occupation annexation recapture takeover conquest',
    forms: 'take takes took taken taking won wins overran overrun retook retaken captured regained',
  },
  {
    id: 'lose',
    verbs: 'lose cede surrender withdraw retreat abandon vacate pull evacuate relinquish capitulate',
    nouns: 'withdrawal retreat surrender pullout pullback capitulation',
    forms: 'lost withdrew withdrawn fell fallen fall falls',
  },
  {
    id: 'advance',
    verbs: 'advance push enter penetrate infiltrate cross approach reach close-in progress move gain',
    nouns: 'advance gain incursion infiltration breakthrough progress inroad',
    forms: 'drove driven closing wedged',
  },
  {
    id: 'besiege',
    verbs: 'besiege encircle surround blockade siege trap isolate starve',
    nouns: 'siege encirclement blockade',
    forms: 'besieged rebel-besieged cut-off',
  },
  {
    id: 'hold',
    verbs: 'control dominate administer rule govern defend command',
    nouns: 'control foothold stronghold bastion enclave rule pocket',
    forms:
      'hold holds held holding rebel-held government-held regime-held opposition-held is-held isis-held rebel-controlled government-controlled kurdish-held in-control',
  },
  {
    id: 'ground',
    nouns:
      'village town city district neighbourhood neighborhood area territory position hill hilltop height base frontline front front-line countryside suburb settlement region province land ground outskirt line stretch sector quarter post hamlet enclave',
  },
  {
    id: 'way',
    nouns: 'road highway route corridor border crossing airport airspace checkpoint airfield port bridge tunnel motorway pass passage',
  },
  {
    id: 'shut',
    verbs: 'close block seal restrict ban reopen bar suspend impede hamper obstruct open hinder deny ground',
    nouns: 'closure restriction ban access curfew no-fly',
    forms: 'shut shuts shutting closed cut cuts cutting open no-fly impassable',
  },
  // People
  {
    id: 'civilian',
    nouns:
      'civilian child woman resident villager family baby infant girl boy man mother father teenager toddler inhabitant journalist medic doctor nurse teacher student worker volunteer aid-worker',
    forms: 'children women men people babies families',
  },
  {
    id: 'fighter',
    nouns:
      'soldier troop militant insurgent rebel fighter gunman terrorist serviceman commander militiaman jihadist mercenary extremist policeman guard conscript combatant recruit trooper',
    forms: 'servicemen gunmen militiamen policemen personnel',
  },
  {
    id: 'force',
    nouns: 'army force military unit battalion brigade regime police navy militia faction division regiment group coalition alliance squad',
  },
  {
    id: 'flee',
    verbs: 'flee displace uproot escape leave resettle shelter migrate relocate return',
    nouns: 'refugee exodus evacuation evacuee migrant displacement idp shelter camp influx asylum',
    forms: 'fled displaced left leaving homeless evacuated evacuating',
  },
  {
    id: 'detain',
    verbs: 'detain arrest abduct kidnap imprison jail apprehend torture nab interrogate hold-captive round-up',
    nouns:
      'detainee prisoner hostage captive pow detention prison jail arrest abduction kidnapping inmate torture captivity kidnapper suspect',
  },
  {
    id: 'release',
    verbs: 'release exchange swap repatriate hand',
    nouns: 'release swap exchange handover repatriation',
    forms: 'freed freeing handed',
  },
  {
    id: 'rescue',
    verbs: 'treat rescue save trap heal revive retrieve search',
    nouns: 'treatment rescuer rescue ambulance survivor',
    forms: 'trapped search-and-rescue',
  },
  // Means
  {
    id: 'deploy',
    verbs: 'deploy mobilise mobilize dispatch reinforce amass mass station redeploy recruit conscript enlist patrol transfer bolster',
    nouns:
      'deployment reinforcement mobilisation mobilization recruitment buildup build-up contingent peacekeeper exercise drill conscription presence volunteer patrol draft',
    forms: 'sent send sends sending martial',
  },
  {
    id: 'arm',
    verbs: 'arm equip train supply smuggle finance fund back sponsor advise assist provide support',
    nouns: 'training supply advisor adviser arm equipment aid-package backing',
    forms: 'arms us-backed turkish-backed',
  },
  {
    id: 'vehicle',
    nouns: 'tank vehicle aircraft plane helicopter jet truck armor armour apc bmp pickup ship submarine fighter-jet airplane bus',
    forms: 'armored armoured',
  },
  {
    id: 'depot',
    nouns: 'ammunition depot cache stockpile arsenal hardware warehouse weapon magazine explosive',
  },
  {
    id: 'building',
    nouns:
      'house home building hospital school mosque church market bakery infrastructure pipeline factory plant clinic apartment shop property residence cathedral monument facility headquarters kindergarten dam',
    forms: 'buildings residential properties factories facilities bakeries churches',
  },
  { id: 'utility', nouns: 'electricity water power outage internet grid fuel shortage sewage blackout service', forms: 'supplies' },
  {
    id: 'aid',
    verbs: 'deliver distribute donate feed',
    nouns: 'aid food medicine relief ration assistance humanitarian shipment donation supply delivery parcel blanket flour vaccine charity',
    forms: 'humanitarian medical',
  },
  // Words between sides
  {
    id: 'truce',
    nouns: 'ceasefire cease-fire truce armistice cessation calm lull pause de-escalation ceasefire',
    forms: 'ceasefires',
  },
  {
    id: 'breach',
    verbs: 'violate breach break flout disregard respect observe honour honor uphold implement enforce adhere comply',
    nouns: 'violation breach provocation escalation compliance',
    forms: 'broke broken holding held-up',
  },
  {
    id: 'deal',
    verbs: 'agree sign conclude negotiate broker mediate seal accept ratify',
    nouns: 'deal agreement accord pact treaty memorandum understanding settlement roadmap',
  },
  {
    id: 'talks',
    verbs: 'meet discuss confer convene visit travel host chair phone telephone talk gather attend address resume reiterate brief',
    nouns:
      'talk meeting negotiation summit conference dialogue mediation visit session consultation discussion round negotiator mediator envoy delegation forum gathering trip tour contact',
    forms: 'met meets meeting spoke spoken speak speaks',
  },
  {
    id: 'urge',
    verbs: 'urge appeal demand insist plead implore exhort press request petition ask call',
    nouns: 'appeal demand plea call ultimatum request petition',
    forms: 'must should ought needs need let please immediately',
  },
  {
    id: 'warn',
    verbs: 'warn caution threaten vow pledge promise declare reaffirm reiterate vow',
    nouns: 'warning threat pledge vow promise commitment',
    forms: 'swore sworn',
  },
  {
    id: 'condemn',
    verbs: 'condemn denounce deplore criticise criticize decry lament regret mourn offend outrage slam reject oppose resent',
    nouns: 'condemnation outrage condolence criticism sympathy rejection opposition regret grief',
    forms: 'brutal barbaric heinous cowardly unacceptable horrific senseless appalling despicable vicious',
  },
  {
    id: 'praise',
    verbs: 'welcome praise hail applaud commend thank congratulate appreciate celebrate salute support endorse',
    nouns: 'praise gratitude tribute appreciation congratulation victory',
    forms: 'grateful proud remarkable',
  },
  {
    id: 'mind',
    verbs:
      'believe hope expect fear doubt consider feel know want wish understand recognise recognize intend plan aim seek try attempt prepare decide determine remain',
    nouns: 'belief hope fear concern view aim goal intention plan priority decision strategy determination',
    forms:
      'think thinks thought knew known felt sought ready confident determined committed important clear necessary possible vital crucial difficult likely unlikely',
  },
  {
    id: 'will',
    forms: "will would shall going 'll wo won't wouldn't may might could can cannot can't",
  },
  {
    id: 'blame',
    verbs: 'accuse blame commit perpetrate harbour harbor orchestrate incite provoke conspire',
    nouns: 'accusation allegation blame responsibility perpetrator culprit complicity guilt',
    forms:
      'responsible behind guilty complicit deliberately intentionally systematically indiscriminately deliberate indiscriminate intentional',
  },
  {
    id: 'crime',
    nouns:
      'crime genocide atrocity aggression terrorism mercenary aggressor cleansing law lawlessness convention tribunal court justice war-crime abuse impunity occupation sanction',
    forms: 'illegal unlawful criminal illegally inhumane genocidal ethnic terror unprovoked',
  },
  {
    id: 'politics',
    nouns:
      'solution peace process transition sovereignty election constitution policy right future dialogue settlement status independence unity stability integrity democracy reform recognition security interest international-law democracy self-determination',
    forms: 'political diplomatic democratic territorial constitutional peaceful diplomatically',
  },
  {
    id: 'vote',
    verbs: 'vote adopt veto approve pass resign elect appoint dismiss oust step-down',
    nouns: 'vote resolution veto bill motion amendment council parliament resignation decree law-maker election',
  },
  {
    id: 'protest',
    verbs: 'protest demonstrate rally march chant',
    nouns: 'protest demonstration protester demonstrator rally march crowd unrest riot uprising',
  },
  {
    id: 'evidence',
    verbs: 'investigate verify confirm probe inspect document examine identify record authenticate film post show',
    nouns: 'evidence report footage video investigation inspector proof image photo photograph probe inspection inquiry clip picture',
    forms: 'shown shows',
  },
  {
    id: 'find',
    verbs: 'discover uncover confiscate recover locate unearth',
    forms: 'find finds found finding',
  },
  {
    id: 'money',
    nouns: 'dollar million billion budget oil sanction trade economy price currency pound euro investment',
    forms: 'economic financial',
  },
  {
    id: 'time',
    verbs: 'begin start continue resume erupt intensify escalate last end re-erupt flare',
    forms: 'began begun ongoing broke-out outbreak',
  },
  { id: 'none', forms: 'no not never none nor without neither' },
]

/** The classes' ids, in order; a class's number is its place here and one more. */
export const WORD_CLASSES: readonly string[] = CLASSES.map((row) => row.id)

const split = (words: string | undefined): string[] => (words ? words.split(' ') : [])

/** "carry" → carries, carried, carrying; "grab" → grabbed as well as "grabed": a form nobody writes does no harm. */
function verbForms(base: string): string[] {
  const bare = base.endsWith('e') ? base.slice(0, -1) : base
  const past = /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${bare}ed`
  const last = base.at(-1) ?? ''
  const doubled = /[^aeiou][aeiou][bdglmnprt]$/.test(base) ? [`${base}${last}ed`, `${base}${last}ing`] : []
  return [base, plural(base), past, `${bare}ing`, ...doubled]
}

function plural(word: string): string {
  if (/(?:s|x|z|ch|sh)$/.test(word)) return `${word}es`
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`
}

const NUMBER = new Map<number, number>()
CLASSES.forEach((row, i) => {
  const forms = [...split(row.verbs).flatMap(verbForms), ...split(row.nouns).flatMap((word) => [word, plural(word)]), ...split(row.forms)]
  for (const form of forms) if (!NUMBER.has(foldHash(form))) NUMBER.set(foldHash(form), i + 1)
})

/** The class of a word by its folded hash: 0 none, else 1 + its place in `WORD_CLASSES`. */
export function wordClass(hash: number): number {
  return NUMBER.get(hash) ?? 0
}
