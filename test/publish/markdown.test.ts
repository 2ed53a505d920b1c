import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { overviewMarkdown } from '../../src/publish/formats/markdown.ts'
import { escapeMarkdown } from '../../src/publish/formats/markdown-text.ts'
import { OVERVIEW } from '../browser/fixture-overview.ts'

describe('the Markdown of an overview', () => {
  const text = overviewMarkdown(OVERVIEW)

  it('is the same bytes for the same input', () => {
    assert.equal(overviewMarkdown(structuredClone(OVERVIEW)), text)
  })

  it('begins with the headline and its notes', () => {
    assert.equal(text.split('\n')[0], '# Arden accuses Corvin of shelling a market, Corvin categorically denies it[^1][^2]')
  })

  it('has one note for every mark, and one for every claim', () => {
    const notes = [...text.matchAll(/^\[\^([\w-]+)\]: /gm)].map((found) => found[1])
    const marks = [...text.matchAll(/\[\^([\w-]+)\](?!:)/g)].map((found) => found[1])
    assert.deepEqual(
      marks.filter((mark) => !notes.includes(mark)),
      [],
    )
    assert.equal(notes.length, Object.keys(OVERVIEW.claims).length)
    assert.equal(new Set(notes).size, notes.length)
  })

  it('gives the exact words in a note, with who says so', () => {
    assert.match(
      text,
      /^\[\^4\]: The ombudsman of Arden, citing a resident of Vesk: “…The ombudsman quoted.+\*\*soldiers shot two of his neighbours in the yard of the school\*\*/m,
    )
  })

  it('states a silence', () => {
    assert.match(text, /\*\*Information from Morrow\*\*: \*No statement from Morrow/)
  })

  it('gives a standing with its reasons', () => {
    assert.ok(
      text.includes('- Standing: denied. 2 separate origins in 2 reports; Morrow denies what Berat says: same place, same evening.'),
    )
  })

  it('tells the records with their notes', () => {
    for (const told of [
      '- Grade: contested. Berat and Morrow each name the other.',
      '- 2 separate claimants, first heard: the Ministry of Defence of Arden (3 Mar, 22:40)[^1]; the General Staff of Corvin (4 Mar, 09:10)[^2]',
      '- Arden: civilians killed, the market of Tolna: lowest 4 (the Ministry of Defence of Arden)[^1]; highest at least 6 (the ombudsman of Arden)[^4]',
      '- Read of Morrow since: 2 reports, by General Staff of Corvin, as of 4 March 2031, 16:00',
      '  - Accusation by Berat against Morrow, 3 Mar, 22:40[^1]: answered directly[^2]',
      '- No report of Morrow was read since.',
      '  - First accusation 95 minutes after it began, reckoned from when it was said[^3]',
      '  - Recorded by observers, not by a side: the envoy of the Assembly of Nations[^8]',
      '  - Arden’s ministry rejected the report.[^24]',
      '## Places, as each side names them',
    ])
      assert.ok(text.includes(`\n${told}`), told)
  })

  it('lets no markup of a report through', () => {
    assert.ok(!/(?<!\\)<(?:script|b)\b/.test(text))
    assert.ok(!text.includes('javascript:'))
  })
})

describe('escaping for Markdown', () => {
  it('keeps a text from turning into a list, a heading or a link', () => {
    assert.equal(escapeMarkdown('1. March [x](y) # *a* `b` <i>'), '1\\. March \\[x\\](y) \\# \\*a\\* \\`b\\` \\<i\\>')
    assert.equal(escapeMarkdown('- item'), '\\- item')
    assert.equal(escapeMarkdown('two\nlines  here'), 'two lines here')
  })

  it('leaves no bare markup, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (any) => {
        const bare = escapeMarkdown(any)
          .replace(/\\[\\`*_[\]<>#|~&$^.)+=-]/g, '')
          .replaceAll('&#58;', '')
        assert.ok(!/[\\`*_[\]<>#|~&$^\n]/.test(bare), bare)
      }),
    )
  })
})
