import { ARDEN_MOD, CORVIN_MOD, agency, ardenBulletin, corvinBulletin } from './people.ts'
import type { ToldReport } from './story.ts'

/** Reports that fill every record of a page: truces with mediator, scope, end, extension and breaches; control in its four states; a road with its reason; a submission; a strike said to have come again. */
export const ALL_RECORDS: readonly ToldReport[] = [
  agency(
    't1',
    '2031-02-27T12:00',
    'A humanitarian truce brokered by Meridia came into force at noon on February 27 for 72 hours for the exchange of prisoners. Thousands of people have been killed since February 20.',
    [
      {
        words: 'A humanitarian truce brokered by Meridia came into force at noon on February 27 for 72 hours for the exchange of prisoners',
        kind: 'truce',
        when: ['at noon on February 27', '2031-02-27T12:00', '2031-02-27T13:00'],
      },
      {
        words: 'Thousands of people have been killed since February 20',
        kind: 'casualties',
        tolls: [{ words: 'Thousands of people', low: null, high: null, basis: 'cumulative' }],
      },
    ],
  ),
  agency(
    't2',
    '2031-03-01T09:00',
    'The truce was extended by 24 hours. The Velm Observer Mission said it recorded 12 violations of the truce.',
    [
      { words: 'The truce was extended by 24 hours', kind: 'truce' },
      {
        words: 'it recorded 12 violations of the truce',
        kind: 'truce',
        party: 'third',
        chain: ['The Velm Observer Mission'],
        actors: ['observer-mission'],
        cue: 'said',
      },
    ],
  ),
  ardenBulletin(
    'ra',
    '2031-02-27T15:00',
    'The truce was violated by the other side at 13:10 on February 27. Corvin forces again shelled Hale on March 4.',
    [
      {
        ...ARDEN_MOD,
        against: null,
        words: 'The truce was violated by the other side',
        kind: 'truce',
        when: ['at 13:10 on February 27', '2031-02-27T13:10', '2031-02-27T13:11'],
      },
    ],
  ),
  ardenBulletin(
    'rb',
    '2031-03-04T09:00',
    'Corvin forces again shelled Hale on March 4. Our units withdrew from Kessel. The Velm-Merrow road is closed to civilians after a possible infiltration by Corvin troops. The ombudsman presented evidence of torture to the UN.',
    [
      {
        ...ARDEN_MOD,
        words: 'Corvin forces again shelled Hale',
        stance: 'accuses',
        when: ['on March 4', '2031-03-04', '2031-03-05'],
        places: [['Hale', 'hale']],
      },
      { ...ARDEN_MOD, against: null, words: 'Our units withdrew from Kessel', kind: 'control', places: [['Kessel', 'kessel']] },
      {
        ...ARDEN_MOD,
        against: null,
        words: 'The Velm-Merrow road is closed to civilians after a possible infiltration by Corvin troops',
        kind: 'access',
      },
      { ...ARDEN_MOD, words: 'The ombudsman presented evidence of torture to the UN', kind: 'accusation', stance: 'accuses' },
    ],
  ),
  corvinBulletin(
    'rc',
    '2031-03-03T10:00',
    'Our army took two more villages. Our army has taken Gorrel and Kessel. Corvin forces did not lose Dunmere.',
    [
      { ...CORVIN_MOD, against: null, words: 'Our army took two more villages', kind: 'control' },
      {
        ...CORVIN_MOD,
        against: null,
        words: 'Our army has taken Gorrel and Kessel',
        kind: 'control',
        places: [
          ['Gorrel', 'gorrel'],
          ['Kessel', 'kessel'],
        ],
      },
      {
        ...CORVIN_MOD,
        against: null,
        words: 'Corvin forces did not lose Dunmere',
        kind: 'control',
        places: [['Dunmere', 'dunmere']],
      },
    ],
  ),
  agency('t3', '2031-03-04T11:00', 'Gorrel is in Corvin hands. Corvin forces shelled Hale on March 1.', [
    { words: 'Gorrel is in Corvin hands', kind: 'control', places: [['Gorrel', 'gorrel']] },
    {
      words: 'Corvin forces shelled Hale',
      against: 'corvin',
      when: ['on March 1', '2031-03-01', '2031-03-02'],
      places: [['Hale', 'hale']],
    },
  ]),
]
