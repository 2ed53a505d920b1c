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
const TOKENIZERS = '@huggingface/tokenizers'

/** @throws Failure `reader-package` when neither runtime is installed */
export async function loadRuntime(): Promise<Runtime> {
  for (const name of RUNTIMES) {
    const found = await importIfThere(name)
    if (hasAll(found, ['InferenceSession', 'Tensor'])) return found as Runtime
  }
  throw new Failure('reader-package', `A local model needs a runtime. Install one: npm install ${RUNTIMES[0]} (or ${RUNTIMES[1]})`, {
    package: RUNTIMES[0],
  })
}

/** @throws Failure `reader-package` when it is not installed */
export async function loadTokenizerClass(): Promise<TokenizerClass> {
  const found = await importIfThere(TOKENIZERS)
  if (hasAll(found, ['Tokenizer'])) return (found as { readonly Tokenizer: TokenizerClass }).Tokenizer
  throw new Failure(
    'reader-package',
    `A local model needs the package that cuts words into its pieces. Install it: npm install ${TOKENIZERS}`,
    {
      package: TOKENIZERS,
    },
  )
}

/** Optional packages are imported by a name the compiler does not see; one that is not installed, or breaks on loading, counts as not there. */
async function importIfThere(name: string): Promise<unknown> {
  try {
    return (await import(name)) as unknown
  } catch (error) {
    if (isMissing(error)) return null
    const why = error instanceof Error ? error.message : String(error)
    throw new Failure('reader-package', `The package ${name} is installed and does not load (${why}). Install it anew, or remove it.`, {
      package: name,
    })
  }
}

function isMissing(error: unknown): boolean {
  const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined
  return code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND'
}

function hasAll(module: unknown, names: readonly string[]): boolean {
  return typeof module === 'object' && module !== null && names.every((name) => name in module)
}
