import assert from 'node:assert/strict'
import { test } from 'node:test'
import { REFERENCE } from '../../scripts/reference.ts'
import { readText, trackedFiles } from './source-files.ts'

const TEXTS = /\.(?:ts|mjs|js|json|md|yaml|yml|svelte|css|html|sh|txt)$|^\.ci\/run$|^bin\/|^\.npmrc$/

test('the reference pages say what the sources say', () => {
  for (const [path, text] of REFERENCE) assert.equal(readText(path), text, `${path} is out of date: run node scripts/reference.ts`)
})

test('every decision names its alternatives', () => {
  const decisions = trackedFiles('docs/decisions').filter((path) => path.endsWith('.md'))
  assert.ok(decisions.length > 0)
  for (const path of decisions) {
    assert.match(path, /\/\d{4}-[a-z0-9-]+\.md$/)
    assert.match(readText(path), /^## Alternatives$|^\*\*Road not taken\.\*\*/m, `${path} names no alternatives`)
  }
})

test('versions are exact, and the lock file names no registry', () => {
  const stated = JSON.parse(readText('package.json')) as Record<'dependencies' | 'devDependencies', Record<string, string>>
  for (const [name, version] of Object.entries({ ...stated.dependencies, ...stated.devDependencies }))
    assert.match(version, /^\d+\.\d+\.\d+$/, name)
  assert.doesNotMatch(readText('package-lock.json'), /"resolved"/)
})

test('nothing tracked names the place where it was written', () => {
  // Split, so that this file does not find itself.
  const here = new RegExp(
    [
      '(?<![\\w.-])/wor',
      'k/(?:main|shared)|(?<![\\w/])/ro',
      'ot/|\\bissu',
      'es show\\b|\\blocal',
      'host:\\d{4,5}/(?:npm|pypi|simple)|BEGIN [A-Z ]*PRIVATE',
    ].join(''),
  )
  const found = trackedFiles('.').filter((path) => TEXTS.test(path) && here.test(readText(path)))
  assert.deepEqual(found, [])
})

test('README, .ci/run and package.json agree on how to test and start', () => {
  const stated = JSON.parse(readText('package.json')) as { scripts: Record<string, string> }
  assert.ok(stated.scripts.test && stated.scripts.start)
  const readme = readText('README.md')
  assert.match(readme, /^npm start$/m)
  assert.match(readme, /^npm test$/m)
  assert.equal(readText('.ci/run').trim().split('\n').at(-1), 'npm test')
})
