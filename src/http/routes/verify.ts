import type { Answer } from '../../api/operations.ts'
import type { Desk, Handlers } from '../desk.ts'

/** Verifying walks the whole record: however many ask at once, it is walked once. */
export function verifyRoutes(): Handlers<'verify'> {
  let running: Promise<Answer<'verify'>> | null = null
  return {
    verify: async (_, { desk }) => {
      running ??= verified(desk).finally(() => (running = null))
      return running
    },
  }
}

async function verified({ long }: Desk): Promise<Answer<'verify'>> {
  const { entries, originals, anchors, editions, problems } = await long.verify()
  return { sound: problems.length === 0, entries, originals, anchors, editions, faults: problems.map((problem) => ({ ...problem })) }
}
