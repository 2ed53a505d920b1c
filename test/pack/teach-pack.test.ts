import assert from 'node:assert/strict'
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { parse } from 'yaml'
import { Failure } from '../../src/core/0-terms/failure.ts'
import type { Lesson } from '../../src/core/0-terms/lesson.ts'
import { checkPack } from '../../src/pack/check-pack.ts'
import { loadBasemap } from '../../src/pack/basemap.ts'
import { holderOf } from '../../src/pack/lesson.ts'
import { BUNDLED_PACKS, loadPack } from '../../src/pack/load-pack.ts'
import { listFiles } from '../../src/pack/pack-files.ts'
import { teachPack } from '../../src/pack/teach-pack.ts'
import { withItem, withRow } from '../../src/pack/yaml-edit.ts'
import { changedPack, emptyFolder } from './pack-folder.ts'

const SOURCE = 'ann, 2031-03-04: stands so in the evening bulletin'
const SEA: Lesson = { does: 'name', of: 'place', id: 'hale', text: 'Hael-on-Sea', lang: 'qab', usedBy: ['corvin'] }

const home = (folder: string) => ({ folder, additions: null })
const code = (failure: string) => (error: unknown) => error instanceof Failure && error.code === failure

/** The lines that are only in the second text, and those only in the first. */
function lineChange(before: string, after: string): { readonly added: string[]; readonly gone: string[] } {
  const [a, b] = [before.split('\n'), after.split('\n')]
  return { added: b.filter((line) => !a.includes(line)), gone: a.filter((line) => !b.includes(line)) }
}

describe('a name is put into the row of its place, and nothing else in the file changes', () => {
  const block =
    '# head\n- id: hale\n  kind: village   # kept\n  names:\n    - Hale (qaa) arden   # first\n    - "Hael (qab) corvin"\n\n  source: x\n'

  it('on a line of its own where the names stand on lines, with who said so behind it', () => {
    const after = withItem(block, 'hale', 'names', 'Hael-on-Sea (qab) corvin', 'ann')
    assert.equal(after, block.replace('corvin"\n', 'corvin"\n    - Hael-on-Sea (qab) corvin # ann\n'))
  })

  it('between the brackets where they stand in brackets', () => {
    const row = '- { id: hale, names: [Hale (qaa) arden, Hael], source: x } # kept\n'
    assert.equal(withItem(row, 'hale', 'names', 'Hael-on-Sea', 'ann'), row.replace('Hael]', 'Hael, Hael-on-Sea]'))
    assert.equal(withItem(row, 'hale', 'names', 'Hael, Sea', null), row.replace('Hael]', 'Hael, "Hael, Sea"]'))
    assert.equal(
      withItem(row.replace('[Hale (qaa) arden, Hael]', '[]'), 'hale', 'names', 'Hael', null),
      row.replace('[Hale (qaa) arden, Hael]', '[Hael]'),
    )
  })

  it('as a list of its own where the row has none', () => {
    const row = '- id: mod\n  name: The ministry # kept\n  party: arden\n'
    assert.equal(withItem(row, 'mod', 'aliases', 'MoD', null), '- id: mod\n  name: The ministry # kept\n  aliases: [MoD]\n  party: arden\n')
    assert.equal(withItem('[{ id: mod, name: M }]', 'mod', 'aliases', 'MoD', null), '[{ id: mod, name: M, aliases: [MoD] }]')
  })

  it('in files of other systems, and in files without a last line break', () => {
    assert.equal(
      withItem('- id: a\r\n  names:\r\n    - A\r\n- id: b\r\n', 'a', 'names', 'B', null),
      '- id: a\r\n  names:\r\n    - A\r\n    - B\r\n- id: b\r\n',
    )
    assert.equal(withItem('- id: a\n  names:\n    - A', 'a', 'names', 'B', null), '- id: a\n  names:\n    - A\n    - B\n')
    assert.equal(withItem(block, 'nobody', 'names', 'B', null), null)
  })

  it('whatever the name: it is read back as it was given, and the rest as it was', () => {
    const rows = '- { id: a, names: [A, B], source: x }\n- id: b\n  names:\n    - C # c\n  source: y\n'
    fc.assert(
      fc.property(fc.constantFrom('a', 'b'), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), (id, raw) => {
        const name = raw.replace(/[\p{C}\s]+/gu, ' ').trim()
        if (!name) return
        const after: unknown = parse(withItem(rows, id, 'names', name, null) ?? '')
        assert.deepEqual(after, [
          { id: 'a', names: ['A', 'B', ...(id === 'a' ? [name] : [])], source: 'x' },
          { id: 'b', names: ['C', ...(id === 'b' ? [name] : [])], source: 'y' },
        ])
      }),
    )
  })

  it('a row is put at the end of its file, also of an empty one', () => {
    assert.equal(withRow('# head\n- id: a\n', { id: 'b' }), '# head\n- id: a\n- id: b\n')
    assert.equal(withRow('- id: a\n\n- id: b\n', { id: 'c', names: ['C'] }), '- id: a\n\n- id: b\n\n- id: c\n  names:\n    - C\n')
    assert.deepEqual(parse(withRow('# none yet\n[]\n', { id: 'b' }) ?? ''), [{ id: 'b' }])
    assert.match(withRow('# none yet\n[]\n', { id: 'b' }) ?? '', /^# none yet\n/)
    assert.equal(withRow('  - id: a\n', { id: 'b', names: ['B'] }), '  - id: a\n  - id: b\n    names:\n      - B\n')
  })
})

