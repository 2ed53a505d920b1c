import type { Matter, Overview, Relation, Sentence, TollRow } from '../../src/core/0-terms/overview.ts'
import { CLAIMS, idOf, ids } from './fixture-claims.ts'
import { PLACES } from './fixture-places.ts'
import { withRecords } from './fixture-records.ts'

function said(text: string, ...numbers: readonly number[]): Sentence {
  return { text, voice: 'compiled', cites: ids(...numbers), normalised: [] }
}

function state(text: string): Sentence {
  return { text, voice: 'state', cites: [], normalised: [] }
}

function silence(seat: string): Sentence {
  return state(`No statement from ${seat} on this in the reports read for this edition.`)
}

function relation(kind: Relation['kind'], from: number, to: number, component: Relation['component'] = 'occurred'): Relation {
  return {
    kind,
    from: idOf(from),
    to: idOf(to),
    component,
    reasons: ['same place under two names', 'same evening'],
    rule: `${kind}.place-and-day`,
  }
}

function oneSided(id: string, title: string, kind: Matter['kind'], party: 'arden' | 'corvin', sentence: Sentence, isNew = false): Matter {
  const [other, seat] = party === 'arden' ? (['corvin', 'Morrow'] as const) : (['arden', 'Berat'] as const)
  return {
    id,
    title,
    kind,
    relations: [],
    places: [],
    isNew,
    claims: sentence.cites,
    cells: [
      { party, sentences: [sentence], silence: null },
      { party: other, sentences: [], silence: silence(seat) },
    ],
    standing: { word: 'one side only', reasons: ['one origin in one report', `nothing from ${seat} was found in 5 reports`] },
  }
}

const MATTERS: readonly Matter[] = [
  {
    id: 'tolna-market',
    title: 'Shelling of the market of Tolna / Tulna',
    kind: 'strike',
    isNew: true,
    places: ['tolna'],
    claims: ids(1, 2),
    cells: [
      {
        party: 'arden',
        silence: null,
        sentences: [
          said(
            'The Ministry of Defence of Arden said that Corvin artillery hit the market of Tolna on the evening of March 3, killing four civilians and wounding eleven.',
            1,
          ),
        ],
      },
      {
        party: 'corvin',
        silence: null,
        sentences: [
          {
            ...said('The General Staff of Corvin denied that its guns fired on the market of Tulna.', 2),
            normalised: [{ shown: 'Tulna', from: 'Tolna', reason: 'one place, two names: pack place tolna' }],
          },
        ],
      },
    ],
    relations: [relation('denies', 2, 1)],
    standing: { word: 'denied', reasons: ['2 separate origins in 2 reports', 'Morrow denies what Berat says: same place, same evening'] },
  },
  {
    id: 'orrin-night',
    title: 'Shelling and strikes',
    kind: 'strike',
    isNew: false,
    places: ['orrin'],
    claims: ids(3, 24),
    cells: [
      {
        party: 'arden',
        silence: null,
        sentences: [said('Arden’s ministry rejected the report that its batteries had fired on villages of the Orrin district.', 24)],
      },
      {
        party: 'corvin',
        silence: null,
        sentences: [
          said(
            'Villages of the Orrin district were shelled from the Arden side through the night, according to the General Staff of Corvin.',
            3,
          ),
        ],
      },
      { party: 'outlet', silence: null, sentences: [said('Hundreds of families spent the night in the station of Hale.', 21)] },
    ],
    relations: [relation('denies', 24, 3, 'by-whom')],
    standing: { word: 'disputed', reasons: ['Berat rejects that its forces fired; that there was fire is not disputed.'] },
  },
  oneSided(
    'vesk-school',
    'Alleged killings at Vesk / Visk',
    'accusation',
    'arden',
    said(
      'The ombudsman of Arden cited a resident of Vesk as saying that soldiers shot two of his neighbours in the yard of the school and took a third away.',
      4,
    ),
    true,
  ),
  oneSided(
    'civilian-toll',
    'Civilian casualties',
    'casualties',
    'corvin',
    said('The Prosecutor General of Corvin put the civilian toll since the fighting began at 91 killed and 405 injured.', 5),
  ),
  oneSided(
    'marrow-control',
    'Control of settlements',
    'control',
    'corvin',
    said(
      'The President of Corvin wrote that the army “has reclaimed control of seven more settlements” in the Orrin and Marrow districts.',
      7,
    ),
  ),
  oneSided(
    'aurelian',
    'Fighting near Saint-Aurelian-on-the-Lower-Marrow / Sennaurelin',
    'clash',
    'arden',
    said('An attack towards Saint-Aurelian-on-the-Lower-Marrow was thrown back, the Ministry of Defence of Arden said.', 18),
  ),
  {
    id: 'truce-blame',
    title: 'Who broke the truces',
    kind: 'truce',
    isNew: false,
    places: [],
    claims: ids(9, 10),
    cells: [
      {
        party: 'arden',
        silence: null,
        sentences: [said('Corvin forces broke the humanitarian truce within the hour, the Ministry of Defence of Arden said.', 9)],
      },
      {
        party: 'corvin',
        silence: null,
        sentences: [
          said('The Arden side reportedly opened fire eleven minutes after the truce began, the General Staff of Corvin said.', 10),
        ],
      },
    ],
    relations: [relation('mirrors', 9, 10)],
    standing: { word: 'disputed', reasons: ['Each side accuses the other of firing first.'] },
  },
  oneSided(
    'road',
    'The Tolna–Hale road',
    'access',
    'arden',
    said(
      'Sections of the Tolna–Hale (Halle) road are closed to civilians after an infiltration attempt, the Ministry of the Interior of Arden said. Arden’s radio said the same.',
      6,
      22,
    ),
  ),
  {
    id: 'kestrel',
    title: 'Shelling and strikes',
    kind: 'damage',
    isNew: true,
    places: ['kestrel-ford'],
    claims: ids(23),
    cells: [
      { party: 'arden', sentences: [], silence: silence('Berat') },
      { party: 'corvin', sentences: [], silence: silence('Morrow') },
      {
        party: 'unknown',
        silence: null,
        sentences: [said('A source not named doubted a report of a burning power station at “Kestrel Ford” <b>& elsewhere</b>.', 23)],
      },
    ],
    relations: [],
    standing: { word: 'unanswered', reasons: ['The place is not known to the pack.'] },
  },
]

