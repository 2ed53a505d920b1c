import type { ReaderIdentity } from '../core/0-terms/proposal.ts'
import { readClaims } from '../core/3-claims/read-claims.ts'
import type { ReadingMeans, ReportReader } from './report-reader.ts'

/** Our own reader: rules and the committed weights. `version` is the program's: every change of a rule is a new one. */
export function builtInIdentity(version: string): ReaderIdentity {
  return { reader: 'built-in', model: 'models/en', version }
}

export function builtInReader({ gazetteer, models }: ReadingMeans, version: string): ReportReader {
  return {
    identity: builtInIdentity(version),
    read: (report) => Promise.resolve({ reading: readClaims(report, gazetteer, models), dropped: [] }),
  }
}
