import { describe, expect, test } from 'vitest'
import type { BallotId } from '@phieu/survey'
import { envelopeDigest, signSlip, toBase64Url } from '@phieu/survey/envelope'
import type { DeviceDatabase } from '../database.ts'
import { made, openMemory, sealInterview } from '../../testing/memory.ts'
import { openOffice, type Office } from '../../testing/office.ts'
import { night, pushWorld } from '../../testing/samples.ts'
import { countBallots } from './ballot-status.ts'
import { pushOutbox } from './outbox.ts'
import type { Push } from './push.ts'

/** How a line changes what is sent through it. */
type Change = (init: RequestInit) => RequestInit

describe('nothing that a line does to a request parks a ballot: it goes when the line is mended', () => {
  test.each<[string, Change]>([
    ['empties bodies', (init) => ({ ...init, body: '' })],
    [
      'empties bodies and takes their digest',
      (init) => without('content-digest', { ...init, body: '' }),
    ],
    ['cuts bodies short', (init) => ({ ...init, body: sizeOf(init) > 50 ? 'x'.repeat(50) : '' })],
    ['puts a form in their place', (init) => without('content-digest', { ...init, body: '{}' })],
  ])('that %s', async (_what, change) => {
    const { db, office } = await openPhone(3)

    expect(await pushOutbox(db, through(office, change), pushWorld)).toBe('offline')
    expect(await countBallots(db)).toMatchObject({ waiting: 3, refused: 0 })

    expect(await pushOutbox(db, office.push, pushWorld)).toBe('empty')
    expect(office.counted.size).toBe(3)
  })

  test('that finds even one too large', async () => {
    const { db, office } = await openPhone(2)
    const line: Push = async (path, init) =>
      init.body ? Response.json({ code: 'too-large' }, { status: 413 }) : office.push(path, init)

    expect(await pushOutbox(db, line, pushWorld)).toBe('offline')
    expect(await countBallots(db)).toMatchObject({ waiting: 2, refused: 0 })
  })
})

describe('a line that carries little', () => {
  test('gets what it carries: it resets every body over 3 kB', async () => {
    const { db, office } = await openPhone(40)

    expect(await pushOutbox(db, resetting(office, 3_000), pushWorld)).toBe('empty')

    expect(office.counted.size).toBe(40)
    expect(Math.max(...office.batches)).toBeGreaterThan(1)
  })

  test('brings everything but the one that is too large for it, which goes by another line', async () => {
    const { db, office } = await openPhone(6)
    const [first] = await db.outbox.orderBy('[state+sealedAt]').limit(1).primaryKeys()
    await enlarge(db, first!, 4_500)

    expect(await pushOutbox(db, resetting(office, 3_000), pushWorld)).toBe('offline')
    expect(await countBallots(db)).toMatchObject({ waiting: 1, atOffice: 5, refused: 0 })

    expect(await pushOutbox(db, office.push, pushWorld)).toBe('empty')
    expect(office.counted.size).toBe(6)
  })

  test('is given more again as soon as it takes it', async () => {
    const { db, office } = await openPhone(60)
    let broken = 3
    const line: Push = async (path, init) => {
      if (init.body && broken-- > 0) throw new TypeError('reset')
      return office.push(path, init)
    }

    expect(await pushOutbox(db, line, pushWorld)).toBe('empty')

    expect(office.batches).toEqual([6, 7, 8, 9, 10, 11, 9])
  })

  test('that is dead is asked twice, not once for each half', async () => {
    const { db } = await openPhone(40)
    let asked = 0
    const dead: Push = async () => {
      asked += 1
      throw new TypeError('Failed to fetch')
    }

    expect(await pushOutbox(db, dead, pushWorld)).toBe('offline')
    expect(asked).toBe(2)
  })
})

describe('bodies', () => {
  test('are no larger than the office takes, however long the texts of fifty ballots are', async () => {
    const { db, office } = await openPhone(50)
    for (const { id } of await db.outbox.toArray()) await enlarge(db, id, 12_000)
    const statuses = new Set<number>()
    const line: Push = async (path, init) => {
      const reply = await office.push(path, init)
      statuses.add(reply.status)
      return reply
    }

    expect(await pushOutbox(db, line, pushWorld)).toBe('empty')

    expect([...statuses]).toEqual([200])
    expect(office.batches).toEqual([15, 15, 15, 5])
    expect(office.counted.size).toBe(50)
  })

  test('go packed', async () => {
    const { db, office } = await openPhone(20)
    const sizes: number[] = []

    await pushOutbox(
      db,
      through(office, (init) => (sizes.push(sizeOf(init)), init)),
      pushWorld,
    )

    const plain = JSON.stringify((await db.outbox.toArray()).map(({ envelope }) => envelope))
    expect(sizes[0]).toBeLessThan(0.75 * plain.length)
  })

  test.each<[string, Change]>([
    ['forgets that they are packed', (init) => without('content-encoding', init)],
    ['lets no packed ones through', (init) => refuse(init, 'content-encoding')],
  ])('go as they are through a line that %s', async (_what, change) => {
    const { db, office } = await openPhone(3)

    expect(await pushOutbox(db, through(office, change), pushWorld)).toBe('empty')

    expect(office.counted.size).toBe(3)
  })
})

