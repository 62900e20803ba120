import { expect, test } from 'vitest'
import {
  beginBallot,
  made,
  openEnvelopes,
  openMemory,
  sealBallot,
  sealInterview,
} from '../../testing/memory.ts'
import { openOffice } from '../../testing/office.ts'
import { answers, night, pushWorld } from '../../testing/samples.ts'
import { countBallots } from './ballot-status.ts'
import type { EnvelopeFiles } from './envelope-files.ts'
import { pushOutbox } from './outbox.ts'
import { healCopies, withSecondCopies } from './second-copies.ts'

test('a database that was lost gets its envelopes back from the files, and they arrive once', async () => {
  const db = openMemory()
  const files = openFiles()
  const office = openOffice()
  const id = await sealBallot(db)
  await healCopies(db, files)
  await db.outbox.clear()

  await withSecondCopies(db, files, () => pushOutbox(db, office.push, pushWorld))

  expect(office.counted).toEqual(new Map([[id, 1]]))
  expect(office.ballots.get(id)).toMatchObject({ answers })
  expect(await countBallots(db)).toMatchObject({ waiting: 0, atOffice: 1 })
})

test('an interviewer’s envelope keeps its signature in the file', async () => {
  const db = openMemory()
  const files = openFiles()
  const office = openOffice()
  office.devices.set(made.device, { ...made, key: made.key.publicKey, revoked: false })
  const id = await sealInterview(db, made.device)
  await healCopies(db, files)
  await db.outbox.clear()
  await db.enrolments.clear()

  await withSecondCopies(db, files, () => pushOutbox(db, office.push, pushWorld))

  expect(office.counted.get(id)).toBe(1)
})

test('files that were lost are written again', async () => {
  const db = openMemory()
  const files = openFiles()
  const id = await sealBallot(db)
  await healCopies(db, files)
  files.kept.clear()

  await healCopies(db, files)

  expect([...files.kept.keys()]).toEqual([id])
})

test('a file that was cut off brings back nothing and harms nothing', async () => {
  const db = openMemory()
  const files = openFiles()
  const [cut, whole] = [await sealBallot(db), await sealBallot(db)]
  await healCopies(db, files)
  files.kept.set(cut, files.kept.get(cut)!.slice(0, 100))
  await db.outbox.clear()

  await healCopies(db, files)

  expect(await db.outbox.toCollection().primaryKeys()).toEqual([whole])
})

test('what a verified backup holds leaves both places, and does not come back', async () => {
  const db = openMemory()
  const files = openFiles()
  const office = openOffice()
  await sealBallot(db)
  await withSecondCopies(db, files, () => pushOutbox(db, office.push, pushWorld))
  expect(files.kept.size).toBe(1)

  office.backUp()
  const now = () => new Date(night.getTime() + 120_000)
  await withSecondCopies(db, files, () => pushOutbox(db, office.push, { ...pushWorld, now }))

  expect(await db.outbox.count()).toBe(0)
  expect(files.kept.size).toBe(0)
})

test.each([
  ['good', 'is there still'],
  ['loses replies', 'is there still'],
  ['loses replies', 'is lost'],
] as const)(
  'what a kiosk has sent leaves both places for good, and no receipt stays (line %s, database %s)',
  async (line, database) => {
    const db = openMemory()
    const files = openFiles()
    const office = openOffice()
    const push = (minutes: number) => {
      const now = () => new Date(night.getTime() + minutes * 60_000)
      return withSecondCopies(db, files, () => pushOutbox(db, office.push, { ...pushWorld, now }))
    }
    const id = await sealBallot(db, night, true)
    office.connection = line
    await push(0)
    if (database === 'is lost') await db.outbox.clear()
    office.connection = 'good'
    office.backUp()
    for (const minutes of [2, 4, 6]) await push(minutes)

    expect(office.counted).toEqual(new Map([[id, 1]]))
    expect([...files.kept.keys()]).toEqual([])
    expect(await db.outbox.toArray()).toEqual([])
    expect(await db.receipts.count()).toBe(0)
  },
)

test('no answer stands in a file', async () => {
  const db = openMemory()
  const files = openFiles()
  await sealBallot(db)
  await healCopies(db, files)

  expect([...files.kept.values()].join('')).not.toMatch(/courtesy|answers/)
  expect(await openEnvelopes(db)).toMatchObject([{ answers }])
})

test('a folder that refuses everything stops nobody', async () => {
  const db = openMemory()
  const office = openOffice()
  const id = await sealBallot(db)
  const refusing = async () => {
    throw new DOMException('no', 'NotAllowedError')
  }
  const files = { list: refusing, read: refusing, write: refusing, remove: refusing }

  await withSecondCopies(db, files, () => pushOutbox(db, office.push, pushWorld))

  expect(office.counted.get(id)).toBe(1)
})

test('drafts are in no file: they can still be read', async () => {
  const db = openMemory()
  const files = openFiles()
  await beginBallot(db)

  await healCopies(db, files)

  expect(files.kept.size).toBe(0)
})

/** A folder in memory. */
function openFiles(): EnvelopeFiles & { kept: Map<string, string> } {
  const kept = new Map<string, string>()
  return {
    kept,
    list: async () => [...kept.keys()],
    read: async (id) => kept.get(id),
    write: async (id, text) => void kept.set(id, text),
    remove: async (id) => void kept.delete(id),
  }
}
