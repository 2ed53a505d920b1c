import type { Kind } from '../../0-terms/claim.ts'

/**
 * Words that tell what kind of act a claim is about. A row's `weight` says how strongly: 3 names the act itself, 2 is typical of it, 1 goes with it.
 * `forms` are whole words or phrases as written; endings are spelled out because "shell" and "Shelley" must not meet.
 */
export interface KindWord {
  readonly id: string
  readonly kind: Kind
  readonly weight: 1 | 2 | 3
  readonly forms: readonly string[]
}

function rows(kind: Kind, weight: 1 | 2 | 3, groups: string): KindWord[] {
  return groups.split(';').map((g) => {
    const forms = g
      .split(',')
      .map((w) => w.trim())
      .filter(Boolean)
    return { id: `kind.${kind}.${forms[0].replace(/ /g, '-')}`, kind, weight, forms }
  })
}

export const KIND_WORDS: readonly KindWord[] = [
  ...rows(
    'strike',
    3,
    `
    shelled,shelling,shell,shells,shellings; bombed,bombing,bombings,bombard,bombarded,bombarding,bombardment,bombardments; airstrike,airstrikes,air strike,air strikes,air raid,air raids,air attack,air attacks;
    struck,strikes,strike,striking; missile,missiles,rocket,rockets; artillery fire,mortar fire,intensive fire; fired,firing,fire at,open fire,opened fire; raid,raids; explosion,explosions,exploded,blast,blasts,detonated,detonate;
    car bomb,suicide bomber,suicide bombers,suicide bombing; barrel bomb,barrel bombs,cluster bombs,cluster munitions,chemical attack,chemical attacks,gas attack; targeted,targeting,targets; drone strike,drone strikes; sniper,snipers,shot dead`,
  ),
  ...rows(
    'strike',
    2,
    'hit,hits,hitting; dropped,drop,dropping; warplanes,jets,warplane; mortar,mortars,artillery; sorties; carried out air',
  ),
  ...rows(
    'clash',
    3,
    `
    clashes,clash,clashed,clashing; fighting,fought,fight; battle,battles,battled,battling; offensive,counter-offensive,counteroffensive; repelled,repelling,repulsed,repel; attack,attacks,attacked,attacking; assault,assaults,assaulted; ambush,ambushed;
    hostilities; skirmishes,skirmish; operation,operations; infiltrate,infiltration; engaged in`,
  ),
  ...rows(
    'casualties',
    3,
    `
    killed,kill,killing,kills; dead,died,dying,deaths,death; wounded,wounding,wounds; injured,injuries,injuring; casualties,casualty; death toll,toll; bodies,body; fatalities; executed,execution,beheaded,martyred,massacre; losses`,
  ),
  ...rows(
    'materiel',
    3,
    `
    tanks,tank; armored vehicles,armoured vehicles,vehicles,vehicle; helicopter,helicopters; shot down,downed,shoot down; drones,uav,uavs,drone; ammunition,depot,depots,weapons caches,cache; equipment,hardware; pickup,pickups; air defence systems,launchers`,
  ),
  ...rows(
    'damage',
    3,
    `
    damage,damaged,damaging,damages; destroyed homes,houses destroyed,houses,buildings,building; infrastructure; hospital was,out of service; material damage; power outage,outage,blackout,electricity,water supply; property,properties; rubble; burned,burnt`,
  ),
  ...rows('damage', 2, 'destroyed,destroying,destruction,destroy; devastation,devastated'),
  ...rows(
    'control',
    3,
    `
    captured,capture,capturing,recaptured,recapture; control,controls,controlled; seized,seize,seizing; liberated,liberating,liberation,liberate; took,taken over,take over,taking; retook,retaken,retake; advanced,advance,advancing,advances;
    withdrew,withdraw,withdrawal,retreat,retreated,retreating; besieged,siege,besieging,encircled,surrounded; held by,hold,holds; lost,territory,territories,ground; stronghold,strongholds; entered; occupied,occupation,occupies; reclaimed,regained,gains`,
  ),
  ...rows(
    'truce',
    3,
    `
    ceasefire,ceasefires,cease-fire,cease-fires,cease fire,armistice,armistices,truce,truces; cessation of hostilities; de-escalation,pause`,
  ),
  ...rows('denial', 3, 'denied,denies,deny,denying; rejected,rejects,dismissed,dismisses,refuted'),
  ...rows(
    'accusation',
    3,
    `
    war crimes,war crime,crimes against humanity; genocide,ethnic cleansing; mercenaries,mercenary; violated,violating,violation,violations; terrorism,terrorist acts; aggression; atrocities,barbaric; international law,human rights; accused,blamed,blame,responsible,responsibility; indiscriminate; brutal,cruel`,
  ),
  ...rows(
    'access',
    3,
    `
    road,roads,highway,route; border crossing,crossing,crossings,border; closed,closure,reopened,opened; airspace,airport; access,blocked,blockade,checkpoint,checkpoints; corridor,corridors; no-fly zone; internet,restricted`,
  ),
  ...rows(
    'displacement',
    3,
    `
    displaced,displacement,displaces; refugees,refugee; fled,flee,fleeing; evacuated,evacuation,evacuate,evacuating,evacuations; left their homes,shelter,shelters; returned,return home; buses,migrants; camps,camp`,
  ),
  ...rows(
    'detainees',
    3,
    `
    prisoners,prisoner; detained,detain,detaining,detainees,detention; hostages,hostage,kidnapped,abducted,kidnapping; arrested,arrest,arrests,arresting; exchange,swap; released,release,freed; captives; captured soldiers; remains`,
  ),
  ...rows(
    'aid',
    3,
    `
    aid,humanitarian aid,assistance; relief,food,supplies,medicine,medical; humanitarian,convoy,convoys; donated,donation,donations; deliver,delivered,delivery; food packages`,
  ),
  ...rows(
    'appeal',
    3,
    `
    call on,calls on,called on,call upon; urged,urge,urges,urging; must,should; demand,demands,demanded; appeal,appealed,appeals; call for,called for,calls for,calling for; ask,asked; need to,immediately`,
  ),
  ...rows(
    'talks',
    3,
    `
    talks,talk; meeting,met,meet,meetings; negotiations,negotiate,negotiated,negotiators; summit,conference; mediation,mediate,mediators,mediator,mediated; agreement,agreed,agree,deal; discussed,discuss; phone call,telephone,spoke; envoy; resolution,vote,voted,security council; dialogue,peace process,visit,visited`,
  ),
  ...rows(
    'forces',
    3,
    `
    troops,deployed,deployment,deploy,deploying; mobilised,mobilized,mobilisation,mobilization; trained,training,train; supplied,supply,supplying,arms supply; reinforcements; peacekeepers; fighters,foreign fighters; exercise,exercises; base,bases; personnel; recruited,joined; martial law; advisers,weapons,arms`,
  ),
  ...rows(
    'statement',
    2,
    `
    will,would; believe,think,hope; want,wants; support,supports,supported; right; solution,peace,political; president,people; we,our,i; committed,commitment; concern,concerned; welcome,welcomes; condemn,condemned,condemns; ready; important,clear; future,continue`,
  ),
]
