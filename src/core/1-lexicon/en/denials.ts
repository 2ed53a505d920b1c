/** Words that make a saying a rejection ("said the report was false"). Rows: id, the words, an example. */
export interface DenialPhrase {
  readonly id: string
  readonly words: string
  readonly example: string
}

export const DENIAL_PHRASES: readonly DenialPhrase[] = [
  { id: 'denial.false', words: 'false', example: 'The ministry said the report was false.' },
  { id: 'denial.untrue', words: 'untrue', example: 'The claim is untrue, the office said.' },
  { id: 'denial.not-true', words: 'not true', example: 'This is not true, he said.' },
  { id: 'denial.fake', words: 'fake', example: 'The ministry called the footage fake.' },
  { id: 'denial.baseless', words: 'baseless', example: 'The spokesman called the reports baseless.' },
  { id: 'denial.groundless', words: 'groundless', example: 'The accusation is groundless, she said.' },
  { id: 'denial.unfounded', words: 'unfounded', example: 'The office called the claims unfounded.' },
  { id: 'denial.fabricated', words: 'fabricated', example: 'The reports were fabricated, the army said.' },
  { id: 'denial.disinformation', words: 'disinformation', example: 'The statement is disinformation, the ministry said.' },
  { id: 'denial.misinformation', words: 'misinformation', example: 'The ministry called the claim misinformation.' },
  { id: 'denial.lie', words: 'lie', example: 'The ministry called the accusation a lie.' },
  { id: 'denial.lies', words: 'lies', example: 'The reports are lies, the ministry said.' },
  { id: 'denial.absurd', words: 'absurd', example: 'The spokesman called the claim absurd.' },
  { id: 'denial.nonsense', words: 'nonsense', example: 'The minister called the report nonsense.' },
  { id: 'denial.propaganda', words: 'propaganda', example: 'The reports are propaganda, the office said.' },
  { id: 'denial.deception', words: 'deception', example: 'The claims are deception, he said.' },
  { id: 'denial.fabrication', words: 'fabrication', example: 'The army called the footage a fabrication.' },
  { id: 'denial.invention', words: 'invention', example: 'The statement is an invention, the spokeswoman said.' },
  { id: 'denial.invented', words: 'invented', example: 'The story was invented, the ministry said.' },
  { id: 'denial.made-up', words: 'made up', example: 'The reports are made up, he said.' },
  { id: 'denial.fiction', words: 'fiction', example: 'The army called the statement fiction.' },
  { id: 'denial.fantasy', words: 'fantasy', example: 'The claims are pure fantasy, the minister said.' },
  { id: 'denial.hoax', words: 'hoax', example: 'The report is a hoax, the office said.' },
  { id: 'denial.falsehood', words: 'falsehood', example: 'The claim is a falsehood, she said.' },
  { id: 'denial.slander', words: 'slander', example: 'The ministry called the accusation slander.' },
  { id: 'denial.incorrect', words: 'incorrect', example: 'The information is incorrect, the army said.' },
  { id: 'denial.fabrications', words: 'fabrications', example: 'The army called the reports fabrications.' },
  { id: 'denial.inventions', words: 'inventions', example: 'The reports are inventions, the army said.' },
  { id: 'denial.falsehoods', words: 'falsehoods', example: 'The claims are falsehoods, she said.' },
  { id: 'denial.bogus', words: 'bogus', example: 'The ministry said the information was bogus.' },
  { id: 'denial.concocted', words: 'concocted', example: 'The story was concocted, the office said.' },
  { id: 'denial.trumped-up', words: 'trumped up', example: 'The charges were trumped up, the lawyer said.' },
  { id: 'denial.ridiculous', words: 'ridiculous', example: 'The spokesman called the claim ridiculous.' },
  { id: 'denial.rubbish', words: 'rubbish', example: 'The minister called the report rubbish.' },
  { id: 'denial.slanderous', words: 'slanderous', example: 'The ministry called the statement slanderous.' },
  { id: 'denial.no-truth', words: 'no truth', example: 'There is no truth in the report, the ministry said.' },
  { id: 'denial.no-basis', words: 'no basis', example: 'The ministry said the claims had no basis.' },
  { id: 'denial.without-foundation', words: 'without foundation', example: 'The reports are without foundation, he said.' },
  { id: 'denial.without-basis', words: 'without basis', example: 'The charge is without basis, the office said.' },
  { id: 'denial.far-from-reality', words: 'far from reality', example: 'The statement is far from reality, the army said.' },
  { id: 'denial.far-from-truth', words: 'far from the truth', example: 'The reports are far from the truth, he said.' },
  { id: 'denial.nothing-to-do', words: 'nothing to do with', example: 'The army said it had nothing to do with the fire.' },
  { id: 'denial.not-correspond', words: 'not correspond to reality', example: 'The claim did not correspond to reality, he said.' },
  { id: 'denial.does-not-correspond', words: 'does not correspond to reality', example: 'The report does not correspond to reality.' },
]

