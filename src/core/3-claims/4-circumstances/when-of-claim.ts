import { foldHash } from '../../1-lexicon/fold.ts'
import { wordSet } from '../../1-lexicon/word-set.ts'
import { TokenFlag, type Tokens } from '../../2-document/tokens.ts'
import { datesAside } from './when-asides.ts'
import type { TimeExpression } from './when.ts'

/** Where a claim stands: its sentence, its own words, and the cue that reports it. All tokens, half-open; no cue in the outlet's own voice. */
export interface ClaimPlace {
  readonly sentenceFrom: number
  readonly sentenceTo: number
  readonly claimFrom: number
  readonly claimTo: number
  readonly cueFrom?: number
  readonly cueTo?: number
}

/**
 * Chooses the expression that dates the thing a claim asserts, not the saying of it; null when nothing does. A time inside the claim's words
 * dates the thing nearly always. Outside them a plain date dates the saying or another act more often than not, so only what cannot date a
 * saying counts there: "In three days of fighting, …", "Since 4 May, …", and in the outlet's own voice "yesterday", "last week", a date that opens the sentence.
 */
export function timeOfClaim(times: readonly TimeExpression[], tokens: Tokens, place: ClaimPlace): TimeExpression | null {
  let best: TimeExpression | null = null
  let bestRank = 0
  for (let k = firstFrom(times, place.sentenceFrom); k < times.length && times[k].from < place.sentenceTo; k++) {
    const t = times[k]
    const inside = t.from < place.claimTo && t.to > place.claimFrom
    const rank = !inside
      ? labelsEntry(t, times, tokens, place)
        ? 4
        : rankOutside(t, tokens, place, times[k + 1])
      : besideInnerCue(t, tokens, place) ||
          behindCue(t, tokens, place) ||
          IDLE.test(t.when.words) ||
          measuresRecord(t, tokens, place) ||
          namesPaper(t, tokens) ||
          endsName(t, tokens) ||
          onlyConnects(t, tokens, place) ||
          datesPage(t, tokens) ||
          isItself(t, place) ||
          datesAside(t, tokens, { from: place.claimFrom, to: place.claimTo })
        ? 0
        : Math.min(rankInside(t, tokens), tellsEvent(times[k - 1], t, tokens) ? 9 : atMost(t, tokens, place))
    if (rank > bestRank) {
      best = t
      bestRank = rank
    }
  }
  return best
}

/** Index of the first expression that does not end before a token. */
function firstFrom(times: readonly TimeExpression[], token: number): number {
  let low = 0,
    high = times.length
  while (low < high) {
    const mid = (low + high) >> 1
    if (times[mid].to <= token) low = mid + 1
    else high = mid
  }
  return low
}

/** Higher dates an act more surely; 0 never. */
function rankInside(t: TimeExpression, tokens: Tokens): number {
  if (t.form === 'date')
    return isPartAlone(t) || isSeasonAlone(t, tokens)
      ? 0
      : isLabel(t)
        ? 2
        : t.relation !== 'none' || isBareDay(t)
          ? 9
          : t.rule === 'when.month'
            ? 5
            : 8
  if (t.form === 'shift') return t.relation === 'after' || t.relation === 'before' ? 6 : 9
  if (t.form === 'span')
    return t.weak
      ? 0
      : isOver(t, tokens)
        ? 6
        : t.relation === 'none' || t.relation === 'after' || t.relation === 'by'
          ? 0
          : t.when.from !== null
            ? 8
            : 6
  if (t.form === 'event') return t.relation === 'since' ? 5 : 4
  return t.form === 'reference' && (!t.weak || isSoon(t, tokens) || / far$/i.test(t.when.words)) ? 3 : 0
}

/** "were killed over nine days", not "lasted over nine days". */
const isOver = (t: TimeExpression, tokens: Tokens): boolean =>
  t.relation === 'none' &&
  /^over .*s$/i.test(t.when.words) &&
  !/^(last|took|take|after|nearly|spent|wait|in$|of$|an?$|the$)/i.test(wordAt(tokens, t.from - 1))

