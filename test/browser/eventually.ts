import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import type { Locator } from 'playwright-core'

/** A test that hangs ends after this; on a slow machine what is waited for comes late, and is as good. */
export const PATIENCE = 60_000

/** Does it again until it does not throw. In the end it throws what it threw last. */
export async function eventually(check: () => Promise<void> | void): Promise<void> {
  const end = performance.now() + PATIENCE
  for (;;) {
    try {
      return await check()
    } catch (error) {
      if (performance.now() > end) throw error
      await pause(25)
    }
  }
}

/** Waits until an answer is as it should be; the test fails with the last answer where it never is. */
export function becomes<T>(ask: () => Promise<T>, wanted: T, told?: string): Promise<void> {
  return eventually(async () => assert.deepEqual(await ask(), wanted, told))
}

/** Waits until the words of what was found are as they should be; the test fails with the words it saw last where they never are. */
export async function shows(found: Locator, words: RegExp): Promise<void> {
  await found.waitFor()
  await eventually(async () => assert.match(await found.innerText(), words))
}

/** Waits until so many are found. */
export function counts(found: Locator, wanted: number): Promise<void> {
  return becomes(() => found.count(), wanted, String(found))
}
