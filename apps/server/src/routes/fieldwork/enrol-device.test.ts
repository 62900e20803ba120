import { randomUUID } from 'node:crypto'
import { Briefing, sha256 } from '@phieu/survey'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeEnrolment } from '../../distribution/make-codes.ts'
import { openTestOffice, type TestOffice } from '../../testing/test-office.ts'
import { askToEnrol, enrolPhone, makeToken, openTestPhone } from '../../testing/test-phone.ts'

let office: TestOffice
let code: string

beforeEach(async () => {
  office = await openTestOffice()
  await office.services.store.putInterviewer({ id: 'i-1', name: 'Trần Thị Bình' })
  const wish = { interviewer: 'i-1', round: 'practice-2026', days: 3, madeBy: 'test' }
  const address = await makeEnrolment(office.services, wish)
  code = address.slice(address.indexOf('#') + 1)
})
afterEach(() => office.close())

test('a phone enrols itself with a code, and its token opens the briefing', async () => {
  const token = makeToken()

  const answer = await askToEnrol(office, { code, device: randomUUID(), token })

  expect(answer.status).toBe(204)
  const briefing = Briefing.parse(
    await (await openTestPhone(office, token).get('/api/briefing')).json(),
  )
  expect(briefing.interviewer).toEqual({ id: 'i-1', name: 'Trần Thị Bình' })
  expect(briefing.round).toMatchObject({ id: 'practice-2026', state: 'open' })
  expect(briefing.units).toHaveLength(148)
  expect(briefing.blocks.map(({ id }) => id)).toEqual(['A', 'B', 'C', 'C2', 'D'])
  expect(briefing.questionnaires.length).toBeGreaterThan(10)
})

test('a lost reply is mended by asking again; another phone comes too late', async () => {
  const request = { code, device: randomUUID(), token: makeToken() }
  await askToEnrol(office, request)

  const again = await askToEnrol(office, request)
  const other = await askToEnrol(office, { ...request, device: randomUUID(), token: makeToken() })

  expect(again.status).toBe(204)
  expect(other.status).toBe(409)
  expect(await other.json()).toMatchObject({ code: 'used-enrolment' })
})

test('a code that was never made, or whose days are over, enrols nobody', async () => {
  const request = { code: 'guessed', device: randomUUID(), token: makeToken() }
  const guessed = await askToEnrol(office, request)
  office.clock.now = new Date('2026-11-24T18:00:00Z') // the fourth day in Hanoi

  const late = await askToEnrol(office, { ...request, code })

  expect([guessed.status, late.status]).toEqual([404, 404])
  expect(await late.json()).toMatchObject({ code: 'unknown-enrolment' })
})

test('a code cannot be guessed: it carries 130 bits, and the store has only its digest', async () => {
  expect(code).toMatch(/^[0-9a-hjkmnp-tv-z]{26}$/)
  expect(
    await office.services.store.enrol(
      code,
      { id: 'x', tokenHash: 'y', publicKey: 'B' },
      '2026-11-21',
    ),
  ).toBe('unknown')
})

test('with a token that is nobody’s there is no briefing', async () => {
  for (const token of ['nobody', makeToken()]) {
    const answer = await openTestPhone(office, token).get('/api/briefing')
    expect(answer.status).toBe(401)
    expect(await answer.json()).toMatchObject({ code: 'unknown-device' })
  }
})

test('a request whose token a proxy has taken away says nothing of the phone', async () => {
  const answer = await openTestPhone(office).get('/api/briefing')

  expect(answer.status).toBe(401)
  expect(await answer.json()).toMatchObject({ code: 'sign-in-needed' })
})

test('a revoked phone gets no briefing', async () => {
  const { phone, device } = await enrolPhone(office)
  await office.services.store.revokeDevice(device, '2026-11-21')

  const answer = await phone.get('/api/briefing')

  expect(answer.status).toBe(403)
  expect(await answer.json()).toMatchObject({ code: 'revoked-device' })
})

test('the office knows the day of a phone’s last contact', async () => {
  const { phone, token } = await enrolPhone(office)
  office.clock.now = new Date('2026-12-24T18:00:00Z')

  await phone.get('/api/briefing')

  expect(await office.services.store.findDevice(await sha256(token))).toMatchObject({
    lastContact: '2026-12-25',
  })
})
