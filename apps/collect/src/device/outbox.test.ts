import { expect, test } from 'vitest'
import { openMemory, sealBallot, sealInterview } from '../testing/memory.ts'
import { openOffice } from '../testing/office.ts'
import { night, opening } from '../testing/samples.ts'
import type { DeviceDatabase } from './database.ts'
import { pushOutbox, retryRefused } from './outbox.ts'
import { countBallots, findBallot, listRefused } from './ballot-status.ts'

const token = 'a'.repeat(43)
const device = '6f0f1c1e-7c0e-4a5e-9d58-0d9c5a0f4b11'

test('what the office names as kept leaves the outbox and leaves its receipt behind', async () => {
  const db = openMemory()
  const office = openOffice()
  const id = await sealBallot(db)

  expect(await pushOutbox(db, office.push)).toBe('empty')

  expect(office.counted).toEqual(new Map([[id, 1]]))
  expect(await db.outbox.count()).toBe(0)
  const [receipt] = await db.receipts.toArray()
  expect(receipt).toMatchObject({ ballot: id, unit: 'B01', keptOn: '2026-11-22' })
  expect(receipt?.code).toMatch(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/)
})

test.each(['none', 'login page', 'stale replies', 'loses replies'] as const)(
  'with a connection that is %s, nothing is taken for kept; later it is counted once',
  async (connection) => {
    const db = openMemory()
    const office = openOffice()
    const id = await sealBallot(db)

    office.connection = connection
    expect(await pushOutbox(db, office.push)).toBe('offline')
    expect(await pushOutbox(db, office.push)).toBe('offline')
    expect(await countBallots(db)).toMatchObject({ waiting: 1, atOffice: 0 })

    office.connection = 'good'
    expect(await pushOutbox(db, office.push)).toBe('empty')
    expect(office.counted).toEqual(new Map([[id, 1]]))
    expect(await countBallots(db)).toMatchObject({ waiting: 0, atOffice: 1 })
  },
)

test('a busy server is asked again when it wants to be', async () => {
  const db = openMemory()
  const office = openOffice()
  await sealBallot(db)

  office.connection = 'busy'

  expect(await pushOutbox(db, office.push)).toEqual({ retryAfter: 7 })
  expect(await db.outbox.count()).toBe(1)
})

test('a refused ballot is parked with its reason and stops none of the others', async () => {
  const db = openMemory()
  const office = openOffice()
  const bad = await sealBallot(db, new Date(night.getTime() - 1000))
  const good = await sealBallot(db)
  office.refusals.set(bad, 'closed-round')

  expect(await pushOutbox(db, office.push)).toBe('empty')

  expect([...office.counted.keys()]).toEqual([good])
  expect(await listRefused(db)).toMatchObject([{ id: bad, refusal: 'closed-round' }])
  expect(await findBallot(db, bad)).toMatchObject({ where: 'here' })
})

test('a parked ballot can be sent again once its reason is mended', async () => {
  const db = openMemory()
  const office = openOffice()
  const id = await sealBallot(db)
  office.refusals.set(id, 'closed-round')
  await pushOutbox(db, office.push)

  office.refusals.clear()
  await retryRefused(db, id)
  await pushOutbox(db, office.push)

  expect(office.counted).toEqual(new Map([[id, 1]]))
  expect(await countBallots(db)).toMatchObject({ waiting: 0, refused: 0, atOffice: 1 })
})

test('hundreds go fifty at a time, oldest first', async () => {
  const db = openMemory()
  const office = openOffice()
  const ids: string[] = []
  for (let n = 0; n < 120; n += 1) {
    ids.push(await sealBallot(db, new Date(night.getTime() + (120 - n) * 1000)))
  }

  await pushOutbox(db, office.push)

  expect(office.batches).toEqual([50, 50, 20])
  expect([...office.counted.keys()]).toEqual(ids.toReversed())
})

