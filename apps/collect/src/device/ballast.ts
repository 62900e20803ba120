/**
 * Room on a full phone. What browsers say is free may not be there: only what was written was free. So a
 * file is written that nobody needs, before a ballot is begun, and let go of when an answer finds no
 * room: the ballot that was begun can still be finished.
 */
import { inTime } from './in-time.ts'
import { retryIfClosed } from './retry-closed-database.ts'
import { isStorageSilent } from './storage-failure.ts'
import type { Ballast, DeviceDatabase } from './database.ts'

/** Bytes; a ballot and its envelope, written a few times over, with what databases need around them. */
const SIZE = 524_288
const NAME = 'ballast'

/** As much as can be drawn at once. */
const PORTION = 65_536

/**
 * A file where the browser has some for pages, because a disk that is full has room for no deletion in a
 * database; else a row.
 */
export function openBallast(
  db: DeviceDatabase,
  storage: Partial<Pick<StorageManager, 'getDirectory'>> | undefined,
): Ballast {
  const inFile = async () => {
    const asked = async () => storage?.getDirectory?.()
    const root = await inTime(asked(), PATIENCE).catch(() => undefined)
    return root && 'createWritable' in FileSystemFileHandle.prototype ? fileIn(root) : undefined
  }
  const opened = inFile().then((file) => file ?? rowIn(db))
  return {
    lay: async () => {
      const room = await opened
      try {
        await inTime(fillRoom(room), PATIENCE)
        return true
      } catch (error) {
        // A folder that doesn't answer says nothing of the room: the database is asked itself.
        if (isStorageSilent(error)) return true
        await room.remove().catch(() => {})
        return false
      }
    },
    release: async () => {
      const room = await opened
      const wasThere = await inTime(room.isThere(), PATIENCE).catch(() => false)
      if (wasThere) await inTime(room.remove(), PATIENCE).catch(() => {})
      return wasThere
    },
  }
}

/** How long the browser may take for each of it, in seconds. */
const PATIENCE = 5

async function fillRoom(room: Room): Promise<void> {
  if (!(await room.isThere())) await room.write(drawBytes())
}

interface Room {
  isThere: () => Promise<boolean>
  write: (bytes: Uint8Array<ArrayBuffer>) => Promise<unknown>
  remove: () => Promise<unknown>
}

function fileIn(root: FileSystemDirectoryHandle): Room {
  return {
    isThere: async () => {
      const file = await root.getFileHandle(NAME).catch(() => undefined)
      return (await file?.getFile())?.size === SIZE
    },
    write: async (bytes) => {
      const writing = await (await root.getFileHandle(NAME, { create: true })).createWritable()
      await writing.write(bytes)
      await writing.close()
    },
    remove: () => root.removeEntry(NAME),
  }
}

function rowIn(db: DeviceDatabase): Room {
  return {
    isThere: async () => (await db.ballast.count()) > 0,
    write: (bytes) => retryIfClosed(db, () => db.ballast.put({ is: 'current', bytes })),
    remove: () => db.ballast.clear(),
  }
}

/** By chance: some disks squeeze what repeats itself. */
function drawBytes(): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(SIZE)
  for (let at = 0; at < SIZE; at += PORTION) {
    crypto.getRandomValues(bytes.subarray(at, at + PORTION))
  }
  return bytes
}
