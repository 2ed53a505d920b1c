import { Document, isMap, isScalar, isSeq, parseDocument, stringify, visit } from 'yaml'
import type { YAMLMap, YAMLSeq } from 'yaml'

/*
 * Changes of a pack's file that leave everything else in it as it stands, letter by letter: what is added is put between two characters of the
 * text. (The library's own writer keeps comments and order, but sets brackets, quotes and columns anew in rows that nobody touched.)
 */

/**
 * The text of a file with one more item at the end of a list in one of its rows.
 *
 * @param id of the row
 * @param field the list: `names`, `aliases`; made where the row has none
 * @param note said behind the new item, where it stands on a line of its own
 * @returns null where the file has no such row, or one that cannot be added to
 */
export function withItem(text: string, id: string, field: string, item: string, note: string | null): string | null {
  const row = rowOf(text, id)
  if (!row) return null
  const list: unknown = row.get(field, true)
  if (list === undefined) return withField(text, row, field, item)
  if (!isSeq(list) || !list.range) return null
  return list.flow ? inBrackets(text, list, item) : onItsOwnLine(text, list, item, note)
}

/** The text of a file with one more row at its end. `row` is written field by field; empty files and `[]` become a list of one. */
export function withRow(text: string, row: Readonly<Record<string, unknown>>): string | null {
  const { contents } = parseDocument(text)
  const lines = written(row)
  const eol = eolOf(text)
  if (contents === null || (isSeq(contents) && contents.items.length === 0)) {
    const range = contents?.range
    const kept = range && isSeq(contents) ? text.slice(0, range[0]) + text.slice(range[1]) : text
    return ended(kept, eol) + lines.replaceAll('\n', eol)
  }
  if (!isSeq(contents) || contents.flow || !contents.range) return null
  const indent = ' '.repeat(columnOf(text, contents.range[0]))
  return ended(text, eol) + (/\n\s*\n/.test(text) ? eol : '') + lines.replace(/^(?=.)/gm, indent).replaceAll('\n', eol)
}

/** A row on lines of its own, a position in brackets as packs have it. */
function written(row: Readonly<Record<string, unknown>>): string {
  const doc = new Document([row])
  visit(doc, {
    Seq: (_, list) => {
      if (list.items.every((item) => isScalar(item) && typeof item.value === 'number')) list.flow = true
    },
  })
  return doc.toString({ lineWidth: 0, flowCollectionPadding: false })
}

function rowOf(text: string, id: string): YAMLMap | null {
  const { contents } = parseDocument(text)
  if (!isSeq(contents)) return null
  const hasId = (row: YAMLMap): boolean => row.get('id') === id
  return contents.items.filter((row): row is YAMLMap.Parsed => isMap(row)).find(hasId) ?? null
}

function onItsOwnLine(text: string, list: YAMLSeq, item: string, note: string | null): string | null {
  const last: unknown = list.items.at(-1)
  if (!isScalar(last) || !last.range || !list.range) return null
  const eol = eolOf(text)
  const indent = ' '.repeat(columnOf(text, list.range[0]))
  const at = text.indexOf('\n', last.range[1])
  const before = at < 0 ? ended(text, eol) : text.slice(0, at + 1)
  return `${before}${indent}- ${scalar(item)}${note === null ? '' : ` # ${note}`}${eol}${at < 0 ? '' : text.slice(at + 1)}`
}

function inBrackets(text: string, list: YAMLSeq, item: string): string | null {
  const last: unknown = list.items.at(-1)
  const [start] = list.range ?? []
  if (start === undefined) return null
  if (last === undefined) return `${text.slice(0, start + 1)}${quotedInFlow(item)}${text.slice(start + 1)}`
  if (!isScalar(last) || !last.range) return null
  return `${text.slice(0, last.range[1])}, ${quotedInFlow(item)}${text.slice(last.range[1])}`
}

/** A list that the row had none of, behind its first field that is not the id. */
function withField(text: string, row: YAMLMap, field: string, item: string): string | null {
  const pair = row.items[Math.min(1, row.items.length - 1)]
  const { key, value } = pair
  if (!isScalar(key) || !key.range || !isScalar(value) || !value.range) return null
  const added = `${field}: [${quotedInFlow(item)}]`
  if (row.flow) return `${text.slice(0, value.range[1])}, ${added}${text.slice(value.range[1])}`
  const eol = eolOf(text)
  const indent = ' '.repeat(columnOf(text, key.range[0]))
  const at = text.indexOf('\n', value.range[1])
  const before = at < 0 ? ended(text, eol) : text.slice(0, at + 1)
  return `${before}${indent}${added}${eol}${at < 0 ? '' : text.slice(at + 1)}`
}

function scalar(item: string): string {
  return stringify(item, { lineWidth: 0 }).trimEnd()
}

/** Within brackets a comma or a bracket would end the item: what holds one is quoted. */
function quotedInFlow(item: string): string {
  return /[,[\]{}]/.test(item) ? JSON.stringify(item) : scalar(item)
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1)
}

function eolOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n'
}

function ended(text: string, eol: string): string {
  return text === '' || text.endsWith('\n') ? text : text + eol
}
