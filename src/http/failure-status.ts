import { Failure, type FailureCode } from '../core/0-terms/failure.ts'

/** What a browser is told for a failure; a code that is not here is 400: something in the request was wrong. */
const STATUS: Readonly<Partial<Record<FailureCode, number>>> = {
  'not-signed-in': 401,
  'login-refused': 401,
  'not-allowed': 403,
  'cross-site': 403,
  'second-person': 403,
  'not-there': 404,
  'team-off': 404,
  'report-unknown': 404,
  'claim-unknown': 404,
  'edition-unknown': 404,
  'user-unknown': 404,
  'conflict-unknown': 404,
  'review-crossed': 409,
  'draft-crossed': 409,
  'draft-stale': 409,
  'edition-there': 409,
  'user-there': 409,
  'ledger-conflict': 409,
  'name-taken': 409,
  'pack-read-only': 409,
  'request-too-large': 413,
  'file-too-large': 413,
  'too-many-requests': 429,
  internal: 500,
  'ledger-damaged': 500,
  'ledger-version': 500,
  'ledger-unsafe': 500,
  'ledger-settings': 500,
  'model-missing': 500,
  'output-unwritable': 500,
  'ledger-unreachable': 503,
  'ledger-read-only': 503,
  'ledger-locked': 503,
  'ledger-full': 507,
}

export interface Told {
  readonly code: FailureCode
  readonly sentence: string
  readonly facts: Readonly<Record<string, string | number>>
}

export function statusOf(code: FailureCode): number {
  return STATUS[code] ?? 400
}

/** What the caller is told of an error: a failure's own words; of a fault of the program nothing but that it is one. */
export function toldOf(error: unknown): Told {
  if (error instanceof Failure) return { code: error.code, sentence: error.message, facts: error.facts }
  return { code: 'internal', sentence: 'This is a fault of the program. Its log says more.', facts: {} }
}
