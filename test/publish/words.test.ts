import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { CATALOGUES, directionOf, LANGUAGES, sayIn } from '../../src/web/words/say.ts'
import type { Message, MessageKey } from '../../src/web/words/catalogue.ts'

const keys = Object.keys(CATALOGUES.en) as MessageKey[]

function forms(message: Message): readonly string[] {
  return typeof message === 'string' ? [message] : Object.values(message)
}

/** The values a message asks for. A language may leave the number out of its word order, never put in one of its own. */
function asked(message: Message): ReadonlySet<string> {
  return new Set(forms(message).flatMap((form) => [...form.matchAll(/\{(\w+)\}/g)].map((found) => found[1] ?? '')))
}

describe('the words of the pages', () => {
  for (const lang of LANGUAGES) {
    it(`are complete: ${lang}`, () => {
      const catalogue = CATALOGUES[lang]
      assert.deepEqual(Object.keys(catalogue).sort(), keys.toSorted())
      for (const key of keys) {
        assert.deepEqual(asked(catalogue[key]), asked(CATALOGUES.en[key]), `${lang}: ${key}`)
        assert.ok(key === 'component.occurred' || forms(catalogue[key]).every((form) => form.trim() !== ''), `${lang}: ${key}`)
      }
      assert.equal(sayIn(lang)('months').split(' ').length, 12)
      assert.equal(sayIn(lang)('monthsShort').split(' ').length, 12)
    })
  }

  it('count as the language counts', () => {
    const say = sayIn('ru')
    assert.deepEqual(
      [1, 2, 5, 21, 111].map((n) => say('head.claims', { n })),
      ['1 утверждение', '2 утверждения', '5 утверждений', '21 утверждение', '111 утверждений'],
    )
    assert.equal(sayIn('en')('head.claims', { n: 1 }), '1 claim')
  })

  it('leave no value of a message to be taken for another message', () => {
    assert.equal(sayIn('en')('truces.accuses', { by: '{against}', against: 'X' }), 'accusation by {against} against X')
  })

  it('know which way a language is written', () => {
    assert.deepEqual(['en', 'hy', 'ar', 'fa-IR', 'he'].map(directionOf), ['ltr', 'ltr', 'rtl', 'rtl', 'rtl'])
  })
})
