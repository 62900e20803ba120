import { MOST_BITS } from '@phieu/survey'
import { expect, test } from 'vitest'
import { openMemory, sealBallot } from '../../testing/memory.ts'
import { openOffice } from '../../testing/office.ts'
import { opening, pushWorld } from '../../testing/samples.ts'
import { openLink } from '../openings.ts'
import { pushOutbox } from './outbox.ts'
import { proveHere, type Work, type WorkOrder } from './proof-of-work.ts'

test('what a link asks for is computed once for each envelope, and travels with it', async () => {
  const { db, office } = await phoneThatOpened(8)
  const orders: WorkOrder[] = []
  const world = { ...pushWorld, work: counting(orders) }
  const id = await sealBallot(db)
  office.connection = 'none'
  expect(await pushOutbox(db, office.push, world)).toBe('offline')

  office.connection = 'good'
  expect(await pushOutbox(db, office.push, world)).toBe('empty')

  const digest = (await db.outbox.get(id))?.digest
  expect(orders.map(({ subject }) => subject.envelope)).toEqual([digest])
  expect(office.counted.size).toBe(1)
})

test('what was computed on another day is computed anew, as the office asks for', async () => {
  const { db, office } = await phoneThatOpened(8)
  await sealBallot(db)
  office.connection = 'none'
  await pushOutbox(db, office.push, pushWorld)

  office.connection = 'good'
  office.salt = 'second day'
  // By chance one proof in 256 holds for the next day as well.
  office.bits = 12

  expect(await pushOutbox(db, office.push, pushWorld)).toBe('empty')
  expect(office.counted.size).toBe(1)
  expect(office.batches).toEqual([1, 1])
})

test('asked for more than was computed, the phone computes anew and sends again by itself', async () => {
  const { db, office } = await phoneThatOpened(4)
  await sealBallot(db)
  office.bits = 10

  expect(await pushOutbox(db, office.push, pushWorld)).toBe('empty')

  expect(office.counted.size).toBe(1)
  expect(office.batches).toEqual([1, 1])
  expect(await db.outbox.where({ state: 'waiting' }).count()).toBe(0)
})

test('an office that says “unworked” without end is asked again later, and nothing is parked', async () => {
  const { db, office } = await phoneThatOpened(0)
  await sealBallot(db)
  // So many that no nonce has them by chance.
  office.bits = 40
  const lazy: Work = async () => 'no work at all'

  expect(await pushOutbox(db, office.push, { ...pushWorld, work: lazy })).toBe('offline')

  expect(await db.outbox.toArray()).toMatchObject([{ state: 'waiting' }])
})

// Of four bits one nonce in sixteen would do by chance.
test.each([
  ['opening', 64, 40],
  ['verdict', 4, 96],
])(
  'more work than the office ever asks for, as a line has written into its %s, is not computed',
  async (_where, opened, said) => {
    const { db, office } = await phoneThatOpened(opened)
    await sealBallot(db)
    office.bits = said
    const orders: WorkOrder[] = []
    const lazy: Work = async (order) => {
      orders.push(order)
      return 'no work at all'
    }

    expect(await pushOutbox(db, office.push, { ...pushWorld, work: lazy })).toBe('offline')

    expect(Math.max(...orders.map(({ bits }) => bits))).toBe(MOST_BITS)
  },
)

test('a link that has its fill is asked again later, and holds up no ballot of another', async () => {
  const { db, office } = await phoneThatOpened(0)
  await sealBallot(db)
  const other = await sealBallot(db)
  await db.outbox.where({ id: other }).modify(({ slip }) => {
    if (slip.sender.by === 'link') slip.sender.link = 'zz99zz99'
  })
  office.patience = { link: opening.link, seconds: 900 }

  expect(await pushOutbox(db, office.push, pushWorld)).toEqual({ retryAfter: 900 })

  expect([...office.counted.keys()]).toEqual([other])
  office.patience = undefined
  expect(await pushOutbox(db, office.push, pushWorld)).toBe('empty')
  expect(office.counted.size).toBe(2)
})

async function phoneThatOpened(work: number) {
  const db = openMemory()
  const office = openOffice({ opening: { ...opening, work, salt: 'first day' } })
  office.bits = work
  await openLink(db, office.push, opening.link)
  return { db, office }
}

function counting(orders: WorkOrder[]): Work {
  return (order) => {
    orders.push(order)
    return proveHere(order)
  }
}