/**
 * Words of rejecting and of what is rejected, by their beginnings. A denial made of these alone ("dismissed the claim as groundless") names nothing but what was
 * just said.
 */
export const REJECTING =
  /^(?:accus|alleg|charg|claim|report|respons|involve|deni|deny|reject|dismiss|refut|call|categor|strong|absolu|complet|ground|baseles|unfound|fals|fake|untrue|lie|lies|misinf|disinf|fabric|invent|fictio|fantas|hoax|incorr|absurd|provoc|slander|nonsens|propag|inform|bogus|concoct|ridicul|rubbish|each|describ|entire|utter)/

/** "any responsibility", "those allegations", "each other's claims", "the information, calling it …": what is denied is only pointed back at. */
export const POINTS_BACK =
  /^(?:the (?:statements?|claims?|reports?|allegations?|information|news) (?:of|by|from|made by|spread by) .{3,90} (?:is|are|was|were|do(?:es)? not|ha(?:s|ve))\b|(?:we|I) (?:\S+ly )?(?:deny|reject|refute) (?:it|this|that|(?:(?:all|any|the|these|those|such|this|that) )*(?:accusations?|allegations?|claims?|reports?|charges?))$|(?:which|something|an? \S+) .{0,40}(?:den(?:ied|ies)|rejected by .{1,40})$|(?:ha(?:s|ve|d) )?(?:\S+ly )?(?:(?:den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed)?|refut(?:es|ed)|called|described) )?(?:as \S+ )?(?:it|them|this|that|(?:(?:any|all|the|these|those|such|this|that|his|its|their|both|each|other[’']?s|latest|\S+ly) )*(?:accusations?|allegations?|claims?|reports?|charges?|statements?|assertions?|information|responsibility|involvement|guilt))(?=$|[.,;"“”]| (?:and|but|as|was|were|is|are|by|did|does|do|an?|baseless|groundless|unfounded|false|untrue|fake|nonsense|lies|propaganda|slander|disinformation|absurd|\S+ly|on \S+day|["“])\b| ["“]))/i

/** A denial that says whose words it rejects: "the statement of the Corvin ministry is an invention". */
export const WHOSE = /^the (?:statements?|claims?|reports?|allegations?|information|news) (?:of|by|from|made by|spread by) /i

/** Of these, words that answer an accusation, not just any report: "denied responsibility", "rejected the charges". */
export const ANSWERS_ACCUSATION = /\b(?:accusations?|allegations?|charges?|responsibility|involvement|guilt)\b/i

/** Saying that one did not do it: a denial in the form of an assertion. */
export const DISOWNING = [
  'not responsible',
  'not behind',
  'not involved',
  'no involvement',
  'no role',
  'nothing to do with',
  'did not carry out',
  'had not carried out',
]
