/**
 * Reads one of the public sets with the project's components, for the common scorer:
 *
 *     node bench/public.ts SET IN.jsonl > OUT.jsonl
 *
 * SET names a file of `bench/public/`, each of which exports `read(line)`: one line of the set in, one line of the same shape out. Gold fields are ignored.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = join(dirname(fileURLToPath(import.meta.url)), 'public')
const [set, file] = process.argv.slice(2)
const sets = readdirSync(here)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.slice(0, -3))

if (!set || !file || !sets.includes(set) || !existsSync(file)) {
  console.error(`usage: node bench/public.ts SET IN.jsonl; SET is one of ${sets.join(', ')}, IN.jsonl must exist.`)
  process.exit(2)
}

const component = (await import(join(here, `${set}.ts`))) as { read: (line: never) => unknown }
for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean))
  console.log(JSON.stringify(await component.read(JSON.parse(line) as never)))
