/**
 * Words by which a claim is stated with less than full certainty. `strong` hedges weaken any claim they stand in; `modal` ones (may, could, would) only
 * when a verb of being or having follows ("may have been"), as they also give leave or tell the future. "could be" mostly tells what was possible ("could be heard")
 * and is no hedge here; "the alleged attack" takes an allegation up, it does not make one.
 */
export interface HedgeRow {
  readonly id: string
  /** Wordings separated by "|", tokens by spaces. */
  readonly words: string
  readonly why: string
  readonly example: string
}

export const HEDGES: readonly HedgeRow[] = [
  {
    id: 'hedge.adverb',
    words:
      'reportedly|allegedly|apparently|purportedly|supposedly|presumably|possibly|perhaps|probably|seemingly|ostensibly|evidently|likely|unlikely',
    why: 'an adverb that hands the claim to others or to chance',
    example: 'Two bridges were reportedly hit.',
  },
  {
    id: 'hedge.adjective',
    words:
      'alleged|suspected|apparent|unconfirmed|uncorroborated|unverified|purported|a possible|presumed|preliminary|probable|feared dead|feared killed|feared trapped|a reported',
    why: 'an adjective that withholds certainty from its noun',
    example: 'A suspected gas attack hit Hale.',
  },
  {
    id: 'hedge.believed',
    why: 'a passive of belief without a believer',
    words:
      'is believed to be|is believed to have|are believed to be|are believed to have|was believed to be|was believed to have|were believed to be|were believed to have|believed to be|believed to have|is believed to|are believed to|was believed to|were believed to|is believed|are believed|was believed|were believed|now believed to have|is thought to be|are thought to be|is thought to have|are thought to have|was thought to be|were thought to be|thought to be|thought to have|is thought to|are thought to|is said to be|are said to be|is said to have|are said to have|was said to be|were said to be|said to be|said to have|is presumed|are presumed|is feared|are feared|suspected of being|is suspected of|are suspected of|on suspicion of|was suspected of|were suspected of|is alleged to|are alleged to|is alleged to have|are alleged to have|believed',
    example: 'Nine men are believed to have fled.',
  },
  {
    id: 'hedge.appear',
    words:
      'appeared to be|appeared to have|appeared to|appears to be|appears to have|appears to|appear to be|appear to have|appear to|appearing to|seemed to be|seemed to have|seemed to|seems to be|seems to have|seems to|seem to be|seem to have|seem to|look like|looks like|looked like|it appears|it seems',
    why: 'tells how it looks, not how it is',
    example: 'The smoke appeared to come from the port.',
  },
  {
    id: 'hedge.modal',
    words: 'may have been|may have|may be|may well|might have been|might have|might be|might|must have been|must have|may',
    why: 'a modal of possibility',
    example: 'Up to five people may be trapped.',
  },
  {
    id: 'hedge.expected',
    words: 'is expected to|are expected to|was expected to|were expected to|expected to|is set to|are set to|is supposed to be|likely to',
    why: 'foreseen, not seen',
    example: 'The toll is expected to rise.',
  },
  {
    id: 'hedge.unclear',
    words:
      'it was not immediately clear whether|not immediately clear whether|not immediately clear|it is not clear whether|it was not clear whether|not clear whether|it is unclear whether|it was unclear whether|it is unclear|it was unclear|remains unclear|unclear|not known whether|not known|if confirmed|if it is confirmed|if true|if verified|this has not been confirmed|cannot be independently verified|from what we know',
    why: 'the outlet or the speaker says it is not established',
    example: 'It was not immediately clear whether the road was open.',
  },
  {
    id: 'hedge.estimated',
    words: 'is estimated to|are estimated to|is estimated to have|are estimated to have|estimated',
    why: 'a reckoning, not a count',
    example: 'The fire is estimated to have burned for days.',
  },
  {
    id: 'hedge.reports',
    words:
      'according to unconfirmed reports|unconfirmed reports|there are reports|there were reports|initial reports|initial information|preliminary information|preliminary reports|according to initial reports|was reported to have|were reported to have|was reported to be|were reported to be|is reported to have|are reported to have|claims to show|claim to show|claiming to show|purporting to show|purports to show|did not rule out',
    why: 'rests on reports the text does not vouch for',
    example: 'There were reports of smoke over the port.',
  },
]
