/** Nouns that attribute what follows them to whoever owns them ("Berat's claim that …", "her plan to …"). */
export interface SayingNouns {
  readonly id: string
  /** Forms separated by spaces. */
  readonly nouns: string
  /** Words that must follow. */
  readonly joins: string
  /** Do they attribute without an owner too ("reports that …")? */
  readonly bare: boolean
  readonly example: string
}

export const SAYING_NOUNS: readonly SayingNouns[] = [
  {
    id: 'noun.claim',
    nouns:
      'claim claims allegation allegations accusation accusations assertion assertions suggestion suggestions report reports rumor rumors rumour rumours statement statements announcement argument arguments contention admission acknowledgment acknowledgement warning warnings assurance assurances prediction predictions conclusion conclusions denial revelation revelations reminder notion idea theory theories charge charges',
    joins: 'that',
    bare: true,
    example: "Berat's claim that the bridge was mined",
  },
  {
    id: 'noun.belief',
    nouns:
      'belief beliefs view views fear fears concern concerns worry worries hope hopes expectation expectations doubt doubts feeling opinion suspicion suspicions conviction confidence perception sense consensus realization',
    joins: 'that',
    bare: false,
    example: "the villagers' fears that the dam will break",
  },
  {
    id: 'noun.concern',
    nouns: 'concerns fears worries questions doubts anger outrage anxiety skepticism hopes',
    joins: 'about over of',
    bare: false,
    example: 'their fears about the dam',
  },
  {
    id: 'noun.intent',
    nouns:
      'plan plans decision promise promises pledge pledges vow threat threats proposal proposals refusal willingness desire intention intent offer demand demands request call calls commitment determination agreement vows bid',
    joins: 'to for',
    bare: false,
    example: "the council's plan to reopen the market",
  },
  {
    id: 'noun.words',
    nouns: 'comments comment remarks remark statements statement speech questions question discussion rhetoric message allegations claims',
    joins: 'about on of',
    bare: false,
    example: "Berat's remarks about the port",
  },
]
