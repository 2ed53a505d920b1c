import type { ClaimId } from '../../core/0-terms/claim.ts'
import type { PageView } from './view.ts'

/** A form that stands in a sentence and not letter by letter in the words cited, and why it may. */
export interface ChangedForm {
  readonly shown: string
  readonly from: string
  readonly reason: string
  readonly cites: readonly ClaimId[]
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The forms of all sentences that a reader would not find again in the words: capitals, articles and publishers' own names are no change. */
export function changedForms(view: PageView): readonly ChangedForm[] {
  const { overview } = view
  const sentences = [
    overview.headline,
    ...overview.preamble,
    ...overview.matters.flatMap((matter) => matter.cells.flatMap((cell) => cell.sentences)),
    ...overview.statements.map((statement) => statement.sentence),
    ...overview.background,
  ]
  const forms = new Map<string, ChangedForm>()
  const readable = (text: string): string => text.replace(/\bc[0-9a-f]{16}\b/g, (id) => overview.claims[id]?.number ?? id)
  for (const { normalised, cites } of sentences) {
    for (const { shown, from, reason } of normalised) {
      if (plain(shown) === plain(from)) continue
      const form = { shown, from: readable(from), reason: readable(reason), cites }
      const key = `${form.shown}\n${form.from}\n${form.reason}`
      if (!forms.has(key)) forms.set(key, form)
    }
  }
  return [...forms.values()]
}
