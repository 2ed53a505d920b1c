import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from '../../core/0-terms/failure.ts'
import type { Overview } from '../../core/0-terms/overview.ts'
import type { Pack } from '../../core/0-terms/pack.ts'
import { civilTime, instantOf } from '../../flows/civil-time.ts'
import { composeEdition } from '../../flows/compose-edition.ts'
import { readFile } from '../../flows/gather-files.ts'
import {
  makeOverview,
  OVERVIEW_FORMATS,
  overviewAs,
  overviewFileName,
  type Edition,
  type OverviewFormat,
} from '../../flows/make-overview.ts'
import { makeFolder } from '../../flows/make-folder.ts'
import { basemapOf } from '../../flows/open-reader.ts'
import type { ReadFile } from '../../flows/read-reports.ts'
import { readPageStyle } from '../../publish/page-style.ts'
import { PACK_FLAG, type Command, type ExitCode, type Given, type Io } from '../command.ts'
import { loadPack, packFolder } from '../../pack/load-pack.ts'
import { LEDGER_FLAGS, withLedger } from '../ledger-choice.ts'
import { READER_FLAG, readWith } from '../reader-choice.ts'
import { openFor } from './read.ts'

export const overview: Command = {
  name: 'overview',
  summary: 'write a dated two-sided overview of reports',
  usage:
    '(REPORT|FOLDER… --pack PACK | --ledger LEDGER) --as-of TIME [--format html|md|json]… [-o FOLDER] [--previous TIME] [--known-at TIME] [--reader FILE]',
  about: [
    'Reads reports and sets what the sides say face to face, as of a moment: what is claimed later is left out. Every sentence cites the words it rests on.',
    'Without reports it is made of what a ledger holds: claims as they were reviewed, without those that were rejected.',
    'Without --output the overview is printed; with it, index.html, overview.md and overview.json are written into the folder (all, or those named).',
    'The same input gives the same bytes.',
  ].join('\n'),
  flags: {
    pack: PACK_FLAG,
    ...LEDGER_FLAGS,
    'as-of': { type: 'string', short: 't', value: 'TIME', tells: 'the cut-off, like 2020-11-04T16:00+04:00' },
    format: {
      type: 'string',
      short: 'f',
      multiple: true,
      value: 'FORMAT',
      tells: 'html, md or json; may be given several times',
      choices: OVERVIEW_FORMATS,
    },
    output: { type: 'string', short: 'o', value: 'FOLDER', tells: 'write files into this folder' },
    previous: { type: 'string', value: 'TIME', tells: 'cut-off of the edition before ("none": there was none); decides what is new' },
    'known-at': {
      type: 'string',
      value: 'TIME',
      tells: 'only what was recorded up to then (in a ledger; of reports: captured, else published): makes a past edition again',
    },
    reader: READER_FLAG,
  },
  examples: [
    'alteram overview reports/ --pack karabakh-2020 --as-of 2020-11-04T16:00+04:00 -o out',
    'alteram overview --ledger war-desk --as-of 2020-11-04T16:00+04:00',
    'alteram overview a.txt b.html --pack syria-2017 --as-of 2017-04-07T18:00 --format md | less',
  ],
  async run(given, io): Promise<ExitCode> {
    const asOf = given.one('as-of')
    if (asOf === undefined) throw new Failure('usage', 'As of when? Add --as-of with a time like 2020-11-04T16:00+04:00.')
    const formats = formatsOf(given)
    const from = given.words.length === 0 || given.one('ledger') !== undefined ? fromLedger : fromFiles
    const { made, pack, folder } = await from(given, io, asOf)
    const parts = { basemap: basemapOf({ folder }), lines: pack.lines, css: formats.includes('html') ? readPageStyle() : '' }
    const texts = formats.map((format) => [overviewFileName(format), overviewAs(format, made, parts)] as const)
    io.progress('')
    deliver(texts, made, given, io)
    return 0
  },
}

/** An overview, with the pack it was made with and that pack's folder. */
interface Made {
  readonly made: Overview
  readonly pack: Pack
  readonly folder: string
}

