import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { alteram, PACK, scratch } from './run-alteram.ts'

const { dir, write } = scratch()
const front = (publisher: string, published: string, captured = ''): string =>
  `---\npublisher: ${publisher}\npublished: ${published}+03:00\n${captured ? `captured: ${captured}+03:00\n` : ''}notice: invented\n---\n`
write(
  'a.txt',
  `${front('Corvin Ministry of Defence', '2031-03-03T10:00:00')}Arden forces shelled the town of Sorrin on March 3. Since February 20, 31 Corvin civilians have been killed.\n`,
)
write('b.txt', `${front('Arden Ministry of Defence', '2031-03-04T12:00:00')}Arden denied that its forces had shelled the town of Soran.\n`)
write('c.txt', `${front('Corvin Ministry of Defence', '2031-03-04T13:00:00')}Since February 20, 35 Corvin civilians have been killed.\n`)
const earlier = ['overview', dir, '--pack', PACK, '--as-of', '2031-03-04T18:00', '--known-at', '2031-03-03T18:00', '--json'] as const
const diff = ['diff', dir, '--pack', PACK, '--from', '2031-03-03T18:00', '--to', '2031-03-04T18:00'] as const

interface Page {
  readonly knownAt: string
  readonly sources: readonly unknown[]
}

function pageOf(json: string): Page {
  return JSON.parse(json) as Page
}

function diffOf(json: string): Diff {
  return JSON.parse(json) as Diff
}

interface Diff {
  readonly changes: readonly {
    readonly kind: string
    readonly sentence: { readonly text: string }
    readonly of: { readonly sentence: { readonly text: string } } | null
  }[]
}

describe('--known-at', () => {
  test('reads only what was recorded by then, and says so', async () => {
    const ran = await alteram(earlier)
    assert.equal(ran.code, 0, ran.err)
    const page = pageOf(ran.out)
    assert.equal(page.knownAt, '2031-03-03T18:00')
    assert.equal(page.sources.length, 1)
  })

  test('a report added later never changes what an earlier moment gave, even one about earlier days, and one of no known time', async () => {
    const before = await alteram(earlier)
    write('late.txt', `${front('World Wire', '2031-03-03T11:00:00', '2031-03-05T09:00:00')}Hale was shelled on March 2, Arden said.\n`)
    write('undated.txt', 'Hale was shelled on March 2, Arden said.\n')
    const after = await alteram(earlier)
    assert.equal(after.out, before.out)
    const now = await alteram(['overview', dir, '--pack', PACK, '--as-of', '2031-03-04T18:00', '--known-at', '2031-03-05T10:00', '--json'])
    const page = pageOf(now.out)
    assert.equal(page.sources.length, 4, 'what was captured on March 5 is known then; what tells no time is not')
  })
})

describe('diff', () => {
  test('tells what is new, denied and revised since, as text and as JSON', async () => {
    const [text, json] = await Promise.all([alteram(diff), alteram([...diff, '--json'])])
    assert.equal(text.code, 0, text.err)
    assert.match(text.out, /^From 2031-03-03T18:00 \(1 report\) to 2031-03-04T18:00 \(3 reports\)/)
    const { changes } = diffOf(json.out)
    const denied = changes.find((c) => c.kind === 'denied')
    assert.match(denied?.sentence.text ?? '', /Soran/)
    assert.match(denied?.of?.sentence.text ?? '', /Sorrin/)
    const revised = changes.find((c) => c.kind === 'revised')
    assert.match(revised?.sentence.text ?? '', /35/)
    assert.match(revised?.of?.sentence.text ?? '', /31/)
    for (const c of changes) assert.ok(text.out.includes(c.sentence.text), c.sentence.text)
  })

  test('words taken back, and a count that stopped', async () => {
    const files = scratch()
    files.write(
      '1.txt',
      `${front('Corvin Ministry of Defence', '2031-03-03T10:00:00')}Arden forces shelled the town of Sorrin on March 3. Since February 20, 31 Corvin civilians have been killed.\n`,
    )
    files.write(
      '2.txt',
      `${front('Corvin Ministry of Defence', '2031-03-05T10:00:00')}The ministry withdrew its report that Arden forces had shelled the town of Sorrin on March 3.\n`,
    )
    const ran = await alteram(['diff', files.dir, '--pack', PACK, '--from', '2031-03-03T18:00', '--to', '2031-03-05T18:00', '--json'])
    const kinds = new Set(diffOf(ran.out).changes.map((c) => c.kind))
    assert.ok(kinds.has('withdrawn'), [...kinds].join(' '))
    assert.ok(kinds.has('fallen silent'), [...kinds].join(' '))
  })

  test('two moments that are one, or none, are wrong use', async () => {
    const [same, none] = await Promise.all([
      alteram(['diff', dir, '--pack', PACK, '--from', '2031-03-04', '--to', '2031-03-04']),
      alteram(['diff', dir, '--pack', PACK]),
    ])
    assert.deepEqual([same.code, none.code], [2, 2])
    assert.match(same.err, /must be before/)
  })

  test('the sample reports: the denial about the village is news since the day before', async () => {
    const samples = new URL('../../packs/karabakh-2020/reports', import.meta.url).pathname
    const ran = await alteram([
      'diff',
      samples,
      '--pack',
      'karabakh-2020',
      '--from',
      '2020-11-03T20:00+04:00',
      '--to',
      '2020-11-04T16:00+04:00',
      '--json',
    ])
    assert.equal(ran.code, 0, ran.err)
    const { changes } = diffOf(ran.out)
    assert.ok(changes.some((c) => c.kind === 'denied' && c.sentence.text.includes('Tug')))
    assert.ok(changes.some((c) => c.kind === 'revised' && /405/.test(c.sentence.text)))
  })
})
