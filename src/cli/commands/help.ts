import { Failure } from '../../core/0-terms/failure.ts'
import type { Command } from '../command.ts'
import { commandHelp, overallHelp } from '../help.ts'

export const help: Command = {
  name: 'help',
  summary: 'show the help of a command',
  usage: '[COMMAND]',
  about: 'Without a command, lists them all.',
  flags: {},
  choices: (all) => [...new Set(all.map((one) => one.name.split(' ')[0]))],
  examples: ['alteram help read'],
  run(given, io, all) {
    if (given.words.length === 0) io.out(overallHelp(all))
    else {
      const name = given.words.join(' ')
      const command = all.find((one) => one.name === name)
      if (!command) throw new Failure('usage', `There is no command "${name}". See: alteram --help`)
      io.out(commandHelp(command))
    }
    return 0
  },
}
