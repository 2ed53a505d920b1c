import { after } from 'node:test'
import pg from 'pg'
import { openPostgres } from '../../src/ledger/postgres/open.ts'
import { ledgerContract } from '../contract/ledger-contract.ts'
import { startCluster } from '../fixtures/postgres-cluster.ts'

/** A database named in LEDGER_URL is put to the test instead of our own: how an engine that speaks PostgreSQL is accepted. */
const named = process.env['LEDGER_URL']
const cluster = named === undefined ? await startCluster() : null
const url = (schema?: string): string => {
  if (cluster) return cluster.url(schema)
  return `${named}${schema ? `${named?.includes('?') ? '&' : '?'}options=-csearch_path%3D${schema}` : ''}`
}
const admin = new pg.Client(url())
await admin.connect()
after(async () => {
  await admin.end()
  await cluster?.remove()
})

let schemas = 0
ledgerContract('PostgreSQL', async (options) => {
  const schema = `ledger_${process.pid}_${++schemas}`
  await admin.query(`create schema ${schema}`)
  const sql = async (statement: string): Promise<unknown> => {
    await admin.query(`set search_path = ${schema}`)
    return admin.query(statement)
  }
  return { ...(await openPostgres(url(schema), options)), sql }
})
