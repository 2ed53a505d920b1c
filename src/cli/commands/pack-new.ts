import { existsSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Failure } from '../../core/0-terms/failure.ts'
import { makeFolder } from '../../flows/make-folder.ts'
import { packNew, questions, type PackNewEffects, type Question } from '../../flows/pack-new.ts'
import type { PackAnswers } from '../../pack/skeleton.ts'
import type { Command, ExitCode, Flag, Given, Io } from '../command.ts'

const flagName = (question: Question): string => question.key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

const DISK: PackNewEffects = {
  exists: existsSync,
  write(path, text) {
    try {
      makeFolder(dirname(path))
      writeFileSync(path, text, { flag: 'wx' })
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      throw new Failure('output-unwritable', `${path} cannot be written (${why}). Name another folder.`, { file: path })
    }
  },
}

export const packNewCommand: Command = {
  name: 'pack new',
  summary: 'begin a new conflict pack',
  usage: 'FOLDER [--id ID --title TITLE …]',
  about: 'Writes a commented skeleton into a new folder. What is not given as an option is asked for when a person sits at the terminal.',
  flags: Object.fromEntries(
    questions.map((question): [string, Flag] => [
      flagName(question),
      { type: 'string', value: 'TEXT', tells: `${question.ask} (for example: ${question.example})` },
    ]),
  ),
  examples: [
    'alteram pack new ./corvin-arden',
    'alteram pack new ./velm --id velm --title "The Velm conflict" --start 2031-02-20 --zone Asia/Yerevan \\\n    --theatre "the zone of the Velm conflict" --first Arden --first-seat Ostrel --second Corvin --second-seat Corvenna',
  ],
  async run(given, io): Promise<ExitCode> {
    const [folder, ...more] = given.words
    if (folder === undefined || more.length) throw new Failure('usage', 'Name one new folder for the pack.')
    refuseTaken(folder)
    const written = packNew(folder, await answersOf(given, io), DISK)
    if (given.has('json')) io.out(`${JSON.stringify({ written })}\n`)
    else io.out(`${written.join('\n')}\nNext: fill in actors and places, then run: alteram pack check ${folder}\n`)
    return 0
  },
}

/** Told before the questions are asked, not after the last of them. */
function refuseTaken(folder: string): void {
  const path = join(folder, 'conflict.yaml')
  if (existsSync(path)) throw new Failure('output-unwritable', `${path} is there already; name a new folder for the pack.`, { file: path })
}

async function answersOf(given: Given, io: Io): Promise<PackAnswers> {
  const answers: PackAnswers = { id: '', title: '', start: '', zone: '', theatre: '', first: '', firstSeat: '', second: '', secondSeat: '' }
  const found = new Map<keyof PackAnswers, string>()
  for (const question of questions) found.set(question.key, given.one(flagName(question)) ?? (await asked(question, io)))
  return { ...answers, ...Object.fromEntries(found) }
}

/** Asks until the answer will do. */
async function asked(question: Question, io: Io): Promise<string> {
  if (!io.ask)
    throw new Failure(
      'usage',
      `Nobody is there to answer "${question.ask}". Add --${flagName(question)}, for example --${flagName(question)} "${question.example}".`,
    )
  for (;;) {
    const answer = (await io.ask(`${question.ask} (${question.example}) `)).trim()
    const wrong = question.wrong(answer)
    if (wrong === null) return answer
    io.err(`  ${wrong}\n`)
  }
}
