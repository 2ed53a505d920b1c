import { MONTH_NAMES, WEEKDAY_NAMES } from './day-names.ts'

/**
 * Words that tell how a page is laid out, not what happened: abbreviations before which a full stop ends nothing, words that open sentences,
 * phrases of captions and page furniture, parts of datelines and of section headers.
 */

/** A stop after these never ends a sentence. */
export const TITLES = `mr mrs ms mx dr gen col lt ltc ltcol maj sgt capt cpl adm radm vadm gov sen rep reps sens prof rev hon pres brig cmdr messrs st mt vs
  supt insp amb atty spc pfc pvt hajj eng ambass dir asst cllr`

/** A stop after these ends nothing when a number follows ("No. 4"); otherwise they are words like others. */
export const NUMBERED = 'no nos art arts sec fig figs vol p pp ch para paras res ver v approx ca c'

export const MONTHS = `${MONTH_NAMES}
  jan feb mar apr jun jul aug sep sept oct nov dec`
export const WEEKDAYS = `${WEEKDAY_NAMES} mon tue tues wed thu thur thurs fri sat sun`
/** Month abbreviations a stop may follow. */
export const MONTH_SHORT = 'jan feb mar apr jun jul aug sep sept oct nov dec'

/** A stop after these ends a sentence only before a word that opens sentences. */
export const TAILS = `inc co corp ltd jr sr bros etc est govt dept assn univ ave blvd rd al km kg mm cm hrs min mph u.s. u.n. u.k. u.s.a. e.u. d.c. e.g. i.e. g.m.t. ph mil
  gp regt bn div`

/** Clock abbreviations: a stop ends the sentence unless a day, a month or a zone follows. */
export const DAY_HALVES = 'a.m. p.m. am pm'
export const ZONES = 'gmt utc cet cest eet eest est edt msk amt azt bst local'

/** Function words that, written with a capital, open a sentence. */
export const OPENERS = `the a an in on at he she it they we i you this that these those there but and or however meanwhile according after before when while as for from
  by with since if both all some many most two three four five six several dozens hundreds thousands his her its their our my your earlier later also then so yet despite
  during under over what who why how where another other others one such not until among between more nearly about around at least only`

/** Verbs of saying, as far as they tell where a quotation or a headline is interrupted by its speaker. */
export const SAYING = `said says say saying told tells asked asks added adds wrote writes stated states noted notes stressed explained explains insisted warned warns
  declared announced replied responded recalled concluded continued commented remarked reported reports tweeted posted claimed claims argued emphasised emphasized
  underlined according answered joked quipped complained tells vowed pledged urged exclaimed`

/** Phrases at the head of a line that mark page furniture: the whole line is no report. `inline` ones are also cut out of the head of a running paragraph. */
export const BOILERPLATE: readonly { readonly id: string; readonly words: string; readonly inline?: true; readonly why: string }[] = [
  { id: 'boilerplate.read-more', words: 'read more', why: 'a link to another page' },
  { id: 'boilerplate.also-read', words: 'also read', why: 'a link to another page' },
  { id: 'boilerplate.read-also', words: 'read also', why: 'a link to another page' },
  { id: 'boilerplate.see-also', words: 'see also', why: 'a link to another page' },
  { id: 'boilerplate.follow-us', words: 'follow us', why: 'asks for followers' },
  { id: 'boilerplate.subscribe', words: 'subscribe to', why: 'asks for subscribers' },
  { id: 'boilerplate.sign-up', words: 'sign up', why: 'asks for subscribers' },
  { id: 'boilerplate.share-this', words: 'share this', why: 'asks for sharing' },
  { id: 'boilerplate.copyright', words: 'copyright', why: 'names the owner of the page' },
  { id: 'boilerplate.all-rights', words: 'all rights reserved', why: 'names the owner of the page' },
  { id: 'boilerplate.advertisement', words: 'advertisement', why: 'the place of an advertisement' },
  { id: 'boilerplate.related', words: 'related articles', why: 'links to other pages' },
  { id: 'boilerplate.related-news', words: 'related news', why: 'links to other pages' },
  { id: 'boilerplate.click-here', words: 'click here', why: 'a link' },
  { id: 'boilerplate.download-pdf', words: 'download pdf', inline: true, why: 'a link' },
  { id: 'boilerplate.for-release', words: 'for immediate release', inline: true, why: 'the masthead of a press release' },
  { id: 'boilerplate.news-release', words: 'news release', why: 'the masthead of a press release' },
  { id: 'boilerplate.cookies', words: 'we use cookies', why: 'a notice about the page itself' },
]

