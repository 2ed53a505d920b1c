import type { Group, Measure } from '../../0-terms/toll.ts'
import type { PhraseRow } from './number-words.ts'

/**
 * How a word of harm joins people: `does` takes them after itself ("killed 13 people"), `undergoes` has them before itself ("13 people were
 * killed", "13 dead"), `noun` is itself what is counted or qualifies it ("13 deaths", "13 dead civilians"), `of` takes them through a preposition ("the deaths of 13 people").
 */
export type HarmUse = 'does' | 'undergoes' | 'noun' | 'of'

export interface HarmRow extends PhraseRow {
  readonly measure: Measure
  readonly uses: readonly HarmUse[]
  /** Whom it takes, where that is not anybody: people called by a noun, soldiers, those who are none, or people of whatever name but no word that may mean things. */
  readonly only?: 'named' | 'soldiers' | 'unarmed' | 'persons'
  /** Why the row is as it is, where that is not plain. */
  readonly why?: string
  readonly example: string
}

export const HARM: readonly HarmRow[] = [
  {
    id: 'toll.killed.verb',
    measure: 'killed',
    uses: ['does', 'undergoes'],
    words:
      'killed|kidnapped and killed|kidnapped and later killed|captured and killed|captured and later killed|captured and executed|captured and later executed|abducted and killed|abducted and murdered|kidnapped and murdered|detained and killed|slain|executed|murdered|assassinated|beheaded|massacred|martyred|shot dead|gunned down|slaughtered|hanged|lynched|stabbed to death|beaten to death|tortured to death|shot and killed|crushed to death|burned alive|burnt alive|blown to pieces|drowned|smothered|asphyxiated|put to death|stoned to death|lined up and shot|taken out and shot|trampled to death|kicked to death|clubbed to death|knifed to death|bayoneted|incinerated|blown up and killed|gassed to death',
    example: 'Shelling killed four people in Hale.',
  },
  {
    id: 'toll.killed.active',
    measure: 'killed',
    uses: ['does'],
    words:
      'kill|kills|killing|slew|slaying|slays|executing|executes|executed|murdering|murders|beheading|massacring|eliminated|eliminating|eliminate|annihilated|neutralized|neutralised|neutralizing|neutralising|liquidated|shoot dead|shooting dead|took out|taking out|claimed the lives of|claiming the lives of|claims the lives of|claimed the life of|claiming the life of|claims the life of|claimed|claiming|claims|cost|costing|took the lives of|taking the lives of|claim the lives of|shot dead|shooting and killing|martyring|slaughtering|took the life of|taking the life of|drowning|suffocating|smothering|cost the lives of|costing the lives of|costs the lives of|took with it|caused the death of|caused the deaths of|causing the death of|causing the deaths of|ended the life of|ended the lives of',
    example: 'A shell hit the market, killing four people.',
  },
  {
    id: 'toll.killed.passive',
    measure: 'killed',
    uses: ['undergoes'],
    words:
      'died|die|dies|dying|perished|fell in battle|fell in action|became martyrs|were martyred|burned to death|bled to death|suffocated|choked to death|lost life|dead|lost their lives|losing their lives|lost his life|lost her life|killed in action|succumbed|succumbed to their wounds|were eliminated|been eliminated|neutralized|neutralised|killed off|mortally wounded|fatally wounded|found dead|shot in the head|died in action|fell in combat|fell in the fighting|fell in fighting|fell in the defence|fell in the defense|fell defending|fell while defending|fell on the battlefield|fell on the front|laid down their lives|laid down his life|laid down her life|gave their lives|gave his life|gave her life|passed away|buried alive|were burnt to death|burnt to death|hacked to death|strangled|electrocuted|succumbed to his wounds|succumbed to her wounds|succumbed to wounds|succumbed to injuries|succumbed to their injuries|succumbed to his injuries|died of wounds|died of their wounds|died of his wounds|died of injuries|feared dead|presumed dead|pronounced dead|declared dead|confirmed dead|met their deaths|met their death|met his death|starved to death|starving to death|froze|froze to death|frozen to death|crushed under|crushed beneath|have fallen|has fallen|had fallen|died of hunger|paid with their lives|paid with his life|paid with her life|lie dead|lay dead|losing his life|losing her life|killed instantly|killed outright|killed by name|shot by firing squad|shot by a firing squad|executed by firing squad',
    example: 'Four people died in the fire.',
  },
  {
    id: 'toll.killed.noun',
    measure: 'killed',
    uses: ['noun'],
    words: 'deaths|death|dead|fatalities|fatality|bodies|corpses|martyrs|lives|killed|fallen|kia|fatal casualties|loss of life|coffins',
    example: 'The clinic recorded four deaths.',
  },
  {
    id: 'toll.killed.victims',
    measure: 'killed',
    uses: ['noun'],
    words: 'victims|victim',
    why: 'the dead, unless something else is said to have been done to them',
    example: 'There are seven civilian victims.',
  },
  {
    id: 'toll.killed.lost',
    measure: 'killed',
    uses: ['does'],
    words: 'lost|losing|loses',
    only: 'named',
    why: '"lost 40 soldiers", not "lost 40"',
    example: 'The brigade lost 40 soldiers.',
  },
  {
    id: 'toll.killed.was-lost',
    measure: 'killed',
    uses: ['undergoes'],
    words: 'were lost|was lost|been lost',
    only: 'named',
    why: '"40 soldiers were lost", not "the 40 were lost"',
    example: 'Forty soldiers were lost.',
  },
  {
    id: 'toll.killed.fell',
    measure: 'killed',
    uses: ['undergoes'],
    words: 'fell',
    only: 'soldiers',
    why: '"40 soldiers fell", not "the number fell"',
    example: 'Forty soldiers fell near Hale.',
  },
  {
    id: 'toll.killed.shot',
    measure: 'killed',
    uses: ['does'],
    words: 'shot',
    only: 'persons',
    why: '"shot all 19", not "shot a film"; those hit and living are "shot at" or "shot in the leg"',
    example: 'The gunmen shot eleven villagers.',
  },
  {
    id: 'toll.killed.outlived',
    measure: 'killed',
    uses: ['undergoes'],
    words: 'did not survive|have not survived|had not survived|never woke',
    only: 'persons',
    why: 'ceasefires do not survive, either',
    example: 'Two of the passengers did not survive.',
  },
  {
    id: 'toll.killed.buried',
    measure: 'killed',
    uses: ['does'],
    words: 'buried|have buried|has buried|had buried',
    only: 'named',
    why: 'people who are counted as buried are dead, unless rubble buried them',
    example: 'The town buried nine soldiers.',
  },
  {
    id: 'toll.killed.destroyed',
    measure: 'killed',
    uses: ['does', 'undergoes'],
    words: 'destroyed|wiped out',
    only: 'soldiers',
    why: '"destroyed 40 enemy soldiers"',
    example: 'The battery destroyed 40 enemy soldiers.',
  },
  {
    id: 'toll.killed.wiped-out',
    measure: 'killed',
    uses: ['undergoes'],
    words: 'was wiped out|were wiped out|been wiped out',
    only: 'persons',
    why: 'villages are wiped out, too',
    example: 'A family of six was wiped out.',
  },
  {
    id: 'toll.killed.laid-to-rest',
    measure: 'killed',
    uses: ['undergoes'],
    words: 'were laid to rest|was laid to rest|been laid to rest|were buried|was buried|been buried',
    only: 'persons',
    why: 'the dead; those whom rubble buried may live, and mines are buried, too',
    example: 'Forty soldiers were laid to rest in Hale.',
  },
  {
    id: 'toll.killed.of',
    measure: 'killed',
    uses: ['of'],
    words:
      'death|deaths|killing|killings|murder|murders|execution|executions|elimination|massacre|bodies|body|loss|slaughter|martyrdom|liquidation|remains|corpses|beheading|lives|shooting dead|slaying|assassination|drowning|lynching|martyring',
    example: 'The blast led to the death of four people.',
  },
  {
    id: 'toll.injured.verb',
    measure: 'injured',
    uses: ['does', 'undergoes'],
    words:
      'injured|wounded|hurt|maimed|hospitalised|hospitalized|gassed|in hospital|taken to hospital|being treated in hospital|concussed|sickened|disfigured|mutilated|scalded|blinded|crippled|paralysed|paralyzed|left paralysed|left paralyzed|bruised|lacerated',
    example: 'Shelling wounded four people in Hale.',
  },
  {
    id: 'toll.injured.burnt',
    measure: 'injured',
    uses: ['does', 'undergoes'],
    words: 'burned|burnt|poisoned|beaten|stabbed',
    only: 'persons',
    why: 'carriages burn, too',
    example: 'Nine workers were burnt.',
  },
  {
    id: 'toll.injured.active',
    measure: 'injured',
    uses: ['does'],
    words:
      'treated|treating|injure|injures|injuring|wound|wounds|wounding|hurting|maiming|burning|poisoning|poisoned|operated on|operating on|bandaged|beat|fighting for the lives of|fought for the lives of|battling for the lives of|fighting to save|battling to save|stretchered',
    example: 'A shell fell on the road, wounding two.',
  },
  {
    id: 'toll.injured.passive',
    measure: 'injured',
    uses: ['undergoes'],
    words:
      'treated at|treated in|suffered wounds|suffered injuries|sustained injuries|suffered breathing difficulties|received wounds|undergoing treatment|being treated|receiving hospital treatment|treated for|affected|required hospital treatment|required treatment|required medical treatment|needed treatment|needed hospital treatment|sought medical help|sought medical attention|sought treatment|received treatment|received medical treatment|received medical care|received medical aid|receiving treatment|receiving medical treatment|received first aid|receiving medical care|suffered from suffocation|suffering from suffocation|suffered suffocation|suffering symptoms|suffered symptoms|showed symptoms|with breathing problems|with breathing difficulties|struggling to breathe|suffering breathing problems|suffered breathing problems|suffered from breathing problems|suffering from breathing problems|in serious condition|in a serious condition|in critical condition|in a critical condition|in grave condition|in intensive care|fighting for their lives|fighting for his life|fighting for her life|lost limbs|lost a limb|lost a leg|lost his leg|lost her leg|lost an arm|lost their legs|left disabled|admitted to hospital|in medical institutions|in medical facilities|in medical centres|in medical centers|admitted to hospitals|rushed to hospital|rushed to hospitals|taken to hospitals|taken to the hospital|brought to hospital|sent to hospital|in hospitals|cut by glass|hit by shrapnel|hit by splinters|lost both legs|lost both arms|lost both his legs|lost both her legs|lost an eye|lost his sight|lost her sight|lost their sight|lost a hand|lost a foot|lost his arm|lost her arm|lost their limbs|suffered smoke inhalation|suffered from smoke inhalation|choked|choking|gasping for breath|gasping for air|lost consciousness|passed out|fell ill|fallen ill|under the knife|shot in the leg|shot in the legs|shot in the arm|shot in the foot|shot in the shoulder|in the clinic with burns|shell - shocked|shellshocked|blistered|gasping|overcome',
    example: 'Two people suffered injuries.',
  },
  {
    id: 'toll.injured.noun',
    measure: 'injured',
    uses: ['noun'],
    words: 'injured|wounded|injuries|wia',
    example: 'There are twelve wounded.',
  },
  {
    id: 'toll.injured.of',
    measure: 'injured',
    uses: ['of'],
    words: 'injury|injuries|wounding',
    example: 'The blast caused injuries to four people.',
  },
  {
    id: 'toll.casualties.noun',
    measure: 'casualties',
    uses: ['noun'],
    words:
      'casualties|casualty|losses|dead and wounded|dead or wounded|killed or wounded|dead and injured|dead or injured|killed and wounded|killed and injured|killed or injured',
    why: 'killed and wounded lumped together',
    example: 'The army took twenty casualties.',
  },
  {
    id: 'toll.casualties.verb',
    measure: 'casualties',
    uses: ['does', 'undergoes'],
    words:
      'killed and wounded|killed and injured|killed or wounded|killed or injured|killed / injured|killed / wounded|killing and injuring|killing and wounding|killing or injuring|killing or wounding|dead or injured|dead and injured|dead and wounded|dead or wounded|wounded and killed|injured or killed|wounded or killed|kill and injure|kill and wound|kill or injure|kill or wound|harmed|put out of action|gassing|killed , injured or missing',
    why: 'killed and wounded lumped together',
    example: 'Twenty people were killed or injured.',
  },
  {
    id: 'toll.missing',
    measure: 'missing',
    uses: ['undergoes', 'noun'],
    words:
      'missing|unaccounted for|missing in action|disappeared|gone missing|listed as missing|reported missing|registered as missing|considered missing|went missing|go missing|mia|vanished|not been heard of|not been heard from|not been seen since|not been traced|not been found|not been accounted for|not accounted for|not be accounted for|not be found|not be traced|unaccounted|did not return from|not returned from|never returned from|failed to return|being looked for|been looked for',
    example: 'Four soldiers are missing.',
  },
  {
    id: 'toll.captured.verb',
    measure: 'captured',
    uses: ['does', 'undergoes'],
    words:
      'captured|detained|arrested|apprehended|kidnapped|abducted|seized|took prisoner|taken prisoner|took hostage|taken hostage|taken captive|took captive|imprisoned|rounded up|jailed|taken into custody|took into custody|remanded|captured alive|taken alive|taken as prisoners|placed under arrest|put under arrest|caught|took away|taken away|led away|led off|picked up|took into captivity|hauled off|hauled away|dragged away|dragged off|marched off|marched away|took into detention|taken into detention|taken into police custody|took in for questioning|taken in for questioning|held for questioning|bundled into',
    example: 'Police detained nine people.',
  },
  {
    id: 'toll.captured.active',
    measure: 'captured',
    uses: ['does'],
    words:
      'holding|taking prisoner|taking captive|seizing|rounding up|capture|captures|capturing|detain|detains|detaining|arrest|arrests|arresting|apprehending|apprehend|kidnapping|abducting|kidnap|trapped|questioning|interrogating|picking up',
    example: 'The patrol stopped a lorry, detaining two men.',
  },
  {
    id: 'toll.captured.held',
    measure: 'captured',
    uses: ['does'],
    words: 'holds|hold|held',
    only: 'soldiers',
    why: '"holds 60 soldiers"; a hall holds 60 people, too',
    example: 'Corvin holds 60 soldiers.',
  },
  {
    id: 'toll.missing.of',
    measure: 'missing',
    uses: ['of'],
    words: 'fate|whereabouts',
    example: 'The fate of 62 soldiers is unknown.',
  },
  {
    id: 'toll.captured.passive',
    measure: 'captured',
    uses: ['undergoes'],
    words:
      'surrendered|held captive|held hostage|held prisoner|in custody|in captivity|were held|held as prisoners|fell into captivity|taken into captivity|laid down their arms|laid down arms|laid down his arms|gave themselves up|turned themselves in|kept captive|kept hostage|kept in captivity|held in captivity|behind bars|in the hands of|in detention|in prison|in jail|under arrest|handed themselves in|handed themselves over|turned themselves over|dropped their arms|dropped their weapons|put down their arms|put down their weapons|threw down their arms|threw down their weapons|laid down their weapons|laid down their rifles|returned from captivity|released from captivity|freed from captivity|home from captivity|back from captivity|being questioned|questioned by police|in police custody|in its custody|under guard|been held by|being held by|was held by|were held by|been held|being held|still held|still being held|still in captivity|remain in captivity|remained in captivity|remain in custody|remained in custody|remain captive|remained captive',
    example: 'Two men surrendered.',
  },
  {
    id: 'toll.captured.of',
    measure: 'captured',
    uses: ['of'],
    words: 'capture|detention|arrest|arrests|kidnapping|abduction|abductions|detentions|imprisonment|surrender',
    example: 'The raid led to the arrest of two men.',
  },
  {
    id: 'toll.captured.noun',
    measure: 'captured',
    uses: ['noun'],
    words:
      'prisoners of war|prisoners|prisoner|detainee|hostages|captives|detainees|pows|prisoner of war|captive|hostage|captured|kidnapped|abducted|imprisoned',
    example: 'They hold four prisoners.',
  },
  {
    id: 'toll.displaced.verb',
    measure: 'displaced',
    uses: ['does', 'undergoes'],
    words: 'displaced|uprooted|evacuated|expelled|driven out|driven from|displaced from|driven away|chased out|thrown out',
    example: 'The fighting displaced 30,000 people.',
  },
  {
    id: 'toll.displaced.active',
    measure: 'displaced',
    uses: ['does'],
    words: 'displacing|displace|displaces|uprooting|evacuating|evacuate',
    example: 'Shelling went on, displacing thousands.',
  },
  {
    id: 'toll.displaced.passive',
    measure: 'displaced',
    uses: ['undergoes'],
    words:
      'fled|flee|fleeing|forced to flee|internally displaced|forced to leave|left their homes|leave their homes|fled their homes|become refugees|became refugees|forced from their homes|homeless|without a home|driven from their homes|left homeless|abandoned their homes|sought shelter|sought refuge|on the move|taken refuge|left the city|left the town|left the village|leaving their homes|evacuated|moved out|from their homes|out of their homes|from their villages|left their villages|leave their villages|left the area|left the region|left the country|left the two towns|fled the area|found refuge|find refuge|found shelter|take shelter|took shelter|taking shelter|taken shelter|took refuge|taking refuge|seeking refuge|seek refuge|seeking shelter|seek shelter|living in shelters|forced out|pushed out|in displacement|had to leave|had to flee|forced to move|forced to evacuate|made homeless|rendered homeless|lost their homes|lost their home|brought to safety|taken to safety|moved to safety|sleeping in the open|sleeping rough|sleeping outdoors|living in tents|live in tents|living in camps|live in camps|living in the open|sought safety|seek safety|seeking safety|left home|left their home|left their village|left their towns|left their houses|lost their houses|lost their dwellings|turned out of their homes|thrown out of their homes|put out of their homes|into refugees|into exile|into flight|out of the town|out of the city|out of the village|out of the district|out of the enclave|out of the country|out of the quarter|moved elsewhere|moved to other|moved to safer|moved abroad|been moved to|were moved to|been relocated|were relocated|been resettled|staying with relatives|made refugees|without homes|on the roads|living with relatives|living with host families|crammed into|moved across|moved out of|taken out of|brought out of',
    example: 'Thousands fled the town.',
  },
  {
    id: 'toll.displaced.left',
    measure: 'displaced',
    uses: ['undergoes'],
    words: 'left|leaving',
    only: 'unarmed',
    why: 'those who left a place; said of "left" before a place alone',
    example: 'About 31,000 people left the lakeside.',
  },
  {
    id: 'toll.displaced.crossed',
    measure: 'displaced',
    uses: ['undergoes'],
    words:
      'crossed into|crossed the border|crossed the frontier|crossed the line|crossing into|poured across|streamed across|streamed out|poured out of|pouring out of|streaming out of|poured into|pouring into|streamed into|arrived from|crossed to',
    only: 'unarmed',
    why: 'armed men who cross a border attack',
    example: 'Some 9,000 people crossed into Meridia.',
  },
  {
    id: 'toll.displaced.noun',
    measure: 'displaced',
    uses: ['noun'],
    words: 'refugees|refugee|evacuees|idps|displaced|internally displaced|new arrivals|returnees',
    example: 'The camp holds 900 refugees.',
  },
  {
    id: 'toll.displaced.of',
    measure: 'displaced',
    uses: ['of'],
    words: 'evacuation|displacement|exodus',
    example: 'The evacuation of 900 people began.',
  },
  {
    id: 'toll.other.passive',
    measure: 'other',
    uses: ['undergoes'],
    words:
      'besieged|under siege|trapped|stranded|in need|rescued|trapped under the rubble|cut off|under the rubble|sealed off|without water|without running water|without power|without electricity|without food|without heating|without gas|without shelter|without access|lack access|lacks access|lacked access|lacking access|with no access|need food|need aid|need help|need assistance|needs assistance|need humanitarian|need shelter|in urgent need|in dire need|buried under the rubble|under rubble|under debris|under the debris|beneath the rubble|pulled alive|pulled out alive|found alive|alive from|rescued alive|cut off from|facing hunger|facing starvation|starving|going hungry|under the ruins|beneath the ruins|under the wreckage|in the ruins|buried under|buried beneath|buried alive under|have no power|had no power|has no power|have no water|had no water|have no running water|had no running water|have no electricity|had no electricity|have no heating|had no heating|have no food|had no food|have no gas|had no gas|depend on aid|dependent on aid|depends on aid|rely on aid|depend on food aid|rely on food aid|in the dark|cut off again|facing famine|facing a famine|on the brink of starvation|on the brink of famine|threatened with starvation|at risk of starvation|at risk of famine|without medicine|without medical care|without drinking water|without heat|without power or water|hungry|brought out alive|taken out alive|dug out alive|saved alive|thought to be buried|believed to be buried|feared buried|believed buried|still buried',
    example: '40,000 civilians are under siege.',
  },
  {
    id: 'toll.other.active',
    measure: 'other',
    uses: ['does'],
    words:
      'trapping|burying|rescued|rescuing|stranding|to rescue|rescues|deprives|depriving|deprived|endangering|leaving stranded|saved|saving|to save|saved the lives of|saving the lives of|save the lives of|dug for|digging for|trap|traps',
    example: 'The siege goes on, trapping 40,000 people.',
  },
]

