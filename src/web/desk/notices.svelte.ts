import { Refused } from '../../api/client.ts'

/** Something to tell, calmly, at the head of the page: a refusal with its code, or what was done. */
export interface Notice {
  readonly id: number
  readonly tone: 'refusal' | 'done'
  readonly code: string | null
  readonly sentence: string
}

const SHOWN_DONE = 5000
let last = 0
let all = $state.raw<readonly Notice[]>([])

export const notices = {
  get all(): readonly Notice[] {
    return all
  },
}

export function dismiss(id: number): void {
  all = all.filter((notice) => notice.id !== id)
}

/** Tells what was done; it goes by itself. */
export function tellDone(sentence: string): void {
  const id = ++last
  all = [...all.filter((notice) => notice.tone !== 'done'), { id, tone: 'done', code: null, sentence }]
  window.setTimeout(() => dismiss(id), SHOWN_DONE)
}

/** Tells what failed; it stays until it is put away. The same refusal is shown once. */
export function tellFailure(error: unknown): void {
  const { code, sentence } = failureOf(error)
  all = [...all.filter((notice) => notice.sentence !== sentence), { id: ++last, tone: 'refusal', code, sentence }]
}

/** Any error as a code and a sentence that names what to do. */
export function failureOf(error: unknown): { readonly code: string; readonly sentence: string } {
  if (error instanceof Refused) return { code: error.refusal.code, sentence: error.refusal.sentence }
  if (error instanceof TypeError)
    return { code: 'no-answer', sentence: 'The server does not answer. Is it running? What you do now is not recorded.' }
  return { code: 'internal', sentence: error instanceof Error ? error.message : String(error) }
}
