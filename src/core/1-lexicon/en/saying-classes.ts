import type { WordClass } from './word-class.ts'

/** What sides say, agree, want and break; words that carry little by themselves. */
export const SAYING_CLASSES: readonly WordClass[] = [
  {
    id: 'truce',
    nouns:
      'ceasefire cease-fire cease_fire truce armistice cessation_of_hostilities cessation calm lull pause de-escalation de-escalation_zone silence_of_the_guns ceasefire_agreement ceasefire_deal truce_deal humanitarian_pause humanitarian_truce halt_to_the_fighting end_to_hostilities end_of_hostilities regime_of_silence halt_in_the_fighting standstill',
    forms:
      'guns_fell_silent guns_fall_silent fallen_silent fell_silent silence_the_guns hold_fire held_fire holding_fire lay_down_arms quiet_period entered_into_force enter_into_force enters_into_force came_into_effect come_into_effect comes_into_effect came_into_force come_into_force takes_effect took_effect take_effect went_into_effect go_into_effect',
  },
  {
    id: 'breach',
    verbs:
      'violate breach break flout disregard tear_up collapse crumble unravel fall_apart renege scrap_the_truce ignore trample undermine derail sabotage_the_truce jeopardise jeopardize shatter_the_truce',
    nouns: 'violation breach infringement violator transgression non-compliance collapse',
  },
  {
    id: 'observe',
    verbs:
      'respect observe honour honor uphold implement enforce adhere comply abide_by stick_to keep_to extend prolong renew maintain last hold_up consolidate cement stabilise stabilize',
    nouns: 'observance compliance adherence implementation extension enforcement',
    forms: 'holding fragile shaky uneasy largely_holding tenuous',
  },
  {
    id: 'deal',
    verbs:
      'agree sign conclude broker seal accept ratify initial endorse reach_agreement strike_a_deal reach_a_deal reach_an_agreement consent clinch hammer_out finalise finalize thrash_out come_to_terms settle_on approve',
    nouns:
      'deal agreement accord pact treaty memorandum understanding settlement roadmap protocol compact bargain plan proposal arrangement communique blueprint draft clause term annex signature signatory concession compromise peace_plan joint_statement peace_deal peace_treaty text article framework timetable',
    forms: 'mutually agreed',
  },
  {
    id: 'talks',
    verbs:
      'meet discuss confer convene visit travel host chair phone telephone talk gather attend brief negotiate mediate bargain shuttle hold_talks hold_a_meeting speak receive invite sit_down exchange_views call_on_the_phone ring consult parley address arrive_for_talks fly_to fly_into postpone adjourn reschedule summon table convoke intercede',
    nouns:
      'talk meeting negotiation summit conference dialogue mediation visit session consultation discussion round forum gathering trip tour contact phone_call telephone_call phone_conversation telephone_conversation encounter invitation agenda bargaining diplomacy peace_conference working_group shuttle_diplomacy good_offices back_channel hotline negotiating_table conference_table handshake audience debate parley videoconference video_conference channel_of_communication contact_group',
    forms:
      'face-to-face bilateral trilateral multilateral at_the_table UN-brokered behind_closed_doors at_the_negotiating_table peace_talks diplomatic_efforts diplomatic_channels under_the_auspices brokered indirect',
  },
  {
    id: 'urge',
    verbs:
      'urge appeal demand insist plead implore exhort press petition ask call call_on call_upon call_for request beg pray entreat beseech summon submit solicit push_for advise recommend ask_for pressure invite_to apply_to turn_to file lodge entreat lobby bid',
    nouns:
      'appeal demand plea call ultimatum request petition entreaty deadline recommendation letter complaint application submission lawsuit urgent_session emergency_session pressure',
    forms:
      'urgently immediately please let_us at_once without_delay immediate unconditional unconditionally urgent without_preconditions put_an_end',
  },
  {
    id: 'must',
    forms:
      'must should ought has_to have_to had_to need_to needs_to needed_to supposed_to obliged_to duty bound_to is_to are_to shall needs ought_to had_better it_is_time high_time let',
  },
  {
    id: 'warn',
    verbs: 'warn caution threaten alert put_on_notice menace',
    nouns: 'warning threat alarm danger risk consequence menace',
    forms: 'dangerous threatening risky price_to_pay pay_a_price pay_the_price red_line grave_consequences',
  },
  {
    id: 'vow',
    verbs:
      'vow pledge promise reaffirm reiterate swear undertake guarantee commit assure reassure declare stress emphasise emphasize underline insist_on offer volunteer_to proclaim affirm',
    nouns: 'pledge vow promise commitment guarantee assurance oath undertaking offer declaration resolve',
    forms: 'determined committed ready prepared_to willing never_again resolute steadfast to_the_end until_victory will_not_rest',
  },
  {
    id: 'condemn',
    verbs:
      'condemn denounce deplore criticise criticize decry lament regret offend outrage slam oppose resent lambast lash_out chide rebuke reprimand deride mock castigate blast object protest_against rail vilify brand liken deem dub describe label call_it term',
    nouns:
      'condemnation outrage condolence criticism sympathy rejection opposition regret grief sorrow anger fury indignation dismay rebuke shame disgrace betrayal betrayer stab_in_the_back insult stain mistake humiliation',
    forms:
      'brutal barbaric heinous cowardly unacceptable horrific senseless appalling despicable vicious shameful cruel savage inexcusable intolerable monstrous outrageous disgraceful deplorable treacherous cynical shameless murderous merciless ruthless bloodthirsty reprehensible inadmissible unjustified unjustifiable wrong reckless flagrant blatant gross grave',
  },
  {
    id: 'praise',
    verbs:
      'welcome praise hail applaud commend thank congratulate appreciate celebrate salute support endorse greet pay_tribute rejoice cheer honour_the_memory embrace back stand_by stand_with side_with favour favor',
    nouns:
      'praise gratitude tribute appreciation congratulation victory triumph success achievement hero solidarity support friendship joy honour pride courage gain_for',
    forms:
      'grateful proud remarkable heroic brave historic courageous great positive encouraging glad happy important_step step_forward right_direction first_step welcome',
  },
  {
    id: 'mind',
    verbs:
      'believe hope expect doubt consider feel know want wish understand recognise recognize intend plan aim seek try attempt prepare decide determine think mean prefer like see trust suspect assume suppose imagine regard view foresee predict reckon judge mind contemplate envisage conclude realise realize remember forget learn hesitate care look_forward anticipate strive endeavour endeavor need deserve refuse be_ready be_prepared',
    nouns:
      'belief hope aim goal intention plan_of_action priority decision strategy determination view opinion objective idea desire ambition wish expectation prospect reason option choice way_out purpose sign issue question problem matter position stance approach vision dream lesson will matter_of_time conviction will_of_the_people interest sake role',
    forms:
      'confident clear necessary possible vital crucial difficult likely unlikely impossible sure certain convinced essential inevitable key true real better good bad worse hard easy able unable pointless useless optimistic pessimistic aware responsible_for_peace in_favour in_favor simple only_way no_alternative no_choice point_of_view',
  },
  {
    id: 'fear',
    verbs: 'fear worry dread frighten terrify scare panic alarm',
    nouns: 'fear concern anxiety panic worry terror trauma nightmare despair',
    forms: 'afraid concerned worried alarmed anxious fearful terrified scared',
  },
  {
    id: 'will',
    forms: "will would shall going_to about_to going 'll wo won't wouldn't may might could can cannot can't tomorrow soon future next",
  },
  {
    id: 'blame',
    verbs:
      'accuse blame perpetrate harbour harbor charge implicate hold_responsible hold_accountable point_the_finger finger fault allege lay_the_blame level_at hold_to_account denounce_for incriminate attribute',
    nouns:
      'accusation allegation blame responsibility perpetrator culprit complicity guilt fault accountability charge culpability suspicion fingerprint hand involvement',
    forms:
      'responsible behind guilty complicit deliberately intentionally systematically indiscriminately deliberate indiscriminate intentional answerable culpable accountable to_blame on_purpose wilful wilfully wantonly premeditated calculated systematic under_the_pretext under_the_guise pretext with_impunity alleged',
  },
  {
    id: 'crime',
    verbs:
      'terrorise terrorize occupy_illegally rape persecute discriminate expropriate steal abuse exterminate blackmail punish_collectively commit_crimes oppress humiliate cheat betray deceive trick',
    nouns:
      'crime genocide atrocity aggression terrorism aggressor cleansing lawlessness convention war-crime war_crime crime_against_humanity abuse impunity human_rights human_rights_violation international_law humanitarian_law geneva_convention ethnic_cleansing human_shield collective_punishment criminal terrorist_act act_of_terror act_of_terrorism act_of_aggression state_terrorism barbarity savagery brutality cruelty perfidy treason traitor apartheid racism xenophobia hatred dictator tyrant tyranny dictatorship oppression rape torture_chamber extortion theft thief robbery piracy reign_of_terror crime_of_war law_of_war occupation_regime expansionism inhumanity butchery',
    forms:
      'illegal unlawful criminal illegally inhumane genocidal ethnic terror unprovoked unlawfully in_violation in_breach inhuman medieval racist fascist neo-ottoman provocative aggressive',
  },
  {
    id: 'hide',
    verbs: 'hide shield use_as conceal disguise cover_up store smuggle_into fire_from mask camouflage place_among',
    nouns: 'shield cover cover-up hiding concealment disguise',
    forms: 'hidden from_behind among_civilians human_shields',
  },
  {
    id: 'false',
    verbs:
      'lie fabricate invent distort mislead falsify fake refute rebut dispute deny reject dismiss disprove debunk contradict disown disavow distance',
    nouns:
      'lie propaganda disinformation misinformation fabrication invention fiction fairy_tale nonsense fake fake_news slander hoax rumour rumor denial falsehood provocation_of_media distortion smear',
    forms:
      'untrue baseless groundless false fake unfounded fabricated absurd misleading no_truth does_not_correspond not_true nothing_to_do no_basis without_foundation far-fetched bogus lying alleged_attack',
  },
  {
    id: 'politics',
    nouns:
      'solution peace process transition sovereignty election constitution policy right future settlement_of_the_conflict status independence unity stability integrity democracy reform recognition security self-determination statehood referendum autonomy reconciliation coexistence reconstruction power-sharing government_of_unity reunification history dispute conflict quarrel feud tension crisis question_of_status principle rule_of_law freedom justice foreign_policy normalisation normalization',
    forms:
      'political diplomatic democratic territorial constitutional peaceful diplomatically peacefully by_peaceful_means military_solution political_solution lasting sustainable disputed contested',
  },
  {
    id: 'vote',
    verbs:
      'vote adopt veto pass resign elect appoint dismiss oust step_down sack impeach inaugurate name overthrow depose dissolve sanction impose_sanctions expel_diplomats recall_~_ambassador sever_ties freeze_assets boycott legislate decree replace topple recognise_the_independence recognize_the_independence swear_in blacklist',
    nouns:
      'vote resolution bill motion amendment resignation decree law-maker election sanction law ballot presidency dismissal appointment coup_attempt ruling judgment judgement verdict trial court lawsuit indictment warrant tribunal prosecution mandate boycott referendum emergency_law charter',
    forms: 'unanimously state_of_emergency state_of_war',
  },
  {
    id: 'protest',
    verbs: 'protest demonstrate rally march chant riot picket strike_work occupy_parliament wave',
    nouns:
      'protest demonstration protester demonstrator rally march unrest riot marcher placard banner flag parade vigil strike_action general_strike slogan celebration ceremony prayer picket',
    forms: 'took_to_the_streets take_to_the_streets',
  },
  {
    id: 'evidence',
    verbs:
      'investigate verify confirm probe inspect document examine identify record authenticate film post show corroborate photograph publish air broadcast reveal circulate prove demonstrate_that test determine establish trace analyse analyze find depict',
    nouns:
      'evidence footage video investigation image photo photograph probe inspection inquiry clip picture autopsy_report sample finding test laboratory_test satellite_image recording proof examination documentation forensic_expert fingerprint expert list database report statement website journalist_report leaflet livestream screenshot map coordinate',
    forms: 'shown satellite forensic',
  },
  {
    id: 'unknown',
    verbs:
      'disclose comment elaborate specify clarify detail withhold decline_to decline refuse_to_comment remain_silent keep_silent not_immediately give_details put_a_figure',
    nouns: 'comment detail clarification silence particular information',
    forms:
      'unclear unknown unconfirmed unverified undisclosed unspecified independently independent_confirmation immediately_available not_clear no_word no_reports no_comment no_information yet could_not_be could_not_verify not_been_verified no_figures no_details not_known no_immediate without_giving not_say did_not_say would_not_say has_not_said not_specify',
  },
  {
    id: 'discover',
    verbs: 'discover uncover confiscate locate unearth recover',
    nouns: 'discovery haul',
    forms: 'find finds found finding',
  },
  {
    id: 'begin',
    verbs: 'begin start continue resume restart kick_off get_under_way renew go_on keep',
    nouns: 'beginning start resumption',
    forms: 'ongoing under_way underway anew',
  },
  {
    id: 'stop',
    verbs: 'stop halt cease end discontinue curb freeze call_off finish refrain desist abort',
    nouns: 'halt end moratorium stoppage',
  },
  {
    id: 'none',
    forms: "no not never none nor without neither nobody nothing didn't doesn't don't isn't wasn't weren't aren't hasn't haven't hadn't",
  },
  {
    id: 'help',
    verbs: 'help protect assist safeguard ensure defend_civilians provide support_to care',
    nouns: 'help protection safety safe_haven effort',
  },
  {
    id: 'say',
    verbs:
      'say report tell announce add note state inform claim explain point_out write tweet mention quote describe_as argue maintain answer reply',
    nouns: 'announcement remark word message account speech interview press_conference news_conference news',
  },
  { id: 'go', verbs: 'come go arrive walk run ride fly drive_to head leave return step pass turn stay remain wait' },
  {
    id: 'many',
    forms:
      'more least several dozens hundreds thousands scores many most number_of tens dozen hundred thousand some few fewer half up_to about nearly around over',
  },
  {
    id: 'time',
    nouns: 'day week month year hour night morning evening afternoon minute weekend dawn noon midnight spring summer autumn winter',
  },
  { id: 'self', forms: 'we our us i my me ourselves' },
  { id: 'you', forms: 'you your' },
]
