import { z } from 'zod'
import type { Proposal } from '../../core/0-terms/proposal.ts'
import type { Span } from '../../core/0-terms/span.ts'

const completionSchema = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string().nullish() }), finish_reason: z.string().nullish() })).min(1),
})
const claimsSchema = z.object({ claims: z.array(z.unknown()) })
const KNOWN: ReadonlySet<string> = new Set(['words', 'context', 'sources', 'cue', 'kind', 'stance', 'party'])
/** How deep the values of fields nobody asked for are looked through. */
const DEPTH = 4

/** What a reply says: the model's own text, or why there is none. */
export type Completion = { readonly content: string } | { readonly fault: 'not-json' | 'not-a-completion' | 'cut-short' }

/** The text of the first choice in a reply of the chat protocol. */
export function completionOf(body: string): Completion {
  const value = jsonOrNothing(body)
  if (value === undefined) return { fault: 'not-json' }
  const checked = completionSchema.safeParse(value)
  if (!checked.success) return { fault: 'not-a-completion' }
  const { message, finish_reason: end } = checked.data.choices[0]
  return end === 'length' ? { fault: 'cut-short' } : { content: message.content ?? '' }
}

/** The proposals in a model's text, nothing of them believed; null when it is not the JSON that was asked for. */
export function proposalsOf(content: string, within: Span): readonly Proposal[] | null {
  const checked = claimsSchema.safeParse(jsonOrNothing(bareJson(content)))
  return checked.success ? checked.data.claims.map((claim) => proposalOf(claim, within)) : null
}

/** Without the model's thinking aloud and the fence that many put around JSON. */
function bareJson(content: string): string {
  const answer = content.replace(/^\s*<think>[^]*?<\/think>/, '').trim()
  return /^```(?:json)?\s*([^]*?)\s*```$/.exec(answer)?.[1] ?? answer
}

function jsonOrNothing(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

function proposalOf(claim: unknown, within: Span): Proposal {
  const field = (name: string): unknown => (typeof claim === 'object' && claim !== null ? Reflect.get(claim, name) : undefined)
  const text = (name: string): string | null => {
    const value = field(name)
    return typeof value === 'string' && value.trim() !== '' ? value : null
  }
  const sources = field('sources')
  const extra = typeof claim === 'object' && claim !== null ? Object.entries(claim).filter(([name]) => !KNOWN.has(name)) : []
  return {
    words: text('words') ?? '',
    start: null,
    context: text('context'),
    sources: (Array.isArray(sources) ? sources : [sources]).filter((one): one is string => typeof one === 'string' && one.trim() !== ''),
    cue: text('cue'),
    kind: text('kind'),
    stance: text('stance'),
    party: text('party'),
    notes: extra.flatMap(([, value]) => leaves(value, DEPTH)),
    within,
  }
}

/** Every text and number in a value, as text. */
function leaves(value: unknown, depth: number): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'number') return [String(value)]
  if (typeof value !== 'object' || value === null || depth === 0) return []
  return Object.values(value).flatMap((inner) => leaves(inner, depth - 1))
}
