import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkPack } from '../../src/pack/check-pack.ts'
import type { Finding } from '../../src/pack/check-pack.ts'
import { readPack } from '../../src/pack/load-pack.ts'
import { CORVIN_ARDEN, changedPack } from './pack-folder.ts'

function findingsOf(dir: string): Finding[] {
  const { pack, problems, positionOf } = readPack(dir)
  assert.deepEqual(problems, [])
  return pack ? checkPack(pack, positionOf) : assert.fail('no pack')
}

test('the test pack checks clean', () => {
  assert.deepEqual(findingsOf(CORVIN_ARDEN), [])
})

type Row = readonly [what: string, file: string, from: string, to: string, severity: Finding['severity'], code: string, sentence: RegExp]

const ROWS: readonly Row[] = [
  [
    'an unknown party of an actor',
    'actors.yaml',
    'party: corvin, role: ministry',
    'party: korvin, role: ministry',
    'error',
    'unknown-party',
    /actor corvin-mod names the party "korvin"; write one of arden, corvin/,
  ],
  [
    'an unknown party at home in a place',
    'places.yaml',
    'home: corvin,',
    'home: korvin,',
    'error',
    'unknown-party',
    /home of corvin names the party "korvin"/,
  ],
  [
    'an unknown party of a name',
    'places.yaml',
    'Hael (qab) corvin',
    'Hael (qab) korvin',
    'error',
    'unknown-party',
    /a name of hale names the party "korvin"/,
  ],
  [
    'an unknown column',
    'style.yaml',
    '[arden, corvin]',
    '[arden, meridia]',
    'error',
    'unknown-party',
    /style\.yaml:2: columns names the party "meridia"/,
  ],
  [
    'an unknown institution',
    'actors.yaml',
    'of: arden-mfa',
    'of: arden-mfo',
    'error',
    'unknown-actor',
    /arden-foreign-minister is of "arden-mfo"/,
  ],
  [
    'an institution of itself',
    'actors.yaml',
    'party: third, role: state, source',
    'party: third, role: state, of: meridia-mfa, source',
    'error',
    'circle',
    /meridia belongs to itself/,
  ],
  [
    'an unknown district',
    'places.yaml',
    'at: [-31.07, -20.93], district: velm-district',
    'at: [-31.07, -20.93], district: velm-land',
    'error',
    'unknown-place',
    /district of hale is "velm-land"/,
  ],
  [
    'an unknown end of a road',
    'lines.yaml',
    '[velm, merrow]',
    '[velm, mirrow]',
    'error',
    'unknown-place',
    /an end or waypoint of velm-merrow-road is "mirrow"/,
  ],
  ['an id that stands twice', 'places.yaml', 'id: tarn', 'id: hale', 'error', 'duplicate-id', /the id "hale" stands twice in places/],
  [
    'a party called by a reserved word',
    'parties.yaml',
    'id: arden',
    'id: third',
    'error',
    'reserved-id',
    /"third" is a word every pack shares/,
  ],
  [
    'a full name of two actors',
    'actors.yaml',
    'aliases: [Velm Ombudsman,',
    'aliases: [Arden Ombudsman,',
    'error',
    'alias-of-two',
    /"Arden Ombudsman" names both arden-ombudsman-office and velm-ombudsman-office/,
  ],
  [
    'a short form of two actors',
    'actors.yaml',
    'Velm Defence Army, aliases: [',
    'Velm Defence Army, aliases: [Brenner, ',
    'warning',
    'shared-short-form',
    /"Brenner" is short for both/,
  ],
  [
    'an actor named as the other party',
    'actors.yaml',
    'Armed Forces of Corvin, aliases: [',
    'Armed Forces of Corvin, aliases: [Velm forces, ',
    'error',
    'alias-of-two',
    /the actor corvin-army \(corvin\) and the party arden/,
  ],
  [
    'an alias given twice',
    'actors.yaml',
    'aliases: [Velm Emergency Service]',
    'aliases: [Velm Emergency Service, the Velm Emergency Service]',
    'warning',
    'repeated-alias',
    /stands twice at velm-rescue/,
  ],
  [
    'a place far from its district',
    'places.yaml',
    'at: [-31.07, -20.93]',
    'at: [-31.07, -20.33]',
    'error',
    'far-from-district',
    /hale lies 66 km from the middle of velm-district, whose radius is 24 km/,
  ],
  [
    'a place without a source',
    'places.yaml',
    'Hael (qab) corvin], source: invented',
    'Hael (qab) corvin], source: ""',
    'error',
    'missing-source',
    /hale has no source/,
  ],
  [
    'a term that ends before it begins',
    'actors.yaml',
    'from: 2023-04-09, to: 2028-04-09',
    'from: 2028-04-09, to: 2023-04-09',
    'error',
    'term-order',
    /arden-former-president is in office from 2028-04-09 to 2023-04-09/,
  ],
  [
    'a homonym of one side',
    'places.yaml',
    'homonyms: [velm]',
    'homonyms: []',
    'error',
    'homonym-one-sided',
    /velm has the homonym velm-district but not the other way round/,
  ],
  [
    'a homonym nobody declared',
    'places.yaml',
    'names: [Gorrel]',
    'names: [Oxmoor]',
    'warning',
    'homonym-undeclared',
    /gorrel and oxmoor are both called "oxmoor"/,
  ],
  [
    'letters of another script',
    'places.yaml',
    'Hael (qab) corvin',
    'Хаел (az) corvin',
    'error',
    'script',
    /tagged az, which is written in Latn, but holds Cyrl letters; write .* az-Cyrl/,
  ],
  [
    'a party without a language',
    'places.yaml',
    'names: [Gorrel]',
    'names: [Gorrel corvin]',
    'error',
    'name-form',
    /"Gorrel corvin" of gorrel holds a party/,
  ],
  [
    'a name only one side has',
    'places.yaml',
    'Hale (qaa) arden, Hael (qab) corvin',
    'Hale (qaa) arden, Hael (qab)',
    'warning',
    'name-missing',
    /hale has no name used by corvin/,
  ],
  ['a colour too pale', 'parties.yaml', '#94610A', '#E8C070', 'error', 'contrast', /the light colour #E8C070 of corvin has contrast 1\.\d/],
  [
    'colours that colour-blind readers cannot tell apart',
    'parties.yaml',
    '#94610A',
    '#2E5FA8',
    'error',
    'colours-alike',
    /differ by only .* in protan sight/,
  ],
  [
    'one symbol for both',
    'parties.yaml',
    'symbol: square',
    'symbol: circle',
    'error',
    'symbols-alike',
    /arden and corvin both have the symbol circle/,
  ],
  [
    'a night of without default',
    'style.yaml',
    'default: begins, corvin',
    'arden: begins, corvin',
    'error',
    'night-of',
    /nightOf has no default/,
  ],
  ['day parts out of order', 'style.yaml', 'hour: 5', 'hour: 13', 'error', 'day-parts', /dayParts do not ascend/],
  [
    'an enmity of one side',
    'parties.yaml',
    'opponents: [arden]',
    'opponents: []',
    'warning',
    'opponents-one-sided',
    /arden has corvin as opponent/,
  ],
]

for (const [what, file, from, to, severity, code, sentence] of ROWS) {
  test(`${what}: ${severity}`, () => {
    const found = findingsOf(changedPack({ [file]: (t) => t.replace(from, to) })).filter((f) => f.code === code)
    assert.ok(
      found.some((f) => f.severity === severity && sentence.test(f.sentence)),
      found.map((f) => f.sentence).join('\n') || `no finding ${code}`,
    )
    assert.ok(found.every((f) => f.file !== undefined && f.line !== undefined && f.sentence.startsWith(`${f.file}:${f.line}: `)))
  })
}

test('two holders of one office in turn may share its name', () => {
  const findings = findingsOf(changedPack({ 'actors.yaml': (t) => t.replace('to: 2028-04-09', 'to: 2028-04-10') }))
  assert.ok(
    findings.some((f) => f.code === 'alias-of-two' && /"President of Arden"/.test(f.sentence)),
    'one day of overlap must be found',
  )
})