/** "were killed Friday": without a preposition, as the American press writes it; a full date so bare is that of a picture or a post. */
const isBareDay = (t: TimeExpression): boolean =>
  /day/.test(t.rule) && t.when.basis !== 'written' && !/ (?:prayers?|mass)$/i.test(t.when.words)

/** "will soon return", not "as soon as". */
const isSoon = (t: TimeExpression, tokens: Tokens): boolean => t.when.words === 'soon' && wordAt(tokens, t.from - 1) !== 'as'

/** In an interrupted quotation the time after the inner cue is that of the saying: "We won," he said on Sunday, "and …". A saying lasts no days. */
function besideInnerCue(t: TimeExpression, tokens: Tokens, place: ClaimPlace): boolean {
  const { cueFrom = -1, cueTo = -1 } = place
  if (t.relation === 'since' || t.form === 'span') return false
  if (cueFrom < place.claimFrom || cueTo >= place.claimTo || t.from < cueTo) return false
  // "Nine deaths were reported on Friday", "were reported killed today": behind a passive the claim itself goes on.
  return t.from - cueTo <= 5 && !PASSIVE.test(wordAt(tokens, cueFrom))
}
const PASSIVE = /^(is|are|was|were|been)$/

/**
 * Right behind the cue a time is that of the saying, though the tagger took it into the claim: "said | on Friday that …". Not so behind "that"
 * ("said that | over the past day …") nor before what it belongs to ("condemned | yesterday's attack").
 */
function behindCue(t: TimeExpression, tokens: Tokens, place: ClaimPlace): boolean {
  const { cueTo = -1 } = place
  if (cueTo < 0 || cueTo > t.from || t.from - cueTo > 1 || t.from - place.claimFrom > 1 || t.from < place.claimFrom) return false
  return !(t.from > cueTo && wordAt(tokens, cueTo) === 'that') && !isOwner(t, tokens)
}

/** "currently", "so far", "to date": words that go with any state of affairs and date none (once in twelve times, in the training texts). */
const IDLE = /^(for now|currently|so far|thus far|date|for the future|the past)$/i

/** "At the same time it supplies …": one thing more, not when. */
const onlyConnects = (t: TimeExpression, tokens: Tokens, place: ClaimPlace): boolean =>
  t.from <= place.sentenceFrom + 1 && /^at the same time$/i.test(t.when.words) && wordAt(tokens, t.to) !== 'as'

/** "the General Assembly decision of 2012", "the agreement of 2019": the year is part of a name. */
const endsName = (t: TimeExpression, tokens: Tokens): boolean =>
  t.relation === 'none' && t.rule === 'when.year' && wordAt(tokens, t.from - 1) === 'of'

const RECORD = wordSet(
  'second third fourth fifth latest worst largest biggest widest greatest gravest longest deadliest heaviest highest fiercest bloodiest boldest bitterest blackest closest costliest darkest deepest farthest hardest harshest shortest strongest toughest most first lowest unprecedented',
)
const SINCE = foldHash('since')

/** "the worst fighting since 1994", "the widest offensive since rebels took the town in 2012": the time measures a record and dates nothing. */
function measuresRecord(t: TimeExpression, tokens: Tokens, place: ClaimPlace): boolean {
  const spans = t.relation === 'since' || t.form === 'span'
  let since = spans ? t.from : -1
  if (t.relation === 'since' && wordAt(tokens, t.from - 1) === 'seen') return true
  if (t.relation === 'since' && hasNoEqual(t, tokens, place)) return true
  for (let i = t.from - 1; i >= Math.max(place.sentenceFrom, t.from - 30); i--) {
    if (since < 0 && tokens.fold[i] === SINCE && wordAt(tokens, i) === 'since') {
      if (wordAt(tokens, i - 1) === 'seen') return true
      since = i
    }
    if (since >= 0 && since - i <= 14 && RECORD.has(tokens.fold[i])) return true
  }
  return false
}

