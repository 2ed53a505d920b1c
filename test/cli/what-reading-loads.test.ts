import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const COMMAND = fileURLToPath(new URL('../../src/cli/alteram.ts', import.meta.url))
const MARK = 'loaded:'
/** Tells at the end which files were loaded. */
const TELL = `
import { registerHooks } from 'node:module'
const urls = []
registerHooks({ load: (url, context, next) => (urls.push(url), next(url, context)) })
process.on('exit', () => process.stderr.write(${JSON.stringify(MARK)} + JSON.stringify(urls)))
`

/** The files that a command loads, from their folder in `src` or `node_modules` on. */
function loadedBy(words: readonly string[], input: string): readonly string[] {
  const told = `data:text/javascript,${encodeURIComponent(TELL)}`
  const ran = spawnSync(process.execPath, ['--import', told, COMMAND, ...words], { encoding: 'utf8', input })
  assert.equal(ran.status, 0, ran.stderr)
  const urls = JSON.parse(ran.stderr.slice(ran.stderr.indexOf(MARK) + MARK.length)) as string[]
  return urls.map((url) => url.replace(/^.*\/(?=(?:src|node_modules)\/)/, ''))
}

test('reading a text loads nothing of records, pages, the web or other readers, and no whole YAML parser', () => {
  const loaded = loadedBy(['read', '-', '--pack', 'karabakh-2020'], 'Two people were killed in the town on Sunday, the ministry said.\n')
  assert.ok(loaded.includes('src/core/3-claims/read-claims.ts'))
  const needless =
    /^src\/(?:ledger|http|web|queue|ingest|publish\/formats|readers\/(?:endpoint|onnx)|core\/[45]-)|^node_modules\/(?:yaml|svelte|culori|pg|pkijs|hono)\//
  assert.deepEqual(
    loaded.filter((path) => needless.test(path)),
    [],
  )
})
