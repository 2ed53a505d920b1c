import { readFileSync, realpathSync, statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import { Failure } from '../../core/0-terms/failure.ts'

/**
 * File systems that another machine can write to, as Linux names them: their locks and shared memory do not hold what SQLite's log needs (sqlite.org/wal.html,
 * "does not work over a network filesystem"). `fuseblk` is a local disk and passes.
 */
const SHARED =
  /^(?:nfs\d?|cifs|smb\d?|smbfs|smb3|9p|afs|coda|ceph|lustre|gfs2?|ocfs2|glusterfs|beegfs|gpfs|pvfs2|orangefs|davfs|ncpfs|vboxsf|vmhgfs|prl_fs|fuse(?:\..+)?)$/

/** The numbers of the same file systems in `statfs` (linux/magic.h and their own sources), for when the mounts cannot be read. */
const SHARED_MAGIC: ReadonlySet<number> = new Set([
  0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x01021997, 0x5346414f, 0x6b414653, 0x73757245, 0x00c36400, 0x0bd00bd0, 0x01161970, 0x7461636f,
  0x786f4256, 0xbacbacbc,
])

/**
 * Refuses a file on a network file system. Linux: by the type of the mount it lies on. Windows: names of other machines (`\\server\share`). Elsewhere nothing is
 * known of the mount, and the number that `statfs` gives is all that is checked.
 * @throws Failure `ledger-unsafe`, `file-not-found`
 */
export function checkPlace(file: string): void {
  let folder: string
  try {
    folder = realpathSync(dirname(file))
  } catch {
    throw new Failure('file-not-found', `There is no folder ${dirname(file)}. Create it first.`, { file })
  }
  const type = folder.startsWith('\\\\') ? 'a share' : sharedType(folder)
  if (type === null) return
  const sentence = `${folder} lies on a network file system (${type}), where a crash or a second writer can lose entries. Keep the ledger on a local disk, or in PostgreSQL.`
  throw new Failure('ledger-unsafe', sentence, { file, type })
}

function sharedType(folder: string): string | null {
  let mounts: string | null = null
  try {
    mounts = readFileSync('/proc/self/mounts', 'utf8')
  } catch {
    // Not Linux, or no /proc: the number below is left.
  }
  const type = mounts === null ? null : mountType(mounts, folder)
  if (type !== null) return SHARED.test(type) ? type : null
  const magic = statfsSync(folder).type
  return SHARED_MAGIC.has(magic >>> 0) ? `0x${(magic >>> 0).toString(16)}` : null
}

/** The type of the file system that a folder lies on: of the mount with the longest path above it, the last such line. Pure. */
export function mountType(mounts: string, folder: string): string | null {
  let best: { readonly at: string; readonly type: string } | null = null
  for (const line of mounts.split('\n')) {
    const [, at, type] = line
      .split(' ')
      .map((part) => part.replace(/\\(\d{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8))))
    if (at === undefined || type === undefined) continue
    const above = folder === at || folder.startsWith(at.endsWith('/') ? at : `${at}/`)
    if (above && (best === null || at.length >= best.at.length)) best = { at, type }
  }
  return best?.type ?? null
}

/** Whether a file system of this type is one that other machines write to. */
export function isShared(type: string): boolean {
  return SHARED.test(type)
}