/** "has not seen such fighting since 1994", "no raid has killed so many since …". */
function hasNoEqual(t: TimeExpression, tokens: Tokens, place: ClaimPlace): boolean {
  let such = false
  for (let i = t.from - 1; i >= Math.max(place.sentenceFrom, t.from - 14); i--) {
    const word = wordAt(tokens, i)
    if (/^(such|so|like|equal)$/i.test(word)) such = true
    if (such && /^(no|not|never|nothing|n['’]t)$/i.test(word)) return true
  }
  return false
}

/** "yesterday's attack", and where the press drops the mark "Fridays raids": the time belongs to the thing named behind it. */
function isOwner(t: TimeExpression, tokens: Tokens): boolean {
  return /^['’]s$/.test(wordAt(tokens, t.to)) || /.days$/i.test(wordAt(tokens, t.to - 1))
}

const PAPER = /^(deal|agreement|accord|pact|statement|declaration|holiday|resolution|memorandum)$/i
const THING = /^(street|square|avenue|bridge|brigade|edition|issue)$/i

/** "the 10 November peace deal", "9 March Street", "Friday's edition": the date names the thing. */
function namesPaper(t: TimeExpression, tokens: Tokens): boolean {
  if (t.form !== 'date') return false
  if (THING.test(wordAt(tokens, t.to)) || (t.relation === 'none' && isCalled(t, tokens))) return true
  if (t.relation !== 'none') return false
  for (let i = t.to; i < Math.min(tokens.n, t.to + 3); i++) if (PAPER.test(wordAt(tokens, i))) return true
  return false
}

/** "the Friday Market", "the December Uprising Brigade": part of a name. */
const isCalled = (t: TimeExpression, tokens: Tokens): boolean =>
  /^the$/i.test(wordAt(tokens, t.from - 1)) && (tokens.flag[t.to] & TokenFlag.capital) !== 0

/** "hours after | a strike that killed nine": what the claim opens with is the thing told, not its time. */
const isItself = (t: TimeExpression, { claimFrom }: ClaimPlace): boolean =>
  (t.form === 'event' || t.form === 'shift') &&
  (t.from < claimFrom ? LED.test(t.when.words) : t.from === claimFrom && t.form === 'event' && /^(?:an?|the) /i.test(t.when.words))
const LED = /\b(?:following|after|before|during|until) (?:an?|the) /i

/** "Posted on 4 November", "Last updated at 6 p.m.": when the page came out. */
const datesPage = (t: TimeExpression, tokens: Tokens): boolean =>
  /^(posted|published|updated|publication)$/i.test(wordAt(tokens, t.from - 1))

/** "the second morning", "afraid of the night": a part of the day without a preposition is no time, unless all of it is told ("all night"). */
const isPartAlone = (t: TimeExpression): boolean =>
  t.rule === 'when.part' && t.relation === 'none' && !/^(all|around|about|towards?|before|after|until) /i.test(t.when.words)

/** "a quiet winter in the highlands": a season is no time either, but of an event ("the spring offensive"). */
const isSeasonAlone = (t: TimeExpression, tokens: Tokens): boolean =>
  t.rule === 'when.season' &&
  t.relation === 'none' &&
  !t.when.words.includes(' ') &&
  /^(in|and|of|to|for|is|will|was)$/.test(wordAt(tokens, t.to))

/** A bare year or part of the day names a thing rather than dates it: "the 2011 uprising", "a night raid". */
function isLabel(t: TimeExpression): boolean {
  return (
    t.relation === 'none' &&
    (t.rule === 'when.year' || t.rule === 'when.part' || t.rule === 'when.decade' || t.rule === 'when.century' || t.rule === 'when.season')
  )
}

/** "March 2031 – | The army takes Hale": in a list of dates the one that heads the line; a single one is the day of the report. */
function labelsEntry(t: TimeExpression, times: readonly TimeExpression[], tokens: Tokens, place: ClaimPlace): boolean {
  if (t.to > place.claimFrom || !headsLine(t, tokens)) return false
  return times.some((other) => other !== t && headsLine(other, tokens))
}

function headsLine(t: TimeExpression, tokens: Tokens): boolean {
  if (t.form !== 'date' || t.when.basis !== 'written' || (t.from > 0 && !(tokens.flag[t.from] & TokenFlag.lineBefore))) return false
  return LABEL_ENDS.has(tokens.fold[t.to]) && !(tokens.flag[t.to] & TokenFlag.lineBefore)
}
const LABEL_ENDS = wordSet(': - – —')

/** Outside the claim's words. Right before them and not after the cue it dates the thing: "Also on Sunday, [shells fell …], he said". */
function rankOutside(t: TimeExpression, tokens: Tokens, place: ClaimPlace, next?: TimeExpression): number {
  if (datesPage(t, tokens) || inCue(t, place)) return 0
  if (t.from >= place.claimFrom) return follows(t, tokens, place) ? 1 : 0
  if (
    (place.claimFrom - t.to <= 1 || onlyLinks(tokens, endOfBoth(t, next), place.claimFrom)) &&
    opensSentence(t, tokens, place) &&
    !cueBefore(t, place) &&
    !cueBehind(t, place) &&
    t.relation !== 'after' &&
    t.relation !== 'before'
  )
    return t.relation === 'none' && (t.form === 'span' || t.when.basis === 'written') ? 0 : t.form === 'date' && t.relation === 'at' ? 9 : 4
  const reported = (place.cueFrom ?? -1) >= 0
  const opens = opensSentence(t, tokens, place)
  if (t.form === 'date' && !reported && saysWhere(t, tokens, place)) return 3
  if (t.form === 'date' && (tellsMore(t, tokens, place) || (opens && isSubject(t, tokens)))) return 3
  if (t.form === 'span') return !t.weak && opens && t.relation !== 'none' ? 2 : 0
  if (t.relation === 'since') return (opens || !reported) && !leadsOn(t, tokens, place) ? 2 : 0
  if (reported) return 0
  if (t.form === 'shift') return t.relation === 'after' || t.relation === 'before' ? 0 : 2
  return t.form === 'date' && opens && (t.relation === 'at' || t.relation === 'during') ? 1 : 0
}

/** "On 4 October, around 9 a.m., |" */
const endOfBoth = (t: TimeExpression, next: TimeExpression | undefined): number =>
  next && next.from - t.to === 1 && /clock|part/.test(next.rule) ? next.to : t.to

/** "The deadliest attack came on 17 October in Hale, where | a missile killed nine": the clause tells what happened then. */
const saysWhere = (t: TimeExpression, tokens: Tokens, place: ClaimPlace): boolean =>
  wordAt(tokens, place.claimFrom - 1) === 'where' && place.claimFrom - t.to < 12 && t.relation === 'at'

/** "From ten o'clock on, however, | drones flew over Hale", "On Friday, he | signed a decree". */
function onlyLinks(tokens: Tokens, from: number, to: number): boolean {
  if (to - from > 4) return false
  for (let i = from; i < to; i++) if (!LINKS.has(tokens.fold[i])) return false
  return true
}
const LINKS = wordSet(', on onward onwards however meanwhile too also he she it they we there')

/** "Friday saw scattered shelling as the ministry said | Hale had been hit": the day itself is what the sentence tells of. */
const isSubject = (t: TimeExpression, tokens: Tokens): boolean =>
  t.relation === 'none' && /^(saw|brought|witnessed|passed)$/.test(wordAt(tokens, t.to))

/** "has been Ardenian since 1994 after | they fought a war": what the claim tells came first. */
const leadsOn = (t: TimeExpression, tokens: Tokens, place: ClaimPlace): boolean =>
  t.to < place.claimFrom && wordAt(tokens, place.claimFrom - 1) === 'after'

/** Behind the claim's last word, in the same clause: the claim was cut short of "… in Hale | on Friday". Not behind a cue: that dates the saying. */
function follows(t: TimeExpression, tokens: Tokens, place: ClaimPlace): boolean {
  if ((place.cueFrom ?? -1) >= place.claimTo && place.cueFrom! < t.from) return false
  if (t.from - place.claimTo > 12 || (t.form !== 'date' && t.form !== 'shift' && t.form !== 'event')) return false
  if (t.form === 'shift' && (t.relation === 'after' || t.relation === 'before' || /(after|before)$/i.test(t.when.words))) return false
  const from = wordAt(tokens, place.claimTo) === ',' && t.from === place.claimTo + 1 ? t.from : place.claimTo
  for (let i = from; i < t.from; i++) if (!GOES_ON.test(wordAt(tokens, i))) return false
  return true
}

const GOES_ON = /^(?!that$|which$|who$|when$|after$|before$|said$|and$|but$)[\p{L}\p{N}-]+$/u

/** "Elsewhere on Friday, the army said …", "Also on Friday …": the word goes on from another deed, so the day is that of the deed. */
function tellsMore(t: TimeExpression, tokens: Tokens, place: ClaimPlace): boolean {
  return (
    t.relation === 'at' &&
    t.from - 1 >= place.sentenceFrom &&
    /^(also|elsewhere|meanwhile)$/i.test(wordAt(tokens, t.from - 1)) &&
    !cueBefore(t, place)
  )
}

const RELATIVE = /^(which|where|who|whose|that|when)$/
const RELATIVE_WORDS = wordSet('which where who whose that when')

/** "during a raid that hit Hale on Friday": the day of the event that dates the claim. */
const tellsEvent = (event: TimeExpression | undefined, t: TimeExpression, tokens: Tokens): boolean =>
  event?.form === 'event' && RELATIVE_WORDS.has(tokens.fold[event.to]) && t.from - event.to < 16 && t.form === 'date'

/**
 * "took the town, which had fallen in 2030": in a clause that hangs on a noun the time is that of an aside; it dates the claim if nothing else does.
 * Not so in what the sentence opens with.
 */
function atMost(t: TimeExpression, tokens: Tokens, place: ClaimPlace): number {
  for (let i = t.from - 1; i > Math.max(place.claimFrom, t.from - 16); i--)
    if (RELATIVE_WORDS.has(tokens.fold[i]) && RELATIVE.test(wordAt(tokens, i))) return inOpening(t, tokens, place) ? 6 : 1
  return 9
}

/** "In the fighting that began on 1 June the army took …": what the sentence opens with is dated, and dates the rest. */
function inOpening(t: TimeExpression, tokens: Tokens, place: ClaimPlace): boolean {
  if (!/^(in|during|over|throughout)$/i.test(wordAt(tokens, place.sentenceFrom)) || t.from - place.sentenceFrom > 14) return false
  for (let i = place.sentenceFrom; i < t.from; i++) if (wordAt(tokens, i) === ',') return false
  return true
}

function cueBefore(t: TimeExpression, place: ClaimPlace): boolean {
  return (place.cueFrom ?? -1) >= 0 && place.cueFrom! < t.from
}

/** "He | later said | …" */
const inCue = (t: TimeExpression, { cueFrom = -1, cueTo = -1 }: ClaimPlace): boolean => t.from >= cueFrom && t.to <= cueTo

/** "Arden | recently reported | …": the cue stands between the time and the claim. */
function cueBehind(t: TimeExpression, place: ClaimPlace): boolean {
  return (place.cueFrom ?? -1) >= t.to && place.cueTo! <= place.claimFrom
}

function opensSentence(t: TimeExpression, tokens: Tokens, place: ClaimPlace): boolean {
  if (t.from <= place.sentenceFrom + 1) return true
  return (tokens.flag[t.from] & TokenFlag.lineBefore) !== 0
}

const wordAt = (tokens: Tokens, i: number): string => tokens.text.slice(tokens.start[i], tokens.end[i])
