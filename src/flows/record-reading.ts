import { createHash } from 'node:crypto'
import type { Claim } from '../core/0-terms/claim.ts'
import type { Pack } from '../core/0-terms/pack.ts'
import type { ReaderIdentity } from '../core/0-terms/proposal.ts'
import type { Located } from '../core/0-terms/review.ts'
import { canonicalJson } from '../ledger/chain.ts'
import type { Draft } from '../ledger/entry.ts'
import type { ReadBy } from '../readers/report-reader.ts'
import type { Captured } from './capture-report.ts'
import { asJson, type PackStamp, type ReadingBody, type ReportBody } from './entry-bodies.ts'

/** A pack's id and hash, so that a record tells with what it was read. */
export function packStamp(pack: Pack): PackStamp {
  return { id: pack.id, hash: createHash('sha256').update(packText(pack)).digest('hex') }
}

/** A pack as canonical JSON: what its hash is taken of, and what is kept beside an edition. */
export function packText(pack: Pack): string {
  return canonicalJson(asJson(pack))
}

/** A captured report as it is recorded. `bytes`: the length of the original. */
export function reportDraft(captured: Captured, bytes: number, by: string): Draft {
  const { report, map, notes } = captured
  const body: ReportBody = {
    name: captured.name.split(/[/\\]/).at(-1) ?? captured.name,
    bytes,
    report,
    map: { clean: [...map.clean], original: [...map.original] },
    notes,
  }
  return { kind: 'report', subject: report.id, report: report.id, by, body: asJson(body) }
}

/** What a reader found in a report, as it is recorded: with where its places lie, so that looking them up later asks no pack. */
export function readingDraft(report: string, reader: ReaderIdentity, { reading, dropped }: ReadBy, pack: Pack, stamp: PackStamp): Draft {
  const { claims } = reading
  const body: ReadingBody = { reader, pack: stamp, claims, located: locatedOf(claims, pack), dropped }
  return { kind: 'reading', subject: report, report, by: readerName(reader), body: asJson(body) }
}

/** "built-in 0.1.0" */
export function readerName({ reader, version }: ReaderIdentity): string {
  return `${reader} ${version}`
}

/** Where the places of claims lie. */
export function locatedOf(claims: readonly Pick<Claim, 'places'>[], pack: Pack): Located {
  const wanted = new Set(claims.flatMap((c) => c.places.flatMap((p) => (p.place === null ? [] : [p.place]))))
  const known = pack.places.filter((p) => wanted.has(p.id) && p.at !== null)
  return Object.fromEntries(known.flatMap((p) => (p.at === null ? [] : [[p.id, { lat: p.at.lat, lon: p.at.lon }]])))
}
