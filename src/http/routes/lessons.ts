import type { Lesson } from '../../core/0-terms/lesson.ts'
import type { Answer } from '../../api/operations.ts'
import type { Taught } from '../../flows/teach-pack.ts'
import { authorOf, Reply, type Handlers, type Visit } from '../desk.ts'

export const LESSONS: Handlers<'teachName' | 'teachPlace'> = {
  teachName: async ({ body: { why, ...name } }, visit) => taught(visit, { does: 'name', ...name }, why),
  teachPlace: async ({ body: { why, ...place } }, visit) => taught(visit, { does: 'place', ...place }, why),
}

async function taught(visit: Visit, lesson: Lesson, why: string | null): Promise<Reply> {
  const { desk } = visit
  const day = new Date(desk.now()).toISOString().slice(0, 10)
  const done = await desk.keeper.teach(lesson, { by: authorOf(visit), day, why })
  return new Reply(done.added ? 201 : 200, answerOf(lesson, done))
}

function answerOf({ id }: Lesson, { added, entry, names, file, warnings }: Taught): Answer<'teachName'> {
  return { added, entry, id, names: [...names], file, warnings: [...warnings] }
}
