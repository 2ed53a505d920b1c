import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { describe, test } from 'node:test'
import { alteram, PACK, PROGRAM, scratch } from './run-alteram.ts'

const { write } = scratch()
const WORDS = 'The Corvin Defence Ministry said that Arden forces shelled the town of Sorrin on March 4, killing three civilians.'
const SECOND = 'The Arden Defence Ministry denied the accusation.'

interface Line {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly party: string
  readonly places: readonly { readonly start: number; readonly end: number; readonly words: string }[]
}

function linesOf(out: string): readonly Line[] {
  return out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line)
}

/** Reads a file and returns its claims with the words that their offsets cut from the file itself. */
async function cutFrom(
  name: string,
  content: string | Uint8Array,
  decoded = String(content),
): Promise<readonly (Line & { readonly cut: string })[]> {
  const ran = await alteram(['read', write(name, content), '--pack', PACK, '--format', 'jsonl'])
  assert.equal(ran.err, '')
  assert.equal(ran.code, 0)
  const lines = linesOf(ran.out)
  assert.ok(lines.length > 0, 'something is claimed')
  return lines.map((line) => ({ ...line, cut: decoded.slice(line.start, line.end) }))
}

describe('offsets are those of the file as given', { concurrency: 3 }, () => {
  test('a plain text', async () => {
    for (const line of await cutFrom('plain.txt', `${WORDS}\n\n${SECOND}\n`)) assert.equal(line.cut, line.text)
  })
  test('front matter counts', async () => {
    const source = `---\ntitle: "Of Sorrin"\npublished: 2031-03-05T10:00:00+03:00\n---\n${WORDS}\n`
    for (const line of await cutFrom('front.txt', source)) assert.equal(line.cut, line.text)
  })
  test('a byte order mark and Windows line ends count', async () => {
    const source = `\ufeffSorrin\r\n\r\n${WORDS}\r\n`
    const lines = await cutFrom('windows.txt', source)
    assert.ok(lines.some((line) => line.cut === line.text))
  })
  test('UTF-16 counts in its units', async () => {
    const source = `\ufeff${WORDS}\n`
    for (const line of await cutFrom('wide.txt', Buffer.from(source, 'utf16le'), source)) assert.equal(line.cut, line.text)
  })
  test('tags are inside the span, not inside the words', async () => {
    const marked = WORDS.replace('the town of Sorrin', '<b>the town</b> of&nbsp;<a href="/s">Sorrin</a>')
    const source = `<!doctype html><html><head><title>x</title></head><body><nav>Top</nav><p>${marked}</p></body></html>`
    const lines = await cutFrom('page.html', source)
    const told = lines.find((line) => line.text.includes('the town of Sorrin'))
    assert.ok(told, JSON.stringify(lines))
    assert.ok(told.cut.includes('<b>the town</b> of&nbsp;<a href="/s">Sorrin</a>'), told.cut)
    assert.deepEqual(
      told.places.map((place) => source.slice(place.start, place.end)),
      told.places.map((place) => place.words),
    )
  })
  test('marks of Markdown are inside the span, not inside the words', async () => {
    const lines = await cutFrom('note.md', `# Sorrin\n\n${WORDS.replace('Sorrin', '**Sorrin**')}\n`)
    const told = lines.find((line) => line.text.includes('town of Sorrin'))
    assert.ok(told?.cut.includes('**Sorrin**'), JSON.stringify(lines))
  })
})

describe('what read prints', { concurrency: 3 }, () => {
  const path = write('two.txt', `${WORDS}\n\n${SECOND}\n`)
  test('text shows the report with numbered brackets, without colours when nobody watches', async () => {
    const ran = await alteram(['read', path, '--pack', PACK])
    assert.match(ran.out, /\[1: .*\]/)
    assert.match(ran.out, /^\[1\] \w+, \w+; corvin/m)
    assert.ok(!ran.out.includes('\u001b'), 'no escape codes')
    const bare = ran.out.split('\n\n[1] ')[0].replace(/\[\d+: |\]/g, '')
    assert.equal(bare, `${WORDS}\n\n${SECOND}`)
  })
  test('of several reports each is headed by the name of its file', async () => {
    const one = write('one.txt', `${WORDS}\n`)
    const ran = await alteram(['read', one, path, '--pack', PACK])
    assert.deepEqual(ran.out.match(/^=== .* ===$/gm), [`=== ${one} ===`, `=== ${path} ===`])
  })
  test('standard input, and the pack from the environment', async () => {
    const ran = await alteram(['read', '-', '--format', 'jsonl'], { stdin: WORDS, env: { ALTERAM_PACK: PACK } })
    assert.equal(ran.err, '')
    assert.ok(linesOf(ran.out).some((line) => line.party === 'corvin'))
  })
  test('the pack from the front matter', async () => {
    const ran = await alteram(['read', write('packed.txt', `---\npack: ${PACK}\n---\n${WORDS}\n`), '--json'])
    assert.equal(ran.code, 0)
    assert.match(ran.out, /"party": "corvin"/)
  })
  test('a bulletin speaks for its ministry', async () => {
    const report = `---\npublisher: Corvin Ministry of Defence\n---\nArden forces shelled the town of Sorrin on March 4.\n`
    const ran = await alteram(['read', write('bulletin.txt', report), '--pack', PACK, '--format', 'jsonl'])
    assert.deepEqual([...new Set(linesOf(ran.out).map((line) => line.party))], ['corvin'])
  })
  test('the same input gives the same bytes', async () => {
    const [one, two] = await Promise.all([
      alteram(['read', path, '--pack', PACK, '--json']),
      alteram(['read', path, '--pack', PACK, '--json']),
    ])
    assert.equal(one.out, two.out)
  })
  test('a reader that goes away is no failure', () => {
    const many = write('many.txt', `${WORDS}\n\n`.repeat(400))
    const line = `"${process.execPath}" --disable-warning=ExperimentalWarning "${PROGRAM}" read "${many}" --pack "${PACK}" --format jsonl | head -n 1`
    const ran = spawnSync('sh', ['-c', line], { encoding: 'utf8', timeout: 300_000 })
    assert.equal(linesOf(ran.stdout).length, 1)
    assert.equal(ran.stderr, '')
  })
})
