import type { Pack } from '../../src/core/0-terms/pack.ts'
import type { ToldReport } from './story.ts'

/** Names of one party with the name of the other that takes its place, both ways. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['Arden', 'Corvin'],
  ['arden', 'corvin'],
  ['Ardenian', 'Corvinian'],
  ['Ardenians', 'Corvinians'],
  ['Ostrel', 'Corvenna'],
  ['ostrel', 'corvenna'],
  ['OSTREL', 'CORVENNA'],
]
const OTHER = new Map(
  PAIRS.flatMap(
    ([a, b]) =>
      [
        [a, b],
        [b, a],
      ] as const,
  ),
)
const WORD = new RegExp(`(?<![\\p{L}])(${[...OTHER.keys()].sort((a, b) => b.length - a.length).join('|')})(?![\\p{L}])`, 'gu')

/** A text with the parties' names exchanged. */
export function swapText(text: string): string {
  return text
    .replace(WORD, (word) => OTHER.get(word) ?? word)
    .replace(/"number":"(O|C)(\d+)"/g, (_, letter: string, n: string) => `"number":"${letter === 'C' ? 'O' : 'C'}${n}"`)
}

export function swapPack(pack: Pack): Pack {
  return JSON.parse(swapText(JSON.stringify(pack))) as Pack
}

export function swapTold(told: readonly ToldReport[]): readonly ToldReport[] {
  return JSON.parse(swapText(JSON.stringify(told))) as ToldReport[]
}
