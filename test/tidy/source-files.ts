import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** A source file, parsed once for all tests. */
export interface SourceFile {
  /** Path from the root, with forward slashes. */
  readonly path: string
  readonly text: string
  readonly tree: ts.SourceFile
}

/** Files that git knows or would take in, under the folders named. */
export function trackedFiles(...folders: readonly string[]): readonly string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '--', ...folders], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  return [...new Set(listed.split('\n'))].filter((path) => path !== '' && existsSync(join(ROOT, path))).sort()
}

export function readText(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8')
}

/** The TypeScript files under the folders named, declarations of types for other tools left out. */
export function sourceFiles(...folders: readonly string[]): readonly SourceFile[] {
  return trackedFiles(...folders)
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
    .map((path) => {
      const text = readText(path)
      return { path, text, tree: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true) }
    })
}

/** What a file imports, relative imports as paths from the root, packages by name; `import(…)` with a written name too. */
export function importsOf(file: SourceFile): readonly string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    const specifier =
      ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
        ? node.moduleSpecifier
        : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
          ? node.arguments[0]
          : undefined
    if (specifier && ts.isStringLiteral(specifier)) found.push(resolved(file.path, specifier.text))
    ts.forEachChild(node, visit)
  }
  visit(file.tree)
  return found
}

function resolved(from: string, specifier: string): string {
  return specifier.startsWith('.') ? join(from, '..', specifier).split('\\').join('/') : specifier
}

/** A function with a body: its name and how many lines it takes. */
export interface FunctionSize {
  readonly path: string
  readonly name: string
  readonly line: number
  readonly lines: number
}

/** Every function, method and arrow with a block, and how long it is; one inside another counts for both. */
export function functionSizes(file: SourceFile): readonly FunctionSize[] {
  const out: FunctionSize[] = []
  const lineOf = (at: number): number => file.tree.getLineAndCharacterOfPosition(at).line
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body) {
      const from = lineOf(node.getStart(file.tree))
      out.push({ path: file.path, name: nameOf(node), line: from + 1, lines: lineOf(node.getEnd()) - from + 1 })
    }
    ts.forEachChild(node, visit)
  }
  visit(file.tree)
  return out
}

function nameOf(node: ts.Node): string {
  if ('name' in node && node.name && typeof node.name === 'object' && 'getText' in node.name) return (node.name as ts.Identifier).getText()
  return node.parent && ts.isVariableDeclaration(node.parent) ? node.parent.name.getText() : 'a function'
}
