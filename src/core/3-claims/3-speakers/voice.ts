import type { Source } from '../../0-terms/attribution.ts'
import { isSide, THIRD, UNKNOWN, type PartyId } from '../../0-terms/party.ts'
import type { Gazetteer } from '../../1-lexicon/gazetteer.ts'
import { wordSet } from '../../1-lexicon/word-set.ts'
import type { Document, TokenRange } from '../../2-document/document.ts'
import { TAG } from '../../2-document/pos.ts'
import type { Attribution } from '../1-sayings/attributions.ts'
import { phraseEnd, phraseStart } from '../1-sayings/noun-phrases.ts'
import { describe, sourceOf } from './speaker.ts'

/** Marks of a press release: it speaks for whoever issues it. */
const MARK = /\b(for immediate release|news release|press release|media release|operational update)\b|\b20\d\d-\d\d-[A-Z]{1,3}-\d{2,4}\b/i
/** Most sentences of a short statement in which somebody else than its opener tells whose it is. */
const SHORT_STATEMENT = 12
/** A title as the bulletins of a series bear it: "March 4: Operations in …", "Military strikes continue against …". */
const DATED =
  /^\s*(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? \d{1,2}: |^[^\n]{0,80}\bmilitary (?:air)?strikes continue\b/i
/** A dateline that holds the whole date ("HALE, Arden (Oct. 5, 2031)", "WEST COAST, June 14, 2031 -"): releases bear the year, agencies do not. */
const DATELINE =
  /^[A-Z][A-Z .]+(?:, [A-Z]\w+)?,? \(?(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{1,2}, 20\d\d\)? *(?:[-–—]|$)/m
const HEAD = 600
/** Tokens that may stand between a saying and the colon after it ("released the following statement today:"). */
const INTRODUCTION = 6
const HEAD_TOKENS = 90
/** What a title calls a text that is one speaker's from end to end, */
const STATEMENT = wordSet('statement statements remarks speech address declaration communique communiqué message comment comments')
/** and the words between that and the speaker, or between that and the matter. */
const OF = wordSet('by of from'),
  ON = wordSet('on regarding about concerning at following to')
/** Words before the name of an alliance that count the speaker in. */
const ARTICLE = wordSet('the a')
const PART = wordSet('part member members')
const FELLOW = wordSet('other fellow our')
/** What a state says of itself in a statement. */
const STANDS = wordSet(
  'supports remains stands welcomes condemns believes calls urges continues reaffirms commends congratulates joins rejects',
)
const FOLLOWING = wordSet('following')
const SELF = wordSet('we i')
const OUR = wordSet('our')
/** A statement is announced among a text's first blocks. */
const HEAD_BLOCKS = 6
/** One sentence in so many that says "we" or "I" outside of quotations makes a text its author's own: fewer may be a correspondent's. */
const ONE_IN = 6
/** A voice that is silent on a text's first blocks. */
export interface Voice {
  readonly source: Source
  /** The first block that is spoken in this voice. */
  readonly fromBlock: number
}

/**
 * In whose name a whole text speaks, when nothing in it says otherwise: the side that issued a press release, the speaker whom the title of a statement names
 * ("Statement by X on …", "X's statement on …"), or, where the text says "we", whoever opens it ("Arden strongly condemns … We urge …"). Null: the outlet reports.
 */
export function voiceOf(
  doc: Document,
  gaz: Gazetteer,
  attributions: readonly Attribution[],
  speakers: readonly (Source | null)[],
): Voice | null {
  const voice = voiceIn(doc, gaz, attributions, speakers)
  if (voice?.source.party !== THIRD) return voice
  const party = allianceOf(doc, gaz)
  return party === null ? voice : { ...voice, source: { ...voice.source, party } }
}

/** "We are working as part of the Corvin coalition", "our air force and other Corvin forces": the side of which the speaker of a statement counts his own state a member; null where it does not. */
function allianceOf(doc: Document, gaz: Gazetteer): PartyId | null {
  const { fold } = doc.tokens
  for (const { from, kind, ids } of doc.mentions) {
    if (kind === 'place' || doc.quotationOf[from] >= 0) continue
    const before = ARTICLE.has(fold[from - 1]) ? from - 2 : from - 1
    const member = FELLOW.has(fold[from - 1]) || (OF.has(fold[before]) && PART.has(fold[before - 1]))
    const party = member ? ids.map((id) => gaz.partyOf(id)).find((id) => id !== null && isSide(id)) : undefined
    if (party) return party
  }
  return null
}

function voiceIn(doc: Document, gaz: Gazetteer, attributions: readonly Attribution[], speakers: readonly (Source | null)[]): Voice | null {
  const release = MARK.test(doc.tokens.text.slice(0, HEAD)) ? issuerOf(doc, gaz) : null
  if (release !== null) return { source: nobody(release), fromBlock: 0 }
  const given = introduced(doc, attributions, speakers)
  if (given) return given
  const announced = beforeStatement(doc)
  if (announced) return { source: sourceOf(doc, announced.by, gaz), fromBlock: announced.block + 1 }
  const titled = speakerInTitle(doc)
  if (titled) return { source: sourceOf(doc, titled, gaz), fromBlock: 1 }
  const bulletin = bulletinOf(doc, speakers)
  if (bulletin !== null) return { source: nobody(bulletin), fromBlock: 0 }
  const dated = DATELINE.test(doc.tokens.text.slice(0, HEAD)) ? issuerOf(doc, gaz) : null
  if (dated !== null && isSide(dated) && speakers.every((x) => x === null || x.party === dated || x.party === UNKNOWN))
    return { source: nobody(dated), fromBlock: 0 }
  if (!inFirstPerson(doc)) return null
  const opener = opensText(doc, gaz) ?? (doc.sentences.n <= SHORT_STATEMENT ? stateOfUs(doc, gaz) : null)
  if (opener) {
    const source = sourceOf(doc, opener, gaz)
    return { source: isAnnounced(doc, opener, gaz) ? nobody(source.party) : source, fromBlock: 0 }
  }
  return opensWithSelf(doc) ? { source: nobody(UNKNOWN), fromBlock: 0 } : null
}

/** "The minister said:" at the end of a paragraph: what stands in the paragraphs after it is the minister's. */
function introduced(doc: Document, attributions: readonly Attribution[], speakers: readonly (Source | null)[]): Voice | null {
  for (const a of attributions) {
    const block = doc.sentences.block[a.sentence]
    const speaker = speakers[a.id]
    if (
      speaker &&
      !a.content &&
      doc.quotationOf[a.cue.from] < 0 &&
      introduces(doc, block) &&
      a.cue.to >= doc.blocks[block].to - INTRODUCTION
    )
      return { source: speaker, fromBlock: block + 1 }
  }
  return null
}

/** "Minister Berat will travel to Hale …": a notice about a person is the office's, who is not named. */
const isAnnounced = (doc: Document, by: TokenRange, gaz: Gazetteer): boolean => doc.tag[by.to] === TAG.MD && describe(doc, by, gaz).person

/** "X, minister of …, released the following statement today:" */
function beforeStatement(doc: Document): { readonly by: TokenRange; readonly block: number } | null {
  for (let block = 0; block < Math.min(HEAD_BLOCKS, doc.blocks.length); block++) {
    const { from, to } = doc.blocks[block]
    if (!introduces(doc, block)) continue
    for (let i = from + 1; i + 1 < to; i++)
      if (FOLLOWING.has(doc.tokens.fold[i]) && STATEMENT.has(doc.tokens.fold[i + 1])) {
        const by = range(from, phraseEnd(doc, from, to))
        return by && { by, block }
      }
  }
  return null
}

/** Does a block end in a colon, with another block after it? */
function introduces(doc: Document, block: number): boolean {
  return block + 1 < doc.blocks.length && doc.tokens.text[doc.tokens.start[doc.blocks[block].to - 1]] === ':'
}

const nobody = (party: PartyId): Source => ({ name: '?', start: -1, end: -1, actor: null, party })

/** "March 4: Operations in …": a dated title above a text that cites one side alone is that side's bulletin; null for any other text. */
function bulletinOf(doc: Document, speakers: readonly (Source | null)[]): PartyId | null {
  if (!DATED.test(doc.tokens.text)) return null
  const cited = speakers.filter((speaker) => speaker !== null)
  const side = cited.length ? cited[0].party : UNKNOWN
  return isSide(side) && cited.every((speaker) => speaker.party === side) ? side : null
}

/** The side that issued a press release: the first office of a side named at its head, or else the first side named there. */
function issuerOf(doc: Document, gaz: Gazetteer): PartyId {
  const head = doc.mentions.filter((mention) => mention.from < HEAD_TOKENS && isSide(gaz.partyOf(mention)))
  const issuer = head.find((mention) => mention.kind === 'actor' && gaz.actor(mention.id)?.role !== 'armed-group') ?? head[0]
  return (issuer && gaz.partyOf(issuer)) ?? UNKNOWN
}

/** "Statement by X on …", "X's statement on …", "X comments on …" in the text's first block. */
function speakerInTitle(doc: Document): TokenRange | null {
  const title = doc.blocks[0]
  if (!title || doc.blocks.length < 2) return null
  for (let i = title.from; i + 1 < title.to; i++) {
    const { fold } = doc.tokens
    if (!STATEMENT.has(fold[i])) continue
    if (OF.has(fold[i + 1])) return range(i + 2, phraseEnd(doc, i + 2, title.to))
    if (!ON.has(fold[i + 1])) continue
    const clitic = i > title.from && doc.tag[i - 1] === TAG.POS ? 1 : 0
    return range(phraseStart(doc, i - clitic, title.from), i - clitic)
  }
  return null
}

const range = (from: number, to: number): TokenRange | null => (to > from ? { from, to } : null)

/** Do enough sentences say "we" or "I" outside of quotations? */
function inFirstPerson(doc: Document): boolean {
  let last = -1,
    n = 0
  for (let i = 0; i < doc.tokens.n; i++)
    if (isSelf(doc, i) && doc.quotationOf[i] < 0 && doc.sentenceOf[i] !== last) {
      n++
      last = doc.sentenceOf[i]
    }
  return n > 0 && n * ONE_IN >= doc.sentences.n
}

const isSelf = (doc: Document, i: number): boolean =>
  (SELF.has(doc.tokens.fold[i]) && doc.tag[i] === TAG.PRON) || (OUR.has(doc.tokens.fold[i]) && doc.tag[i] === TAG.PRONP)

/** The first name that can speak and is followed by its verb, in the sentences before the first "we". */
function opensText(doc: Document, gaz: Gazetteer): TokenRange | null {
  for (const mention of doc.mentions) {
    if (mention.from >= HEAD_TOKENS) return null
    if (gaz.partyOf(mention) === null || doc.quotationOf[mention.from] >= 0) continue
    const from = phraseStart(doc, mention.to, doc.sentences.from[doc.sentenceOf[mention.from]])
    if (from !== doc.sentences.from[doc.sentenceOf[mention.from]]) continue
    const verb = doc.tag[mention.to] === TAG.ADV ? mention.to + 1 : mention.to
    if (doc.tag[verb] === TAG.VERBZ || doc.tag[verb] === TAG.VERB || doc.tag[verb] === TAG.MD) return { from, to: mention.to }
  }
  return null
}

/** "We believe … Corvin stands with …": a side that does in the present what statements do, in a text that says "we". */
function stateOfUs(doc: Document, gaz: Gazetteer): TokenRange | null {
  for (const mention of doc.mentions) {
    if (doc.quotationOf[mention.from] >= 0 || !isSide(gaz.partyOf(mention)) || doc.tag[mention.to] !== TAG.VERBZ) continue
    if (STANDS.has(doc.tokens.fold[mention.to])) return { from: mention.from, to: mention.to }
  }
  return null
}

/** Does the text, or the first paragraph after its title, begin with "we" or "I"? */
function opensWithSelf(doc: Document): boolean {
  return doc.blocks.slice(0, 2).some((block) => SELF.has(doc.tokens.fold[block.from]))
}
