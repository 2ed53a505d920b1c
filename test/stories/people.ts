import type { ToldClaim, ToldReport } from './story.ts'

/** Who speaks in most stories, in the short form a claim is spread from. */
export const ARDEN_MOD = {
  party: 'arden',
  against: 'corvin',
  chain: ['-Arden Ministry of Defence'],
  actors: ['arden-mod'],
  scope: 'section',
} satisfies Partial<ToldClaim>
export const CORVIN_MOD = {
  party: 'corvin',
  against: 'arden',
  chain: ['-Corvin Ministry of Defence'],
  actors: ['corvin-mod'],
  scope: 'section',
} satisfies Partial<ToldClaim>

export function ardenBulletin(id: string, said: string, text: string, claims: readonly ToldClaim[]): ToldReport {
  return { id, said, text, publisher: 'Arden Ministry of Defence', party: 'arden', actor: 'arden-mod', claims }
}

export function corvinBulletin(id: string, said: string, text: string, claims: readonly ToldClaim[]): ToldReport {
  return { id, said, text, publisher: 'Corvin Ministry of Defence', party: 'corvin', actor: 'corvin-mod', claims }
}

export function agency(id: string, said: string, text: string, claims: readonly ToldClaim[]): ToldReport {
  return { id, said, text, publisher: 'World Wire', actor: 'world-wire', claims }
}