test('past a link that has its fill, however much waits there, every other ballot goes once', async () => {
  const db = openMemory()
  const office = openOffice()
  const others: string[] = []
  for (let n = 0; n < 120; n += 1) {
    const id = await sealBallot(db, new Date(night.getTime() + n * 1000))
    if (n % 2 === 0) continue
    others.push(id)
    await db.outbox.update(id, { link: 'zz99zz99' })
  }
  office.patience = { link: opening.link, seconds: 900 }

  expect(await pushOutbox(db, office.push)).toEqual({ retryAfter: 900 })

  expect([...office.counted.keys()]).toEqual(others)
  expect(office.batches).toEqual([50, 50, 20])
  expect(await countBallots(db)).toMatchObject({ waiting: 60, atOffice: 60 })
})

test('too much for the office at once is sent in smaller parts', async () => {
  const db = openMemory()
  const office = openOffice()
  office.mostAtOnce = 3
  for (let n = 0; n < 10; n += 1) await sealBallot(db)

  expect(await pushOutbox(db, office.push)).toBe('empty')

  expect(office.counted.size).toBe(10)
})

test('one ballot that is too large by itself is parked, and says why', async () => {
  const db = openMemory()
  const office = openOffice()
  office.mostAtOnce = 0
  const id = await sealBallot(db)

  expect(await pushOutbox(db, office.push)).toBe('empty')

  expect(await listRefused(db)).toMatchObject([{ id, refusal: 'too-large' }])
})

test('an interview waits for the phone to be known again, a citizen’s ballot does not', async () => {
  const db = openMemory()
  const office = openOffice()
  await enrolled(db)
  const interview = await sealInterview(db, device)
  const citizens = await sealBallot(db)

  expect(await pushOutbox(db, office.push)).toBe('sign-in-needed')
  expect([...office.counted.keys()]).toEqual([citizens])
  expect((await db.enrolments.get(device))?.state).toBe('lost')

  office.tokens.add(token)
  expect(await pushOutbox(db, office.push)).toBe('empty')
  expect(office.counted.get(interview)).toBe(1)
  expect((await db.enrolments.get(device))?.state).toBe('known')
})

test('a receipt for another ballot is none', async () => {
  const db = openMemory()
  const office = openOffice()
  const id = await sealBallot(db)
  const swapped = '6f0f1c1e-7c0e-4a5e-9d58-0d9c5a0f4b99'

  const outcome = await pushOutbox(db, async (path, init) => {
    const reply = await (await office.push(path, init)).text()
    return new Response(reply.replaceAll(id, swapped))
  })

  expect(outcome).toBe('offline')
  expect(await db.outbox.count()).toBe(1)
})

test('a server that names only some of the ballots is asked for the rest', async () => {
  const db = openMemory()
  const office = openOffice()
  for (let n = 0; n < 5; n += 1) await sealBallot(db)

  const outcome = await pushOutbox(db, async (path, init) => {
    const reply = await (await office.push(path, init)).json()
    return Response.json({ ...reply, verdicts: reply.verdicts.slice(0, 1) })
  })

  expect(outcome).toBe('empty')
  expect(office.counted.size).toBe(5)
})

test('neither times nor the way of collecting leave the phone beside the ballot', async () => {
  const db = openMemory()
  const office = openOffice()
  await sealBallot(db)
  const bodies: unknown[] = []

  await pushOutbox(db, (path, init) => {
    bodies.push(typeof init.body === 'string' && JSON.parse(init.body))
    return office.push(path, init)
  })

  expect(bodies).toEqual([
    { ballots: [{ link: 'ab12cd34', ballot: expect.not.objectContaining({ sealedAt: night }) }] },
  ])
  expect(JSON.stringify(bodies)).not.toMatch(/savedAt|sealedAt|T\d\d:/)
})

async function enrolled(db: DeviceDatabase) {
  await db.enrolments.add({ device, token, code: 'c', state: 'known', askedAt: night })
}
