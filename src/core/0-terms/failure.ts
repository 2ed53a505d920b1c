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
  'port-taken': 'The port to serve on is in use.',
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
