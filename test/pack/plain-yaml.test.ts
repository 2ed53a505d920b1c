import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { parseDocument } from 'yaml'
import { plainYaml } from '../../src/pack/plain-yaml.ts'

/** What the whole parser makes of a text; undefined where it has anything to say against it. */
function whole(text: string): unknown {
  const doc = parseDocument(text, { prettyErrors: false, uniqueKeys: true })
  return doc.errors.length + doc.warnings.length ? undefined : doc.toJS({ maxAliasCount: 100 })
}

const ROWS = [
  '# who speaks',
  '- id: hale',
  '  name: Hale',
  "  aliases: [Hale's mayor, \"Hale, the town\", 'it''s', Upper-Hale (hy) arden,",
  '    Old Hale, Hale 2,',
  '  ]',
  '  at: [40.5, -3]',
  '  radius: 1.5',
  '  of: null',
  '- { id: arden, party: third, since: 2031-01-02 }',
  'zone: Asia/Hale   # an hour ahead',
  'names:',
  '  - Arden road (en) arden',
  '  - "Berat: road"',
  'nested:',
  '  deeper:',
  '    deepest: true',
]
const MARKS = [...' -:[]{},"\'#|>&*!%@`?~0.\n', ': ', '- ', ' #', '\n  ', 'null', 'true', '1e3', '0x1', '.inf', "''", 'a: ', '---', '<<: ']

const fragment = fc.tuple(fc.nat(ROWS.length - 1), fc.integer({ min: 1, max: 8 })).map(([from, n]) => ROWS.slice(from, from + n).join('\n'))
const change = fc.record({ at: fc.nat(400), cut: fc.nat(2), put: fc.constantFrom('', ...MARKS) })

describe('plain YAML is read as the whole parser reads it', () => {
  for (const file of globSync('packs/**/*.yaml'))
    it(file, () => {
      const text = readFileSync(file, 'utf8')
      assert.deepEqual(plainYaml(text)?.value, whole(text))
    })

  it('or not at all, whatever is changed in it', () => {
    let read = 0
    fc.assert(
      fc.property(fragment, fc.array(change, { maxLength: 3 }), (text, changes) => {
        let changed = text
        for (const { at, cut, put } of changes)
          changed = changed.slice(0, at % (text.length + 1)) + put + changed.slice((at % (text.length + 1)) + cut)
        const plain = plainYaml(changed)
        if (!plain) return
        read++
        assert.deepEqual(plain.value, whole(changed), changed)
      }),
      { numRuns: 2000 },
    )
    assert.ok(read > 200, `only ${read} were read`)
  })

  for (const [what, text] of [
    ['a key given twice', 'a: 1\na: 2'],
    ['an anchor', 'a: &x 1\nb: *x'],
    ['a text over two lines', 'a: one\n  two'],
    ['a block of text', 'a: |\n  one'],
    ['a comment behind brackets', 'a: [1] # one'],
    ['a tab', 'a:\t1'],
    ['an escape', 'a: "\\u0041"'],
    ['a number in another base', 'a: 0x1F'],
    ['a bracket that is not closed', 'a: [1, 2'],
    ['nothing', '# nothing\n'],
  ])
    it(`${what} is left to the whole parser`, () => assert.equal(plainYaml(text), undefined))
})
