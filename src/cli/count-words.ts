/** "1 claim", "2 claims": a number with the word for what is counted. `many` is given where it is not made with an s. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`
}
