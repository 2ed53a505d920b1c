import { Failure } from '../../core/0-terms/failure.ts'
import type { Lesson, PlaceLesson, TaughtName } from '../../core/0-terms/lesson.ts'
import { PLACE_KINDS } from '../../core/0-terms/place.ts'
import { homeOf, teach, type Taught } from '../../flows/teach-pack.ts'
import { packFolder } from '../../pack/load-pack.ts'
import { parsePlaceName } from '../../pack/schema.ts'
import { PACK_FLAG, type Command, type ExitCode, type Flag, type Given, type Io } from '../command.ts'
import { authorOf, BY_FLAG, LEDGER_FLAGS, withLedger } from '../ledger-choice.ts'

const WHERE = [
  'With --ledger the pack of that ledger is taught, and the lesson recorded; a desk that serves it reads with it from then on. A bundled pack is not changed:',
  'what is added goes into the folder pack-additions beside the ledger. With --pack alone the files of that pack are changed, and tell who and when.',
].join('\n')
const WHY_FLAG: Flag = { type: 'string', value: 'WORDS', tells: 'where this is known from; kept with the name' }
const COMMON = { ...LEDGER_FLAGS, pack: PACK_FLAG, by: BY_FLAG, why: WHY_FLAG }

export const packAlias: Command = {
  name: 'pack alias',
  summary: 'teach a pack another name of a place or an actor',
  usage: 'ID NAME [--side PARTY]… [--lang TAG] [--actor] [--ledger LEDGER | --pack FOLDER]',
  about: `Keeps NAME as another name of the place (or, with --actor, of the actor) with that id. Refused when the name means something else already.\n${WHERE}`,
  flags: {
    ...COMMON,
    actor: { type: 'boolean', tells: 'the id is an actor’s' },
    side: { type: 'string', multiple: true, value: 'PARTY', tells: 'a party that uses this form; left out, it is nobody’s in particular' },
    lang: { type: 'string', value: 'TAG', tells: 'language, such as hy or hy-Latn; left out, as the pack writes names in these letters' },
  },
  examples: [
    'alteram pack alias hale "Hael-on-Sea" --side corvin --ledger war-desk',
    'alteram pack alias arden-mod "Arden Command" --actor --pack ./my-pack --why "its own letterhead"',
  ],
  async run(given, io): Promise<ExitCode> {
    const [id, text, ...more] = given.words
    if (id === undefined || !text?.trim() || more.length)
      throw new Failure('usage', 'Give the id of the place and its other name: alteram pack alias hale "Hael-on-Sea".')
    const of = given.has('actor') ? 'actor' : 'place'
    return taughtBy(given, io, { does: 'name', of, id, text, lang: given.one('lang') ?? null, usedBy: given.all('side') })
  },
}

export const packPlace: Command = {
  name: 'pack place',
  summary: 'teach a pack a place it does not know',
  usage: 'ID --kind KIND --name NAME… [--at LAT,LON] [--within PLACE] [--ledger LEDGER | --pack FOLDER]',
  about: `Adds a place. Names are written as in a pack's files: "TEXT (LANG) party". Without --at it is not located, and lies somewhere within PLACE.\n${WHERE}`,
  flags: {
    ...COMMON,
    kind: { type: 'string', value: 'KIND', choices: PLACE_KINDS, tells: `one of ${PLACE_KINDS.join(', ')}` },
    name: { type: 'string', multiple: true, value: 'NAME', tells: 'a name with who uses it: "Ullsby (en) arden"' },
    at: { type: 'string', value: 'LAT,LON', tells: 'where it lies, in degrees: 39.58,46.97' },
    within: { type: 'string', value: 'PLACE', tells: 'id of the place it lies in' },
  },
  examples: [
    'alteram pack place ullsby --kind village --name "Ullsby (qaa) arden" --name "Ulbi (qab) corvin" --within velm-district --ledger war-desk',
  ],
  async run(given, io): Promise<ExitCode> {
    const [id, ...more] = given.words
    if (id === undefined || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id) || more.length)
      throw new Failure('usage', 'Give the new place one id of small letters, digits and hyphens.')
    return taughtBy(given, io, placeOf(given, id))
  },
}

function placeOf(given: Given, id: string): PlaceLesson {
  const kind = PLACE_KINDS.find((one) => one === given.one('kind'))
  if (kind === undefined) throw new Failure('usage', `Say what kind of place it is with --kind: ${PLACE_KINDS.join(', ')}.`)
  const names = given.all('name').map(nameIn)
  if (names.length === 0) throw new Failure('usage', 'Give the place at least one name: --name "Ullsby (en) arden".')
  return { does: 'place', id, kind, names, at: pointIn(given.one('at')), district: given.one('within') ?? null }
}

/** A bare name may be of any language: its letters tell. */
function nameIn(written: string): TaughtName {
  const name = parsePlaceName(written)
  if (!name) throw new Failure('usage', `"${written}" is no name. Write it as "TEXT (LANG) party".`)
  return written.includes('(') ? name : { ...name, lang: null }
}

function pointIn(written: string | undefined): PlaceLesson['at'] {
  if (written === undefined) return null
  const found = /^(-?\d+(?:\.\d+)?)\s*,\s*(-?\d+(?:\.\d+)?)$/.exec(written.trim())
  const [lat, lon] = [Number(found?.[1]), Number(found?.[2])]
  if (!found || Math.abs(lat) > 90 || Math.abs(lon) > 180)
    throw new Failure(
      'usage',
      `"${written}" is no position. Write latitude and longitude in degrees: --at 39.58,46.97; a negative one as --at=-31.05,-21.`,
    )
  return { lat, lon }
}

async function taughtBy(given: Given, io: Io, lesson: Lesson): Promise<ExitCode> {
  const teaching = { by: authorOf(given, io), day: new Date().toISOString().slice(0, 10), why: given.one('why') ?? null }
  const pack = given.one('ledger') === undefined ? given.one('pack') : undefined
  const done =
    pack === undefined
      ? await withLedger(given, io, (at) => teach(at, homeOf(at), lesson, teaching))
      : await teach(null, { folder: packFolder(pack), additions: null }, lesson, teaching)
  tell(done, lesson, given, io)
  return 0
}

function tell({ pack: _pack, ...done }: Taught, { id }: Lesson, given: Given, io: Io): void {
  if (given.has('json')) return io.out(`${JSON.stringify({ id, ...done })}\n`)
  if (!done.added) return io.out(`${id} has that name already; nothing was added.\n`)
  for (const warning of done.warnings) io.err(`warning: ${warning}\n`)
  io.out(`${id}: ${done.names.join(', ')}, in ${done.folder}/${done.file}.\n`)
  if (done.entry !== null)
    io.out(`Recorded as ${done.entry.slice(0, 12)}. Reports read before stay as they were read; see: alteram reread\n`)
}
