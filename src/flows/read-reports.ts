import type { Claim } from '../core/0-terms/claim.ts'
import { claimInOriginal } from '../core/3-claims/6-refine/original-offsets.ts'
import { readClaims, type Reading } from '../core/3-claims/read-claims.ts'
import { captureReport, type Captured, type GivenFile } from './capture-report.ts'
import type { Reader } from './open-reader.ts'

/** A file captured and read. */
export interface ReadFile {
  readonly captured: Captured
  readonly reading: Reading
}

/**
 * Captures and reads one file.
 *
 * @throws Failure what `captureReport` throws
 */
export function readReport(file: GivenFile, reader: Reader): ReadFile {
  const captured = captureReport(file, reader.gazetteer)
  return { captured, reading: readClaims(captured.report, reader.gazetteer, reader.models) }
}

/** The claims with their offsets in the file as it was given. */
export function claimsAsGiven({ captured, reading }: ReadFile): readonly Claim[] {
  return reading.claims.map((claim) => claimInOriginal(claim, captured.map))
}
