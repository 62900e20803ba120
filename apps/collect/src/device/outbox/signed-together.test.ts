import { Envelope, PushRequest, Slip } from '@phieu/survey'
import { envelopeDigest, fromBase64Url, slipsText } from '@phieu/survey/envelope'
import { expect, test } from 'vitest'
import { made, openMemory, sealBallot, sealInterview } from '../../testing/memory.ts'
import { openOffice, readSent } from '../../testing/office.ts'
import { pushWorld } from '../../testing/samples.ts'
import { pushOutbox } from './outbox.ts'
import type { Push } from './push.ts'

test('an interviewer’s phone gives one word for all that it has sealed itself', async () => {
  const db = openMemory()
  const { push, requests } = listening()
  await sealInterview(db, made.device)
  await sealBallot(db)
  await sealInterview(db, made.device)

  await pushOutbox(db, push, pushWorld)

  const [{ together, envelopes } = { envelopes: [] }] = requests
  expect(envelopes).toHaveLength(3)
  expect(together?.device).toBe(made.device)
  expect(await isSignedByPhone(together?.signature ?? '', await textOf(envelopes))).toBe(true)
})

test('what comes alone, of citizens or of another phone is signed no second time', async () => {
  const db = openMemory()
  const { push, requests } = listening()
  const before = '0f0f1c1e-7c0e-4a5e-9d58-0d9c5a0f4b11'
  await sealInterview(db, made.device)
  await sealBallot(db)
  await sealBallot(db)
  await sealInterview(db, before)
  await sealInterview(db, before)
  await db.enrolments.update(before, { askedAt: new Date(0) })

  await pushOutbox(db, push, pushWorld)

  expect(requests[0]?.envelopes).toHaveLength(5)
  expect(requests.filter(({ together }) => together)).toEqual([])
})

test('a phone whose key doesn’t sign sends without that word', async () => {
  const db = openMemory()
  const { push, requests } = listening()
  await sealInterview(db, made.device)
  await sealInterview(db, made.device)
  const { publicKey } = await crypto.subtle.generateKey(
    { name: 'ECDSA', namedCurve: 'P-256' },
    false,
    ['sign', 'verify'],
  )
  await db.enrolments.update(made.device, { key: { ...made.key, privateKey: publicKey } })

  await pushOutbox(db, push, pushWorld)

  expect(requests).toMatchObject([{ envelopes: [{}, {}] }])
  expect(requests[0]?.together).toBeUndefined()
})

/** An office that knows the phone, and what it is sent. */
function listening() {
  const office = openOffice()
  office.devices.set(made.device, { ...made, key: made.key.publicKey, revoked: false })
  const requests: PushRequest[] = []
  const push: Push = async (path, init) => {
    if (path === '/api/ballots') requests.push(PushRequest.parse(await readSent(init)))
    return office.push(path, init)
  }
  return { push, requests }
}

async function textOf(envelopes: PushRequest['envelopes']): Promise<string> {
  const slips = await Promise.all(
    envelopes.map(async ({ envelope, slip }) => {
      const { sender, sealingDay } = Slip.parse(slip)
      return { by: sender.by, sealingDay, digest: await envelopeDigest(Envelope.parse(envelope)) }
    }),
  )
  return slipsText(
    made.device,
    slips.filter(({ by }) => by === 'device'),
  )
}

async function isSignedByPhone(signature: string, text: string): Promise<boolean> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
  const point = fromBase64Url(made.key.publicKey)
  const key = await crypto.subtle.importKey('raw', point, algorithm, false, ['verify'])
  const bytes = new TextEncoder().encode(text)
  return crypto.subtle.verify(algorithm, key, fromBase64Url(signature), bytes)
}
