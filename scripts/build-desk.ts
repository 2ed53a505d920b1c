/**
 * Builds the desk: Svelte components of src/web/desk into files that the server hands out from memory.
 *
 *   node scripts/build-desk.ts                     into src/web/desk/dist (for running from a checkout)
 *   node scripts/build-desk.ts --out FOLDER        into another folder
 *   node scripts/build-desk.ts --if-changed        only where a source is newer than what was built
 *
 * The server's policy lets a page run and load files of its own only: nothing is written into the page, fonts and pictures stay files.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import type { CompileOptions } from 'svelte/compiler'
import { build, type Plugin } from 'vite'

const SOURCE = join(dirname(fileURLToPath(import.meta.url)), '..', 'src')
const DESK = join(SOURCE, 'web', 'desk')
/** Where the server looks for the desk in a checkout. */
const DESK_OUT = join(DESK, 'dist')

/** What every screen needs, and the two where every afternoon begins: in one file they pack a kilobyte smaller, and are there a request earlier. */
const FRAME =
  /node_modules[\\/](?:svelte|esm-env|clsx)[\\/]|src[\\/](?:api|web[\\/](?:words|page))[\\/]|desk[\\/](?:views[\\/](?:inbox|reader)[\\/])?[\w.-]+$/
/** Screens that look at the same things in several ways, and those that are opened now and then. */
const COMPARE = /desk[\\/]views[\\/](?:editor|frame|side-by-side|timeline|tallies|truces|control|places|sources|flags|ledger|accounts)[\\/]/

/** What edits a line: fetched when the first one is written. */
const LINE = /node_modules[\\/](?:prosemirror-|orderedmap)|desk[\\/]views[\\/]editor[\\/]line-/
/** Whatever draws a map, and what is picked on one. */
const MAPS = /desk[\\/]views[\\/](?:map|teach)[\\/]|src[\\/]web[\\/]map[\\/](?!badge-path|place-label|text-width)/

/** Names of a component's own styles: shorter than Svelte's, which stand at every element they are for. */
const cssHash: NonNullable<CompileOptions['cssHash']> = ({ hash, filename }) => `s${hash(filename).slice(0, 4)}`

/** Asks for what the first script imports along with it. What Vite has for this goes for later imports as well, and is 300 bytes of packed script. */
const EARLY: Plugin = {
  name: 'early',
  transformIndexHtml: (_, { chunk }) =>
    chunk?.imports.map((file) => ({
      tag: 'link',
      attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
      injectTo: 'head' as const,
    })),
}

/** Builds the desk. It is built aside and moved into place, so that who reads the folder meanwhile finds the old desk or the new one. */
export async function buildDesk(out: string = DESK_OUT): Promise<void> {
  const aside = `${out}-${process.pid}`
  await build({
    root: DESK,
    base: '/',
    configFile: false,
    logLevel: 'warn',
    plugins: [svelte({ configFile: false, compilerOptions: { runes: true, cssHash }, emitCss: true }), EARLY],
    build: {
      // One style sheet, and one file for screens that belong together: small files of their own pack badly.
      cssCodeSplit: false,
      rolldownOptions: {
        checks: { pluginTimings: false },
        // d3 makes its sums at once, used or not.
        treeshake: { manualPureFunctions: ['Adder'] },
        output: {
          codeSplitting: {
            groups: [
              { name: 'frame', test: FRAME, priority: 2 },
              { name: 'line', test: LINE, priority: 2 },
              { name: 'compare', test: COMPARE, priority: 1 },
              { name: 'maps', test: MAPS, priority: 1 },
            ],
          },
        },
      },
      outDir: aside,
      emptyOutDir: true,
      target: 'es2024',
      assetsInlineLimit: 0,
      modulePreload: false,
      reportCompressedSize: false,
    },
  })
  mkdirSync(dirname(out), { recursive: true })
  rmSync(out, { recursive: true, force: true })
  renameSync(aside, out)
}

/** Is what was built older than a source it was built from? */
export function deskIsStale(out: string = DESK_OUT): boolean {
  const page = join(out, 'index.html')
  if (!existsSync(page)) return true
  const built = statSync(page).mtimeMs
  if (statSync(fileURLToPath(import.meta.url)).mtimeMs > built) return true
  return ['web', 'api', 'core/0-terms', 'core/5-overview'].some((folder) =>
    readdirSync(join(SOURCE, folder), { recursive: true, withFileTypes: true }).some(
      (file) =>
        file.isFile() &&
        !file.parentPath.includes(`${join('desk', 'dist')}`) &&
        !file.name.endsWith('.svelte.js') &&
        statSync(join(file.parentPath, file.name)).mtimeMs > built,
    ),
  )
}

async function main(args: readonly string[]): Promise<void> {
  const at = args.indexOf('--out')
  const out = at < 0 ? DESK_OUT : resolve(args[at + 1] ?? DESK_OUT)
  if (args.includes('--if-changed') && !deskIsStale(out)) return
  await buildDesk(out)
  console.log(`the desk is built: ${readdirSync(join(out, 'assets')).length} files`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv.slice(2))
