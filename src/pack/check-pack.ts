import type { Pack } from '../core/0-terms/pack.ts'
import { partiesAreUsable, sourcesAreNamed, termsAreInOrder } from './checks/actors.ts'
import { aliasesAreOneActors, partyWordsAreOneParty } from './checks/aliases.ts'
import type { Check, FindingCode } from './checks/finding.ts'
import { bothColumnsHaveNames, namesAreWellFormed, scriptsMatchTags } from './checks/names.ts'
import { homonymsAreMutual, linesLeadSomewhere, placesLieInTheirDistrict } from './checks/places.ts'
import { actorsAndPlacesAreKnown, idsAreUnique, partiesAreKnown } from './checks/references.ts'
import { coloursAreReadable, partiesLookDifferent, styleIsWhole } from './checks/style.ts'
import type { PackReading } from './pack-files.ts'

/** What a check says of a pack that loads: an error must be mended, a warning looked at. The sentence says what to write instead. */
export interface Finding {
  readonly severity: 'error' | 'warning'
  readonly code: FindingCode
  readonly sentence: string
  readonly file?: string
  readonly line?: number
}

/** Everything a pack is held to, in the order in which it is told. */
const CHECKS: readonly Check[] = [
  idsAreUnique,
  partiesAreKnown,
  actorsAndPlacesAreKnown,
  partiesAreUsable,
  sourcesAreNamed,
  termsAreInOrder,
  aliasesAreOneActors,
  partyWordsAreOneParty,
  placesLieInTheirDistrict,
  homonymsAreMutual,
  linesLeadSomewhere,
  scriptsMatchTags,
  namesAreWellFormed,
  bothColumnsHaveNames,
  coloursAreReadable,
  partiesLookDifferent,
  styleIsWhole,
]

/** Holds a loaded pack to what its schema cannot tell. With `positionOf` (from `readPack`) each finding names its file and line. */
export function checkPack(pack: Pack, positionOf?: PackReading['positionOf']): Finding[] {
  return CHECKS.flatMap((check) => check(pack)).map(({ severity, code, part, row, sentence }) => {
    const at = positionOf?.(part, row)
    return at
      ? { severity, code, file: at.file, line: at.line, sentence: `${at.file}:${at.line}: ${sentence}` }
      : { severity, code, sentence }
  })
}
