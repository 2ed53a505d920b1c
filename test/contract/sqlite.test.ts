import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { openSqlite } from '../../src/ledger/sqlite/open-sqlite.ts'
import { connect } from '../../src/ledger/sqlite/connection.ts'
import { ledgerContract } from './ledger-contract.ts'

const folder = mkdtempSync(join(tmpdir(), 'alteram-contract-'))
after(() => rmSync(folder, { recursive: true }))
let files = 0

ledgerContract('SQLite', async (options) => {
  const file = join(folder, `${++files}.sqlite`)
  const opened = await openSqlite(file, options)
  const sql = async (statement: string): Promise<void> => {
    const other = connect(file, 1000)
    try {
      other.run(statement)
    } finally {
      other.close()
    }
  }
  return { ...opened, sql }
})
