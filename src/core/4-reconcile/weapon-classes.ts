/** Classes of weapons that cannot be one another. `artillery` is a family word: shelling may be by mortar, howitzer or rocket. */
const ROWS: readonly { readonly id: string; readonly pattern: RegExp }[] = [
  { id: 'artillery', pattern: /\b(?:artiller|shell|howitzer|mortar|mlrs|grad|smerch|cannon)/i },
  { id: 'rocket', pattern: /\b(?:rocket|missile|mlrs|smerch|grad|ballistic)/i },
  { id: 'drone', pattern: /\b(?:drone|uav|unmanned)/i },
  { id: 'aircraft', pattern: /\b(?:air ?strike|air raid|warplane|aircraft|jet|helicopter|bomber|barrel bomb|from the air)/i },
  { id: 'small-arms', pattern: /\b(?:sniper|small arms|machine.?gun|rifle|gunfire|grenade)/i },
  { id: 'chemical', pattern: /\b(?:chemical|chlorine|sarin|nerve gas|phosphor)/i },
  { id: 'explosive', pattern: /\b(?:car bomb|suicide|ied|landmine|roadside bomb)/i },
]
const MAY_BE_ONE = new Set([
  'artillery rocket',
  'aircraft drone',
  'aircraft rocket',
  'chemical rocket',
  'artillery chemical',
  'aircraft chemical',
  'drone rocket',
])

const ANY = new RegExp(ROWS.map((r) => r.pattern.source).join('|'), 'i')
const NONE: readonly string[] = []

/** Classes of weapons named in some words, in the order of the table. */
export function weaponClasses(words: string): readonly string[] {
  if (!ANY.test(words)) return NONE
  return ROWS.filter((r) => r.pattern.test(words)).map((r) => r.id)
}

/** May two lists of classes belong to one act? Unknown fits everything. */
export function weaponsFit(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return true
  return a.some((x) => b.some((y) => x === y || MAY_BE_ONE.has([x, y].sort().join(' '))))
}
