import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeBallot, unitA, unitB } from '../../testing/test-ballots.ts'
import { rightHashOf } from '../../distribution/right-hash.ts'
import { openTestOffice, type TestOffice } from '../../testing/test-office.ts'
import { sealOnce } from '../../testing/test-envelopes.ts'
import { enrolPhone, openTestPhone } from '../../testing/test-phone.ts'
import { countedBallots, storedRaw } from '../../testing/what-is-kept.ts'

const code = 'abcdefghjkmnpqrstv'
let office: TestOffice

beforeEach(async () => {
  office = await openTestOffice()
})
afterEach(() => office.close())

test('an invitation is spent with the first ballot about its unit, and a second is refused', async () => {
  await invite()
  const phone = openTestPhone(office)
  const first = makeBallot()
  const second = makeBallot()

  const [kept] = await phone.verdicts([{ ballot: first, invitation: code }])
  const [again, refused] = await phone.verdicts([
    { ballot: first, invitation: code },
    { ballot: second, invitation: code },
  ])

  expect(kept).toMatchObject({ outcome: 'kept' })
  expect(again).toEqual({ ...kept, at: 0 })
  expect(refused).toMatchObject({ outcome: 'refused', why: 'spent-invitation' })
  const { envelope } = await sealOnce(office.services, second, 'right')
  expect(await storedRaw(office, envelope)).toEqual(envelope)
  expect(await countedBallots(office)).toBe(1)
})

test('of two ballots that come at once with one invitation, one is kept and the other told so', async () => {
  await invite()
  const phone = openTestPhone(office)

  const verdicts = await phone.verdicts([
    { ballot: makeBallot(), invitation: code },
    { ballot: makeBallot(), invitation: code },
  ])

  expect(verdicts).toMatchObject([
    { outcome: 'kept' },
    { outcome: 'refused', why: 'spent-invitation' },
  ])
})

test('an invitation opens no other unit, no other group, and an unknown one nothing', async () => {
  await invite()
  const phone = openTestPhone(office)

  const verdicts = await phone.verdicts([
    { ballot: makeBallot({ unit: unitB }), invitation: code },
    { ballot: makeBallot({ group: 'DN' }), invitation: code },
    { ballot: makeBallot(), invitation: 'zzzzzzzzzzzzzzzz' },
    { ballot: makeBallot(), invitation: '../../etc' },
  ])

  expect(verdicts).toMatchObject([
    { why: 'wrong-link' },
    { why: 'wrong-link' },
    { why: 'unknown-invitation' },
    { why: 'unknown-invitation' },
  ])
})

test('what a revoked phone had finished is kept for review, and its phone hears of it', async () => {
  const { phone, device } = await enrolPhone(office)
  await office.services.store.revokeDevice(device, '2026-11-21')
  const ballot = makeBallot({ mode: 'interview', interviewer: 'i-1' })

  expect(await phone.verdicts([{ ballot }])).toMatchObject([{ outcome: 'kept' }])
  expect(await (await phone.get('/api/briefing')).json()).toMatchObject({ code: 'revoked-device' })
  expect(await countedBallots(office)).toBe(0)
})

async function invite() {
  await office.services.store.addInvitations([
    {
      rightHash: await rightHashOf(code),
      round: 'practice-2026',
      group: 'ND',
      channel: 'sms',
      batch: undefined,
      insider: undefined,
      revokedOn: undefined,
      units: [{ unit: unitA, spent: false }],
    },
  ])
}
