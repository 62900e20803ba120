import { Contact } from '@phieu/survey'
import { makeDeviceKey } from '@phieu/survey/envelope'
import { expect, test } from 'vitest'
import { made, openMemory, sealInterview } from '../../testing/memory.ts'
import { openOffice, type Office } from '../../testing/office.ts'
import { briefing, night, pushWorld } from '../../testing/samples.ts'
import { findBriefing, refreshBriefing } from './briefing.ts'
import { keepContact } from './contacts.ts'
import { enrol } from './enrol.ts'
import { findEnrolment } from './enrolment.ts'
import { pushOutbox } from '../outbox/outbox.ts'
import { pushAll } from '../outbox/push-all.ts'

const second = {
  device: '6f0f1c1e-7c0e-4a5e-9d58-0d9c5a0f4b22',
  token: 'b'.repeat(43),
  key: await makeDeviceKey(),
}

test('enrolling puts the whole briefing on the phone', async () => {
  const db = openMemory()
  const office = openOffice({ briefing })

  expect(await enrol(db, office.push, 'enrol-1', made, night)).toBe('enrolled')

  expect((await findBriefing(db))?.briefing).toEqual(briefing)
  expect(await findEnrolment(db)).toMatchObject({
    device: made.device,
    token: made.token,
    state: 'known',
  })
  expect(await db.units.count()).toBe(3)
  expect(await db.questionnaires.count()).toBe(3)
})

test('a lost reply is mended by asking again, with the same id and token', async () => {
  const db = openMemory()
  const office = openOffice({ briefing })
  office.connection = 'loses replies'
  expect(await enrol(db, office.push, 'enrol-1', made, night)).toBe('offline')
  expect(await findEnrolment(db)).toBeUndefined()

  office.connection = 'good'

  expect(await enrol(db, office.push, 'enrol-1', second, night)).toBe('enrolled')
  expect(await findEnrolment(db)).toMatchObject({ device: made.device, token: made.token })
})

test('a login page is no enrolment', async () => {
  const db = openMemory()
  const office = openOffice({ briefing })
  office.connection = 'login page'

  expect(await enrol(db, office.push, 'enrol-1', made, night)).toBe('captive')
  expect(await findEnrolment(db)).toBeUndefined()
})

test('a wrong code and a code that another phone used are told apart', async () => {
  const office = openOffice({ briefing })
  await enrol(openMemory(), office.push, 'enrol-1', made, night)
  const db = openMemory()

  expect(await enrol(db, office.push, 'nonsense', second, night)).toBe('unknown-enrolment')
  expect(await enrol(db, office.push, 'enrol-1', second, night)).toBe('used-enrolment')
  expect(await db.enrolments.count()).toBe(0)
})

test('ballots finished before the office forgot this phone are sent once it is enrolled anew', async () => {
  const db = openMemory()
  const office = openOffice({ briefing })
  await enrol(db, office.push, 'enrol-1', made, night)
  const id = await sealInterview(db, made.device)
  office.devices.clear()
  expect(await pushOutbox(db, office.push, pushWorld)).toBe('sign-in-needed')

  office.codes.set('enrol-2', undefined)
  expect(await enrol(db, office.push, 'enrol-2', second, later(1000))).toBe('enrolled')

  expect(await pushOutbox(db, office.push, pushWorld)).toBe('empty')
  expect(office.counted).toEqual(new Map([[id, 1]]))
})

test('a ballot of an interviewer whom the office does not know any more makes no stranger of the next one’s phone', async () => {
  const next = { ...briefing, interviewer: { id: 'le-thi-b', name: 'Lê Thị B' } }
  const db = openMemory()
  const office = openOffice({ briefing: next })
  const id = await sealInterview(db, made.device)
  await db.enrolments.update(made.device, { state: 'lost' })
  office.codes.set('enrol-2', undefined)
  expect(await enrol(db, office.push, 'enrol-2', second, later(1000))).toBe('enrolled')
  office.judge = async () => ({ outcome: 'refused', why: 'unknown-device' })

  expect(await pushOutbox(db, office.push, pushWorld)).toBe('empty')

  expect(await findEnrolment(db)).toMatchObject({ device: second.device, state: 'known' })
  expect(await db.outbox.toArray()).toMatchObject([
    { id, state: 'refused', refusal: 'unknown-device' },
  ])
})

