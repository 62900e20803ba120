import { IDBOpenDBRequest } from 'fake-indexeddb'
import { Dexie } from 'dexie'
import { afterEach, expect, test, vi } from 'vitest'
import { openMemory } from '../testing/memory.ts'
import { countBallots } from './outbox/ballot-status.ts'
import { isStorageFailure, isStorageSilent } from './storage-failure.ts'

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

test('a database that never opens is told, not waited for', async () => {
  const db = openMemory()
  // A request that nothing ever becomes of.
  vi.spyOn(factory(), 'open').mockReturnValue(new IDBOpenDBRequest())
  vi.useFakeTimers()

  const counted = countBallots(db).catch((error: unknown) => error)
  await vi.advanceTimersByTimeAsync(11_000)

  expect(isStorageSilent(await counted)).toBe(true)
})

test('one that may not be opened is told as such', async () => {
  const db = openMemory()
  vi.spyOn(factory(), 'open').mockImplementation(() => {
    throw new DOMException('cookies are blocked', 'SecurityError')
  })

  await expect(countBallots(db)).rejects.toSatisfy(isStorageFailure)
})

function factory(): IDBFactory {
  const { indexedDB } = Dexie.dependencies
  if (!indexedDB) throw new Error('openMemory gives one')
  return indexedDB
}
