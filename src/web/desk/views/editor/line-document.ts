import { Fragment, Schema, Slice, type Node } from 'prosemirror-model'
import { EditorState, Plugin, TextSelection, type Command } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import type { ClaimId } from '../../../../core/0-terms/claim.ts'
import { apart, lineHistory, redo, undo } from './line-history.ts'
import { lineKeys } from './line-keys.ts'

/** What a claim that may be cited looks like: its number, and the class of its side. */
export interface Citable {
  readonly number: string
  readonly className: string
  readonly words: string
}
export type Citables = ReadonlyMap<ClaimId, Citable>

/** A line is text with citations in it. A citation names a claim that this page holds: any other cannot be made. */
function schemaFor(claims: Citables): Schema<'doc' | 'text' | 'cite'> {
  const known = (id: unknown): void => {
    if (typeof id !== 'string' || !claims.has(id)) throw new RangeError(`This page holds no claim ${String(id)}.`)
  }
  return new Schema({
    nodes: {
      doc: { content: '(text | cite)*' },
      text: {},
      cite: {
        inline: true,
        atom: true,
        selectable: true,
        attrs: { claim: { validate: known } },
        toDOM: (node) => {
          const claim = claims.get(String(node.attrs['claim']))
          const label = { 'data-claim': String(node.attrs['claim']), class: `cite ${claim?.className ?? ''}`, title: claim?.words ?? '' }
          return ['span', { ...label, contenteditable: 'false' }, claim?.number ?? '?']
        },
        parseDOM: [
          {
            tag: 'span[data-claim]',
            getAttrs: (dom) => {
              const claim = dom.getAttribute('data-claim') ?? ''
              return claims.has(claim) ? { claim } : false
            },
          },
        ],
      },
    },
  })
}

/** What a line says and which claims it cites. */
export interface LineWords {
  readonly text: string
  readonly cites: readonly ClaimId[]
}

function wordsOf(doc: Node): LineWords {
  const cites: ClaimId[] = []
  let text = ''
  doc.forEach((node) => {
    if (node.isText) text += node.text ?? ''
    else cites.push(String(node.attrs['claim']))
  })
  return { text: text.replace(/\s+/g, ' ').trim(), cites: [...new Set(cites)] }
}

export interface LineOptions extends LineWords {
  /** Where the caret begins, in characters of the text. */
  readonly caret: number
  readonly label: string
  readonly claims: Citables
  /** Told of every change. */
  readonly changed: (words: LineWords) => void
  /** Enter and Escape: the words stay as they are. */
  readonly done: () => void
  readonly moved: (by: 1 | -1) => void
}

/** An editor of one line, and how to cite in it. */
export interface LineEditor {
  /** Cites a claim where the cursor is. @throws RangeError for a claim that the page does not hold */
  cite(id: ClaimId): void
  focus(): void
  destroy(): void
}

/** Mounts an editor of one line. */
export function editLine(place: HTMLElement, options: LineOptions): LineEditor {
  const schema = schemaFor(options.claims)
  const citing = options.cites.filter((id) => options.claims.has(id)).map((claim) => schema.nodes.cite.create({ claim }))
  const doc = schema.nodes.doc.create(null, [...(options.text === '' ? [] : [schema.text(options.text)]), ...citing])
  const end: Command = () => (options.done(), true)
  const move =
    (by: 1 | -1): Command =>
    () => (options.moved(by), true)
  const keys = {
    Enter: end,
    Escape: end,
    'Alt-ArrowUp': move(-1),
    'Alt-ArrowDown': move(1),
    'Mod-z': undo,
    'Mod-y': redo,
    'Shift-Mod-z': redo,
  }
  const view = new EditorView(place, {
    state: EditorState.create({
      doc,
      selection: TextSelection.create(doc, Math.min(options.caret, doc.content.size)),
      plugins: [lineHistory(), onlyKnown()],
    }),
    handleKeyDown: lineKeys(keys),
    attributes: { role: 'textbox', 'aria-label': options.label, 'aria-multiline': 'false', class: 'line-editor', spellcheck: 'true' },
    transformPasted: (slice) => onOneLine(slice, schema),
    clipboardTextParser: (text) => new Slice(Fragment.from(text.trim() === '' ? [] : schema.text(text.replace(/\s+/g, ' '))), 0, 0),
    dispatchTransaction: (transaction) => {
      const { state, transactions } = view.state.applyTransaction(transaction)
      view.updateState(state)
      if (transactions.some((t) => t.docChanged)) options.changed(wordsOf(state.doc))
    },
  })
  return {
    cite: (claim) => {
      const node = schema.nodes.cite.create({ claim })
      node.check()
      view.dispatch(apart(view.state.tr.replaceSelectionWith(node, false)).scrollIntoView())
      view.focus()
    },
    focus: () => view.focus(),
    destroy: () => view.destroy(),
  }
}

/** No transaction, whoever makes it, leaves a citation of an unknown claim behind. */
function onlyKnown(): Plugin {
  return new Plugin({
    filterTransaction: (transaction) => {
      try {
        if (transaction.docChanged) transaction.doc.check()
        return true
      } catch {
        return false
      }
    },
  })
}

/** Whatever is pasted comes in as one line of text and known citations. */
function onOneLine(slice: Slice, schema: Schema<'doc' | 'text' | 'cite'>): Slice {
  const nodes: Node[] = []
  slice.content.descendants((node) => {
    if (node.isText) nodes.push(schema.text((node.text ?? '').replace(/\s+/g, ' ')))
    else if (node.type === schema.nodes.cite) nodes.push(node)
  })
  return new Slice(Fragment.from(nodes), 0, 0)
}
