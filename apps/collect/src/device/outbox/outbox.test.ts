import { expect, test } from 'vitest'
import { PushReply, sha256, UNSIGNED_LIMIT } from '@phieu/survey'
import { isSignedReceipt } from '@phieu/survey/envelope'
import { made, openMemory, sealBallot, sealInterview } from '../../testing/memory.ts'
import { openOffice, readSent } from '../../testing/office.ts'
import { roundKeys } from '../../testing/round-keys.ts'
import { answers, night, opening, pushWorld } from '../../testing/samples.ts'
import type { Push } from './push.ts'
import { pushOutbox } from './outbox.ts'
import { countBallots, findBallot, listRefused, retryRefused } from './ballot-status.ts'

test('what lies in the box leaves a receipt that the office has signed, and its envelope until a backup has it', async () => {
  const db = openMemory()
  const office = openOffice()
  const id = await sealBallot(db)

  expect(await pushOutbox(db, office.push, pushWorld)).toBe('empty')

  expect(office.counted).toEqual(new Map([[id, 1]]))
  expect(office.ballots.get(id)).toMatchObject({ answers })
  const [receipt] = await db.receipts.toArray()
  expect(receipt).toMatchObject({ ballot: id, unit: 'B01', keptOn: '2026-11-22' })
  expect(await isSignedReceipt('practice-2026', receipt!, roundKeys.receipts)).toBe(true)
  expect(await db.outbox.toArray()).toMatchObject([{ id, state: 'kept' }])
  expect(await countBallots(db)).toMatchObject({ waiting: 0, atOffice: 1 })
})

test.each([
  ['none', 'offline'],
  ['login page', 'captive'],
  ['stale replies', 'offline'],
  ['loses replies', 'offline'],
] as const)(
  'with a connection that is %s, nothing is taken for kept; later it is counted once',
  async (connection, outcome) => {
    const db = openMemory()
    const office = openOffice()
    const id = await sealBallot(db)

    office.connection = connection
    expect(await pushOutbox(db, office.push, pushWorld)).toBe(outcome)
    expect(await pushOutbox(db, office.push, pushWorld)).toBe(outcome)
    expect(await countBallots(db)).toMatchObject({ waiting: 1, atOffice: 0 })

    office.connection = 'good'
    expect(await pushOutbox(db, office.push, pushWorld)).toBe('empty')
    expect(office.counted).toEqual(new Map([[id, 1]]))
    expect(await countBallots(db)).toMatchObject({ waiting: 0, atOffice: 1 })
  },
)

test('a busy server is asked again when it wants to be', async () => {
  const db = openMemory()
  const office = openOffice()
  await sealBallot(db)

  office.connection = 'busy'

  expect(await pushOutbox(db, office.push, pushWorld)).toEqual({ retryAfter: 7 })
  expect(await db.outbox.count()).toBe(1)
})

test('a refused ballot is parked with its reason and stops none of the others', async () => {
  const db = openMemory()
  const office = openOffice()
  const bad = await sealBallot(db, new Date(night.getTime() - 1000))
  const good = await sealBallot(db)
  office.refusals.set(bad, 'closed-round')

  expect(await pushOutbox(db, office.push, pushWorld)).toBe('empty')

  expect([...office.counted.keys()]).toEqual([good])
  expect(await listRefused(db)).toMatchObject([{ id: bad, refusal: 'closed-round' }])
  expect(await findBallot(db, bad)).toMatchObject({ where: 'here' })
})

test('a parked ballot can be sent again once its reason is mended', async () => {
  const db = openMemory()
  const office = openOffice()
  const id = await sealBallot(db)
  office.refusals.set(id, 'closed-round')
  await pushOutbox(db, office.push, pushWorld)

  office.refusals.clear()
  await retryRefused(db, [id])
  await pushOutbox(db, office.push, pushWorld)

  expect(office.counted).toEqual(new Map([[id, 1]]))
  expect(await countBallots(db)).toMatchObject({ waiting: 0, refused: 0, atOffice: 1 })
})

test('a parked ballot is offered again by itself, once a day', async () => {
  const db = openMemory()
  const office = openOffice()
  const id = await sealBallot(db)
  office.refusals.set(id, 'closed-round')
  const push = (days: number) => {
    const now = new Date(night.getTime() + days * 86_400_000)
    return pushOutbox(db, office.push, { ...pushWorld, now: () => now })
  }

  for (const day of [0, 0, 0, 1, 1, 2]) await push(day)
  expect(office.batches).toHaveLength(3)
  expect(await listRefused(db)).toMatchObject([{ id, refusal: 'closed-round' }])

  office.refusals.clear()
  await push(3)
  expect(office.counted).toEqual(new Map([[id, 1]]))
})

