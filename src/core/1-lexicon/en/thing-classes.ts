import type { WordClass } from './word-class.ts'

/** Land, ways, people, bodies and things. */
export const THING_CLASSES: readonly WordClass[] = [
  {
    id: 'ground',
    nouns:
      'village town city district neighbourhood neighborhood area territory position hill hilltop height base countryside suburb settlement region province land ground outskirt stretch quarter post hamlet enclave township municipality commune governorate canton hub swathe plateau highland lowland ridge valley mountain peak slope oasis island peninsula desert steppe plain strip zone location point crossroad junction coast capital community locality farmland river bank forest gorge ravine shore riverbank',
  },
  {
    id: 'way',
    nouns:
      'road highway route corridor border_crossing crossing airport airspace checkpoint airfield port bridge tunnel motorway pass passage roadblock road_block railway rail_line runway seaport harbour harbor pontoon ferry frontier strait waterway supply_line supply_route flight traffic lane ford causeway border gate barrier terminal junction artery thoroughfare canal customs_post visa passport permit no-fly_zone air_traffic shipping_lane',
  },
  {
    id: 'shut',
    verbs:
      'close block seal restrict ban bar suspend impede hamper obstruct hinder deny_entry deny_access ground shut shut_down seal_off cut cordon_off close_off turn_away divert reroute cancel hold_up prevent_from_entering barricade interrupt disrupt sever stop_the_convoy prohibit forbid outlaw',
    nouns:
      'closure restriction ban access curfew no-fly obstruction barricade lockdown disruption suspension cancellation obstacle prohibition embargo',
    forms: 'impassable closed shut off-limits out_of_bounds inaccessible no_access no-go cut_off_from',
  },
  {
    id: 'open',
    verbs:
      'open reopen re-open unblock lift_the_siege lift_the_blockade lift_the_ban lift_restrictions allow_in let_in let_through let_pass allow_passage allow_through admit resume_flights restore_traffic permit',
    nouns: 'reopening opening safe_passage freedom_of_movement humanitarian_access permission unhindered_access',
    forms: 'passable unhindered unimpeded',
  },
  // People
  {
    id: 'civilian',
    nouns:
      'civilian child woman resident villager family baby infant girl boy man mother father teenager toddler inhabitant people citizen townsfolk townspeople dweller passer-by passerby bystander person household newborn schoolgirl schoolboy schoolchild pensioner grandmother grandfather son daughter wife husband brother sister cousin neighbour neighbor minor youth couple twin parent worshipper pilgrim shopper passenger commuter guest customer crowd pupil patient',
    forms: 'children women men people babies families schoolchildren elderly pregnant innocent unarmed passers-by wives',
  },
  {
    id: 'trade',
    nouns:
      'journalist medic doctor nurse teacher student worker volunteer aid-worker aid_worker farmer shepherd fisherman driver engineer labourer laborer miner trader shopkeeper baker priest imam cleric cameraman reporter correspondent photographer technician surgeon paramedic firefighter rescuer policeman policewoman clerk lawyer judge professor headmaster cook butcher midwife mechanic sailor porter herder herdsman peasant builder carpenter tailor docker porter ferryman rider harvester picker civil_servant vendor beekeeper',
    forms: 'fishermen firemen herdsmen media_worker',
  },
  {
    id: 'fighter',
    nouns:
      'soldier troop militant insurgent rebel fighter gunman terrorist serviceman militiaman jihadist mercenary extremist guard conscript combatant recruit trooper guerrilla partisan warrior bandit marine commando paratrooper infantryman reservist gunner sentry rifleman sapper scout irregular separatist jihadi paramilitary volunteer_fighter gendarme auxiliary tribesman raider guerilla legionnaire infidel apostate zealot loyalist crewman sniper_team veteran cadet invader occupier aggressor',
    forms: 'servicemen gunmen militiamen personnel infantry cavalry reserves ranks riflemen',
  },
  { id: 'enemy', nouns: 'enemy foe adversary opponent rival', forms: 'opposing warring hostile other_side opposite_side' },
  {
    id: 'officer',
    nouns:
      'commander officer general colonel major lieutenant captain sergeant admiral brigadier warlord chief_of_staff leader emir field_commander commander-in-chief deputy chief lieutenant-colonel ringleader top_brass marshal',
    forms: 'senior high-ranking top top-ranking',
  },
  {
    id: 'force',
    nouns:
      'army force military unit battalion brigade regime police navy militia faction division regiment group coalition alliance squad column company platoon patrol detachment garrison corps squadron fleet contingent task_force security_forces air_force special_forces armed_forces security_service intelligence rebel_group armed_group militant_group death_squad cell gang clan band wing flotilla cartel organisation organization movement guards tribe crew',
  },
  {
    id: 'official',
    nouns:
      'president minister premier prime_minister foreign_minister defence_minister defense_minister spokesman spokeswoman spokesperson official governor mayor senator deputy lawmaker parliamentarian secretary chancellor king emir prince ombudsman prosecutor secretary_general secretary-general adviser aide head_of_state head chairman chairwoman chief_executive leader opposition_leader commissioner counterpart authority administration cabinet leadership politician ruler monarch sultan elder pope patriarch bishop congressman mp',
  },
  {
    id: 'envoy',
    nouns:
      'envoy ambassador diplomat mediator negotiator delegation delegate representative special_representative intermediary go-between emissary consul embassy consulate co-chair cochair guarantor facilitator peacemaker broker',
    forms: 'guarantors co-chairs',
  },
  {
    id: 'monitor',
    verbs: 'monitor observe supervise oversee patrol police',
    nouns:
      'monitor observer watchdog inspector peacekeeper monitoring_mission observer_mission mission fact-finder blue_helmet rapporteur monitoring_group',
    forms: 'monitoring observation_post observation peacekeeping',
  },
  {
    id: 'body-of-states',
    nouns:
      'council parliament senate congress commission committee bloc union league assembly tribunal organisation ministry embassy chancellery security_council general_assembly foreign_ministry defence_ministry defense_ministry',
    forms: 'united_nations nato eu un osce african_union arab_league european_union human_rights_council red_cross',
  },
  {
    id: 'state',
    nouns:
      'government country state nation republic kingdom neighbour_state ally partner superpower power homeland motherland regime world',
    forms: 'international global regional world_powers allied allies',
  },
  // Who goes and who is held
  {
    id: 'flee',
    verbs:
      'flee displace uproot escape resettle shelter migrate relocate return_home go_home come_home leave_~_home leave_~_homes leave_home abandon_~_home abandon_~_homes flee_~_homes take_refuge seek_refuge seek_shelter take_shelter find_shelter find_refuge move_away drive_from_~_homes drive_from_~_home force_from_~_homes force_from_~_home force_out pour_into stream stream_into cross_into trek camp settle host resettle go_back_to pack return_to_~_homes make_homeless empty move_out shelter_in quit_~_homes queue_to_leave arrive_from deport expel',
    nouns:
      'refugee exodus evacuation evacuee migrant displacement idp shelter camp influx asylum repatriation displaced_person internally_displaced refuge tent tent_camp reception_centre reception_center expulsion deportation asylum_seeker returnee homecoming resettlement stateless deportee transit_camp ghost_town diaspora flight_of_civilians',
    forms: 'displaced homeless evacuated evacuating uprooted internally deserted sheltering fled on_foot',
  },
  {
    id: 'evacuate',
    verbs: 'evacuate bus ferry airlift take_to_safety move_to_safety bring_to_safety ship_out',
    nouns: 'airlift busload evacuation bus convoy_of_buses',
    forms: 'to_safety to_safer safe_zone',
  },
  {
    id: 'detain',
    verbs:
      'detain arrest abduct kidnap imprison jail apprehend torture nab interrogate hold_captive hold_hostage round_up take_prisoner take_captive take_hostage capture_alive take_into_custody hold_in_custody hold_prisoner lock_up seize_hostages put_on_trial sentence convict bundle lead_away remand intern handcuff blindfold beat ill-treat mistreat question snatch',
    nouns:
      'detainee prisoner hostage captive pow prisoner_of_war detention prison jail arrest abduction kidnapping inmate torture captivity kidnapper suspect custody cell jailer gaol internee interrogation ransom captor prison_camp penal_colony detention_centre detention_center roundup round-up sentence beating ill-treatment guard_house mistreatment',
    forms: 'held_captive incommunicado in_custody behind_bars taken_prisoner',
  },
  {
    id: 'release',
    verbs:
      'release exchange swap repatriate hand_over hand_back set_free free trade_prisoners return_the_bodies return_the_remains return_the_body let_go send_home bring_home pardon ransom reunite identify amnesty',
    nouns:
      'release swap exchange handover hand-over repatriation prisoner_exchange prisoner_swap prisoner_release return_of_the_bodies identification amnesty exchange_of_prisoners all-for-all return_of_remains body_bag',
    forms: 'freed freeing handed_over all_for_all',
  },
  {
    id: 'rescue',
    verbs: 'treat rescue save heal revive retrieve dig pull_from comb search tend nurse operate_on evacuate_the_wounded bandage',
    nouns:
      'treatment ambulance survivor surgery rescue_team rescue_worker search_operation search-and-rescue civil_defence civil_defense white_helmet first_aid intensive_care medical_care ward bed operating_theatre bandage dialysis transfusion',
    forms: 'trapped_under under_the_rubble',
  },
  // Means
  {
    id: 'deploy',
    verbs:
      'deploy mobilise mobilize dispatch reinforce amass mass station redeploy bolster rush concentrate move send send_in bring_in bring_up assemble position stand_by put_on_alert raise_the_alert rotate encamp billet fly_in pour_in transfer',
    nouns:
      'deployment reinforcement mobilisation mobilization buildup build-up contingent exercise drill presence draft troop_movement convoy_of_tanks naval_base military_base airbase air_base barracks war_game aircraft_carrier manoeuvres maneuvers rotation alert parade garrison_town troop_buildup',
    forms: 'martial_law martial combat_readiness high_alert war_footing boots_on_the_ground',
  },
  {
    id: 'recruit',
    verbs:
      'recruit conscript enlist draft enrol enroll join call_up sign_up volunteer hire radicalise radicalize muster press-gang fight_alongside',
    nouns: 'recruitment conscription recruiter call-up levy conscript_service foreign_fighter paymaster reservist_call-up wage hireling',
    forms: 'hired',
  },
  {
    id: 'arm',
    verbs:
      'arm equip train supply smuggle finance fund back sponsor advise ship rearm re-arm provide_weapons sell_arms sell_weapons buy_arms export_arms procure stockpile purchase bankroll send_arms send_weapons',
    nouns:
      'training supply advisor adviser arm equipment arms_delivery arms_embargo arms_sale arms_shipment arms_supply military_aid instructor trainer weapons_shipment weapons_supply arms_dealer sponsor',
    forms:
      'arms us-backed turkish-backed russian-backed iran-backed saudi-backed western-backed iranian-backed logistical logistics lethal_aid',
  },
  {
    id: 'vehicle',
    nouns:
      'tank vehicle aircraft plane helicopter jet truck armor armour apc bmp pickup ship submarine fighter-jet fighter_jet airplane aeroplane armored_vehicle armoured_vehicle armoured_personnel_carrier armored_personnel_carrier bulldozer warship frigate gunboat destroyer corvette su-24 su-25 mig f-16 mi-24 mi-8 transport_plane airliner quadcopter personnel_carrier vessel patrol_boat jeep humvee t-72 bmp-2 motorcycle tanker radar_station',
    forms: 'armored armoured',
  },
  {
    id: 'transport',
    nouns:
      'bus car minibus van lorry train tram boat ferry barge tractor cart wagon taxi ambulance coach trawler motorbike carriage locomotive',
  },
  {
    id: 'depot',
    nouns:
      'ammunition depot cache stockpile arsenal hardware warehouse weapon magazine explosive arms_depot arms_dump ammunition_dump ammunition_depot command_post arms_cache weapons_cache munitions_depot store military_equipment military_hardware command_centre command_center launch_site fuel_depot',
  },
  {
    id: 'building',
    nouns:
      'house home building apartment shop property residence flat farm dwelling farmhouse hotel office roof window wall courtyard balcony ceiling storey block_of_flats cottage hut barn shed cellar basement villa apartment_block residential_building garage kiosk stall cafe restaurant',
    forms: 'buildings residential properties storeys',
  },
  {
    id: 'public-building',
    nouns:
      'hospital school mosque church market bakery clinic cathedral monument facility headquarters kindergarten university monastery temple library museum shrine maternity_ward maternity_hospital cemetery_wall orphanage stadium theatre courthouse nursery laboratory pharmacy chapel synagogue minaret dome town_hall classroom dormitory hostel prison_wing bazaar marketplace dispensary field_hospital medical_facility medical_centre medical_center health_centre post_office police_station heritage heritage_site',
    forms: 'facilities bakeries churches',
  },
  {
    id: 'works',
    nouns:
      'infrastructure pipeline factory plant dam refinery power_plant power_station substation waterworks pumping_station water_main mill reservoir oil_field gas_field silo granary well power_line pylon cement_works brickworks dairy workshop greenhouse tower mast cable water_tank oil_depot generator turbine gas_pipeline railway_station railway_bridge vineyard orchard crop harvest field livestock cattle sheep grove',
  },
  {
    id: 'utility',
    verbs: 'black_out',
    nouns:
      'electricity water power outage internet grid fuel shortage sewage blackout service power_cut power_outage water_supply power_supply heating gas_supply phone_line mobile_network telephone',
    forms: 'without_power without_electricity without_water out_of_service out_of_action drinking knocked_out',
  },
  {
    id: 'aid',
    verbs: 'deliver distribute donate feed hand_out unload bring_food provide_food vaccinate inoculate',
    nouns:
      'aid food medicine relief ration assistance shipment donation delivery parcel blanket flour vaccine charity bread loaf rice sugar milk aid_convoy relief_worker lorryload truckload aid_agency relief_agency red_crescent food_parcel humanitarian_aid humanitarian_assistance medical_supply donor pallet bedding mattress soup_kitchen relief_convoy airdrop air-drop pledge_of_aid famine hunger malnutrition starvation baby_milk antibiotic anaesthetic insulin vaccination',
    forms: 'humanitarian medical supplies loaves hungry starving tonnes tons',
  },
  { id: 'convoy', nouns: 'convoy' },
  {
    id: 'sea',
    nouns: 'sea coast_guard naval_blockade gulf lake ocean water_border beach dock quay pier shipyard cargo ship_traffic shipping',
  },
  {
    id: 'money',
    nouns:
      'dollar million billion budget oil trade economy price currency pound euro investment cost wage salary tax loan market_price compensation cash fund revenue',
    forms: 'economic financial expensive',
  },
]
