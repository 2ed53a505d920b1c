/**
 * Words by which a headline rejects what is being said, or tells it without standing behind it. A row is a rule: its id stands in the reasons of the judgement.
 *
 * - `reject`: what is told did not happen, or is declared untrue
 * - `reserve`: told as somebody's word, as a possibility or as a question
 * - `vouch`: the headline makes the thing its own ("confirmed", "revealed"), whoever else speaks in it
 */
export type HeadlineCueKind = 'reject' | 'reserve' | 'vouch'

export interface HeadlineCue {
  readonly id: string
  readonly kind: HeadlineCueKind
  /** Wordings separated by "|", tokens by spaces. */
  readonly words: string
  readonly why: string
  readonly example: string
}

export const HEADLINE_CUES: readonly HeadlineCue[] = [
  {
    id: 'headline.hoax',
    kind: 'reject',
    words: 'hoax|hoaxes|prank|satire|satirical|spoof|urban legend|figment of',
    why: 'names the story an invention',
    example: 'Hale bridge collapse a hoax',
  },
  {
    id: 'headline.fake',
    kind: 'reject',
    words: 'fake|fakes|faked|false|falsely|untrue|bogus|fabricated|made up|made - up|photoshopped|doctored|misleading|myth',
    why: 'calls the story or its proof untrue',
    example: 'Picture of sunken ferry is fake',
  },
  {
    id: 'headline.debunk',
    kind: 'reject',
    words: 'debunk|debunks|debunked|debunking|busted|disproved|disproves|discredited|fooled|duped',
    why: 'tells that the story was taken apart',
    example: 'Claim of a second dam burst debunked',
  },
  {
    id: 'headline.shut-down',
    kind: 'reject',
    words: 'shuts down|shoots down|quash|quashes|quashed|knocks down|puts to rest|pours cold water on',
    why: 'somebody rejects the story',
    example: 'Mayor shuts down rumours of a toll',
  },
  {
    id: 'headline.no-thing',
    kind: 'reject',
    words:
      "not real|not a real|n't real|n't a real|isn't real|aren't real|isn't a thing|aren't a thing|not a thing|not happening|isn't happening|aren't happening|never happened|did not happen|didn't happen|not true|isn't true|no truth|no evidence|of course not|no such",
    why: 'says in so many words that there is no such thing',
    example: 'The Berat monorail is not happening',
  },
  {
    id: 'headline.alive',
    kind: 'reject',
    words: 'alive and well|still alive|is alive',
    why: 'the opposite of a reported death',
    example: 'Singer is alive and well',
  },
  {
    id: 'headline.stop-sharing',
    kind: 'reject',
    words: "stop sharing|do not believe|dont believe|don't believe|do n't fall for|don't fall for|the truth about",
    why: 'warns readers off the story',
    example: 'Stop sharing that picture of the dam',
  },
  {
    id: 'headline.denial-noun',
    kind: 'reject',
    words: 'denial|denials|denial of|rebuttal',
    why: 'a denial is the news',
    example: 'Ministry issues denial over Hale',
  },
  {
    id: 'headline.reportedly',
    kind: 'reserve',
    words: 'reportedly|allegedly|apparently|supposedly|purportedly|possibly|perhaps|maybe|likely',
    why: 'an adverb that hands the claim to others or to chance',
    example: 'Bridge reportedly closed',
  },
  {
    id: 'headline.alleged',
    kind: 'reserve',
    words: 'alleged|purported|supposed|rumored|rumoured|unconfirmed|unverified|possible|suspected|apparent|potential|would - be',
    why: 'an adjective that withholds certainty',
    example: 'Alleged raid on Corvin',
  },
  {
    id: 'headline.rumour',
    kind: 'reserve',
    words: 'rumor|rumors|rumour|rumours|speculation|gossip|scare|hearsay',
    why: 'the talk is the news, not the thing',
    example: 'Rumours of a fuel ban spread',
  },
  {
    id: 'headline.report',
    kind: 'reserve',
    words:
      'report says|reports say|report claims|reports claim|report suggests|reports suggest|reports of|report of|amid reports|report :|reports :|source :|sources :|official :|officials :|police :|witness :|witnesses :|residents :|customer :|expert :|experts :|analyst :|analysts :|army :|ministry :|sources say|source says|sources said|claim :|- report|-- report|– report|— report|, report|: report|: reports|- reports|- source|- sources|: source|: sources|, sources|according to',
    why: 'given as a report by others',
    example: 'Ferry line to shut: report',
  },
  {
    id: 'headline.claim',
    kind: 'reserve',
    words:
      'claim|claims|claimed|claiming|alleges|allege|alleging|allegation|allegations|accuses|purports|insists|argues|suggests|suggested',
    why: 'a saying the headline does not vouch for',
    example: 'Driver claims brakes were cut',
  },
  {
    id: 'headline.say',
    kind: 'reserve',
    words: 'says|say|said|tells|told|announces|announced|states|stated',
    why: "given as somebody's word",
    example: 'Port has reopened, says mayor',
  },
  {
    id: 'headline.said-to',
    kind: 'reserve',
    words:
      'said to|thought to|believed to|rumored to|rumoured to|reported to|understood to|tipped to|rumored that|seen as|pegs|predicts|predict|predicted|forecasts|estimates|speculate|speculates|hints|may have|might have',
    why: 'a belief or a forecast',
    example: 'Berat said to sell its ferries',
  },
  {
    id: 'headline.modal',
    kind: 'reserve',
    words: 'may|might|could',
    why: 'a modal of possibility',
    example: 'Hale could lose its airport',
  },
  {
    id: 'headline.doubt',
    kind: 'reserve',
    words:
      'doubt|doubts|doubtful|doubted|unclear|unknown|uncertain|question|questions|questioned|questionable|no comment|in jeopardy|what we know|skeptical|sceptical',
    why: 'leaves open whether it is so',
    example: 'Doubts over Hale truce',
  },
  {
    id: 'headline.confirm',
    kind: 'vouch',
    words: "confirm|confirms|confirmed|identified|identify|reveals|revealed|proves|proved|named as|id'd|admits|admitted|caught on camera",
    why: 'makes the thing its own',
    example: 'Police confirm Hale bridge is closed',
  },
]
