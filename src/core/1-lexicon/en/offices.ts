/** One office under the names the press gives it. The forms of a row are interchangeable beside a country ("Ardenian Defence Ministry"). */
export interface OfficeRow {
  readonly id: string
  readonly forms: readonly string[]
}

export const OFFICES: readonly OfficeRow[] = [
  { id: 'office.defence', forms: ['Defence Ministry', 'Ministry of Defence', 'Defence Department', 'MoD'] },
  { id: 'office.foreign', forms: ['Foreign Ministry', 'Ministry of Foreign Affairs', 'Foreign Affairs Ministry', 'MFA'] },
  {
    id: 'office.interior',
    forms: ['Interior Ministry', 'Ministry of Interior', 'Ministry of the Interior', 'Ministry of Internal Affairs'],
  },
  { id: 'office.health', forms: ['Health Ministry', 'Ministry of Health', 'Ministry of Healthcare', 'Healthcare Ministry'] },
  {
    id: 'office.emergency',
    forms: ['Ministry of Emergency Situations', 'Emergency Situations Ministry', 'Emergencies Ministry', 'Ministry of Emergencies'],
  },
  { id: 'office.justice', forms: ['Justice Ministry', 'Ministry of Justice'] },
  { id: 'office.education', forms: ['Education Ministry', 'Ministry of Education'] },
  {
    id: 'office.prosecutor',
    forms: ["Prosecutor General's Office", "General Prosecutor's Office", 'Office of the Prosecutor General', "Prosecutor's Office"],
  },
  {
    id: 'office.ombudsman',
    forms: ['Ombudsman', 'Human Rights Ombudsman', 'Human Rights Defender', 'Commissioner for Human Rights', 'Ombudsperson'],
  },
  { id: 'office.president', forms: ['President'] },
  { id: 'office.presidency', forms: ["President's Office", 'Presidential Administration', 'Presidential Office', 'Presidency'] },
  { id: 'office.premier', forms: ['Prime Minister', 'Premier'] },
  { id: 'office.foreign-minister', forms: ['Foreign Minister', 'Minister of Foreign Affairs'] },
  { id: 'office.defence-minister', forms: ['Defence Minister', 'Minister of Defence'] },
  { id: 'office.parliament', forms: ['Parliament', 'National Assembly'] },
  { id: 'office.forces', forms: ['Armed Forces'] },
  { id: 'office.general-staff', forms: ['General Staff'] },
]

/** Spellings that vary between houses: each is tried in the place of the other. */
export const SPELLINGS: readonly (readonly [string, string])[] = [
  ['Defence', 'Defense'],
  ['defence', 'defense'],
  ['Organisation', 'Organization'],
  ['Centre', 'Center'],
  ['Labour', 'Labor'],
  ['isation', 'ization'],
  ['Programme', 'Program'],
  ['Co-operation', 'Cooperation'],
  ['Spokesman', 'Spokesperson'],
  ['spokesman', 'spokesperson'],
  ['spokesman', 'spokeswoman'],
]

/** Folded words that texts write small even inside a proper name: they cannot prove that a name is meant. */
export const OFFICE_WORDS: ReadonlySet<string> = new Set(
  (
    'ministry ministries defence defense foreign interior health emergency emergencies situations affairs justice education prosecutor general office ' +
    'ombudsman ombudsperson human rights defender commissioner president presidential presidency administration prime minister premier parliament ' +
    'national assembly armed forces force army troops military staff government authorities side spokesman spokeswoman spokesperson department service ' +
    'services press of the and for state security council committee commission court police air navy guard border regime opposition rebels rebel army ' +
    'militants militia fighters group media center centre news agency observatory network team mission union'
  ).split(' '),
)
