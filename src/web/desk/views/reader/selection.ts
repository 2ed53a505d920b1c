import type { Span } from '../../../../core/0-terms/span.ts'

/**
 * Where the reader's selection stands in the text of the report, in UTF-16 units; null where nothing of the text is selected. Every stretch of text carries the
 * offset it begins at, so that what stands between them (numbers, spaces of the layout) does not count.
 */
export function selectedSpan(root: HTMLElement): Span | null {
  const selection = window.getSelection()
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null
  const range = selection.getRangeAt(0)
  if (!root.contains(range.commonAncestorContainer) && !range.commonAncestorContainer.contains(root)) return null
  const held = [...root.querySelectorAll<HTMLElement>('[data-start]')].filter((node) => range.intersectsNode(node))
  const [first] = held
  const last = held.at(-1)
  if (!first || !last) return null
  const start = offsetIn(first, range.startContainer, range.startOffset, 'start')
  const end = offsetIn(last, range.endContainer, range.endOffset, 'end')
  return start < end ? { start, end } : null
}

/** Where the caret stands in the text; null where it stands elsewhere. */
export function caretOffset(root: HTMLElement): number | null {
  const selection = window.getSelection()
  const node = selection?.focusNode
  if (!selection || !node || !root.contains(node)) return null
  const holder = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-start]')
  return holder ? offsetIn(holder, node, selection.focusOffset, 'start') : null
}

/** Selects the first word from an offset on, so that a selection can be walked by keys. */
export function selectWordAt(root: HTMLElement, offset: number): void {
  const nodes = [...root.querySelectorAll<HTMLElement>('[data-start]')]
  const holder = nodes.findLast((node) => Number(node.dataset['start']) <= offset)
  const text = holder?.firstChild
  if (!holder || !text) return
  window.getSelection()?.collapse(text, Math.min(offset - Number(holder.dataset['start']), holder.textContent.length))
  window.getSelection()?.modify('extend', 'forward', 'word')
}

/** An arrow key goes to the word beside, or the line above or below; with Shift it widens or narrows what is selected. Returns whether it was one. */
export function walkSelection({ key, shiftKey }: KeyboardEvent): boolean {
  const selection = window.getSelection()
  const way = {
    ArrowRight: ['forward', 'word'],
    ArrowLeft: ['backward', 'word'],
    ArrowDown: ['forward', 'line'],
    ArrowUp: ['backward', 'line'],
  }[key]
  if (!selection || selection.rangeCount === 0 || !way) return false
  const [to, by] = way
  if (shiftKey) {
    selection.modify('extend', to, by)
    return true
  }
  if (to === 'forward') selection.collapseToEnd()
  else selection.collapseToStart()
  selection.modify('move', to, by)
  if (to === 'forward' && by === 'word') selection.modify('move', 'backward', 'word')
  selection.modify('extend', 'forward', 'word')
  return true
}

function offsetIn(segment: HTMLElement, node: Node, offset: number, edge: 'start' | 'end'): number {
  const begins = Number(segment.dataset['start'])
  const length = segment.textContent.length
  if (node.nodeType === Node.TEXT_NODE && segment.contains(node)) return begins + offset
  if (segment === node) return begins + (offset === 0 ? 0 : length)
  return edge === 'start' ? begins : begins + length
}
