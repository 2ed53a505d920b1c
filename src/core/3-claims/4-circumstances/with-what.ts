import type { RuleId } from '../../0-terms/claim.ts'
import { wordsAt, type Words } from '../../0-terms/span.ts'
import { foldHash } from '../../1-lexicon/fold.ts'
import { WEAPONS, type WeaponClass, type WeaponRow } from '../../1-lexicon/en/weapons.ts'
import { indexPhrases, phraseAt } from '../../1-lexicon/phrases.ts'
import { wordSet } from '../../1-lexicon/word-set.ts'
import { TokenFlag, TokenKind, type Tokens } from '../../2-document/tokens.ts'
import { OPENS, openings } from './telling-words.ts'

/** A weapon or means named in a claim: its words, class and the row that knows it. */
export interface Weapon extends Words {
  readonly class: WeaponClass
  readonly rule: RuleId
}

const weapons = indexPhrases(WEAPONS, bothNumbers)
const calibreUnits = wordSet('mm millimeter millimetre millimeters millimetres')
const caliber = wordSet('caliber calibre')
const HYPHEN = foldHash('-')
/** "Grad" and the like are weapons only as names. */
const names = wordSet('grad smerch uragan tornado scud buk tor osa spike lora kornet orbiter')
/** "tank" before these holds fuel or water; "shell" companies and "mine" workers are none either. */
const innocent = wordSet('fuel water gas oil think company companies')

/** Each wording and its plural. */
function bothNumbers(row: WeaponRow): readonly string[] {
  return row.words
    .split('|')
    .flatMap((words) =>
      /(s|ing|ery|ment|fire|gas|chlorine|sarin|napalm|support|force|phosphorus)$/.test(words) ? [words] : [words, `${words}s`],
    )
}

/**
 * Weapons and means named in tokens [from, to), in order: the longest name wins, with its calibre where that stands right before it
 * ("120 mm mortar"). Fuel tanks are none, nor are lower-case words that are weapons only as names.
 */
export function findWeapons(t: Tokens, from: number, to: number): Weapon[] {
  const out: Weapon[] = []
  const opens = openings(t)
  for (let i = from; i < to;) {
    const hit = (opens[i] & OPENS.weapon) !== 0 ? phraseAt(weapons, t, i, to) : null
    if (!hit || isInnocent(t, i, hit.to, from)) {
      i++
      continue
    }
    const start = calibreBefore(t, i, from)
    out.push({ ...wordsAt(t.text, t.start[start], t.end[hit.to - 1]), class: hit.row.class, rule: hit.row.id })
    i = hit.to
  }
  return out
}

function isInnocent(t: Tokens, i: number, end: number, from: number): boolean {
  if (names.has(t.fold[i]) && (t.flag[i] & TokenFlag.capital) === 0) return true
  if (i > from && innocent.has(t.fold[i - 1]) && end === i + 1) return true
  return end < t.n && innocent.has(t.fold[end]) && end === i + 1
}

/** Where "120 mm", "120-mm", "82 mm caliber" before token `i` begins; `i` itself when no calibre stands there. */
function calibreBefore(t: Tokens, i: number, from: number): number {
  let k = i - 1
  if (k > from && caliber.has(t.fold[k])) k--
  if (k > from && calibreUnits.has(t.fold[k])) k--
  else return i
  if (k > from && t.fold[k] === HYPHEN) k--
  return k >= from && t.kind[k] === TokenKind.number ? k : i
}
