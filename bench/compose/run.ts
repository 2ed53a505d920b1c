import { fileURLToPath } from 'node:url'
import { composeOverview } from '../../src/core/5-overview/compose.ts'
import { loadPack } from '../../src/pack/load-pack.ts'
import { generateReports } from './generate.ts'

/**
 * How long an overview of many claims takes, and how that grows: `node bench/compose/run.ts [claims …]`, by default 10,000 and 100,000. Invented claims from a
 * fixed seed; the ratio of the last two says whether growth is linear (10 times the claims: about 10 times the time).
 */
const pack = loadPack(fileURLToPath(new URL('../../test/packs/corvin-arden', import.meta.url)))
const sizes = process.argv
  .slice(2)
  .map(Number)
  .filter((n) => n > 0)
const results: { readonly claims: number; readonly seconds: number }[] = []

composeOverview({ reports: generateReports(2_000, 1, pack), pack, asOf: '2039-01-01T16:00' })
for (const claims of sizes.length ? sizes : [10_000, 100_000]) {
  const reports = generateReports(claims, 7, pack)
  const before = process.memoryUsage().heapUsed
  const cpu = process.cpuUsage()
  const began = performance.now()
  const overview = composeOverview({ reports, pack, asOf: '2039-01-01T16:00' })
  const seconds = (performance.now() - began) / 1000
  const used = process.cpuUsage(cpu)
  const busy = (used.user + used.system) / 1e6
  const heap = (process.memoryUsage().heapUsed - before) / 1e6
  results.push({ claims, seconds })
  console.log(
    `${claims} claims: ${seconds.toFixed(2)} s (${busy.toFixed(2)} s of processor), ${Math.round(claims / seconds)} claims/s, heap +${heap.toFixed(0)} MB, ${overview.matters.length} rows, ${overview.flags.length} flags`,
  )
}
const [small, large] = results.slice(-2)
if (small && large)
  console.log(
    `growth: ${(large.claims / small.claims).toFixed(1)} times the claims, ${(large.seconds / small.seconds).toFixed(1)} times the time`,
  )
