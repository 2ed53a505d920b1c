import { Failure } from '../../core/0-terms/failure.ts'
import { bundledPacks } from '../../pack/load-pack.ts'
import type { Command } from '../command.ts'
import { flagsOf } from '../parse.ts'

const flagWords = (command: Command): string =>
  Object.keys(flagsOf(command))
    .map((flag) => `--${flag}`)
    .join(' ')
const firstWords = (all: readonly Command[]): string => [...new Set(all.map((c) => c.name.split(' ')[0]))].join(' ')
const secondWords = (all: readonly Command[], first: string): string =>
  all
    .filter((c) => c.name.startsWith(`${first} `))
    .map((c) => c.name.split(' ')[1])
    .join(' ')
const groups = (all: readonly Command[]): string[] => [...new Set(all.filter((c) => c.name.includes(' ')).map((c) => c.name.split(' ')[0]))]

/** What may follow an option whose values are few: `"read --format"` → text jsonl json. */
function valueRows(all: readonly Command[]): string[] {
  return all.flatMap((c) =>
    Object.entries(flagsOf(c)).flatMap(([name, flag]) => {
      if (!flag.choices) return []
      const asked = [`"${c.name} --${name}"`, ...(flag.short ? [`"${c.name} -${flag.short}"`] : [])].join('|')
      return [`    ${asked}) COMPREPLY=($(compgen -W "${flag.choices.join(' ')}" -- "$word")); return;;`]
    }),
  )
}

function commandRow(command: Command, all: readonly Command[]): string {
  const name = command.name.includes(' ') ? `"${command.name}"` : `"${command.name} "`
  const folders = command.choices && command.usage.includes('FOLDER') ? ' folders=$(compgen -d -- "$word")' : ''
  return `    ${name}*) flags="${flagWords(command)}" words="${(command.choices?.(all) ?? []).join(' ')}"${folders};;`
}

function bash(all: readonly Command[]): string {
  return `_alteram() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} flags="" words="" folders=""
  if [ "$COMP_CWORD" = 1 ]; then COMPREPLY=($(compgen -W "${firstWords(all)}" -- "$word")); return; fi
  case "$before" in
    --pack|-p) COMPREPLY=($(compgen -W "${bundledPacks().join(' ')}" -- "$word") $(compgen -d -- "$word")); return;;
${groups(all)
  .map((group) => `    ${group}) COMPREPLY=($(compgen -W "${secondWords(all, group)}" -- "$word")); return;;`)
  .join('\n')}
  esac
  case "\${COMP_WORDS[1]} $before" in
${valueRows(all).join('\n')}
  esac
  case "\${COMP_WORDS[1]} \${COMP_WORDS[2]}" in
${all.map((c) => commandRow(c, all)).join('\n')}
  esac
  case "$word" in -*) COMPREPLY=($(compgen -W "$flags" -- "$word")); return;; esac
  if [ -n "$words" ]; then COMPREPLY=($(compgen -W "$words" -- "$word") $folders); return; fi
  COMPREPLY=($(compgen -f -- "$word"))
}
complete -o filenames -F _alteram alteram
`
}

function zsh(all: readonly Command[]): string {
  return `#compdef alteram\nautoload -Uz bashcompinit && bashcompinit\n${bash(all)}`
}

function fish(all: readonly Command[]): string {
  const quote = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`
  const begin = all
    .filter((c) => !c.name.includes(' '))
    .map((c) => `complete -c alteram -n __fish_use_subcommand -a ${c.name} -d ${quote(c.summary)}`)
  const grouped = groups(all).flatMap((group) => [
    `complete -c alteram -n __fish_use_subcommand -a ${group}`,
    `complete -c alteram -n '__fish_seen_subcommand_from ${group}' -a ${quote(secondWords(all, group))}`,
  ])
  const flags = all.flatMap((c) =>
    Object.entries(flagsOf(c)).map(([name, flag]) => {
      const value = flag.type === 'string' ? ' -r' : ''
      return `complete -c alteram -n '__fish_seen_subcommand_from ${c.name.split(' ')[0]}' -l ${name}${value} -d ${quote(flag.tells)}`
    }),
  )
  return `${[...begin, ...grouped, ...new Set(flags)].join('\n')}\n`
}

const SHELLS = new Map([
  ['bash', bash],
  ['zsh', zsh],
  ['fish', fish],
])

export const completion: Command = {
  name: 'completion',
  summary: 'print completions for a shell',
  usage: 'bash|zsh|fish',
  about: 'Prints a script that makes the shell complete commands, options and bundled packs.',
  flags: {},
  choices: () => [...SHELLS.keys()],
  examples: ['eval "$(alteram completion bash)"', 'alteram completion fish > ~/.config/fish/completions/alteram.fish'],
  run(given, io, all) {
    const write = SHELLS.get(given.words[0] ?? '')
    if (!write || given.words.length !== 1) throw new Failure('usage', `Name one shell: ${[...SHELLS.keys()].join(', ')}.`)
    io.out(write(all))
    return 0
  },
}
