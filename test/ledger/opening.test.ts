import assert from 'node:assert/strict'
import { copyFileSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import { openSqlite } from '../../src/ledger/sqlite/open-sqlite.ts'
import { isShared, mountType } from '../../src/ledger/sqlite/safe-place.ts'
import { verifyLedger } from '../../src/ledger/verify.ts'
import { refused } from '../contract/ledger-contract.ts'
import { filledFile, freshFile, OPTIONS } from './filled-ledger.ts'

const sound = await filledFile()

function changed(change: (db: DatabaseSync) => void): string {
  const file = freshFile()
  copyFileSync(sound, file)
  const db = new DatabaseSync(file)
  change(db)
  db.close()
  return file
}

test('a ledger opened again holds what was recorded', async () => {
  const { ledger, queue } = await openSqlite(sound, OPTIONS)
  assert.deepEqual(await ledger.conflicts(), [{ conflict: 'arden', buckets: 2 }])
  assert.equal((await ledger.status('arden')).claims, 8)
  assert.equal((await queue.counts('arden')).waiting, 4)
  await ledger.close()
})

test('a file of the first version, with entries only, is brought forward: same entries, rows made of them', async () => {
  const file = freshFile()
  const db = new DatabaseSync(file)
  db.exec(readFileSync(join(import.meta.dirname, 'version-1.sql'), 'utf8'))
  db.close()
  const { ledger, queue } = await openSqlite(file, OPTIONS)
  const { entries, faults } = await verifyLedger(ledger, 'arden')
  assert.deepEqual([entries, faults], [4, []])
  const { reports, claims, byState } = await ledger.status('arden')
  assert.deepEqual([reports, claims, byState.accepted, byState.rejected], [1, 2, 1, 1])
  assert.equal((await ledger.search('arden', ['bridge'], 9)).length, 1)
  assert.deepEqual(await ledger.drift('arden'), [])
  assert.equal((await queue.counts('arden')).waiting, 0)
  await ledger.close()
})

test('a newer file, a file of another program and a file that is no database are refused', async () => {
  const newer = changed((db) => db.exec('PRAGMA user_version = 9999'))
  await refused(openSqlite(newer, OPTIONS), 'ledger-version')
  const other = freshFile()
  const db = new DatabaseSync(other)
  db.exec('CREATE TABLE recipes (name TEXT)')
  db.close()
  await refused(openSqlite(other, OPTIONS), 'ledger-version')
  const text = freshFile()
  writeFileSync(text, 'This is a text about shells, long enough to be looked at. '.repeat(100))
  await refused(openSqlite(text, OPTIONS), 'ledger-damaged')
  await refused(openSqlite(join(freshFile(), 'no', 'such.sqlite'), OPTIONS), 'file-not-found')
})

test('a file whose pages were overwritten is reported as damaged', async () => {
  const file = freshFile()
  const bytes = readFileSync(sound)
  bytes.fill(0x5a, 4096, bytes.length)
  writeFileSync(file, bytes)
  await refused(
    openSqlite(file, OPTIONS).then(async ({ ledger }) => {
      try {
        return await ledger.status('arden')
      } finally {
        await ledger.close()
      }
    }),
    'ledger-damaged',
  )
})

test('while another keeps the file, a writer waits as long as it is told and then says so; readers go on', async () => {
  const file = changed(() => undefined)
  const { ledger } = await openSqlite(file, { ...OPTIONS, wait: 50 })
  const other = new DatabaseSync(file)
  other.exec('BEGIN IMMEDIATE')
  const draft = { kind: 'note', subject: 'n', report: 'n', by: 'ines', body: 1 } as const
  await refused(ledger.append('arden', { drafts: [draft] }), 'ledger-locked')
  assert.equal((await ledger.status('arden')).entries, 16)
  other.exec('COMMIT')
  other.close()
  assert.equal((await ledger.append('arden', { drafts: [draft] }))[0].added, true)
  await ledger.close()
})

test('a backup is a ledger by itself, taken while the other is open, and never replaces a file', async () => {
  const { ledger } = await openSqlite(
    changed(() => undefined),
    OPTIONS,
  )
  const target = freshFile()
  await ledger.backup(target)
  await refused(ledger.backup(target), 'output-unwritable')
  const copy = await openSqlite(target, OPTIONS)
  assert.deepEqual(await copy.ledger.heads('arden'), await ledger.heads('arden'))
  assert.deepEqual((await verifyLedger(copy.ledger, 'arden')).faults, [])
  assert.deepEqual(await copy.ledger.drift('arden'), [])
  assert.deepEqual((await copy.ledger.search('arden', ['bridge'], 9)).map(({ claim }) => claim).sort(), ['c0a', 'c1a', 'c2a', 'c3a'])
  await copy.ledger.close()
  await ledger.close()
  assert.ok(statSync(target).size > 0)
})

test('every commit is written through: the log is ahead and synchronous is full', async () => {
  const file = changed((db) => db.exec('PRAGMA journal_mode = DELETE'))
  const { ledger } = await openSqlite(file, OPTIONS)
  const db = new DatabaseSync(file)
  assert.deepEqual(db.prepare('PRAGMA journal_mode').get(), Object.assign(Object.create(null), { journal_mode: 'wal' }))
  db.close()
  await ledger.close()
})

test('network file systems are known by the mount that a folder lies on', () => {
  const mounts = [
    '/dev/vda / ext4 rw 0 0',
    'server:/export /home nfs4 rw 0 0',
    '/dev/vdb /home/ines/disk ext4 rw 0 0',
    'ines@host: /mnt/my\\040share fuse.sshfs rw 0 0',
    '/dev/sdc1 /mnt/stick fuseblk rw 0 0',
    'tmpfs /home/ines/disk/over tmpfs rw 0 0',
    'C:\\134 /mnt/c 9p rw 0 0',
  ].join('\n')
  const lies = (folder: string): readonly [string | null, boolean] => [mountType(mounts, folder), isShared(mountType(mounts, folder) ?? '')]
  assert.deepEqual(lies('/var/lib'), ['ext4', false])
  assert.deepEqual(lies('/home/ines'), ['nfs4', true])
  assert.deepEqual(lies('/homes'), ['ext4', false])
  assert.deepEqual(lies('/home/ines/disk/x'), ['ext4', false])
  assert.deepEqual(lies('/home/ines/disk/over'), ['tmpfs', false])
  assert.deepEqual(lies('/mnt/my share/ledger'), ['fuse.sshfs', true])
  assert.deepEqual(lies('/mnt/stick'), ['fuseblk', false])
  assert.deepEqual(lies('/mnt/c/Users'), ['9p', true])
  for (const type of ['cifs', 'smb3', 'ceph', 'lustre', 'fuse.rclone', 'fuse', 'vboxsf']) assert.ok(isShared(type), type)
  for (const type of ['ext4', 'xfs', 'btrfs', 'zfs', 'overlay', 'apfs', 'tmpfs', 'virtiofs']) assert.ok(!isShared(type), type)
})
