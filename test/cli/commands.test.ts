import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { COMMANDS } from '../../src/cli/commands.ts'
import { commandHelp } from '../../src/cli/help.ts'
import { flagsOf } from '../../src/cli/parse.ts'
import { alteram, PACK, PROGRAM, scratch } from './run-alteram.ts'

const { dir, write } = scratch()
const front = (publisher: string, hour: string): string =>
  `---\npublisher: ${publisher}\npublished: 2031-03-04T${hour}:00:00+03:00\nnotice: invented\n---\n`
write(
  'a.txt',
  `${front('Corvin Ministry of Defence', '10')}Arden forces shelled the town of Sorrin on March 4. Three civilians were killed.\n`,
)
write(
  'b.txt',
  `${front('Arden Ministry of Defence', '12')}We deny that our forces shelled the town of Soran. The claim of Corvin is false.\n`,
)
const overview = ['overview', dir, '--pack', PACK, '--as-of', '2031-03-04T18:00+03:00'] as const

describe('overview', { concurrency: 2 }, () => {
  test('writes page, Markdown and JSON into a folder, the same bytes each time', async () => {
    const [one, two] = [join(dir, 'one'), join(dir, 'two')]
    const [ran] = await Promise.all([alteram([...overview, '-o', one]), alteram([...overview, '-o', two])])
    assert.equal(ran.err, '')
    assert.equal(ran.code, 0)
    for (const name of ['index.html', 'overview.md', 'overview.json']) {
      assert.ok(ran.out.includes(join(one, name)))
      assert.deepEqual(readFileSync(join(one, name)), readFileSync(join(two, name)))
    }
    assert.match(readFileSync(join(one, 'index.html'), 'utf8'), /^<!doctype html>/)
  })
  test('prints one format, Markdown unless another is named', async () => {
    const [markdown, html, json] = await Promise.all([
      alteram(overview),
      alteram([...overview, '-f', 'html']),
      alteram([...overview, '--json']),
    ])
    assert.match(markdown.out, /^# /)
    assert.match(html.out, /^<!doctype html>/)
    assert.match(json.out, /^\{\n/)
  })
  test('a cut-off in another zone is the same moment', async () => {
    const utc = await alteram(['overview', dir, '--pack', PACK, '--as-of', '2031-03-04T15:00Z'])
    assert.equal(utc.out, (await alteram(overview)).out)
  })
})

describe('explain', { concurrency: 2 }, () => {
  test('tells words, sayer and rules of every claim', async () => {
    const ran = await alteram(['explain', join(dir, 'a.txt'), '--pack', PACK])
    assert.equal(ran.code, 0)
    assert.match(ran.out, /said by +Corvin Ministry of Defence \(corvin, corvin-mod, no words stand for it\)/)
    assert.doesNotMatch(ran.out, /a rule without a description/)
  })
  test('one claim by its number, as JSON', async () => {
    const ran = await alteram(['explain', join(dir, 'a.txt'), '--pack', PACK, '--claim', '1', '--json'])
    const traces: unknown = JSON.parse(ran.out)
    assert.ok(Array.isArray(traces) && traces.length === 1)
  })
})

describe('pack', { concurrency: 2 }, () => {
  test('new writes a pack that check finds sound and read can use', async () => {
    const folder = join(dir, 'velm')
    const answers = [
      '--id',
      'velm',
      '--title',
      'The Velm conflict',
      '--start',
      '2031-02-20',
      '--zone',
      'Etc/GMT-3',
      '--theatre',
      'the zone of the Velm conflict',
    ]
    const made = await alteram([
      'pack',
      'new',
      folder,
      ...answers,
      '--first',
      'Arden',
      '--first-seat',
      'Ostrel',
      '--second',
      'Corvin',
      '--second-seat',
      'Corvenna',
    ])
    assert.equal(made.err, '')
    assert.ok(existsSync(join(folder, 'conflict.yaml')))
    const checked = await alteram(['pack', 'check', folder])
    assert.equal(checked.code, 0, checked.out)
    const read = await alteram(['read', join(dir, 'a.txt'), '--pack', folder, '--stats'])
    assert.equal(read.code, 0)
    const again = await alteram([
      'pack',
      'new',
      folder,
      ...answers,
      '--first',
      'Arden',
      '--first-seat',
      'Ostrel',
      '--second',
      'Corvin',
      '--second-seat',
      'Corvenna',
    ])
    assert.match(again.err, /^output-unwritable: .*is there already/)
  })
  test('check tells what is wrong, with exit code 1', async () => {
    const broken = join(dir, 'broken')
    spawnSync('cp', ['-r', PACK, broken])
    write('broken/conflict.yaml', 'id: [\n')
    const ran = await alteram(['pack', 'check', broken])
    assert.equal(ran.code, 1)
    assert.match(ran.out, /^error: .*conflict\.yaml:\d+:/)
    assert.match(ran.err, /^pack-check: /)
  })
})

test('serve answers on this machine until it is stopped', async () => {
  write('index.html', '<!doctype html><title>served</title>')
  const child = spawn(process.execPath, [PROGRAM, 'serve', dir, '--port', '0'])
  const url = await new Promise<string>((resolve) =>
    child.stdout.setEncoding('utf8').once('data', (text: string) => resolve(text.split('\n')[0])),
  )
  assert.match(await (await fetch(url)).text(), /served/)
  const taken = await alteram(['serve', dir, '--port', new URL(url).port])
  assert.match(taken.err, /^port-taken: /)
  const closed = new Promise((resolve) => child.once('close', resolve))
  child.kill('SIGTERM')
  assert.equal(await closed, 0)
})

describe('help', { concurrency: 2 }, () => {
  for (const command of COMMANDS) {
    test(`${command.name} --help shows every option and an example that begins with the command`, async () => {
      const ran = await alteram([...command.name.split(' '), '--help'])
      assert.equal(ran.code, 0)
      assert.equal(ran.out, commandHelp(command))
      for (const flag of Object.keys(flagsOf(command))) assert.ok(ran.out.includes(`--${flag}`))
      assert.ok(command.examples.some((example) => example.includes(`alteram ${command.name}`)))
    })
  }
  test('the version is that of the package', async () => {
    const stated: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
    assert.ok(typeof stated === 'object' && stated !== null && 'version' in stated)
    assert.equal((await alteram(['--version'])).out, `${String(stated.version)}\n`)
  })
  test('completions are scripts that bash takes, and hold every command', async () => {
    const ran = await alteram(['completion', 'bash'])
    assert.equal(spawnSync('bash', ['-n'], { input: ran.out }).status, 0)
    for (const { name } of COMMANDS) for (const word of name.split(' ')) assert.ok(ran.out.includes(word))
    assert.match((await alteram(['completion', 'fish'])).out, /-l as-of -r/)
  })
  test('completions offer formats, shells, commands and packs where they are asked for', async () => {
    const { out } = await alteram(['completion', 'bash'])
    const offered = (...words: string[]): string => {
      const asked = `COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _alteram; echo "\${COMPREPLY[*]}"`
      return spawnSync('bash', { input: `complete() { :; }\n${out}\n${asked}\n`, encoding: 'utf8', cwd: dir }).stdout.trim()
    }
    assert.equal(offered('alteram', 'read', '--format', ''), 'text jsonl json')
    assert.equal(offered('alteram', 'overview', 'x', '-f', ''), 'html md json')
    assert.equal(offered('alteram', 'completion', ''), 'bash zsh fish')
    assert.equal(offered('alteram', 'pack', 'check', 'k'), 'karabakh-2020')
    assert.equal(offered('alteram', 'read', 'a.txt', '--st'), '--stats')
  })
})
