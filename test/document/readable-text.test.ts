import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cleanText } from '../../src/core/2-document/clean.ts'
import { htmlText } from '../../src/core/2-document/html.ts'
import type { MappedText } from '../../src/core/2-document/mapped-text.ts'
import { MARKS, markdownText } from '../../src/core/2-document/markdown.ts'
import { spanToOriginal } from '../../src/core/2-document/offset-map.ts'
import { readableText } from '../../src/core/2-document/readable-text.ts'

/** The source behind the words `words` of a read text. */
function sourceOf(source: string, { text, map }: MappedText, words: string): string {
  const start = text.indexOf(words)
  assert.ok(start >= 0, `${words} is not in ${text}`)
  const span = spanToOriginal(map, { start, end: start + words.length })
  return source.slice(span.start, span.end)
}

test('plain text: marks of encoding go, spaces and line ends become plain, letters stay', () => {
  const source = '\ufeffHale\u00a0fell.\r\nThe mi\u00adnistry\u200b said so\u2029Next\rline\u0007 e\u0301'
  const clean = cleanText(source)
  assert.equal(clean.text, 'Hale fell.\nThe ministry said so\n\nNext\nline e\u0301')
  assert.equal(sourceOf(source, clean, 'ministry'), 'mi\u00adnistry')
  assert.equal(sourceOf(source, clean, 'Hale fell.'), 'Hale\u00a0fell.')
})

test('a clean text is left as it is', () => {
  assert.deepEqual(cleanText('Hale fell.\nSo it is said.'), {
    text: 'Hale fell.\nSo it is said.',
    map: { cleanLength: 25, originalLength: 25, clean: Int32Array.of(0, 25), original: Int32Array.of(0, 25) },
  })
})

const page = `<!doctype html><html lang="en"><head><title>Hale &amp; Berat</title><meta property="article:published_time" content="2031-11-04">
<meta property="og:site_name" content="Courier"><style>p{color:red}</style><script>if (a < b) "</p>"</script></head><body><nav><ul><li>Home</ul></nav>
<h1>Hale   shelled
again</h1><p>The ministry&rsquo;s &quot;army&quot; said&nbsp;<b>two</b> were kill<i>ed</i> &mdash; AT&T, &notit;, 5 &lt; 6 &#8217;&#150;.<br>Next line</p>
<ul><li>One <a href="x">bridge</a></li><li><p>Two roads</p></li></ul><pre>a
  b</pre><table><tr><td>Hale<td>2</tr><tr><td>Berat</table><div hidden>secret</div>
<div><aside>Related</div><p>after <q>quoted</q> words</p><figure><img alt="x"><figcaption>Map of Hale</figcaption></figure><!-- note --><footer>f</footer></body></html>`

test('a page becomes paragraphs, bullets and lines, without scripts and furniture', () => {
  assert.equal(
    htmlText(page).text,
    [
      'Hale shelled again',
      'The ministry’s "army" said two were killed — AT&T, ¬it;, 5 < 6 ’–.\nNext line',
      '• One bridge',
      '• Two roads',
      'a\nb',
      'Hale 2\nBerat',
      'after “quoted” words',
      'Map of Hale',
    ].join('\n\n'),
  )
})

test('the words of a page lead back to its source', () => {
  const read = htmlText(page)
  assert.equal(sourceOf(page, read, 'ministry’s'), 'ministry&rsquo;s')
  assert.equal(sourceOf(page, read, '"army" said two'), '&quot;army&quot; said&nbsp;<b>two')
  assert.equal(sourceOf(page, read, 'killed'), 'kill<i>ed')
  assert.equal(sourceOf(page, read, 'Hale shelled again'), 'Hale   shelled\nagain')
  assert.equal(sourceOf(page, read, '5 < 6'), '5 &lt; 6')
  assert.equal(sourceOf(page, read, 'Two roads'), 'Two roads')
})

test('a page tells its title, language, publisher and date', () => {
  assert.deepEqual(htmlText(page).page, { title: 'Hale & Berat', language: 'en', published: '2031-11-04', publisher: 'Courier' })
  assert.deepEqual(htmlText('<p>Hale fell.').page, { title: null, language: null, published: null, publisher: null })
})

test('furniture that is never closed ends with what holds it', () => {
  assert.equal(htmlText('<div><nav><div>Home</div></div><p>Hale fell.</p>').text, 'Hale fell.')
  assert.equal(htmlText('<form><p>Hale fell.</p><button>Go</button></form>').text, 'Hale fell.')
  assert.equal(htmlText('<svg><title/><path/></svg><p>Hale fell.</p>').text, 'Hale fell.')
})

test('broken and hostile pages are read to their end', () => {
  assert.equal(htmlText('<p>Hale fell.<p class="x').text, 'Hale fell.')
  assert.equal(htmlText('').text, '')
  assert.equal(htmlText(`${'<div><b>'.repeat(10_000)}Hale fell.`).text, 'Hale fell.')
  assert.equal(htmlText(`<p>${'Hale fell. '.repeat(10_000)}</p>`).text.length, 109_999)
})

test('every copied stretch of a page stands in its source, whatever the page', () => {
  const piece = fc.constantFrom(
    '<p>',
    '</p>',
    '<li>',
    'Hale ',
    ' ',
    '\n',
    '&amp;',
    '&#8217;',
    '&',
    '<',
    '<nav>',
    '</nav>',
    '</div>',
    '<div>',
    '<br>',
    '<script>',
    '</script>',
    '<!--',
    '-->',
    '<q>',
    '</q>',
    '&nbsp;',
    '\u00ad',
    '\r\n',
    '<pre>',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 40 }), (pieces) => {
      const source = pieces.join('')
      for (const format of ['plain', 'html', 'markdown'] as const) {
        const { text, map } = readableText(source, format)
        assert.equal(map.cleanLength, text.length)
        assert.equal(map.originalLength, source.length)
        for (let i = 0; i < text.length; i++) {
          if (!/[a-zA-Z]/.test(text[i])) continue
          const span = spanToOriginal(map, { start: i, end: i + 1 })
          const behind = source.slice(span.start, span.end)
          assert.ok(
            behind === text[i] || behind.startsWith('&'),
            `${format}: ${text[i]} from ${JSON.stringify(behind)} in ${JSON.stringify(source)}`,
          )
        }
      }
    }),
  )
})

test('every mark of Markdown has an example that goes, and its own id', () => {
  for (const row of MARKS) assert.equal(markdownText(row.example[0]).text, row.example[1], row.id)
  assert.equal(new Set(MARKS.map((row) => row.id)).size, MARKS.length)
})

test('a Markdown report reads as text', () => {
  const source =
    '# Hale shelled\n\nThe **army** of [Arden](https://x.example) said *so*.\n\n- one post\n- two roads\n\n2 * 3 * 4, a_b_c and 5\\* stay\n'
  const read = markdownText(source)
  assert.equal(read.text, 'Hale shelled\n\nThe army of Arden said so.\n\n• one post\n• two roads\n\n2 * 3 * 4, a_b_c and 5* stay\n')
  assert.equal(sourceOf(source, read, 'army of Arden'), 'army** of [Arden')
})
