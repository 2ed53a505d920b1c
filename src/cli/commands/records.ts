import type { Overview } from '../../core/0-terms/overview.ts'
import { civilNow, civilTime } from '../../flows/civil-time.ts'
import { composeEdition } from '../../flows/compose-edition.ts'
import { loadPack, packFolder } from '../../pack/load-pack.ts'
import { PACK_FLAG, type Command, type ExitCode } from '../command.ts'
import { LEDGER_FLAGS, withLedger } from '../ledger-choice.ts'

interface RecordOf {
  readonly name: string
  readonly summary: string
  readonly about: string
  /** What of an overview is asked for, and the same as sentences. */
  readonly of: (overview: Overview) => { readonly rows: unknown; readonly sentences: readonly string[] }
  readonly none: string
}

function recordCommand({ name, summary, about, of, none }: RecordOf): Command {
  return {
    name,
    summary,
    usage: '[--ledger LEDGER] [--as-of TIME]',
    about,
    flags: {
      ...LEDGER_FLAGS,
      pack: PACK_FLAG,
      'as-of': { type: 'string', short: 't', value: 'TIME', tells: 'as it stood at that moment (default: now)' },
    },
    examples: [`alteram ${name} --ledger war-desk --as-of 2020-11-04T16:00+04:00`],
    async run(given, io): Promise<ExitCode> {
      const found = await withLedger(given, io, async (at) => {
        const written = given.one('as-of')
        const asOf = written === undefined ? civilNow(at.settings.zone) : civilTime(written, at.settings.zone, '--as-of')
        return of((await composeEdition(at, loadPack(packFolder(at.pack)), { asOf })).overview)
      })
      if (given.has('json')) io.out(`${JSON.stringify(found.rows, null, 2)}\n`)
      else io.out(found.sentences.length ? `${found.sentences.join('\n')}\n` : `${none}\n`)
      return 0
    },
  }
}

export const truces = recordCommand({
  name: 'truces',
  summary: 'show truces declared, and who accuses whom of breaking them',
  about: 'The truces of the ledger in the order they were declared, each with the accusations of violation by accuser and accused.',
  of: ({ truces: { entries } }) => ({ rows: entries, sentences: entries.map((t) => t.sentence.text) }),
  none: 'No truce is told of.',
})

export const control = recordCommand({
  name: 'control',
  summary: 'show who claims to control which place',
  about: 'Claims of control with who makes them: claims, never a map painted. What one side claims and the other denies stays both.',
  of: ({ control: rows }) => ({ rows, sentences: rows.map((c) => `${c.said?.replace('T', ' ') ?? 'no date'}: ${c.sentence.text}`) }),
  none: 'No claim of control is told of.',
})
