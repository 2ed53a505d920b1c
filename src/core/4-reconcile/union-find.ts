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
