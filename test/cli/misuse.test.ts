import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { before, describe, test } from 'node:test'
import { authorOf } from '../../src/cli/ledger-choice.ts'
import { COMMANDS } from '../../src/cli/commands.ts'
import { parseGiven } from '../../src/cli/parse.ts'
import { fileLines } from '../../src/flows/file-lines.ts'
import { PACK, scratch } from './run-alteram.ts'
import { here, ioHere, well } from './run-here.ts'

const { dir, write } = scratch()
const desk = join(dir, 'desk')
const AS_OF = ['--as-of', '2031-03-04T18:00+03:00', '--ledger', desk] as const

before(async () => {
  const front = '---\npublisher: Corvin Ministry of Defence\npublished: 2031-03-04T10:00:00+03:00\nnotice: invented\n---\n'
  const text = 'Arden forces shelled the town of Sorrin on March 4. One civilian was killed and three were injured.\n'
  await well('init', desk, '--pack', PACK)
  await well('add', write('a.txt', front + text), '--ledger', desk)
})

/** The words must be refused with this code, and by a sentence, not by a fault of the program. */
async function refused(code: string, sentence: RegExp, ...words: readonly string[]): Promise<void> {
  const { err } = await here(...words)
  assert.ok(err.startsWith(`${code}: `), err)
  assert.match(err, sentence)
}

async function linesOf(file: string, most: number): Promise<readonly string[]> {
  const lines: string[] = []
  for await (const line of fileLines(file, most)) lines.push(line)
  return lines
}

describe('an export', () => {
  test('never takes the place of the record, nor of anything that is no export', async () => {
    for (const name of ['ledger.sqlite', 'ledger.yaml']) {
      const before = readFileSync(join(desk, name))
      await refused('output-unwritable', /Name another file/, 'export', join(desk, name), '--ledger', desk)
      assert.deepEqual(readFileSync(join(desk, name)), before)
    }
    await refused('output-unwritable', /Name another file/, 'export', dir, '--ledger', desk)
    assert.match(await well('status', '--ledger', desk), /reports 1/)
  })
  test('takes the place of the export before', async () => {
    const file = join(dir, 'twice.jsonl')
    await well('export', file, '--ledger', desk)
    const first = readFileSync(file)
    await well('export', file, '--ledger', desk)
    assert.deepEqual(readFileSync(file), first)
  })
})

describe('an import', () => {
  const exported = async (): Promise<readonly string[]> => {
    await well('export', join(dir, 'whole.jsonl'), '--ledger', desk)
    return readFileSync(join(dir, 'whole.jsonl'), 'utf8').split('\n')
  }
  test('of a folder or of nothing at all is told as what it is', async () => {
    await refused('file-unreadable', /is a folder/, 'import', dir, '--ledger', join(dir, 'from-folder'), '--pack', PACK)
    await refused('export-damaged', /Line 1/, 'import', write('empty.jsonl', ''), '--ledger', join(dir, 'from-empty'), '--pack', PACK)
  })
  test('whose head names no conflict as a ledger can have it makes no folder', async () => {
    const [head, ...rest] = await exported()
    for (const change of [{ conflict: '../../elsewhere' }, { conflict: '' }, { buckets: 1e9 }, { buckets: 1.5 }, { version: 2 }]) {
      const file = write('hostile.jsonl', [JSON.stringify({ ...(JSON.parse(head) as object), ...change }), ...rest].join('\n'))
      await refused('export-damaged', /Line 1/, 'import', file, '--ledger', join(dir, 'hostile'), '--pack', PACK)
    }
    assert.ok(!readdirSync(dir).includes('hostile'))
  })
  test('takes a pack by name only from those bundled, and asks for it otherwise', async () => {
    await exported()
    await refused('usage', /--pack/, 'import', join(dir, 'whole.jsonl'), '--ledger', join(dir, 'no-pack'))
  })
  test('of one endless line stops before memory does', async () => {
    const file = write('endless.jsonl', 'x'.repeat(300_000))
    await assert.rejects(linesOf(file, 100_000), { code: 'file-too-large' })
  })
  test('reads lines whole wherever the pieces of a file end', async () => {
    const lines = ['', 'é'.repeat(40_000), 'b', 'ö'.repeat(70_001), 'end']
    assert.deepEqual(await linesOf(write('pieces.jsonl', lines.join('\n')), 200_000), lines)
    assert.deepEqual(await linesOf(write('crlf.jsonl', 'a\r\nb\r\n'), 10), ['a', 'b'])
  })
})

