import type { Document, LineCounter } from 'yaml'
import { plainYaml } from './plain-yaml.ts'
import { wholeYaml } from './whole-yaml.ts'

/** One YAML file of a pack, parsed with its lines kept. */
export interface PackFile {
  /** As shown in messages: the path the user gave, joined with the file's name. */
  readonly path: string
  readonly value: unknown
  /** Faults of the YAML itself; when there are any, `value` is not to be used. */
  readonly faults: readonly { readonly line: number; readonly message: string }[]
  /** The line on which the value at a path stands, or the nearest thing around it that is there. 1-based. */
  lineOf(path: readonly PropertyKey[]): number
}

/**
 * Parses one YAML file. A duplicate key is a fault: silently dropping one of two values would lose a fact. What is written plainly is read without the whole
 * parser, which then looks for lines only if somebody asks.
 */
export function parsePackFile(path: string, source: string): PackFile {
  const plain = plainYaml(source)
  if (!plain) return parseWhole(path, source)
  let whole: PackFile | undefined
  const lineOf = (at: readonly PropertyKey[]): number => (whole ??= parseWhole(path, source)).lineOf(at)
  return { path, value: plain.value, faults: [], lineOf }
}

function parseWhole(path: string, source: string): PackFile {
  const { LineCounter, parseDocument } = wholeYaml()
  const lines = new LineCounter()
  const doc = parseDocument(source, { lineCounter: lines, prettyErrors: false, uniqueKeys: true })
  const faults = [...doc.errors, ...doc.warnings].map((e) => ({ line: lines.linePos(e.pos[0]).line, message: oneLine(e.message) }))
  return {
    path,
    value: faults.length ? null : toValue(doc, faults),
    faults,
    lineOf: (at) => lineOf(doc, lines, at),
  }
}

function toValue(doc: Document, faults: { line: number; message: string }[]): unknown {
  try {
    return doc.toJS({ maxAliasCount: 100 })
  } catch (error) {
    faults.push({ line: 1, message: oneLine(error instanceof Error ? error.message : String(error)) })
    return null
  }
}

function lineOf(doc: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth >= 0; depth--) {
    const start = startOf(doc, path.slice(0, depth))
    if (start !== null) return lines.linePos(start).line
  }
  return 1
}

/** Offset of a field's key where the path ends in one, else of the value: an empty value stands on no line of its own. */
function startOf(doc: Document, path: readonly PropertyKey[]): number | null {
  const { isMap, isNode, isScalar } = wholeYaml()
  const last = path.at(-1)
  const parent = path.length ? doc.getIn(path.slice(0, -1), true) : null
  const pair = isMap(parent) ? parent.items.find((p) => isScalar(p.key) && p.key.value === last) : undefined
  if (pair && isNode(pair.key) && pair.key.range) return pair.key.range[0]
  const node = path.length ? doc.getIn(path, true) : doc.contents
  return isNode(node) && node.range ? node.range[0] : null
}

function oneLine(message: string): string {
  return message.replace(/\s+/g, ' ').trim()
}
