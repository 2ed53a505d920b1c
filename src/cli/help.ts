import { flagsOf } from './parse.ts'
import type { Command } from './command.ts'

/** All commands, one a line. */
export function overallHelp(commands: readonly Command[]): string {
  const width = Math.max(...commands.map((c) => c.name.length))
  return [
    'alteram: reports of an armed conflict in; a dated two-sided overview out, every sentence traced to the words it rests on.',
    '',
    'usage: alteram COMMAND …',
    '',
    ...commands.map((c) => `  ${c.name.padEnd(width)}  ${c.summary}`),
    '',
    'alteram COMMAND --help tells more; alteram --version the version. Exit codes: 0 done, 1 the work found a problem, 2 wrong use, 3 input unreadable.',
    '',
  ].join('\n')
}

/** The help of one command, examples included. */
export function commandHelp(command: Command): string {
  const rows = Object.entries(flagsOf(command)).map(([name, flag]) => {
    const short = flag.short ? `-${flag.short}, ` : '    '
    return [`${short}--${name}${flag.type === 'string' ? ` ${flag.value ?? 'VALUE'}` : ''}`, flag.tells] as const
  })
  const width = Math.max(...rows.map(([shape]) => shape.length))
  return [
    `alteram ${command.name}: ${command.summary}`,
    '',
    `usage: alteram ${command.name} ${command.usage}`.trimEnd(),
    '',
    command.about,
    '',
    ...rows.map(([shape, tells]) => `  ${shape.padEnd(width)}  ${tells}`),
    '',
    'examples:',
    ...command.examples.map((example) => `  ${example}`),
    '',
  ].join('\n')
}
