import { expect, test } from 'vitest'
import { openMemory, sealInterview } from '../testing/memory.ts'
import { openOffice } from '../testing/office.ts'
import { briefing, night } from '../testing/samples.ts'
import { findBriefing, refreshBriefing } from './briefing.ts'
import { enrol } from './enrol.ts'
import { findEnrolment } from './enrolment.ts'
import { pushOutbox } from './outbox.ts'

const first = { device: '6f0f1c1e-7c0e-4a5e-9d58-0d9c5a0f4b11', token: 'a'.repeat(43) }
const second = { device: '6f0f1c1e-7c0e-4a5e-9d58-0d9c5a0f4b22', token: 'b'.repeat(43) }

test('enrolling puts the whole briefing on the phone', async () => {
  const db = openMemory()
  const office = openOffice({ briefing })

  expect(await enrol(db, office.push, 'enrol-1', first, night)).toBe('enrolled')

  expect((await findBriefing(db))?.briefing).toEqual(briefing)
  expect(await findEnrolment(db)).toMatchObject({ ...first, state: 'known' })
  expect(await db.units.count()).toBe(3)
  expect(await db.questionnaires.count()).toBe(3)
})

test('a lost reply is mended by asking again, with the same id and token', async () => {
  const db = openMemory()
  const office = openOffice({ briefing })
  office.connection = 'loses replies'
  expect(await enrol(db, office.push, 'enrol-1', first, night)).toBe('offline')
  expect(await findEnrolment(db)).toBeUndefined()

  office.connection = 'good'

  expect(await enrol(db, office.push, 'enrol-1', second, night)).toBe('enrolled')
  expect(await findEnrolment(db)).toMatchObject(first)
})

test('a login page is no enrolment', async () => {
  const db = openMemory()
  const office = openOffice({ briefing })
  office.connection = 'login page'

  expect(await enrol(db, office.push, 'enrol-1', first, night)).toBe('offline')
  expect(await findEnrolment(db)).toBeUndefined()
})

test('a wrong code and a code that another phone used are told apart', async () => {
  const office = openOffice({ briefing })
  await enrol(openMemory(), office.push, 'enrol-1', first, night)
  const db = openMemory()

  expect(await enrol(db, office.push, 'nonsense', second, night)).toBe('unknown-enrolment')
  expect(await enrol(db, office.push, 'enrol-1', second, night)).toBe('used-enrolment')
  expect(await db.enrolments.count()).toBe(0)
})

test('ballots finished before the office forgot this phone are sent once it is enrolled anew', async () => {
  const db = openMemory()
  const office = openOffice({ briefing })
  await enrol(db, office.push, 'enrol-1', first, night)
  const id = await sealInterview(db, first.device)
  office.tokens.clear()
  expect(await pushOutbox(db, office.push)).toBe('sign-in-needed')

  office.codes.set('enrol-2', undefined)
  const later = new Date(night.getTime() + 1000)
  expect(await enrol(db, office.push, 'enrol-2', second, later)).toBe('enrolled')

  expect(await pushOutbox(db, office.push)).toBe('empty')
  expect(office.counted).toEqual(new Map([[id, 1]]))
})

test('a revoked phone hears of it with the briefing, and when it sends', async () => {
  const db = openMemory()
  const office = openOffice({ briefing })
  await enrol(db, office.push, 'enrol-1', first, night)
  office.revoked.add(first.token)

  expect(await refreshBriefing(db, office.push, night)).toBe('revoked')
  expect(await findEnrolment(db)).toMatchObject({ state: 'revoked' })

  const id = await sealInterview(db, first.device)
  expect(await pushOutbox(db, office.push)).toBe('empty')
  expect(await findEnrolment(db)).toMatchObject({ state: 'revoked' })
  expect(await db.outbox.get(id)).toBeUndefined()
  expect(office.counted).toEqual(new Map([[id, 1]]))
})

test('a phone whose clock was set back is known by the enrolment that came last', async () => {
  const db = openMemory()
  const office = openOffice({ briefing })
  await enrol(db, office.push, 'enrol-1', first, new Date('2031-01-01T00:00:00Z'))
  office.tokens.clear()
  expect(await refreshBriefing(db, office.push, night)).toBe('sign-in-needed')

  office.codes.set('enrol-2', undefined)
  await enrol(db, office.push, 'enrol-2', second, night)

  expect(await findEnrolment(db)).toMatchObject({ ...second, state: 'known' })
})

test('the briefing stays in use until a newer one is here', async () => {
  const db = openMemory()
  const office = openOffice({ briefing })
  await enrol(db, office.push, 'enrol-1', first, night)

  office.connection = 'none'
  expect(await refreshBriefing(db, office.push, night)).toBe('offline')
  expect((await findBriefing(db))?.briefing).toEqual(briefing)

  office.connection = 'good'
  office.tokens.clear()
  expect(await refreshBriefing(db, office.push, night)).toBe('sign-in-needed')
  expect((await findBriefing(db))?.briefing).toEqual(briefing)
  expect((await findEnrolment(db))?.state).toBe('lost')
})
