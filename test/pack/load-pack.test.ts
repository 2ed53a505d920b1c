import assert from 'node:assert/strict'
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { Failure } from '../../src/core/0-terms/failure.ts'
import { bundledPacks, loadPack, packFolder, readPack } from '../../src/pack/load-pack.ts'
import { parsePlaceName } from '../../src/pack/schema.ts'
import { CORVIN_ARDEN, changedPack, emptyFolder } from './pack-folder.ts'

function failureOf(run: () => unknown): Failure {
  try {
    run()
  } catch (error) {
    if (error instanceof Failure) return error
    throw error
  }
  return assert.fail('nothing was thrown')
}

test('the test pack loads, with defaults where a row leaves a field out', () => {
  const pack = loadPack(CORVIN_ARDEN)
  const hale = pack.places.find((p) => p.id === 'hale')
  assert.deepEqual(hale, {
    id: 'hale',
    kind: 'village',
    at: { lat: -31.07, lon: -20.93 },
    radius: 1,
    district: 'velm-district',
    home: null,
    homonyms: [],
    source: 'invented',
    names: [
      { text: 'Hale', lang: 'qaa', usedBy: ['arden'] },
      { text: 'Hael', lang: 'qab', usedBy: ['corvin'] },
    ],
  })
  const president = pack.actors.find((a) => a.id === 'arden-president')
  assert.deepEqual([president?.from, president?.to, president?.of], ['2028-04-09', null, null])
  assert.deepEqual(pack.style.columns, ['arden', 'corvin'])
})

test('a compact name is text, language, parties', () => {
  assert.deepEqual(parsePlaceName('Tog (hy-Latn) armenian'), { text: 'Tog', lang: 'hy-Latn', usedBy: ['armenian'] })
  assert.deepEqual(parsePlaceName('Little Hale (qaa)  arden corvin '), { text: 'Little Hale', lang: 'qaa', usedBy: ['arden', 'corvin'] })
  assert.deepEqual(parsePlaceName('Nol air base'), { text: 'Nol air base', lang: 'en', usedBy: [] })
  assert.deepEqual(parsePlaceName('عفرين (ar)'), { text: 'عفرين', lang: 'ar', usedBy: [] })
  assert.equal(parsePlaceName('  '), null)
})

test('a wrong value names file, line, what was found and what to write', () => {
  const dir = changedPack({ 'parties.yaml': (t) => t.replace('symbol: circle', 'symbol: cross') })
  const failure = failureOf(() => loadPack(dir))
  assert.equal(failure.code, 'pack-schema')
  assert.equal(failure.message, `${dir}/parties.yaml:7: symbol is "cross"; write one of circle, square, triangle, diamond, hexagon`)
  assert.deepEqual(failure.facts, { file: `${dir}/parties.yaml`, line: 7, problems: 1 })
})

test('a missing and a misspelt field are each told', () => {
  const dir = changedPack({ 'conflict.yaml': (t) => t.replace('theatre:', 'theater:') })
  const sentences = readPack(dir).problems.map((p) => p.sentence)
  assert.equal(sentences.length, 2)
  assert.match(sentences[0] ?? '', /conflict\.yaml:\d+: theatre is missing; write what the theatre is called/)
  assert.match(sentences[1] ?? '', /conflict\.yaml:6: theater is not a field; the fields here are id, title, start, zone, theatre/)
})

for (const [what, file, from, to, line, remedy] of [
  ['a date', 'conflict.yaml', '2031-02-20', '2031-02-30', 4, /start is "2031-02-30"; write .* as YYYY-MM-DD/],
  ['a zone', 'conflict.yaml', 'Etc/GMT-3', 'Velm/Ostrel', 5, /zone is "Velm\/Ostrel"; write an IANA time zone/],
  ['a role', 'actors.yaml', 'role: spokesperson', 'role: speaker', 3, /role is "speaker"; write one of head, ministry/],
  ['a position', 'places.yaml', 'at: [-31.0, -22.6]', 'at: [-131.0, -22.6]', 3, /at, item 1 is -131; write \[latitude, longitude\]/],
  ['an id', 'places.yaml', 'id: ostrel', 'id: Ostrel!', 6, /id is "Ostrel!"; write the id of a place: small letters/],
  ['names', 'places.yaml', 'names: [Ostrel]', 'names: []', 6, /names is \[\]; write a name as/],
  ['a colour', 'parties.yaml', '"#5E4A9C"', 'violet', 8, /colour\.light is "violet"; write a colour as "#RRGGBB"/],
  ['columns', 'style.yaml', '[arden, corvin]', 'arden', 2, /columns is "arden"; write the two parties set face to face/],
] as const) {
  test(`${what} that will not do is told at its line`, () => {
    const dir = changedPack({ [file]: (t) => t.replace(from, to) })
    const problem = readPack(dir).problems[0]
    assert.equal(problem?.line, line)
    assert.match(problem?.sentence ?? '', remedy)
  })
}

