/** Thrown inside, and never out: the text holds something that only a whole YAML parser should judge. */
class Unsure extends Error {}

interface Line {
  readonly indent: number
  /** Without indent and without blanks behind. */
  readonly text: string
}

/** The lines that say something, and where the reading of them is. */
interface Lines {
  readonly all: readonly Line[]
  at: number
}

const KEY = /^([A-Za-z_][\w-]*):(?: +|$)/
const KEY_IN_FLOW = /([A-Za-z_][\w-]*): +/y
/** A plain scalar between brackets: it ends before a mark of the list, and holds nothing that could be another mark. */
const PLAIN_IN_FLOW = /[^\s,[\]{}#&*!|>'"%@`?:-][^,[\]{}#:\n]*|-?\d[\d.]*/y
const PLAIN = /^(?:[^\s,[\]{}#&*!|>'"%@`?:-]|-?\d[\d.]*$)/
const QUOTED = /"([^"\\\n]*)"|'((?:[^'\n]|'')*)'/y
/** Brackets, and quotation marks at the beginning of a value; the apostrophe in a word is neither. */
const MARK = /[[\]{}]|(?<=[,[{:]\s*)(["'])/g
const WHOLE_NUMBER = /^[-+]?\d+$/
const DECIMAL = /^[-+]?(?:\.\d+|\d+\.\d*)$/
/** Numbers written in other ways, or a text that looks like one: left to the whole parser. */
const LIKE_A_NUMBER = /^[-+]?(?:\.|0[ox]|\d+(?:\.\d*)?[eE])/
const WORDS: Readonly<Record<string, boolean | null>> = {
  true: true,
  True: true,
  TRUE: true,
  false: false,
  False: false,
  FALSE: false,
  null: null,
  Null: null,
  NULL: null,
  '~': null,
}

/**
 * Reads the plain part of YAML that packs are written in: maps, lists, lists in brackets, words and numbers. That takes a tenth of the time of a whole parser,
 * which keeps every mark for later.
 *
 * @returns what `yaml` makes of the same text; undefined where the text holds anything else (anchors, tags, texts over several lines, a key given
 *   twice, any fault), so that the whole parser has the word
 */
export function plainYaml(source: string): { readonly value: unknown } | undefined {
  if (/[\t\r\0\ufeff]/.test(source)) return undefined
  try {
    const lines: Lines = { all: linesOf(source), at: 0 }
    if (lines.all.length === 0) return undefined
    const value = blockAt(lines, 0)
    return lines.at === lines.all.length ? { value } : undefined
  } catch (error) {
    if (error instanceof Unsure) return undefined
    throw error
  }
}

function linesOf(source: string): Line[] {
  const lines: Line[] = []
  for (const whole of source.split('\n')) {
    const text = whole.trim()
    if (text !== '' && text[0] !== '#') lines.push({ indent: whole.indexOf(text[0]), text })
  }
  return lines
}

/** The map or list whose first line stands at `indent`. */
function blockAt(lines: Lines, indent: number): unknown {
  const { text, indent: own } = lines.all[lines.at]
  if (own !== indent) throw new Unsure()
  return text.startsWith('- ') ? listAt(lines, indent) : mapAt(lines, indent, text)
}

function listAt(lines: Lines, indent: number): unknown[] {
  const rows: unknown[] = []
  for (let line = lines.all[lines.at]; line?.indent === indent && line.text.startsWith('- '); line = lines.all[lines.at]) {
    const inside = line.text.slice(2)
    if (KEY.test(inside)) rows.push(mapAt(lines, indent + 2, inside))
    else rows.push(valueOf(lines, inside, indent))
  }
  endsAt(lines, indent)
  return rows
}

/** What stands behind a list or map stands further out, or the text is of another kind. */
function endsAt(lines: Lines, indent: number): void {
  const next = lines.all[lines.at]
  if (next !== undefined && next.indent > indent) throw new Unsure()
}

/** @param first the map's first line from its key on: it may stand behind the dash of a list */
function mapAt(lines: Lines, indent: number, first: string): object {
  const entries = new Map<string, unknown>()
  for (let text: string | null = first; text !== null; text = nextOf(lines, indent)) {
    const key = KEY.exec(text)
    if (!key || Object.hasOwn(WORDS, key[1]) || key[1] === '__proto__' || entries.has(key[1])) throw new Unsure()
    const rest = text.slice(key[0].length)
    entries.set(key[1], rest === '' ? below(lines, indent) : valueOf(lines, rest, indent))
  }
  endsAt(lines, indent)
  return Object.fromEntries(entries)
}

function nextOf(lines: Lines, indent: number): string | null {
  const line = lines.all[lines.at]
  return line !== undefined && line.indent === indent && !line.text.startsWith('- ') ? line.text : null
}

/** What stands under a key: further in, a list at the key's own indent, or nothing. */
function below(lines: Lines, indent: number): unknown {
  lines.at++
  const next = lines.all[lines.at]
  if (next === undefined || next.indent < indent) return null
  if (next.indent > indent) return blockAt(lines, next.indent)
  return next.text.startsWith('- ') ? listAt(lines, indent) : null
}

/** A value that begins on this line; the reading stands behind it afterwards. */
function valueOf(lines: Lines, text: string, indent: number): unknown {
  const first = text[0]
  if (first === '[' || first === '{') return flowAt(lines, text, indent)
  lines.at++
  if (first === '"' || first === "'") {
    const { value, end } = quotedAt(text, 0)
    if (end !== text.length) throw new Unsure()
    return value
  }
  const bare = withoutComment(text)
  if (!PLAIN.test(bare) || bare.includes(': ') || bare.endsWith(':')) throw new Unsure()
  return scalar(bare)
}

function withoutComment(text: string): string {
  const at = text.indexOf(' #')
  return at < 0 ? text : text.slice(0, at).trimEnd()
}

function quotedAt(text: string, at: number): { readonly value: string; readonly end: number } {
  QUOTED.lastIndex = at
  const found = QUOTED.exec(text)
  if (!found) throw new Unsure()
  return { value: found[1] ?? found[2].replaceAll("''", "'"), end: QUOTED.lastIndex }
}

function scalar(text: string): unknown {
  if (Object.hasOwn(WORDS, text)) return WORDS[text]
  if (WHOLE_NUMBER.test(text) || DECIMAL.test(text)) return Number(text)
  if (LIKE_A_NUMBER.test(text)) throw new Unsure()
  return text
}

/** Reads a list or map in brackets, which may go on over further lines that stand further in. */
function flowAt(lines: Lines, first: string, indent: number): unknown {
  let text = first
  while (!closed(text)) {
    lines.at++
    const next = lines.all[lines.at]
    if (next === undefined || next.indent <= (/^[\]}]/.test(next.text) ? Math.max(0, indent - 1) : indent)) throw new Unsure()
    text += `\n${next.text}`
  }
  lines.at++
  const flow = new Flow(text)
  const value = flow.value()
  if (flow.at !== text.length) throw new Unsure()
  return value
}

/** A text in brackets ends with the line that ends in one; what stands between is judged when it is read. */
function closed(text: string): boolean {
  const last = text.at(-1)
  if (last !== ']' && last !== '}') return false
  let depth = 0
  MARK.lastIndex = 0
  for (let found = MARK.exec(text); found; found = MARK.exec(text)) {
    if (found[1] !== undefined) MARK.lastIndex = quotedAt(text, MARK.lastIndex - 1).end
    else depth += found[0] === '[' || found[0] === '{' ? 1 : -1
  }
  return depth === 0
}

class Flow {
  readonly text: string
  at = 0

  constructor(text: string) {
    this.text = text
  }

  value(): unknown {
    const c = this.text[this.at]
    if (c === '[') return this.list()
    if (c === '{') return this.map()
    if (c === '"' || c === "'") {
      const { value, end } = quotedAt(this.text, this.at)
      this.at = end
      return value
    }
    return this.plain()
  }

  private plain(): unknown {
    PLAIN_IN_FLOW.lastIndex = this.at
    const found = PLAIN_IN_FLOW.exec(this.text)
    if (!found) throw new Unsure()
    this.at = PLAIN_IN_FLOW.lastIndex
    return scalar(found[0].trimEnd())
  }

  private list(): unknown[] {
    const rows: unknown[] = []
    for (this.open(); this.text[this.at] !== ']'; this.next(']')) rows.push(this.value())
    this.at++
    return rows
  }

  private map(): object {
    const entries = new Map<string, unknown>()
    for (this.open(); this.text[this.at] !== '}'; this.next('}')) {
      KEY_IN_FLOW.lastIndex = this.at
      const key = KEY_IN_FLOW.exec(this.text)
      if (!key || Object.hasOwn(WORDS, key[1]) || key[1] === '__proto__' || entries.has(key[1])) throw new Unsure()
      this.at = KEY_IN_FLOW.lastIndex
      entries.set(key[1], this.value())
    }
    this.at++
    return Object.fromEntries(entries)
  }

  private open(): void {
    this.at++
    this.blanks()
  }

  /** Over the comma to the next value, or to the bracket that ends them; a comma may stand before it. */
  private next(end: string): void {
    this.blanks()
    if (this.text[this.at] === end) return
    if (this.text[this.at] !== ',') throw new Unsure()
    this.at++
    this.blanks()
  }

  private blanks(): void {
    while (this.text[this.at] === ' ' || this.text[this.at] === '\n') this.at++
  }
}
