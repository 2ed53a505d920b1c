import { Failure } from '../../core/0-terms/failure.ts'
import { packCheck } from '../../flows/pack-check.ts'
import { bundledPacks } from '../../pack/load-pack.ts'
import type { Command } from '../command.ts'

export const packCheckCommand: Command = {
  name: 'pack check',
  summary: 'check a conflict pack for contradictions',
  usage: 'PACK|FOLDER [--quiet]',
  about:
    'Tells, with file and line, what is wrong with a pack and what to write instead. Exit code 1 when anything must be mended; warnings only want a look.',
  choices: () => bundledPacks(),
  flags: { quiet: { type: 'boolean', short: 'q', tells: 'leave out warnings' } },
  examples: ['alteram pack check karabakh-2020', 'alteram pack check ./my-pack'],
  run(given, io) {
    const [named, ...more] = given.words
    if (named === undefined || more.length) throw new Failure('usage', 'Name one pack to check: a bundled name or a folder.')
    const check = packCheck(named)
    const findings = check.findings.filter((finding) => finding.severity === 'error' || !given.has('quiet'))
    if (given.has('json')) {
      io.out(`${JSON.stringify({ ...check, findings }, null, 2)}\n`)
      return check.sound ? 0 : 1
    }
    for (const problem of check.problems) io.out(`error: ${problem.sentence}\n`)
    for (const finding of findings) io.out(`${finding.severity}: ${finding.sentence}\n`)
    const { counts } = check
    if (counts)
      io.out(
        `${counts.parties} parties, ${counts.actors} actors, ${counts.places} places with ${counts.names} names, ${counts.lines} lines\n`,
      )
    const wrong = check.problems.length + findings.filter((finding) => finding.severity === 'error').length
    if (!check.sound)
      io.err(
        `pack-check: ${wrong} ${wrong === 1 ? 'thing' : 'things'} to mend in ${check.dir}; each line above says what to write instead.\n`,
      )
    return check.sound ? 0 : 1
  },
}
