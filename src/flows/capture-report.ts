import { createHash } from 'node:crypto'
import { Failure } from '../core/0-terms/failure.ts'
import { isSide, OUTLET, THIRD, type PartyId } from '../core/0-terms/party.ts'
import type { Actor } from '../core/0-terms/pack.ts'
import type { Report } from '../core/0-terms/report.ts'
import type { Gazetteer } from '../core/1-lexicon/gazetteer.ts'
import { longestMatch, type TrieHit } from '../core/1-lexicon/trie.ts'
import { htmlText, type PageFacts } from '../core/2-document/html.ts'
import { beginText, copy, endText } from '../core/2-document/mapped-text.ts'
import { composeMaps, type OffsetMap } from '../core/2-document/offset-map.ts'
import { readableText, type TextFormat } from '../core/2-document/readable-text.ts'
import { tokenize } from '../core/2-document/tokenize.ts'
import { civilTimeOrNull } from './civil-time.ts'
import { decodeText } from './decode-text.ts'
import { readFrontMatter, type FrontMatterFields } from './front-matter.ts'

/** A file as it came: its name decides the format when its end does. */
export interface GivenFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A report ready to be read, with the file's own text and the way back to it. */
export interface Captured {
  readonly name: string
  readonly report: Report
  readonly source: string
  readonly map: OffsetMap
  /** What was noticed and set aside: one sentence each. */
  readonly notes: readonly string[]
}

/** How a head of a page may be long before its facts are given up. */
const PAGE_HEAD = 100_000
const ENDINGS: readonly (readonly [RegExp, TextFormat])[] = [
  [/\.html?$|\.xhtml$/i, 'html'],
  [/\.(?:md|markdown)$/i, 'markdown'],
  [/\.(?:txt|text)$/i, 'plain'],
]
const NO_FACTS: PageFacts = { title: null, language: null, published: null, publisher: null }

/**
 * Turns the bytes of a file into a report: its hash, its clean words, and what front matter or page say of publisher and time.
 *
 * @throws Failure `not-text`, `wrong-encoding`, `file-empty`, `front-matter`
 */
export function captureReport(file: GivenFile, gazetteer: Gazetteer): Captured {
  const source = decodeText(file.name, file.bytes)
  const front = readFrontMatter(file.name, source)
  const body = source.slice(front.end)
  const format = formatOf(file.name, body)
  const { text, map } = readBody(source, front.end, format)
  if (!/[\p{L}\p{N}]/u.test(text))
    throw new Failure('file-empty', `${file.name} holds no words to read. Give a file with the text of a report.`, { file: file.name })
  const page = format === 'html' ? htmlText(body.slice(0, PAGE_HEAD)).page : NO_FACTS
  const notes: string[] = []
  const id = createHash('sha256').update(file.bytes).digest('hex')
  return { name: file.name, report: { id, text, ...factsOf(file.name, front.fields, page, gazetteer, notes) }, source, map, notes }
}

/** By the name's end; else by what the text begins with. */
function formatOf(name: string, body: string): TextFormat {
  const byName = ENDINGS.find(([end]) => end.test(name))
  if (byName) return byName[1]
  return /^\s*(?:<!doctype html|<html|<head|<body|<\?xml[^>]*\?>\s*<!doctype html)/i.test(body.slice(0, 2000)) ? 'html' : 'plain'
}

function readBody(source: string, from: number, format: TextFormat): { readonly text: string; readonly map: OffsetMap } {
  if (from === 0) return readableText(source, format)
  const builder = beginText(source)
  copy(builder, from, source.length)
  const body = endText(builder)
  const readable = readableText(body.text, format)
  return { text: readable.text, map: composeMaps(body.map, readable.map) }
}

function factsOf(
  name: string,
  fields: FrontMatterFields,
  page: PageFacts,
  gazetteer: Gazetteer,
  notes: string[],
): Omit<Report, 'id' | 'text'> {
  const publisher = fields.publisher ?? page.publisher
  const actor = publisher === null ? null : actorNamed(publisher, gazetteer)
  const published = fields.published ?? page.published
  const said = published === null ? null : civilTimeOrNull(published, gazetteer.pack.zone)
  if (published !== null && said === null) {
    if (fields.published !== undefined)
      throw new Failure(
        'front-matter',
        `${name}: "published" is "${published}", which is no time. Write it like 2020-11-04T16:00:00+04:00.`,
        { file: name },
      )
    notes.push(`${name}: the page's time of publication, "${published}", was not understood; times like "yesterday" stay open.`)
  }
  return {
    title: fields.title ?? page.title,
    publisher,
    publisherActor: actor?.id ?? null,
    publisherParty: voiceOf(actor),
    url: fields.url ?? null,
    published: said === null ? null : published,
    said,
    captured: fields.captured ?? null,
    language: fields.language ?? page.language,
    notice: fields.notice ?? null,
  }
}

/** Press speaks as an outlet, whosever land it is in; an institution speaks for its party. */
function voiceOf(actor: Actor | null): PartyId {
  if (!actor || actor.role === 'outlet') return OUTLET
  return isSide(actor.party) ? actor.party : THIRD
}

/** The actor of the pack that a publisher's whole name is a name of. */
function actorNamed(publisher: string, gazetteer: Gazetteer): Actor | null {
  const tokens = tokenize(publisher)
  const hit: TrieHit = { end: 0, values: [] }
  const first = /^the\s/i.test(publisher) ? 1 : 0
  if (tokens.n <= first || !longestMatch(gazetteer.trie, tokens, first, hit) || hit.end !== tokens.n) return null
  const reading = hit.values.map((value) => gazetteer.readings[value]).find((found) => found.kind === 'actor')
  return (reading && gazetteer.actor(reading.id)) ?? null
}
