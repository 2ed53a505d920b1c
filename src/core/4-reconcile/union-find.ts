/** Disjoint sets over 0..n-1, with path halving. The root of a set is always its smallest member, so that results do not depend on the order of joins. */
export class UnionFind {
  readonly parent: Int32Array
  constructor(n: number) {
    this.parent = Int32Array.from({ length: n }, (_, i) => i)
  }

  root(i: number): number {
    const p = this.parent
    while (p[i] !== i) {
      p[i] = p[p[i]]
      i = p[i]
    }
    return i
  }

  join(a: number, b: number): void {
    const ra = this.root(a)
    const rb = this.root(b)
    if (ra !== rb) this.parent[Math.max(ra, rb)] = Math.min(ra, rb)
  }
}

/** Which members must not come into one set, beside the sets themselves: join through it, so that it follows them. */
export class KeptApart {
  private readonly sets: UnionFind
  /** By root: members that must stay out of its set. */
  private readonly enemies = new Map<number, number[]>()
  constructor(sets: UnionFind) {
    this.sets = sets
  }

  split(a: number, b: number): void {
    this.add(this.sets.root(a), [b])
    this.add(this.sets.root(b), [a])
  }

  /** Would joining the sets of two members bring together what is to stay apart? */
  forbids(a: number, b: number): boolean {
    const list = this.enemies.get(this.sets.root(a))
    if (!list) return false
    const other = this.sets.root(b)
    return list.some((e) => this.sets.root(e) === other)
  }

  join(a: number, b: number): void {
    const [x, y] = [this.sets.root(a), this.sets.root(b)]
    this.sets.join(x, y)
    const [root, gone] = this.sets.root(x) === x ? [x, y] : [y, x]
    const list = this.enemies.get(gone)
    if (list) this.add(root, list)
    this.enemies.delete(gone)
  }

  private add(root: number, members: readonly number[]): void {
    this.enemies.set(root, [...(this.enemies.get(root) ?? []), ...members])
  }
}