test.each([
  ['a page', () => new Response('<h1>Wi-Fi</h1>', { headers: { 'content-type': 'text/html' } })],
  [
    'a page that calls itself JSON',
    () => new Response('\n<!doctype html>', { headers: { 'content-type': 'application/json' } }),
  ],
  [
    'word of a sign-in for programs',
    () =>
      Response.json({ captive: true }, { headers: { 'content-type': 'application/captive+json' } }),
  ],
  ['JSON that is not ours', () => Response.json({ login: 'required' })],
  ['a refusal in JSON that is not ours', () => Response.json({ error: 1 }, { status: 401 })],
  ['nothing at all, with success', () => new Response(null, { status: 204 })],
  ['“sign in first”', () => new Response('<h1>Wi-Fi</h1>', { status: 511 })],
  ['a refusal without a word of ours', () => new Response('no', { status: 403 })],
])('%s instead of a reply is told as a Wi-Fi that wants a sign-in', async (_what, reply) => {
  const { db } = await openPhone(1)

  expect(await pushOutbox(db, async () => reply(), pushWorld)).toBe('captive')
})

test('what breaks off in the middle of our own reply is a line that fails', async () => {
  const { db, office } = await openPhone(1)
  const cut: Push = async (path, init) => {
    const reply = await office.push(path, init)
    return new Response((await reply.text()).slice(0, -1), reply)
  }

  expect(await pushOutbox(db, cut, pushWorld)).toBe('offline')
})

test.each([500, 502, 504, 404])('a %i that is not ours is a line that fails', async (status) => {
  const { db, office } = await openPhone(1)
  const gateway: Push = async () => new Response('<h1>Bad gateway</h1>', { status })

  expect(await pushOutbox(db, gateway, pushWorld)).toBe('offline')
  expect(office.counted.size).toBe(0)
})

test('a proxy that asks for patience in our name is not believed', async () => {
  const { db } = await openPhone(1)
  const headers = { 'retry-after': '3000000' }

  const outcome = await pushOutbox(
    db,
    async () => new Response('', { status: 503, headers }),
    pushWorld,
  )

  expect(outcome).toBe('offline')
})

test('what the office neither takes nor refuses stops none of the others', async () => {
  const { db, office } = await openPhone(55)
  const stuck = (await db.outbox.orderBy('[state+sealedAt]').limit(50).primaryKeys()).map(String)
  const silent: Push = async (path, init) => {
    const reply = await (await office.push(path, init)).json()
    const names = ({ receipt }: { receipt: { digest: string } }) => digests.has(receipt.digest)
    return Response.json({
      ...reply,
      ...(reply.verdicts && { verdicts: reply.verdicts.filter(names) }),
    })
  }
  const rest = await db.outbox.filter(({ id }) => !stuck.includes(id)).toArray()
  const digests = new Set(rest.map(({ digest }) => digest))

  expect(await pushOutbox(db, silent, pushWorld)).toBe('offline')

  expect(await countBallots(db)).toMatchObject({ waiting: 50, atOffice: 5 })
})

/** An interviewer's phone that the office knows, with so many ballots finished. */
async function openPhone(ballots: number) {
  const db = openMemory()
  const office = openOffice()
  office.devices.set(made.device, { ...made, key: made.key.publicKey, revoked: false })
  for (let n = 0; n < ballots; n += 1) {
    await sealInterview(db, made.device, new Date(night.getTime() + n * 1000))
  }
  return { db, office }
}

/** A line that changes every body on its way. */
function through(office: Office, change: Change): Push {
  return async (path, init) => office.push(path, init.body ? change(init) : init)
}

/** A line that breaks off where a body has more than so many bytes. */
function resetting(office: Office, most: number): Push {
  return through(office, (init) => {
    if (sizeOf(init) > most) throw new TypeError('reset')
    return init
  })
}

function without(header: string, init: RequestInit): RequestInit {
  const headers = new Headers(init.headers)
  headers.delete(header)
  return { ...init, headers }
}

function refuse(init: RequestInit, header: string): RequestInit {
  if (new Headers(init.headers).has(header)) throw new TypeError('reset')
  return init
}

function sizeOf({ body }: RequestInit): number {
  if (body instanceof ArrayBuffer) return body.byteLength
  return typeof body === 'string' ? body.length : 0
}

/** Makes an envelope a long one, as texts do: so many bytes. */
async function enlarge(db: DeviceDatabase, id: BallotId, bytes: number) {
  const kept = await db.outbox.get(id)
  const envelope = {
    ...kept!.envelope,
    sealed: toBase64Url(crypto.getRandomValues(new Uint8Array(bytes))),
  }
  const digest = await envelopeDigest(envelope)
  const slip = await signSlip(digest, kept!.slip.sealingDay, made.device, made.key.privateKey)
  await db.outbox.update(kept!.id, { envelope, digest, slip })
}
