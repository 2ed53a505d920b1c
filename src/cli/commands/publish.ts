import { Failure } from '../../core/0-terms/failure.ts'
import { civilTime } from '../../flows/civil-time.ts'
import { gatherFiles, readFile } from '../../flows/gather-files.ts'
import { makeOverview } from '../../flows/make-overview.ts'
import { basemapOf, openReader, type Reader } from '../../flows/open-reader.ts'
import { publishSite } from '../../flows/publish-site.ts'
import { recordedSite, type RecordedSite } from '../../flows/recorded-site.ts'
import { readReport } from '../../flows/read-reports.ts'
import { readSiteStyle } from '../../publish/page-style.ts'
import { packChoice } from '../pack-choice.ts'
import { loadPack, packFolder } from '../../pack/load-pack.ts'
import { PACK_FLAG, type Command, type ExitCode, type Given, type Io } from '../command.ts'
import { LEDGER_FLAGS, withLedger } from '../ledger-choice.ts'

/** The languages of the interface; see web/words. */
const LANGUAGES = ['en', 'hy', 'az', 'ru'] as const

export const publish: Command = {
  name: 'publish',
  summary: 'write a static site of overviews',
  usage: 'OUT (--reports FOLDER… --pack PACK --as-of TIME… | --ledger LEDGER) [--base URL] [--lang en|hy|az|ru]',
  about: [
    'Writes a site that needs no script and no server: one edition for each --as-of, an archive, a page for every claim, matter, place and claimant,',
    'corrections, feeds, downloads and cards. Pages once published keep their addresses; the same input gives the same bytes.',
    'Without --reports the site is made of the editions that a ledger published, with their corrections and retractions: see "edition publish".',
    'With --base, the address the site will stand at, feeds and pages carry full addresses and a site map is written.',
  ].join('\n'),
  flags: {
    pack: PACK_FLAG,
    ...LEDGER_FLAGS,
    reports: {
      type: 'string',
      short: 'r',
      multiple: true,
      value: 'FOLDER',
      tells: 'a report or a folder of them; may be given several times',
    },
    'as-of': { type: 'string', short: 't', multiple: true, value: 'TIME', tells: 'the cut-off of an edition; may be given several times' },
    base: { type: 'string', value: 'URL', tells: 'the address the site will stand at, like https://news.example/overviews/' },
    lang: { type: 'string', value: 'LANGUAGE', tells: 'the language of the pages; words quoted keep their own', choices: LANGUAGES },
  },
  examples: ['alteram publish site --reports reports/ --pack karabakh-2020 --as-of 2020-11-03T16:00+04:00 --as-of 2020-11-04T16:00+04:00'],
  async run(given, io): Promise<ExitCode> {
    const asked = askedOf(given)
    const { reader, ...made } = await (asked.named.length ? fromReports : fromLedger)(asked, given, io)
    io.progress('writing the site')
    const done = await publishSite(asked.out, {
      ...made,
      basemap: basemapOf(reader),
      lines: reader.pack.lines,
      css: readSiteStyle(),
      lang: asked.lang,
      base: given.one('base') ?? null,
    })
    io.progress('')
    const n = made.editions.length
    if (given.has('json')) io.out(`${JSON.stringify({ out: asked.out, editions: n, ...done })}\n`)
    else io.out(`${n} ${n === 1 ? 'edition' : 'editions'}, ${done.pages} pages, ${done.files} files in ${asked.out}\n`)
    return 0
  },
}

/** What a site is made of, with the pack it was made with. */
interface Made extends RecordedSite {
  readonly reader: Pick<Reader, 'pack' | 'folder'>
}

async function fromReports({ named, times }: Asked, given: Given, io: Io): Promise<Made> {
  const paths = gatherFiles(named)
  io.progress('loading the pack and the reader')
  const reader = openReader(packChoice(given, io, () => ''))
  const cutOffs = [...new Set(times.map((time) => civilTime(time, reader.pack.zone, '--as-of')))].sort()
  const files = paths.map((path, k) => {
    io.progress(`reading ${k + 1} of ${paths.length}: ${path}`)
    return readReport(readFile(path), reader)
  })
  const editions = cutOffs.map((at, k) => {
    io.progress(`composing ${k + 1} of ${cutOffs.length}`)
    return { at, overview: makeOverview(files, reader, { asOf: at, previous: cutOffs[k - 1] ?? null }) }
  })
  return { editions, corrections: [], reader }
}

async function fromLedger(_: Asked, given: Given, io: Io): Promise<Made> {
  return withLedger(given, io, async (at) => {
    const made = await recordedSite(at)
    if (made.editions.length === 0)
      throw new Failure('edition-unknown', 'The ledger has published nothing yet. Begin with: alteram edition publish --as-of TIME')
    const folder = packFolder(at.pack)
    return { ...made, reader: { folder, pack: loadPack(folder) } }
  })
}

interface Asked {
  readonly out: string
  readonly named: readonly string[]
  readonly times: readonly string[]
  readonly lang: (typeof LANGUAGES)[number]
}

function askedOf(given: Given): Asked {
  const [out, extra] = given.words
  const times = given.all('as-of')
  const named = given.all('reports')
  const asked = given.one('lang') ?? 'en'
  const lang = LANGUAGES.find((one) => one === asked)
  if (out === undefined || extra !== undefined)
    throw new Failure('usage', 'Into which folder? Name one: alteram publish OUT --reports FOLDER --as-of TIME.')
  if (named.length === 0 && times.length > 0)
    throw new Failure('usage', 'Of which reports? Add --reports with a file or a folder; a ledger publishes with: alteram edition publish')
  if (named.length > 0 && times.length === 0)
    throw new Failure('usage', 'As of when? Add --as-of with a time like 2020-11-04T16:00+04:00, once for each edition.')
  if (lang === undefined) throw new Failure('usage', `The pages do not speak "${asked}". Use ${LANGUAGES.join(', ')}.`)
  return { out, named, times, lang }
}
