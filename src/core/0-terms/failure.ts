/** Every way the system can refuse. A code is never reused for another meaning. The sentence must name the remedy. */
export const FAILURES = {
  usage: 'The command was called the wrong way.',
  'file-not-found': 'A named file or folder is not there.',
  'file-unreadable': 'A file is there but cannot be read.',
  'file-too-large': 'A report is larger than the limit.',
  'file-empty': 'A report holds no text.',
  'not-text': 'A file is binary, not a text.',
  'wrong-encoding': 'A text is neither UTF-8 nor UTF-16 with a byte order mark.',
  'front-matter': 'The front matter of a report cannot be understood.',
  'pack-not-found': 'No pack of that name or folder exists.',
  'pack-yaml': 'A pack file is not valid YAML.',
  'pack-schema': 'A pack file has a wrong or missing field.',
  'pack-check': 'A pack is well-formed but contradicts itself.',
  'pack-read-only': 'The files of a pack cannot be changed, and there is no folder for additions.',
  'name-taken': 'A name means something else in the pack already.',
  'model-missing': 'Weights of the reader are missing or damaged.',
  'time-invalid': 'A date or time cannot be understood.',
  'claim-unknown': 'No claim of that id was read.',
  'proof-failed': 'A sentence says something its citations do not.',
  'output-unwritable': 'The output cannot be written.',
  'ledger-locked': 'Another process kept the ledger busy for longer than the wait.',
  'ledger-conflict': 'Somebody else recorded in between: the head is not the one expected.',
  'ledger-full': 'There is no room left where the ledger lies; nothing was recorded.',
  'ledger-damaged': 'What the ledger holds is not what was recorded.',
  'ledger-version': 'The ledger was written by a newer version, or is no ledger.',
  'ledger-unsafe': 'The ledger lies where a crash or a second writer could lose what was recorded.',
  'ledger-unreachable': 'The database of the ledger does not answer, or lets nobody in.',
  'ledger-read-only': 'The database of the ledger is a standby, which takes nothing in.',
  'lease-lost': 'A job was lent to another worker in the meantime; nothing was recorded.',
  'conflict-unknown': 'The ledger holds no conflict of that name.',
  'entry-invalid': 'What is to be recorded cannot be kept: too large, malformed, or of more than one bucket.',
  'ledger-missing': 'There is no ledger where one was named.',
  'ledger-there': 'There is a ledger already where a new one was to be made.',
  'ledger-settings': 'The settings of a ledger have a wrong or missing field.',
  'report-unknown': 'The ledger holds no report of that id.',
  'review-invalid': 'A judgement cannot be taken: it names no such claim or review, or a field with a wrong value.',
  'edition-unknown': 'No edition of that name was published.',
  'edition-there': 'An edition of that moment was published already.',
  'export-damaged': 'An export is not as it was written: a line is missing, changed or out of order.',
  'reader-settings': 'The configuration of a reader has a wrong or missing field.',
  'reader-unreachable': 'The endpoint of a reader does not answer, or not in time.',
  'reader-refused': 'The endpoint of a reader answers, and refuses: the key, the model or the request.',
  'reader-reply': 'What the endpoint of a reader answered cannot be understood.',
  'reader-package': 'A package that a reader needs is not installed.',
  'port-taken': 'The port to serve on is in use.',
  'address-unsafe': 'The server was to listen where others reach it, without accounts or without https.',
  'not-signed-in': 'Nobody is signed in, or the session or token has ended.',
  'not-allowed': 'The role of the caller, or the scope of the token, does not reach.',
  'cross-site': 'A request did not come from the page of this server.',
  'too-many-requests': 'More was asked in a short time than is answered.',
  'request-invalid': 'A request has a wrong or missing field, or cannot be understood.',
  'request-too-large': 'A request is larger than is taken in.',
  'not-there': 'There is nothing at that address, or nothing of that id.',
  'team-off': 'The server serves one person and has no accounts.',
  'login-refused': 'Name and password, or the passkey, do not fit.',
  'password-weak': 'A new password is too short.',
  'user-there': 'There is an account of that name already.',
  'user-unknown': 'There is no account or token of that name.',
  'review-crossed': 'Somebody else judged the claim in between.',
  'draft-crossed': 'Somebody else saved the draft in between.',
  'draft-stale': 'A draft edits a sentence that is not compiled so any more.',
  'second-person': 'A publication needs somebody else to sign it off.',
  internal: 'A fault of the program itself.',
} as const

export type FailureCode = keyof typeof FAILURES

/** A refusal with a code from the closed list, a sentence that names the remedy, and the facts as fields. */
export class Failure extends Error {
  readonly code: FailureCode
  readonly facts: Readonly<Record<string, string | number>>
  constructor(code: FailureCode, sentence: string, facts: Readonly<Record<string, string | number>> = {}) {
    super(sentence)
    this.name = 'Failure'
    this.code = code
    this.facts = facts
  }
}
