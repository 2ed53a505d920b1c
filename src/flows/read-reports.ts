import type { Claim } from '../core/0-terms/claim.ts'
import type { Dropped, ReaderIdentity } from '../core/0-terms/proposal.ts'
import { claimInOriginal } from '../core/3-claims/6-refine/original-offsets.ts'
import { readClaims, type Reading } from '../core/3-claims/read-claims.ts'
import { builtInIdentity, builtInReader } from '../readers/built-in.ts'
import type { ReportReader } from '../readers/report-reader.ts'
import { captureReport, type Captured, type GivenFile } from './capture-report.ts'
import type { Reader } from './open-reader.ts'
import { VERSION } from './version.ts'

/** A file captured and read. */
export interface ReadFile {
  readonly captured: Captured
  readonly reading: Reading
  /** Which reader read it. */
  readonly by: ReaderIdentity
  /** Proposals of that reader which could not be taken; our own makes none. */
  readonly dropped: readonly Dropped[]
}

/**
 * Captures and reads one file with our own reader.
 *
 * @throws Failure what `captureReport` throws
 */
export function readReport(file: GivenFile, reader: Reader): ReadFile {
  const captured = captureReport(file, reader.gazetteer)
  return { captured, reading: readClaims(captured.report, reader.gazetteer, reader.models), by: builtInIdentity(VERSION), dropped: [] }
}

/**
 * Captures one file and reads it with whichever reader is given.
 *
 * @throws Failure what `captureReport` and that reader throw
 */
export async function readReportBy(file: GivenFile, reader: Reader, by: ReportReader): Promise<ReadFile> {
  const captured = captureReport(file, reader.gazetteer)
  return { captured, ...(await by.read(captured.report)), by: by.identity }
}

/**
 * The reader that a configuration file describes; our own where none is named.
 *
 * @param variables the environment, for the key of an endpoint
 * @throws Failure what `openReportReader` throws
 */
export async function chosenReader(
  path: string | null,
  reader: Reader,
  variables: Readonly<Record<string, string | undefined>>,
): Promise<ReportReader> {
  if (path === null) return builtInReader(reader, VERSION)
  const { openReportReader } = await import('../readers/open-report-reader.ts')
  return openReportReader(path, reader, variables)
}

/** The claims with their offsets in the file as it was given. */
export function claimsAsGiven({ captured, reading }: ReadFile): readonly Claim[] {
  return reading.claims.map((claim) => claimInOriginal(claim, captured.map))
}
