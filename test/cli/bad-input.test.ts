import assert from 'node:assert/strict'
import { existsSync, mkdirSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { changedPack } from '../pack/pack-folder.ts'
import { alteram, PACK, scratch } from './run-alteram.ts'

const { dir, write } = scratch()
const report = write('good.txt', 'The Arden Defence Ministry said that three soldiers were killed near Hale on Sunday.\n')
const huge = write('huge.txt', 'x')
truncateSync(huge, 50_000_000)
mkdirSync(join(dir, 'empty-folder'))
const brokenPack = changedPack({ 'parties.yaml': (text) => `${text}\n  - : [\n` })

interface Case {
  readonly what: string
  readonly args: readonly string[]
  readonly code: string
  readonly exit: number
  /** What the sentence must tell besides the code. */
  readonly tells: RegExp
}
const file = (what: string, path: string, code: string, tells: RegExp): Case => ({
  what,
  args: ['read', path, '--pack', PACK],
  code,
  exit: 3,
  tells,
})

const CASES: readonly Case[] = [
  file('an empty file', write('empty.txt', ''), 'file-empty', /empty\.txt is empty/),
  file('a file of blanks', write('blank.txt', ' \n\t\n'), 'file-empty', /holds no words/),
  file('a page without words', write('bare.html', '<html><body><script>one()</script></body></html>'), 'file-empty', /holds no words/),
  file('a file of 50 MB', huge, 'file-too-large', /50000000 bytes; the limit is 20000000/),
  file('zero bytes', write('zero.txt', new Uint8Array([72, 97, 0, 1, 2, 3, 108, 101])), 'not-text', /byte 2 is zero/),
  file('a picture', write('picture.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])), 'not-text', /PNG/),
  file('a PDF', write('paper.txt', '%PDF-1.7\nrest'), 'not-text', /PDF/),
  file('an old code page', write('latin.txt', new Uint8Array([0x48, 0x61, 0x6c, 0xe9, 0x20, 0x66])), 'wrong-encoding', /iconv/),
  file('UTF-16 without a mark', write('wide.txt', Buffer.from('The town of Hale', 'utf16le')), 'wrong-encoding', /UTF-16/),
  file('a file that is not there', join(dir, 'nowhere.txt'), 'file-not-found', /nowhere\.txt/),
  file('a folder without reports', join(dir, 'empty-folder'), 'file-not-found', /holds no \.txt/),
  file(
    'broken front matter',
    write('front.txt', '---\ntitle: "one\npublished: two: three\n---\nWords.'),
    'front-matter',
    /front\.txt:\d+: .*quotes/,
  ),
  file(
    'front matter that does not close',
    write('open.txt', '---\npublisher: Hale Gazette\nWords.\n'),
    'front-matter',
    /open\.txt:1: .*not closed/,
  ),
  file('a time of publication that is none', write('when.txt', '---\npublished: soon\n---\nWords.'), 'front-matter', /"soon"/),
  file('a list where a line belongs', write('list.txt', '---\ntitle: [a, b]\n---\nWords.'), 'front-matter', /list\.txt:2/),
  { what: 'no pack', args: ['read', report], code: 'usage', exit: 2, tells: /--pack with one of karabakh-2020, syria-2017/ },
  { what: 'an unknown pack', args: ['read', report, '--pack', 'nowhere'], code: 'pack-not-found', exit: 2, tells: /karabakh-2020/ },
  { what: 'a pack that is not YAML', args: ['read', report, '--pack', brokenPack], code: 'pack-yaml', exit: 3, tells: /parties\.yaml:\d+/ },
  { what: 'no report', args: ['read', '--pack', PACK], code: 'usage', exit: 2, tells: /at least one report/ },
  { what: 'an unknown option', args: ['read', report, '--colour'], code: 'usage', exit: 2, tells: /--colour.*alteram read --help/ },
  {
    what: 'an unknown format',
    args: ['read', report, '--pack', PACK, '--format', 'xml'],
    code: 'usage',
    exit: 2,
    tells: /text, jsonl or json/,
  },
  { what: 'an unknown command', args: ['raed', report], code: 'usage', exit: 2, tells: /"raed".*read, explain/ },
  { what: 'half a command', args: ['pack', 'chekc'], code: 'usage', exit: 2, tells: /pack check, pack new/ },
  {
    what: 'an overview as of never',
    args: ['overview', report, '--pack', PACK, '--as-of', 'teatime'],
    code: 'time-invalid',
    exit: 2,
    tells: /"teatime"/,
  },
  {
    what: 'an edition before that comes after',
    args: ['overview', report, '--pack', PACK, '--as-of', '2031-03-04T18:00', '--previous', '2031-03-05'],
    code: 'usage',
    exit: 2,
    tells: /--previous \(2031-03-05\) must be before --as-of/,
  },
  ...(existsSync('/proc')
    ? [
        {
          what: 'a folder nobody can make',
          args: ['overview', report, '--pack', PACK, '--as-of', '2031-03-04T18:00', '-o', '/proc/nowhere/out'],
          code: 'output-unwritable',
          exit: 1,
          tells: /another folder/,
        },
      ]
    : []),
  {
    what: 'an overview as of no day',
    args: ['overview', report, '--pack', PACK, '--as-of', '2031-02-30'],
    code: 'time-invalid',
    exit: 2,
    tells: /2031-02-30/,
  },
  { what: 'an overview without a time', args: ['overview', report, '--pack', PACK], code: 'usage', exit: 2, tells: /--as-of/ },
  {
    what: 'output under a file',
    args: ['overview', report, '--pack', PACK, '--as-of', '2031-03-05', '-f', 'json', '-o', join(report, 'x')],
    code: 'output-unwritable',
    exit: 1,
    tells: /-o/,
  },
  {
    what: 'an unknown claim',
    args: ['explain', report, '--pack', PACK, '--claim', 'zzz'],
    code: 'claim-unknown',
    exit: 2,
    tells: /no claim "zzz"/,
  },
  { what: 'a folder that is not there to serve', args: ['serve', join(dir, 'nowhere')], code: 'file-not-found', exit: 3, tells: /nowhere/ },
  { what: 'a port that is none', args: ['serve', dir, '--port', 'http'], code: 'usage', exit: 2, tells: /"http" is no port/ },
  { what: 'nobody to answer', args: ['pack', 'new', join(dir, 'new-pack'), '--id', 'velm'], code: 'usage', exit: 2, tells: /--title/ },
]

describe('what cannot be done is refused with a code and a remedy', { concurrency: 3 }, () => {
  for (const { what, args, code, exit, tells } of CASES) {
    test(what, async () => {
      const ran = await alteram(args)
      assert.match(ran.err, new RegExp(`^${code}: `))
      assert.match(ran.err, tells)
      assert.doesNotMatch(ran.err, /\n\s+at /, 'a stack trace is no sentence')
      assert.equal(ran.out, '')
      assert.equal(ran.code, exit)
    })
  }
  test('with --json the failure is JSON', async () => {
    const ran = await alteram(['read', join(dir, 'empty.txt'), '--pack', PACK, '--json'])
    const failure: unknown = JSON.parse(ran.err)
    assert.deepEqual(failure, {
      code: 'file-empty',
      sentence: `${join(dir, 'empty.txt')} is empty. Give a file with the text of a report.`,
      facts: { file: join(dir, 'empty.txt') },
    })
    assert.equal(ran.code, 3)
  })
})

describe('what looks bad but is not is read', { concurrency: 3 }, () => {
  const good: readonly (readonly [string, string])[] = [
    ['a line of 100,000 characters', write('line.txt', 'The market of Hale was open. '.repeat(3450))],
    ['a word of 100,000 characters', write('word.txt', 'a'.repeat(100_000))],
    ['tags nested 20,000 deep', write('deep.html', `${'<div>'.repeat(20_000)}Hale was quiet.${'</div>'.repeat(20_000)}`)],
    ['a page that never closes', write('open.html', '<html><body><p>Hale was quiet. <a href="')],
    ['a text that begins with a rule', write('rule.txt', '---\nHale was quiet.\n---\nSo was Velm.')],
  ]
  for (const [what, path] of good) {
    test(what, async () => {
      const ran = await alteram(['read', path, '--pack', PACK, '--stats', '--json'])
      assert.equal(ran.err, '')
      assert.equal(ran.code, 0)
      const stats: unknown = JSON.parse(ran.out)
      assert.ok(typeof stats === 'object' && stats !== null && 'reports' in stats && stats.reports === 1)
    })
  }
})
