import { expect, test } from 'vitest'
import * as fc from 'fast-check'
import type { LocalDate } from '@phieu/survey'
import { made, openMemory, sealInterview } from '../../testing/memory.ts'
import { openOffice, type Connection } from '../../testing/office.ts'
import { briefing, night, pushWorld } from '../../testing/samples.ts'
import { fetchBriefing } from './briefing.ts'
import { countContacts, keepContact, pushContacts, takeBackContact } from './contacts.ts'
import type { DeviceDatabase } from '../database.ts'
import { enrol } from './enrol.ts'
import { findEnrolment } from './enrolment.ts'
import { readAssignments } from './assignments.ts'
import { pushOutbox } from '../outbox/outbox.ts'
import { pushAll } from '../outbox/push-all.ts'
import type { Push } from '../outbox/push.ts'
import { sendReport } from '../report.ts'

const assignment = { unit: 'B01', group: 'citizen', wanted: 3, done: 1 }
const world = { version: '0.1.0-test', storage: undefined, now: () => night }

test('an assignment counts what the office has, what waits here, and what was sent since', async () => {
  const { db, office } = await openDay()
  await sealInterview(db, made.device)
  await sealInterview(db, made.device)

  expect(await readAssignments(db, assigned)).toMatchObject({
    assignments: [{ done: 3, unsent: 2, remaining: 0, overshoot: 0 }],
    outside: 0,
  })

  await pushOutbox(db, office.push, pushWorld)
  expect(await readAssignments(db, assigned)).toMatchObject({
    assignments: [{ done: 3, unsent: 0 }],
  })
})

test('what a new briefing counts is not counted on the phone once more', async () => {
  const { db, office } = await openDay()
  await sealInterview(db, made.device)
  await pushOutbox(db, office.push, pushWorld)

  const later = { ...assigned, assignments: [{ ...assignment, done: 2 }] }
  await fetchBriefing(db, openOfficeWith(later).push, made, night)

  expect(await readAssignments(db, later)).toMatchObject({ assignments: [{ done: 2 }] })
})

test('ballots that no assignment asked for are counted apart', async () => {
  const { db } = await openDay()
  await sealInterview(db, made.device)

  expect(await readAssignments(db, { ...assigned, assignments: [], outside: 4 })).toEqual({
    assignments: [],
    outside: 5,
  })
})

test('however the connection breaks, every contact is kept once and then leaves the phone', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyEvent, { maxLength: 10 }), async (events) => {
      const { db, office } = await openDay()
      const told: string[] = []

      for (const event of events) {
        if (event === 'tell') told.push(await tell(db))
        else {
          office.connection = event
          await pushContacts(db, office.push)
        }
      }
      office.connection = 'good'
      await pushContacts(db, office.push)

      expect(office.contacts).toEqual(new Set(told))
      expect(await countContacts(db)).toBe(0)
    }),
    { numRuns: 25 },
  )
})

test('a contact that a line has changed is sent again, and kept as it was told', async () => {
  const { db, office } = await openDay()
  const id = await tell(db)
  const changing: Push = async (path, init) => {
    const body = await new Request('http://office/', init).text()
    return office.push(path, { ...init, body: body.replace('"attempts":1', '"attempts":3') })
  }

  expect(await pushContacts(db, changing)).toBe('offline')
  expect(office.contacts.size).toBe(0)

  expect(await pushContacts(db, office.push)).toBe('empty')
  expect(office.contacts).toEqual(new Set([id]))
})

test('contacts that a server has lost which was put back are offered again; a backup that holds them lets them go', async () => {
  const { db, office } = await openDay()
  const putBack = office.backUp()
  const id = await tell(db)
  const later = async (minutes: number) => {
    const now = () => new Date(night.getTime() + minutes * 60_000)
    await pushOutbox(db, office.push, { ...pushWorld, now })
    await pushContacts(db, office.push)
  }
  await later(0)
  expect(office.contacts).toEqual(new Set([id]))
  expect(await countContacts(db)).toBe(0)

  putBack()
  office.contacts.clear()
  await later(2)
  expect(office.contacts).toEqual(new Set([id]))

  office.backUp()
  await later(4)
  expect(await db.contacts.count()).toBe(0)
})

test('a contact that no backup holds stays sixty days by the office’s clock, though its own day is long over', async () => {
  const { db, office } = await openDay()
  await tell(db, '2020-01-01')
  const left: number[] = []

  for (const days of [0, 1, 61, 62]) {
    const now = () => new Date(night.getTime() + days * 86_400_000)
    office.backups = { ...office.backups, at: now().toISOString() }
    await pushOutbox(db, office.push, { ...pushWorld, now })
    await pushContacts(db, office.push)
    left.push(await db.contacts.count())
  }

  expect(left).toEqual([1, 1, 1, 0])
})

