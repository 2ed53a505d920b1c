import { Failure } from '../../core/0-terms/failure.ts'

/** What is used of a tensor. */
export interface Tensor {
  readonly data: ArrayLike<number | bigint>
  readonly dims: readonly number[]
}

/** What is used of a loaded model. */
export interface Session {
  readonly inputNames: readonly string[]
  readonly outputNames: readonly string[]
  run(feeds: Readonly<Record<string, Tensor>>): Promise<Readonly<Record<string, Tensor | undefined>>>
}

/** What is used of a runtime: the native one and the one in WebAssembly have it in common. */
export interface Runtime {
  readonly InferenceSession: { create(model: Uint8Array, options: { readonly logSeverityLevel: number }): Promise<Session> }
  readonly Tensor: new (type: 'int64', data: BigInt64Array, dims: readonly number[]) => Tensor
}

/** What is used of a tokenizer. */
export interface PieceTokenizer {
  encode(text: string, options?: { readonly add_special_tokens?: boolean }): { readonly ids: readonly number[] }
}
export type TokenizerClass = new (tokenizer: object, config: object) => PieceTokenizer

/** The native runtime is several times faster; the other needs no binary for the machine. Whichever is installed is used, in this order. */
const RUNTIMES = ['onnxruntime-node', 'onnxruntime-web'] as const
const TOKENIZERS = ['@huggingface/tokenizers'] as const

/** @throws Failure `reader-package` when neither runtime is installed */
export async function loadRuntime(): Promise<Runtime> {
  const found = await loadPackage(RUNTIMES, ['InferenceSession', 'Tensor'], 'A local model needs a runtime')
  return found as Runtime
}

/** @throws Failure `reader-package` when it is not installed */
export async function loadTokenizerClass(): Promise<TokenizerClass> {
  const found = await loadPackage(TOKENIZERS, ['Tokenizer'], 'A local model needs the package that cuts words into its pieces')
  return (found as { readonly Tokenizer: TokenizerClass }).Tokenizer
}

/**
 * The first of several optional packages that is installed. They are imported by a name the compiler does not see, because they need not be there.
 *
 * @param exported what the package must export
 * @param need why it is needed, the beginning of a sentence
 * @throws Failure `reader-package` when none is installed, or one is and does not load
 */
export async function loadPackage(names: readonly string[], exported: readonly string[], need: string): Promise<object> {
  for (const name of names) {
    const found = await importIfThere(name)
    if (typeof found === 'object' && found !== null && exported.every((one) => one in found)) return found
  }
  const [first, ...others] = names
  const or = others.length ? ` (or ${others.join(', ')})` : ''
  throw new Failure('reader-package', `${need}. Install it: npm install ${first}${or}`, { package: first })
}

/** What the package exports; null when it is not installed. */
async function importIfThere(name: string): Promise<unknown> {
  try {
    return (await import(name)) as unknown
  } catch (error) {
    const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined
    if (code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND') return null
    const why = error instanceof Error ? error.message : String(error)
    throw new Failure('reader-package', `The package ${name} is installed and does not load (${why}). Install it anew, or remove it.`, {
      package: name,
    })
  }
}
