import type { FailureCode } from '../core/0-terms/failure.ts'
import type { ExitCode } from './command.ts'

/** What the shell is told for each way to fail: 1 the work found a problem, 2 wrong use, 3 input unreadable. */
const EXIT_CODES: Readonly<Record<FailureCode, ExitCode>> = {
  usage: 2,
  'pack-not-found': 2,
  'time-invalid': 2,
  'claim-unknown': 2,
  'file-not-found': 3,
  'file-unreadable': 3,
  'file-too-large': 3,
  'file-empty': 3,
  'not-text': 3,
  'wrong-encoding': 3,
  'front-matter': 3,
  'pack-yaml': 3,
  'pack-schema': 3,
  'model-missing': 3,
  'pack-check': 1,
  'proof-failed': 1,
  'output-unwritable': 1,
  'port-taken': 1,
  'ledger-locked': 3,
  'ledger-conflict': 1,
  'ledger-full': 3,
  'ledger-damaged': 1,
  'ledger-version': 3,
  'ledger-unsafe': 3,
  'ledger-unreachable': 3,
  'ledger-read-only': 3,
  'lease-lost': 1,
  'conflict-unknown': 2,
  'entry-invalid': 3,
  'ledger-missing': 2,
  'ledger-there': 2,
  'ledger-settings': 3,
  'report-unknown': 2,
  'review-invalid': 2,
  'edition-unknown': 2,
  'edition-there': 2,
  'export-damaged': 1,
  internal: 1,
}

export function exitCodeOf(code: FailureCode): ExitCode {
  return EXIT_CODES[code]
}
