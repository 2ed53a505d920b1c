import type { DropReason } from '../../0-terms/proposal.ts'

/** What a check found: a value to go on with, or the reason to drop the proposal and the words at fault. */
export type Verdict<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: DropReason; readonly detail: string }

export function taken<T>(value: T): Verdict<T> {
  return { ok: true, value }
}

export function refused(reason: DropReason, detail = ''): { readonly ok: false; readonly reason: DropReason; readonly detail: string } {
  return { ok: false, reason, detail }
}
