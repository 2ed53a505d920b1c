import { foldCode, foldHash } from './fold.ts'

/** What the trie needs of a token table: see `Tokens` of 2-document, which has all of these columns. */
export interface TokenColumns {
  readonly text: string
  readonly n: number
  readonly start: Int32Array
  readonly end: Int32Array
  readonly flag: Uint8Array
  readonly fold: Int32Array
}

/** The bits of `flag` read here; the same numbers as `TokenFlag` (a test compares them). */
export const CaseFlag = { capital: 1, allCaps: 2, spaceBefore: 4, paragraphBefore: 16 } as const

/** A name to be found, with the number its finder gets back. Several names may carry one value and one name several values. */
export interface TrieName {
  readonly text: string
  readonly value: number
}

/**
 * A trie over folded words: an edge is (node, hash of a folded token) → node, in one open-addressing table of flat Int32Arrays, so that 200,000
 * names cost a few megabytes and a step costs one probe. A hash may collide, so that a hit is verified against the name's letters.
 */
export interface Trie {
  readonly size: number
  readonly mask: number
  readonly edgeNode: Int32Array
  readonly edgeHash: Int32Array
  readonly edgeTo: Int32Array
  /** First name that ends at a node, or -1, and the next one that ends there. */
  readonly nodeName: Int32Array
  readonly nextName: Int32Array
  readonly value: Int32Array
  /** The folded words of all names, without hyphens and spaces, and where each begins. */
  readonly letters: Uint16Array
  readonly lettersFrom: Int32Array
  /** Which word (hyphens not counted) must be capitalised, or -1; `guardCaps`: it must be all capitals ("US" is not "us" or "Us"). */
  readonly guard: Int8Array
  readonly guardCaps: Uint8Array
}

/** A hit, filled in place by `longestMatch`: tokens [at, end) and the values of all names that stand there. */
export interface TrieHit {
  end: number
  values: number[]
}

interface Growing {
  edgeNode: Int32Array
  edgeHash: Int32Array
  edgeTo: Int32Array
  mask: number
  nodes: number
}

const isHyphenCode = (c: number): boolean => c === 45 || c === 0x2010 || c === 0x2011
const slotOf = (node: number, hash: number, mask: number): number =>
  (Math.imul(node, 0x9e3779b1) ^ Math.imul(hash, 0x85ebca6b) ^ (hash >>> 15)) & mask

function isHyphen(t: TokenColumns, i: number): boolean {
  return t.end[i] - t.start[i] === 1 && isHyphenCode(t.text.charCodeAt(t.start[i]))
}

/** A hyphen that joins two words with no space on either side. */
function joins(t: TokenColumns, i: number): boolean {
  return isHyphen(t, i) && (t.flag[i] & CaseFlag.spaceBefore) === 0 && i + 1 < t.n && (t.flag[i + 1] & CaseFlag.spaceBefore) === 0
}

function step(g: Growing | Trie, node: number, hash: number): number {
  let s = slotOf(node, hash, g.mask)
  while (g.edgeTo[s] !== 0) {
    if (g.edgeNode[s] === node && g.edgeHash[s] === hash) return g.edgeTo[s]
    s = (s + 1) & g.mask
  }
  return 0
}

function put(g: Growing, node: number, hash: number, to: number): void {
  let s = slotOf(node, hash, g.mask)
  while (g.edgeTo[s] !== 0) s = (s + 1) & g.mask
  g.edgeNode[s] = node
  g.edgeHash[s] = hash
  g.edgeTo[s] = to
}

/** Room for the words of all names, were they all different; shared beginnings leave it emptier. */
function growing(words: number): Growing {
  const size = 2 ** Math.max(4, Math.ceil(Math.log2(words * 1.25 + 1)))
  return { edgeNode: new Int32Array(size), edgeHash: new Int32Array(size), edgeTo: new Int32Array(size), mask: size - 1, nodes: 0 }
}

function stepOrAdd(g: Growing, node: number, hash: number): number {
  const found = step(g, node, hash)
  if (found) return found
  put(g, node, hash, ++g.nodes)
  return g.nodes
}

/** Folded letters of token `i` into `out` from `p`. */
function writeFolded(t: TokenColumns, i: number, out: Uint16Array, p: number): number {
  for (let k = t.start[i]; k < t.end[i]; k++) out[p++] = foldCode(t.text.charCodeAt(k))
  return p
}

/** The word a match must show with a capital: the first capitalised one that is not a common office word, or else the first capitalised one. */
function guardOf(t: TokenColumns, from: number, to: number, common: ReadonlySet<number>): { at: number; caps: boolean } {
  let first = -1,
    token = -1
  for (let k = from, w = -1; k < to; k++) {
    if (isHyphen(t, k)) continue
    w++
    if ((t.flag[k] & CaseFlag.capital) === 0) continue
    if (first < 0) {
      first = w
      token = k
    }
    if (!common.has(t.fold[k])) {
      first = w
      token = k
      break
    }
  }
  if (first < 0 || first > 127) return { at: -1, caps: false }
  return { at: first, caps: (t.flag[token] & CaseFlag.allCaps) !== 0 && t.end[token] - t.start[token] <= 4 }
}