const TOLLS: readonly TollRow[] = [
  {
    claimant: 'the Prosecutor General of Corvin',
    party: 'corvin',
    measure: 'killed',
    group: 'civilian',
    victims: 'corvin',
    basis: 'cumulative',
    shown: '91',
    low: 91,
    high: 91,
    asOf: '2031-03-04',
    claim: idOf(5),
    flags: [],
    earlier: [
      { shown: '85', low: 85, high: 85, asOf: '2031-03-01', claim: idOf(16) },
      { shown: '88', low: 88, high: 88, asOf: '2031-03-03', claim: idOf(17) },
    ],
  },
  {
    claimant: 'the Prosecutor General of Corvin',
    party: 'corvin',
    measure: 'injured',
    group: 'civilian',
    victims: 'corvin',
    basis: 'cumulative',
    shown: '405',
    low: 405,
    high: 405,
    asOf: '2031-03-04',
    claim: idOf(5),
    earlier: [],
    flags: [],
  },
  {
    claimant: 'the Ministry of Defence of Arden',
    party: 'arden',
    measure: 'killed',
    group: 'military',
    victims: 'arden',
    basis: 'cumulative',
    shown: 'at least 1,177',
    low: 1177,
    high: null,
    asOf: '2031-03-04',
    claim: idOf(14),
    flags: ['“At least” stands in this figure and not in the one before.'],
    earlier: [{ shown: '1,119', low: 1119, high: 1119, asOf: '2031-03-02', claim: idOf(15) }],
  },
  {
    claimant: 'the Ministry of Defence of Arden',
    party: 'arden',
    measure: 'killed',
    group: 'civilian',
    victims: null,
    basis: 'incident',
    shown: 'four',
    low: 4,
    high: 4,
    asOf: '2031-03-03',
    claim: idOf(1),
    earlier: [],
    flags: [],
  },
]

const TRUCES: Overview['truces'] = {
  from: '2031-01-27',
  to: '2031-03-04',
  entries: [
    {
      word: 'humanitarian truce',
      day: '2031-02-10',
      state: 'broken',
      sentence: said('A humanitarian truce began at noon.', 9, 10),
      accusations: [
        { by: 'arden', against: 'corvin', claim: idOf(9) },
        { by: 'corvin', against: 'arden', claim: idOf(10) },
      ],
    },
    {
      word: 'humanitarian truce',
      day: '2031-02-18',
      state: 'broken',
      sentence: said('The foreign ministry of Lorne announced a second humanitarian truce.', 11),
      accusations: [{ by: 'corvin', against: 'arden', claim: idOf(12) }],
    },
    {
      word: 'ceasefire',
      day: '2031-02-26',
      state: 'broken',
      sentence: said('A ceasefire was agreed and, Arden’s foreign ministry said, broken the same morning.', 13),
      accusations: [{ by: 'arden', against: null, claim: idOf(13) }],
    },
  ],
}

