import { Failure } from '../../core/0-terms/failure.ts'
import type { Database } from './connection.ts'

const OLDEST = 150_000

interface Settings {
  readonly version: number
  readonly fsync: string
  readonly full_page_writes: string
  readonly synchronous_commit: string
  readonly encoding: string
}

/**
 * Reads back what durability rests on; a server that answered a commit before it was on disk is refused.
 * @throws Failure `ledger-version`, `ledger-unsafe`, `ledger-unreachable`
 */
export async function checkServer(database: Database): Promise<void> {
  const [settings] = await database.read<Settings>(
    `select current_setting('server_version_num')::int as version, current_setting('fsync') as fsync,
            current_setting('full_page_writes') as full_page_writes, current_setting('synchronous_commit') as synchronous_commit,
            current_setting('server_encoding') as encoding`,
  )
  if (settings.version < OLDEST) {
    const sentence = `The database is PostgreSQL ${Math.floor(settings.version / 10_000)}; the ledger needs 15 or newer. Upgrade it.`
    throw new Failure('ledger-version', sentence, { version: settings.version })
  }
  for (const name of ['fsync', 'full_page_writes', 'synchronous_commit'] as const)
    if (settings[name] === 'off')
      throw unsafe(`The database runs with ${name} = off: a crash could lose what was recorded. Set ${name} = on.`, name)
  if (settings.encoding !== 'UTF8') throw unsafe('The database does not keep UTF-8. Make one with ENCODING UTF8.', 'server_encoding')
}

function unsafe(sentence: string, setting: string): Failure {
  return new Failure('ledger-unsafe', sentence, { setting })
}
