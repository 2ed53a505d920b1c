import { Failure } from '../../core/0-terms/failure.ts'
import { exportLines } from '../../flows/export-ledger.ts'
import { exportTo, importFrom } from '../../flows/remake-ledger.ts'
import { PACK_FLAG, type Command, type ExitCode } from '../command.ts'
import { count } from '../count-words.ts'
import { ledgerPlace, LEDGER_FLAG, LEDGER_FLAGS, withLedger } from '../ledger-choice.ts'

export const exportCommand: Command = {
  name: 'export',
  summary: 'write the whole record as JSON Lines',
  usage: '[FILE] [--ledger LEDGER]',
  about: [
    'One line a head, then one line for each original (base64) and each entry with its hashes, in the order they were recorded. Nothing is left out: importing it gives',
    'the same record with the same hashes, and exporting that the same bytes. Without FILE it is printed.',
  ].join('\n'),
  flags: LEDGER_FLAGS,
  examples: ['alteram export war-desk.jsonl --ledger war-desk', 'alteram export --ledger war-desk | gzip > war-desk.jsonl.gz'],
  async run(given, io): Promise<ExitCode> {
    const [file, ...more] = given.words
    if (more.length) throw new Failure('usage', 'Name one file to write, or none to print.')
    await withLedger(given, io, async (at) => {
      if (file === undefined) for await (const line of exportLines(at)) io.out(line)
      else {
        const lines = await exportTo(at, file)
        io.out(given.has('json') ? `${JSON.stringify({ file, lines })}\n` : `Wrote ${count(lines, 'line')} into ${file}.\n`)
      }
    })
    return 0
  },
}

export const importCommand: Command = {
  name: 'import',
  summary: 'take in an exported record, hashes and all',
  usage: 'FILE [--ledger FOLDER] [--pack PACK]',
  about: [
    'Checks every hash and continues the chains of the ledger; where the folder holds none, one is made. What is there already is passed over, so that an import that',
    'was broken off is done again. The pack is the one of the name of the conflict unless --pack names another.',
  ].join('\n'),
  flags: {
    ledger: LEDGER_FLAG,
    pack: PACK_FLAG,
    back: { type: 'string', value: 'ADDRESS', tells: 'keep a new record in a database: postgres://…' },
  },
  examples: ['alteram import war-desk.jsonl --ledger war-desk'],
  async run(given, io): Promise<ExitCode> {
    const [file, ...more] = given.words
    if (file === undefined || more.length) throw new Failure('usage', 'Name one export to take in.')
    const folder = ledgerPlace(given, io)
    const [pack, back] = [given.one('pack') ?? io.env['ALTERAM_PACK'], given.one('back')]
    const wanted = { ...(pack ? { pack } : {}), ...(back ? { back } : {}) }
    const took = await importFrom(file, folder, wanted, (n) => io.progress(`took in ${n} entries`))
    io.progress('')
    if (given.has('json')) io.out(`${JSON.stringify({ ledger: folder, ...took })}\n`)
    else
      io.out(
        `Took in ${count(took.entries - took.there, 'entry', 'entries')} of ${took.conflict} into ${folder}; ${took.there} there already.\n`,
      )
    return 0
  },
}
