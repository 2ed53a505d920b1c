import { openMemory } from '../../src/ledger/memory.ts'
import { ledgerContract } from './ledger-contract.ts'

ledgerContract('memory', async (options) => openMemory(options))
