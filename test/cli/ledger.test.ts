import assert from 'node:assert/strict'
import { copyFileSync, existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { alteram, PACK, scratch, type Ran } from './run-alteram.ts'
import { here, well } from './run-here.ts'

const { dir, write } = scratch()
const front = (publisher: string, hour: string): string =>
  `---\npublisher: ${publisher}\npublished: 2031-03-04T${hour}:00:00+03:00\nnotice: invented\n---\n`
const SHELLED = write(
  'a.txt',
  `${front('Corvin Ministry of Defence', '10')}Arden forces shelled the town of Sorrin on March 4. Three civilians were killed.\n`,
)
const DENIED = write(
  'b.txt',
  `${front('Arden Ministry of Defence', '12')}We deny that our forces shelled the town of Soran. The claim of Corvin is false.\n`,
)
const AS_OF = ['--as-of', '2031-03-04T18:00+03:00'] as const

/** Runs a command that must go well; what it prints as JSON when `--json` is among the words. */
async function done(...args: readonly string[]): Promise<string> {
  const ran = await alteram(args, { env: { ALTERAM_USER: 'ed' } })
  assert.equal(ran.code, 0, `${args.join(' ')}: ${ran.err}${ran.out}`)
  return ran.out
}

async function madeHere(name: string, ...reports: readonly string[]): Promise<string> {
  const folder = join(dir, name)
  await well('init', folder, '--pack', PACK)
  if (reports.length) await well('add', ...reports, '--ledger', folder)
  return folder
}

async function json<T>(...args: readonly string[]): Promise<T> {
  return JSON.parse(await well(...args, '--json')) as T
}

interface Listed {
  readonly claims: readonly { readonly claim: string; readonly words: string; readonly kind: string; readonly state: string }[]
}

const shelled = ({ claims }: Listed): Listed['claims'][number] => {
  const found = claims.find((c) => c.words.includes('shelled the town of Sorrin'))
  assert.ok(found, JSON.stringify(claims))
  return found
}

describe('a new user', () => {
  const desk = join(dir, 'desk')
  test('makes a ledger, adds an own text and lists what was read', async () => {
    assert.match(await done('init', desk, '--pack', PACK), /alteram add/)
    assert.match(await done('add', SHELLED, DENIED, '--ledger', desk), /2 added with \d+ claims/)
    assert.match(await well('add', SHELLED, '--ledger', desk), /1 there already/)
    assert.match(await well('list', '--ledger', desk, '--kind', 'strike'), /shelled the town of Sorrin/)
    assert.match(await well('list', '--ledger', desk, '--reports'), /Corvin Ministry of Defence/)
    assert.match(await well('search', 'SORRIN', 'shelled', '--ledger', desk), /1 claim\n/)
  })
  test('sees the overview that the same files give', async () => {
    const fromFiles = await done('overview', SHELLED, DENIED, '--pack', PACK, ...AS_OF, '-f', 'json')
    assert.equal(await done('overview', '--ledger', desk, ...AS_OF, '-f', 'json'), fromFiles)
  })
  test('corrects a claim, sees both values, and finds the correction in the overview', async () => {
    const { claim } = shelled(await json<Listed>('list', '--ledger', desk))
    const set = ['--set', 'kind=damage', '--set', 'words=shelled the town of Sorrin', '--why', 'the words were cut too wide']
    assert.match(await done('review', claim.slice(0, 8), ...set, '--ledger', desk), /kind: now "damage", as read "strike"/)
    const shown = await well('show', claim, '--ledger', desk)
    assert.match(shown, /corrected kind, span: the words were cut too wide/)
    assert.match(shown, / ed /)
    const { claims } = await json<{ claims: Record<string, { words: string; kind: string }> }>('overview', '--ledger', desk, ...AS_OF)
    assert.deepEqual([claims[claim].words, claims[claim].kind], ['shelled the town of Sorrin', 'damage'])
  })
  test('rejects a claim, takes that back, and is told what is wrong', async () => {
    const { claim } = shelled(await json<Listed>('list', '--ledger', desk))
    await well('review', claim, '--reject', '--why', 'nobody said so', '--ledger', desk)
    const { claims } = await json<{ claims: Record<string, unknown> }>('overview', '--ledger', desk, ...AS_OF)
    assert.ok(Object.keys(claims).length > 0 && !(claim in claims))
    assert.match(await well('list', '--ledger', desk, '--state', 'rejected'), /\[rejected\]/)
    assert.match(await well('review', claim, '--undo', 'last', '--ledger', desk), /corrected/)
  })
  test('publishes, corrects with a reason, and makes the site', async () => {
    await well('edition', 'publish', ...AS_OF, '--ledger', desk)
    assert.match(await well('edition', 'correct', ...AS_OF, '--why', 'none', '--ledger', desk), /nothing was recorded/)
    const { claim } = shelled(await json<Listed>('list', '--ledger', desk))
    await well('review', claim, '--set', 'kind=strike', '--ledger', desk)
    await well('edition', 'correct', ...AS_OF, '--why', 'a strike was called damage', '--ledger', desk)
    assert.match(await well('publish', join(dir, 'site'), '--ledger', desk), /1 edition/)
    const pages = readFileSync(join(dir, 'site', 'index.html'), 'utf8')
    assert.match(pages, /^<!doctype html>/i)
    assert.match(await well('list', '--editions', '--ledger', desk), /corrected .*: a strike was called damage/)
  })
  test('exports, loses the folder, imports, and has the same bytes', async () => {
    const [first, second] = [join(dir, 'one.jsonl'), join(dir, 'two.jsonl')]
    const before = await done('overview', '--ledger', desk, ...AS_OF)
    await done('export', first, '--ledger', desk)
    rmSync(desk, { recursive: true })
    await done('import', first, '--ledger', desk, '--pack', PACK)
    await done('export', second, '--ledger', desk)
    assert.deepEqual(readFileSync(second), readFileSync(first))
    assert.equal(await done('overview', '--ledger', desk, ...AS_OF), before)
    assert.match(await done('verify', '--ledger', desk), /all as recorded/)
    assert.match(await done('import', first, '--ledger', desk), /Took in 0 entries/)
  })
  test('backs up while working, and restores', async () => {
    const [copy, back] = [join(dir, 'copy'), join(dir, 'back')]
    await well('backup', copy, '--ledger', desk)
    await well('restore', copy, '--ledger', back)
    const heads = async (at: string): Promise<unknown> => (await json<{ heads: unknown }>('status', '--ledger', at)).heads
    assert.deepEqual(await heads(back), await heads(desk))
  })
})

describe('two commands at once on one ledger', () => {
  test('both record; nothing is lost', async () => {
    const desk = await madeHere('both')
    const texts = Array.from({ length: 6 }, (_, k) =>
      write(`n${k}.txt`, `${front('Hale Gazette', '09')}Corvin said that ${k + 2} people were killed in Hale.\n`),
    )
    await Promise.all([done('add', ...texts.slice(0, 4), '--ledger', desk), done('add', ...texts.slice(2), '--ledger', desk)])
    const status = await json<{ reports: number; unread: number }>('status', '--ledger', desk)
    assert.deepEqual([status.reports, status.unread], [6, 0])
    assert.match(await well('verify', '--ledger', desk), /all as recorded/)
  })
  test('two workers share the queue', async () => {
    const desk = await madeHere('queue')
    const texts = Array.from({ length: 8 }, (_, k) => write(`q${k}.txt`, `Corvin said that ${k + 2} people were killed in Hale.\n`))
    assert.match(await well('add', ...texts, '--later', '--ledger', desk), /8 wait to be read/)
    assert.match((await here('overview', '--ledger', desk, ...AS_OF)).err, /8 reports not read yet/)
    const [one, two] = await Promise.all(
      [1, 2].map(async () => JSON.parse(await done('worker', '--once', '--ledger', desk, '--json')) as { read: number }),
    )
    assert.equal(one.read + two.read, 8)
    assert.equal((await json<{ unread: number }>('status', '--ledger', desk)).unread, 0)
  })
})

describe('what cannot be done with a ledger is refused with a code and a remedy', () => {
  const refused = (ran: Ran, code: string, exit: number, tells: RegExp): void => {
    assert.match(ran.err, new RegExp(`^${code}: `, 'm'))
    assert.match(ran.err, tells)
    assert.doesNotMatch(ran.err, /\n\s+at /, 'a stack trace is no sentence')
    assert.equal(ran.code, exit)
  }
  test('no ledger there', async () => {
    refused(await alteram(['status'], { cwd: dir }), 'ledger-missing', 2, /alteram init/)
    refused(await here('list', '--ledger', join(dir, 'nowhere')), 'ledger-missing', 2, /nowhere/)
  })
  test('a ledger there already', async () => {
    const desk = await madeHere('again')
    refused(await here('init', desk, '--pack', PACK), 'ledger-there', 2, /Name another folder/)
    refused(await here('backup', desk, '--ledger', desk), 'ledger-there', 2, /not there yet/)
  })
  test('settings that cannot be understood', async () => {
    const desk = await madeHere('settings')
    writeFileSync(join(desk, 'ledger.yaml'), 'conflict: [a]\n')
    refused(await here('status', '--ledger', desk), 'ledger-settings', 3, /ledger\.yaml .*conflict/)
    writeFileSync(join(desk, 'ledger.yaml'), 'conflict: a\npack: x\nzone: Z\nbuckets: 1\nback: floppy\n')
    refused(await here('status', '--ledger', desk), 'ledger-settings', 3, /back: .*postgres/)
  })
  test('a database that is gone, cut short, or no database', async () => {
    const desk = await madeHere('broken', SHELLED)
    const file = join(desk, 'ledger.sqlite')
    copyFileSync(file, join(dir, 'kept.sqlite'))
    truncateSync(file, 5000)
    for (const name of ['-wal', '-shm']) rmSync(`${file}${name}`, { force: true })
    const cut = await here('verify', '--ledger', desk)
    assert.notEqual(cut.code, 0)
    assert.match(cut.err + cut.out, /^ledger-(?:damaged|version): /m)
    writeFileSync(file, 'This is a letter.\n'.repeat(100))
    assert.match((await here('status', '--ledger', desk)).err, /^ledger-(?:damaged|version): /)
    rmSync(file)
    refused(await here('status', '--ledger', desk), 'ledger-missing', 2, /alteram restore/)
    assert.ok(!existsSync(file), 'no empty record is put in its place')
  })
  test('a bad file among good ones', async () => {
    const desk = await madeHere('mixed')
    const ran = await here('add', SHELLED, write('bad.txt', '%PDF-1.7\n'), '--ledger', desk)
    refused(ran, 'not-text', 3, /PDF/)
    assert.match(ran.out, /1 added/)
  })
  test('judgements that say nothing, too much, or something impossible', async () => {
    const desk = await madeHere('judged', SHELLED)
    const { claim } = shelled(JSON.parse(await well('list', '--ledger', desk, '--json')) as Listed)
    const judge = (...args: readonly string[]): Promise<Ran> => here('review', claim, ...args, '--ledger', desk)
    refused(await judge(), 'usage', 2, /--accept/)
    refused(await judge('--accept', '--reject'), 'usage', 2, /one thing/)
    refused(await judge('--reject'), 'usage', 2, /--why/)
    refused(await judge('--set', 'kind=rumour'), 'review-invalid', 2, /kind/)
    refused(await judge('--set', 'party=martian'), 'review-invalid', 2, /no party "martian"/)
    refused(await judge('--set', 'words=never said'), 'review-invalid', 2, /does not hold the words/)
    refused(await judge('--set', 'colour=red'), 'review-invalid', 2, /sets no field/)
    refused(await judge('--undo', 'last'), 'review-invalid', 2, /no review/)
    refused(await judge('--merge', 'cffffffffffffffff'), 'claim-unknown', 2, /alteram list/)
    refused(await here('review', 'cffffffffffffffff', '--accept', '--ledger', desk), 'claim-unknown', 2, /alteram list/)
  })
  test('an export that was changed', async () => {
    const desk = await madeHere('exported', SHELLED)
    const file = join(dir, 'bad.jsonl')
    await well('export', file, '--ledger', desk)
    writeFileSync(file, readFileSync(file, 'utf8').replace('"by":"ed"', '"by":"me"'))
    refused(await here('import', file, '--ledger', join(dir, 'fresh'), '--pack', PACK), 'ledger-damaged', 1, /Entry 1/)
  })
  test('a record cut short shows against the ends written down before', async () => {
    const desk = await madeHere('short', SHELLED)
    const early = join(dir, 'early')
    await well('backup', early, '--ledger', desk)
    await well('add', DENIED, '--ledger', desk)
    const heads = write('heads.json', await well('status', '--json', '--ledger', desk))
    const ran = await here('verify', '--heads', heads, '--ledger', early)
    assert.match(ran.out, /cut short: it ends at entry 2, and entry 4 is remembered/)
    assert.equal(ran.code, 1)
  })
  test('an edition that is there, or is not', async () => {
    const desk = await madeHere('editions', SHELLED)
    refused(await here('publish', join(dir, 'empty-site'), '--ledger', desk), 'edition-unknown', 2, /edition publish/)
    refused(await here('edition', 'correct', ...AS_OF, '--why', 'x', '--ledger', desk), 'edition-unknown', 2, /Nothing was published/)
    await well('edition', 'publish', ...AS_OF, '--ledger', desk)
    refused(await here('edition', 'publish', ...AS_OF, '--ledger', desk), 'edition-there', 2, /--why/)
  })
})
