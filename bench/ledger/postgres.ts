import pg from 'pg'
import { openPostgres } from '../../src/ledger/postgres/open.ts'
import { startCluster, type Cluster } from '../../test/fixtures/postgres-cluster.ts'
import type { Back } from './backs.ts'

/** As a small server is set up; whatever makes a commit durable is as it is by default, on. */
const SETTINGS = `
autovacuum = on
shared_buffers = 256MB
max_wal_size = 2GB
`

const clusters = new Map<string, Promise<Cluster>>()

/**
 * PostgreSQL beside the other backs: a server of its own beside each folder, gone with this process. Between adding and looking up its statistics are brought up to
 * date, as autovacuum would within minutes. Memory is that of the client: the server's own is `shared_buffers` and some.
 */
export const POSTGRES: Back = {
  id: 'postgres',
  keeps: true,
  open: async (folder, options) => {
    const started = clusters.get(folder) ?? startCluster(SETTINGS)
    clusters.set(folder, started)
    const cluster = await started
    const { ledger } = await openPostgres(cluster.url(), options)
    return {
      ...ledger,
      close: async () => {
        await ledger.close()
        const client = new pg.Client(cluster.url())
        await client.connect()
        await client.query('vacuum (analyze)')
        await client.end()
      },
    }
  },
}
