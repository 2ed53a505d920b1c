import { join } from 'node:path'
import { type z } from 'zod'
import { Failure } from '../core/0-terms/failure.ts'
import { conflictSchema } from '../pack/schema.ts'
import { slug } from '../core/0-terms/slug.ts'
import { skeletonOf } from '../pack/skeleton.ts'
import type { PackAnswers } from '../pack/skeleton.ts'

/** What `packNew` does to the world. */
export interface PackNewEffects {
  exists(path: string): boolean
  /** Makes the folders it needs. */
  write(path: string, text: string): void
}

/** One thing to ask before a pack can be begun. */
export interface Question {
  readonly key: keyof PackAnswers
  readonly ask: string
  readonly example: string
  /** The remedy when the answer will not do, else null. */
  readonly wrong: (answer: string) => string | null
}

/** What an interactive asker asks, in order. */
export const questions: readonly Question[] = [
  { key: 'id', ask: 'A short id for the pack', example: 'corvin-arden', wrong: fits(conflictSchema.shape.id) },
  { key: 'title', ask: 'What is the conflict called?', example: 'The Velm conflict', wrong: fits(conflictSchema.shape.title) },
  {
    key: 'start',
    ask: 'On which day did the present round of fighting begin?',
    example: '2031-02-20',
    wrong: fits(conflictSchema.shape.start),
  },
  { key: 'zone', ask: 'In which time zone are its days reckoned?', example: 'Asia/Yerevan', wrong: fits(conflictSchema.shape.zone) },
  {
    key: 'theatre',
    ask: 'What is the theatre called within a sentence?',
    example: 'the zone of the Velm conflict',
    wrong: fits(conflictSchema.shape.theatre),
  },
  { key: 'first', ask: 'Who is one party, in one or two words?', example: 'Arden', wrong: wrongName },
  { key: 'firstSeat', ask: 'Which capital or label speaks for it?', example: 'Ostrel', wrong: wrongName },
  { key: 'second', ask: 'Who is the other party?', example: 'Corvin', wrong: wrongName },
  { key: 'secondSeat', ask: 'Which capital or label speaks for it?', example: 'Corvenna', wrong: wrongName },
]

/**
 * Writes a commented skeleton that loads and checks clean, and returns the paths written. Never overwrites: throws `output-unwritable`
 * when any of
 * its files is there already, and `usage` when an answer will not do (an asker has used `wrong` before).
 */
export function packNew(dir: string, answers: PackAnswers, effects: PackNewEffects): readonly string[] {
  refuseWrongAnswers(answers)
  const files = [...skeletonOf(answers)].map(([name, text]) => ({ path: join(dir, name), text }))
  const there = files.find((f) => effects.exists(f.path))
  if (there) throw new Failure('output-unwritable', `${there.path} is there already; name a new folder for the pack.`, { file: there.path })
  for (const { path, text } of files) effects.write(path, text)
  return files.map((f) => f.path)
}

function refuseWrongAnswers(answers: PackAnswers): void {
  for (const { key, wrong } of questions) {
    const remedy = wrong(answers[key])
    if (remedy !== null)
      throw new Failure('usage', `The answer to "${key}" is ${JSON.stringify(answers[key])}; ${remedy}.`, { question: key })
  }
  for (const [one, other] of [
    ['first', 'second'],
    ['firstSeat', 'secondSeat'],
  ] as const) {
    if (slug(answers[one]) === slug(answers[other]))
      throw new Failure('usage', `"${one}" and "${other}" are both ${answers[one]}; name two different ones.`, { question: other })
  }
}

function fits(schema: z.ZodType): (answer: string) => string | null {
  return (answer) => {
    const result = schema.safeParse(answer)
    return result.success ? null : (result.error.issues[0]?.message ?? 'write something else')
  }
}

/** The skeleton makes ids and English names of these; other spellings are added by hand. */
function wrongName(answer: string): string | null {
  const id = slug(answer)
  if (id === '' || /[^\p{Script=Latin}\p{M}\d\s.'’-]/u.test(answer))
    return 'write a name in Latin letters, without brackets; other spellings go into the files later'
  return ['third', 'outlet', 'unknown'].includes(id) ? 'write another name: third, outlet and unknown are words every pack shares' : null
}
