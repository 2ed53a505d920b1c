import type { Append, Ledger } from '../../src/ledger/ledger.ts'
import { verifyLedger } from '../../src/ledger/verify.ts'
import { seeded } from '../../scripts/train/seeded.ts'
import { CLAIMS_PER_REPORT, madeReports, minuteOf, placeOf, termOf } from './generate.ts'

/** One figure of one back. */
export interface Figure {
  readonly what: string
  readonly value: number
  readonly unit: string
  /** For look-ups: where the slowest twentieth begins, and the mean of this process's own time, which other work on the machine does not change. */
  readonly p95?: number
  readonly processor?: number
}

const CONFLICT = 'made'
/** Reports recorded in one append. */
const BATCH = 50
const LOOKUPS = 300

/** Adds everything in batches and, last, some reports one by one. */
export async function measureAdding(ledger: Ledger, claims: number, seed: number): Promise<readonly Figure[]> {
  await ledger.create(CONFLICT, 1)
  let milliseconds = 0
  let processor = 0
  let batch: Append[] = []
  const flush = async (): Promise<void> => {
    const append = { drafts: batch.flatMap(({ drafts }) => drafts), originals: batch.flatMap(({ originals }) => originals ?? []) }
    const [begun, used] = [performance.now(), process.cpuUsage()]
    await ledger.append(CONFLICT, append)
    const { user, system } = process.cpuUsage(used)
    milliseconds += performance.now() - begun
    processor += (user + system) / 1000
    batch = []
  }
  for (const { append } of madeReports(claims, seed)) if (batch.push(append) === BATCH) await flush()
  if (batch.length) await flush()
  const single = [...madeReports(200 * CLAIMS_PER_REPORT, seed + 1)]
  const begun = performance.now()
  for (const { append } of single)
    await ledger.append(CONFLICT, { ...append, drafts: append.drafts.map((draft) => ({ ...draft, by: 'one' })) })
  const each = (performance.now() - begun) / single.length
  return [
    { what: `add, ${BATCH} reports at once`, value: (claims / milliseconds) * 1000, unit: 'claims/s' },
    { what: 'the same, in processor time', value: (claims / processor) * 1000, unit: 'claims/s' },
    { what: 'add one report', value: each, unit: 'ms' },
  ]
}

/** Look-ups as the desk makes them, each many times with other words. */
export async function measureLookups(ledger: Ledger, claims: number, seed: number): Promise<readonly Figure[]> {
  const random = seeded(seed + 2)
  const below = (n: number): number => Math.floor(random() * n)
  const reports = Math.ceil(claims / CLAIMS_PER_REPORT)
  const week = (): { from: string; to: string } => {
    const start = below(690 * 1440)
    return { from: minuteOf(start), to: minuteOf(start + 7 * 1440) }
  }
  const box = (): [number, number, number, number] => {
    const { lat, lon } = placeOf(below(2000))
    return [lat - 0.2, lon - 0.2, lat + 0.2, lon + 0.2]
  }
  return [
    await timed('claim by id', () => ledger.claim(CONFLICT, `c${below(reports)}-${below(CLAIMS_PER_REPORT)}`)),
    await timed('claims of a week at a place', () => ledger.claims(CONFLICT, { place: placeOf(below(300)).place, ...week(), limit: 50 })),
    await timed('claims of a week in a box', () => ledger.claims(CONFLICT, { box: box(), ...week(), limit: 50 })),
    await timed('claims of a week', () => ledger.claims(CONFLICT, { ...week(), limit: 50 })),
    await timed('full text, one common word', () => ledger.search(CONFLICT, [termOf(below(20))], 50)),
    await timed('full text, common and rare', () => ledger.search(CONFLICT, [termOf(below(20)), termOf(100 + below(3000))], 50)),
    await timed('full text, three common', () => ledger.search(CONFLICT, [termOf(below(50)), termOf(below(50)), termOf(below(50))], 50)),
    await timed('tally of everything', () => ledger.tally(CONFLICT, {}), 20),
    await timed('tally of a week', () => ledger.tally(CONFLICT, week()), 50),
    await timed('status', () => ledger.status(CONFLICT), 10),
  ]
}

async function timed(what: string, look: () => Promise<unknown>, times = LOOKUPS): Promise<Figure> {
  const took: number[] = []
  const used = process.cpuUsage()
  for (let k = 0; k < times; k++) {
    const begun = performance.now()
    await look()
    took.push(performance.now() - begun)
  }
  const { user, system } = process.cpuUsage(used)
  took.sort((a, b) => a - b)
  return {
    what,
    value: took[Math.floor(times / 2)],
    p95: took[Math.floor(times * 0.95)],
    processor: (user + system) / 1000 / times,
    unit: 'ms',
  }
}

export async function measureVerifying(ledger: Ledger): Promise<readonly Figure[]> {
  const begun = performance.now()
  const used = process.cpuUsage()
  const { entries, faults } = await verifyLedger(ledger, CONFLICT)
  if (faults.length) throw new Error(faults[0].sentence)
  const { user, system } = process.cpuUsage(used)
  return [
    { what: 'verify', value: (entries / (performance.now() - begun)) * 1000, unit: 'entries/s' },
    { what: 'the same, in processor time', value: (entries / (user + system)) * 1e6, unit: 'entries/s' },
  ]
}

/** From nothing to the first claim looked up. `open` opens the ledger. */
export async function measureOpening(open: () => Promise<Ledger>): Promise<readonly Figure[]> {
  const begun = performance.now()
  const ledger = await open()
  await ledger.claim(CONFLICT, 'c0-0')
  const took = performance.now() - begun
  await ledger.close()
  return [{ what: 'open and look up a claim', value: took, unit: 'ms' }]
}
