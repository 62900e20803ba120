import { expect, test } from 'vitest'
import { fill } from '../../testing/fill.ts'
import { openMemory, sealBallot } from '../../testing/memory.ts'
import { openOffice } from '../../testing/office.ts'
import { night, pushWorld } from '../../testing/samples.ts'
import type { Recall } from '../recall.ts'
import { countBallots } from './ballot-status.ts'
import { pushOutbox } from './outbox.ts'
import { sendUnsaved, storeSent } from './send-unsaved.ts'

test('what was sent from a page is stored as well, where there is room, until a backup holds it', async () => {
  const { db, office, recall, id } = await sendFromPage()

  expect(recall.atOfficeOnly).toEqual([])
  expect(await db.outbox.toArray()).toMatchObject([{ id, state: 'kept' }])
  expect(await countBallots(db)).toMatchObject({ waiting: 0, atOffice: 1 })
  expect(office.counted).toEqual(new Map([[id, 1]]))
})

test('without room the page holds it, and stores it once there is some: an office that lost it gets it again', async () => {
  const { db, office, recall, id, putBack, empty } = await sendFromPage('full')
  expect(recall.sent).toBe(id)
  expect(await db.outbox.count()).toBe(0)

  putBack()
  expect(office.counted.size).toBe(0)
  empty()
  await storeSent(db, recall)
  await pushOutbox(db, office.push, pushWorld)

  expect(recall.atOfficeOnly).toEqual([])
  expect(office.counted).toEqual(new Map([[id, 1]]))
  expect(await countBallots(db)).toMatchObject({ waiting: 0, atOffice: 1 })
})

async function sendFromPage(room?: 'full') {
  const db = openMemory()
  const office = openOffice()
  const putBack = office.backUp()
  const id = await sealBallot(db)
  const [kept] = await db.outbox.toArray()
  await db.outbox.clear()
  const empty = room ? fill(db) : () => {}
  const recall: Recall = { savedAgain: false }
  const device = { db, push: office.push, now: () => night, recall }
  expect(await sendUnsaved(device, pushWorld.work, kept!)).toBe('kept')
  return { db, office, recall, id, putBack, empty }
}
