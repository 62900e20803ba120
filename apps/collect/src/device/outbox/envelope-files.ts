/**
 * The second copy of what is sealed: one file an envelope, in the browser's own folder for this
 * page. A database can be lost as a whole, a file only by itself.
 */

import { inTime } from '../in-time.ts'
import { isStorageSilent } from '../storage-failure.ts'

/** The files, by the ids of their envelopes. */
export interface EnvelopeFiles {
  list: () => Promise<string[]>
  /** What stands in a file; `undefined` where it can't be read. */
  read: (id: string) => Promise<string | undefined>
  /** Whole or not at all, however it ends. */
  write: (id: string, text: string) => Promise<void>
  remove: (id: string) => Promise<void>
}

const FOLDER = 'envelopes'
const ENDING = '.json'

/**
 * Opens the folder.
 *
 * @returns `undefined` where the browser has none, or lets no page write into it (Safari before 26:
 *   only workers, one file at a time)
 */
export async function openEnvelopeFiles(
  storage: Partial<Pick<StorageManager, 'getDirectory'>> | undefined,
): Promise<EnvelopeFiles | undefined> {
  try {
    const folder = await inTime(openFolder(storage), PATIENCE)
    return folder && 'createWritable' in FileSystemFileHandle.prototype
      ? askedInTime(filesIn(folder))
      : undefined
  } catch {
    return undefined // forbidden, as in private windows, or silent
  }
}

/** How long the browser may take for each of it, in seconds: nothing that is sent waits for a copy. */
const PATIENCE = 5

async function openFolder(
  storage: Partial<Pick<StorageManager, 'getDirectory'>> | undefined,
): Promise<FileSystemDirectoryHandle | undefined> {
  const root = await storage?.getDirectory?.()
  return root?.getDirectoryHandle(FOLDER, { create: true })
}

/** As long as each of it comes in time: a folder that was silent once is asked no more. */
export function askedInTime(files: EnvelopeFiles): EnvelopeFiles {
  let silence: unknown
  const ask = async <T>(work: () => Promise<T>): Promise<T> => {
    if (silence !== undefined) throw silence
    try {
      return await inTime(work(), PATIENCE)
    } catch (error) {
      if (isStorageSilent(error)) silence = error
      throw error
    }
  }
  return {
    list: () => ask(() => files.list()),
    read: (id) => ask(() => files.read(id)),
    write: (id, text) => ask(() => files.write(id, text)),
    remove: (id) => ask(() => files.remove(id)),
  }
}

function filesIn(folder: FileSystemDirectoryHandle): EnvelopeFiles {
  return {
    list: async () => {
      const ids: string[] = []
      for await (const name of folder.keys()) {
        if (name.endsWith(ENDING)) ids.push(name.slice(0, -ENDING.length))
      }
      return ids
    },
    read: async (id) => {
      const file = await folder.getFileHandle(id + ENDING).catch(() => undefined)
      return (await file?.getFile())?.text()
    },
    write: async (id, text) => {
      const handle = await folder.getFileHandle(id + ENDING, { create: true })
      const writing = await handle.createWritable()
      await writing.write(text)
      await writing.close()
    },
    remove: (id) => folder.removeEntry(id + ENDING),
  }
}
