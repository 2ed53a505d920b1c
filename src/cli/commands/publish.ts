import { Failure } from '../../core/0-terms/failure.ts'
import { civilTime } from '../../flows/civil-time.ts'
import { gatherFiles, readFile } from '../../flows/gather-files.ts'
import { makeOverview } from '../../flows/make-overview.ts'
import { basemapOf, openReader } from '../../flows/open-reader.ts'
import { publishSite } from '../../flows/publish-site.ts'
import { readReport } from '../../flows/read-reports.ts'
import { readSiteStyle } from '../../publish/page-style.ts'
import { packChoice } from '../pack-choice.ts'
import { PACK_FLAG, type Command, type Given } from '../command.ts'

/** The languages of the interface; see web/words. */
const LANGUAGES = ['en', 'hy', 'az', 'ru'] as const

export const publish: Command = {
  name: 'publish',
  summary: 'write a static site of overviews',
  usage: 'OUT --reports FOLDER… --pack PACK --as-of TIME… [--base URL] [--lang en|hy|az|ru]',
  about: [
    'Writes a site that needs no script and no server: one edition for each --as-of, an archive, a page for every claim, matter, place and claimant,',
    'corrections, feeds, downloads and cards. Pages once published keep their addresses; the same input gives the same bytes.',
    'With --base, the address the site will stand at, feeds and pages carry full addresses and a site map is written.',
  ].join('\n'),
  flags: {
    pack: PACK_FLAG,
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
  run(given, io) {
    const { out, named, times, lang } = askedOf(given)
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
    io.progress('writing the site')
    const done = publishSite(out, {
      editions,
      corrections: [],
      basemap: basemapOf(reader),
      lines: reader.pack.lines,
      css: readSiteStyle(),
      lang,
      base: given.one('base') ?? null,
    })
    io.progress('')
    if (given.has('json')) io.out(`${JSON.stringify({ out, editions: editions.length, ...done })}\n`)
    else
      io.out(`${editions.length} ${editions.length === 1 ? 'edition' : 'editions'}, ${done.pages} pages, ${done.files} files in ${out}\n`)
    return 0
  },
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
  if (named.length === 0) throw new Failure('usage', 'Of which reports? Add --reports with a file or a folder.')
  if (times.length === 0)
    throw new Failure('usage', 'As of when? Add --as-of with a time like 2020-11-04T16:00+04:00, once for each edition.')
  if (lang === undefined) throw new Failure('usage', `The pages do not speak "${asked}". Use ${LANGUAGES.join(', ')}.`)
  return { out, named, times, lang }
}
