import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { importsOf, readText, ROOT, sourceFiles, trackedFiles } from './source-files.ts'

const files = sourceFiles('src')
const imports = new Map(files.map((file) => [file.path, importsOf(file)]))

/** The folder a file belongs to, for the rules below: "core/3", "pack", "web". */
function layerOf(path: string): string {
  const [, first, second] = path.split('/')
  return first === 'core' ? `core/${second[0]}` : first
}

const CORE = ['core/0', 'core/1', 'core/2', 'core/3', 'core/4', 'core/5']
/** What each folder may import besides itself. The page shows what was composed and computes nothing about reports; storing and publishing never meet. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(CORE.map((layer, k) => [layer, CORE.slice(0, k)])),
  pack: ['core/0', 'core/1'],
  publish: ['core/0', 'web'],
  web: ['core/0', 'core/5', 'api'],
  queue: ['core/0'],
  ledger: ['core/0', 'queue'],
  readers: CORE.slice(0, 4),
  flows: [...CORE, 'pack', 'publish', 'ledger', 'queue', 'readers'],
  // What the server offers, as schemas, and the client made from them; of its files a page takes only `client` and `access`.
  api: ['core/0', 'core/5', 'flows'],
  team: ['core/0', 'api'],
  http: [...CORE, 'api', 'team', 'flows', 'ledger', 'queue'],
  cli: ['core/0', 'flows', 'pack', 'publish', 'http', 'team', 'api'],
}

describe('imports go one way', () => {
  for (const [path, found] of imports) {
    const allowed = MAY[layerOf(path)]
    for (const target of found.filter((name) => name.startsWith('src/'))) {
      const layer = layerOf(target)
      if (layer === layerOf(path) || allowed?.includes(layer)) continue
      test(`${path} imports ${target}`, () =>
        assert.fail(`${layerOf(path)} may import only ${[layerOf(path), ...(allowed ?? [])].join(', ')}`))
    }
  }
  test('every folder of src has its rule', () => {
    for (const path of imports.keys())
      assert.ok(layerOf(path) in MAY, `${path}: say in test/tidy/imports.test.ts what ${layerOf(path)} may import`)
  })
})

test('the folders of reading stand in the order of the work', () => {
  const root = 'src/core/3-claims/'
  const step = (path: string): number => Number(/^(\d)-/.exec(path.slice(root.length))?.[1] ?? Infinity)
  const back = [...imports].flatMap(([path, found]) =>
    path.startsWith(root)
      ? found.filter((target) => target.startsWith(root) && step(target) > step(path)).map((to) => `${path} imports ${to}`)
      : [],
  )
  assert.deepEqual(back, [], 'a step of reading may use only its own folder and those before it; files on top of the folders may use all')
})

test('no file takes part in a cycle', () => {
  const state = new Map<string, 'open' | 'done'>()
  const visit = (path: string, trail: readonly string[]): void => {
    assert.notEqual(state.get(path), 'open', `a cycle of imports: ${[...trail, path].join(' → ')}`)
    if (state.get(path) === 'done') return
    state.set(path, 'open')
    for (const next of imports.get(path) ?? []) if (imports.has(next)) visit(next, [...trail, path])
    state.set(path, 'done')
  }
  for (const path of imports.keys()) visit(path, [])
})

test('every relative import names a file that is there', () => {
  for (const [path, found] of imports)
    for (const target of found.filter((name) => name.startsWith('src/') && !name.endsWith('.svelte.js'))) {
      assert.ok(existsSync(join(ROOT, target)), `${path} imports ${target}`)
    }
})

test('every file is imported by something, or is where something begins', () => {
  const begins = new Set(['src/cli/alteram.ts', 'src/web/desk/main.ts'])
  const everywhere = [...imports.values(), ...sourceFiles('test', 'scripts', 'bench').map(importsOf)].flat()
  const bySvelte = trackedFiles('src/web')
    .filter((path) => path.endsWith('.svelte'))
    .flatMap((path) => [...readText(path).matchAll(/from '(\.[^']+)'/g)].map((match) => join(path, '..', match[1])))
  const used = new Set([...everywhere, ...bySvelte])
  const idle = [...imports.keys()].filter((path) => !used.has(path) && !begins.has(path))
  assert.deepEqual(idle, [], 'nobody imports these: use them or remove them')
})

test('packages imported by src are dependencies, and all dependencies are imported', () => {
  const stated = JSON.parse(readText('package.json')) as { dependencies: Record<string, string> }
  const svelteFiles = trackedFiles('src/web').filter((path) => path.endsWith('.svelte')).length
  const taken = [...imports.keys()].flatMap((path) =>
    [...readText(path).matchAll(/import\.meta\.resolve\('([^']+)'\)/g)].map((found) => found[1]),
  )
  const names = [...imports.values(), taken]
    .flat()
    .filter((name) => !name.startsWith('src/') && !name.startsWith('node:'))
    .map((name) =>
      name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/'),
    )
  // Types of GeoJSON come with the types of d3-geo and leave no trace in what runs.
  const used = new Set([...names.filter((name) => name !== 'geojson'), ...(svelteFiles ? ['svelte'] : [])])
  assert.deepEqual([...used].sort(), Object.keys(stated.dependencies).sort())
})
