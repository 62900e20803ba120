/** How safe what this phone keeps is from the browser's own cleaning. */
export interface StorageState {
  /** The browser has promised not to clear it by itself. */
  persistent: boolean
  /** Bytes that may still be written; `undefined` where the browser doesn't say. */
  free: number | undefined
}

type Storage = Pick<StorageManager, 'persist' | 'persisted' | 'estimate'>

/** Asks the browser for the promise and says how things stand. Safe to repeat. */
export async function askForStorage(storage: Storage | undefined): Promise<StorageState> {
  if (!storage) return { persistent: false, free: undefined }

  // Without a promise the phone works on; the readiness screen says so.
  const persistent =
    (await storage.persisted().catch(() => false)) || (await storage.persist().catch(() => false))
  const { quota, usage } = await storage.estimate().catch((): StorageEstimate => ({}))
  return { persistent, free: quota === undefined ? undefined : quota - (usage ?? 0) }
}
