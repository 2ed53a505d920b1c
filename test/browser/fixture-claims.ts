import type { CitedClaim } from '../../src/core/0-terms/overview.ts'

/** Words of two invented states, Arden and Corvin, and of others: what every claim of the fixture says, and who says so. */
type Row = Pick<CitedClaim, 'party' | 'kind' | 'stance' | 'words'> & Partial<CitedClaim>

const ROWS: readonly Row[] = [
  {
    party: 'arden',
    kind: 'strike',
    stance: 'accuses',
    against: 'corvin',
    words: 'Corvin artillery hit the market of Tolna on the evening of March 3, killing four civilians and wounding eleven',
    chain: ['the Ministry of Defence of Arden'],
    when: 'evening, 3 March',
    before: 'The ministry said in its evening bulletin that ',
    after: '. Rescue teams were still at work after midnight.',
  },
  {
    party: 'corvin',
    kind: 'denial',
    stance: 'denies',
    against: 'arden',
    words: 'its guns fired on the market of Tulna',
    chain: ['the General Staff of Corvin'],
    when: '3 March',
    before: 'The General Staff categorically denied that ',
    after: ', and called the report an invention.',
    scope: 'sentence',
  },
  {
    party: 'corvin',
    kind: 'strike',
    stance: 'accuses',
    against: 'arden',
    words: 'villages of the Orrin district were shelled from the Arden side through the night',
    chain: ['the General Staff of Corvin'],
    when: 'night of 3 March',
    before: 'According to its morning report, ',
  },
  {
    party: 'arden',
    kind: 'accusation',
    stance: 'accuses',
    against: 'corvin',
    words: 'soldiers shot two of his neighbours in the yard of the school',
    chain: ['the ombudsman of Arden', 'a resident of Vesk'],
    when: null,
    before: 'The ombudsman quoted a resident of Vesk as saying that ',
    after: ' and took a third away.',
    scope: 'quote',
  },
  {
    party: 'corvin',
    kind: 'casualties',
    stance: 'asserts',
    words: '91 civilians have been killed and 405 injured since the fighting began',
    chain: ['the Prosecutor General of Corvin'],
    when: 'since 27 January',
    before: 'In all, ',
    after: ', the prosecutor’s office said.',
  },
  {
    party: 'arden',
    kind: 'access',
    stance: 'asserts',
    words: 'sections of the Tolna–Hale (Halle) road are closed to civilians',
    chain: ['the Ministry of the Interior of Arden'],
    when: 'since 2 March',
    after: ' after an infiltration attempt.',
  },
  {
    party: 'corvin',
    kind: 'control',
    stance: 'asserts',
    words: 'the army has reclaimed control of seven more settlements in the Orrin and Marrow districts',
    chain: ['the President of Corvin'],
    when: '4 March',
    before: 'The president wrote that ',
  },
  {
    party: 'third',
    kind: 'appeal',
    stance: 'asserts',
    words: '“Both sides must let the wounded through without delay”',
    chain: ['the Assembly of Nations', 'its envoy, Ines Halloran'],
    when: '4 March',
  },
  {
    party: 'arden',
    kind: 'truce',
    stance: 'accuses',
    against: 'corvin',
    words: 'Corvin forces broke the humanitarian truce within the hour',
    chain: ['the Ministry of Defence of Arden'],
    when: '10 February',
  },
  {
    party: 'corvin',
    kind: 'truce',
    stance: 'accuses',
    against: 'arden',
    words: 'the Arden side opened fire eleven minutes after the truce began',
    chain: ['the General Staff of Corvin'],
    when: '10 February',
    hedge: 'reportedly',
  },
  {
    party: 'third',
    kind: 'truce',
    stance: 'asserts',
    words: 'a second humanitarian truce would hold from midnight on February 18',
    chain: ['the foreign ministry of Lorne'],
    when: '18 February',
  },
  {
    party: 'corvin',
    kind: 'truce',
    stance: 'accuses',
    against: 'arden',
    words: 'Arden units violated the second truce in the direction of Visk',
    chain: ['the General Staff of Corvin'],
    when: '18 February',
  },
  {
    party: 'arden',
    kind: 'truce',
    stance: 'asserts',
    words: 'a ceasefire agreed on February 26 was broken the same morning',
    chain: ['the foreign ministry of Arden'],
    when: '26 February',
  },
  {
    party: 'arden',
    kind: 'casualties',
    stance: 'asserts',
    words: 'at least 1,177 servicemen have fallen since the beginning of hostilities',
    chain: ['the Ministry of Defence of Arden'],
    hedge: 'at least',
    when: 'as of 4 March',
  },
  {
    party: 'arden',
    kind: 'casualties',
    stance: 'asserts',
    words: '1,119 servicemen have fallen',
    chain: ['the Ministry of Defence of Arden'],
    when: 'as of 2 March',
  },
  {
    party: 'corvin',
    kind: 'casualties',
    stance: 'asserts',
    words: '85 civilians have been killed',
    chain: ['the Prosecutor General of Corvin'],
    when: 'as of 1 March',
  },
  {
    party: 'corvin',
    kind: 'casualties',
    stance: 'asserts',
    words: '88 civilians have been killed',
    chain: ['the Prosecutor General of Corvin'],
    when: 'as of 3 March',
  },
  {
    party: 'arden',
    kind: 'clash',
    stance: 'asserts',
    words: 'an attack towards Saint-Aurelian-on-the-Lower-Marrow was thrown back with heavy losses to the enemy',
    chain: ['the Ministry of Defence of Arden'],
    when: 'morning, 4 March',
  },
  {
    party: 'corvin',
    kind: 'aid',
    stance: 'asserts',
    words: 'a convoy with flour and medicine reached Port Ilse',
    chain: ['the Red Lantern Society of Corvin'],
    when: '4 March',
  },
  {
    party: 'corvin',
    kind: 'detainees',
    stance: 'asserts',
    words: 'three Arden servicemen were taken prisoner near Visk',
    chain: ['the General Staff of Corvin'],
    when: '3 March',
  },
  {
    party: 'outlet',
    kind: 'displacement',
    stance: 'asserts',
    words: 'hundreds of families spent the night in the station of Hale',
    chain: [],
    scope: 'none',
    when: 'night of 3 March',
  },
  {
    party: 'arden',
    kind: 'statement',
    stance: 'asserts',
    words: 'أعلنت الوزارة أن الطريق إلى تولنا مغلق أمام المدنيين',
    chain: ['إذاعة أردن'],
    when: null,
    before: 'وقالت الإذاعة: ',
    after: '، من دون تفاصيل أخرى.',
  },
  {
    party: 'unknown',
    kind: 'damage',
    stance: 'doubts',
    words: 'a power station at a place called Kestrel Ford was <script>alert(1)</script> & "burning"',
    chain: ['?'],
    scope: 'carry',
    when: null,
    hedge: 'unconfirmed',
  },
  {
    party: 'arden',
    kind: 'strike',
    stance: 'denies',
    against: 'corvin',
    words: 'its batteries had fired on villages of the Orrin district',
    chain: ['the Ministry of Defence of Arden'],
    when: 'night of 3 March',
    before: 'The ministry rejected the report that ',
  },
]

const REPORTS: Readonly<Record<string, string>> = {
  arden: 'r-arden',
  corvin: 'r-corvin',
  third: 'r-assembly',
  outlet: 'r-wire',
  unknown: 'r-wire',
}

function completed(row: Row, index: number): CitedClaim {
  const start = 120 + index * 210
  return {
    id: `a${(0x9e37 + index * 7919).toString(16)}`,
    number: String(index + 1),
    report: REPORTS[row.party] ?? 'r-wire',
    start,
    end: start + row.words.length,
    before: 'The day before, the same office had said little. ',
    after: '.',
    against: null,
    chain: [],
    scope: 'sentence',
    when: null,
    hedge: null,
    why: [`kind.${row.kind}`, 'cue.say', 'scope.sentence'],
    ...row,
  }
}

/** The claims by the number a reader sees. */
export const CLAIMS: readonly CitedClaim[] = ROWS.map(completed)

/** The ids of claims, by their numbers. */
export function ids(...numbers: readonly number[]): readonly string[] {
  return numbers.map((number) => idOf(number))
}

export function idOf(number: number): string {
  const claim = CLAIMS[number - 1]
  if (!claim) throw new RangeError(`the fixture has no claim ${number}`)
  return claim.id
}
