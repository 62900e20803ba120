import { Envelope, PushReply, Slip, type SignedTogether } from '@phieu/survey'
import { envelopeDigest, signTogether } from '@phieu/survey/envelope'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeBallot } from '../../testing/test-ballots.ts'
import { deviceKey, sealEntry, type SentEnvelope } from '../../testing/test-envelopes.ts'
import { openTestOffice, type TestOffice } from '../../testing/test-office.ts'
import { enrolPhone, type TestPhone } from '../../testing/test-phone.ts'

let office: TestOffice
let phone: TestPhone
let device: string

beforeEach(async () => {
  office = await openTestOffice()
  ;({ phone, device } = await enrolPhone(office))
})
afterEach(() => office.close())

const kept = { outcome: 'kept' }
const refused = { outcome: 'refused', why: 'unknown-device' }

test('the word of a phone for all that it sends stands for the signature of each', async () => {
  const entries = [unsigned(await seal()), unsigned(await seal())]

  expect(await send(entries)).toMatchObject([refused, refused])
  expect(await send(entries, await signAll(entries))).toMatchObject([kept, kept])
})

test('where it is not for these envelopes on these days in this order, each signature is looked at', async () => {
  const [one, other, forged] = [await seal(), await seal(), unsigned(await seal())]
  const word = await signAll([one, forged])
  const moved = { ...forged, slip: { ...forged.slip, sealingDay: '2026-11-19' as const } }

  expect(await send([one, other, forged], word)).toMatchObject([kept, kept, refused])
  expect(await send([one, moved], word)).toMatchObject([kept, refused])
  expect(await send([forged, one], word)).toMatchObject([refused, kept])
  expect(await send([one, forged], word)).toMatchObject([kept, kept])
})

test('it speaks for no other phone, and is worth nothing from one that is unknown', async () => {
  const { device: second } = await enrolPhone(office, 'i-2')
  const entries = [await seal(), unsigned(await seal(second)), unsigned(await seal(second))]
  const word = await signAll(entries)

  expect(await send(entries, word)).toMatchObject([kept, refused, refused])
  const stranger = { ...word, device: crypto.randomUUID() }
  expect(await send(entries, stranger)).toMatchObject([kept, refused, refused])
})

test('a word that can’t be read keeps nothing from being taken', async () => {
  const body = JSON.stringify({ together: { device: 7 }, envelopes: [await seal()] })

  const answer = await phone.send(body)

  expect(PushReply.parse(await answer.json()).verdicts).toMatchObject([kept])
})

async function seal(by = device): Promise<SentEnvelope> {
  const interviewer = by === device ? 'i-1' : 'i-2'
  const ballot = makeBallot({ mode: 'interview', interviewer })
  const { envelope, slip } = await sealEntry(office.services, ballot, { device: by })
  return { envelope: Envelope.parse(envelope), slip: Slip.parse(slip) }
}

function unsigned({ envelope, slip }: SentEnvelope): SentEnvelope {
  const sender = { ...slip.sender, signature: 'A'.repeat(86) }
  return { envelope, slip: Slip.parse({ ...slip, sender }) }
}

async function signAll(entries: readonly SentEnvelope[]): Promise<SignedTogether> {
  const slips = await Promise.all(
    entries.map(async ({ envelope, slip: { sealingDay } }) => ({
      digest: await envelopeDigest(envelope),
      sealingDay,
    })),
  )
  return signTogether(device, slips, deviceKey.privateKey)
}

async function send(envelopes: readonly SentEnvelope[], together?: SignedTogether) {
  const answer = await phone.send(JSON.stringify({ envelopes, together }))
  return PushReply.parse(await answer.json()).verdicts
}
