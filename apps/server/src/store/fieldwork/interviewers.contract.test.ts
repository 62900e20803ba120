import { randomUUID } from 'node:crypto'
import { practiceRound } from '@phieu/catalogue'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createTestStore, testDatabases } from '../../testing/test-databases.ts'
import type { Database } from '../../database/database.ts'
import type { Store } from '../store.ts'

const round = practiceRound()

describe.each(testDatabases())('an enrolment on %s', (_kind, open) => {
  let database: Database
  let store: Store

  beforeEach(async () => {
    database = await open()
    store = await createTestStore(database)
  })
  afterEach(() => database.close())

  const today = '2026-11-21'
  const phone = { id: randomUUID(), tokenHash: 'hash of a token', publicKey: 'B' }
  const enrolment = {
    codeHash: 'hash of a code',
    interviewer: 'i-1',
    round: round.id,
    expiresOn: today,
    madeBy: 'start',
  }

  beforeEach(async () => {
    await store.putInterviewer({ id: 'i-1', name: 'Trần Thị Bình' })
    await store.addEnrolment(enrolment)
  })

  test('makes a device, once, and may be repeated by it', async () => {
    expect(await store.enrol(enrolment.codeHash, phone, today)).toBe('enrolled')
    expect(await store.enrol(enrolment.codeHash, phone, '2027-01-01')).toBe('enrolled')

    expect(await store.findDevice(phone.tokenHash)).toEqual({
      ...phone,
      interviewer: 'i-1',
      round: round.id,
      enrolledOn: today,
      revokedOn: undefined,
      lastContact: today,
    })
  })

  test('is for one device only, also when two ask at once', async () => {
    const other = { id: randomUUID(), tokenHash: 'hash of another token', publicKey: 'B' }

    const outcomes = await Promise.all([
      store.enrol(enrolment.codeHash, phone, today),
      store.enrol(enrolment.codeHash, other, today),
    ])

    expect(outcomes.sort()).toEqual(['enrolled', 'used'])
  })

  test('does not let a stranger take over a device', async () => {
    await store.enrol(enrolment.codeHash, phone, today)
    await store.addEnrolment({ ...enrolment, codeHash: 'second' })

    const stolen = { ...phone, tokenHash: "a stranger's" }
    expect(await store.enrol('second', stolen, today)).toBe('used')
  })

  test('ends with its day, and when it is withdrawn', async () => {
    expect(await store.enrol(enrolment.codeHash, phone, '2026-11-22')).toBe('unknown')
    await store.withdrawEnrolments('someone else')
    expect(await store.enrol('never made', phone, today)).toBe('unknown')

    await store.withdrawEnrolments('start')
    expect(await store.enrol(enrolment.codeHash, phone, today)).toBe('unknown')
  })

  test('a device is revoked, and enrolled anew by a new enrolment', async () => {
    await store.enrol(enrolment.codeHash, phone, today)
    await store.revokeDevice(phone.id, today)
    expect(await store.findDevice(phone.tokenHash)).toMatchObject({ revokedOn: today })

    await store.addEnrolment({ ...enrolment, codeHash: 'second' })
    expect(await store.enrol('second', phone, today)).toBe('enrolled')
    expect(await store.findDevice(phone.tokenHash)).toMatchObject({ revokedOn: undefined })
  })
})
