import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Span } from '../../src/core/0-terms/span.ts'
import type { Claim } from '../../src/core/0-terms/claim.ts'
import { readClaims, type Reading } from '../../src/core/3-claims/read-claims.ts'
import { captureReport } from '../../src/flows/capture-report.ts'
import { committedModels, packNamed } from '../notation/read-case.ts'

/** Sources, reporting words, deeds and tails from which reports are put together. Names of the invented pack, both sides alike. */
const SOURCES = [
  'Arden',
  'Corvin',
  'The Arden Defence Ministry',
  'The Corvin Defence Ministry',
  'Arden President Ilan Marek',
  'Corvin President Teodor Quill',
  'The ministry',
  'He',
  'It',
  'The United Nations',
  'Meridia',
  'A resident of Hale',
  'Witnesses',
  'Both sides',
  'The parties',
  'World Wire',
  'The Velm Ombudsman',
] as const
const SAYINGS = [
  'said',
  'said that',
  'claimed that',
  'denied that',
  'added that',
  'reported that',
  'accused Corvin of saying that',
  'cited a resident of Tarn as saying that',
  'told World Wire that',
] as const
const DEEDS = [
  'Corvin forces shelled the village of Hale',
  'Arden forces shelled the village of Gorrel',
  'two civilians were killed and at least 7 wounded in Berat',
  '14 soldiers were missing near Mount Sele',
  'a drone was shot down over Terren',
  'the Velm-Merrow road was closed to civilians',
  'a truce had been violated by Arden',
  'its troops "liberated" three villages',
  'more than 300 people had fled',
  'a hospital was reportedly hit by cluster bombs',
  'accuse each other of shelling settlements',
  'talks would begin in Lisse',
  'the report was untrue',
] as const
const TAILS = [
  '',
  ' on Sunday',
  ' at 11:20 on March 3',
  ' overnight',
  ', according to the Corvin Prosecutor’s Office',
  ', Ruben Sark said',
  ' in the 1990s',
  ', citing the Velm authorities',
] as const
const JOINS = [' ', '\n', '\n\n', ' • ', '\n\nInformation from Ostrel\n\n', '\n\nInformation from Corvenna\n• '] as const
const MARKS = [
  ['', ''],
  ['“', '”'],
  ['"', '"'],
  ['“', ''],
  ['(', ')'],
] as const

const sentence = fc
  .tuple(
    fc.constantFrom(...SOURCES),
    fc.constantFrom(...SAYINGS),
    fc.constantFrom(...DEEDS),
    fc.constantFrom(...TAILS),
    fc.constantFrom(...MARKS),
  )
  .map(([who, says, deed, tail, [open, close]]) => `${who} ${says} ${open}${deed}${tail}${close}.`)
const bare = fc
  .tuple(fc.constantFrom(...DEEDS), fc.constantFrom(...TAILS))
  .map(([deed, tail]) => `${deed.charAt(0).toUpperCase()}${deed.slice(1)}${tail}.`)

/** A report of one to seven sentences. */
export const reportText = fc
  .array(fc.tuple(fc.oneof(sentence, sentence, bare), fc.constantFrom(...JOINS)), { minLength: 1, maxLength: 7 })
  .map((parts) => parts.map(([words, join], i) => (i ? join : '') + words).join(''))

/** Anything at all: words of the trade among marks, line ends, control characters and halves of characters. */
export const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'said',
        'Arden',
        'Corvin',
        ' ',
        ' ',
        '“',
        '”',
        '"',
        "'",
        '(',
        ')',
        '•',
        '–',
        ':',
        '.',
        '\n',
        '\n\n',
        '\r',
        '\u0000',
        '\u2028',
        '\ud800',
        '\udc00',
        '12',
        '1,177',
        'killed',
        'on Sunday',
        '#',
        '16:40',
        'denied that',
        'é',
        'اردن',
        '𝟙',
      ),
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''))

/** Reads a text as a report of an outlet, with the invented pack unless another is named. */
export function readText(text: string, pack = 'corvin-arden'): Reading {
  const id = 'a-report',
    publisher = 'World Wire',
    said = '2031-03-04'
  const report = {
    id,
    text,
    title: null,
    publisher,
    publisherActor: 'world-wire',
    publisherParty: 'outlet',
    url: null,
    published: said,
    said,
    captured: null,
    language: 'en',
    notice: null,
  }
  return readClaims(report, packNamed(pack).gazetteer, committedModels())
}

/** The sample reports of a real pack, read as the command line reads them. */
export function readSamples(pack: 'karabakh-2020' | 'syria-2017'): readonly { readonly name: string; readonly reading: Reading }[] {
  const folder = fileURLToPath(new URL(`../../packs/${pack}/reports/`, import.meta.url))
  const { gazetteer } = packNamed(pack)
  return readdirSync(folder)
    .sort()
    .map((name) => {
      const { report } = captureReport({ name, bytes: readFileSync(folder + name) }, gazetteer)
      return { name, reading: readClaims(report, gazetteer, committedModels()) }
    })
}

/** Every stretch of words that a claim points to, with the words it says stand there. */
export function anchorsOf(claim: Claim): readonly (Span & { readonly words: string; readonly what: string })[] {
  const named = (what: string, list: readonly (Span & { readonly words: string })[]) =>
    list.map(({ words, start, end }) => ({ what, words, start, end }))
  return [
    { what: 'claim', words: claim.text, start: claim.start, end: claim.end },
    ...named('cue', claim.cue ? [claim.cue] : []),
    ...named('toll', claim.tolls),
    ...named('place', claim.places),
    ...named('when', claim.when ? [claim.when] : []),
    ...named('hedge', claim.hedge ? [claim.hedge] : []),
    ...named('weapon', claim.weapons),
    ...named('loaded', claim.loaded),
  ]
}
