import { after } from 'node:test'
import pg from 'pg'
import { openPostgres } from '../../src/ledger/postgres/open.ts'
import { ledgerContract } from '../contract/ledger-contract.ts'
import { startCluster } from '../fixtures/postgres-cluster.ts'

const cluster = await startCluster()
const admin = new pg.Client(cluster.url())
await admin.connect()
after(async () => {
  await admin.end()
  await cluster.remove()
})

let schemas = 0
ledgerContract('PostgreSQL', async (options) => {
  const schema = `ledger_${++schemas}`
  await admin.query(`create schema ${schema}`)
  const sql = async (statement: string): Promise<unknown> => {
    await admin.query(`set search_path = ${schema}`)
    return admin.query(statement)
  }
  return { ...(await openPostgres(cluster.url(schema), options)), sql }
})
