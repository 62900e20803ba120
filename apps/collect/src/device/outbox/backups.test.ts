import { PushReply } from '@phieu/survey'
import { expect, test } from 'vitest'
import { openMemory, sealBallot } from '../../testing/memory.ts'
import { openOffice, type Office } from '../../testing/office.ts'
import { night, pushWorld } from '../../testing/samples.ts'
import { countBallots } from './ballot-status.ts'
import type { DeviceDatabase } from '../database.ts'
import { pushOutbox } from './outbox.ts'

const minute = 60_000
const day = 24 * 60 * minute

test('what was sent leaves the phone once a later backup period was verified, and its receipt stays', async () => {
  const { db, office } = await phoneThatSent(3)

  await push(db, office, minute)
  expect(await held(db)).toBe(3)

  office.backUp()
  await push(db, office, 2 * minute)
  expect(await held(db)).toBe(0)
  expect(await countBallots(db)).toMatchObject({ waiting: 0, atOffice: 3 })
})

test('what came after the backup stays until the next one', async () => {
  const { db, office } = await phoneThatSent(1)
  office.backUp()
  await sealBallot(db)

  await push(db, office, minute)
  await push(db, office, 2 * minute)

  expect(await db.outbox.toArray()).toMatchObject([{ state: 'kept', inBox: { period: 2 } }])
})

test('a server that was put back gets all that it lost, without a tap, each once', async () => {
  const { db, office } = await phoneThatSent(2)
  const putBack = office.backUp()
  const lost = await Promise.all(Array.from({ length: 40 }, () => sealBallot(db)))
  await push(db, office, minute)
  expect(office.counted.size).toBe(42)

  putBack()
  expect(office.counted.size).toBe(2)
  expect(await push(db, office, 2 * minute)).toBe('empty')

  expect(office.counted.size).toBe(42)
  expect(lost.every((id) => office.counted.get(id) === 1)).toBe(true)
  expect(await countBallots(db)).toMatchObject({ waiting: 0, atOffice: 42 })
})

test('a phone that has something to send hears of the new epoch with the reply', async () => {
  const { db, office } = await phoneThatSent(2)
  office.backUp()()
  await sealBallot(db)

  await push(db, office, 0)

  expect(await db.outbox.toArray()).toHaveLength(3)
  expect(await db.outbox.filter(({ inBox }) => inBox?.epoch === 'after first').count()).toBe(3)
})

test('without a verified backup it stays for sixty days, and no longer', async () => {
  const { db, office } = await phoneThatSent(1)
  const on = async (days: number) => {
    const at = new Date(night.getTime() + days * day).toISOString()
    office.backups = { ...office.backups, at }
    await push(db, office, days * day)
    return held(db)
  }

  expect([await on(1), await on(60), await on(63)]).toEqual([1, 1, 0])
})

test('sixty days are those of the office: a clock that was wrong lets go of nothing', async () => {
  const db = openMemory()
  const office = openOffice()
  office.backups = { ...office.backups, at: night.toISOString() }
  await sealBallot(db, new Date(night.getTime() - 400 * day))

  await push(db, office, 0)
  await push(db, office, 2 * minute)
  await push(db, office, 400 * day)

  expect(await held(db)).toBe(1)
})

test('what is not at the office yet stays, however old it is', async () => {
  const db = openMemory()
  const office = openOffice()
  office.connection = 'none'
  await sealBallot(db)

  await push(db, office, 100 * day)

  expect(await countBallots(db)).toMatchObject({ waiting: 1 })
})

test('with nothing to send the office is asked once a minute at the most, and a login page says nothing', async () => {
  const { db, office } = await phoneThatSent(1)
  const asked: string[] = []
  const counting: Office = {
    ...office,
    push: (path, init) => {
      asked.push(path)
      return office.push(path, init)
    },
  }

  await push(db, counting, minute - 1)
  await push(db, counting, minute)
  await push(db, counting, minute + 1)
  expect(asked).toEqual(['/api/epoch'])

  office.connection = 'login page'
  await push(db, counting, 3 * minute)
  expect(await held(db)).toBe(1)
})

test('two servers that disagree about the epoch are not asked without end', async () => {
  const { db, office } = await phoneThatSent(2)
  let turn = 0
  const disagreeing: Office = {
    ...office,
    push: (path, init) => {
      turn += 1
      office.backups = { ...office.backups, epoch: `server ${turn % 2}` }
      return office.push(path, init)
    },
  }

  expect(await push(db, disagreeing, minute)).toBe('empty')

  expect(turn).toBeLessThan(6)
  expect(office.counted.size).toBe(2)
})

test('what a server that was put back does not know any more waits for the next one, and is not counted twice', async () => {
  const { db, office } = await phoneThatSent(2)
  const putBack = office.backUp()
  const later = await sealBallot(db)
  await push(db, office, minute)
  putBack()
  office.refusals.set(later, 'unknown-round')

  await push(db, office, 3 * minute)

  expect(await db.outbox.get(later)).toMatchObject({
    state: 'refused',
    refusal: 'unknown-round',
    refusedIn: 'after first',
  })
  expect(await countBallots(db)).toMatchObject({ waiting: 0, atOffice: 2, refused: 1 })
  await push(db, office, 5 * minute)
  expect(await countBallots(db)).toMatchObject({ refused: 1 })

  office.refusals.clear()
  office.backUp()()
  await push(db, office, 7 * minute)

  expect(office.counted.get(later)).toBe(1)
  expect(await countBallots(db)).toMatchObject({ waiting: 0, atOffice: 3, refused: 0 })
})

test('a receipt of a life before a restore is none after it: whoever repeats it is not believed', async () => {
  const db = openMemory()
  const office = openOffice()
  const restore = office.backUp()
  await sealBallot(db)
  await push(db, office, 0)
  const [before] = await db.receipts.toArray()
  restore()
  const repeating: Office['push'] = async (...asked) => {
    const response = await office.push(...asked)
    const reply = PushReply.safeParse(await response.clone().json()).data
    if (!reply) return response
    const { digest, period, epoch, signature } = before!
    const receipt = { digest, period, epoch, signature }
    const verdicts = [receipt, { ...receipt, epoch: reply.epoch }].map((each) => ({
      at: 0,
      outcome: 'kept' as const,
      receipt: each,
    }))
    return Response.json({ ...reply, verdicts })
  }

  await pushOutbox(db, repeating, { ...pushWorld, now: () => new Date(night.getTime() + minute) })

  expect(await countBallots(db)).toMatchObject({ waiting: 1, atOffice: 0 })
})

test('what was refused at the first time waits for nobody’s restore', async () => {
  const { db, office } = await phoneThatSent(1)
  const refused = await sealBallot(db)
  office.refusals.set(refused, 'unknown-link')
  await push(db, office, minute)

  office.backUp()()
  await push(db, office, 3 * minute)

  const kept = await db.outbox.get(refused)
  expect([kept?.state, kept?.refusedIn]).toEqual(['refused', undefined])
})

async function phoneThatSent(count: number) {
  const db = openMemory()
  const office = openOffice()
  for (let n = 0; n < count; n += 1) await sealBallot(db)
  await push(db, office, 0)
  return { db, office }
}

/** Sends what waits, so many ms after that night. */
function push(db: DeviceDatabase, office: Office, later: number) {
  const now = () => new Date(night.getTime() + later)
  return pushOutbox(db, office.push, { ...pushWorld, now })
}

function held(db: DeviceDatabase) {
  return db.outbox.where({ state: 'kept' }).count()
}
