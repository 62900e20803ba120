/**
 * The second copy of what is sealed: one file an envelope, in the browser's own folder for this
 * page. A database can be lost as a whole, a file only by itself.
 */

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
    const root = await storage?.getDirectory?.()
    const folder = await root?.getDirectoryHandle(FOLDER, { create: true })
    return folder && 'createWritable' in FileSystemFileHandle.prototype
      ? filesIn(folder)
      : undefined
  } catch {
    return undefined // forbidden, as in private windows
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