/** Words that announce a figure of deaths standing further on: "the death toll rose to 70". */
export interface TallyRow extends PhraseRow {
  readonly measure: Measure
  /** Whose deaths the words themselves name. */
  readonly group?: Group
  /** A running sum of what was counted just before it, in the same words: it has no measure of its own. */
  readonly running?: true
  readonly example: string
}
export const TALLIES: readonly TallyRow[] = [
  {
    id: 'toll.tally.deaths',
    measure: 'killed',
    words:
      'death toll|toll|list of the fallen|list of the dead|list of fallen|names of the fallen|number of deaths|number of dead|number of killed|number of fatalities|death tolls|number of martyrs|number of victims|death count|war deaths|its deaths|their deaths|the dead at|body count|count of the dead|tally of the dead|tally of dead|tally of deaths|number of confirmed dead|number of bodies|number of the dead|number of the fallen|number of its dead|number of its fallen|number of fallen|number of lives lost',
    example: 'The death toll rose to 70.',
  },
  {
    id: 'toll.tally.military',
    measure: 'killed',
    group: 'military',
    words: 'military deaths|military death toll|combat deaths|deaths of servicemen|number of soldiers killed',
    example: 'Officials put their military deaths at 120.',
  },
  {
    id: 'toll.tally.civilian',
    measure: 'killed',
    group: 'civilian',
    words: 'civilian deaths|civilian death toll|number of civilians killed',
    example: 'The ministry put civilian deaths at 12.',
  },
  {
    id: 'toll.tally.injured',
    measure: 'injured',
    words:
      'number of injured|number of wounded|number of injuries|number of the wounded|number of the injured|the wounded at|the injured at',
    example: 'The number of wounded reached 40.',
  },
  {
    id: 'toll.tally.casualties',
    measure: 'casualties',
    words: 'casualty toll|number of casualties|casualty count',
    example: 'The number of casualties is 90.',
  },
  {
    id: 'toll.tally.total',
    measure: 'killed',
    running: true,
    words: 'total|overall total|overall toll|total toll|tally|the figure|this figure|that figure|the count',
    example: 'Another soldier was killed, bringing the total to 45.',
  },
  {
    id: 'toll.tally.losses',
    measure: 'killed',
    running: true,
    words: 'losses|total losses|combat losses|military losses',
    example: "Two soldiers were killed, bringing the army's losses to 45.",
  },
]