async function fromFiles(given: Given, io: Io, asOf: string): Promise<Made> {
  const { paths, reader } = openFor(given, io)
  const { zone } = reader.pack
  const edition = { ...editionOf(asOf, given.one('previous'), zone), ...knownOf(given.one('known-at'), zone) }
  const readOne = await readWith(given, io, reader)
  const files: ReadFile[] = []
  for (const [k, path] of paths.entries()) {
    io.progress(`reading ${k + 1} of ${paths.length}: ${path}`)
    files.push(await readOne(readFile(path)))
  }
  io.progress('composing')
  return { made: makeOverview(files, reader, edition), pack: reader.pack, folder: reader.folder }
}

async function fromLedger(given: Given, io: Io, asOf: string): Promise<Made> {
  if (given.words.length) throw new Failure('usage', 'Name reports or a ledger, not both. To record reports use: alteram add')
  return withLedger(given, io, async (at) => {
    const folder = packFolder(at.pack)
    const pack = loadPack(folder)
    const edition = { ...editionOf(asOf, given.one('previous'), pack.zone), ...knownOf(given.one('known-at'), pack.zone) }
    const known = given.one('known-at')
    io.progress('composing')
    const until = known === undefined ? {} : { recorded: instantOf(known, pack.zone, '--known-at') }
    const { overview: made, unread } = await composeEdition(at, pack, edition, until)
    if (unread) io.err(`note: ${numbered(unread, 'report')} not read yet; read with: alteram worker, or alteram reread\n`)
    return { made, pack, folder }
  })
}

function formatsOf(given: Given): readonly OverviewFormat[] {
  const named = given.all('format').flatMap((format) => format.split(','))
  const formats = OVERVIEW_FORMATS.filter((format) => named.includes(format))
  const strange = named.find((format) => !OVERVIEW_FORMATS.some((known) => known === format))
  if (strange !== undefined) throw new Failure('usage', `There is no format "${strange}". Use ${OVERVIEW_FORMATS.join(', ')}.`)
  if (given.one('output') !== undefined) return formats.length ? formats : OVERVIEW_FORMATS
  if (formats.length > 1) throw new Failure('usage', 'Several formats need a folder to go to: add -o FOLDER.')
  return formats.length ? formats : [given.has('json') ? 'json' : 'md']
}

function editionOf(asOf: string, previous: string | undefined, zone: string): Edition {
  const cutOff = civilTime(asOf, zone, '--as-of')
  if (previous === undefined) return { asOf: cutOff }
  return { asOf: cutOff, previous: previous === 'none' ? null : civilTime(previous, zone, '--previous') }
}

function knownOf(written: string | undefined, zone: string): Pick<Edition, 'knownAt'> {
  return written === undefined ? {} : { knownAt: civilTime(written, zone, '--known-at') }
}

function deliver(texts: readonly (readonly [string, string])[], made: Overview, given: Given, io: Io): void {
  const folder = given.one('output')
  if (folder === undefined) return texts.forEach(([, text]) => io.out(text))
  const written = texts.map(([name, text]) => writeInto(folder, name, text))
  const counts = {
    matters: made.matters.length,
    statements: made.statements.length,
    claims: Object.keys(made.claims).length,
    reports: made.sources.length,
  }
  if (given.has('json')) io.out(`${JSON.stringify({ written, asOf: made.asOf, headline: made.headline.text, ...counts })}\n`)
  else
    io.out(
      `${made.headline.text}\n${numbered(counts.reports, 'report')}, ${numbered(counts.matters, 'matter')}, ${numbered(counts.claims, 'claim')} cited, as of ${made.asOf}\n${written.join('\n')}\n`,
    )
}

const numbered = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`

function writeInto(folder: string, name: string, text: string): string {
  const path = join(folder, name)
  try {
    makeFolder(folder)
    writeFileSync(path, text)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new Failure('output-unwritable', `${path} cannot be written (${why}). Name another folder with -o.`, { file: path })
  }
  return path
}
