import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { buildDesk, deskIsStale } from '../../scripts/build-desk.ts'
import { addReports, type At } from '../../src/flows/add-reports.ts'
import { openReader } from '../../src/flows/open-reader.ts'
import { projectReport } from '../../src/flows/project-report.ts'
import type { Limits } from '../../src/http/rate-limit.ts'
import { serveDesk } from '../../src/http/serve.ts'
import { openMemory } from '../../src/ledger/memory.ts'
import { readPageStyle } from '../../src/publish/page-style.ts'
import { openTeam, type Team } from '../../src/team/team.ts'

const DESK = fileURLToPath(new URL('../../src/web/desk/dist', import.meta.url))
const PACK = fileURLToPath(new URL('../packs/corvin-arden', import.meta.url))
/** Much more than a test asks for. */
const MUCH = { burst: 1e6, perSecond: 1e6 }
const NO_LIMITS: Limits = { address: MUCH, caller: MUCH, loginAddress: MUCH, loginName: MUCH }

export interface ServedDesk {
  /** `http://127.0.0.1:4600`, without a path. */
  readonly url: string
  readonly at: At
  readonly team: Team
  /** Lines of the server's log. */
  readonly log: readonly string[]
  close(): Promise<void>
}

export interface WantedDesk {
  /** Texts of reports, with front matter. */
  readonly reports?: readonly string[]
  /** The one person of the desk; null serves a team. */
  readonly solo?: string | null
  readonly pack?: string
}

/** A real server over a ledger in memory, with the built desk, until it is closed. The desk is built first where its sources are newer. */
export async function servedDesk({ reports = [], solo = 'Editor', pack = PACK }: WantedDesk = {}): Promise<ServedDesk> {
  if (deskIsStale()) await buildDesk()
  const now = (): number => Date.now()
  const reader = openReader(pack)
  const { ledger, queue } = openMemory({ project: projectReport, now })
  const at = { ledger, conflict: 'invented' }
  await ledger.create(at.conflict, 1)
  const files = reports.map((text, k) => () => ({ name: `report-${k}.txt`, bytes: new TextEncoder().encode(text) }))
  for await (const _ of addReports(at, files, reader, { by: 'setup' }));
  const team = openTeam(':memory:', now)
  const log: string[] = []
  const serving = await serveDesk({
    at,
    queue,
    reader,
    team,
    solo,
    place: { port: 0, host: '127.0.0.1', url: null, proxy: false },
    assets: DESK,
    css: readPageStyle,
    version: '0',
    log: (line) => log.push(line),
    now,
    limits: NO_LIMITS,
  })
  let closed = false
  const close = async (): Promise<void> => {
    if (closed) return
    closed = true
    await serving.close()
    team.close()
  }
  return { url: serving.url.replace(/\/$/, ''), at, team, log, close }
}

/** Notes everything that goes wrong in a page: errors of scripts, and what the policy of the server refuses. */
export function troublesOf(page: Page): readonly string[] {
  const troubles: string[] = []
  page.on('pageerror', (error) => troubles.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) troubles.push(message.text())
  })
  return troubles
}