/** Phrases at the head of a line that mark a caption. */
export const CAPTIONS: readonly { readonly id: string; readonly words: string; readonly why: string }[] = [
  { id: 'caption.map-of', words: 'map of', why: 'names a picture' },
  { id: 'caption.photo', words: 'photo by', why: 'credits a picture' },
  { id: 'caption.photo-of', words: 'photo of', why: 'names a picture' },
  { id: 'caption.file-photo', words: 'file photo', why: 'names a picture' },
  { id: 'caption.image', words: 'image of', why: 'names a picture' },
  { id: 'caption.image-caption', words: 'image caption', why: 'names a picture' },
  { id: 'caption.image-source', words: 'image source', why: 'credits a picture' },
  { id: 'caption.picture', words: 'picture of', why: 'names a picture' },
  { id: 'caption.screenshot', words: 'screenshot of', why: 'names a picture' },
]
/** One word and a colon: "Photo: the harbour of Hale". */
export const CAPTION_LABELS = 'photo photos image picture map video infographic graphic credit screenshot caption'

/** Words that may stand before the date at the head of a page. */
export const DATE_LABELS = 'date of publication published posted on last updated update at modified issued'

/** Cities news is filed from: written in capitals at the head of a text they are a dateline even where the dash was lost. */
export const BUREAUS = `beirut damascus baghdad moscow kabul ankara istanbul amman cairo geneva washington london paris brussels tehran jerusalem
  yerevan baku stepanakert tbilisi kyiv kiev riyadh doha dubai aleppo erbil vienna berlin rome madrid beijing delhi islamabad tripoli sanaa aden khartoum nairobi`
/** Bodies written in capitals that are never the place of a dateline. */
export const ACRONYMS = `nato osce unhcr unicef sana tass centcom uscentcom isaf isil isis daesh sohr ocha icrc unama unsc irna idlib breaking update updated live watch video
  exclusive analysis opinion explainer factbox interview urgent question answer`

/** Nouns that make the short end of a headline its source ("… – Prosecutor General's Office"). */
export const SOURCE_NOUNS = `ministry ministries office army military president spokesman spokeswoman spokesperson minister police official officials report reports monitor
  monitors ngo media agency government un source sources prosecutor prosecutors ombudsman mod mfa command staff commander general observatory tv state activists rebels
  witnesses residents mayor governor embassy council committee service forces group envoy authorities authority side leader chief department`
/** Words that make the head of a headline a topic, not a source ("Hale war: what we know"). */
export const TOPIC_WORDS = `conflict war crisis live update updates breaking video watch photos photo analysis explainer timeline factbox opinion explained fighting clashes
  attack truce ceasefire talks`
/** Agencies that stand alone between title, date and text. */
export const AGENCIES = 'afp ap reuters upi dpa tass interfax xinhua'
/** Nouns that open the header of a side's section: "Information from Hale". */
export const HEADER_NOUNS = 'information info report reports news update updates message messages statement statements data'
/** One of these in brackets makes them a picture's credit. */
export const CREDIT_WORDS = 'photo photos agencies pool getty handout'
/** Words that, beside the name of one side and nothing else, make a header that gives the claims below it to that side ("What Hale says", "Hale side"). */
export const SIDE_HEADER_WORDS = `information info report reports news update updates message messages statement statements data from according to the side sides of what how says say
  said saying sees it claims claim version view views position account accounts official officials source sources as by told in words authorities reported party a`
/** Nouns that belong to the name in such a header: "Hale side". */
export const SIDE_NOUNS = 'side party authorities officials official sources'
/** Headers made of these alone end a side's section and give what follows to nobody. */
export const NEUTRAL_HEADER_WORDS = `negotiations negotiation talks statements statement international world global reaction reactions responses response diplomacy diplomatic mediation
  mediators background context and the other others third parties party countries community comments peace process efforts appeals what else is known about humanitarian situation
  casualties elsewhere sources independent observers monitors`
