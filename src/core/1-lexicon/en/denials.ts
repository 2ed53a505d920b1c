/** Words that make a saying a rejection ("said the report was false"). Rows: id, the words, an example. */
export interface DenialPhrase {
  readonly id: string
  readonly words: string
  readonly example: string
}

export const DENIAL_PHRASES: readonly DenialPhrase[] = [
  { id: 'denial.false', words: 'false', example: 'The ministry said the report was false.' },
  { id: 'denial.untrue', words: 'untrue', example: 'The claim is untrue, the office said.' },
  { id: 'denial.not-true', words: 'not true', example: 'This is not true, he said.' },
  { id: 'denial.fake', words: 'fake', example: 'The ministry called the footage fake.' },
  { id: 'denial.baseless', words: 'baseless', example: 'The spokesman called the reports baseless.' },
  { id: 'denial.groundless', words: 'groundless', example: 'The accusation is groundless, she said.' },
  { id: 'denial.unfounded', words: 'unfounded', example: 'The office called the claims unfounded.' },
  { id: 'denial.fabricated', words: 'fabricated', example: 'The reports were fabricated, the army said.' },
  { id: 'denial.disinformation', words: 'disinformation', example: 'The statement is disinformation, the ministry said.' },
  { id: 'denial.nothing-to-do', words: 'nothing to do with', example: 'The army said it had nothing to do with the fire.' },
  { id: 'denial.does-not-correspond', words: 'does not correspond to reality', example: 'The report does not correspond to reality.' },
]
