import { IDBDatabase, IDBObjectStore, IDBOpenDBRequest, IDBRequest } from 'fake-indexeddb'
import { Dexie } from 'dexie'
import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
import { beginBallot, openMemory, sealBallot } from '../testing/memory.ts'
import { openOffice } from '../testing/office.ts'
import { answers, night, pushWorld } from '../testing/samples.ts'
import { saveAnswers } from '../testing/save-answers.ts'
import { openBallast } from './ballast.ts'
import type { Answers } from '@phieu/survey'
import type { DeviceDatabase } from './database.ts'
import { findDraft } from './drafts.ts'
import { finish } from './finish.ts'
import { countBallots } from './outbox/ballot-status.ts'
import { askedInTime, openEnvelopeFiles } from './outbox/envelope-files.ts'
import { pushOutbox } from './outbox/outbox.ts'
import { withSecondCopies } from './outbox/second-copies.ts'
import { isInPageOnly, takeInHand, type Recall } from './recall.ts'
import { retryIfClosed } from './retry-closed-database.ts'
import { saveOrHold } from './save-or-hold.ts'
import { askForStorage } from './storage.ts'
import { isStorageFailure, isStorageSilent } from './storage-failure.ts'

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** A ballot that was begun, in the hand of its page. */
async function beganInHand() {
  const db = openMemory()
  const recall: Recall = { savedAgain: false }
  const id = await beginBallot(db)
  const found = await findDraft(db, id)
  if (found) await takeInHand(db, recall, found)
  return { db, recall, page: { db, recall, now: () => night }, id }
}

test('a database that never opens is told, not waited for', async () => {
  const db = openMemory()
  // A request that nothing ever becomes of.
  vi.spyOn(factory(), 'open').mockReturnValue(new IDBOpenDBRequest())
  vi.useFakeTimers()

  const counted = countBallots(db).catch((error: unknown) => error)
  await vi.advanceTimersByTimeAsync(11_000)

  expect(isStorageSilent(await counted)).toBe(true)
})

test('what was saved before something had to be held is there when the whole is saved again', async () => {
  const { db, page, id } = await beganInHand()
  const give = (given: Answers) =>
    saveOrHold(page, id, (draft) => ({ ...draft, answers: { ...draft.answers, ...given } }))

  expect(await give({ courtesy: 5 })).toBe('saved')
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError')
  })
  expect(await give({ speed: 9 })).toBe('held')
  vi.restoreAllMocks()
  expect(await give({ clarity: 3 })).toBe('saved')

  const answers = (await db.drafts.get(id))?.draft.answers
  expect(answers).toEqual({ courtesy: 5, speed: 9, clarity: 3 })
})

test('an answer of which the browser never says that it is saved is held in the page, and what is held is sealed there', async () => {
  const { recall, page, id } = await beganInHand()
  for (const write of ['put', 'add'] as const) {
    vi.spyOn(IDBObjectStore.prototype, write).mockImplementation(() => new IDBRequest())
  }
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })

  const saved = saveOrHold(page, id, (draft) => ({ ...draft, answers }))
  await vi.advanceTimersByTimeAsync(25_000)
  expect(await saved).toBe('held')
  const finished = finish(page, id)
  await expect.poll(() => recall.unsaved?.id).toBe(id)
  await vi.advanceTimersByTimeAsync(25_000)

  expect(await finished).toBe('failed')
  expect(isInPageOnly(recall)).toBe(true)
})

test('a ballot that the browser saves after all, once it was given up, is the one that the page holds', async () => {
  // Before the phone opens its memory, which holds on to what it finds.
  const begin = vi.spyOn(IDBDatabase.prototype, 'transaction')
  const [db, office] = [openMemory(), openOffice()]
  const recall: Recall = { savedAgain: false }
  const page = { db, recall, now: () => night }
  const id = await answeredBallot(db, recall)
  const letGo = holdUp(db, 'outbox')
  begin.mockClear()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })

  const finished = finish(page, id)
  await expect.poll(() => begin.mock.calls.some(([, mode]) => mode === 'readwrite')).toBe(true)
  await vi.advanceTimersByTimeAsync(25_000)
  expect(await finished).toBe('failed')
  vi.useRealTimers()
  letGo()
  await pushOutbox(db, office.push, pushWorld)
  expect(await finish(page, id)).toBe('sealed')

  expect(await pushOutbox(db, office.push, pushWorld)).toBe('empty')
  expect(await countBallots(db)).toMatchObject({ waiting: 0, atOffice: 1, refused: 0 })
})

test('a database that took its time to open has as much for the work as any other', async () => {
  const db = openMemory()
  const stage = { now: 'opening' }
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })

  const done = retryIfClosed(db, async () => {
    await pause(8_000)
    await db.open()
    stage.now = 'working'
    await pause(8_000)
    return 'done'
  })
  await vi.advanceTimersByTimeAsync(8_000)
  await expect.poll(() => stage.now).toBe('working')
  await vi.advanceTimersByTimeAsync(8_000)

  expect(await done).toBe('done')
})

test('one that may not be opened is told as such', async () => {
  const db = openMemory()
  vi.spyOn(factory(), 'open').mockImplementation(() => {
    throw new DOMException('cookies are blocked', 'SecurityError')
  })

  await expect(countBallots(db)).rejects.toSatisfy(isStorageFailure)
})

test.each([
  ['the folder', async () => openEnvelopeFiles({ getDirectory: never }), undefined],
  ['room', async () => openBallast(openMemory(), { getDirectory: never }).lay(), true],
  [
    'a promise to keep what is saved',
    async () => askForStorage({ persist: never, persisted: never, estimate: never }),
    { persistent: false, free: undefined },
  ],
])(
  'a browser that never answers when it is asked for %s keeps nobody waiting',
  async (_, ask, said) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })

    const asked = ask()
    await vi.advanceTimersByTimeAsync(10_000)

    expect(await asked).toEqual(said)
  },
)

test('a folder that was silent once is asked no more, so that sending does not wait for each copy', async () => {
  const [db, office] = [openMemory(), openOffice()]
  await sealBallot(db)
  await sealBallot(db)
  const write = vi.fn<() => Promise<never>>(never)
  const files = askedInTime({ list: never, read: never, write, remove: never })
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })

  const sent = withSecondCopies(db, files, () => pushOutbox(db, office.push, pushWorld))
  // No further: what really takes time has as much as it takes.
  await vi.advanceTimersByTimeAsync(6_000)

  expect(await sent).toBe('empty')
  expect(write).not.toHaveBeenCalled()
})

/** A page has a ballot in hand, with every answer. */
async function answeredBallot(db: DeviceDatabase, recall: Recall) {
  const id = await beginBallot(db)
  await saveAnswers(db, id, answers, night)
  const found = await findDraft(db, id)
  if (found) await takeInHand(db, recall, found)
  return id
}

/** Another page writes into a table for as long as it likes. @returns how it stops */
function holdUp(db: DeviceDatabase, table: string): () => void {
  let holds = true
  const held = db.backendDB().transaction(table, 'readwrite').objectStore(table)
  const goOn = () => {
    if (holds) held.count().addEventListener('success', goOn)
  }
  const stop = () => {
    holds = false
  }
  goOn()
  onTestFinished(stop)
  return stop
}

function pause(ms: number) {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

function never(): Promise<never> {
  return new Promise(() => {})
}

function factory(): IDBFactory {
  const { indexedDB } = Dexie.dependencies
  if (!indexedDB) throw new Error('openMemory gives one')
  return indexedDB
}