describe('a pack of one’s own is taught in its own files', () => {
  it('a name: one line differs, the pack holds it, and it can be put back', () => {
    const dir = changedPack({})
    const path = join(dir, 'places.yaml')
    const before = readFileSync(path, 'utf8')
    const taught = teachPack(home(dir), SEA, SOURCE)
    assert.equal(taught.added, true)
    assert.equal(taught.file, 'places.yaml')
    const { added, gone } = lineChange(before, readFileSync(path, 'utf8'))
    assert.equal(added.length, 1)
    assert.equal(added[0], gone[0].replace('Hael (qab) corvin]', 'Hael (qab) corvin, Hael-on-Sea (qab) corvin]'))
    assert.deepEqual(
      loadPack(dir)
        .places.find(({ id }) => id === 'hale')
        ?.names.at(-1),
      { text: 'Hael-on-Sea', lang: 'qab', usedBy: ['corvin'] },
    )
    assert.deepEqual(loadPack(dir), taught.pack)
    taught.undo()
    assert.equal(readFileSync(path, 'utf8'), before)
  })

  it('the same once more adds nothing', () => {
    const dir = changedPack({})
    teachPack(home(dir), SEA, SOURCE)
    const before = readFileSync(join(dir, 'places.yaml'), 'utf8')
    assert.equal(teachPack(home(dir), SEA, SOURCE).added, false)
    assert.equal(readFileSync(join(dir, 'places.yaml'), 'utf8'), before)
  })

  it('an alias of an actor', () => {
    const dir = changedPack({})
    const actor = loadPack(dir).actors[0]
    teachPack(home(dir), { does: 'name', of: 'actor', id: actor.id, text: 'Ostrel Command', lang: null, usedBy: [] }, SOURCE)
    assert.deepEqual(loadPack(dir).actors[0].aliases, [...actor.aliases, 'Ostrel Command'])
  })

  it('a whole place, located or not', () => {
    const dir = changedPack({})
    const names = [
      { text: 'Ullsby', lang: 'qaa', usedBy: ['arden'] },
      { text: 'Ulbi', lang: 'qab', usedBy: ['corvin'] },
    ]
    teachPack(
      home(dir),
      { does: 'place', id: 'ullsby', kind: 'village', names, at: { lat: -31.05, lon: -21 }, district: 'velm-district' },
      SOURCE,
    )
    teachPack(
      home(dir),
      {
        does: 'place',
        id: 'wend',
        kind: 'village',
        names: [{ text: 'Wend', lang: null, usedBy: [] }],
        at: null,
        district: 'velm-district',
      },
      SOURCE,
    )
    const [ullsby, wend] = loadPack(dir).places.slice(-2)
    assert.deepEqual(ullsby, {
      id: 'ullsby',
      kind: 'village',
      at: { lat: -31.05, lon: -21 },
      radius: 1,
      district: 'velm-district',
      home: null,
      names,
      homonyms: [],
      source: SOURCE,
    })
    assert.deepEqual([wend.at, wend.district], [null, 'velm-district'])
    assert.deepEqual(
      checkPack(loadPack(dir)).filter(({ severity }) => severity === 'error'),
      [],
    )
  })

  it('the first and the last row of every file of the bundled packs takes a name', () => {
    for (const path of ['karabakh-2020', 'syria-2017'].flatMap((name) => listFiles(join(BUNDLED_PACKS, name), 'places'))) {
      const before = readFileSync(path, 'utf8')
      const rows = parse(before) as { readonly id: string; readonly names: readonly string[] }[]
      for (const row of [rows[0], rows[rows.length - 1]]) {
        const after = withItem(before, row.id, 'names', 'Xanadu', null) ?? ''
        const again = parse(after) as typeof rows
        assert.deepEqual(again.find(({ id }) => id === row.id)?.names, [...row.names, 'Xanadu'], path)
        assert.equal(lineChange(before, after).added.length, 1, path)
      }
    }
  })
})

