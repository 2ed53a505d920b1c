import assert from 'node:assert/strict'
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { PACK, scratch } from './run-alteram.ts'
import { here, well } from './run-here.ts'

const { dir, write } = scratch()
const REPORT = write(
  'sea.txt',
  '---\npublisher: Corvin Ministry of Defence\npublished: 2031-03-04T18:00\n---\nArden forces shelled the town of Vennet on March 4, the ministry said.\n',
)
let made = 0

function ownPack(): string {
  const folder = join(dir, `pack-${made++}`)
  cpSync(PACK, folder, { recursive: true })
  return folder
}

describe('pack alias', () => {
  test('teaches the files of a pack, and tells who, when and why in them', async () => {
    const pack = ownPack()
    assert.match(
      await well('pack', 'alias', 'hale', 'Vennet', '--side', 'corvin', '--lang', 'qab', '--pack', pack),
      /^hale: Vennet \(qab\) corvin, in .*places\.yaml\.\n$/,
    )
    assert.match(readFileSync(join(pack, 'places.yaml'), 'utf8'), /Vennet \(qab\) corvin\]/)
    assert.match(await well('pack', 'alias', 'hale', 'Vennet', '--pack', pack), /nothing was added/)
    assert.equal((await here('pack', 'check', pack, '--quiet')).code, 0)
  })

  test('records it in the ledger, and new readings know the name', async () => {
    const [pack, desk] = [ownPack(), join(dir, 'desk')]
    await well('init', desk, '--pack', pack)
    await well('add', REPORT, '--ledger', desk)
    assert.doesNotMatch(await well('list', '--ledger', desk, '--json'), /"place":"hale"/)
    const told = JSON.parse(await well('pack', 'alias', 'hale', 'Vennet', '--ledger', desk, '--json')) as Record<string, unknown>
    assert.deepEqual([told['id'], told['added'], told['file']], ['hale', true, 'places.yaml'])
    assert.match(await well('reread', '--ledger', desk), /1 of 1 reports have a new reading/)
    assert.match(await well('list', '--ledger', desk, '--json'), /"place":"hale"/)
    assert.match(await well('verify', '--ledger', desk), /all as recorded/)
  })

  test('leaves a bundled pack alone: what is added lies beside the ledger, and goes along with a backup', async () => {
    const [desk, copy] = [join(dir, 'bundled'), join(dir, 'copy')]
    await well('init', desk, '--pack', 'karabakh-2020')
    await well('pack', 'alias', 'hadrut', 'Xanadruth', '--ledger', desk, '--why', 'an invented name')
    assert.match(readFileSync(join(desk, 'pack-additions', 'names.yaml'), 'utf8'), /source: "ed, \d{4}-\d\d-\d\d: an invented name"/)
    assert.match(await well('pack', 'alias', 'hadrut', 'Xanadruth', '--ledger', desk), /nothing was added/)
    const report = write(
      'near.txt',
      '---\npublished: 2020-11-04T18:00\n---\nThe town of Xanadruth was shelled on November 3, the ministry said.\n',
    )
    await well('add', report, '--ledger', desk)
    assert.match(await well('list', '--ledger', desk, '--json'), /"place":"hadrut"/)
    await well('backup', copy, '--ledger', desk)
    assert.ok(existsSync(join(copy, 'pack-additions', 'base.yaml')))
    const refused = await here('pack', 'alias', 'hadrut', 'Xanadruth', '--pack', 'karabakh-2020')
    assert.deepEqual([refused.code, refused.err.split(':')[0]], [3, 'pack-read-only'])
  })

  test('tells of additions that stand on another pack than the ledger', async () => {
    const desk = join(dir, 'other')
    await well('init', desk, '--pack', 'karabakh-2020')
    await well('pack', 'alias', 'hadrut', 'Xanadruth', '--ledger', desk)
    const settings = readFileSync(join(desk, 'ledger.yaml'), 'utf8')
    writeFileSync(join(desk, 'ledger.yaml'), settings.replace('pack: karabakh-2020', 'pack: syria-2017'))
    const { code, err } = await here('status', '--ledger', desk)
    assert.deepEqual([code, err.split(':')[0]], [3, 'ledger-settings'])
  })

  test('says what is wrong', async () => {
    const pack = ownPack()
    const codes = async (...words: readonly string[]) => {
      const { code, err } = await here('pack', 'alias', ...words, '--pack', pack)
      return [code, err.split(':')[0]]
    }
    assert.deepEqual(await codes('hale', 'Berat'), [1, 'name-taken'])
    assert.deepEqual(await codes('atlantis', 'Atlantis'), [2, 'not-there'])
    assert.deepEqual(await codes('hale', 'village'), [1, 'pack-check'])
    assert.deepEqual(await codes('hale'), [2, 'usage'])
  })
})

describe('pack place', () => {
  test('adds a place, located or not', async () => {
    const pack = ownPack()
    const names = ['--name', 'Ullsby (qaa) arden', '--name', 'Ulbi (qab) corvin']
    await well('pack', 'place', 'ullsby', '--kind', 'village', ...names, '--at=-31.05,-21', '--within', 'velm-district', '--pack', pack)
    assert.match(
      readFileSync(join(pack, 'places.yaml'), 'utf8'),
      /- id: ullsby\n {2}kind: village\n {2}at: \[-31\.05, -21\]\n {2}district: velm-district\n/,
    )
    await well('pack', 'place', 'wend', '--kind', 'village', '--name', 'Wend', '--within', 'velm-district', '--pack', pack)
    for (const wrong of [
      ['--kind', 'planet'],
      ['--at', 'here'],
      ['--at', '91,0'],
    ]) {
      const { code, err } = await here('pack', 'place', 'x', '--kind', 'village', '--name', 'Xenia', ...wrong, '--pack', pack)
      assert.deepEqual([code, err.split(':')[0]], [2, 'usage'], wrong.join(' '))
    }
  })
})
