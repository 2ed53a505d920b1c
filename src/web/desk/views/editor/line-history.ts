import type { Node } from 'prosemirror-model'
import { Plugin, PluginKey, TextSelection, type Command, type EditorState, type Transaction } from 'prosemirror-state'

/** A line as it once was, and where its cursor stood. A line is short: it is kept whole. */
interface Moment {
  readonly doc: Node
  readonly anchor: number
  readonly head: number
}
interface History {
  readonly done: readonly Moment[]
  readonly undone: readonly Moment[]
  /** When and where the last change was made: what is typed on there belongs to the same step. */
  readonly last: { readonly time: number; readonly from: number; readonly to: number; readonly composition: unknown } | null
}

/** Milliseconds of rest after which a change is a step of its own. */
const REST = 500
const MOST = 100
const APART = 'step-apart'
const key = new PluginKey<History>('line-history')

const momentOf = ({ doc, selection }: EditorState): Moment => ({ doc, anchor: selection.anchor, head: selection.head })

/** Where a change found the line and what it left, as one range each. */
function rangesOf({
  before,
  doc,
}: Transaction): { readonly old: readonly [number, number]; readonly now: readonly [number, number] } | null {
  const start = before.content.findDiffStart(doc.content)
  const end = before.content.findDiffEnd(doc.content)
  if (start === null || end === null) return null
  // Where a letter was doubled the two ends overlap: "aa" became "aaa".
  const over = Math.max(0, start - Math.min(end.a, end.b))
  return { old: [start, end.a + over], now: [start, end.b + over] }
}

function after(transaction: Transaction, history: History, before: EditorState): History {
  const given = transaction.getMeta(key) as History | undefined
  if (given) return given
  const ranges = transaction.docChanged ? rangesOf(transaction) : null
  if (!ranges) return history
  const { last } = history
  const composition: unknown = transaction.getMeta('composition')
  const [from, to] = ranges.old
  const goesOn =
    last !== null &&
    transaction.getMeta(APART) !== true &&
    ((composition !== undefined && composition === last.composition) ||
      (transaction.time - last.time <= REST && from <= last.to && to >= last.from))
  return {
    done: goesOn ? history.done : [...history.done, momentOf(before)].slice(-MOST),
    undone: [],
    last: { time: transaction.time, from: ranges.now[0], to: ranges.now[1], composition },
  }
}

/** Makes a change a step of its own, however soon it follows another. */
export function apart(transaction: Transaction): Transaction {
  return transaction.setMeta(APART, true)
}

function step(from: 'done' | 'undone', to: 'done' | 'undone'): Command {
  return (state, dispatch) => {
    const history = key.getState(state)
    const moment = history?.[from].at(-1)
    if (!history || !moment) return false
    const left: History = { ...history, [from]: history[from].slice(0, -1), [to]: [...history[to], momentOf(state)], last: null }
    const back = state.tr.replaceWith(0, state.doc.content.size, moment.doc.content)
    dispatch?.(
      back
        .setSelection(TextSelection.create(back.doc, moment.anchor, moment.head))
        .setMeta(key, left)
        .scrollIntoView(),
    )
    return true
  }
}

/** Takes the last step back. False where there is none. */
export const undo = step('done', 'undone')
/** Makes a step again that was taken back. False where there is none. */
export const redo = step('undone', 'done')

/** Remembers the steps of a line for `undo` and `redo`, also for those of the browser's own menu. */
export function lineHistory(): Plugin {
  return new Plugin<History>({
    key,
    state: { init: () => ({ done: [], undone: [], last: null }), apply: after },
    props: {
      handleDOMEvents: {
        beforeinput: (view, event) => {
          const command = event.inputType === 'historyUndo' ? undo : event.inputType === 'historyRedo' ? redo : null
          if (!command || !view.editable) return false
          event.preventDefault()
          return command(view.state, view.dispatch)
        },
      },
    },
  })
}