describe('a lesson is refused, and nothing is written', () => {
  const refused = (lesson: Partial<Lesson>, failure: string, change: Record<string, (text: string) => string> = {}) => {
    const dir = changedPack(change)
    const before = readFileSync(join(dir, 'places.yaml'), 'utf8')
    assert.throws(() => teachPack(home(dir), { ...SEA, ...lesson } as Lesson, SOURCE), code(failure))
    assert.equal(readFileSync(join(dir, 'places.yaml'), 'utf8'), before)
    assert.equal(existsSync(join(dir, '.being-taught')), false)
  }

  it('where the name is another place’s, an actor’s, a side’s or a road’s', () => {
    for (const text of ['Berat', 'BERATU', 'Arden Ministry of Defence', 'Ardenian', 'Corvin'])
      refused({ text, lang: 'en', usedBy: [] }, 'name-taken')
  })

  it('where nothing of that id is known', () => {
    refused({ id: 'atlantis' }, 'not-there')
    refused({ of: 'actor', id: 'atlantis' }, 'not-there')
  })

  it('where it is no name, or not in the letters of its language', () => {
    for (const text of ['village', 'Hale (town)', ' ', 'H'.repeat(101)]) refused({ text }, 'pack-check')
    refused({ text: 'Хаэль', lang: 'en' }, 'pack-check')
    refused({ text: 'Хаэль', lang: null }, 'pack-check')
    refused({ usedBy: ['atlantis'] }, 'pack-check')
  })

  it('where a place lies outside the district it is said to lie in', () => {
    const place = {
      does: 'place',
      id: 'far',
      kind: 'village',
      names: [{ text: 'Farway', lang: null, usedBy: [] }],
      district: 'velm-district',
    } as const
    refused({ ...place, at: { lat: 10, lon: 10 } }, 'pack-check')
    refused({ ...place, at: null, district: 'atlantis' }, 'not-there')
    refused({ ...place, at: null, id: 'hale' }, 'name-taken')
  })

  it('where somebody else is at it, and where nobody may write', () => {
    const dir = changedPack({})
    writeFileSync(join(dir, '.being-taught'), '')
    assert.throws(() => teachPack(home(dir), SEA, SOURCE), code('output-unwritable'))
    const closed = changedPack({})
    chmodSync(closed, 0o555)
    assert.throws(() => teachPack(home(closed), SEA, SOURCE), code('pack-read-only'))
    chmodSync(closed, 0o755)
    assert.throws(() => teachPack(home(join(BUNDLED_PACKS, 'karabakh-2020')), SEA, SOURCE), code('pack-read-only'))
  })

  it('a city and its district may share a name that one of them has', () => {
    assert.equal(holderOf(loadPack(changedPack({})), 'Velm District', { of: 'place', id: 'velm' }), null)
    assert.match(holderOf(loadPack(changedPack({})), 'Velm District', { of: 'place', id: 'hale' }) ?? '', /velm-district/)
  })
})

describe('a pack that cannot be changed is added to in another folder', () => {
  const karabakh = join(BUNDLED_PACKS, 'karabakh-2020')
  const lesson: Lesson = { does: 'name', of: 'place', id: 'hadrut', text: 'Xanadruth', lang: null, usedBy: [] }

  it('which stands on it, is a pack by itself, and grows', () => {
    const additions = join(emptyFolder(), 'pack-additions')
    const first = teachPack({ folder: karabakh, additions }, lesson, SOURCE)
    assert.equal(first.folder, additions)
    assert.equal(first.file, 'names.yaml')
    assert.deepEqual(parse(readFileSync(join(additions, 'base.yaml'), 'utf8')), { pack: 'karabakh-2020' })
    const ofActor: Lesson = {
      does: 'name',
      of: 'actor',
      id: loadPack(karabakh).actors[0].id,
      text: 'Xanadu Command',
      lang: null,
      usedBy: [],
    }
    teachPack({ folder: karabakh, additions }, ofActor, SOURCE)
    teachPack(
      { folder: additions, additions },
      { does: 'place', id: 'xanadu', kind: 'village', names: [{ text: 'Xanadu', lang: null, usedBy: [] }], at: null, district: 'hadrut' },
      SOURCE,
    )
    const pack = loadPack(additions)
    assert.equal(pack.places.length, loadPack(karabakh).places.length + 1)
    assert.equal(pack.places.find(({ id }) => id === 'hadrut')?.names.at(-1)?.text, 'Xanadruth')
    assert.equal(pack.actors[0].aliases.at(-1), 'Xanadu Command')
    assert.deepEqual(loadBasemap(additions), loadBasemap(karabakh))
    assert.throws(() => teachPack({ folder: karabakh, additions }, { ...lesson, id: 'shushi' }, SOURCE), code('name-taken'))
  })

  it('tells which row of it names nothing', () => {
    const dir = emptyFolder()
    writeFileSync(join(dir, 'base.yaml'), 'pack: karabakh-2020\n')
    writeFileSync(join(dir, 'names.yaml'), '- { of: place, id: atlantis, name: Atlantis, source: x }\n')
    assert.throws(
      () => loadPack(dir),
      (error: unknown) => error instanceof Failure && /names\.yaml:1: the pack has no place "atlantis"/.test(error.message),
    )
  })

  it('leaves a name alone that the pack has learnt itself in the meantime', () => {
    const dir = emptyFolder()
    writeFileSync(join(dir, 'base.yaml'), 'pack: karabakh-2020\n')
    writeFileSync(join(dir, 'names.yaml'), '- { of: place, id: stepanakert, name: Stepanakert, source: x }\n')
    assert.deepEqual(loadPack(dir), loadPack(karabakh))
  })
})