/** Who is harmed. `opponent`: the word is one side's name for its opponent's fighters, so the victims are the speaker's opponent. */
export interface PeopleRow extends PhraseRow {
  readonly group: Group
  readonly opponent?: true
  readonly example: string
}
export const PEOPLE: readonly PeopleRow[] = [
  {
    id: 'people.civilian',
    group: 'civilian',
    example: 'three civilians',
    words:
      'civilian|civilians|citizen|citizens|bystander|bystanders|noncombatants|protester|protesters|protestors|demonstrator|demonstrators|farmer|farmers|shepherd|villager|villagers|worshippers|worshipers|shoppers|pilgrims|teacher|teachers|student|students|doctor|doctors|medic|medics|nurse|nurses|paramedic|paramedics|physician|physicians|volunteer|volunteers|woman|women|peasant|peasants|pensioner|pensioners|aid worker|aid workers|staff member|staff members|ambulance crew|activist|activists|pregnant women|housewife|grandmother|mother|mothers|colleague|colleagues|noncombatant|locals|worshiper|worshipper|shopper|pilgrim|pedestrian|pedestrians|passer - by|passers - by|passerby|passersby|shopkeeper|shopkeepers|trader|traders|vendor|vendors|merchant|merchants|priest|priests|monk|monks|nun|nuns|bishop|deacon|schoolteacher|schoolteachers|aid workers|health workers|health worker|medical workers|medical worker|humanitarian workers|relief workers|relief worker|ambulance workers|beekeeper|cyclist|motorcyclist|commuters|mourners|wedding guests|market - goers|old man|old woman|elderly man|elderly woman|elderly men|elderly women|elderly people|lawyer|lawyers|university students|midwife|midwives|bride|brides|groom|anaesthetist|anaesthetists|policewoman|surgeon|surgeons|pharmacist|first responders|first responder|marcher|marchers|mourner|stallholder|stallholders|bus driver|taxi driver|ambulance driver|postman|postwoman|dairyman|milkmaid|herdsman|herdsmen|ploughman|platelayer|platelayers|dockhands|dockhand|docker|dockers|sexton|baker|bakers|tailor|tailors|cobbler|townspeople|villagers and townspeople|churchgoers|churchgoer|train passengers|mechanic|porter|porters|orderly|orderlies|sacristan|ferryman|ferrymen|watchman|watchmen|customer|customers|schoolmaster|schoolmistress|janitor|caretaker|pregnant woman|aid staff|civil defence workers|civil defense workers|civil defence volunteers|civil defense volunteers|pickers|fruit picker|reapers|reaper|farmhand|farmhands|lorry driver|lorry drivers|truck driver|truck drivers|tractor driver|railwaymen|railwayman|shepherds|ambulance crews|grandmothers|housewives|bishops|deacons|beekeepers|cyclists|motorcyclists|old men|old women|pharmacists|bus drivers|taxi drivers|ambulance drivers|postmen|cobblers|mechanics|janitors|caretakers|fruit pickers|tractor drivers|humanitarian worker|ambulance worker|wedding guest|university student|train passenger|apprentice|apprentices|greengrocer|greengrocers|grocer|grocers|waiter|waiters|barber|barbers|professor|professors|headmaster|headmistress|clerk|clerks|plaintiffs|welder|welders|carpenter|carpenters|butcher|butchers',
  },
  {
    id: 'people.children',
    group: 'children',
    example: 'two children',
    words:
      'child|children|kid|kids|baby|babies|infant|infants|toddler|toddlers|minor|minors|girl|girls|boy|boys|schoolchildren|teenager|teenagers|newborn|newborns|pupil|pupils|schoolgirl|schoolboy|schoolgirls|schoolboys|orphan|schoolchild|twins',
  },
  {
    id: 'people.journalist',
    group: 'journalists',
    words:
      'journalist|journalists|reporter|reporters|cameraman|cameramen|correspondent|correspondents|photojournalist|media workers|photographer|photographers|photojournalists|media worker',
    example: 'two journalists',
  },
  {
    id: 'people.military',
    group: 'military',
    example: 'six soldiers',
    words:
      'soldier|soldiers|serviceman|servicemen|servicewoman|troop|troops|trooper|troopers|personnel|fighter|fighters|combatant|combatants|gunman|gunmen|policeman|policemen|conscript|conscripts|reservist|reservists|marine|marines|paratrooper|paratroopers|officer|officers|commander|commanders|sub - commander|general|colonel|captain|lieutenant|sergeant|major|rebel|rebels|mercenary|mercenaries|militiaman|militiamen|militia|militias|jihadist|jihadists|pilot|pilots|crew|crewmen|crewman|sailor|sailors|border guard|border guards|guards|guard|suicide bomber|suicide bombers|bomber|bombers|sniper|snipers|forces|recruits|operatives|operative|armed men|cadets|special forces|peacekeeper|peacekeepers|adviser|advisers|advisors|peshmerga|infantryman|infantrymen|artilleryman|artillerymen|airman|airmen|guardsman|guardsmen|tankmen|riflemen|scouts|legionnaires|gendarme|gendarmes|police|police officer|police officers|security officer|security officers|draftee|draftees|draftees|army officer|army officers|intelligence officer|intelligence officers|crew member|crew members|co - pilot|navigator|corporal|private|ensign|brigadier|special operators|commandos|commando|veterans|armed man|regulars|service members|service member|volunteer fighters|foreign fighters|militia members|militia fighters|privates|sapper|sappers|gunner|gunners|deserter|deserters|sentry|sentries|lancers|cadet|national guardsmen|officer cadet|officer cadets|tank crew|tank crews|signaller|signallers|grenadiers|rangers|ranger|warrant officer|warrant officers|lieutenant colonel|major general|brigadier general|lieutenant general|staff sergeant|frontier guard|frontier guards|coastguards|coast guards|border policeman|border policemen|field commander|field commanders|squad leader|trainee soldiers|militant leader|machine - gunner|machine gunner|machine gunners|pickets|tribal fighters|auxiliaries|soldiery|servicewomen|generals|colonels|captains|lieutenants|sergeants|majors|co - pilots|navigators|corporals|ensigns|brigadiers|lieutenant colonels|major generals|brigadier generals|lieutenant generals|staff sergeants|recruit|foreign fighter|militia member|militia fighter|tribal fighter|legionnaire|veteran|tank crewmen',
  },
  {
    id: 'people.opponent',
    group: 'military',
    opponent: true,
    example: 'twelve militants',
    words:
      'terrorist|terrorists|militant|militants|insurgent|insurgents|extremist|extremists|saboteur|saboteurs|facilitator|facilitators|infiltrator|infiltrators|enemy soldiers|takfiris|invaders|leader|leaders|warlord|bomb maker|bomb - maker|ied maker|attack planner|planner|planners|coordinator|coordinators|financier|financiers|supplier|suppliers|weapons expert|explosives expert|ied expert|mastermind|smuggler|smugglers|trafficker|traffickers|emplacer|emplacers|recruiter|suspect|suspects|associate|associates|enemy|infiltrators|occupiers|aggressors|bandits|gang members|subversives|warlords|bomb makers|bomb - makers|masterminds|recruiters|enemy soldier|takfiri|bandit|gang member|hostage takers|hijackers|emir|emirs|assailant|assailants|attacker|attackers',
  },
  {
    id: 'people.people',
    group: 'people',
    example: 'five people',
    words:
      'people|person|persons|individual|individuals|man|men|resident|residents|inhabitant|inhabitants|worker|workers|staff|staffer|staffers|driver|drivers|passenger|passengers|member|members|employee|employees|official|officials|souls|family|families|foreigner|foreigners|nationals|rescuer|rescuers|firefighter|firefighters|male|males|female|females|son|sons|daughter|daughters|father|brother|brothers|sister|sisters|wife|husband|neighbour|neighbor|neighbours|neighbors|parents|youth|youths|adult|adults|elderly|patients|patient|workman|deputy|mayor|director|head|judge|diplomat|diplomats|ambassador|politician|human|humans|couple|engineer|engineers|kidnapper|kidnappers|bodyguard|bodyguards|minister|mullah|cleric|imam|miner|miners|fisherman|fishermen|tourist|tourists|contractor|contractors|migrants|relatives|relative|cousins|uncle|population|inhabitant|cook|cooks|guest|guests|technician|technicians|electrician|electricians|builders|labourers|laborers|refugee families|compatriots|countrymen|expatriates|rescue workers|emergency workers|emergency worker|rescue worker|grandfather|nephew|niece|aunt|teens|orphans|survivor|pensioners|fellow|fireman|firemen|workmen|household|households|mother and son|father and son|mother and daughter|father and daughter|husband and wife|mother and child|brother and sister|man and wife|granddaughter|grandson|grandchildren|granddaughters|grandsons|in - laws|brother - in - law|seaman|seamen|boatmen|boatman|woodcutter|woodcutters|hunter|hunters|escort|escorts|crewmates|aide|aides|counsellor|councillor|councillors|deputies|lawmaker|lawmakers|scholar|looter|looters|seasonal workers|divers|diver|captive soldiers|athlete|athletes|footballer|footballers|deminer|deminers|observers|interpreter|interpreters|translator|translators|stretcher bearers|travellers|traveller|commuter|elder|elders|tribesman|tribesmen|clansmen|squatters|conductor|conductors|steward|stewards|fathers|husbands|wives|mayors|judges|ambassadors|politicians|couples|ministers|mullahs|clerics|imams|uncles|grandfathers|nephews|nieces|aunts|survivors|scholars|parent|migrant|cousin|labourer|laborer|refugee family|stretcher bearer|seasonal worker|comrade|comrades|comrades - in - arms|comrade - in - arms|brothers - in - arms|runner|runners|smith|smiths|sharecroppers|in - law',
  },
]