/** A realistic overview of an invented war, with every feature a page can show. */
export const OVERVIEW: Overview = withRecords({
  pack: { id: 'arden-2031', title: 'The Marrow valley', zone: 'Etc/GMT+3' },
  asOf: '2031-03-04T16:00',
  asOfWords: 'March 4, 2031, afternoon',
  headline: said('Arden accuses Corvin of shelling a market, Corvin categorically denies it', 1, 2),
  preamble: [
    said(
      'Since January 27, the armies of Arden and Corvin have been fighting in the Marrow valley. Both sides accuse each other of shelling settlements.',
      1,
      3,
    ),
    said('By the sides’ own figures, at least 1,177 servicemen of Arden and 91 civilians of Corvin have been killed.', 14, 5),
    { text: 'The valley was divided by a line of contact in the treaty of 1994.', voice: 'pack', cites: [], normalised: [] },
  ],
  truces: TRUCES,
  columns: ['arden', 'corvin'],
  parties: [
    { id: 'arden', name: 'The Arden side', short: 'Arden', seat: 'Berat', symbol: 'circle', colour: { light: '#5E4A9C', dark: '#B7A5F0' } },
    {
      id: 'corvin',
      name: 'The Corvin side',
      short: 'Corvin',
      seat: 'Morrow',
      symbol: 'square',
      colour: { light: '#94610A', dark: '#DDB158' },
    },
  ],
  matters: MATTERS,
  statements: [
    {
      party: 'third',
      sentence: said('“Both sides must let the wounded through without delay,” said Ines Halloran, envoy of the Assembly of Nations.', 8),
    },
    { party: 'arden', sentence: said('أعلنت الوزارة أن الطريق إلى تولنا مغلق أمام المدنيين', 22) },
    {
      party: 'corvin',
      sentence: said('The Red Lantern Society of Corvin reported that a convoy with flour and medicine reached Port Ilse.', 19),
    },
  ],
  background: [
    { text: 'Tolna / Tulna has stood under Arden’s administration since the early 1990s.', voice: 'pack', cites: [], normalised: [] },
  ],
  tolls: TOLLS,
  places: PLACES,
  control: [
    {
      party: 'corvin',
      places: ['orrin', 'marrow'],
      counted: 'seven settlements',
      sentence: said('The President of Corvin wrote that the army “has reclaimed control of seven more settlements”.', 7),
      claim: idOf(7),
    },
  ],
  access: [
    {
      what: 'Tolna–Hale (Halle) road',
      state: 'closed',
      since: '2031-03-02',
      sentence: said('Closed to civilians in sections, the Ministry of the Interior of Arden said.', 6),
      claim: idOf(6),
      stale: false,
    },
    {
      what: 'Harbour of Port Ilse',
      state: 'open',
      since: null,
      sentence: said('A convoy reached the harbour, the Red Lantern Society of Corvin reported.', 19),
      claim: idOf(19),
      stale: true,
    },
  ],
  sources: [
    {
      report: 'r-arden',
      title: 'Evening bulletin',
      publisher: 'Ministry of Defence of Arden',
      party: 'arden',
      published: '2031-03-03T22:40+03:00',
      url: 'https://mod.arden.example/bulletins/61',
      notice: 'sample text, not an original',
      claims: 10,
      leftOut: 1,
    },
    {
      report: 'r-corvin',
      title: 'Morning report of the General Staff',
      publisher: 'General Staff of Corvin',
      party: 'corvin',
      published: '2031-03-04T09:10+03:00',
      url: null,
      notice: 'sample text, not an original',
      claims: 9,
      leftOut: 0,
    },
    {
      report: 'r-assembly',
      title: null,
      publisher: 'Assembly of Nations',
      party: 'third',
      published: '2031-03-04T11:00Z',
      url: 'javascript:alert(1)',
      notice: 'sample text, not an original',
      claims: 2,
      leftOut: 0,
    },
    {
      report: 'r-wire',
      title: 'War in the Marrow valley: day 37',
      publisher: 'Harbour Wire <script>alert(2)</script>',
      party: 'outlet',
      published: null,
      url: null,
      notice: null,
      claims: 2,
      leftOut: 0,
    },
    {
      report: 'r-radio',
      title: 'نشرة المساء',
      publisher: 'إذاعة أردن',
      party: 'arden',
      published: '2031-03-04T13:00+03:00',
      url: null,
      notice: null,
      claims: 1,
      leftOut: 0,
    },
  ],
  flags: [
    {
      kind: 'after-cut-off',
      sentence: 'One report dates an event to the evening of 4 March, after this edition’s cut-off. It was left out.',
      claims: [],
    },
    { kind: 'hedge-lost', sentence: 'The agency relays without “at least” what the ministry said with it.', claims: ids(14, 15) },
    {
      kind: 'district-mismatch',
      sentence: 'A report puts Visk in the Orrin district; the pack has it elsewhere. Neither was changed.',
      claims: ids(20),
    },
  ],
  balance: [
    {
      what: 'Sentences',
      counts: [
        { party: 'arden', n: 8 },
        { party: 'corvin', n: 8 },
      ],
    },
    {
      what: 'Words of its own quoted',
      counts: [
        { party: 'arden', n: 61 },
        { party: 'corvin', n: 58 },
      ],
    },
    {
      what: 'Verbs of saying that cast doubt',
      counts: [
        { party: 'arden', n: 0 },
        { party: 'corvin', n: 0 },
      ],
    },
  ],
  claims: Object.fromEntries(CLAIMS.map((claim) => [claim.id, claim])),
})
