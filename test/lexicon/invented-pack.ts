import type { Actor, Pack, Place } from '../../src/core/0-terms/pack.ts'

const actor = (id: string, name: string, party: string, more: Partial<Actor> = {}): Actor => (
  { id, name, aliases: [], party, role: 'ministry', of: null, from: null, to: null, source: 'invented', ...more }
)
const place = (id: string, kind: Place['kind'], names: string[], more: Partial<Place> = {}): Place => ({
  id, kind, names: names.map(text => ({ text, lang: 'en', usedBy: [] })), at: null, radius: 1, district: null, homonyms: [], source: 'invented', ...more,
})

/** Two invented sides, a few places with namesakes, a road between two towns. */
export const INVENTED: Pack = {
  id: 'invented', title: 'Invented', start: '2031-01-01', zone: 'UTC', theatre: 'the valley',
  parties: [
    {
      id: 'arden', name: 'The Ardenian side', short: 'Arden', seat: 'Corvin', aliases: ['Ardenian forces', 'Ostrel'], adjectives: ['Ardenian', 'Ardenians'],
      symbol: 'circle', colour: { light: '#000000', dark: '#ffffff' }, opponents: ['berat'],
    },
    {
      id: 'berat', name: 'The Beratian side', short: 'Berat', seat: 'Melk', aliases: [], adjectives: ['Beratian', 'Beratians'],
      symbol: 'square', colour: { light: '#000000', dark: '#ffffff' }, opponents: ['arden'],
    },
  ],
  actors: [
    actor('arden-mod', 'Ardenian Defence Ministry', 'arden'),
    actor('arden-ombudsman', "Arden's ombudsman", 'arden', { role: 'ombudsman' }),
    actor('ostrel-ombudsman', "Ostrel's ombudsman", 'arden', { role: 'ombudsman' }),
    actor('us', 'US', 'third', { role: 'state' }),
    actor('lume', 'Joren Lume', 'berat', { role: 'head', from: '2030-01-01' }),
    actor('hale-media', 'Hale Media Center', 'third', { role: 'outlet' }),
    actor('watch', 'Beratian Observatory', 'third', { role: 'monitor' }),
  ],
  places: [
    place('corvin', 'city', ['Corvin']), place('hale', 'town', ['Hale'], { homonyms: ['hale-district'] }), place('hale-district', 'district', ['Hale', 'Hale District']),
    place('tern-district', 'district', ['Tern']), place('al-dab', 'town', ['al-Dab']), place('sundry', 'town', ['Sundry']), place('merro', 'town', ['Merro', 'Märrö']),
    place('quill', 'village', ['Quill'], { district: 'tern-district' }), place('arden-land', 'country', ['Arden']),
  ],
  lines: [{
    id: 'sundry-merro', kind: 'road', names: [{ text: 'Sundry-Merro road', lang: 'en', usedBy: [] }], ends: ['sundry', 'merro'], through: [], points: [], source: 'invented',
  }],
  loadedWords: [],
  style: { nameOrder: 'claimant-first', columns: ['arden', 'berat'], nightOf: { default: 'begins' }, accessStaleHours: 24, dayParts: [{ hour: 0, word: 'night' }] },
}
