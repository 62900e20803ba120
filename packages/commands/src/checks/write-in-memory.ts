import { statfsSync } from 'node:fs'

/** Where Linux keeps files in memory. */
const MEMORY = '/dev/shm'

/** So much of it must be free, in bytes (2 GiB): a container often has 64 MiB. */
const ENOUGH = 2 * 1024 ** 3

/**
 * Temporary files of this process, and of all that it starts, are in memory where there is room.
 *
 * For tests: their databases are thrown away, and waiting for a disk that keeps them takes longer than
 * the rest. Whoever sets TMPDIR decides.
 */
export function writeInMemory(): void {
  if (process.env.TMPDIR === undefined && isRoomy()) process.env.TMPDIR = MEMORY
}

function isRoomy(): boolean {
  try {
    const { bavail, bsize } = statfsSync(MEMORY)
    return bavail * bsize >= ENOUGH
  } catch {
    return false // no such place on this system
  }
}
