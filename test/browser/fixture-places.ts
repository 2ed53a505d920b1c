import type { OverviewPlace } from '../../src/core/0-terms/overview.ts'
import { ids } from './fixture-claims.ts'

type Name = OverviewPlace['names'][number]

function both(arden: string, corvin: string, ...others: readonly Name[]): readonly Name[] {
  return [{ text: arden, lang: 'en', usedBy: ['arden'] }, { text: corvin, lang: 'en', usedBy: ['corvin'] }, ...others]
}

export const PLACES: readonly OverviewPlace[] = [
  {
    place: 'tolna', lat: 30.32, lon: -40.42, radius: 3, precision: 'exact', claims: ids(1, 2, 6), parties: ['arden', 'corvin'],
    names: both('Tolna', 'Tulna', { text: 'تولنا', lang: 'ar', usedBy: ['arden'] }, { text: 'Тулна', lang: 'ru', usedBy: [] }),
    written: [{ text: 'Tolna', party: 'arden' }, { text: 'Tulna', party: 'corvin' }],
  },
  { place: 'hale', lat: 29.95, lon: -40.9, radius: 5, precision: 'road', claims: ids(6, 21), parties: ['arden', 'outlet'], names: both('Hale', 'Halle'), written: [{ text: 'Hale (Halle)', party: 'arden' }] },
  { place: 'tolna-end', lat: 30.3, lon: -40.45, radius: 3, precision: 'road', claims: ids(6), parties: ['arden'], names: both('Tolna Gate', 'Tulna Gate'), written: [] },
  { place: 'orrin', lat: 30.55, lon: -39.55, radius: 28, precision: 'district', claims: ids(3, 7, 24), parties: ['arden', 'corvin'], names: both('Orrin', 'Urin'), written: [{ text: 'the Orrin district', party: 'corvin' }] },
  { place: 'marrow', lat: 29.5, lon: -39.75, radius: 26, precision: 'counted', claims: ids(7), parties: ['corvin'], names: both('Marrow', 'Maro'), written: [{ text: 'Marrow', party: 'corvin' }] },
  {
    place: 'vesk', lat: 29.98, lon: -40.12, radius: 4, precision: 'exact', claims: ids(4, 12, 20), parties: ['arden', 'corvin'],
    names: both('Vesk', 'Visk', { text: 'Վեսկ', lang: 'hy', usedBy: [] }), written: [{ text: 'Vesk', party: 'arden' }, { text: 'Visk', party: 'corvin' }],
  },
  {
    place: 'aurelian', lat: 29.72, lon: -40.2, radius: 4, precision: 'direction', claims: ids(18), parties: ['arden'],
    names: both('Saint-Aurelian-on-the-Lower-Marrow', 'Sennaurelin'), written: [{ text: 'Saint-Aurelian-on-the-Lower-Marrow', party: 'arden' }],
  },
  { place: 'ilse', lat: 29.35, lon: -39.45, radius: 5, precision: 'exact', claims: ids(19), parties: ['corvin'], names: both('Port Ilse', 'Port Ilse'), written: [{ text: 'Port Ilse', party: 'corvin' }] },
  { place: 'capital', lat: 38.4, lon: -20.1, radius: 20, precision: 'exact', claims: ids(8), parties: ['third'], names: [{ text: 'Lorne City', lang: 'en', usedBy: [] }], written: [{ text: 'Lorne City', party: 'third' }] },
  { place: 'kestrel-ford', lat: null, lon: null, radius: 0, precision: 'unlocated', claims: ids(23), parties: ['unknown'], names: [], written: [{ text: 'Kestrel Ford', party: 'unknown' }] },
]
