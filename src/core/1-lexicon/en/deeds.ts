import { foldHash } from '../fold.ts'

/** Words that tell of one sort of deed or thing, whichever of them a speaker chooses: who denies "the shooting down of the aircraft" answers "three planes were shot down". */
interface DeedRow {
  readonly id: string
  readonly words: string
}

const ROWS: readonly DeedRow[] = [
  {
    id: 'thing.aircraft',
    words: 'aircraft plane planes jet jets warplane warplanes airplane airplanes fighter-jet helicopter helicopters',
  },
  { id: 'deed.shooting-down', words: 'shot shooting shoot shoots downed downing' },
  { id: 'deed.chemical', words: 'chemical chemicals gas gassing gassed nerve sarin toxic chlorine poison poisonous poisoned' },
  { id: 'deed.shelling', words: 'shell shells shelled shelling bombard bombarded bombardment artillery mortar mortars mortared' },
  {
    id: 'deed.from-the-air',
    words: 'bomb bombs bombed bombing bombings airstrike airstrikes raid raids raided air aerial',
  },
  {
    id: 'deed.attack',
    words:
      'attack attacks attacked attacking strike strikes struck striking hit hits hitting target targets targeted targeting fired firing',
  },
  {
    id: 'deed.killing',
    words: 'kill kills killed killing killings dead death deaths die died dies massacre massacres massacred executed execution slain',
  },
  { id: 'thing.settlement', words: 'village villages settlement settlements town towns hamlet hamlets' },
  { id: 'thing.mercenary', words: 'mercenary mercenaries fighters militants irregular irregulars jihadists volunteers' },
  { id: 'deed.truce', words: 'ceasefire cease-fire ceasefires truce truces armistice' },
  { id: 'deed.taking', words: 'capture captured capturing seize seized seizing take took taken liberate liberated fell fallen fall' },
  { id: 'thing.civilians', words: 'civilian civilians resident residents inhabitants villagers' },
]

const NONE: readonly string[] = []
const SORTS = new Map<number, string[]>()
for (const { id, words } of ROWS) for (const word of words.split(' ')) SORTS.set(foldHash(word), [...(SORTS.get(foldHash(word)) ?? []), id])

/** The sorts of deed (`deed.`) and of thing (`thing.`) that a word tells of, by its folded hash; none for most words. */
export function deedsOf(hash: number): readonly string[] {
  return SORTS.get(hash) ?? NONE
}

/** The sorts of deed that a text tells of, each once. */
export function deedsIn(text: string): readonly string[] {
  const out: string[] = []
  for (const word of text.match(/[\p{L}-]+/gu) ?? [])
    for (const id of deedsOf(foldHash(word))) if (id.startsWith('deed.') && !out.includes(id)) out.push(id)
  return out
}
