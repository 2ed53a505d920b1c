import type { Attachment } from 'svelte/attachments'

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, j: 1, k: -1, PageDown: 10, PageUp: -10 }

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, select, textarea, summary, [role=slider], svg') !== null
}

function rowsIn(list: HTMLElement): readonly HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('[data-row]')].filter((row) => row.checkVisibility())
}

function destination(event: KeyboardEvent, at: number, count: number): number | null {
  if (event.key === 'Home') return 0
  if (event.key === 'End') return count - 1
  const step = STEPS[event.key]
  return step === undefined ? null : Math.min(count - 1, Math.max(0, at + step))
}

/**
 * Walks a list by the arrow keys: one stop for Tab, then up and down (or j and k), Home and End. Rows carry `data-row` and `tabindex="-1"`; Enter follows the
 * first link of the row.
 */
export const arrowKeys: Attachment<HTMLElement> = (list) => {
  let current: HTMLElement | null = null
  const choose = (row: HTMLElement | undefined): void => {
    if (!row || row === current) return
    current?.setAttribute('tabindex', '-1')
    row.setAttribute('tabindex', '0')
    current = row
  }
  const enter = (): void => {
    if (current === null || !current.isConnected) choose(rowsIn(list)[0])
  }
  const focused = (event: FocusEvent): void => {
    if (event.target instanceof HTMLElement) choose(event.target.closest<HTMLElement>('[data-row]') ?? undefined)
  }
  const pressed = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isField(event.target)) return
    const rows = rowsIn(list)
    const at = current === null ? -1 : rows.indexOf(current)
    if (event.key === 'Enter' && event.target === current) current?.querySelector<HTMLElement>('a, button')?.click()
    const to = destination(event, at, rows.length)
    const row = to === null ? undefined : rows[to]
    if (!row) return
    event.preventDefault()
    choose(row)
    row.focus()
  }
  const watch = new MutationObserver(enter)
  watch.observe(list, { childList: true, subtree: true })
  enter()
  list.addEventListener('focusin', focused)
  list.addEventListener('keydown', pressed)
  return () => {
    watch.disconnect()
    list.removeEventListener('focusin', focused)
    list.removeEventListener('keydown', pressed)
  }
}