/** Words of the figure's noun phrase that stand between a number and its noun. Anything not here that is not a person ends the phrase. */
export const OTHERS_WORDS = 'more other others additional further'

/** Things that are counted in the same news as people. A number before one of them is never a toll. */
export const THINGS =
  'tower towers tank tanks vehicle vehicles drone drones uav uavs aircraft plane planes warplane warplanes jet jets helicopter helicopters missile missiles rocket rockets shell shells mortar mortars bomb bombs howitzer howitzers ' +
  'launcher launchers gun guns rifle rifles weapon weapons grenade grenades truck trucks car cars bus buses ambulance ambulances house houses home homes building buildings apartment apartments ' +
  'village villages town towns city cities settlement settlements district districts side sides party parties position positions post posts checkpoint checkpoints base bases camp camps hospital hospitals school schools mosque mosques church churches ' +
  'strike strikes airstrike airstrikes raid raids attack attacks bombing bombings shelling assault assaults offensive offensives ambush ambushes massacre massacres plot plots stronghold strongholds hideout hideouts gathering gatherings den dens organization organizations organisation organisations sortie sorties operation operations country countries state states province provinces region regions area areas neighborhood neighborhoods neighbourhood neighbourhoods ' +
  'sheep cattle cows goats animals livestock explosion explosions blast blasts airstrike clash clashes fight battle battles ied ieds device devices cell cells unit units group groups brigade brigades battalion battalions convoy convoys company companies'

