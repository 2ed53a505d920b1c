import { Failure } from '../core/0-terms/failure.ts'
import { wholeYaml } from '../pack/whole-yaml.ts'

/** What may stand in front of a report, between two lines of "---". Other keys are left alone. */
export const FRONT_MATTER_KEYS = ['title', 'publisher', 'published', 'url', 'language', 'notice', 'captured', 'pack'] as const
export type FrontMatterKey = (typeof FRONT_MATTER_KEYS)[number]
export type FrontMatterFields = Readonly<Partial<Record<FrontMatterKey, string>>>

export interface FrontMatter {
  readonly fields: FrontMatterFields
  /** Where the report itself begins in the source. */
  readonly end: number
}

/** A text that begins with a rule does not go on like this. */
const BEGINS = new RegExp(`^\\ufeff?---[ \\t]*\\r?\\n(?:${FRONT_MATTER_KEYS.join('|')})[ \\t]*:`)

const NONE: FrontMatter = { fields: {}, end: 0 }
/** The block may be long, but what does not close within this many units is a text that begins with a rule. */
const REACH = 20_000

/**
 * The front matter of a report: YAML between two lines of "---" at its very beginning. A text that merely begins with a rule has none.
 *
 * @throws Failure `front-matter` when it is not closed, not valid YAML, or a field is not one line of text
 */
export function readFrontMatter(name: string, source: string): FrontMatter {
  const found = /^\ufeff?---[ \t]*\r?\n([^]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(source.slice(0, REACH))
  if (!found && BEGINS.test(source)) throw refusal(name, 1, 'is not closed; put a line of "---" behind its last field')
  if (!found || !/^[\w-]+[ \t]*:/m.test(found[1])) return NONE
  const { LineCounter, parseDocument } = wholeYaml()
  const lines = new LineCounter()
  const yaml = parseDocument(found[1], { lineCounter: lines })
  const fault = yaml.errors[0]
  if (fault)
    throw refusal(
      name,
      lines.linePos(fault.pos[0]).line + 1,
      'is not valid YAML; put quotes round text that holds ": " or begins with a mark',
    )
  const value: unknown = yaml.toJS()
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return NONE
  return { fields: fieldsOf(name, found[1], value), end: found[0].length }
}

function fieldsOf(name: string, block: string, value: object): FrontMatterFields {
  const fields: Partial<Record<FrontMatterKey, string>> = {}
  for (const key of FRONT_MATTER_KEYS) {
    const given: unknown = Reflect.get(value, key)
    if (given === undefined || given === null || given === '') continue
    if (typeof given !== 'string' && typeof given !== 'number' && typeof given !== 'boolean')
      throw refusal(name, lineOf(block, key), `gives "${key}" as a list or map; write one line of text`)
    fields[key] = String(given).trim()
  }
  return fields
}

function lineOf(block: string, key: string): number {
  return block.split('\n').findIndex((line) => line.startsWith(key)) + 2
}

function refusal(name: string, line: number, what: string): Failure {
  return new Failure('front-matter', `${name}:${line}: the front matter ${what}.`, { file: name, line })
}
