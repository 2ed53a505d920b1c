/**
 * Writes the reference pages that are made from the sources: docs/commands.md, docs/failures.md and docs/api.md.
 *
 *   node scripts/reference.ts
 */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { COMMANDS } from '../src/cli/commands.ts'
import { exitCodeOf } from '../src/cli/exit-codes.ts'
import { commandHelp } from '../src/cli/help.ts'
import { FAILURES, type FailureCode } from '../src/core/0-terms/failure.ts'
import { apiPage } from './api-page.ts'

const MADE = '<!-- Made by scripts/reference.ts from the sources: change those. -->'

function commandsPage(): string {
  const sections = COMMANDS.map((command) => `## alteram ${command.name}\n\n\`\`\`\n${commandHelp(command).trim()}\n\`\`\`\n`)
  return `# Commands\n\n${MADE}\n\nEvery command tells the same with \`--help\`.\n\n${sections.join('\n')}`
}

function failuresPage(): string {
  const codes = Object.keys(FAILURES) as FailureCode[]
  const rows = codes.map((code) => `| \`${code}\` | ${exitCodeOf(code)} | ${FAILURES[code]} |`)
  const head =
    'A failure is printed as `code: sentence that names the remedy`; with `--json` as `{"code", "sentence", "facts"}`. A code is never reused for another meaning.'
  const exits = 'Exit codes: 0 done; 1 the work found a problem; 2 wrong use; 3 input unreadable.'
  return `# Failures\n\n${MADE}\n\n${head}\n${exits}\n\n| code | exit | meaning |\n|---|---|---|\n${rows.join('\n')}\n`
}

/** The pages by their path from the root. */
export const REFERENCE: readonly (readonly [string, string])[] = [
  ['docs/commands.md', commandsPage()],
  ['docs/failures.md', failuresPage()],
  ['docs/api.md', apiPage(MADE)],
]

if (import.meta.main) for (const [path, text] of REFERENCE) writeFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), text)