test('hundreds go fifty at a time, oldest first', async () => {
  const db = openMemory()
  const office = openOffice()
  const ids: string[] = []
  for (let n = 0; n < 120; n += 1) {
    ids.push(await sealBallot(db, new Date(night.getTime() + (120 - n) * 1000)))
  }

  await pushOutbox(db, office.push, pushWorld)

  expect(office.batches).toEqual(Array.from({ length: 24 }, () => UNSIGNED_LIMIT))
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
    const kept = (await db.outbox.get(id))!
    const sender = { by: 'link' as const, link: 'zz99zz99' }
    await db.outbox.update(id, { link: 'zz99zz99', slip: { ...kept.slip, sender } })
  }
  office.patience = { link: opening.link, seconds: 900 }

  expect(await pushOutbox(db, office.push, pushWorld)).toEqual({ retryAfter: 900 })

  expect([...office.counted.keys()]).toEqual(others)
  expect(office.batches).toEqual(Array.from({ length: 24 }, () => UNSIGNED_LIMIT))
  expect(await countBallots(db)).toMatchObject({ waiting: 60, atOffice: 60 })
})

test('too much for the office at once is sent in smaller parts', async () => {
  const db = openMemory()
  const office = openOffice()
  office.mostAtOnce = 3
  for (let n = 0; n < 10; n += 1) await sealBallot(db)

  expect(await pushOutbox(db, office.push, pushWorld)).toBe('empty')

  expect(office.counted.size).toBe(10)
})

test('an interview waits for the phone to be known again, a citizen’s ballot does not', async () => {
  const db = openMemory()
  const office = openOffice()
  const interview = await sealInterview(db, made.device)
  const citizens = await sealBallot(db)

  expect(await pushOutbox(db, office.push, pushWorld)).toBe('sign-in-needed')
  expect([...office.counted.keys()]).toEqual([citizens])
  expect((await db.enrolments.get(made.device))?.state).toBe('lost')

  office.devices.set(made.device, { ...made, key: made.key.publicKey, revoked: false })
  expect(await pushOutbox(db, office.push, pushWorld)).toBe('empty')
  expect(office.counted.get(interview)).toBe(1)
})

test('a receipt for another envelope, or one that the office has not signed, is none', async () => {
  const db = openMemory()
  const office = openOffice()
  await sealBallot(db)
  await sealBallot(db)

  const swapped = await pushOutbox(
    db,
    changing(office.push, (text) => swapReceipts(text)),
    pushWorld,
  )
  const forged = await pushOutbox(
    db,
    changing(office.push, (text) => text.replaceAll('"period":1', '"period":0')),
    pushWorld,
  )

  expect([swapped, forged]).toEqual(['offline', 'offline'])
  expect(await db.receipts.count()).toBe(0)
  expect(await db.outbox.where({ state: 'waiting' }).count()).toBe(2)
})

test('a server that names only some of the ballots is asked for the rest', async () => {
  const db = openMemory()
  const office = openOffice()
  for (let n = 0; n < 5; n += 1) await sealBallot(db)

  const outcome = await pushOutbox(
    db,
    async (path, init) => {
      const reply = await (await office.push(path, init)).json()
      return Response.json({ ...reply, verdicts: reply.verdicts?.slice(0, 1) })
    },
    pushWorld,
  )

  expect(outcome).toBe('empty')
  expect(office.counted.size).toBe(5)
})

test('neither times nor answers leave the phone, only envelope and slip', async () => {
  const db = openMemory()
  const office = openOffice()
  await sealBallot(db)
  const [{ envelope, slip } = {}] = await db.outbox.toArray()
  const bodies: unknown[] = []

  await pushOutbox(
    db,
    async (path, init) => {
      bodies.push(await readSent(init))
      return office.push(path, init)
    },
    pushWorld,
  )

  const digest = await sha256(JSON.stringify([{ envelope, slip }]))
  expect(bodies).toEqual([{ digest, envelopes: [{ envelope, slip }] }])
  expect(JSON.stringify(bodies)).not.toMatch(/savedAt|sealedAt|answers|T\d\d:/)
})

/** A line on which somebody changes the replies. */
function changing(push: Push, change: (text: string) => string): Push {
  return async (path, init) => new Response(change(await (await push(path, init)).text()))
}

/** Gives each of two envelopes the other's receipt. */
function swapReceipts(text: string): string {
  const reply = PushReply.parse(JSON.parse(text))
  const [one, other] = reply.verdicts
  return JSON.stringify({
    ...reply,
    verdicts: [
      { ...one, at: 1 },
      { ...other, at: 0 },
    ],
  })
}
