import { statfs } from 'node:fs/promises'
import { dirname } from 'node:path'

/** What SQLite, the system and PostgreSQL call a disk without room. */
const FULL: readonly unknown[] = ['SQLITE_FULL', 'ENOSPC', 'EDQUOT', '53100']

/** Whether something failed because a disk has no room, this machine's or the database's. */
export function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return ('code' in error && FULL.includes(error.code)) || isDiskFull(error.cause)
}

/** Below so many bytes nothing is promised any more (eight megabytes): a database writes in its log first. */
const LEAST = 8_388_608

/** Whether the disk that holds a folder has less room than a server needs; `false` where nobody knows. */
export async function isDiskShort(folder: string): Promise<boolean> {
  const room = await statfs(folder).catch(() => statfs(dirname(folder)).catch(() => undefined))
  return room !== undefined && room.bavail * room.bsize < LEAST
}
