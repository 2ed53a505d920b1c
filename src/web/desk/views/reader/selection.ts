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

function offsetIn(segment: HTMLElement, node: Node, offset: number, edge: 'start' | 'end'): number {
  const begins = Number(segment.dataset['start'])
  const length = segment.textContent.length
  if (node.nodeType === Node.TEXT_NODE && segment.contains(node)) return begins + offset
  if (segment === node) return begins + (offset === 0 ? 0 : length)
  return edge === 'start' ? begins : begins + length
}
