import { expect, test } from 'vitest'
import { made, openMemory } from '../testing/memory.ts'
import { openOffice } from '../testing/office.ts'
import { briefing, night } from '../testing/samples.ts'
import { findBriefing } from './fieldwork/briefing.ts'
import { enrol } from './fieldwork/enrol.ts'
import { findEnrolment } from './fieldwork/enrolment.ts'
import { judgeReadiness } from './offline-readiness.ts'
import { askForStorage } from './storage.ts'

const roomy = { app: true, storage: { persistent: true, free: 1e9 } }

test('a phone that has everything is ready', async () => {
  const db = await enrolledPhone()

  expect((await judge(db, roomy)).ready).toBe(true)
})

test('it looks at what is really on the phone: a unit that went missing is noticed', async () => {
  const db = await enrolledPhone()
  await db.units.delete('B02')

  const { readiness, stands } = await judge(db, roomy)

  expect(readiness.units).toEqual({ here: 2, of: 3 })
  expect(stands.units).toBe(false)
})

test('an app that is not stored, and a full phone, are not ready; a missing promise only advises', async () => {
  const db = await enrolledPhone()
  const tight = { app: false, storage: { persistent: false, free: 1e6 } }

  const { stands } = await judge(db, tight)

  expect(stands).toMatchObject({ device: true, app: false, storage: false })
  expect((await judge(db, { ...tight, app: true })).stands.app).toBe(true)
})

test('a phone whose clock is a day off is not ready: its ballots would bear another day', async () => {
  const db = openMemory()
  const office = openOffice({ briefing: { ...briefing, at: '2026-11-22T18:15:00Z' } })

  await enrol(db, office.push, 'enrol-1', made, night)

  const { readiness, stands, ready } = await judge(db, roomy)
  expect(readiness.clock).toBe(-86_400_000)
  expect([stands.clock, ready]).toEqual([false, false])
})

test('the browser is asked to keep the data, once, and what is free is worked out', async () => {
  let asked = 0
  const storage = {
    persisted: async () => asked > 0,
    persist: async () => {
      asked += 1
      return true
    },
    estimate: async () => ({ quota: 1000, usage: 400 }),
  }

  expect(await askForStorage(storage)).toEqual({ persistent: true, free: 600 })
  await askForStorage(storage)

  expect(asked).toBe(1)
  expect(await askForStorage(undefined)).toEqual({ persistent: false, free: undefined })
})

test('a browser that forbids to ask for storage has promised none', async () => {
  const forbid = () => {
    throw new DOMException('insecure', 'SecurityError')
  }
  const storage = { persist: forbid, persisted: forbid, estimate: forbid }

  expect(await askForStorage(storage)).toEqual({ persistent: false, free: undefined })
})

async function enrolledPhone() {
  const db = openMemory()
  await enrol(db, openOffice({ briefing }).push, 'enrol-1', made, night)
  return db
}

async function judge(db: ReturnType<typeof openMemory>, browser: typeof roomy) {
  return judgeReadiness(db, (await findBriefing(db))!, (await findEnrolment(db))!, browser)
}
