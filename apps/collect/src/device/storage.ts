import { inTime } from './in-time.ts'

/** How safe what this phone keeps is from the browser's own cleaning. */
export interface StorageState {
  /** The browser has promised not to clear it by itself. */
  persistent: boolean
  /** Bytes that may still be written; `undefined` where the browser doesn't say. */
  free: number | undefined
}

/** Not every browser has all of it. */
type Storage = Partial<Pick<StorageManager, 'persist' | 'persisted' | 'estimate'>>

/** How things stand; asks for nothing. */
export async function readStorage(storage: Storage | undefined): Promise<StorageState> {
  if (!storage) return { persistent: false, free: undefined }

  const persistent = await said(async () => storage.persisted?.(), false)
  const { quota, usage } = (await said(async () => storage.estimate?.(), undefined)) ?? {}
  return { persistent, free: quota === undefined ? undefined : quota - (usage ?? 0) }
}

/**
 * Asks the browser for the promise, where it hasn't been given, and says how things stand. Some
 * browsers then ask the person, so this belongs to a screen that explains it.
 */
export async function askForStorage(storage: Storage | undefined): Promise<StorageState> {
  const state = await readStorage(storage)
  if (!storage || state.persistent) return state
  // Without a promise the phone works on; the readiness screen says so.
  return { ...state, persistent: await said(async () => storage.persist?.(), false) }
}

/** How long the browser may think about it, in seconds; one that asks the person waits for their answer. */
const PATIENCE = 3

async function said<T>(ask: () => Promise<T | undefined>, otherwise: T): Promise<T> {
  return (await inTime(ask(), PATIENCE).catch(() => otherwise)) ?? otherwise
}
