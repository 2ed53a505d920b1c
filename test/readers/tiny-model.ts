import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { TOKEN_LABELS, type TokenLabel } from '../../src/core/3-claims/8-proposals/from-labels.ts'

/**
 * A token classifier that a person can check by hand: each word of its vocabulary has one label, whatever stands around it. Its graph is one Gather: the table's row of
 * each input id is its logits. Written as protobuf here, so that the tests run a model in the runtime without a file of weights in the repository.
 */
export interface TinyModel {
  readonly words: Readonly<Record<string, TokenLabel>>
  /** Inputs the graph declares besides `input_ids`, and ignores. */
  readonly inputs?: readonly string[]
  /** Most pieces at once, told in config.json. */
  readonly longest?: number
}

const MARKS = ['[PAD]', '[UNK]', '[CLS]', '[SEP]'] as const

/** Writes model.onnx, config.json and tokenizer.json into a folder, as an export of a trained model has them. */
export function writeTinyModel(folder: string, { words, inputs = ['attention_mask'], longest = 64 }: TinyModel): string {
  const vocabulary = [...MARKS, ...Object.keys(words)]
  const logits = vocabulary.flatMap((word) => TOKEN_LABELS.map((label) => (label === (words[word] ?? 'O') ? 4 : -1)))
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'model.onnx'), modelProto(logits, vocabulary.length, TOKEN_LABELS.length, ['input_ids', ...inputs]))
  writeFileSync(
    join(folder, 'config.json'),
    JSON.stringify({ id2label: Object.fromEntries(TOKEN_LABELS.map((label, k) => [k, label])), max_position_embeddings: longest }),
  )
  writeFileSync(join(folder, 'tokenizer.json'), JSON.stringify(tokenizerOf(vocabulary)))
  return folder
}

function tokenizerOf(vocabulary: readonly string[]): object {
  const vocab = Object.fromEntries(vocabulary.map((word, k) => [word, k]))
  const special = (id: string) => ({ id, ids: [vocab[id]], tokens: [id] })
  return {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: MARKS.map((content, id) => ({
      id,
      content,
      single_word: false,
      lstrip: false,
      rstrip: false,
      normalized: false,
      special: true,
    })),
    normalizer: { type: 'BertNormalizer', clean_text: true, handle_chinese_chars: true, strip_accents: null, lowercase: true },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    post_processor: {
      type: 'TemplateProcessing',
      single: [
        { SpecialToken: { id: '[CLS]', type_id: 0 } },
        { Sequence: { id: 'A', type_id: 0 } },
        { SpecialToken: { id: '[SEP]', type_id: 0 } },
      ],
      pair: [],
      special_tokens: { '[CLS]': special('[CLS]'), '[SEP]': special('[SEP]') },
    },
    decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
    model: { type: 'WordPiece', unk_token: '[UNK]', continuing_subword_prefix: '##', max_input_chars_per_word: 100, vocab },
  }
}

const INT64 = 7,
  FLOAT = 1

/** ModelProto of one node: logits = Gather(table, input_ids). Field numbers are those of onnx.proto. */
function modelProto(table: readonly number[], rows: number, columns: number, inputs: readonly string[]): Uint8Array {
  const node = [text(1, 'table'), text(1, 'input_ids'), text(2, 'logits'), text(4, 'Gather')].flat()
  const weights = [
    ...number(1, rows),
    ...number(1, columns),
    ...number(2, FLOAT),
    ...text(8, 'table'),
    ...bytes(9, [...new Uint8Array(Float32Array.from(table).buffer)]),
  ]
  const graph = [
    ...bytes(1, node),
    ...text(2, 'tiny'),
    ...bytes(5, weights),
    ...inputs.flatMap((name) => bytes(11, valueInfo(name, INT64, ['batch', 'length']))),
    ...bytes(12, valueInfo('logits', FLOAT, ['batch', 'length', columns])),
  ]
  return Uint8Array.from([...number(1, 8), ...text(2, 'test'), ...bytes(7, graph), ...bytes(8, number(2, 13))])
}

function valueInfo(name: string, type: number, dims: readonly (string | number)[]): number[] {
  const shape = dims.flatMap((dim) => bytes(1, typeof dim === 'string' ? text(2, dim) : number(1, dim)))
  return [...text(1, name), ...bytes(2, bytes(1, [...number(1, type), ...bytes(2, shape)]))]
}

function varint(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))]
}

const number = (field: number, value: number): number[] => [...varint(field * 8), ...varint(value)]

function bytes(field: number, value: readonly number[]): number[] {
  return [...varint(field * 8 + 2), ...varint(value.length), ...value]
}

const text = (field: number, value: string): number[] => bytes(field, [...Buffer.from(value)])
