import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gatherFiles, readFile } from '../../src/flows/gather-files.ts'
import { makeOverview } from '../../src/flows/make-overview.ts'
import { basemapOf, openReader } from '../../src/flows/open-reader.ts'
import { publishSite } from '../../src/flows/publish-site.ts'
import { readReport } from '../../src/flows/read-reports.ts'
import { readSiteStyle } from '../../src/publish/page-style.ts'

/**
 * How long a site of many editions takes to write: `node bench/publish/run.ts [editions]`, by default 200 of the Karabakh sample, first into an empty folder,
 * then once more over what is there.
 */
const editions = Number(process.argv[2] ?? 200)
const reader = openReader('karabakh-2020')
const reports = gatherFiles([join(reader.folder, 'reports')]).map((path) => readReport(readFile(path), reader))
const overview = makeOverview(reports, reader, { asOf: '2020-11-04T16:00' })
const days = Array.from(
  { length: editions },
  (_, k) => `${2020 + Math.floor(k / 336)}-${two((Math.floor(k / 28) % 12) + 1)}-${two((k % 28) + 1)}T16:00`,
)

function two(n: number): string {
  return String(n).padStart(2, '0')
}

const out = mkdtempSync(join(tmpdir(), 'alteram-bench-'))
try {
  for (const round of ['first', 'again']) {
    const cpu = process.cpuUsage()
    const began = performance.now()
    const done = await publishSite(out, {
      editions: days.map((at) => ({ at, overview: { ...overview, asOf: at } })),
      corrections: [],
      basemap: basemapOf(reader),
      lines: reader.pack.lines,
      css: readSiteStyle(),
      lang: 'en',
      base: 'https://news.example/',
    })
    const seconds = (performance.now() - began) / 1000
    const used = process.cpuUsage(cpu)
    console.log(
      `${round}: ${editions} editions, ${done.files} files, ${(done.bytes / 1e6).toFixed(0)} MB in ${seconds.toFixed(1)} s (${((used.user + used.system) / 1e6).toFixed(1)} s of processor)`,
    )
  }
} finally {
  rmSync(out, { recursive: true, force: true })
}