/** Words that bring in a part of a whole already counted: "including three children". The part shares the measure of the whole. */
export const PART_OF: readonly PhraseRow[] = [
  {
    id: 'toll.part',
    words: 'including|includes|included|include|among them|among which|among whom|amongst them|of them|of whom|of which|some of them|with',
  },
  { id: 'toll.partner', words: 'as well as|along with|together with|in addition to|plus' },
]

/** Words that say a claim counts over a span of hours or days, and words that say it counts from a beginning until now. */
export interface BasisRow extends PhraseRow {
  readonly basis: 'window' | 'cumulative'
  readonly example: string
}
export const BASES: readonly BasisRow[] = [
  {
    id: 'basis.so-far',
    basis: 'cumulative',
    words: 'so far|to date|in total|on both sides|from both sides|until now|thus far',
    example: 'So far 90 people have been killed.',
  },
  {
    id: 'basis.war',
    basis: 'cumulative',
    example: 'The war has killed more than 900 people.',
    words:
      'the conflict|the war|a war|civil war|this conflict|that war|latest conflict|year conflict|year war|day war|war that|war which|hostilities|latest outburst|the fighting|latest violence|the violence|a conflict|major escalation|fresh fighting|latest fighting|latest round of fighting|border conflict',
  },
  {
    id: 'basis.window',
    basis: 'window',
    words: 'in recent days|in recent weeks|per day|this week|the last hours|the past hours|last hours',
    example: 'Nine people were killed in recent days.',
  },
]

/** Single deeds: a count in a sentence that names one is that deed's, however large. */
export const DEEDS =
  'attack attacks strike strikes airstrike airstrikes raid raids blast blasts bombing bombings bomb bombs explosion explosions shelling shell shells missile missiles rocket rockets ambush massacre gas crash quake'
