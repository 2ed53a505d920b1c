import type { Command } from './command.ts'
import { completion } from './commands/completion.ts'
import { diff } from './commands/diff.ts'
import { explain } from './commands/explain.ts'
import { help } from './commands/help.ts'
import { overview } from './commands/overview.ts'
import { packCheckCommand } from './commands/pack-check.ts'
import { packNewCommand } from './commands/pack-new.ts'
import { read } from './commands/read.ts'
import { serve } from './commands/serve.ts'

/** Every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [read, explain, overview, diff, packCheckCommand, packNewCommand, serve, completion, help]