test('text that is not YAML is told with its line, and so is a field written twice', () => {
  const broken = changedPack({ 'style.yaml': (t) => t.replace('[arden, corvin]', '[arden, corvin') })
  assert.equal(failureOf(() => loadPack(broken)).code, 'pack-yaml')
  const twice = changedPack({ 'conflict.yaml': (t) => `${t}title: again\n` })
  const failure = failureOf(() => loadPack(twice))
  assert.equal(failure.code, 'pack-yaml')
  assert.match(failure.message, /conflict\.yaml:7: this is not valid YAML/)
})

test('all problems of all files are told at once', () => {
  const dir = changedPack({
    'parties.yaml': (t) => t.replace('symbol: circle', 'symbol: cross').replace('symbol: square', 'symbol: star'),
    'conflict.yaml': (t) => t.replace('2031-02-20', 'spring'),
  })
  const failure = failureOf(() => loadPack(dir))
  assert.equal(failure.facts['problems'], 3)
  assert.equal(failure.message.split('\n').length, 3)
})

test('empty, missing and non-UTF-8 files are told, none by a crash', () => {
  const dir = changedPack({ 'actors.yaml': () => '' })
  assert.match(readPack(dir).problems[0]?.sentence ?? '', /actors\.yaml:1: the file is null; write a list of actors/)
  rmSync(join(dir, 'places.yaml'))
  assert.ok(readPack(dir).problems.some((p) => /places\.yaml:1: the file is missing/.test(p.sentence)))
  writeFileSync(join(dir, 'places.yaml'), Buffer.from([0x2d, 0x20, 0xff, 0xfe]))
  assert.ok(readPack(dir).problems.some((p) => p.code === 'pack-yaml' && /places\.yaml:1: .*not UTF-8/.test(p.sentence)))
  writeFileSync(join(dir, 'places.yaml'), '['.repeat(100_000))
  assert.ok(readPack(dir).problems.some((p) => p.code === 'pack-yaml' && /places\.yaml:1: /.test(p.sentence)))
})

test('a list may be split over a folder of files, and rows know theirs', () => {
  const dir = changedPack({})
  mkdirSync(join(dir, 'actors'))
  const rows = readFileSync(join(dir, 'actors.yaml'), 'utf8')
    .split('\n')
    .filter((l) => l.startsWith('- '))
  rmSync(join(dir, 'actors.yaml'))
  writeFileSync(join(dir, 'actors', '2.yaml'), rows.slice(10).join('\n'))
  writeFileSync(join(dir, 'actors', '1.yaml'), `# the first ten\n${rows.slice(0, 10).join('\n')}`)
  const whole = loadPack(CORVIN_ARDEN)
  const split = readPack(dir)
  assert.deepEqual(split.pack?.actors, whole.actors)
  assert.deepEqual(split.positionOf('actors', 11), { file: `${dir}/actors/2.yaml`, line: 2 })
})

test('a bare name is a pack of the packs folder; anything else is a folder; neither is told with what there is', () => {
  const packsDir = emptyFolder()
  cpSync(CORVIN_ARDEN, join(packsDir, 'velm'), { recursive: true })
  assert.equal(loadPack('velm', { packsDir }).id, 'corvin-arden')
  assert.equal(packFolder(CORVIN_ARDEN, { packsDir }), CORVIN_ARDEN)
  const failure = failureOf(() => loadPack('nowhere', { packsDir }))
  assert.equal(failure.code, 'pack-not-found')
  assert.match(failure.message, /There is no pack "nowhere"\. Name one of velm, or a folder that holds conflict\.yaml\./)
})

test('the bundled packs are found beside the source', () => {
  assert.deepEqual(bundledPacks(), ['karabakh-2020', 'syria-2017'])
})

test('lines and loaded words may be missing', () => {
  const dir = changedPack({})
  for (const file of ['lines.yaml', 'loaded-words.yaml']) renameSync(join(dir, file), join(dir, `${file}.off`))
  const pack = loadPack(dir)
  assert.deepEqual([pack.lines, pack.loadedWords], [[], []])
})
