import { Failure } from '../../core/0-terms/failure.ts'
import type { Document } from '../../core/2-document/document.ts'
import { TokenFlag } from '../../core/2-document/tokens.ts'
import type { PieceTokenizer, Runtime, Session, Tensor } from './packages.ts'

/** A classifier ready to label: its session, how it cuts words, which labels it gives. */
export interface Classifier {
  readonly runtime: Runtime
  readonly session: Session
  readonly tokenizer: PieceTokenizer
  /** Does a piece tell whether white space stood before it? Then words are cut with it. */
  readonly spaced: boolean
  /** For each of the model's labels, its index in the labels of a reader. */
  readonly labels: Uint8Array
  /** Most pieces a window holds, marks of beginning and end included. */
  readonly window: number
}

/** Words of a window: for each, its token in the document and where its first piece stands. */
interface Window {
  readonly ids: number[]
  readonly tokens: { readonly token: number; readonly at: number }[]
}

/**
 * Labels every token of a document, window by window of whole sentences; a sentence that fills more than one is cut. A word is cut into pieces by itself, as in training with
 * words given apart, and gets the label of its first piece.
 *
 * @throws Failure `reader-settings` when the model's inputs or outputs are not those of a token classifier
 */
export async function labelDocument(c: Classifier, doc: Document): Promise<Uint8Array> {
  const labels = new Uint8Array(doc.tokens.n)
  const marks = marksOf(c.tokenizer)
  for (const window of windowsOf(c, doc, marks.before.length + marks.after.length)) {
    const ids = [...marks.before, ...window.ids, ...marks.after]
    const logits = await classify(c, ids)
    for (const { token, at } of window.tokens) labels[token] = c.labels[top(logits, at + marks.before.length, c.labels.length)]
  }
  return labels
}

/** The pieces that mark beginning and end, found by what the tokenizer puts around a word. */
function marksOf(tokenizer: PieceTokenizer): { readonly before: readonly number[]; readonly after: readonly number[] } {
  const bare = tokenizer.encode('a', { add_special_tokens: false }).ids
  const whole = tokenizer.encode('a').ids
  const from = whole.findIndex((_, k) => bare.every((id, n) => whole[k + n] === id))
  return from < 0 ? { before: [], after: [] } : { before: whole.slice(0, from), after: whole.slice(from + bare.length) }
}

function windowsOf(c: Classifier, doc: Document, marks: number): Window[] {
  const most = Math.max(1, c.window - marks)
  const out: Window[] = []
  const known = new Map<string, readonly number[]>()
  for (let s = 0; s < doc.sentences.n; s++) {
    const words: { token: number; ids: readonly number[] }[] = []
    for (let i = doc.sentences.from[s]; i < doc.sentences.to[s]; i++)
      words.push({ token: i, ids: piecesOf(c, doc, i, known).slice(0, most) })
    const size = words.reduce((n, word) => n + word.ids.length, 0)
    const last = out.at(-1)
    if (!last || last.ids.length + Math.min(size, most) > most) out.push({ ids: [], tokens: [] })
    for (const { token, ids } of words) {
      if ((out.at(-1)?.ids.length ?? 0) + ids.length > most) out.push({ ids: [], tokens: [] })
      const window = out[out.length - 1]
      if (ids.length) window.tokens.push({ token, at: window.ids.length })
      window.ids.push(...ids)
    }
  }
  return out.filter((window) => window.ids.length > 0)
}

function piecesOf(c: Classifier, doc: Document, i: number, known: Map<string, readonly number[]>): readonly number[] {
  const { tokens } = doc
  const word = tokens.text.slice(tokens.start[i], tokens.end[i])
  const text = c.spaced && tokens.flag[i] & TokenFlag.spaceBefore ? ` ${word}` : word
  const found = known.get(text) ?? c.tokenizer.encode(text, { add_special_tokens: false }).ids
  known.set(text, found)
  return found
}

async function classify({ runtime, session, labels }: Classifier, ids: readonly number[]): Promise<Tensor> {
  const dims = [1, ids.length]
  const filled = (value: (k: number) => number): Tensor =>
    new runtime.Tensor(
      'int64',
      BigInt64Array.from(ids, (_, k) => BigInt(value(k))),
      dims,
    )
  const feeds: Record<string, Tensor> = {}
  for (const name of session.inputNames) {
    if (name === 'input_ids') feeds[name] = filled((k) => ids[k])
    else if (name === 'attention_mask') feeds[name] = filled(() => 1)
    else if (name === 'token_type_ids') feeds[name] = filled(() => 0)
    else throw notAClassifier(`wants an input "${name}"`)
  }
  const logits = (await session.run(feeds))[session.outputNames[0]]
  const [one, length, each] = logits?.dims ?? []
  if (!logits || one !== 1 || length !== ids.length || each !== labels.length)
    throw notAClassifier(`gives ${logits?.dims.join(' by ') ?? 'nothing'} where ${[1, ids.length, labels.length].join(' by ')} is due`)
  return logits
}

function notAClassifier(what: string): Failure {
  return new Failure('reader-settings', `The model ${what}. Use a token classifier whose labels are those in its config.json.`)
}

/** The likeliest label of a piece; the first on a tie. */
function top({ data }: Tensor, piece: number, labels: number): number {
  let best = 0
  for (let k = 1; k < labels; k++) if (data[piece * labels + k] > data[piece * labels + best]) best = k
  return best
}
