import { ARDEN_MOD, CORVIN_MOD, agency, ardenBulletin, corvinBulletin } from './people.ts'
import type { ToldReport } from './story.ts'

/** Two days of an invented conflict in seven reports: mirror accusations, a denial across spellings, a toll that rises, a road, control conceded, a relay. */
export const TWO_DAYS: readonly ToldReport[] = [
  ardenBulletin('a1', '2031-03-03T09:00', 'Corvin forces shelled Hale on the morning of March 3, wounding two residents. Our positions near Merrow were attacked overnight.', [
    { ...ARDEN_MOD, words: 'Corvin forces shelled Hale on the morning of March 3, wounding two residents', stance: 'accuses', when: ['on the morning of March 3', '2031-03-03T05:00', '2031-03-03T12:00'], places: [['Hale', 'hale']], tolls: [{ words: 'two', measure: 'injured', group: 'civilian', low: 2, high: 2, victims: 'arden' }] },
    { ...ARDEN_MOD, words: 'Our positions near Merrow were attacked overnight', kind: 'clash', when: ['overnight', '2031-03-02T22:00', '2031-03-03T06:00', 'relative'], places: [['Merrow', 'merrow', 'direction']] },
  ]),
  corvinBulletin('c1', '2031-03-03T10:00', 'Arden forces fired rockets at Terren yesterday. The enemy lost 14 tanks. 31 Corvin civilians have been killed since February 20.', [
    { ...CORVIN_MOD, words: 'Arden forces fired rockets at Terren', stance: 'accuses', when: ['yesterday', '2031-03-02', '2031-03-03', 'relative'], places: [['Terren', 'terren']], weapons: ['rockets'] },
    { ...CORVIN_MOD, words: 'The enemy lost 14 tanks', kind: 'materiel' },
    { ...CORVIN_MOD, against: null, words: '31 Corvin civilians have been killed', kind: 'casualties', when: ['since February 20', '2031-02-20', ''], tolls: [{ words: '31', group: 'civilian', victims: 'corvin', low: 31, high: 31, basis: 'cumulative' }] },
  ]),
  agency('w1', '2031-03-04T12:30', 'Velm’s ombudsman said Corvin soldiers had encouraged war crimes. He cited a resident of Tarn as saying that Corvin soldiers had killed two of his neighbours. Arden Foreign Minister Zora Minter claimed that Meridia had stopped the talks.\n\nA truce was declared on February 24 and 28. The parties accuse each other of breaking the truce. Several people were arrested in Ostrel.', [
    { words: 'Corvin soldiers had encouraged war crimes', kind: 'accusation', stance: 'accuses', party: 'arden', against: 'corvin', chain: ['Velm’s ombudsman'], actors: ['velm-ombudsman-office'], cue: 'said' },
    { words: 'Corvin soldiers had killed two of his neighbours', kind: 'accusation', stance: 'accuses', party: 'arden', against: 'corvin', chain: ['He=Velm’s ombudsman', 'a resident of Tarn'], cue: 'saying', places: [['Tarn', 'tarn']], tolls: [{ words: 'two', low: 2, high: 2, group: 'civilian' }] },
    { words: 'Meridia had stopped the talks', kind: 'talks', party: 'arden', chain: ['Arden Foreign Minister Zora Minter'], actors: ['arden-foreign-minister'], cue: 'claimed' },
    { words: 'A truce was declared on February 24 and 28', kind: 'truce', when: ['on February 24 and 28', '2031-02-24', '2031-03-01'], parts: [{ from: '2031-02-24', to: '2031-02-25' }, { from: '2031-02-28', to: '2031-03-01' }] },
    { words: 'breaking the truce', kind: 'truce', stance: 'accuses', party: 'arden', against: 'corvin', chain: ['The parties'], cue: 'accuse' },
    { words: 'breaking the truce', kind: 'truce', stance: 'accuses', party: 'corvin', against: 'arden', chain: ['The parties'], cue: 'accuse' },
    { words: 'Several people were arrested in Ostrel', kind: 'other', places: [['Ostrel', 'ostrel']] },
  ]),
  corvinBulletin('c2', '2031-03-04T14:30', 'Corvin denied the Arden side’s reports that its servicemen had committed war crimes in the village of Tarnu. 33 Corvin civilians have been killed since February 20. Our army liberated Kessel.', [
    { words: 'its servicemen had committed war crimes in the village of Tarnu', kind: 'denial', stance: 'denies', party: 'corvin', against: 'arden', chain: ['Corvin'], cue: 'denied', places: [['Tarnu', 'tarn']] },
    { ...CORVIN_MOD, against: null, words: '33 Corvin civilians have been killed', kind: 'casualties', when: ['since February 20', '2031-02-20', ''], tolls: [{ words: '33', group: 'civilian', victims: 'corvin', low: 33, high: 33, basis: 'cumulative' }] },
    { ...CORVIN_MOD, against: null, words: 'Our army liberated Kessel', kind: 'control', places: [['Kessel', 'kessel']], loaded: ['liberated'] },
  ]),
  ardenBulletin('a2', '2031-03-04T15:00', 'Our units withdrew from Kessel. The Velm-Merrow road is closed to civilians.', [
    { ...ARDEN_MOD, against: null, words: 'Our units withdrew from Kessel', kind: 'control', stance: 'concedes', places: [['Kessel', 'kessel']] },
    { ...ARDEN_MOD, against: null, words: 'The Velm-Merrow road is closed to civilians', kind: 'access', places: [['Velm', 'velm', 'road'], ['Merrow', 'merrow', 'road']] },
  ]),
  agency('w2', '2031-03-04T15:20', 'Meridian President Anton Falk called for “an immediate end to the fighting”. According to the Velm Observer Mission, shells fell near Oxmoor on Tuesday. It was reported that homes burned in Berat. The land was under Corvin rule until 2009.', [
    { words: '“an immediate end to the fighting”', kind: 'appeal', party: 'third', chain: ['Meridian President Anton Falk'], actors: ['meridia-president'], cue: 'called for' },
    { words: 'shells fell near Oxmoor on Tuesday', party: 'third', chain: ['the Velm Observer Mission'], actors: ['observer-mission'], cue: 'According to', when: ['on Tuesday', '2031-03-04', '2031-03-05', 'relative'], places: [['Oxmoor', 'oxmoor', 'direction']] },
    { words: 'homes burned in Berat', kind: 'damage', party: 'unknown', chain: ['?'], cue: 'It was reported', places: [['Berat', 'berat']] },
    { words: 'The land was under Corvin rule', kind: 'control', when: ['until 2009', '2009-01-01', '2010-01-01'], background: true },
  ]),
  ardenBulletin('a3', '2031-03-04T15:40', 'In the evening of March 4, Velm was shelled.', [
    { ...ARDEN_MOD, words: 'Velm was shelled', when: ['In the evening of March 4', '2031-03-04T18:00', '2031-03-05T00:00'], places: [['Velm', 'velm']] },
  ]),
]
