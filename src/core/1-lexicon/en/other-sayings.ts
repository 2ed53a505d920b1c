/**
 * Words for the rules that take any verb for one of saying by where it stands: before "that" and a clause, or beside a quotation
 * (`3-claims/1-sayings/other-sayings`). Lists of words separated by spaces.
 */

/** Verbs that take a clause with "that", or stand beside a quotation, and say nothing: what they tell is done, decided, ordered or the case. */
export const SPEECHLESS_VERBS =
  'ensure ensures ensured ensuring mean means meant guarantee guarantees guaranteed decide decides decided require requires required make makes made making take takes took taken order orders ordered forget forgets forgot forgotten know knows knew known understand understood realise realises realised realize realizes realized prove proves proved proven result results resulted happen happens happened appear appears appeared seem seems seemed emerge emerges emerged transpire transpires transpired follow follows followed occur occurs occurred stipulate stipulates stipulated provide provides provided given stand stands stood pray prays prayed see sees saw seen is are was were be been being has have had do does did so such now except approve approved vote votes voted rule rules ruled agree agrees agreed wish wishes wished recommend recommends recommended go goes went gone come comes came left leave leaves arrive arrived return returned'

/** What somebody is when they are of an opinion: "is adamant that …". */
export const CERTAIN_WORDS =
  'adamant certain sure positive convinced confident doubtful sceptical skeptical hopeful worried concerned afraid fearful emphatic satisfied aware'

/** What somebody has, takes, gives or draws attention to when they say so: "has evidence that …", "took the view that …", "rang the alarm that …". */
export const OPINION_NOUNS =
  'fact view opinion impression belief conviction doubt doubts evidence proof information intelligence indication indications word news effect assertion assertions claim claims assurance assurances warning warnings promise pledge fear fears concern concerns hope hopes confidence suspicion suspicions point argument allegation allegations accusation accusations alarm record line position charge theory reports confirmation statement message'

/** Verbs that say something only where they close a clause ("…, the ministry retorted") or stand beside a quotation: everywhere else they may do anything. */
export const CLOSING_VERBS =
  'counters countered retorts retorted echoes echoed recounts recounted relates related repeats repeated underscores underscored confides confided confesses confessed reaffirms reaffirmed corroborates corroborated attests attested remembers remembered recollects recollected forecast forecasts calculates calculated reckons suspects suspected assumes assumed presumes presumed guesses guessed surmises surmised determined learned learnt understands gathers implies implied intimates intimated divulges divulged relays relayed communicated crows crowed gloats gloated trumpets trumpeted pronounced submits submitted advises advised elaborates elaborated objects objected answers answered snaps snapped joked jokes sneers sneered scoffs scoffed insinuates insinuated speculates speculated muses mused opines opined ventures ventured postulates posits theorises theorised throws_in threw_in chimes_in chimed_in cuts_in cut_in interjects interjected volunteers volunteered swears swore shouts shouted exclaims exclaimed cries cried whispers whispered sighs sighed briefs briefed summarised summarises discovered is_convinced are_convinced was_convinced were_convinced is_confident are_confident was_confident is_certain are_certain was_certain is_sure are_sure was_sure is_adamant are_adamant was_adamant'

/** Small words that belong to the verb before them: "hit back that", "spelled out that". */
export const VERB_PARTICLES = 'up out back aloud off down'