test('a ledger is not made under a name that it could not be opened by', async () => {
  const folder = join(dir, 'named')
  await refused('usage', /--name/, 'init', folder, '--pack', PACK, '--name', 'a b/c')
  assert.ok(!readdirSync(dir).includes('named'))
})

test('names that every object has are no fields of a claim', async () => {
  const { claims } = JSON.parse(await well('list', '--json', '--ledger', desk)) as { claims: readonly { claim: string }[] }
  for (const field of ['constructor', '__proto__', 'toString'])
    await refused('review-invalid', /sets no field/, 'review', claims[0].claim, '--set', `${field}=1`, '--ledger', desk)
})

test('an edition that was taken back can be published again unchanged, and taken back again by the same words', async () => {
  const states = async (): Promise<readonly boolean[]> => {
    const { editions } = JSON.parse(await well('list', '--editions', '--json', '--ledger', desk)) as {
      editions: readonly { retracted: unknown; published: readonly unknown[] }[]
    }
    return editions.map((e) => e.retracted !== null)
  }
  await well('edition', 'publish', ...AS_OF)
  await well('edition', 'retract', ...AS_OF, '--why', 'by mistake')
  assert.deepEqual(await states(), [true])
  assert.match(await well('edition', 'correct', ...AS_OF, '--why', 'it was right'), /recorded as/)
  assert.deepEqual(await states(), [false])
  await well('edition', 'retract', ...AS_OF, '--why', 'by mistake')
  assert.deepEqual(await states(), [true])
  assert.match(await well('verify', '--ledger', desk), /all as recorded/)
})

test('two who publish the same moment at once make one edition', async () => {
  const at = ['--as-of', '2031-03-04T20:00+03:00', '--ledger', desk]
  const both = await Promise.all([here('edition', 'publish', ...at, '--by', 'ada'), here('edition', 'publish', ...at, '--by', 'ben')])
  assert.deepEqual(both.map(({ code }) => code).sort(), [0, 2])
  assert.match(both.map(({ err }) => err).join(''), /^edition-there: /)
})

test('a word that a command has no use for is refused, not passed over', async () => {
  for (const words of [
    ['list', 'strike'],
    ['verify', desk],
    ['tally', '2031'],
    ['edition', 'publish', '2031-03-04'],
  ])
    await refused('usage', /takes options only/, ...words, '--ledger', desk)
})

test('figures are told in words', async () => {
  const told = await well('tally', '--ledger', desk)
  assert.match(told, /: 1 civilian killed, of .+, in one incident \(1 claim, newest said 2031-03-04 10:00\)/)
  assert.doesNotMatch(told, /\b1 claims|civilian of|null/)
})

test('who records is the first that names somebody', () => {
  const add = COMMANDS.find((c) => c.name === 'add')
  assert.ok(add)
  const by = (env: Record<string, string>, ...rest: string[]): string =>
    authorOf(parseGiven(add, rest), { ...ioHere().io, env, user: 'system' })
  assert.equal(by({ ALTERAM_USER: 'ed', USER: 'me' }, '--by', 'ada'), 'ada')
  assert.equal(by({ ALTERAM_USER: 'ed', USER: 'me' }), 'ed')
  assert.equal(by({ ALTERAM_USER: '', USER: ' ' }), 'system')
  assert.equal(by({}), 'system')
})