test('what the phone of an earlier interviewer had finished goes under the one in use, once the office has forgotten theirs', async () => {
  const db = openMemory()
  const office = openOffice({ briefing })
  await enrol(db, office.push, 'enrol-1', made, night)
  const id = await sealInterview(db, made.device)
  office.codes.set('enrol-2', undefined)
  await enrol(db, office.push, 'enrol-2', second, later(1000))
  office.devices.delete(made.device)
  const world = { ...pushWorld, version: 'v', storage: undefined }
  const send = () => pushAll(db, office.push, () => pushOutbox(db, office.push, pushWorld), world)

  expect(await send()).toBe('sign-in-needed')
  expect(await send()).toBe('empty')

  expect(office.counted).toEqual(new Map([[id, 1]]))
})

test('visits told on an enrolment that the office has forgotten hold up no others, and go under the one in use', async () => {
  const db = openMemory()
  const office = openOffice({ briefing })
  await enrol(db, office.push, 'enrol-1', made, night)
  const visit = { unit: 'B00004', group: 'ND', outcome: 'refused', attempts: 1, on: '2026-11-20' }
  const [before, since] = [crypto.randomUUID(), crypto.randomUUID()]
  await keepContact(db, Contact.parse({ ...visit, id: before }), made.device)
  office.codes.set('enrol-2', undefined)
  await enrol(db, office.push, 'enrol-2', second, later(1000))
  await keepContact(db, Contact.parse({ ...visit, id: since }), second.device)
  office.devices.delete(made.device)

  const world = { ...pushWorld, version: 'v', storage: undefined }
  await pushAll(db, office.push, () => pushOutbox(db, office.push, pushWorld), world)

  expect(office.contacts).toEqual(new Set([before, since]))
  expect(await findEnrolment(db)).toMatchObject({ device: second.device, state: 'known' })
})

test('a revoked phone hears of it with the briefing; what it had finished arrives', async () => {
  const db = openMemory()
  const office = openOffice({ briefing })
  await enrol(db, office.push, 'enrol-1', made, night)
  revoke(office)

  expect(await refreshBriefing(db, office.push, night)).toBe('revoked')
  expect(await findEnrolment(db)).toMatchObject({ state: 'revoked' })

  const id = await sealInterview(db, made.device)
  expect(await pushOutbox(db, office.push, pushWorld)).toBe('empty')
  expect(office.counted).toEqual(new Map([[id, 1]]))
})

test('a phone whose clock was set back is known by the enrolment that came last', async () => {
  const db = openMemory()
  const office = openOffice({ briefing })
  await enrol(db, office.push, 'enrol-1', made, new Date('2031-01-01T00:00:00Z'))
  office.devices.clear()
  expect(await refreshBriefing(db, office.push, night)).toBe('sign-in-needed')

  office.codes.set('enrol-2', undefined)
  await enrol(db, office.push, 'enrol-2', second, night)

  expect(await findEnrolment(db)).toMatchObject({ device: second.device, state: 'known' })
})

test('the briefing stays in use until a newer one is here', async () => {
  const db = openMemory()
  const office = openOffice({ briefing })
  await enrol(db, office.push, 'enrol-1', made, night)

  office.connection = 'none'
  expect(await refreshBriefing(db, office.push, night)).toBe('offline')
  expect((await findBriefing(db))?.briefing).toEqual(briefing)

  office.connection = 'good'
  office.devices.clear()
  expect(await refreshBriefing(db, office.push, night)).toBe('sign-in-needed')
  expect((await findBriefing(db))?.briefing).toEqual(briefing)
  expect((await findEnrolment(db))?.state).toBe('lost')
})

function later(ms: number): Date {
  return new Date(night.getTime() + ms)
}

function revoke({ devices }: Office) {
  for (const known of devices.values()) known.revoked = true
}
