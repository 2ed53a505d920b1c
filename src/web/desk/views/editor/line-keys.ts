import type { Command } from 'prosemirror-state'
import type { EditorProps } from 'prosemirror-view'

/** What is read of a key event. */
export interface Stroke {
  readonly key: string
  readonly code: string
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
}

const isMac = (): boolean => /Mac|iP(?:hone|ad|od)/.test(navigator.platform)

/**
 * What a key is called here: `Enter`, `Alt-ArrowUp`, `Mod-z`, `Shift-Mod-z`. `Mod` is Control, on a Mac Command. On a keyboard of other letters than Latin
 * ones the key at the place of `z` counts as `z`.
 *
 * @param mac whether the machine is a Mac
 */
export function keyName(event: Stroke, mac: boolean = isMac()): string {
  const { key, code, altKey, ctrlKey, metaKey, shiftKey } = event
  const isLatin = key.length !== 1 || key.charCodeAt(0) < 128
  const name = isLatin ? key : code.replace(/^Key/, '')
  const held = [
    [altKey, 'Alt'],
    [mac ? ctrlKey : metaKey, mac ? 'Ctrl' : 'Meta'],
    [shiftKey, 'Shift'],
    [mac ? metaKey : ctrlKey, 'Mod'],
  ]
  return [...held.flatMap(([isHeld, word]) => (isHeld ? [word] : [])), name.length === 1 ? name.toLowerCase() : name].join('-')
}

/** Gives keys of an editor their meaning. A key whose command returns false stays the browser's. */
export function lineKeys(keys: Readonly<Record<string, Command>>): NonNullable<EditorProps['handleKeyDown']> {
  return (view, event: Stroke) => keys[keyName(event)]?.(view.state, view.dispatch, view) ?? false
}
