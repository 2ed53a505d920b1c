import { untrack } from 'svelte'

/** A key and what it does. `keys` may be two strokes after one another: "g i". */
export interface Key {
  readonly keys: string
  /** What it does, for the overview on `?`. */
  readonly tells: string
  readonly run: () => void
  /** Also while something is typed; Escape, for example. */
  readonly always?: true
}
export interface KeyGroup {
  readonly title: string
  readonly keys: readonly Key[]
}

const STROKES_WITHIN = 900
let groups = $state.raw<readonly KeyGroup[]>([])
let shown = $state(false)

/** The keyboard as it is now, and whether its overview is shown. */
export const keyboard = {
  get groups(): readonly KeyGroup[] {
    return groups
  },
  get shown(): boolean {
    return shown
  },
  set shown(value: boolean) {
    shown = value
  },
}

/** Gives keys their meaning for as long as the component lives; a later group goes before an earlier one. Call it while the component is set up. */
export function useKeys(title: string, keys: readonly Key[]): void {
  $effect(() => {
    const group: KeyGroup = { title, keys }
    untrack(() => (groups = [group, ...groups]))
    return () => void (groups = groups.filter((one) => one !== group))
  })
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'submit', 'range', 'file'].includes(target.type)
  return target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
}

/** Listens for keys. Keys with Control, Alt or Meta stay the browser's. Returns how to stop. */
export function startKeys(): () => void {
  let before: { readonly key: string; readonly at: number } | null = null
  const pressed = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.isComposing) return
    const typing = isTyping(event.target) || document.querySelector('dialog:modal') !== null
    const { key } = event
    const two = before && event.timeStamp - before.at < STROKES_WITHIN ? `${before.key} ${key}` : null
    const known = groups.flatMap((group) => group.keys).filter((one) => !typing || one.always)
    const hit = known.find((one) => one.keys === two) ?? known.find((one) => one.keys === key)
    before = typing ? null : { key, at: event.timeStamp }
    if (!hit) {
      // Out of a field, so that the keys of the screen work again.
      if (key === 'Escape' && isTyping(event.target) && event.target instanceof HTMLElement) event.target.blur()
      return
    }
    event.preventDefault()
    before = null
    hit.run()
  }
  document.addEventListener('keydown', pressed)
  return () => document.removeEventListener('keydown', pressed)
}
