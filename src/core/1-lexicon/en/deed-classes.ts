import type { WordClass } from './word-class.ts'

/** Deeds of war and what they leave behind. */
export const DEED_CLASSES: readonly WordClass[] = [
  {
    id: 'strike',
    verbs:
      'shell bomb bombard pound strafe target blast raid lob hammer pummel rocket mortar gas pelt rake spray plaster pepper batter bombard rain hurl hit strike drop lay_waste rain_down crash_into slam_into plough_into plow_into land_in land_on land_near come_down_on come_down_in fall_on fall_in shower cluster-bomb carpet-bomb barrel-bomb dive-bomb double-tap drone',
    nouns:
      'airstrike air_strike air-strike air_raid air_attack air_campaign aerial_attack aerial_bombardment drone_strike drone_attack missile_strike missile_attack rocket_attack rocket_strike mortar_attack artillery_strike artillery_attack artillery_fire rocket_fire mortar_fire tank_fire strike bombing bombardment shelling sortie barrage salvo salvoe bomblet volley shellfire shell-fire cannonade fusillade shell_hit direct_hit raid impact',
    forms:
      'artillery_duel artillery_duels exchange_of_shelling from_the_air under_fire under_shelling under_bombardment came_under_fire come_under_fire coming_under_fire',
  },
  {
    id: 'shoot',
    verbs:
      'shoot fire open_fire shoot_at fire_on fire_at fire_upon open_up_on snipe machine-gun gun_down mow_down trade_fire exchange_fire return_fire',
    nouns:
      'shooting gunfire gunshot gun-fire shot bullet round_of_fire sniper_fire sniping machine-gun_fire small-arms_fire crossfire tracer',
    forms: 'shot_dead shot_at live_fire live_ammunition',
  },
  {
    id: 'explode',
    verbs: 'explode detonate blow_up go_off erupt blow burst set_off rip_through tear_through rock shake',
    nouns: 'explosion blast detonation fireball shockwave shock_wave crater',
  },
  {
    id: 'suicide',
    nouns:
      'bomber suicide_bomber car-bomb car_bomb truck_bomb car_bombing car-bombing suicide_bombing suicide_attack suicide_attacker roadside_bomb explosive_device explosive_belt explosive_vest suicide_vest vbied ied suicide',
    forms: 'improvised bobby-trapped booby-trapped explosives-laden explosive-laden explosives-packed bomb-laden rigged',
  },
  {
    id: 'mine',
    verbs: 'demine booby-trap defuse mine',
    nouns:
      'mine landmine land_mine minefield booby-trap booby_trap unexploded_ordnance deminer sapper ordnance tripwire demining mine_clearance uxo',
    forms: 'unexploded mined',
  },
  {
    id: 'weapon',
    nouns:
      'rocket missile mortar artillery shell gun cannon drone uav ucav howitzer projectile warhead launcher katyusha smerch scud tomahawk grad gunship warplane bomblet napalm phosphorus cluster barrel tochka iskander kalibr loitering_munition barrel_bomb cluster_bomb cluster_munition battery rocket_launcher gunner splinter shrapnel bomb mlrs gas_canister gas_cylinder glide_bomb thermite incendiary flamethrower incendiary_bomb canister',
    forms:
      'thermobaric incendiary ballistic cruise mm calibre caliber anti-tank anti-aircraft surface-to-surface ground-to-ground air-to-surface laser-guided kamikaze hypersonic guided precision-guided multiple-launch',
  },
  {
    id: 'small-arms',
    nouns:
      'grenade munition rifle machine-gun machine_gun kalashnikov sniper handgun pistol knife dagger sword axe rpg ak-47 carbine revolver machete bayonet',
  },
  {
    id: 'chemical',
    verbs: 'gas poison',
    nouns:
      'chemical chlorine sarin nerve_agent poison toxin agent gas chemical_weapon chemical_attack gas_attack chemical_agent poison_gas mustard_gas opcw antidote',
    forms: 'toxic poisonous poisoned mustard asphyxiation nerve foaming convulsions vapour vapor fumes biological radiological',
  },
  {
    id: 'clash',
    verbs: 'clash battle skirmish engage combat fight wage duel lock_horns do_battle exchange_fire grapple',
    nouns:
      'clash fighting hostility skirmish combat infighting gunbattle gun_battle gunfight firefight fire-fight exchange_of_fire exchange battle street_battle pitched_battle duel melee fray shoot-out shootout confrontation encounter war_effort street_fighting hand-to-hand close_combat standoff stand-off war_footing hand_to_hand engagement flare-up',
    forms: 'house-to-house locked_in',
  },
  {
    id: 'attack',
    verbs:
      'attack assault ambush storm raid assail charge set_upon fall_upon mob pounce hit_back strike_back retaliate counterattack counter-attack swoop invade',
    nouns:
      'attack assault ambush onslaught raid attacker assailant raider counterattack counter-attack invasion foray sortie aggression retaliation reprisal strike_back revenge_attack surprise_attack hit-and-run retaliatory_attack',
    forms: 'retaliatory surprise coordinated complex',
  },
  {
    id: 'offensive',
    verbs: 'launch mount stage unleash spearhead',
    nouns:
      'offensive operation campaign counter-offensive counteroffensive push ground_operation military_operation blitz lightning_offensive manoeuvre maneuver thrust drive sweep incursion spearhead',
    forms: 'ground_assault ground_offensive mopping-up mop-up',
  },
  {
    id: 'repel',
    verbs:
      'repel repulse thwart foil rebuff fend_off beat_back drive_back push_back throw_back turn_back ward_off drive_off beat_off force_back hold_back stave_off resist withstand stop_the_advance check stem neutralise neutralize suppress silence defeat crush rout frustrate prevent avert pre-empt hold_out stand_firm dig_in',
    nouns: 'resistance rout defeat defence_line defense_line',
    forms: 'thwarted foiled',
  },
  {
    id: 'kill',
    verbs:
      'kill murder massacre execute behead assassinate slaughter butcher crucify lynch eliminate decimate wipe_out hang stone slay liquidate annihilate stab strangle claim_the_life claim_the_lives claim_~_life cost_the_lives cost_~_life take_the_lives take_the_life cut_down put_to_death leave_dead behead decapitate kill_off gun_down shoot_dead finish_off burn_alive',
    nouns:
      'killing murder massacre execution assassination slaughter bloodshed beheading carnage bloodbath slaying extermination stabbing killer murderer',
    forms: 'bloodiest bloody',
  },
  {
    id: 'die',
    verbs:
      'die perish succumb drown suffocate starve martyr lose_~_life lose_~_lives lay_down_~_life lay_down_~_lives give_~_life give_~_lives pay_with_~_life pay_with_~_lives bleed_to_death freeze_to_death meet_~_death meet_~_end pass_away fall_in_battle fall_in_action fall_in_the_fighting fall_in_combat',
    nouns: 'death martyr martyrdom fatality dead fallen loss_of_life death_toll obituary',
    forms: 'dying deadly deadliest lethal fatal fatally lives_lost lives_were_lost left_dead leaving_dead lifeless',
  },
  {
    id: 'wound',
    verbs:
      'wound injure hurt maim bleed choke hospitalise hospitalize concuss lose_a_leg lose_an_arm lose_~_leg sustain_injuries suffer_injuries suffer_burns suffer_wounds traumatise traumatize amputate disfigure',
    nouns: 'injury wound victim casualty concussion amputation limb gash fracture stretcher wounded injured',
    forms: 'wounded injured bloodied critically seriously slightly lightly critical_condition burns limbs legs unharmed unhurt unscathed',
  },
  {
    id: 'toll',
    nouns: 'toll loss casualty_figure casualty_count number total count tally figure statistic headcount body_count victims_count',
    forms: 'cumulative losses suffered sustained combined altogether total overall missing_in_action',
  },
  {
    id: 'corpse',
    verbs: 'bury inter mourn lay_to_rest exhume pull_from_the_rubble dig_out',
    nouns:
      'corpse body remain grave mass_grave coffin funeral morgue mortuary burial cemetery graveyard tomb mourner widow orphan relative autopsy burial_ground hearse shroud undertaker',
    forms: 'bodies remains buried fallen_soldiers',
  },
  {
    id: 'missing',
    verbs: 'vanish disappear go_missing',
    nouns: 'disappearance fate whereabouts',
    forms: 'missing unaccounted unaccounted-for presumed',
  },
  {
    id: 'destroy',
    verbs:
      'destroy demolish wreck raze level flatten obliterate devastate gut torch ruin lay_in_ruins smash pulverise pulverize reduce_to_rubble bulldoze tear_down blow_apart wipe_off knock_out take_out incinerate collapse cave_in topple burn_down burn_out set_on_fire set_fire_to set_ablaze burn crumble dynamite vandalise vandalize desecrate loot pillage plunder ransack sack',
    nouns:
      'destruction rubble ruin devastation debris wreckage demolition collapse looting arson vandalism desecration looter plunder pillage',
    forms: 'ablaze in_ruins burnt-out gutted in_rubble uninhabitable alight charred',
  },
  {
    id: 'damage',
    verbs:
      'damage scar crack shatter disable cripple hole riddle dent batter puncture tear_off rip_off blow_out blow_in shatter_windows paralyse paralyze contaminate pollute affect flood sabotage',
    nouns: 'damage hole material_damage structural_damage sabotage saboteur pollution spill shattered_glass broken_glass',
    forms: 'heavily_damaged badly_damaged partly_destroyed',
  },
  {
    id: 'fire',
    verbs: 'blaze smoulder smolder rage',
    nouns: 'fire blaze inferno flame smoke wildfire bushfire plume soot ash firefighter fireman',
    forms: 'smoke_rose',
  },
  {
    id: 'down',
    verbs: 'down crash intercept shoot_down bring_down knock_down fly_into lose_contact violate_airspace shoot_out_of_the_sky',
    nouns:
      'interception interceptor crash air_defence air_defense air-defence air-defense air_defence_system air_defense_system radar anti-aircraft_fire s-300 s-400 patriot iron_dome',
    forms: 'shoot-down shot-down downing',
  },
  {
    id: 'take',
    verbs:
      'capture seize retake recapture regain reclaim liberate conquer overrun occupy annex wrest secure clear cleanse free encroach take take_over take_control take_back win win_back reconquer retrieve gain_control come_under_control establish_control raise_the_flag hoist_the_flag raise_~_flag plant_~_flag hoist_~_flag fall_to fall_into_the_hands pass_into_the_hands pass_to come_under_the_control sweep_into roll_into march_into ride_into move_into overtake expel drive_out oust_from flush_out dislodge evict uproot_from snatch grab clear_of',
    nouns: 'capture seizure liberation liberator occupation annexation recapture takeover conquest occupier land_grab reconquest',
    forms: 'seizing_control under_the_control_of changed_hands change_hands mop_up changing_hands',
  },
  {
    id: 'lose-ground',
    verbs:
      'lose cede surrender withdraw retreat abandon vacate pull_out pull_back evacuate_positions relinquish capitulate fall give_up fall_back back_off pull_away clear_out yield hand_over_control hand_back lay_down_arms lay_down_~_arms give_way turn_tail desert quit slip_from melt_away lose_ground lose_control',
    nouns: 'withdrawal retreat surrender pullout pullback pull-out pull-back capitulation disengagement desertion departure deserter',
    forms: 'white_flag',
  },
  {
    id: 'advance',
    verbs:
      'advance enter penetrate infiltrate cross approach reach close_in progress push_into push_towards push_toward gain gain_ground make_gains press_forward press_ahead inch creep sweep break_through break_into thrust wedge drive drive_into punch_through cut_off bear_down move_up move_forward move_towards edge crawl land gain_a_foothold',
    nouns:
      'advance gain incursion infiltration infiltrator breakthrough inroad foothold bridgehead beachhead gateway landing progress saboteur_group reconnaissance_group',
    forms: 'closing_in at_the_gates on_the_outskirts within_range',
  },
  {
    id: 'besiege',
    verbs: 'besiege encircle surround blockade siege trap isolate cut_off ring hem_in choke_off pin_down starve_out lay_siege',
    nouns: 'siege encirclement blockade stranglehold noose embargo pocket cauldron',
    forms: 'besieged rebel-besieged government-besieged encircled hemmed hard-to-reach stranded trapped',
  },
  {
    id: 'hold',
    verbs:
      'control dominate administer rule govern defend command hold garrison man hold_on occupy police fortify entrench reinforce_positions overlook guard',
    nouns:
      'control stronghold bastion enclave rule redoubt pocket holdout defender fortification trench dugout outpost foothold possession grip sway hold defences defenses bunker fort fortress citadel garrison nest hideout lair entrenchment watchtower',
    forms:
      'rebel-held government-held regime-held opposition-held is-held isis-held rebel-controlled government-controlled kurdish-held militant-held jihadist-held separatist-held enemy-held in_control under_control in_the_hands_of in_the_hands under_the_rule self-proclaimed breakaway self-styled unrecognised unrecognized de_facto separatist',
  },
  {
    id: 'frontline',
    nouns:
      'frontline front front-line front_line contact_line line_of_contact demarcation_line battlefield flank rear battleground theatre sector axis direction buffer_zone demilitarised_zone demilitarized_zone no-man line trench_line defensive_line',
    forms: 'along_the_front on_the_front',
  },
  {
    id: 'intensify',
    verbs:
      'intensify escalate flare flare_up re-erupt rage spiral spread subside abate ease quieten worsen deteriorate spill_over drag_on grind_on simmer die_down deescalate de-escalate heat_up boil_over',
    nouns: 'escalation intensification flare-up surge upsurge spike lull',
    forms:
      'broke_out break_out breaks_out broken_out breaking_out outbreak heaviest fiercest fierce intense intensive bitter bitterest worst heavy sporadic',
  },
  {
    id: 'sabotage-plot',
    verbs: 'plot conspire orchestrate mastermind plan_attacks stir_up incite provoke instigate foment',
    nouns: 'plot conspiracy coup incitement provocation provocateur insurrection mutiny mastermind uprising revolt rebellion insurgency',
  },
]
