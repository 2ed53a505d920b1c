import assert from 'node:assert/strict'
import { basename } from 'node:path'
import { describe, test } from 'node:test'
import ts from 'typescript'
import { sourceFiles, trackedFiles, type SourceFile } from './source-files.ts'

/** Words that core may not use, with what to do instead. Comments and texts are not looked at. */
const BANNED_IN_CORE: readonly (readonly [RegExp, string])[] = [
  [/\bDate\.now\b|\bnew Date\b|\bDate\(/, 'a clock: take the time as a parameter'],
  [/\bMath\.random\b/, 'randomness: take a seed as a parameter'],
  [/\basync\b|\bawait\b|\bPromise\b|\bsetTimeout\b/, 'waiting: core is a function of its input; wait in flows'],
  [/\bprocess\./, 'the process: only cli/main reads the environment'],
  [/['"]node:/, 'input and output: do it in flows'],
  [/\bconsole\./, 'printing: only cli prints'],
  [/\bglobalThis\b|\bfetch\(/, 'the world outside: pass it in'],
]
const BAD_NAMES = /^(?:index|utils?|helpers?|common|misc|shared|types|constants)\.ts$/

/** The text of a file with comments, strings and regular expressions blanked, so that only code is searched; module names stay. */
function codeOf(file: SourceFile): string {
  const out = [...file.text]
  const blank = (from: number, to: number): void => {
    for (let i = from; i < to; i++) if (out[i] !== '\n') out[i] = ' '
  }
  const visit = (node: ts.Node): void => {
    for (const range of [
      ...(ts.getLeadingCommentRanges(file.text, node.pos) ?? []),
      ...(ts.getTrailingCommentRanges(file.text, node.end) ?? []),
    ])
      blank(range.pos, range.end)
    const module = node.parent && (ts.isImportDeclaration(node.parent) || ts.isExportDeclaration(node.parent))
    if (
      (ts.isStringLiteral(node) && !module) ||
      ts.isNoSubstitutionTemplateLiteral(node) ||
      ts.isRegularExpressionLiteral(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddle(node) ||
      ts.isTemplateTail(node)
    ) {
      blank(node.getStart(file.tree), node.end)
    }
    ts.forEachChild(node, visit)
  }
  visit(file.tree)
  return out.join('')
}

function found(files: readonly SourceFile[], pattern: RegExp): string[] {
  return files.flatMap((file) =>
    codeOf(file)
      .split('\n')
      .flatMap((line, k) => (pattern.test(line) ? [`${file.path}:${k + 1}: ${line.trim()}`] : [])),
  )
}

describe('core is pure', () => {
  const core = sourceFiles('src/core')
  for (const [pattern, instead] of BANNED_IN_CORE) test(instead, () => assert.deepEqual(found(core, pattern), []))
})

test('only cli prints, and only cli/main reads the environment', () => {
  const quiet = sourceFiles('src').filter((file) => !file.path.startsWith('src/cli/'))
  assert.deepEqual(found(quiet, /\bconsole\.|process\.(?:stdout|stderr)/), [])
  const others = sourceFiles('src').filter((file) => file.path !== 'src/cli/main.ts' && file.path !== 'src/cli/alteram.ts')
  assert.deepEqual(found(others, /\bprocess\./), [])
})

test('types are not argued away', () => {
  const all = sourceFiles('src', 'test', 'scripts', 'bench')
  const loose: string[] = []
  for (const file of all) {
    const visit = (node: ts.Node): void => {
      const line = file.tree.getLineAndCharacterOfPosition(node.getStart(file.tree)).line + 1
      if (node.kind === ts.SyntaxKind.AnyKeyword) loose.push(`${file.path}:${line}: any`)
      if (ts.isAsExpression(node) && ts.isAsExpression(node.expression)) loose.push(`${file.path}:${line}: two casts in a row`)
      ts.forEachChild(node, visit)
    }
    visit(file.tree)
    if (/@ts-(?:ignore|nocheck|expect-error)|eslint-disable/.test(file.text) && !file.path.startsWith('test/tidy/'))
      loose.push(`${file.path}: a checker told to look away`)
  }
  assert.deepEqual(loose, [])
})

test('files are named after what they hold, and none only hands on others', () => {
  const all = sourceFiles('src', 'test', 'scripts', 'bench')
  assert.deepEqual(
    all.map((file) => file.path).filter((path) => BAD_NAMES.test(basename(path))),
    [],
  )
  const barrels = sourceFiles('src').filter(
    (file) => file.tree.statements.length > 0 && file.tree.statements.every((s) => ts.isExportDeclaration(s) && s.moduleSpecifier),
  )
  assert.deepEqual(
    barrels.map((file) => file.path),
    [],
  )
})

test('no test is left out', () => {
  const left = sourceFiles('test').filter((file) =>
    /\b(?:test|describe|it)\.(?:skip|todo|only)\b|\{ *(?:skip|todo|only):/.test(codeOf(file)),
  )
  assert.deepEqual(
    left.map((file) => file.path),
    [],
  )
})

test('names of files are words with hyphens', () => {
  const strange = trackedFiles('src', 'test', 'scripts', 'bench').filter(
    (path) => path.endsWith('.ts') && !/^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.ts$/.test(basename(path)),
  )
  assert.deepEqual(strange, [])
})
