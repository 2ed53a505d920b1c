import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parseFragment } from 'parse5'
import type { DefaultTreeAdapterMap } from 'parse5'
import { lightHtml, withoutHydration } from '../../src/publish/light-html.ts'

type Node = DefaultTreeAdapterMap['node']

const BLOCKS =
  /^(?:p|[uod]l|li|d[td]|table|t(?:head|body|r|d|h)|div|section|article|aside|blockquote|details|h[1-6]|header|footer|main|nav)$/

/** A tree as words: elements with their attributes, texts as they are shown (no spaces where a line begins or ends anyway). */
function shown(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value.replace(/\s+/g, ' ')
  const inner = 'childNodes' in node ? node.childNodes.map(shown).join('') : ''
  if (!('attrs' in node)) return inner
  const words = `<${node.nodeName}${node.attrs.map(({ name, value }) => ` ${name}="${value}"`).join('')}>${inner}</${node.nodeName}>`
  return BLOCKS.test(node.nodeName)
    ? words
        .replace(/>\s+/, '>')
        .replace(/\s+(<\/\w+>)$/, '$1')
        .replace(/^/, '¦')
        .concat('¦')
    : words
}

const tree = (html: string): string => shown(parseFragment(html)).replace(/\s*¦\s*/g, '')

const PAGES: Readonly<Record<string, string>> = {
  'paragraphs before lists, sections and the end of their parent':
    '<section class="a b">\n  <p>One <b>two</b></p> <ul class="x"><li><p>three</p></li> <li>four</li></ul>\n<p>five</p> <details><summary>s</summary> <p>six</p></details></section>',
  'a paragraph before words that are in none': '<div><p>One</p> two <p>three</p> <a href="#x">four</a></div>',
  tables:
    '<table><thead><tr><th scope="col">a</th> <th>b</th></tr></thead> <tbody><tr><td>1</td> <td>2</td></tr> <tr><td>3</td> <td>4 </td></tr></tbody></table>',
  drawings:
    '<svg viewBox="0 0 4 4"><g id="g"><path d="M0 0h1"></path><circle cx="1" cy="2" r="3"></circle><text x="1">a</text></g><use href="#g"></use></svg><p>after</p>',
  'a quotation of several paragraphs':
    '<div><blockquote dir="auto">…before. <mark>words\n\n  of two</mark>.\n\nAfter…</blockquote> <p>x</p></div>',
  'marks for a script': '<!--[--><p>a</p><!--[0--> <p>b</p><!--]--><!--]-->',
}

describe('a light page', () => {
  for (const [what, html] of Object.entries(PAGES)) {
    it(`is the same tree: ${what}`, () => {
      const light = lightHtml(html)
      assert.ok(light.length < html.length, light)
      assert.equal(tree(light), tree(withoutHydration(html)))
    })
  }

  it('keeps the lines of what is quoted, and the spaces between words that are links or set apart', () => {
    assert.match(lightHtml(PAGES['a quotation of several paragraphs'] ?? ''), /words\n\n {2}of two<\/mark>\.\n\nAfter/)
    assert.equal(lightHtml('<p>a <b>b</b> <i>c</i>\n  <a href="#d">d</a></p>'), '<p>a <b>b</b> <i>c</i> <a href=#d>d</a></p>')
  })
})
