import type { Pack } from '../../core/0-terms/pack.ts'
import { partyLooks, partyStyle, type PartyLook } from '../page/party-look.ts'
import { call } from './api.ts'

let pack = $state.raw<Pack | null>(null)
let looks: ReadonlyMap<string, PartyLook> = partyLooks([])

/** The pack in use; null until it has come. */
export const packed = {
  get pack(): Pack | null {
    return pack
  },
}

/** Loads the pack, and gives the sides their colours and shapes: the same rules of style as on the public page. */
export async function loadPack(): Promise<void> {
  const loaded = await call('pack', {})
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(partyStyle(loaded.parties) + loaded.parties.map((_, k) => `.q-p${k}{--outer:var(--c${k})}`).join(''))
  document.adoptedStyleSheets = [sheet]
  looks = partyLooks(loaded.parties)
  pack = loaded
}

/** How a party looks; one that the pack does not know looks like nobody in particular. */
export function lookOf(party: string): PartyLook {
  void pack
  return looks.get(party) ?? { id: party, name: party, short: party, seat: party, shape: 'ring', className: 'pu' }
}
