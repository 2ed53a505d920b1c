/**
 * Which paragraphs hold a run of words. Nearly every run stands in one paragraph alone, and for that one no list is made. A run that stands in many is known from the first of
 * them; the rest would only cost time.
 */
export interface RunHolders {
  readonly first: Map<number, number>
  readonly others: Map<number, number[]>
}

const MOST = 8

export function noHolders(): RunHolders {
  return { first: new Map(), others: new Map() }
}

/** Notes that paragraph `k` holds a run. Paragraphs come in ascending order. */
export function addHolder({ first, others }: RunHolders, run: number, k: number): void {
  const one = first.get(run)
  if (one === undefined) return void first.set(run, k)
  const more = others.get(run)
  if (more === undefined) {
    if (one !== k) others.set(run, [k])
  } else if (more.length < MOST - 1 && more[more.length - 1] !== k) more.push(k)
}

/** Visits the paragraphs that hold a run, in ascending order. */
export function eachHolder({ first, others }: RunHolders, run: number, visit: (k: number) => void): void {
  const one = first.get(run)
  if (one === undefined) return
  visit(one)
  const more = others.get(run)
  if (more !== undefined) for (const k of more) visit(k)
}

/** Does a paragraph hold a run? */
export function holds({ first, others }: RunHolders, run: number, k: number): boolean {
  return first.get(run) === k || others.get(run)?.includes(k) === true
}
