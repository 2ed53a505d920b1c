import { z } from 'zod'
import type { Head } from '../ledger/entry.ts'

export type { Head }

const schema = z.looseObject({
  heads: z.array(z.strictObject({ bucket: z.int().min(0), seq: z.int().min(0), hash: z.string().regex(/^[0-9a-f]{64}$/) })),
})

/** The ends of chains in what `alteram status --json` told; null when the text holds none. */
export function headsIn(text: string): readonly Head[] | null {
  try {
    const read = schema.safeParse(JSON.parse(text))
    return read.success ? read.data.heads : null
  } catch {
    return null
  }
}
