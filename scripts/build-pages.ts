/**
 * Compiles every Svelte component under src/web, except the desk's, for rendering on the server.
 *
 *   node scripts/build-pages.ts              X.svelte.js beside X.svelte, importing the `.ts` sources (for running from a checkout)
 *   node scripts/build-pages.ts --out dist   X.svelte.js and the style sheets under dist, importing the `.js` that tsc writes there
 *
 * The page carries no client script: components are compiled to functions that return HTML, and nothing else.
 */
import { copyFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compile } from 'svelte/compiler'

const SOURCE = join(dirname(fileURLToPath(import.meta.url)), '..', 'src')

/** Points the imports of compiled code at compiled components, and at the emitted `.js` when it is to run beside tsc's output. */
function pointImports(code: string, toScripts: boolean): string {
  const components = code.replace(/(from\s+['"]\.[^'"]*\.svelte)(['"])/g, '$1.js$2')
  return toScripts ? components.replace(/(from\s+['"]\.[^'"]*)\.ts(['"])/g, '$1.js$2') : components
}

function compileComponent(file: string, toScripts: boolean): string {
  const { js, warnings } = compile(readFileSync(file, 'utf8'), { filename: file, generate: 'server', dev: false, css: 'external' })
  for (const warning of warnings) console.error(`${relative(SOURCE, file)}: ${warning.code}: ${warning.message}`)
  return pointImports(js.code, toScripts)
}

/** Compiles all components and, for another folder than the sources, brings the style sheets along. Returns the files written. */
function buildPages(out: string | null): string[] {
  const written: string[] = []
  for (const name of readdirSync(join(SOURCE, 'web'), { recursive: true, encoding: 'utf8' }).sort()) {
    // The desk runs in the browser: see build-desk.ts.
    if (name.split(sep)[0] === 'desk') continue
    const target = join(out ?? SOURCE, 'web', name)
    mkdirSync(dirname(target), { recursive: true })
    if (name.endsWith('.svelte')) {
      writeFileSync(`${target}.js`, compileComponent(join(SOURCE, 'web', name), out !== null))
      written.push(`${target}.js`)
    } else if (name.endsWith('.css') && out !== null) {
      copyFileSync(join(SOURCE, 'web', name), target)
      written.push(target)
    }
  }
  return written
}

const outFlag = process.argv.indexOf('--out')
const outFolder = outFlag < 0 ? null : process.argv[outFlag + 1]
if (outFolder === undefined) {
  console.error('usage: --out needs the folder that tsc writes to, for example --out dist')
  process.exitCode = 2
} else {
  console.log(`${buildPages(outFolder).length} files written`)
}
