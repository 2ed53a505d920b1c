/**
 * Measures the reader on the benchmark and prints one row a set for docs/accuracy.md:
 *
 *     node bench/accuracy.ts [BENCH] [--sets dev,seed,attribution,counts,denials,times] [--note "what changed"] [--date 2031-03-04]
 *
 * BENCH is the folder of the benchmark (default: $ALTERAM_BENCH, else ../shared/bench) with its own scorers. Texts are read from there and stay there; only figures are printed.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { bareReport } from '../src/core/0-terms/report.ts'
import type { Gazetteer } from '../src/core/1-lexicon/gazetteer.ts'
import { gazetteerOf } from '../src/core/2-document/mentions.ts'
import { readClaims } from '../src/core/3-claims/read-claims.ts'
import { loadModels } from '../src/flows/load-models.ts'
import { loadPack } from '../src/pack/load-pack.ts'
import { claimLine } from '../src/publish/claim-lines.ts'

/** A figure of a scorer: a share or count, an accuracy, or precision, recall and F1. */
type Figure = number | { readonly f: number } | { readonly acc: number }
type Figures = Readonly<Record<string, unknown>>

const here = dirname(fileURLToPath(import.meta.url))
const CLAIM_SETS = ['dev', 'seed']
const PUBLIC_SETS = ['attribution', 'counts', 'denials', 'times']
const CLAIM_FIGURES = ['claim', 'sided', 'toll', 'place', 'when', 'attributed', 'kind', 'party', 'claimant', 'partySwaps']
const COUNTS = ['n', 'docs', 'partySwaps']

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { sets: { type: 'string' }, note: { type: 'string', default: '' }, date: { type: 'string' } },
})
const bench = resolve(positionals[0] ?? process.env.ALTERAM_BENCH ?? join(here, '../../shared/bench'))
if (!existsSync(join(bench, 'score-claims.mjs'))) {
  console.error(`usage: node bench/accuracy.ts BENCH; ${bench} holds no score-claims.mjs.`)
  process.exit(2)
}
const date = options.date ?? new Date().toISOString().slice(0, 10)
const scratch = mkdtempSync(join(tmpdir(), 'alteram-accuracy-'))
for (const set of options.sets?.split(',') ?? [...CLAIM_SETS, ...PUBLIC_SETS])
  console.log(`| ${date} | ${set} | ${options.note} | ${CLAIM_SETS.includes(set) ? claimRow(claims(set)) : row(publicSet(set))} |`)
rmSync(scratch, { recursive: true })

/** Runs a script with this very Node and gives what it prints. */
function run(script: string, ...args: string[]): string {
  const done = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8', maxBuffer: 1 << 28 })
  if (done.status === 0) return done.stdout
  console.error(`${basename(script)} failed: ${done.stderr}`)
  process.exit(1)
}

/** Reads all texts of a set of claims, each under its pack (k…: karabakh-2020, else syria-2017), and scores them. */
function claims(set: string): Figures {
  const folder = join(bench, 'claims', set),
    out = join(scratch, set)
  mkdirSync(out, { recursive: true })
  const models = loadModels()
  const packs = new Map<string, Gazetteer>()
  for (const file of readdirSync(join(folder, 'docs')).filter((name) => name.endsWith('.txt'))) {
    const pack = file.startsWith('k') || set === 'seed' ? 'karabakh-2020' : 'syria-2017'
    const gazetteer = packs.get(pack) ?? gazetteerOf(loadPack(pack))
    packs.set(pack, gazetteer)
    const report = bareReport(basename(file, '.txt'), readFileSync(join(folder, 'docs', file), 'utf8'))
    const lines = readClaims(report, gazetteer, models).claims.map((claim) => `${claimLine(claim)}\n`)
    writeFileSync(join(out, `${report.id}.jsonl`), lines.join(''))
  }
  return JSON.parse(
    run(join(bench, 'score-claims.mjs'), '--gold', join(folder, 'gold'), '--docs', join(folder, 'docs'), '--read', out, '--json'),
  ) as Figures
}

/** Reads one public set with the adapter of bench/public and scores it. */
function publicSet(set: string): Figures {
  const gold = join(bench, 'public', `${set}.dev.jsonl`),
    read = join(scratch, `${set}.jsonl`)
  writeFileSync(read, run(join(here, 'public.ts'), set, gold))
  return JSON.parse(run(join(bench, 'score-public.mjs'), '--set', set, '--gold', gold, '--read', read, '--json')) as Figures
}

function isFigure(value: unknown): value is Figure {
  return typeof value === 'number' || (typeof value === 'object' && value !== null && ('f' in value || 'acc' in value))
}

function shown(name: string, figure: Figure): string {
  if (typeof figure === 'number' && COUNTS.includes(name)) return String(figure)
  return (100 * (typeof figure === 'number' ? figure : 'f' in figure ? figure.f : figure.acc)).toFixed(1)
}

/** All figures of a scorer: F1 where it gives precision and recall, per cent where it gives a share. */
function row(figures: Figures): string {
  return Object.entries(figures)
    .flatMap(([name, value]) => (isFigure(value) ? `${name} ${shown(name, value)}` : []))
    .join(', ')
}

function claimRow(figures: Figures): string {
  return row(Object.fromEntries(CLAIM_FIGURES.map((name) => [name, figures[name]])))
}