test('a contact can be taken back as long as it is on this phone', async () => {
  const { db, office } = await openDay()
  const id = await tell(db)
  expect(await takeBackContact(db, id)).toBe(true)

  const sent = await tell(db)
  await pushContacts(db, office.push)

  expect(await takeBackContact(db, sent)).toBe(false)
  expect(office.contacts).toEqual(new Set([sent]))
})

test('with each sending the office hears how the phone is, and why it could not be reached before', async () => {
  const { db, office } = await openDay()
  await sealInterview(db, made.device)
  office.connection = 'none'
  expect(await sync(db, office)).toBe('offline')

  office.connection = 'good'
  office.refusals.set((await db.outbox.toArray())[0]!.id, 'closed-round')
  expect(await sync(db, office)).toBe('empty')

  expect(office.reports.get(made.token)).toEqual({
    version: '0.1.0-test',
    unsent: 0,
    unsentContacts: 0,
    refused: 1,
    persistent: false,
    lastError: 'offline',
    turn: { count: 1, mark: expect.stringMatching(/^[0-9a-f]{8}$/) },
  })
  const enrolment = await findEnrolment(db)
  expect(enrolment).toMatchObject({ reportedAt: night })
  expect(enrolment).not.toHaveProperty('lastError')
})

test('no two reports of a phone have one count, also where a reply was lost', async () => {
  const { db, office } = await openDay()
  const count = () => office.reports.get(made.token)?.turn?.count

  office.connection = 'loses replies'
  await sendReport(db, office.push, (await findEnrolment(db))!, world)
  expect(count()).toBe(1)
  office.connection = 'good'
  await sendReport(db, office.push, (await findEnrolment(db))!, world)

  expect(count()).toBe(2)
})

test('a line that takes the phone’s token away makes no stranger of it', async () => {
  const { db, office } = await openDay()
  await tell(db)
  const nameless: Push = (path, init) => office.push(path, { ...init, headers: {} })

  expect(await pushContacts(db, nameless)).toBe('offline')
  expect(await fetchBriefing(db, nameless, made, night)).toBe('unavailable')
  const enrolment = await findEnrolment(db)
  expect(await sendReport(db, nameless, enrolment!, world)).toBe(false)

  expect((await findEnrolment(db))?.state).toBe('known')
})

test.each([
  ['nothing at all, with success', () => new Response(null, { status: 204 })],
  ['a page of its own', () => new Response('<h1>Wi-Fi</h1>')],
  ['JSON of its own', () => Response.json({ ok: true })],
  ['that of another phone', () => Response.json({ device: crypto.randomUUID() })],
])('a report to which the line answers %s was not heard', async (_what, reply) => {
  const { db } = await openDay()
  const { device } = (await findEnrolment(db))!
  await db.enrolments.update(device, { state: 'lost' })
  const enrolment = (await db.enrolments.get(device))!

  expect(await sendReport(db, () => Promise.resolve(reply()), enrolment, world)).toBe(false)

  const after = await db.enrolments.get(device)
  expect(after).toMatchObject({ state: 'lost' })
  expect(after).not.toHaveProperty('reportedAt')
})

test('a line that carries little brings all contacts, a few at a time', async () => {
  const { db, office } = await openDay()
  for (let n = 0; n < 30; n += 1) await tell(db)
  const line: Push = async (path, init) => {
    if (typeof init.body === 'string' && init.body.length > 1_000) throw new TypeError('reset')
    return office.push(path, init)
  }

  expect(await pushContacts(db, line)).toBe('empty')
  expect(office.contacts.size).toBe(30)
})

test('a phone that is nobody’s reports nothing', async () => {
  const db = openMemory()
  const office = openOffice()

  expect(await sync(db, office)).toBe('empty')

  expect(office.reports.size).toBe(0)
})

const anyEvent = fc.constantFrom<'tell' | Connection>(
  'tell',
  'tell',
  'none',
  'loses replies',
  'login page',
  'good',
)

const assigned = { ...briefing, assignments: [assignment], outside: 0 }

/** The phone of an interviewer with one assignment. */
async function openDay() {
  const db = openMemory()
  const office = openOffice({ briefing: assigned })
  await enrol(db, office.push, 'enrol-1', made, night)
  return { db, office }
}

function openOfficeWith(newer: typeof assigned) {
  const office = openOffice({ briefing: newer })
  office.devices.set(made.device, { ...made, key: made.key.publicKey, revoked: false })
  return office
}

async function tell(db: DeviceDatabase, on: LocalDate = '2026-11-22'): Promise<string> {
  const id = crypto.randomUUID()
  const place = { unit: 'B01', group: 'citizen' }
  const contact = { id, ...place, outcome: 'refused' as const, attempts: 1, on }
  await keepContact(db, contact, made.device)
  return id
}

function sync(db: DeviceDatabase, office: ReturnType<typeof openOffice>) {
  return pushAll(db, office.push, () => pushOutbox(db, office.push, pushWorld), world)
}
