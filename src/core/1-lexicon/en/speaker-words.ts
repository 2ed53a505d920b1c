import type { PartyId } from '../../0-terms/party.ts'
import { THIRD, UNKNOWN } from '../../0-terms/party.ts'

/** Nouns that tell what kind of source speaks when no name of the pack does. The head noun of the phrase decides. */
export interface SpeakerWord {
  readonly id: string
  readonly party: PartyId
  readonly words: string
}

export const SPEAKER_WORDS: readonly SpeakerWord[] = [
  { id: 'speaker.monitor', party: THIRD, words: 'monitor monitors observatory watchdog observers' },
  {
    id: 'speaker.organisation',
    party: THIRD,
    words:
      'organisation organization organisations organizations ngo ngos charity groups agency agencies diplomats analysts analyst experts expert historian lawyer doctors medics rescuers correspondent reporter journalist newspaper',
  },
  {
    id: 'speaker.unnamed',
    party: UNKNOWN,
    words:
      'source sources report reports witness witnesses residents resident media locals people footage video videos images critics many some others',
  },
]

/** Institutions that every side has: whose they are must come from the words before. */
export const INSTITUTION_WORDS =
  'army military ministry government president premier minister officials official forces troops command spokesman spokeswoman spokesperson prosecutor parliament ombudsman authorities police presidency leadership leader office state'
