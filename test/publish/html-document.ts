import { parse } from 'parse5'
import type { DefaultTreeAdapterMap } from 'parse5'

type Node = DefaultTreeAdapterMap['node']
type Element = DefaultTreeAdapterMap['element']

function isElement(node: Node): node is Element {
  return 'tagName' in node
}

function walk(node: Node, visit: (node: Node) => void): void {
  visit(node)
  if ('childNodes' in node) node.childNodes.forEach((child) => walk(child, visit))
}

/** All elements of an HTML text, as a browser's parser would build them. */
export function elementsOf(html: string): readonly Element[] {
  const found: Element[] = []
  walk(parse(html), (node) => {
    if (isElement(node)) found.push(node)
  })
  return found
}

/** The text inside an element. */
export function textOf(element: Element): string {
  let text = ''
  walk(element, (node) => {
    if (node.nodeName === '#text' && 'value' in node) text += node.value
  })
  return text
}

export function attribute(element: Element, name: string): string | null {
  return element.attrs.find((attr) => attr.name === name)?.value ?? null
}