/** Rows of the names under construction. */
interface NameRows {
  readonly letters: Uint16Array
  readonly lettersFrom: Int32Array
  readonly guard: Int8Array
  readonly guardCaps: Uint8Array
  readonly end: Int32Array
}

/** Puts name `i`, tokens [from, to) of `t`, into the trie and its rows. */
function insert(g: Growing, rows: NameRows, i: number, t: TokenColumns, from: number, to: number, common: ReadonlySet<number>): void {
  let node = 0,
    p = rows.lettersFrom[i]
  for (let k = from; k < to; k++) {
    if (isHyphen(t, k)) continue
    p = writeFolded(t, k, rows.letters, p)
    node = stepOrAdd(g, node, t.fold[k])
  }
  const { at, caps } = guardOf(t, from, to, common)
  rows.lettersFrom[i + 1] = p
  rows.end[i] = node
  rows.guard[i] = at
  rows.guardCaps[i] = caps ? 1 : 0
}

/**
 * Builds a trie of names. All names are cut in one run, a blank line between them: a table for each name would take twenty times as long.
 * @param cut the tokenizer by which texts are cut too: a name matches only when both fall into the same words
 * @param common folded words that texts also write small inside a name ("ministry"), so that they cannot serve as the capitalised witness
 */
export function buildTrie(names: readonly TrieName[], cut: (text: string) => TokenColumns, common: ReadonlySet<string> = new Set()): Trie {
  const n = names.length,
    text = names.map((name) => name.text.replace(/\s+/g, ' ')).join('\n\n'),
    t = cut(text),
    g = growing(t.n)
  const rows: NameRows = {
    letters: new Uint16Array(text.length),
    lettersFrom: new Int32Array(n + 1),
    guard: new Int8Array(n),
    guardCaps: new Uint8Array(n),
    end: new Int32Array(n),
  }
  const commonHash = new Set([...common].map((word) => foldHash(word)))
  for (let i = 0, offset = 0, token = 0; i < n; i++) {
    offset = Math.max(text.indexOf('\n\n', offset), offset)
    const stop = i === n - 1 ? text.length : offset
    const from = token
    while (token < t.n && t.start[token] < stop) token++
    insert(g, rows, i, t, from, token, commonHash)
    offset += 2
  }
  return { ...g, size: n, ...chain(rows.end, g.nodes), ...rows, value: Int32Array.from(names, (name) => name.value) }
}

/** Names by the node they end at, in the order given. */
function chain(end: Int32Array, nodes: number): { nodeName: Int32Array; nextName: Int32Array } {
  const nodeName = new Int32Array(nodes + 1).fill(-1),
    nextName = new Int32Array(end.length).fill(-1)
  for (let i = end.length - 1; i >= 0; i--) {
    if (end[i] === 0) continue
    nextName[i] = nodeName[end[i]]
    nodeName[end[i]] = i
  }
  return { nodeName, nextName }
}

/** Are the words of tokens [at, end) those of name `i`, with the capital it asks for? */
function verify(trie: Trie, i: number, t: TokenColumns, at: number, end: number): boolean {
  let p = trie.lettersFrom[i],
    word = -1
  const stop = trie.lettersFrom[i + 1]
  for (let k = at; k < end; k++) {
    if (isHyphen(t, k)) continue
    if (++word === trie.guard[i]) {
      const need = trie.guardCaps[i] ? CaseFlag.allCaps : CaseFlag.capital
      if ((t.flag[k] & need) === 0) return false
    }
    for (let c = t.start[k]; c < t.end[k]; c++) if (foldCode(t.text.charCodeAt(c)) !== trie.letters[p++]) return false
  }
  return p === stop
}

function collect(trie: Trie, node: number, t: TokenColumns, at: number, end: number): number[] {
  const values: number[] = []
  for (let i = trie.nodeName[node]; i >= 0; i = trie.nextName[i]) {
    if (!values.includes(trie.value[i]) && verify(trie, i, t, at, end)) values.push(trie.value[i])
  }
  return values
}

/**
 * The longest name that begins at token `at`. Hyphens inside a name are optional on both sides ("al-Bab", "Al Bab"); no name crosses a paragraph.
 * @returns whether there is one; `hit` then holds where it ends (a token) and every value that name has
 */
export function longestMatch(trie: Trie, t: TokenColumns, at: number, hit: TrieHit): boolean {
  let node = 0,
    found = false
  for (let k = at; k < t.n; k++) {
    if (k > at && (t.flag[k] & CaseFlag.paragraphBefore) !== 0) break
    if (k > at && joins(t, k)) continue
    node = step(trie, node, t.fold[k])
    if (node === 0) break
    if (trie.nodeName[node] < 0) continue
    const values = collect(trie, node, t, at, k + 1)
    if (values.length === 0) continue
    hit.end = k + 1
    hit.values = values
    found = true
  }
  return found
}
